"""Each note is read once, and each decision is one step that undo takes back."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from facilitator.domain.privacy.clearing import Clearances
from facilitator.domain.records.changes import Change
from facilitator.domain.records.clearances import PRINTED_TEXT
from facilitator.domain.records.items import Item, ItemKind, Labels, LinkKind, ReadBack
from facilitator.services import clearing
from facilitator.services.dialogue_editor import DialogueEditor
from tests.builders import a_link, an_item
from tests.editors import a_running_dossier, an_editor, open_store

NOTE = an_item("Er was nimand.", edited="Er was niemand.")
IDEA = an_item("Een tuin.", ItemKind.IDEA, position=2)


@pytest.fixture
def editor(tmp_path: Path) -> Iterator[DialogueEditor]:
    with open_store(tmp_path) as store:
        yield an_editor(store, replace(a_running_dossier(), items=(NOTE, IDEA)))


def decided(editor: DialogueEditor) -> Clearances:
    """Give what the store holds of it."""
    editor.reload()
    return Clearances(editor.dossier.clearances)


def note(editor: DialogueEditor) -> Item:
    return next(item for item in editor.dossier.items if item.id == NOTE.id)


def test_what_was_read_is_cleared_and_no_longer_open(editor: DialogueEditor) -> None:
    assert clearing.open_notes(editor.dossier) == (NOTE, IDEA)
    clearing.read(editor, NOTE)
    assert decided(editor).is_cleared(NOTE)
    assert clearing.open_notes(editor.dossier) == (IDEA,)
    assert clearing.read(editor, NOTE) is None


def test_another_wording_is_read_by_who_writes_it(editor: DialogueEditor) -> None:
    clearing.reword(editor, NOTE, "  Er was geen mens. ")
    after = note(editor)
    assert (after.verbatim, after.edited) == (NOTE.verbatim, "Er was geen mens.")
    assert decided(editor).is_cleared(after)


def test_words_that_were_left_half_typed_are_not_read(editor: DialogueEditor) -> None:
    clearing.reword(editor, NOTE, "Er was geen", read=False)
    assert decided(editor).is_open(note(editor))
    assert note(editor).edited == "Er was geen"
    assert clearing.reword(editor, note(editor), "Er was geen", read=False) is None


def test_the_other_wording_has_to_be_read_too(editor: DialogueEditor) -> None:
    clearing.read(editor, NOTE)
    clearing.choose_wording(editor, NOTE, verbatim=True)
    after = note(editor)
    assert after.text == NOTE.verbatim
    assert decided(editor).is_open(after)
    clearing.choose_wording(editor, after, verbatim=False)
    assert decided(editor).is_cleared(note(editor))
    assert clearing.choose_wording(editor, note(editor), verbatim=False) is None


def test_what_is_left_out_can_still_be_read_as_good(editor: DialogueEditor) -> None:
    clearing.leave_out(editor, NOTE)
    assert decided(editor).left_out(NOTE)
    clearing.read(editor, NOTE)
    assert decided(editor).is_cleared(NOTE)


def test_an_idea_gets_a_title(editor: DialogueEditor) -> None:
    clearing.entitle(editor, IDEA, " Buurttuin ")
    editor.reload()
    assert [one.labels.title for one in editor.dossier.items] == ["", "Buurttuin"]
    assert clearing.entitle(editor, editor.dossier.items[1], "Buurttuin") is None


STEPS: tuple[Callable[[DialogueEditor], Change | None], ...] = (
    lambda editor: clearing.read(editor, NOTE),
    lambda editor: clearing.leave_out(editor, NOTE),
    lambda editor: clearing.reword(editor, NOTE, "Anders."),
    lambda editor: clearing.choose_wording(editor, NOTE, verbatim=True),
    lambda editor: clearing.entitle(editor, IDEA, "Tuin"),
)


@pytest.mark.parametrize("step", STEPS)
@pytest.mark.parametrize("first", [None, *STEPS[:2]])
def test_each_is_one_step_that_is_taken_back(
    editor: DialogueEditor,
    step: Callable[[DialogueEditor], Change | None],
    first: Callable[[DialogueEditor], Change | None] | None,
) -> None:
    if first is step:
        return
    if first:
        first(editor)
    before = editor.dossier
    change = step(editor)
    assert change
    assert editor.dossier != before
    editor.do(change.inverse())
    editor.reload()
    assert editor.dossier == before


def test_a_decision_is_taken_again_after_it_was_taken_back(editor: DialogueEditor) -> None:
    clearing.read(editor, NOTE)
    clearing.reopen(editor, NOTE.id, PRINTED_TEXT)
    clearing.read(editor, NOTE)
    assert decided(editor).is_cleared(NOTE)


def test_what_nothing_publishes_need_not_be_read(tmp_path: Path) -> None:
    hidden = an_item("Er was niemand!", position=7)
    items = (
        NOTE,
        an_item("Stil.", ItemKind.OBSERVATION, position=3),
        an_item("Later.", ItemKind.PARKED, position=4),
        replace(an_item("Niet.", position=5), read_back=ReadBack.WITHHELD),
        an_item("", ItemKind.DREAM, position=6, labels=Labels(photo="ab" * 32)),
        hidden,
    )
    double = a_link(hidden, NOTE, LinkKind.DOUBLE)
    with open_store(tmp_path) as store:
        editor = an_editor(store, replace(a_running_dossier(), items=items, links=(double,)))
        assert clearing.notes_to_read(editor.dossier) == (NOTE,)


def test_a_sensitive_note_is_released_for_a_reason_and_kept_out_again(
    editor: DialogueEditor,
) -> None:
    sensitive = replace(NOTE, sensitive=True)
    with pytest.raises(ValueError, match="reason"):
        clearing.release(editor, sensitive, " ")
    clearing.leave_out(editor, sensitive)
    assert decided(editor).left_out(sensitive)
    clearing.release(editor, sensitive, "Zij wil dit zelf.")
    assert decided(editor).is_released(sensitive)
    assert not decided(editor).left_out(sensitive)
    clearing.leave_out(editor, sensitive)
    assert not decided(editor).is_released(sensitive)
    assert decided(editor).left_out(sensitive)
