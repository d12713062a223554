"""The first page of a table report: what somebody reads who reads one page."""

from collections.abc import Iterator

from facilitator.domain.records.items import Item, ItemKind, Wording
from facilitator.domain.reporting.cutting import cut
from facilitator.domain.reporting.dutch import as_quote, as_sentence, capitalised, in_words
from facilitator.domain.reporting.edition import Omission
from facilitator.domain.reporting.highlights import Highlights, Room
from facilitator.domain.reporting.item_rendering import ItemRenderer
from facilitator.domain.reporting.outline import (
    Block,
    BulletList,
    Facts,
    Heading,
    ListItem,
    Paragraph,
    Quote,
    Tone,
)
from facilitator.domain.reporting.reported_table import ReportedTable

COLUMN = Room(width=14, most=4, kernel=2, text=3)
IDEAS, PLEDGES = 5, 4
"""So many of each at the most; what was starred comes first."""
_LINE, _CELL = 42, 25
"""How wide a line of the page is, and a cell that tells what was promised, in ems."""
_LINES = 2


def first_page(table: ReportedTable) -> Iterator[Block]:
    """Give the essence, the featured quote, kernels, ideas, promises and a line of facts."""
    highlights, items = Highlights(table, table.items), ItemRenderer(table)
    closing = table.dossier.closing
    if closing and closing.essence:
        yield Paragraph(closing.essence, Tone.ESSENCE)
    if featured := highlights.featured():
        yield Quote(featured.text, table.said_by(featured), featured=True)
    yield from highlights.columns(COLUMN)
    yield from _ideas(table, highlights, items)
    yield from _pledges(table, highlights)
    yield Paragraph(facts_line(table), Tone.NOTE)


def _ideas(
    table: ReportedTable, highlights: Highlights, items: ItemRenderer
) -> Iterator[Block]:
    """Give the ideas under the numbers that they have in their chapter."""
    ideas = highlights.of(ItemKind.IDEA)
    chosen = sorted(ideas[:IDEAS], key=items.idea_number)
    if chosen:
        yield Heading(1, _some(table, len(chosen), len(ideas)))
        for item in chosen:
            line = (_short(item),)
            yield BulletList(line, numbered=True, start=items.idea_number(item))


def _short(item: Item) -> ListItem:
    kernel = as_sentence(item.labels.title)
    quoted = item.wording is Wording.VERBATIM
    return ListItem(cut(item.text, _LINE, _LINES), kernel=kernel, quoted=quoted)


def _some(table: ReportedTable, shown: int, there: int) -> str:
    """Say how many ideas are shown, and of how many: `Vijf van acht ideeën`."""
    noun = table.words.kinds[ItemKind.IDEA]
    if shown == there:
        return capitalised(noun.in_words(shown))
    some = table.words.first_page.some_of
    told = some.format(shown=in_words(shown), there=in_words(there), noun=noun.many)
    return capitalised(told)


def _pledges(table: ReportedTable, highlights: Highlights) -> Iterator[Block]:
    pledges, words = highlights.of(ItemKind.PLEDGE)[:PLEDGES], table.words.facts
    if not pledges:
        return
    title = table.words.first_page.promised
    yield Heading(1, title)
    rows = tuple(_row(table, item) for item in pledges)
    header = (words.who, words.what, words.when)
    yield Facts(header, rows, title, words.actors_description, (2, 5, 2))


def _row(table: ReportedTable, item: Item) -> tuple[str, str, str]:
    unknown = table.words.document.unknown
    what = cut(item.text, _CELL, _LINES)
    what = as_quote(what) if item.wording is Wording.VERBATIM else what
    return table.who(item) or unknown, what, item.labels.pledged_when or unknown


def facts_line(table: ReportedTable) -> str:
    """Say on one line who were there and what was noted."""
    dialogue, words = table.dialogue, table.words.first_page
    people, counts = dialogue.participants, table.words.counts
    known = (
        counts.participant.counted(people) if people and _may_tell(table, people) else "",
        words.host.format(host=dialogue.host_function) if dialogue.host_function else "",
        dialogue.form,
        ", ".join((counts.note.counted(len(table.items)), *_read_back(table))),
        *_left_out(table),
    )
    return " · ".join(part for part in known if part)


def _may_tell(table: ReportedTable, people: int) -> bool:
    return people >= table.edition.least_counted


def _read_back(table: ReportedTable) -> Iterator[str]:
    number = sum(item.read_back is not None for item in table.items)
    if number and table.edition.working_notes:
        yield table.words.first_page.read_back.format(number=number)


def _left_out(table: ReportedTable) -> Iterator[str]:
    """Say how many sensitive notes are kept out; never which."""
    number, words = table.omitted[Omission.SENSITIVE], table.words.first_page
    if number and table.edition.colophon:
        yield words.sensitive.counted(number)
