"""Typing and keeping: what the note-taker does by keys is on the screen and in the store."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from facilitator.domain.records.items import (
    GROUP,
    HOST,
    UNKNOWN,
    ItemKind,
    Speaker,
    SpeakerKind,
    seated,
)
from facilitator.services import hosting
from facilitator.services.dialogue_editor import DialogueEditor
from facilitator.storage.store import Store
from tests.builders import a_dossier, a_seat
from tests.editors import an_editor
from tests.ui.features.capture.note_takers import Alt, Ctrl, Key, NoteTaker

Seat = Callable[[DialogueEditor], NoteTaker]

SUBGROUP_B = Speaker(SpeakerKind.SUBGROUP, label="B")
LONG = (
    "Zoë zei: ‘Één kop koffie kost € 3,50’ en toen:\n\n“Dat is – eerlijk gezegd – te veel…”\n"
    + "woord " * 199
    + "klaar"
)


def test_a_quote_is_kept_with_its_seat_and_the_kind_of_the_move_by_keys_alone(
    taker: NoteTaker,
) -> None:
    taker.type("De wachtkamer was leeg.")
    taker.press(Key.Key_5, Alt)
    taker.press(Key.Key_Return, Ctrl)
    [item] = taker.items()
    assert (item.verbatim, item.kind) == ("De wachtkamer was leeg.", ItemKind.KNEL)
    assert item.speaker == seated(taker.editor.dossier.seats[4].id)
    assert item.step == "knel_kiem"
    assert taker.rows() == ["knel, huisarts: “De wachtkamer was leeg.”"]
    assert taker.field() == ""
    assert taker.view.field_has_focus()


def test_notes_follow_one_another_without_leaving_the_field(taker: NoteTaker) -> None:
    for text in ("Eerst dit.", "Dan dat.", "En tot slot."):
        taker.keep(text)
    assert [item.text for item in taker.items()] == ["Eerst dit.", "Dan dat.", "En tot slot."]


def test_a_new_note_has_no_speaker_and_no_marks_of_the_last_one(taker: NoteTaker) -> None:
    taker.press(Key.Key_5, Alt)
    taker.press(Key.Key_S, Alt)
    taker.press(Key.Key_G, Alt)
    taker.keep("De eerste.")
    item = taker.keep("De tweede.")
    assert (item.speaker, item.starred, item.sensitive) == (UNKNOWN, False, False)


def test_an_idea_is_kept_with_one_key_while_the_first_move_goes_on(taker: NoteTaker) -> None:
    taker.type("Een inloopuur.")
    taker.press(Key.Key_F6)
    taker.press(Key.Key_Return, Ctrl)
    [item] = taker.items()
    assert (item.kind, item.step) == (ItemKind.IDEA, "knel_kiem")
    assert hosting.current_step(taker.editor).key == "knel_kiem"
    assert taker.keep("Weer een verhaal.").kind is ItemKind.KNEL


@pytest.mark.parametrize(
    ("key", "kind"),
    [
        (Key.Key_F2, ItemKind.KNEL),
        (Key.Key_F3, ItemKind.KIEM),
        (Key.Key_F4, ItemKind.BOTH),
        (Key.Key_F5, ItemKind.DREAM),
        (Key.Key_F6, ItemKind.IDEA),
    ],
)
def test_five_kinds_have_a_key(taker: NoteTaker, key: Qt.Key, kind: ItemKind) -> None:
    taker.press(key)
    assert taker.keep("Zo.").kind is kind


@pytest.mark.parametrize(
    "kind",
    [
        ItemKind.PLEDGE,
        ItemKind.TENSION,
        ItemKind.OBSERVATION,
        ItemKind.CLOSING_LINE,
        ItemKind.PARKED,
    ],
)
def test_the_other_kinds_are_in_a_menu(taker: NoteTaker, kind: ItemKind) -> None:
    taker.type("Zo")
    taker.choose_more(kind.value)
    assert taker.view.field_has_focus()
    assert taker.keep(".").kind is kind


def test_a_letter_chooses_in_the_menu_of_kinds(taker: NoteTaker) -> None:
    taker.press(Key.Key_F8)
    taker.press(Key.Key_P)
    assert taker.view.field_has_focus()
    assert taker.keep("De groep wordt stil.").kind is ItemKind.OBSERVATION


def test_a_story_with_both_sides_is_one_note(taker: NoteTaker) -> None:
    taker.press(Key.Key_F4)
    taker.keep("Het werd stil, en daardoor rustig.")
    assert len(taker.items()) == taker.presenter.save_state.kept_count() == 1
    assert taker.rows() == ["both: “Het werd stil, en daardoor rustig.”"]


def test_two_hundred_words_with_line_breaks_quotes_and_accents_stay_as_typed(
    taker: NoteTaker,
) -> None:
    assert taker.keep(LONG).verbatim == LONG


def test_letters_of_an_input_method_are_typed_too(taker: NoteTaker) -> None:
    taker.compose("Eén café, vijf €")
    assert taker.keep().verbatim == "Eén café, vijf €"


def test_only_the_words_of_what_is_pasted_come_in(taker: NoteTaker) -> None:
    QGuiApplication.clipboard().setText("<b>Vet</b> en\nrecht")
    taker.press(Key.Key_V, Ctrl)
    assert taker.keep().verbatim == "<b>Vet</b> en\nrecht"


@pytest.mark.parametrize(
    ("key", "speaker", "said_by"),
    [
        (Key.Key_0, UNKNOWN, "knel"),
        (Key.Key_H, HOST, "knel, wethouder"),
        (Key.Key_P, GROUP, "knel, groepsgesprek"),
    ],
)
def test_a_note_is_accepted_from_the_host_the_group_or_nobody_known(
    taker: NoteTaker, key: Qt.Key, speaker: Speaker, said_by: str
) -> None:
    taker.press(key, Alt)
    assert taker.keep("Zo.").speaker == speaker
    assert taker.rows() == [f"{said_by}: “Zo.”"]


def test_a_subgroup_is_chosen_by_letter_and_remembered(taker: NoteTaker) -> None:
    taker.press(Key.Key_B, Alt)
    taker.press(Key.Key_B, Alt)
    assert taker.keep("In groepjes.").speaker == SUBGROUP_B
    taker.press(Key.Key_B, Alt)
    assert taker.keep("Nog steeds.").speaker == SUBGROUP_B


def test_after_the_last_letter_comes_the_first_subgroup(taker: NoteTaker) -> None:
    for _ in "ABCDEFA":
        taker.press(Key.Key_B, Alt)
    assert taker.keep("Zo.").speaker.label == "A"


def test_a_seat_beyond_the_ninth_is_chosen_in_the_list(store: Store, seat_at: Seat) -> None:
    seats = [a_seat(number, f"rol {number}") for number in range(1, 12)]
    taker = seat_at(an_editor(store, a_dossier(seats=seats)))
    taker.press(Key.Key_9, Alt)
    taker.view.seats.list.setFocus()
    taker.press(Key.Key_Down)
    taker.press(Key.Key_Return)
    assert taker.view.field_has_focus()
    assert taker.keep("Zo.").speaker == seated(taker.editor.dossier.seats[9].id)


def test_a_number_without_a_seat_says_so_and_leaves_the_speaker_open(taker: NoteTaker) -> None:
    taker.press(Key.Key_2, Alt)
    taker.press(Key.Key_9, Alt)
    assert "no seat 9" in taker.view.entry.notice.more.text()
    assert taker.keep("Zo.").speaker == UNKNOWN


def test_the_numeric_pad_with_alt_chooses_nobody(taker: NoteTaker) -> None:
    taker.press(Key.Key_2, Alt | Qt.KeyboardModifier.KeypadModifier)
    assert taker.keep("Zo.").speaker == UNKNOWN


def test_a_seat_mark_becomes_the_role_of_that_seat(taker: NoteTaker) -> None:
    assert taker.keep("@4 hielp mij.").verbatim == "[vrijwilliger] hielp mij."


@pytest.mark.parametrize("kind", [ItemKind.OBSERVATION, ItemKind.PLEDGE, ItemKind.PARKED])
def test_before_the_table_begins_a_note_needs_no_step_and_no_speaker(
    store: Store, seat_at: Seat, kind: ItemKind
) -> None:
    taker = seat_at(an_editor(store, a_dossier()))
    taker.choose_more(kind.value)
    item = taker.keep("Nog voor het begin.")
    assert (item.kind, item.step, item.speaker) == (kind, "", UNKNOWN)


def test_a_sensitive_note_says_so_on_screen_and_on_disk(taker: NoteTaker) -> None:
    taker.press(Key.Key_G, Alt)
    assert taker.keep("Dit doet pijn.").sensitive
    assert taker.rows() == ["knel: “Dit doet pijn.”, sensitive"]


def test_a_star_goes_on_and_off(taker: NoteTaker) -> None:
    taker.press(Key.Key_S, Alt)
    taker.press(Key.Key_S, Alt)
    taker.press(Key.Key_S, Alt)
    assert taker.keep("Kijk.").starred


def test_a_note_that_reacts_to_the_last_is_linked_to_it(taker: NoteTaker) -> None:
    first = taker.keep("Het was stil.")
    taker.press(Key.Key_R, Alt)
    second = taker.keep("Bij ons ook.")
    [link] = taker.stored().links
    assert (link.source, link.target) == (second.id, first.id)
    assert taker.rows()[1] == "knel: “Bij ons ook.”, reacts to the last"


def test_the_kind_follows_the_move_while_nothing_is_typed(taker: NoteTaker) -> None:
    hosting.go_on(taker.editor)
    assert taker.keep("Een tuin.").kind is ItemKind.DREAM


def test_the_kind_of_what_is_being_typed_stays_when_the_move_changes(taker: NoteTaker) -> None:
    taker.type("Het was st")
    hosting.go_on(taker.editor)
    assert taker.keep("il.").kind is ItemKind.KNEL
    assert taker.keep("Een tuin.").kind is ItemKind.DREAM


def test_without_words_nothing_is_kept_and_a_sentence_says_why(taker: NoteTaker) -> None:
    taker.press(Key.Key_Return, Ctrl)
    assert taker.items() == ()
    assert taker.notice() == "Type first what was said."
    taker.type("N")
    assert taker.notice() == ""


def test_words_that_look_like_markup_stay_words(taker: NoteTaker) -> None:
    taker.keep("<img src='x'> is <b>vet</b>")
    assert taker.rows() == ["knel: “<img src='x'> is <b>vet</b>”"]


def test_the_head_of_the_table_hears_how_much_is_safe(taker: NoteTaker) -> None:
    with taker.qtbot.waitSignal(taker.presenter.safety_changed) as heard:
        taker.keep("Zo.")
    assert taker.presenter.save_state.last_write is not None
    assert heard.args == [1, taker.presenter.save_state.last_write, True]


def test_a_screen_reader_hears_what_was_kept(
    taker: NoteTaker, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(taker.view, "say", said.append)
    taker.press(Key.Key_1, Alt)
    taker.keep("Zo.")
    assert said == ["Kept: knel, student"]


def test_the_newest_note_is_in_sight(taker: NoteTaker) -> None:
    for number in range(12):
        taker.keep(f"Notitie {number}.")
    taker.qtbot.waitUntil(lambda: in_sight(taker, 11))
    assert not in_sight(taker, 0)


def in_sight(taker: NoteTaker, row: int) -> bool:
    stream = taker.view.stream
    return stream.viewport().rect().contains(stream.visualRect(stream.notes.index(row)))
