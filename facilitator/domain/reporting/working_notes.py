"""What who goes on with a document wants to know of a note, and a reader does not."""

from collections.abc import Iterable, Iterator

from facilitator.domain.records.items import Feature, Item, ItemKind, ReadBack, Wording
from facilitator.domain.reporting.dutch import as_quote, listed
from facilitator.domain.reporting.reported_table import ReportedTable


class WorkingNotes:
    """The lines below a note: its code, its marks, and its words before editing."""

    def __init__(self, table: ReportedTable) -> None:
        self._table = table
        self._words = table.words
        self._names = table.names

    def lines(self, item: Item, labels: Iterable[str], *, grouped: bool) -> Iterator[str]:
        """Give one line with all that is short, and one with the words before editing.

        A `grouped` note stands under its kern already, which is then not told again.
        """
        short = (
            self._table.codes[item.id],
            *self._marks(item),
            *labels,
            *self._told(item, grouped=grouped),
        )
        yield " · ".join(short)
        if item.text != item.verbatim and item.read_back is not ReadBack.CHANGED:
            verbatim = item.wording is Wording.VERBATIM
            original = as_quote(item.verbatim) if verbatim else item.verbatim
            yield self._words.notes.original.format(text=original)

    def _marks(self, item: Item) -> Iterator[str]:
        words, labels = self._words.marks, item.labels
        known = (
            (words.starred, item.starred),
            (words.featured, labels.feature is Feature.QUOTE),
            (words.framed, labels.feature is Feature.BOX),
            (words.sensitive, item.sensitive),
            (words.both, item.kind is ItemKind.BOTH),
            (words.energy, item.energy),
            (words.votes.format(votes=labels.votes), labels.votes > 0),
            (words.assents.format(assents=item.assents), item.assents > 0),
        )
        yield from (word for word, holds in known if holds)

    def _told(self, item: Item, *, grouped: bool) -> Iterator[str]:
        words, labels = self._words.notes, item.labels
        groups = listed([self._names.choice(group) for group in labels.groups])
        told = (
            (words.wish_behind, labels.wish_behind),
            (words.tags, ", ".join(labels.tags)),
            (words.groups, groups),
            (words.heading, "" if grouped else labels.heading),
        )
        yield from (line.format(text=text) for line, text in told if text)
