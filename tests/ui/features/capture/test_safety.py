"""Nothing typed is lost: not by a crash, not by a full disk."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from facilitator.domain.records.items import UNKNOWN, ItemKind, LinkKind, seated
from facilitator.services import hosting
from facilitator.services.capture import CAPTURE, EDIT
from facilitator.services.dialogue_editor import DialogueEditor
from facilitator.storage.store import Store
from facilitator.ui.context.editing import OFTEN, DraftTimer
from tests.editors import an_editor, open_store
from tests.ui.features.capture.note_takers import Alt, Ctrl, Key, NoteTaker, again

Seat = Callable[[DialogueEditor], NoteTaker]


def wait_for_draft(taker: NoteTaker, text: str, place: str = CAPTURE) -> None:
    """Wait until the half-typed text is on disk, as it is soon after a key."""

    def there() -> bool:
        draft = taker.editor.draft(place)
        return draft is not None and draft.text == text

    taker.qtbot.waitUntil(there)


@contextmanager
def full_disk(store: Store) -> Iterator[None]:
    """Let the database file grow no further, as on a full disk."""
    database: sqlite3.Connection = store.file.database
    database.execute("VACUUM")  # no page is free
    [pages] = database.execute("PRAGMA page_count").fetchone()
    database.execute(f"PRAGMA max_page_count = {pages}")
    yield
    database.execute("PRAGMA max_page_count = 1073741823")


@contextmanager
def read_only(store: Store) -> Iterator[None]:
    """Let nothing be written, as in a folder without the right to."""
    store.file.database.execute("PRAGMA query_only = ON")
    yield
    store.file.database.execute("PRAGMA query_only = OFF")


def test_after_a_crash_thirty_notes_the_half_typed_text_and_the_clock_are_there(
    tmp_path: Path, seat_at: Seat
) -> None:
    store = open_store(tmp_path)
    taker = seat_at(an_editor(store))
    for number in range(30):
        taker.keep(f"Notitie {number}.")
    hosting.go_on(taker.editor)
    kept, clock = taker.items(), taker.editor.clock()
    taker.press(Key.Key_F6)
    taker.press(Key.Key_3, Alt)
    taker.press(Key.Key_S, Alt)
    taker.press(Key.Key_R, Alt)
    taker.type("Een half idee met é")
    wait_for_draft(taker, "Een half idee met é")
    store.file.database.close()  # nothing is told to the screen, nothing is flushed

    with open_store(tmp_path) as second:
        back = seat_at(again(second, taker.editor))
        assert back.items() == kept
        assert back.editor.clock().step == clock.step == "droom"
        assert back.editor.clock().begun == clock.begun
        assert back.field() == "Een half idee met é"
        item = back.keep(" en de rest.")
        assert item.verbatim == "Een half idee met é en de rest."
        assert (item.kind, item.starred) == (ItemKind.IDEA, True)
        assert item.speaker == seated(back.editor.dossier.seats[2].id)
        [link] = back.stored().links
        assert (link.kind, link.target) == (LinkKind.REACTION, kept[-1].id)


def test_after_a_crash_a_half_changed_note_and_the_new_one_are_there(
    tmp_path: Path, seat_at: Seat
) -> None:
    store = open_store(tmp_path)
    taker = seat_at(an_editor(store))
    item = taker.keep("De wachtkamer was leeg.")
    taker.type("Nieuw en half")
    taker.go_to_stream()
    taker.press(Key.Key_Return)
    taker.press(Key.Key_F3)
    taker.type(" En koud")
    wait_for_draft(taker, "De wachtkamer was leeg. En koud", EDIT)
    store.file.database.close()

    with open_store(tmp_path) as second:
        back = seat_at(again(second, taker.editor))
        assert back.field() == "De wachtkamer was leeg. En koud"
        assert back.notice().startswith("You are changing a note.")
        back.type(".")
        back.press(Key.Key_Return, Ctrl)
        assert back.item(item).edited == "De wachtkamer was leeg. En koud."
        assert back.item(item).kind is ItemKind.KIEM
        assert back.field() == "Nieuw en half"


def test_a_choice_without_words_survives_too(store: Store, seat_at: Seat) -> None:
    taker = seat_at(an_editor(store))
    taker.press(Key.Key_4, Alt)
    taker.view.left.emit()
    back = seat_at(again(store, taker.editor))
    assert back.keep("Zo.").speaker == seated(back.editor.dossier.seats[3].id)


def test_a_kept_note_leaves_no_draft(taker: NoteTaker) -> None:
    taker.type("De wachtkamer")
    wait_for_draft(taker, "De wachtkamer")
    taker.keep(" was leeg.")
    assert taker.editor.draft(CAPTURE) is None
    assert len(taker.items()) == 1


def test_leaving_the_field_writes_the_draft_at_once(taker: NoteTaker) -> None:
    taker.keep("Eerst dit.")
    taker.type("Half")
    taker.go_to_stream()
    draft = taker.editor.draft(CAPTURE)
    assert draft is not None
    assert draft.text == "Half"


def test_closing_the_window_writes_the_draft_at_once(taker: NoteTaker) -> None:
    taker.type("Half")
    taker.window.close()
    draft = taker.editor.draft(CAPTURE)
    assert draft is not None
    assert draft.text == "Half"
    assert not taker.presenter._drafts._timer.isActive()


def test_a_draft_is_written_soon_also_while_keys_go_on(qtbot: QtBot) -> None:
    written: list[str] = []
    timer = DraftTimer(lambda: written.append("draft"))

    def one_more_key() -> bool:
        timer.touch()
        return bool(written)

    qtbot.waitUntil(one_more_key)
    assert OFTEN <= 400


def test_what_is_typed_without_a_pause_is_on_disk_soon(taker: NoteTaker) -> None:
    taker.type("Wie nooit ophoudt met typen")
    wait_for_draft(taker, "Wie nooit ophoudt met typen")


def test_nothing_touched_is_nothing_written(qtbot: QtBot) -> None:
    written: list[str] = []
    timer = DraftTimer(lambda: written.append("draft"))
    timer.flush()
    timer.touch()
    timer.forget()
    timer.flush()
    assert written == []
    timer.touch()
    timer.flush()
    timer.flush()
    assert written == ["draft"]
    qtbot.waitUntil(lambda: not timer._timer.isActive())


@pytest.mark.parametrize(
    ("trouble", "words"),
    [(full_disk, "De schijf is vol."), (read_only, "Het programma mag niet schrijven")],
)
def test_when_a_note_cannot_be_written_it_stays_in_the_field_and_a_sentence_says_so(
    taker: NoteTaker,
    store: Store,
    trouble: Callable[[Store], AbstractContextManager[None]],
    words: str,
) -> None:
    text = "Dit mag niet weg. " * 400
    taker.compose(text)
    taker.press(Key.Key_5, Alt)
    with trouble(store):
        taker.press(Key.Key_Return, Ctrl)
        assert taker.rows() == []
        assert taker.field() == text
        assert words in taker.notice()
        assert "What you typed is still here. Ctrl+Enter tries again." in taker.notice()
        assert taker.view.field_has_focus()
        taker.type("!")
        assert words in taker.notice()
    assert taker.items() == ()
    item = taker.keep()
    assert item.verbatim == f"{text}!"
    assert item.speaker == seated(taker.editor.dossier.seats[4].id)
    assert taker.notice() == ""


def test_the_head_of_the_table_hears_that_the_last_note_is_not_safe(
    taker: NoteTaker, store: Store
) -> None:
    heard: list[bool] = []
    taker.presenter.safety_changed.connect(lambda _count, _at, safe: heard.append(safe))
    taker.type("Zo.")
    with read_only(store):
        taker.press(Key.Key_Return, Ctrl)
        assert heard[-1] is False
    taker.press(Key.Key_Return, Ctrl)
    assert heard[-1] is True


def test_a_change_that_cannot_be_written_stays_in_the_field(
    taker: NoteTaker, store: Store
) -> None:
    item = taker.keep("De wachtkamer was leeg.")
    taker.go_to_stream()
    taker.press(Key.Key_Return)
    taker.type(" En koud.")
    with read_only(store):
        taker.press(Key.Key_Return, Ctrl)
        assert taker.field() == "De wachtkamer was leeg. En koud."
    assert taker.item(item) == item
    taker.press(Key.Key_Return, Ctrl)
    assert taker.item(item).edited == "De wachtkamer was leeg. En koud."


def test_a_mark_that_cannot_be_written_is_not_shown(taker: NoteTaker, store: Store) -> None:
    taker.keep("De wachtkamer was leeg.")
    taker.go_to_stream()
    with read_only(store):
        taker.press(Key.Key_S, Alt)
        taker.press(Key.Key_Delete)
        assert taker.rows() == ["knel: “De wachtkamer was leeg.”"]
        assert "Het programma mag niet schrijven" in taker.notice()


def test_the_draft_is_tried_again_when_the_disk_has_room(
    taker: NoteTaker, store: Store
) -> None:
    with read_only(store):
        taker.type("Half")
        taker.view.left.emit()
        assert "Het programma mag niet schrijven" in taker.notice()
    taker.type(" getypt")
    wait_for_draft(taker, "Half getypt")
    assert taker.notice() == ""
    assert taker.keep().speaker == UNKNOWN
