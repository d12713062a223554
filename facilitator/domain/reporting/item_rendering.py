"""How a note is shown in a document: with who said it, its marks, and the lines below it."""

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
    ReadBack,
    Wording,
)
from facilitator.domain.records.kinds import Chapter
from facilitator.domain.reporting.chapters import KINDS
from facilitator.domain.reporting.dutch import (
    capitalised,
    in_quotation_marks,
    listed,
    shortened,
)
from facilitator.domain.reporting.outline import Figure, ListItem, Quote
from facilitator.domain.reporting.reported_table import ReportedTable
from facilitator.domain.table.attribution import credited, printed_name

_WORDS_IN_REFERENCE = 12


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
        items = table.dossier.items
        self._tensions = {item.id for item in items if item.kind is ItemKind.TENSION}
        self._links_at = _by_end(table.dossier.links)
        self._shown = {item.id: item for item in table.items}
        ideas = (idea for _, group in by_heading(table.of(ItemKind.IDEA)) for idea in group)
        self._idea_numbers = {idea.id: number for number, idea in enumerate(ideas, start=1)}

    def quote(self, item: Item, *, grouped: bool = False, titled: bool = True) -> Quote:
        """Show an item as a paragraph; `grouped` ones stand under their kern already.

        One that is not `titled` stands under its title already.
        """
        return Quote(
            text=item.text,
            attribution=self._table.said_by(item),
            sign=item.kind.spec.sign if item.kind in KINDS[Chapter.KNEL_KIEM] else "",
            title=item.labels.title if titled else "",
            marks=tuple(self._marks(item)),
            labels=tuple(self._labels(item)),
            notes=tuple(self._notes(item, grouped=grouped)),
            quoted=item.wording is Wording.VERBATIM,
        )

    def photo(self, item: Item) -> Iterator[Figure]:
        """Show the photo of an item, when it may be seen."""
        labels = item.labels
        content = self._table.photos.get(labels.photo) if labels.photo_allowed else None
        if content:
            yield Figure(content, labels.photo_description or self._words.notes.photo)

    def line(
        self, item: Item, kernel: str = "", *, grouped: bool = False, below: bool = False
    ) -> ListItem:
        """Show an item as a line of a list, with its title as kernel if none is given.

        A tip `below` its case does not say once more where it belongs.
        """
        return ListItem(
            text=item.text,
            kernel=kernel or item.labels.title,
            attribution=self._table.said_by(item),
            marks=tuple(self._marks(item)),
            labels=tuple(self._labels(item)),
            notes=tuple(self._notes(item, grouped=grouped, below=below)),
            quoted=item.wording is Wording.VERBATIM,
            framed=item.labels.feature is Feature.BOX,
        )

    def pledge(self, item: Item) -> ListItem:
        """Show a pledge: who, what, and when as a label; not who when that may not be said."""
        nameless = item.read_back is ReadBack.WITHOUT_ROLE
        return self.line(item, "" if nameless else item.labels.pledged_by)

    def spoken(self, item: Item) -> ListItem:
        """Show a closing line behind the name of who said it, where that may be printed."""
        dossier = self._table.dossier
        seat = dossier.seat(credited(item).seat_id)
        name = printed_name(dossier, seat) if seat else ""
        line = self.line(item)
        return replace(line, by=name, attribution="") if name else line

    def action(self, item: Item) -> tuple[str, str, str]:
        """Show an action as a row: who, what with all that was said about it, and when."""
        line, unknown = self.line(item), self._words.document.unknown
        who = "" if item.read_back is ReadBack.WITHOUT_ROLE else item.labels.pledged_by
        text = in_quotation_marks(line.text) if line.quoted else line.text
        what = f"{line.kernel} – {text}" if line.kernel else text
        what += f" ({line.attribution})" if line.attribution else ""
        words = " · ".join((*line.marks, *line.labels))
        below = [part for part in (words, *line.notes) if part]
        return who or unknown, "\n".join([what, *below]), item.labels.pledged_when or unknown

    def tension(self, item: Item) -> ListItem:
        """Show a tension: its kind, what rubs, and in the notes each side."""
        kind = item.labels.tension
        return self.line(item, capitalised(self._names.choice(kind)) if kind else "")

    def bare_tensions(self) -> Iterator[ListItem]:
        """Show the notes that were linked as rubbing without a tension item of their own."""
        for link in self._table.dossier.links:
            source, target = self._shown.get(link.source), self._shown.get(link.target)
            if link.kind is not LinkKind.TENSION or not source or not target:
                continue
            if ItemKind.TENSION not in {source.kind, target.kind}:
                sides = self._sides((source.id, target.id))
                yield ListItem(text=sides[0], notes=tuple(sides[1:]))

    def reference(self, item_id: ItemId) -> str:
        """Point at an item: its sign and kind, its first words, and who said it."""
        item = self._shown.get(item_id)
        if item is None:
            return self._words.notes.not_used
        kind = self._words.kinds[item.kind].one
        if item.kind is ItemKind.IDEA:
            kind = self._words.notes.idea.format(number=self._idea_numbers[item.id])
        short = shortened(item.text, _WORDS_IN_REFERENCE)
        text = in_quotation_marks(short) if item.wording is Wording.VERBATIM else short
        by = self._table.said_by(item)
        return f"{item.kind.spec.sign} {kind}: {text}" + (f" ({by})" if by else "")

    def _marks(self, item: Item) -> Iterator[str]:
        words, labels = self._words.marks, item.labels
        marks = (
            (words.starred, item.starred),
            (words.featured, labels.feature is Feature.QUOTE),
            (words.sensitive, item.sensitive),
        )
        yield from (word for word, holds in marks if holds)

    def _labels(self, item: Item) -> Iterator[str]:
        words, labels = self._words.marks, item.labels
        known = (
            (words.both, item.kind is ItemKind.BOTH),
            (words.framed, labels.feature is Feature.BOX),
            (words.energy, item.energy),
            (words.votes.format(votes=labels.votes), labels.votes > 0),
            (words.assents.format(assents=item.assents), item.assents > 0),
        )
        yield from (word for word, holds in known if holds)
        yield from (self._names.choice(key) for key in (labels.level, labels.aim) if key)
        if labels.actors:
            actors = listed([self._names.choice(actor) for actor in labels.actors])
            yield words.actors.format(actors=actors)
        yield from self._practical_labels(item)

    def _practical_labels(self, item: Item) -> Iterator[str]:
        words, labels = self._words.marks, item.labels
        if labels.existing_where:
            yield words.existing_where.format(where=labels.existing_where)
        elif labels.existing:
            yield words.existing
        if labels.nature:
            yield self._names.choice(labels.nature)
        if labels.scale:
            yield words.scale.format(scale=self._names.choice(labels.scale))
        if item.kind is ItemKind.PLEDGE:
            if not labels.pledged_by and item.read_back is not ReadBack.WITHOUT_ROLE:
                yield words.nobody
            unknown = self._words.document.unknown
            yield words.when.format(when=labels.pledged_when or unknown)

    def _notes(self, item: Item, *, grouped: bool, below: bool = False) -> Iterator[str]:
        words, labels = self._words.notes, item.labels
        if item.text != item.verbatim and item.read_back is not ReadBack.CHANGED:
            original = item.verbatim
            if item.wording is Wording.VERBATIM:
                original = in_quotation_marks(original)
            yield words.original.format(text=original)
        yield from self._links(item, hidden=LinkKind.TIP if below else None)
        lines = (
            (words.wish_behind, labels.wish_behind),
            (words.way_out, self._names.choice(labels.way_out)),
            (words.tags, ", ".join(labels.tags)),
            (words.groups, listed([self._names.choice(group) for group in labels.groups])),
            (words.heading, "" if grouped else labels.heading),
        )
        yield from (line.format(text=text) for line, text in lines if text)

    def _links(self, item: Item, hidden: LinkKind | None) -> Iterator[str]:
        links = self._links_at.get(item.id, ())
        if item.kind is ItemKind.TENSION:
            rubbing = [link for link in links if link.kind is LinkKind.TENSION]
            yield from self._sides([end for link in rubbing for end in self._side(link, item)])
        for link in links:
            is_side = item.kind is ItemKind.TENSION and link.kind is LinkKind.TENSION
            if link.source == item.id and not is_side and link.kind is not hidden:
                kind = self._words.links[link.kind]
                yield self._link_line(kind, link.target)

    def _side(self, link: Link, item: Item) -> Iterator[ItemId]:
        """Give the side of a tension at the other end; a tension about it is no side of it."""
        if link.source == item.id:
            yield link.target
        elif link.target == item.id and link.source not in self._tensions:
            yield link.source

    def _sides(self, ends: Sequence[ItemId]) -> list[str]:
        first, later = self._words.notes.between, self._words.notes.between_next
        return [
            self._link_line(later if place else first, end) for place, end in enumerate(ends)
        ]

    def _link_line(self, kind: str, target: ItemId) -> str:
        return self._words.notes.link.format(link=kind, item=self.reference(target))
