"""Paper notes: quick words are understood, and what is kept has no time but its order."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from facilitator.domain.records.items import (
    CITIZEN_KINDS,
    GROUP,
    HOST,
    UNKNOWN,
    ItemKind,
    seated,
)
from facilitator.services import paper_entry
from facilitator.services.dialogue_editor import DialogueEditor
from facilitator.services.messages import kind_name
from facilitator.services.paper_entry import PaperRow
from tests.editors import an_editor, open_store

NAMES = {kind: kind_name(kind) for kind in CITIZEN_KINDS}


@pytest.fixture
def editor(tmp_path: Path) -> Iterator[DialogueEditor]:
    with open_store(tmp_path) as store:
        yield an_editor(store)


class TestReading:
    def test_every_kind_has_a_letter(self) -> None:
        letters = paper_entry.kind_letters(NAMES)
        assert set(letters.values()) == set(CITIZEN_KINDS)
        assert [letters[letter] for letter in "kbd"] == [
            ItemKind.KNEL,
            ItemKind.BOTH,
            ItemKind.DREAM,
        ]

    @pytest.mark.parametrize(
        ("typed", "kind"),
        [
            ("k", ItemKind.KNEL),
            (" K ", ItemKind.KNEL),
            ("-", ItemKind.KNEL),
            ("+", ItemKind.KIEM),
            ("±", ItemKind.BOTH),
            ("dro", ItemKind.DREAM),
            ("toezegging", ItemKind.PLEDGE),
            ("", None),
            ("x", None),
            ("xyz", None),
        ],
    )
    def test_a_kind_is_its_letter_its_sign_or_its_name(
        self, typed: str, kind: ItemKind | None
    ) -> None:
        assert paper_entry.read_kind(typed, NAMES) == kind

    def test_the_beginning_of_two_names_is_neither(self) -> None:
        names = {ItemKind.TIP: "tip", ItemKind.TENSION: "tipje"}
        assert paper_entry.read_kind("ti", names) is None

    def test_who_speaks_is_a_number_a_letter_or_nothing(self, editor: DialogueEditor) -> None:
        seat = editor.dossier.seats[1]
        assert paper_entry.read_speaker(editor, " 2 ") == seated(seat.id)
        read = [paper_entry.read_speaker(editor, typed) for typed in ("", "h", "G", "9", "x")]
        assert read == [UNKNOWN, HOST, GROUP, None, None]


class TestKeeping:
    def test_rows_have_no_time_and_stand_in_the_order_of_typing(
        self, editor: DialogueEditor
    ) -> None:
        for text in ("Eén.", "Twee.", "  Drie, zei @4.  "):
            paper_entry.keep_row(editor, PaperRow("droom", text=text), HOST, ItemKind.DREAM)
        items = editor._store.dossier(editor.dossier.dialogue.id).items
        assert [item.text for item in items] == ["Eén.", "Twee.", "Drie, zei [vrijwilliger]."]
        assert {(item.at, item.step, item.speaker) for item in items} == {(None, "droom", HOST)}

    def test_without_a_text_nothing_is_kept(self, editor: DialogueEditor) -> None:
        assert paper_entry.keep_row(editor, PaperRow("droom"), HOST, ItemKind.DREAM) is None

    def test_half_a_row_is_there_again_until_it_is_kept(self, editor: DialogueEditor) -> None:
        row = PaperRow("droom", "2", "k", "Er was")
        paper_entry.keep_draft(editor, row)
        assert paper_entry.half_typed(editor) == row
        paper_entry.keep_row(editor, row, UNKNOWN, ItemKind.KNEL)
        assert paper_entry.half_typed(editor) is None

    def test_an_empty_row_is_no_draft(self, editor: DialogueEditor) -> None:
        paper_entry.keep_draft(editor, PaperRow("droom", "2"))
        paper_entry.keep_draft(editor, PaperRow("droom"))
        assert paper_entry.half_typed(editor) is None
