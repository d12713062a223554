"""Paper notes: quick words are understood, and what is kept has no time but its order."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from facilitator.domain.items import CITIZEN_KINDS, GROUP, HOST, UNKNOWN, ItemKind, seated
from facilitator.services import entering
from facilitator.services.desk import Desk
from facilitator.services.entering import PaperRow
from facilitator.services.wording import kind_name
from tests.desks import a_desk, open_store

NAMES = {kind: kind_name(kind) for kind in CITIZEN_KINDS}


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with open_store(tmp_path) as store:
        yield a_desk(store)


class TestReading:
    def test_every_kind_has_a_letter(self) -> None:
        letters = entering.kind_letters(NAMES)
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
        assert entering.read_kind(typed, NAMES) == kind

    def test_the_beginning_of_two_names_is_neither(self) -> None:
        names = {ItemKind.TIP: "tip", ItemKind.TENSION: "tipje"}
        assert entering.read_kind("ti", names) is None

    def test_who_speaks_is_a_number_a_letter_or_nothing(self, desk: Desk) -> None:
        seat = desk.dossier.seats[1]
        assert entering.read_speaker(desk, " 2 ") == seated(seat.id)
        read = [entering.read_speaker(desk, typed) for typed in ("", "h", "G", "9", "x")]
        assert read == [UNKNOWN, HOST, GROUP, None, None]


class TestKeeping:
    def test_rows_have_no_time_and_stand_in_the_order_of_typing(self, desk: Desk) -> None:
        for text in ("Eén.", "Twee.", "  Drie, zei @4.  "):
            entering.keep_row(desk, PaperRow("droom", text=text), HOST, ItemKind.DREAM)
        items = desk._store.dossier(desk.dossier.dialogue.id).items
        assert [item.text for item in items] == ["Eén.", "Twee.", "Drie, zei [vrijwilliger]."]
        assert {(item.at, item.step, item.speaker) for item in items} == {(None, "droom", HOST)}

    def test_without_a_text_nothing_is_kept(self, desk: Desk) -> None:
        assert entering.keep_row(desk, PaperRow("droom"), HOST, ItemKind.DREAM) is None

    def test_half_a_row_is_there_again_until_it_is_kept(self, desk: Desk) -> None:
        row = PaperRow("droom", "2", "k", "Er was")
        entering.keep_draft(desk, row)
        assert entering.half_typed(desk) == row
        entering.keep_row(desk, row, UNKNOWN, ItemKind.KNEL)
        assert entering.half_typed(desk) is None

    def test_an_empty_row_is_no_draft(self, desk: Desk) -> None:
        entering.keep_draft(desk, PaperRow("droom", "2"))
        entering.keep_draft(desk, PaperRow("droom"))
        assert entering.half_typed(desk) is None
