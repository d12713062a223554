"""Marks by one key each: while typing, and on the kept note that has the focus."""

import pytest
from PySide6.QtCore import Qt

from facilitator.domain.records.items import (
    UNKNOWN,
    Item,
    ItemKind,
    LinkKind,
    TensionKind,
    Wording,
    seated,
)
from facilitator.ui.commands.shortcuts import Command
from tests.ui.features.capture.note_takers import Alt, Ctrl, Key, NoteTaker

CtrlShift = Ctrl | Qt.KeyboardModifier.ShiftModifier
FIGURES = [Key.Key_1, Key.Key_2, Key.Key_3, Key.Key_4, Key.Key_5]


def a_note(taker: NoteTaker, text: str = "De wachtkamer was leeg.") -> Item:
    """Keep a note of the general practitioner, at seat 5."""
    taker.press(Key.Key_5, Alt)
    return taker.keep(text)


def links(taker: NoteTaker, kind: LinkKind) -> set[tuple[str, str]]:
    """Give the links of a kind on disk by the words of their ends."""
    texts = {item.id: item.verbatim for item in taker.items()}
    found = (each for each in taker.stored().links if each.kind is kind)
    return {(texts[each.source], texts[each.target]) for each in found}


def facts(taker: NoteTaker, item: Item) -> tuple[str, ...]:
    """Give what stands beside the speaker on the card of a note."""
    return taker.view.stream.notes.row(taker.item(item)).facts


def checked(taker: NoteTaker, command: Command) -> bool:
    """Say whether a mark under the field is on."""
    return taker.view.entry.marks.buttons[command].isChecked()


def test_the_same_speaker_goes_on(taker: NoteTaker) -> None:
    first = a_note(taker)
    taker.press(Key.Key_Z, Alt)
    second = taker.keep("En ook de gang.")
    assert second.speaker == first.speaker == seated(taker.editor.dossier.seats[4].id)


def test_the_same_speaker_is_given_to_a_kept_note(taker: NoteTaker) -> None:
    first = a_note(taker)
    second = taker.keep("En ook de gang.")
    taker.go_to_stream()
    taker.press(Key.Key_Z, Alt)
    assert taker.item(second).speaker == first.speaker


def test_nobody_is_the_same_speaker_when_nobody_is_known(taker: NoteTaker) -> None:
    taker.press(Key.Key_Z, Alt)
    assert taker.notice() == "There is no kept note yet."
    taker.keep("Zomaar.")
    taker.press(Key.Key_Z, Alt)
    assert taker.notice() == "The last note has no speaker."
    assert taker.keep("Nog iets.").speaker == UNKNOWN


@pytest.mark.parametrize(
    ("key", "mark", "command"),
    [
        (Key.Key_N, "▲\u00a0energy", Command.ENERGY),
        (Key.Key_L, "summary", Command.WORDING),
        (Key.Key_A, "↔\u00a0other side of the last", Command.OTHER_SIDE),
        (Key.Key_R, "reacts to the last", Command.REACTION),
    ],
)
def test_a_mark_goes_with_the_note_that_is_typed(
    taker: NoteTaker, key: Qt.Key, mark: str, command: Command
) -> None:
    a_note(taker)
    usual = checked(taker, command)
    taker.type("En")
    taker.press(key, Alt)
    assert checked(taker, command) is not usual
    item = taker.keep(" zo vol.")
    assert item.verbatim == "En zo vol."
    assert facts(taker, item) == (mark,)
    assert mark.lstrip("▲↔\u00a0") in taker.rows()[-1]
    assert checked(taker, command) is usual


@pytest.mark.parametrize("key", [Key.Key_N, Key.Key_L, Key.Key_A, Key.Key_R])
def test_a_mark_goes_on_and_off_on_a_kept_note(taker: NoteTaker, key: Qt.Key) -> None:
    a_note(taker)
    item = a_note(taker, "En zo vol.")
    before = taker.stored()
    taker.go_to_stream()
    taker.press(key, Alt)
    assert len(facts(taker, item)) == 1
    taker.press(key, Alt)
    assert taker.item(item) == item
    assert taker.stored().links == before.links
    taker.press(Key.Key_Z, Ctrl)
    taker.press(Key.Key_Z, Ctrl)
    assert taker.stored() == before


@pytest.mark.parametrize("key", [Key.Key_N, Key.Key_L, Key.Key_A])
def test_a_mark_pressed_twice_in_the_field_is_no_mark(taker: NoteTaker, key: Qt.Key) -> None:
    a_note(taker)
    taker.press(key, Alt)
    taker.press(key, Alt)
    assert facts(taker, a_note(taker, "En zo vol.")) == ()


def test_a_summary_has_no_quotation_marks_and_own_words_have(taker: NoteTaker) -> None:
    taker.press(Key.Key_L, Alt)
    story = a_note(taker, "Hij mist zijn moeder.")
    assert story.wording is Wording.SUMMARY
    taker.press(Key.Key_F6)
    taker.press(Key.Key_L, Alt)
    idea = a_note(taker, "Zet er een bank neer!")
    model = taker.view.stream.notes
    assert (model.row(story).text, model.row(story).facts) == (story.verbatim, ("summary",))
    assert model.row(idea).text == "“Zet er een bank neer!”"
    assert model.row(idea).facts == ("own words",)


def test_energy_of_a_question_counts_votes(taker: NoteTaker) -> None:
    item = a_note(taker, "Hoe kunnen we delen?")
    taker.presenter.choices.choose_kind(ItemKind.QUESTION)
    taker.press(Key.Key_N, Alt)
    question = taker.keep("Hoe kunnen we ruilen?")
    taker.go_to_stream()
    taker.press(Key.Key_N, Alt)
    assert taker.item(question).labels.votes == 2
    assert facts(taker, question) == ("▲\u00a0energy 2",)
    assert taker.item(item).labels.votes == 0


def test_who_agrees_while_a_note_is_typed_agrees_with_the_last(taker: NoteTaker) -> None:
    a_note(taker, "Het was stil.")
    item = a_note(taker)
    taker.type("Nog ")
    taker.press(Key.Key_I, Alt)
    taker.press(Key.Key_I, Alt)
    assert taker.item(item).assents == 2
    assert facts(taker, item) == ("+2 agree",)
    assert taker.notice() == "+2 agree: “De wachtkamer was leeg.”"
    assert "+2 agree" in taker.rows()[-1]
    assert taker.keep("een.").verbatim == "Nog een."


def test_who_agrees_with_a_kept_note_in_focus_agrees_with_that(taker: NoteTaker) -> None:
    first = a_note(taker, "Het was stil.")
    a_note(taker)
    taker.go_to_stream()
    taker.press(Key.Key_Up)
    taker.press(Key.Key_I, Alt)
    assert [item.assents for item in taker.items()] == [1, 0]
    taker.press(Key.Key_Z, Ctrl)
    assert taker.item(first) == first


def test_nobody_agrees_with_nothing(taker: NoteTaker) -> None:
    taker.press(Key.Key_I, Alt)
    assert taker.notice() == "There is no kept note yet."


def test_a_quote_goes_on_as_a_paragraph_in_one_step(taker: NoteTaker) -> None:
    item = a_note(taker)
    taker.press(Key.Key_S, Alt)
    taker.type("En toen kwam er niemand meer.")
    taker.press(Key.Key_V, Alt)
    after = taker.item(item)
    assert after.verbatim == "De wachtkamer was leeg.\nEn toen kwam er niemand meer."
    assert (after.edited, after.speaker, after.starred) == ("", item.speaker, True)
    assert (taker.field(), checked(taker, Command.STAR)) == ("", False)
    assert taker.notice().startswith("Added to “De wachtkamer was leeg.")
    taker.press(Key.Key_Z, Ctrl)
    assert taker.items() == (item,)


def test_a_quote_does_not_go_on_in_the_words_of_somebody_else(taker: NoteTaker) -> None:
    item = a_note(taker)
    taker.press(Key.Key_2, Alt)
    taker.type("Bij ons juist niet.")
    taker.press(Key.Key_V, Alt)
    assert taker.notice() == (
        "This is another speaker. The last quote is by 5 · huisarts. "
        "Ctrl+Enter keeps it apart. The same speaker after all? Alt+Z"
    )
    assert (taker.field(), taker.items()) == ("Bij ons juist niet.", (item,))
    taker.press(Key.Key_Z, Alt)
    taker.press(Key.Key_V, Alt)
    assert taker.item(item).verbatim == "De wachtkamer was leeg.\nBij ons juist niet."


def test_a_quote_goes_on_in_the_kept_note_that_has_the_focus(taker: NoteTaker) -> None:
    first = a_note(taker)
    a_note(taker, "Bij ons ook.")
    taker.type("En koud.")
    taker.go_to_stream()
    taker.press(Key.Key_Up)
    taker.press(Key.Key_V, Alt)
    assert taker.item(first).verbatim == "De wachtkamer was leeg.\nEn koud."
    assert taker.view.field_has_focus()


def test_a_quote_that_does_not_go_on_changes_nothing(taker: NoteTaker) -> None:
    taker.type("Eerst dit")
    taker.press(Key.Key_V, Alt)
    assert (taker.notice(), taker.field()) == ("There is no kept note yet.", "Eerst dit")
    item = taker.keep(".")
    taker.press(Key.Key_V, Alt)
    assert taker.notice() == "Type first what was said."
    taker.go_to_stream()
    taker.press(Key.Key_Return)
    taker.press(Key.Key_V, Alt)
    assert taker.notice() == "This note was kept already. Keep the change first."
    assert taker.items() == (item,)


def test_a_note_is_parked_by_one_key(taker: NoteTaker) -> None:
    taker.type("De drempels in de ")
    taker.press(Key.Key_K, Alt)
    assert checked(taker, Command.PARK)
    assert taker.keep("Dorpsstraat.").kind is ItemKind.PARKED
    taker.press(Key.Key_K, Alt)
    taker.press(Key.Key_K, Alt)
    item = taker.keep("Toch niet.")
    assert item.kind is ItemKind.KNEL
    taker.go_to_stream()
    taker.press(Key.Key_K, Alt)
    assert taker.item(item).kind is ItemKind.PARKED


@pytest.mark.parametrize("figure", range(5))
def test_a_tension_of_each_kind_links_the_last_two_notes(taker: NoteTaker, figure: int) -> None:
    for text in ("Een.", "Meer huizen.", "Meer groen."):
        a_note(taker, text)
    taker.press(FIGURES[figure], CtrlShift)
    assert "“Meer huizen.” ⇄ “Meer groen.”" in taker.notice()
    taker.press(Key.Key_Return, Ctrl)
    item = taker.items()[-1]
    assert (item.kind, item.labels.tension) == (
        ItemKind.TENSION,
        tuple(TensionKind)[figure],
    )
    assert links(taker, LinkKind.TENSION) == {("", "Meer huizen."), ("", "Meer groen.")}


def test_a_tension_links_the_marked_notes_where_there_are_any(taker: NoteTaker) -> None:
    for text in ("Meer huizen.", "Meer groen.", "Iets anders."):
        a_note(taker, text)
    taker.go_to_stream()
    for _ in range(2):
        taker.press(Key.Key_Up)
        taker.press(Key.Key_Space)
    taker.press(Key.Key_4, CtrlShift)
    taker.press(Key.Key_Escape)
    taker.keep("Ruimte schuurt.")
    sides = {("Ruimte schuurt.", "Meer huizen."), ("Ruimte schuurt.", "Meer groen.")}
    assert links(taker, LinkKind.TENSION) == sides


def test_a_kept_note_becomes_a_tension_of_the_two_before_it(taker: NoteTaker) -> None:
    a_note(taker, "Meer huizen.")
    a_note(taker, "Meer groen.")
    item = a_note(taker, "Ruimte schuurt.")
    before = taker.stored()
    taker.go_to_stream()
    taker.press(Key.Key_4, CtrlShift)
    assert taker.item(item).labels.tension is TensionKind.ROOM
    assert len(links(taker, LinkKind.TENSION)) == 2
    taker.press(Key.Key_Z, Ctrl)
    assert taker.stored() == before


def test_what_is_no_tension_after_all_links_nothing(taker: NoteTaker) -> None:
    a_note(taker, "Meer huizen.")
    a_note(taker, "Meer groen.")
    taker.press(Key.Key_2, CtrlShift)
    taker.press(Key.Key_F3)
    item = taker.keep("Er kwam een tuin.")
    assert (item.labels.tension, facts(taker, item)) == (None, ())
    assert taker.stored().links == ()


def test_alt_with_the_numeric_pad_still_types_accents(taker: NoteTaker) -> None:
    taker.press(Key.Key_1, Alt | Qt.KeyboardModifier.KeypadModifier)
    taker.press(Key.Key_3, Alt | Qt.KeyboardModifier.KeypadModifier)
    taker.compose("é")
    assert taker.keep("én keer").verbatim == "één keer"


def test_every_mark_has_a_button_with_its_key(taker: NoteTaker) -> None:
    for command, button in taker.view.entry.marks.buttons.items():
        assert button.isVisible()
        assert button.accessibleName() or button.text()
        assert button.accessibleDescription().startswith("Alt+"), command
