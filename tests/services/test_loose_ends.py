"""A kind given afterwards takes the mark away that asked for it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from facilitator.domain.records.items import Item, ItemKind, Wording
from facilitator.domain.table.loose_ends import loose_ends
from facilitator.services import capture
from facilitator.services import loose_ends as repairing
from facilitator.services.capture import Entry
from facilitator.services.dialogue_editor import DialogueEditor
from tests.editors import an_editor, open_store


@pytest.fixture
def editor(tmp_path: Path) -> Iterator[DialogueEditor]:
    with open_store(tmp_path) as store:
        yield an_editor(store)


def kept(editor: DialogueEditor, text: str) -> Item:
    capture.keep(editor, Entry(text, ItemKind.KNEL))
    return editor.dossier.items[-1]


def test_the_mark_goes_with_the_first_kind_and_comes_back_with_undo(
    editor: DialogueEditor,
) -> None:
    item = kept(editor, "? Een ruilkast in de hal.")
    change = repairing.rekind(editor, item, ItemKind.IDEA)
    [after] = editor.dossier.items
    assert (after.text, after.kind) == ("Een ruilkast in de hal.", ItemKind.IDEA)
    assert (after.verbatim, after.wording) == (item.verbatim, Wording.SUMMARY)
    assert change is not None
    editor.do(change.inverse())
    assert editor.dossier.items == (item,)


def test_the_kind_it_had_takes_the_mark_away_too(editor: DialogueEditor) -> None:
    repairing.rekind(editor, kept(editor, "? Het was stil."), ItemKind.KNEL)
    [after] = editor.dossier.items
    assert after.text == "Het was stil."
    assert len(loose_ends(editor.dossier)) == 1  # nobody said it yet


def test_any_other_text_stays_as_it_is(editor: DialogueEditor) -> None:
    repairing.rekind(editor, kept(editor, "Wie weet?"), ItemKind.KIEM)
    repairing.rekind(editor, kept(editor, "?"), ItemKind.KIEM)
    assert [item.text for item in editor.dossier.items] == ["Wie weet?", "?"]
    assert {item.kind for item in editor.dossier.items} == {ItemKind.KIEM}
