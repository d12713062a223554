"""Puts what a person should look at into pages: sides, values and sentences, in words."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication

from facilitator.domain.merge.conflicts import Difference, Dispute, writers
from facilitator.domain.merge.text_similarity import Pair
from facilitator.domain.records.dialogue import Dialogue, Dossier, Record
from facilitator.domain.records.ids import DeviceId
from facilitator.domain.records.items import Item
from facilitator.domain.reporting.dutch import in_quotation_marks
from facilitator.services.conflict_resolution import TableTwin
from facilitator.services.double_notes import is_sheet
from facilitator.services.messages import field_word, record_word
from facilitator.ui.context.record_texts import (
    FieldValueTexts,
    capital,
    printed_words,
    table,
)
from facilitator.ui.widgets.question import Question
from facilitator.ui.widgets.sides import Side, SideChoice

translate = QCoreApplication.translate

STAYS = "stays"
"""The choice whether something stays that one side removed."""
SAMPLES = 2
"""So many notes that are alike stand below each of two tables."""
UNKNOWN = "–"
SHOWN = "shown"
"""The choice which of two doubles is shown."""


class WriterNames:
    """Names laptops that wrote something; `by_us` knows this one, `name_of` those of others."""

    def __init__(
        self, by_us: Callable[[DeviceId], bool], name_of: Callable[[DeviceId], str]
    ) -> None:
        self._by_us, self._name_of = by_us, name_of

    def who(self, devices: Sequence[DeviceId]) -> str:
        """Name the laptops that wrote something: this one, by its name, or another one."""
        names = [self._who(device) for device in devices]
        found = list(dict.fromkeys(names)) or [translate("Conflicts", "another laptop")]
        return ", ".join(found)

    def _who(self, device: DeviceId) -> str:
        if self._by_us(device):
            return translate("Conflicts", "this laptop")
        if is_sheet(device):
            return translate("Conflicts", "a spreadsheet")
        name = self._name_of(device)
        if name:
            return translate("Conflicts", "laptop {name}").format(name=name)
        return translate("Conflicts", "another laptop")

    def apart(self, sides: Sequence[Sequence[DeviceId]]) -> list[str]:
        """Name each side; sides with one name are told apart by a number."""
        names = [self.who(devices) for devices in sides]
        return [
            f"{name} ({names[: at + 1].count(name)})" if names.count(name) > 1 else name
            for at, name in enumerate(names)
        ]


class ConflictTexts:
    """Says in words what a table holds; the callables give what is known now.

    `by_us` knows this laptop, and `name_of` those that are trusted.
    """

    def __init__(
        self,
        dossier: Callable[[], Dossier],
        language: str,
        by_us: Callable[[DeviceId], bool],
        name_of: Callable[[DeviceId], str],
    ) -> None:
        self._dossier = dossier
        self._values = FieldValueTexts(dossier, language)
        self._language = language
        self._names = WriterNames(by_us, name_of)

    def dispute(self, dispute: Dispute) -> Question:
        """Ask which of the versions beside each other stays, field by field."""
        names = self._names.apart(writers(dispute.versions))
        kept = [names[place] for place in dispute.kept]
        told = dispute.differences
        choices = [self._choice(dispute.record, each, kept) for each in told]
        removed = bool(dispute.removed)
        if removed:
            choices.insert(0, self._stays(dispute, names))
        title = translate("Conflicts", "Two versions of {what}")
        if len(dispute.versions) > 2:
            title = translate("Conflicts", "Several versions of {what}")
        return Question(
            key=("dispute", dispute.record.id),
            title=title.format(what=record_word(type(dispute.record), self._language)),
            advice=self._advice(dispute, names, len(told)),
            choices=tuple(choices),
            lines=() if removed else self._about(dispute.record, told),
            accept=translate("Conflicts", "Keep it like this"),
            only_when=STAYS if removed else "",
        )

    def _advice(self, dispute: Dispute, names: list[str], fields: int) -> str:
        if dispute.removed:
            words = translate("Conflicts", "Removed by {gone}, changed by {kept}.")
            gone = ", ".join(names[place] for place in dispute.removed)
            kept = ", ".join(names[place] for place in dispute.kept)
            return words.format(gone=gone, kept=kept)
        if not fields:
            return translate(
                "Conflicts",
                "The difference is something that only a newer version of this program knows."
                " You can keep it like this.",
            )
        if fields == 1:
            return translate(
                "Conflicts", "Both changed the same field. Choose which one stays."
            )
        return translate(
            "Conflicts", "Changed beside each other. Choose for each line which one stays."
        )

    def _stays(self, dispute: Dispute, names: list[str]) -> SideChoice:
        kept = Side(
            translate("Conflicts", "Keep: {who}").format(
                who=", ".join(names[place] for place in dispute.kept)
            ),
            self._values.record(dispute.versions[dispute.kept[0]].content),
        )
        gone = Side(
            translate("Conflicts", "Remove: {who}").format(
                who=", ".join(names[place] for place in dispute.removed)
            ),
            translate("Conflicts", "It goes. You find notes again at the removed notes."),
        )
        return SideChoice(STAYS, translate("Conflicts", "Does it stay?"), (kept, gone))

    def _choice(self, record: Record, told: Difference, names: list[str]) -> SideChoice:
        values = told.values
        if told.name == "verbatim" and _one_original(told):
            values = tuple((printed_words(each), False, "") for each in told.values)
        sides = tuple(
            Side(capital(name), self._values.value(told.name, value))
            for name, value in zip(names, values, strict=True)
        )
        heading = field_word(type(record), told.name, self._language)
        return SideChoice(told.name, heading, sides, told.proposed)

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

    def pair(self, pair: Pair, left: Sequence[DeviceId], right: Sequence[DeviceId]) -> Question:
        """Ask whether two notes are of one thing said, and which one is shown."""
        names = self._names.apart([left, right])
        sides = tuple(
            Side(capital(name), in_quotation_marks(item.text), self._values.about(item))
            for name, item in zip(names, (pair.one, pair.other), strict=True)
        )
        return Question(
            key=("pair", pair.one.id, pair.other.id),
            title=translate("Conflicts", "Is this the same, noted twice?"),
            advice=translate(
                "Conflicts",
                "Both texts stay. As a double they count once, and you choose which one shows.",
            ),
            choices=(
                SideChoice(SHOWN, translate("Conflicts", "Which one do we show?"), sides),
            ),
            accept=translate("Conflicts", "Yes, a double"),
            refuse=translate("Conflicts", "No, keep both"),
        )

    def twin(self, twin: TableTwin, items: int) -> Question:
        """Ask whether another table is this one, begun on another laptop."""
        mine, both = self._dossier().dialogue, items + twin.items
        people = max(mine.participants or 0, twin.dialogue.participants or 0)
        effect = translate("Conflicts", "As one table: people {people}, notes {notes}.")
        told = [effect.format(people=people or UNKNOWN, notes=both)]
        if twin.alike:
            double = translate("Conflicts", "{number} of these are perhaps double.")
            told.append(double.format(number=len(twin.alike)))
        told.append(translate("Conflicts", "You can make it two tables again."))
        return Question(
            key=("twin", twin.dialogue.id),
            title=translate("Conflicts", "Is this the same table?"),
            advice=translate(
                "Conflicts",
                "It seems that two laptops began this table apart. As one table it counts once,"
                " with the notes of both.",
            ),
            compared=(
                (
                    self._facts(
                        mine, items, [_of(pair, twin, here=True) for pair in twin.alike]
                    ),
                    self._facts(
                        twin.dialogue,
                        twin.items,
                        [_of(pair, twin, here=False) for pair in twin.alike],
                    ),
                ),
            ),
            effect=" ".join(told),
            accept=translate("Conflicts", "Yes, the same table"),
            refuse=translate("Conflicts", "No, two tables"),
        )

    def _facts(self, dialogue: Dialogue, items: int, alike: Sequence[Item]) -> Side:
        """Tell what is known of a table, and its first notes that are at the other too."""
        people = translate("Conflicts", "people: {number}").format(
            number=dialogue.participants or UNKNOWN
        )
        notes = translate("Conflicts", "notes: {number}").format(number=items)
        words = "\n".join(in_quotation_marks(item.text) for item in alike[:SAMPLES])
        return Side(table(dialogue), f"{people} · {notes}", words)

    def part(self, twin: TableTwin) -> str:
        """Say which other table is shown as this one."""
        words = translate("Conflicts", "Together with: {table}")
        return words.format(table=self._counted_table(twin.dialogue, twin.items))

    def _counted_table(self, dialogue: Dialogue, items: int) -> str:
        notes = translate("Conflicts", "notes: {number}").format(number=items)
        return f"{table(dialogue)} · {notes}"


def _of(pair: Pair, twin: TableTwin, *, here: bool) -> Item:
    """Give of two notes the one that is at the table here, or at the other one."""
    at_twin = pair.one.dialogue_id == twin.dialogue.id
    return pair.other if at_twin is here else pair.one


def _one_original(told: Difference) -> bool:
    """Say whether all sides began with the same words, and reworded them."""
    return len({first for first, *_ in told.values}) == 1
