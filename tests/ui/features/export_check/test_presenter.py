"""What the presenter of the export check does, without a window: a fake view, a real store."""
# ruff: noqa: N802

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Signal

from facilitator.domain.privacy.identifying.table_check import DOCUMENT, CheckScope
from facilitator.domain.records.changes import ChangeName, added
from facilitator.domain.records.clearances import ClearanceDecision
from facilitator.domain.records.dialogue import Closing, Record
from facilitator.domain.records.items import Item, ItemKind, Wording, seated
from facilitator.domain.table.attribution import TableReference
from facilitator.domain.text import LONGEST_TEXT
from facilitator.services.export_check import RepeatedCheck
from facilitator.services.messages import user_message
from facilitator.storage.store import Store
from facilitator.ui.context.export_check import CheckPurpose
from facilitator.ui.features.export_check.presenter import MANY, ExportCheckPresenter
from facilitator.ui.features.export_check.texts import FindingTexts
from facilitator.ui.features.export_check.view_protocol import CheckPoint, DonePoint
from tests.builders import DIALOGUE_ID, a_closing, a_dialogue, a_dossier, a_seat, an_item
from tests.editors import an_editor, open_store
from tests.ui.app_builder import a_work

JORIS = a_seat(3, "conciërge", first_name="Joris")
PLUMBER = a_seat(4, "loodgieter")


def said(text: str, position: int, *, sensitive: bool = False) -> Item:
    note = an_item(text, ItemKind.KNEL, position=position, speaker=seated(PLUMBER.id))
    return replace(note, wording=Wording.SUMMARY, sensitive=sensitive)


NOTES = (
    said("Ik zei tegen Joris: kom. Dat was goed.", 1),
    said("De sleutel? Bel 06 12345678.", 2),
    said("Zo is Joris.", 3),
    said("Ik was bang.", 4, sensitive=True),
)


class FakeCheckView(QObject):
    """Is in sight, and remembers what it was told."""

    proposal_asked = Signal(bool)
    reworded = Signal(str)
    leave_out_asked = Signal(bool)
    kept = Signal(str, bool)
    later_asked = Signal()
    chosen = Signal(int)
    note_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.points: Sequence[CheckPoint] = ()
        self.done: Sequence[DonePoint] = ()
        self.counts: Sequence[tuple[str, int, int]] = ()
        self.current = self.waiting = self.originals = 0
        self.said = self.name = ""
        self.purpose = CheckPurpose.LOOK
        self.editing = True

    def isVisible(self) -> bool:
        return True

    def show_purpose(self, purpose: CheckPurpose, name: str, *, practice: bool) -> None:
        self.purpose, self.name = purpose, name if not practice else f"{name}?"

    def show_points(self, points: Sequence[CheckPoint], current: int) -> None:
        self.points, self.current = points, current

    def show_waiting(self, number: int) -> None:
        self.waiting = number

    def show_originals(self, number: int) -> None:
        self.originals = number

    def show_done(self, done: Sequence[DonePoint]) -> None:
        self.done = done

    def show_counts(self, counts: Sequence[tuple[str, int, int]]) -> None:
        self.counts = counts

    def leave_edit(self) -> None:
        self.editing = False

    def say(self, sentence: str) -> None:
        self.said = sentence


class Checking:
    """A presenter over a table of which a name, a number and a sensitive note wait."""

    def __init__(
        self,
        store: Store,
        items: Sequence[Item],
        closing: Closing | None,
        scope: CheckScope = DOCUMENT,
    ) -> None:
        table = a_dossier(a_dialogue(), seats=[JORIS, PLUMBER], items=items, closing=closing)
        self.store = store
        self.work = a_work(an_editor(store, table))
        self.view = FakeCheckView()
        self.opened: list[Record] = []
        self.presenter = ExportCheckPresenter(
            self.view,
            self.work,
            RepeatedCheck(store, DIALOGUE_ID, scope),
            FindingTexts("en"),
            self._open,
            user_message,
        )
        self.presenter.show(CheckPurpose.REPORT)
        self.view.editing = True

    def _open(self, record: Record) -> bool:
        self.opened.append(record)
        return isinstance(record, Item)

    @property
    def front(self) -> CheckPoint:
        """The point in front."""
        return self.view.points[self.view.current]

    def texts(self) -> list[str]:
        """Give the words of the notes from the disk."""
        return [item.text for item in self.store.dossier(DIALOGUE_ID).items]

    def decisions(self) -> list[ClearanceDecision]:
        """Give what the disk holds of decisions."""
        return [one.decision for one in self.store.dossier(DIALOGUE_ID).clearances]

    def kinds(self) -> list[str]:
        """Give the kinds of what waits."""
        return [point.kind for point in self.view.points]


@pytest.fixture
def checking(tmp_path: Path) -> Iterator[Checking]:
    with open_store(tmp_path) as store:
        yield Checking(store, NOTES, None)


def test_the_first_point_is_open_in_its_sentence_with_reason_and_proposal(
    checking: Checking,
) -> None:
    point = checking.front
    assert point.parts == (
        ("“", False),
        ("Ik zei tegen ", False),
        ("Joris", True),
        (": kom.", False),
        ("”", False),
    )
    assert [text for text, marked in point.proposal if marked] == ["[conciërge]"]
    assert "".join(text for text, _ in point.proposal) == "“Ik zei tegen [conciërge]: kom.”"
    assert (
        point.about
        == "loodgieter · knel · somebody at this table is called so (seat 3, conciërge)"
    )
    assert (point.same, point.text) == (2, "Ik zei tegen [conciërge]: kom. Dat was goed.")
    assert checking.view.waiting == 4
    assert checking.view.name == "Gezondheid"


def test_the_next_comes_under_the_finger_until_nothing_waits(checking: Checking) -> None:
    fronts = []
    for _ in range(4):
        fronts.append(checking.front.kind)
        checking.view.proposal_asked.emit(False)
    assert fronts == ["Name at the table", "Telephone number", "Name at the table", "Sensitive"]
    assert (checking.view.points, checking.view.waiting) == ([], 0)
    assert len(checking.view.done) == 4
    assert checking.view.counts[0] == ("Name at the table", 0, 2)
    assert checking.texts() == [
        "Ik zei tegen [conciërge]: kom. Dat was goed.",
        "De sleutel? Bel [telefoonnummer].",
        "Zo is [conciërge].",
        "Ik was bang.",
    ]


def test_the_same_words_are_decided_at_once_and_taken_back_at_once(checking: Checking) -> None:
    checking.view.proposal_asked.emit(True)
    assert checking.kinds() == ["Telephone number", "Sensitive"]
    checking.work.history.undo()
    assert len(checking.view.points) == 4
    assert checking.view.current == 0


def test_a_reason_is_needed_and_kept(checking: Checking) -> None:
    checking.view.kept.emit(" ", False)
    assert checking.view.said == "Say in one line why this stays as it is."
    assert checking.decisions() == []
    checking.view.kept.emit("He wants it.", True)
    assert checking.decisions() == [ClearanceDecision.KEPT] * 2
    assert [one.decided for one in checking.view.done] == ["stays as it is · He wants it."] * 2


def test_other_words_are_kept_beside_the_original(checking: Checking) -> None:
    checking.view.reworded.emit("Ik riep hem.")
    assert checking.texts()[0] == "Ik riep hem."
    assert not checking.view.editing


def test_leaving_out_says_what_goes(checking: Checking) -> None:
    checking.view.leave_out_asked.emit(False)
    assert checking.view.said == "The note stays out of what is published."
    assert checking.decisions() == [ClearanceDecision.LEFT_OUT]


def test_what_cannot_be_left_out_says_so(tmp_path: Path) -> None:
    with open_store(tmp_path) as store:
        checking = Checking(store, (), a_closing())
        checking.work.editor.do(added(ChangeName.EDIT_SEATS, a_seat(6, "griffier")))
        checking.view.leave_out_asked.emit(False)
        assert checking.view.said == "This cannot be left out. Choose other words."
        checking.view.note_asked.emit()
        assert checking.view.said == "Change this under Table, Change the table."


def test_later_goes_on_and_comes_back_behind_the_last(checking: Checking) -> None:
    for expected in (1, 2, 3):
        checking.view.later_asked.emit()
        assert checking.view.current == expected
    assert [point.later for point in checking.view.points] == [True, True, True, False]
    checking.view.later_asked.emit()
    assert checking.view.current == 0


def test_the_arrows_stop_at_both_ends(checking: Checking) -> None:
    checking.view.chosen.emit(-1)
    assert checking.view.current == 0
    checking.view.chosen.emit(99)
    assert checking.view.current == 3


def test_the_note_is_shown_where_it_can_be_changed(checking: Checking) -> None:
    checking.view.chosen.emit(1)
    checking.view.note_asked.emit()
    assert checking.opened == [NOTES[1]]


def test_undo_goes_back_to_what_is_open_again(checking: Checking) -> None:
    checking.view.chosen.emit(2)
    checking.view.proposal_asked.emit(False)
    checking.view.chosen.emit(0)
    checking.work.history.undo()
    assert checking.front.sentence == "“Zo is Joris.”"


def test_many_points_stand_by_kind(tmp_path: Path) -> None:
    notes = [said(NOTES[number % 2].text, number) for number in range(MANY + 2)]
    with open_store(tmp_path) as store:
        kinds = Checking(store, notes, None).kinds()
    assert kinds == sorted(kinds, key=kinds.index)
    assert len(set(kinds)) == 2


def test_of_sensitive_notes_each_is_decided_by_itself(tmp_path: Path) -> None:
    notes = [said("Ik was bang.", number, sensitive=True) for number in (1, 2)]
    with open_store(tmp_path) as store:
        checking = Checking(store, notes, None)
        assert checking.front.same == 1
        checking.view.kept.emit("She asked for it.", True)
        assert checking.view.waiting == 1


def test_an_original_that_nobody_looked_at_is_counted(tmp_path: Path) -> None:
    note = replace(NOTES[0], edited="Ik zei tegen hem: kom.")
    with open_store(tmp_path) as store:
        checking = Checking(store, [note], None)
        assert (checking.view.waiting, checking.view.originals) == (0, 1)


def test_words_that_are_too_long_are_refused_and_the_point_stays(checking: Checking) -> None:
    checking.view.reworded.emit("x" * (LONGEST_TEXT + 1))
    assert checking.view.said
    assert checking.view.editing
    assert len(checking.view.points) == 4


def test_what_tells_the_table_is_not_kept_and_why_is_said(tmp_path: Path) -> None:
    scope = CheckScope(reference=TableReference.NUMBER)
    with open_store(tmp_path) as store:
        checking = Checking(store, [said("In Goes is het stil.", 1)], None, scope)
        assert not checking.front.can_be_kept
        checking.view.kept.emit("He wants it.", False)
        assert checking.view.said.startswith("This tells which table it was")
        assert store.dossier(DIALOGUE_ID).clearances == ()
        checking.view.proposal_asked.emit(False)
        assert not checking.view.points
