"""Puts what a person should look at into pages: sides, values and sentences, in words."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication

from facilitator.domain.dialogue import Dialogue, Dossier, Record
from facilitator.domain.dutch import in_quotation_marks
from facilitator.domain.ids import DeviceId
from facilitator.domain.items import Item, ItemKind
from facilitator.domain.near_equal import Pair
from facilitator.domain.settling import Difference, Dispute, writers
from facilitator.services.settling import SHEET, Twin
from facilitator.ui.settling.field_words import field_word, record_word
from facilitator.ui.settling.pages import Choice, Page, Side
from facilitator.ui.settling.values import Values, capital, table

translate = QCoreApplication.translate

STAYS = "stays"
"""The choice whether something stays that one side removed."""
SHOWN = "shown"
"""The choice which of two doubles is shown."""


class SettlingWords:
    """Says in words what a table holds; the callables give what is known now.

    `word_of` names a kind, `by_us` knows this laptop, and `name_of` those that are trusted.
    """

    def __init__(
        self,
        dossier: Callable[[], Dossier],
        word_of: Callable[[ItemKind], str],
        by_us: Callable[[DeviceId], bool],
        name_of: Callable[[DeviceId], str],
    ) -> None:
        self._dossier = dossier
        self._values = Values(dossier, word_of)
        self._by_us = by_us
        self._name_of = name_of

    def who(self, devices: Sequence[DeviceId]) -> str:
        """Name the laptops that wrote something: this one, by its name, or another one."""
        names = [self._who(device) for device in devices]
        found = list(dict.fromkeys(names)) or [translate("Settling", "another laptop")]
        return ", ".join(found)

    def _who(self, device: DeviceId) -> str:
        if self._by_us(device):
            return translate("Settling", "this laptop")
        if device == SHEET:
            return translate("Settling", "a spreadsheet")
        name = self._name_of(device)
        if name:
            return translate("Settling", "laptop {name}").format(name=name)
        return translate("Settling", "another laptop")

    def _apart(self, sides: Sequence[Sequence[DeviceId]]) -> list[str]:
        """Name each side; sides with one name are told apart by a number."""
        names = [self.who(devices) for devices in sides]
        return [
            f"{name} ({names[: at + 1].count(name)})" if names.count(name) > 1 else name
            for at, name in enumerate(names)
        ]

    def dispute(self, dispute: Dispute) -> Page:
        """Ask which of the versions beside each other stays, field by field."""
        names = self._apart(writers(dispute.versions))
        kept = [names[place] for place in dispute.kept]
        told = dispute.differences
        choices = [self._choice(dispute.record, each, kept) for each in told]
        removed = bool(dispute.removed)
        if removed:
            choices.insert(0, self._stays(dispute, names))
        title = translate("Settling", "Two versions of {what}")
        if len(dispute.versions) > 2:
            title = translate("Settling", "Several versions of {what}")
        return Page(
            key=("dispute", dispute.record.id),
            title=title.format(what=record_word(type(dispute.record))),
            advice=self._advice(dispute, names, len(told)),
            choices=tuple(choices),
            lines=() if removed else self._about(dispute.record, told),
            accept=translate("Settling", "Keep it like this"),
            only_when=STAYS if removed else "",
        )

    def _advice(self, dispute: Dispute, names: list[str], fields: int) -> str:
        if dispute.removed:
            words = translate("Settling", "Removed by {gone}, changed by {kept}.")
            gone = ", ".join(names[place] for place in dispute.removed)
            kept = ", ".join(names[place] for place in dispute.kept)
            return words.format(gone=gone, kept=kept)
        if not fields:
            return translate(
                "Settling",
                "The difference is something that only a newer version of this program knows."
                " You can keep it like this.",
            )
        if fields == 1:
            return translate("Settling", "Both changed the same field. Choose which one stays.")
        return translate(
            "Settling", "Changed beside each other. Choose for each line which one stays."
        )

    def _stays(self, dispute: Dispute, names: list[str]) -> Choice:
        kept = Side(
            translate("Settling", "Keep: {who}").format(
                who=", ".join(names[place] for place in dispute.kept)
            ),
            self._values.record(dispute.versions[dispute.kept[0]].content),
        )
        gone = Side(
            translate("Settling", "Remove: {who}").format(
                who=", ".join(names[place] for place in dispute.removed)
            ),
            translate("Settling", "It goes. You find notes again at the removed notes."),
        )
        return Choice(STAYS, translate("Settling", "Does it stay?"), (kept, gone))

    def _choice(self, record: Record, told: Difference, names: list[str]) -> Choice:
        values = told.values
        if told.name == "verbatim" and _one_original(told):
            values = tuple((edited or first, "") for first, edited in told.values)
        sides = tuple(
            Side(capital(name), self._values.value(told.name, value))
            for name, value in zip(names, values, strict=True)
        )
        heading = field_word(type(record), told.name)
        return Choice(told.name, heading, sides, told.proposed)

    def _about(self, record: Record, told: Sequence[Difference]) -> tuple[str, ...]:
        """Say which record it is, unless its own words are what to choose from."""
        facts = [self._values.about(record)] if isinstance(record, Item) else []
        facts += [
            self._values.original(str(each.values[0][0]))
            for each in told
            if each.name == "verbatim" and _one_original(each)
        ]
        own = {"verbatim", "role_label", "title"}
        named = [] if own & {each.name for each in told} else [self._values.record(record)]
        return (*named, *facts)

    def pair(self, pair: Pair, left: Sequence[DeviceId], right: Sequence[DeviceId]) -> Page:
        """Ask whether two notes are of one thing said, and which one is shown."""
        names = self._apart([left, right])
        sides = tuple(
            Side(capital(name), in_quotation_marks(item.text), self._values.about(item))
            for name, item in zip(names, (pair.one, pair.other), strict=True)
        )
        return Page(
            key=("pair", pair.one.id, pair.other.id),
            title=translate("Settling", "Is this the same, noted twice?"),
            advice=translate(
                "Settling",
                "Both texts stay. As a double they count once, and you choose which one shows.",
            ),
            choices=(Choice(SHOWN, translate("Settling", "Which one do we show?"), sides),),
            accept=translate("Settling", "Yes, a double"),
            refuse=translate("Settling", "No, keep both"),
        )

    def twin(self, twin: Twin, items: int) -> Page:
        """Ask whether another table is this one, begun on another laptop."""
        here = translate("Settling", "This table: {table}")
        there = translate("Settling", "The other one: {table}")
        return Page(
            key=("twin", twin.dialogue.id),
            title=translate("Settling", "Is this the same table?"),
            advice=translate(
                "Settling",
                "It seems that two laptops began this table apart. As one table it counts once,"
                " with the notes of both. You can make it two tables again.",
            ),
            lines=(
                here.format(table=self._counted_table(self._dossier().dialogue, items)),
                there.format(table=self._counted_table(twin.dialogue, twin.items)),
            ),
            accept=translate("Settling", "Yes, the same table"),
            refuse=translate("Settling", "No, two tables"),
        )

    def part(self, twin: Twin) -> str:
        """Say which other table is shown as this one."""
        words = translate("Settling", "Together with: {table}")
        return words.format(table=self._counted_table(twin.dialogue, twin.items))

    def _counted_table(self, dialogue: Dialogue, items: int) -> str:
        notes = translate("Settling", "notes: {number}").format(number=items)
        return f"{table(dialogue)} · {notes}"


def _one_original(told: Difference) -> bool:
    """Say whether all sides began with the same words, and reworded them."""
    return len({first for first, _ in told.values}) == 1
