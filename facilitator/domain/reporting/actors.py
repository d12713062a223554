"""Who is to act: one table of what was promised, agreed and thought of, by who would do it."""

from collections.abc import Iterator

from facilitator.domain.records.items import Item, ItemKind
from facilitator.domain.reporting.dutch import as_sentence, capitalised, shortened, unbroken
from facilitator.domain.reporting.item_rendering import ItemRenderer
from facilitator.domain.reporting.reported_table import ReportedTable

_WORDS_OF_A_STEP = 20
_PROMISED = (ItemKind.PLEDGE, ItemKind.ACTION)


class Actors:
    """The rows of the table *Wie is aan zet?*: those who promised first, then the others."""

    def __init__(self, table: ReportedTable, items: ItemRenderer) -> None:
        self._table = table
        self._words = table.words
        self._items = items

    def rows(self) -> tuple[tuple[str, str, str], ...]:
        """Give who, what and when; each actor has one row for what only ideas say."""
        return (*self._promised(), *self._thought_of())

    def _promised(self) -> Iterator[tuple[str, str, str]]:
        still_open = self._words.facts.still_open
        for item in self._table.of(*_PROMISED):
            if who := self._table.who(item):
                kind = capitalised(self._words.kinds[item.kind].one)
                what = f"{kind}: {self._short(item)}"
                yield who, what, item.labels.pledged_when or still_open

    def _thought_of(self) -> Iterator[tuple[str, str, str]]:
        found: dict[str, list[str]] = {}
        for item in self._table.of(ItemKind.IDEA):
            for actor in item.labels.actors:
                found.setdefault(actor, []).append(self._idea(item))
        still_open = self._words.facts.still_open
        for actor, ideas in found.items():
            yield self._table.names.choice(actor), "\n".join(ideas), still_open

    def _idea(self, item: Item) -> str:
        number = self._items.idea_number(item)
        idea = unbroken(self._words.notes.idea.format(number=number))
        return f"{capitalised(idea)}: {self._short(item)}"

    def _short(self, item: Item) -> str:
        title = item.labels.title
        return as_sentence(title) if title else shortened(item.text, _WORDS_OF_A_STEP)
