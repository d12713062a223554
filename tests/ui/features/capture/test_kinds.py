"""Kinds by the script of the table, what each asks for, and tags; all by keys."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from facilitator.domain.records.items import (
    CITIZEN_KINDS,
    Item,
    ItemKind,
    Labels,
    Level,
    LinkKind,
)
from facilitator.domain.records.kinds import Detail
from facilitator.domain.table.script import DIALOGUE_KINDS, Script
from facilitator.domain.table.seating import round_table
from facilitator.services.dialogue_editor import DialogueEditor
from facilitator.ui.commands.shortcuts import KINDS
from facilitator.ui.features.capture.detail_parts import PledgerPart, TagsPart
from facilitator.ui.widgets.form_lines import SuggestField
from tests.ui.app_builder import the_library
from tests.ui.features.capture.note_takers import Alt, Ctrl, Key, NoteTaker

CHIPS = [Key.Key_F2, Key.Key_F3, Key.Key_F4, Key.Key_F5, Key.Key_F6]


def script_of(kind: str) -> Script:
    return next(each for each in the_library().scripts.values() if each.kind == kind)


@pytest.fixture
def sit(qtbot: QtBot, looks: object, editor: DialogueEditor) -> Callable[[str], NoteTaker]:
    """Give a note-taker at a table of a type of dialogue."""
    assert looks

    def sit_down(kind: str) -> NoteTaker:
        taker = NoteTaker(qtbot, editor, script_of(kind))
        taker.sit_down()
        return taker

    return sit_down


@pytest.mark.parametrize("kind", DIALOGUE_KINDS)
def test_the_first_five_kinds_of_a_script_have_the_keys(
    sit: Callable[[str], NoteTaker], kind: str
) -> None:
    taker = sit(kind)
    kinds = [ItemKind(each) for each in script_of(kind).item_kinds]
    chips = taker.view.entry.kinds
    assert [*chips.chips, *chips.others] == kinds
    for key, each in zip(CHIPS, kinds, strict=False):
        taker.press(key)
        assert taker.keep("Zo is het.").kind is each
    for each in chips.others[:3]:
        taker.choose_more("both" if each is ItemKind.BOTH else each.value)
        assert taker.keep("Zo is het.").kind is each


def test_citizens_have_knel_kiem_both_dream_and_idea(taker: NoteTaker) -> None:
    assert list(taker.view.entry.kinds.chips) == [ItemKind[key.name] for key in KINDS]
    assert taker.view.entry.kinds.others == CITIZEN_KINDS[5:]


def tags_of(taker: NoteTaker) -> TagsPart:
    """Give the tags among the details."""
    tags = taker.view.details.parts[Detail.TAGS]
    assert isinstance(tags, TagsPart)
    return tags


def test_tags_of_the_theme_are_offered_and_free_ones_go_with_them(taker: NoteTaker) -> None:
    terms = the_library().theme(taker.editor.dossier.dialogue.theme)
    assert terms
    taker.type("De buren kwamen.")
    taker.press(Key.Key_D, Alt)
    tags = tags_of(taker)
    assert [each.text() for each in tags.terms.buttons] == list(terms.terms)
    while taker.focus() is not tags.terms.buttons[0]:
        taker.press(Key.Key_Tab)
    taker.press(Key.Key_Space)
    taker.press(Key.Key_Right)
    taker.press(Key.Key_Space)
    taker.press(Key.Key_Tab)
    taker.type("stoep,  lange tafel, stoep")
    taker.press(Key.Key_Return, Ctrl)
    item = taker.items()[-1]
    assert item.labels.tags == (*terms.terms[:2], "stoep", "lange tafel")
    row = taker.view.stream.notes.row(item)
    assert row.facts[-2:] == ("#stoep", "#lange tafel")
    assert row.spoken.endswith("stoep, lange tafel")


def test_tags_come_back_to_be_changed(taker: NoteTaker) -> None:
    taker.presenter.choices.label(Labels(tags=("stoep", "ruimte")))
    item = taker.keep("De buren kwamen.")
    taker.go_to_stream()
    taker.press(Key.Key_D, Alt)
    tags = tags_of(taker)
    while taker.focus() is not tags.own:
        taker.press(Key.Key_Tab)
    taker.press(Key.Key_End)
    taker.type(", plein")
    taker.press(Key.Key_Return, Ctrl)
    assert taker.item(item).labels.tags == ("stoep", "ruimte", "plein")


def fill(taker: NoteTaker, *steps: str | Qt.Key) -> Item:
    """Fill in details from the first on, and keep the note."""
    for step in steps:
        if isinstance(step, str):
            taker.type(step)
        else:
            taker.press(step)
    taker.press(Key.Key_Return, Ctrl)
    return taker.items()[-1]


def test_an_action_says_who_and_when(sit: Callable[[str], NoteTaker]) -> None:
    taker = sit("actietafel")
    taker.presenter.choices.choose_kind(ItemKind.ACTION)
    taker.type("De tuin openen.")
    taker.press(Key.Key_D, Alt)
    item = fill(taker, "de vereniging", Key.Key_Tab, "in mei")
    assert (item.labels.pledged_by, item.labels.pledged_when) == ("de vereniging", "in mei")
    assert taker.view.stream.notes.row(item).facts == ("by de vereniging", "in mei")


def test_who_promises_is_offered_by_role(sit: Callable[[str], NoteTaker]) -> None:
    taker = sit("actietafel")
    roles = [seat.role_label for seat in round_table(taker.editor.dossier.seats)]
    taker.presenter.choices.choose_kind(ItemKind.ACTION)
    taker.type("De tuin openen.")
    taker.press(Key.Key_D, Alt)
    taker.press(Key.Key_Down)
    part = taker.view.details.parts[Detail.DONE_BY]
    assert isinstance(part, PledgerPart)
    assert isinstance(part.field, SuggestField)
    assert part.field.suggestions() == roles
    taker.press(Key.Key_Down)
    taker.press(Key.Key_Return)
    assert fill(taker).labels.pledged_by == roles[0]


def test_votes_for_a_question_are_typed_or_counted_with_the_arrows(
    sit: Callable[[str], NoteTaker],
) -> None:
    taker = sit("werkplaats")
    taker.presenter.choices.choose_kind(ItemKind.QUESTION)
    taker.type("Hoe kunnen we delen?")
    taker.press(Key.Key_D, Alt)
    item = fill(taker, "12", Key.Key_Up, Key.Key_Up, Key.Key_Down)
    assert item.labels.votes == 13
    taker.go_to_stream()
    taker.press(Key.Key_D, Alt)
    for _ in range(20):
        taker.press(Key.Key_Down)
    taker.press(Key.Key_Return, Ctrl)
    assert taker.item(item).labels.votes == 0


def test_a_question_of_another_form_is_kept_with_a_soft_word(
    sit: Callable[[str], NoteTaker],
) -> None:
    taker = sit("werkplaats")
    taker.presenter.choices.choose_kind(ItemKind.QUESTION)
    item = taker.keep("Wat kunnen we delen?")
    assert item.kind is ItemKind.QUESTION
    advice = "Begin with “Hoe kunnen we”, and end with a question mark."
    assert taker.notice() == advice
    taker.presenter.choices.choose_kind(ItemKind.QUESTION)
    taker.press(Key.Key_D, Alt)
    assert taker.view.details.advice.text() == advice
    taker.press(Key.Key_Escape)
    taker.keep("Hoe kunnen we delen?")
    assert taker.notice() == ""


def test_a_tip_is_for_the_last_case_or_for_another(sit: Callable[[str], NoteTaker]) -> None:
    taker = sit("werkplaats")
    for text in ("De eerste.", "De tweede."):
        taker.presenter.choices.choose_kind(ItemKind.CASE)
        taker.keep(text)
    taker.presenter.choices.choose_kind(ItemKind.TIP)
    tip = taker.keep("Bel eerst.")
    assert taker.view.stream.notes.row(tip).facts == ("tip for De tweede.",)
    taker.go_to_stream()
    taker.press(Key.Key_D, Alt)
    taker.press(Key.Key_Right)
    taker.press(Key.Key_Space)
    taker.press(Key.Key_Return, Ctrl)
    texts = {item.id: item.text for item in taker.items()}
    links = [(each.kind, texts[each.target]) for each in taker.stored().links]
    assert links == [(LinkKind.TIP, "De eerste.")]


def test_a_tip_without_a_case_says_so(sit: Callable[[str], NoteTaker]) -> None:
    taker = sit("werkplaats")
    taker.presenter.choices.choose_kind(ItemKind.TIP)
    taker.press(Key.Key_D, Alt)
    assert taker.view.details.cases._none.isVisible()
    taker.press(Key.Key_Escape)
    assert taker.keep("Bel eerst.").labels == Labels()


def test_a_dream_is_about_ones_own_life_or_about_society(taker: NoteTaker) -> None:
    taker.press(Key.Key_F5)
    taker.type("Ik droom van rust.")
    taker.press(Key.Key_D, Alt)
    item = fill(taker, Key.Key_Right, Key.Key_Space)
    assert item.labels.level is Level.SOCIETY


def test_a_table_of_a_script_nobody_knows_has_the_kinds_of_citizens(
    qtbot: QtBot, looks: object, editor: DialogueEditor
) -> None:
    assert looks
    taker = NoteTaker(qtbot, editor, None)
    assert taker.view.entry.kinds.others == CITIZEN_KINDS[5:]
