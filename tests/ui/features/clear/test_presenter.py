"""What the presenter of reading once more does, without a window: a fake view, a real store."""
# ruff: noqa: N802

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Signal

from facilitator.domain.privacy.clearing import Clearances
from facilitator.domain.records.changes import ChangeName, edited
from facilitator.domain.records.items import Item, ItemKind, ReadBack, seated
from facilitator.services.messages import user_message
from facilitator.storage.store import Store
from facilitator.ui.features.clear.presenter import ClearPresenter
from facilitator.ui.features.clear.view_protocol import ClearPage
from tests.builders import DIALOGUE_ID, a_dialogue, a_dossier, a_seat, an_item
from tests.editors import an_editor, open_store
from tests.ui.app_builder import a_work

SEAT = a_seat(1, "student")
FIRST = an_item("Er was nimand.", edited="Er was niemand.", speaker=seated(SEAT.id))
IDEA = an_item("Een tuin.", ItemKind.IDEA, position=2)
LAST = an_item("Het was stil.", position=3, sensitive=True)


class FakeClearView(QObject):
    """Is in sight, and remembers the note in front."""

    good_asked = Signal()
    reworded = Signal(str)
    edit_left = Signal(str)
    entitled = Signal(str)
    other_wording_asked = Signal()
    leave_out_asked = Signal()
    released = Signal(str)
    next_asked = Signal()
    previous_asked = Signal()
    shown = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.page: ClearPage | None = None
        self.place = (0, 0)
        self.progress = (0, 0, 0)
        self.done = self.said = self.name = ""
        self.editing = self.asks_title = False

    def isVisible(self) -> bool:
        return True

    def show_table(self, name: str, *, practice: bool) -> None:
        self.name = name if not practice else f"{name}?"

    def show_page(self, page: ClearPage, number: int, pages: int) -> None:
        self.page, self.place, self.done = page, (number, pages), ""

    def show_progress(self, read: int, left_out: int, notes: int) -> None:
        self.progress = (read, left_out, notes)

    def show_done(self, words: str) -> None:
        self.page, self.done = None, words

    def ask_title(self) -> None:
        self.asks_title = True

    def keep_open_edit(self) -> bool:
        return not self.editing

    def leave_edit(self) -> None:
        self.editing = False

    def say(self, sentence: str) -> None:
        self.said = sentence


class Reading:
    """A presenter over a table with a quote in two wordings, an idea, and a sensitive note."""

    def __init__(self, store: Store) -> None:
        table = a_dossier(a_dialogue(), seats=[SEAT], items=[FIRST, IDEA, LAST])
        self.store = store
        self.work = a_work(an_editor(store, table))
        self.view = FakeClearView()
        self.presenter = ClearPresenter(
            self.view, self.work, lambda kind: kind.value, user_message
        )
        self.presenter.show()

    def item(self, before: Item) -> Item:
        """Give a note from the disk."""
        items = self.store.dossier(DIALOGUE_ID).items
        return next(item for item in items if item.id == before.id)

    def clearances(self) -> Clearances:
        """Give what the disk holds of it."""
        return Clearances(self.store.dossier(DIALOGUE_ID).clearances)

    def front(self) -> str:
        """Give the words of the note in front."""
        return self.view.page.text if self.view.page else ""

    def title(self) -> str | None:
        """Give the title of the note in front, None when its kind needs none."""
        assert self.view.page
        return self.view.page.title


@pytest.fixture
def reading(tmp_path: Path) -> Iterator[Reading]:
    with open_store(tmp_path) as store:
        yield Reading(store)


def test_it_begins_at_the_first_note_with_both_wordings(reading: Reading) -> None:
    page = reading.view.page
    assert page == ClearPage(
        FIRST.id, "knel · student", "Er was nimand.", "Er was niemand.", False, ""
    )
    assert (reading.view.place, reading.view.progress) == ((1, 3), (0, 0, 3))
    assert reading.view.name == "Gezondheid"


def test_good_goes_on_to_the_next_and_at_last_to_the_end(reading: Reading) -> None:
    fronts = []
    for _ in range(3):
        fronts.append(reading.front())
        reading.view.good_asked.emit()
    assert fronts == ["Er was niemand.", "Een tuin.", "Het was stil."]
    assert reading.view.done == "Every note was read. You can go back to the closing."
    assert reading.view.progress == (3, 0, 3)
    assert all(reading.clearances().is_cleared(one) for one in (FIRST, IDEA, LAST))


def test_it_goes_on_where_it_was_left(reading: Reading) -> None:
    reading.view.good_asked.emit()
    reading.presenter.show()
    assert reading.front() == "Een tuin."


def test_the_other_wording_is_printed_and_the_note_stays_in_front(reading: Reading) -> None:
    reading.view.other_wording_asked.emit()
    assert reading.item(FIRST).prints_verbatim
    assert reading.front() == "Er was nimand."
    reading.view.good_asked.emit()
    assert reading.clearances().is_cleared(reading.item(FIRST))


def test_without_another_wording_it_says_how_to_make_one(reading: Reading) -> None:
    reading.view.next_asked.emit()
    reading.view.other_wording_asked.emit()
    assert reading.view.said == "There is one wording. Edit it to make another."
    assert reading.item(IDEA) == IDEA


def test_other_words_are_kept_beside_the_original_and_read_by_that(reading: Reading) -> None:
    reading.view.reworded.emit("Er was geen mens.")
    after = reading.item(FIRST)
    assert (after.verbatim, after.edited) == (FIRST.verbatim, "Er was geen mens.")
    assert reading.clearances().is_cleared(after)
    assert reading.front() == "Een tuin."


def test_half_typed_words_are_kept_and_not_read(reading: Reading) -> None:
    reading.view.edit_left.emit("Er was geen")
    assert reading.front() == "Er was geen"
    assert reading.clearances().is_open(reading.item(FIRST))


def test_what_is_left_out_is_counted_and_can_be_read_after_all(reading: Reading) -> None:
    reading.view.leave_out_asked.emit()
    assert reading.view.progress == (0, 1, 3)
    reading.view.previous_asked.emit()
    assert reading.view.page
    assert reading.view.page.state == "✕ left out of what is published"
    reading.view.good_asked.emit()
    assert reading.view.progress == (1, 0, 3)


def test_an_idea_asks_for_a_title_and_may_do_without(reading: Reading) -> None:
    assert reading.title() is None
    reading.view.next_asked.emit()
    assert reading.title() == ""
    reading.view.entitled.emit("Buurttuin")
    assert reading.item(IDEA).labels.title == "Buurttuin"
    assert (reading.front(), reading.title()) == ("Een tuin.", "Buurttuin")


def test_everything_may_wait(reading: Reading) -> None:
    for _ in range(3):
        reading.view.next_asked.emit()
    assert reading.view.done == "Still to be read: 3. They are here when you come back."
    reading.view.previous_asked.emit()
    assert reading.view.page
    assert (reading.front(), reading.view.page.sensitive) == ("Het was stil.", True)
    for _ in range(4):
        reading.view.previous_asked.emit()
    assert reading.view.place == (1, 3)


def at_the_sensitive_note(reading: Reading) -> ClearPage:
    reading.view.good_asked.emit()
    reading.view.good_asked.emit()
    return sensitive_page(reading)


def sensitive_page(reading: Reading) -> ClearPage:
    assert reading.view.page
    assert reading.view.page.id == LAST.id
    return reading.view.page


def test_a_sensitive_note_is_released_for_a_reason_only(reading: Reading) -> None:
    page = at_the_sensitive_note(reading)
    assert page.sensitivity.startswith("Sensitive: stays out of the report until")
    reading.view.released.emit("  ")
    assert reading.view.said == "Say in one line why this note may be printed."
    assert not reading.clearances().is_released(LAST)
    reading.view.released.emit(" Zij wil\ndit zelf. ")
    assert sensitive_page(reading).sensitivity == "Sensitive, and released: Zij wil dit zelf."
    assert reading.clearances().is_released(LAST)
    assert reading.clearances().is_open(LAST)


def test_a_sensitive_note_that_is_kept_out_can_be_released_after_all(
    reading: Reading,
) -> None:
    at_the_sensitive_note(reading)
    reading.view.leave_out_asked.emit()
    reading.view.previous_asked.emit()
    assert sensitive_page(reading).sensitivity == "Sensitive, and kept out of the report."
    reading.view.released.emit("Zij wil dit zelf.")
    assert sensitive_page(reading).state == ""
    reading.view.good_asked.emit()
    assert reading.clearances().is_cleared(LAST)
    assert reading.clearances().is_released(LAST)


def test_a_note_that_is_not_sensitive_is_not_released(reading: Reading) -> None:
    reading.view.released.emit("Zij wil dit zelf.")
    assert reading.store.dossier(DIALOGUE_ID).clearances == ()


def test_undo_goes_back_to_the_note_that_it_opens_again(reading: Reading) -> None:
    reading.view.good_asked.emit()
    reading.view.leave_out_asked.emit()
    reading.work.history.undo()
    assert reading.front() == "Een tuin."
    reading.work.history.undo()
    assert reading.front() == "Er was niemand."
    assert reading.view.progress == (0, 0, 3)
    assert reading.store.dossier(DIALOGUE_ID).clearances == ()


def test_a_note_that_is_changed_elsewhere_is_open_again(reading: Reading) -> None:
    reading.view.good_asked.emit()
    before = reading.item(FIRST)
    reading.work.editor.do(
        edited(ChangeName.EDIT_ITEM, before, replace(before, edited="Anders."))
    )
    assert (reading.front(), reading.view.progress) == ("Anders.", (0, 0, 3))


def test_what_its_speaker_agreed_to_is_read(tmp_path: Path) -> None:
    with open_store(tmp_path) as store:
        agreed = replace(FIRST, read_back=ReadBack.AGREED)
        editor = an_editor(store, a_dossier(seats=[SEAT], items=[agreed, LAST]))
        view = FakeClearView()
        presenter = ClearPresenter(view, a_work(editor), lambda kind: kind.value, user_message)
        presenter.show()
        assert view.page
        assert view.page.text == LAST.text
        view.previous_asked.emit()
        assert view.page.state == "✓ agreed when it was read back"


def test_words_that_are_too_long_are_refused_and_stay(reading: Reading) -> None:
    reading.view.editing = True
    reading.view.reworded.emit("x" * 20_001)
    assert reading.view.said
    assert reading.view.editing
    assert reading.item(FIRST) == FIRST


def test_a_table_without_notes_has_nothing_to_read(tmp_path: Path) -> None:
    with open_store(tmp_path) as store:
        view = FakeClearView()
        work = a_work(an_editor(store, a_dossier()))
        presenter = ClearPresenter(view, work, lambda kind: kind.value, user_message)
        presenter.show()
        presenter.go(1)
        presenter.read()
        assert view.done == "There is no note to read yet."
