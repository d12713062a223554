"""How a note is shown in a document: what was said, by whom, and working notes below."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from facilitator.domain.records.ids import ItemId
from facilitator.domain.records.items import (
    Feature,
    Item,
    ItemKind,
    Link,
    LinkKind,
    Wording,
)
from facilitator.domain.reporting.dutch import as_quote, as_sentence, listed, shortened
from facilitator.domain.reporting.outline import Figure, ListItem, Quote, TextColumn
from facilitator.domain.reporting.reported_table import ReportedTable
from facilitator.domain.reporting.working_notes import WorkingNotes
from facilitator.domain.table.attribution import credited, printed_name

_WORDS_IN_REFERENCE = 12
_WORDS_OF_A_SIDE = 60


def by_heading(items: Iterable[Item]) -> list[tuple[str, list[Item]]]:
    """Group items by their kern heading in order of appearance, those without one first."""
    groups: dict[str, list[Item]] = {"": []}
    for item in items:
        groups.setdefault(" ".join(item.labels.heading.split()), []).append(item)
    return [(heading, group) for heading, group in groups.items() if group]


def _by_end(links: Iterable[Link]) -> Mapping[ItemId, Sequence[Link]]:
    """Give for each item the links from and to it, in their order."""
    found: dict[ItemId, list[Link]] = defaultdict(list)
    for link in links:
        for end in {link.source, link.target}:
            found[end].append(link)
    return found


class ItemRenderer:
    """Shows the notes of one table in its document."""

    def __init__(self, table: ReportedTable) -> None:
        self._table = table
        self._words = table.words
        self._names = table.names
        self._working_notes = WorkingNotes(table)
        items = table.dossier.items
        self._tensions = {item.id for item in items if item.kind is ItemKind.TENSION}
        self._links_at = _by_end(table.dossier.links)
        self._shown = {item.id: item for item in table.items}
        ideas = (idea for _, group in by_heading(table.of(ItemKind.IDEA)) for idea in group)
        self._idea_numbers = {idea.id: number for number, idea in enumerate(ideas, start=1)}

    def quote(self, item: Item, *, grouped: bool = False) -> Quote:
        """Show an item as a paragraph; `grouped` ones stand under their kern already."""
        return Quote(
            text=item.text,
            attribution=self._table.said_by(item),
            quoted=item.wording is Wording.VERBATIM,
            work=tuple(self._work(item, grouped=grouped, labelled=True)),
        )

    def photo(self, item: Item) -> Iterator[Figure]:
        """Show the photo of an item, when it may be seen."""
        labels = item.labels
        content = self._table.photos.get(labels.photo) if labels.photo_allowed else None
        if content:
            yield Figure(content, labels.photo_description or self._words.notes.photo)

    def line(self, item: Item, *, grouped: bool = False, below: bool = False) -> ListItem:
        """Show an item as a line of a list, with its title as kernel.

        A tip `below` its case does not say once more where it belongs.
        """
        return ListItem(
            text=item.text,
            kernel=as_sentence(item.labels.title),
            attribution=self._table.said_by(item),
            labels=tuple(self._labels(item)),
            quoted=item.wording is Wording.VERBATIM,
            framed=item.labels.feature is Feature.BOX,
            work=tuple(self._work(item, grouped=grouped, below=below)),
        )

    def nameless(self, item: Item) -> ListItem:
        """Show what somebody said as a line that does not say who."""
        return ListItem(
            item.text,
            kernel=as_sentence(item.labels.title),
            quoted=item.wording is Wording.VERBATIM,
            work=tuple(self._work(item, labelled=True)),
        )

    def spoken(self, item: Item) -> ListItem:
        """Show a closing line behind the name of who said it, where that may be printed."""
        dossier = self._table.dossier
        seat = dossier.seat(credited(item).seat_id)
        name = printed_name(dossier, seat) if seat else ""
        return replace(
            self.nameless(item),
            attribution="" if name else self._table.said_by(item),
            by=name,
        )

    def row(self, item: Item) -> tuple[str, str, str]:
        """Show a pledge or action as a row: who, what, and when."""
        unknown, by = self._words.document.unknown, self._table.said_by(item)
        what = as_quote(item.text) if item.wording is Wording.VERBATIM else item.text
        title = as_sentence(item.labels.title)
        what = f"{title} {what}" if title else what
        labels = " · ".join(self._labels(item))
        what += f" ({by})" if by and by != self._table.who(item) else ""
        whole = f"{what}\n{labels}" if labels else what
        return self._table.who(item) or unknown, whole, item.labels.pledged_when or unknown

    def row_work(self, item: Item) -> tuple[str, ...]:
        """Give the working notes of an item that stands in a row, by its first words."""
        first, *more = self._work(item) or [""]
        begin = shortened(item.text, 4)
        return (f"{begin} · {first}", *more) if first else ()

    def idea_number(self, item: Item) -> int:
        """Give the number under which an idea stands in the document."""
        return self._idea_numbers[item.id]

    def sides(self, tension: Item) -> tuple[TextColumn, ...]:
        """Give what rubs as columns, each with who said it above it."""
        links = self._links_at.get(tension.id, ())
        rubbing = [link for link in links if link.kind is LinkKind.TENSION]
        return self._columns([end for link in rubbing for end in self._side(link, tension)])

    def bare_tensions(self) -> Iterator[tuple[TextColumn, ...]]:
        """Give the notes that were linked as rubbing without a tension item of their own."""
        for link in self._table.dossier.links:
            source, target = self._shown.get(link.source), self._shown.get(link.target)
            if link.kind is not LinkKind.TENSION or not source or not target:
                continue
            if ItemKind.TENSION not in {source.kind, target.kind}:
                yield self._columns((source.id, target.id))

    def _columns(self, ends: Iterable[ItemId]) -> tuple[TextColumn, ...]:
        shown = [self._shown[end] for end in dict.fromkeys(ends) if end in self._shown]
        return tuple(map(self._column, shown))

    def _column(self, item: Item) -> TextColumn:
        kind, by = self._words.kinds[item.kind].one, self._table.said_by(item)
        head = " · ".join(part for part in (kind, by) if part)
        text = shortened(item.text, _WORDS_OF_A_SIDE)
        line = ListItem(text, quoted=item.wording is Wording.VERBATIM)
        return TextColumn(head, (line,), item.kind.spec.sign)

    def _side(self, link: Link, item: Item) -> Iterator[ItemId]:
        """Give the side of a tension at the other end; a tension about it is no side of it."""
        if link.source == item.id:
            yield link.target
        elif link.target == item.id and link.source not in self._tensions:
            yield link.source

    def reference(self, item_id: ItemId) -> str:
        """Point at an item: its sign and kind, its first words, and who said it."""
        item = self._shown.get(item_id)
        if item is None:
            return self._words.notes.not_used
        kind = self._words.kinds[item.kind].one
        if item.kind is ItemKind.IDEA:
            kind = self._words.notes.idea.format(number=self._idea_numbers[item.id])
        short = shortened(item.text, _WORDS_IN_REFERENCE)
        text = as_quote(short) if item.wording is Wording.VERBATIM else short
        by = self._table.said_by(item)
        return f"{item.kind.spec.sign} {kind}: {text}" + (f" ({by})" if by else "")

    def _labels(self, item: Item) -> Iterator[str]:
        """Give what is told of an idea besides its words."""
        words, labels = self._words.marks, item.labels
        yield from (self._names.choice(key) for key in (labels.level, labels.aim) if key)
        if labels.actors:
            actors = listed([self._names.choice(actor) for actor in labels.actors])
            yield words.actors.format(actors=actors)
        if labels.existing_where:
            yield words.existing_where.format(where=labels.existing_where)
        elif labels.existing:
            yield words.existing
        if labels.nature:
            yield self._names.choice(labels.nature)
        if labels.scale:
            yield words.scale.format(scale=self._names.choice(labels.scale))

    def _work(
        self,
        item: Item,
        *,
        grouped: bool = False,
        below: bool = False,
        labelled: bool = False,
    ) -> list[str]:
        """Give the working notes of an item, its labels too where they stand nowhere else."""
        if not self._table.edition.working_notes:
            return []
        labels = self._labels(item) if labelled else ()
        lines = self._working_notes.lines(item, labels, grouped=grouped)
        return [*lines, *self._links(item, LinkKind.TIP if below else None)]

    def _links(self, item: Item, hidden: LinkKind | None) -> Iterator[str]:
        for link in self._links_at.get(item.id, ()):
            is_side = item.kind is ItemKind.TENSION and link.kind is LinkKind.TENSION
            if link.source == item.id and not is_side and link.kind is not hidden:
                kind = self._words.links[link.kind]
                reference = self.reference(link.target)
                yield self._words.notes.link.format(link=kind, item=reference)
