"""What stands out at a table: its kernels, ideas and promises, each cut to some lines."""

from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass

from facilitator.domain.records.ids import ItemId
from facilitator.domain.records.items import Feature, Item, ItemKind, Wording
from facilitator.domain.records.kinds import Chapter
from facilitator.domain.reporting.cutting import cut
from facilitator.domain.reporting.item_rendering import by_heading
from facilitator.domain.reporting.outline import ListItem, SideBySide, TextColumn
from facilitator.domain.reporting.reported_table import ReportedTable
from facilitator.domain.table.chapters import KINDS, chapters_of

COLUMNS = 3
"""So many columns of kernels stand beside each other at the most."""
_NOT_IN_COLUMNS = {Chapter.IDEAS, Chapter.ACTIONS}


@dataclass(frozen=True, slots=True)
class Room:
    """How much of something there is room for.

    A column is `width` ems wide; `most` lines of a list stand in it, with at most so many lines
    of text for the `kernel` and for the `text`.
    """

    width: float
    most: int
    kernel: int
    text: int


def is_starred(item: Item) -> bool:
    """Say whether somebody chose a note to stand out."""
    return item.starred or item.labels.feature is not None


class Highlights:
    """Chooses what stands out of some notes of a table: what was starred comes first."""

    def __init__(self, table: ReportedTable, items: Iterable[Item]) -> None:
        self._table = table
        self._words = table.words
        self._items = tuple(items)

    def of(self, *kinds: ItemKind) -> tuple[Item, ...]:
        """Give the notes of some kinds, those that were starred first."""
        found = [item for item in self._items if item.kind in kinds]
        return tuple(sorted(found, key=lambda item: not is_starred(item)))

    def featured(self) -> Item | None:
        """Give the featured quote, or else the first starred one in somebody's own words."""
        said = [item for item in self._items if item.wording is Wording.VERBATIM]
        chosen = [item for item in said if item.labels.feature is Feature.QUOTE]
        chosen += [item for item in said if item.starred and item.kind.spec.quoted]
        return chosen[0] if chosen else None

    def columns(
        self, room: Room, said: Container[ItemId] = frozenset()
    ) -> Iterator[SideBySide]:
        """Give the kernels of each chapter in a column; nothing where there are none.

        Of notes that are `said` elsewhere on the page, the kernel alone.
        """
        found = [
            TextColumn(head, lines, sign)
            for head, sign, kinds in self._heads()
            if (lines := tuple(self._lines(kinds, room, said)))
        ]
        words = self._words.first_page
        if found:
            yield SideBySide(tuple(found[:COLUMNS]), words.kernels, words.kernels_description)

    def _heads(self) -> Iterator[tuple[str, str, tuple[ItemKind, ...]]]:
        words, kind = self._words, self._table.dialogue.kind
        for chapter in chapters_of(kind, {item.kind for item in self._items}):
            if chapter is Chapter.KNEL_KIEM:
                knel, kiem = ItemKind.KNEL, ItemKind.KIEM
                yield words.chapters.knel, knel.spec.sign, (knel, ItemKind.BOTH)
                yield words.chapters.kiem, kiem.spec.sign, (kiem,)
            elif chapter not in _NOT_IN_COLUMNS:
                kinds = KINDS[chapter]
                yield words.headings[chapter], kinds[0].spec.sign, kinds

    def _lines(
        self, kinds: Sequence[ItemKind], room: Room, said: Container[ItemId]
    ) -> Iterator[ListItem]:
        for kernel, item in self._kernels(kinds)[: room.most]:
            told = "" if kernel and item.id in said else cut(item.text, room.width, room.text)
            yield ListItem(
                told,
                kernel=cut(kernel, room.width, room.kernel),
                quoted=bool(told) and item.wording is Wording.VERBATIM,
            )

    def _kernels(self, kinds: Sequence[ItemKind]) -> list[tuple[str, Item]]:
        """Give kernels with the note that tells most about them, in the order of their weight.

        What was starred weighs most, then what has a kernel, and a kern with more notes.
        """
        groups: list[tuple[str, list[Item]]] = []
        for heading, items in by_heading(self.of(*kinds)):
            if heading:
                groups.append((heading, items))
            else:
                groups += [(item.labels.title, [item]) for item in items]
        groups.sort(key=_lightness)
        return [(kernel, items[0]) for kernel, items in groups]


def _lightness(group: tuple[str, list[Item]]) -> tuple[bool, bool, int]:
    kernel, items = group
    return not any(map(is_starred, items)), not kernel, -len(items)
