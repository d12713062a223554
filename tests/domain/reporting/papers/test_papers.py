"""What stands on each paper for at the table, and what never does."""

import tomllib
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from datetime import time

import pytest

from facilitator import resources
from facilitator.domain.records.dialogue import Dossier
from facilitator.domain.records.items import HOST, ItemKind, ReadBack, seated
from facilitator.domain.reporting.outline import (
    BulletList,
    Card,
    Cards,
    Facts,
    Form,
    Heading,
    NewPage,
    Outline,
    Paragraph,
    Tone,
)
from facilitator.domain.reporting.papers.forms import LINES, capture_forms, script_card
from facilitator.domain.reporting.papers.name_cards import name_cards
from facilitator.domain.reporting.papers.read_back import read_back_sheets
from facilitator.domain.reporting.papers.run_sheet import run_sheet
from facilitator.domain.reporting.papers.wording import PaperWords
from facilitator.domain.table.script import Prompt, Script, ScriptStep, Theme
from tests.builders import a_dialogue, a_dossier, a_seat, an_item

WORDS = PaperWords.from_mapping(tomllib.loads(resources.read_text("reports", "papers_nl.toml")))
CARD_OF_SCRIPT = Prompt("groot", "Groot", ("Wat als alles kon?",))
SCRIPT = Script(
    "themadialoog",
    1,
    "themadialoog",
    "Themadialoog",
    "",
    True,
    "rol",
    (ScriptStep("droom", "Droom", "", "Neem rust.", 30, "droom", (CARD_OF_SCRIPT,)),),
)
SEATS = (
    a_seat(1, "bakker", first_name="Bram"),
    a_seat(2, "student"),
    a_seat(3, ""),
)


@pytest.fixture
def dossier() -> Dossier:
    first, second, _ = SEATS
    return a_dossier(
        a_dialogue(theme="Rust", municipality="Goes"),
        seats=SEATS,
        items=[
            an_item("Er was geen brood.", speaker=seated(first.id)),
            an_item("Dit liever niet.", speaker=seated(first.id), read_back=ReadBack.WITHHELD),
            an_item("Een kamer.", ItemKind.DREAM, speaker=seated(second.id)),
            an_item("Welkom.", speaker=HOST),
        ],
    )


def all_papers(dossier: Dossier) -> list[Outline]:
    return [
        run_sheet(dossier, SCRIPT, WORDS, time(19, 30)),
        capture_forms(dossier, WORDS),
        script_card(dossier, WORDS, {"−": "knel"}),
        read_back_sheets(dossier, WORDS),
        name_cards(dossier, WORDS),
    ]


def texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        yield from (text for part in value for text in texts(part))
    elif is_dataclass(value):
        yield from (text for each in fields(value) for text in texts(getattr(value, each.name)))


def cards_of(dossier: Dossier) -> tuple[Card, ...]:
    blocks = name_cards(dossier, WORDS).blocks
    [cards] = [block for block in blocks if isinstance(block, Cards)]
    return cards.cards


def headings(outline: Outline) -> list[str]:
    return [block.text for block in outline.blocks if isinstance(block, Heading)]


class TestAll:
    def test_a_first_name_stands_on_the_cards_only(self, dossier: Dossier) -> None:
        *others, cards = all_papers(dossier)
        assert not any("Bram" in text for paper in others for text in texts(paper))
        assert any("Bram" in text for text in texts(cards))

    def test_practice_is_said_on_every_page(self, dossier: Dossier) -> None:
        practice = a_dossier(a_dialogue(practice=True), seats=SEATS, items=dossier.items)
        for paper in all_papers(practice):
            assert WORDS.frame.practice in paper.notices
        for paper in all_papers(dossier):
            assert WORDS.frame.practice not in paper.notices

    def test_no_words_are_left_open(self, dossier: Dossier) -> None:
        open_words = [
            text for paper in all_papers(dossier) for text in texts(paper) if "{" in text
        ]
        assert open_words == []

    def test_headings_skip_no_level(self, dossier: Dossier) -> None:
        for paper in all_papers(dossier):
            levels = [block.level for block in paper.blocks if isinstance(block, Heading)]
            steps = zip([0, *levels], levels, strict=False)
            assert all(level <= before + 1 for before, level in steps)


class TestRunSheet:
    def test_each_move_has_question_minutes_time_advice_and_cards(
        self, dossier: Dossier
    ) -> None:
        sheet = run_sheet(dossier, SCRIPT, WORDS, time(19, 30))
        said = list(texts(sheet.blocks))
        assert "20.20–20.50 · 30 minuten" in said
        assert "Samen 120 minuten. Einde om 21.30 uur." in said
        assert Paragraph("Hoe ziet de toekomst eruit die u wenst?", Tone.QUESTION) in (
            sheet.blocks
        )
        assert "Tip: Neem rust." in said
        assert "Groot" in headings(sheet)
        lists = [block for block in sheet.blocks if isinstance(block, BulletList)]
        assert [item.text for each in lists for item in each.items] == ["Wat als alles kon?"]
        [overview] = [block for block in sheet.blocks if isinstance(block, Facts)]
        assert overview.rows[2] == ("3. Droom", "30", "20.20–20.50")

    def test_the_text_of_the_theme_stands_under_the_first_move(self, dossier: Dossier) -> None:
        theme = Theme("rust", 1, "Rust", "", "", ("Het is druk.", "En stil."))
        for script in (SCRIPT, None):
            blocks = run_sheet(dossier, script, WORDS, theme=theme).blocks
            moves = [
                at for at, b in enumerate(blocks) if isinstance(b, Heading) and b.level == 1
            ]
            first = blocks[moves[1] : moves[2]]
            assert Heading(2, "Rust") in first
            read = [block for block in first if isinstance(block, Paragraph)]
            assert read[-2:] == [Paragraph("Het is druk."), Paragraph("En stil.")]
            assert not any(isinstance(block, NewPage) for block in blocks)

    def test_without_a_start_there_are_no_times(self, dossier: Dossier) -> None:
        sheet = run_sheet(dossier, None, WORDS)
        [overview] = [block for block in sheet.blocks if isinstance(block, Facts)]
        assert overview.header == ("Stap", "Minuten")
        assert "Samen 120 minuten." in list(texts(sheet.blocks))

    def test_a_talk_may_end_after_midnight(self, dossier: Dossier) -> None:
        sheet = run_sheet(dossier, None, WORDS, time(23, 0))
        assert "Samen 120 minuten. Einde om 01.00 uur." in list(texts(sheet.blocks))


class TestNameCards:
    def test_each_seat_has_a_card_with_name_or_role(self, dossier: Dossier) -> None:
        assert cards_of(dossier) == (
            Card("Bram", "bakker", "plek 1"),
            Card("student", "", "plek 2"),
            Card("plek 3"),
        )

    def test_an_expert_who_agreed_has_the_whole_name(self) -> None:
        seat = a_seat(1, "hoogleraar", full_name="A. de Wit", organisation="Universiteit")
        agreed = replace(seat, name_agreed=True, title="prof. dr.")
        assert cards_of(a_dossier(seats=[seat])) == (Card("hoogleraar", "", "plek 1"),)
        whole = Card("prof. dr. A. de Wit", "hoogleraar · Universiteit", "plek 1")
        assert cards_of(a_dossier(seats=[agreed])) == (whole,)


class TestForms:
    def test_a_long_move_has_more_pages_of_empty_lines(self, dossier: Dossier) -> None:
        paper = capture_forms(dossier, WORDS)
        assert headings(paper)[:4] == [
            "Welkom",
            "Knel en kiem (blad 1 van 3)",
            "Knel en kiem (blad 2 van 3)",
            "Knel en kiem (blad 3 van 3)",
        ]
        forms = [block for block in paper.blocks if isinstance(block, Form)]
        assert [len(form.rows) for form in forms[:2]] == [LINES - 1, LINES]
        assert {cell for form in forms for row in form.rows for cell in row} == {""}
        assert forms[0].header == ("Plek", "Soort", "Tekst")
        pages = sum(isinstance(block, NewPage) for block in paper.blocks)
        assert pages == len(forms) - 1

    def test_the_card_has_moves_kinds_and_seats(self, dossier: Dossier) -> None:
        paper = script_card(dossier, WORDS, {"−": "knel", "+": "kiem"})
        moves, kinds, seats = (each for each in paper.blocks if isinstance(each, Form | Facts))
        assert moves.rows[2] == ("Droom", "Hoe ziet de toekomst eruit die u wenst?", "30")
        assert kinds.rows == (("−", "knel"), ("+", "kiem"))
        assert seats.rows == (("1", "bakker"), ("2", "student"), ("3", "–"))

    def test_without_seats_the_card_has_none(self) -> None:
        paper = script_card(a_dossier(), WORDS, {"−": "knel"})
        assert headings(paper) == [WORDS.forms.kinds]


class TestReadBack:
    def test_each_seat_has_its_own_lines_with_four_boxes(self, dossier: Dossier) -> None:
        paper = read_back_sheets(dossier, WORDS)
        assert headings(paper) == ["Plek 1 · bakker", "Plek 2 · student"]
        forms = [block for block in paper.blocks if isinstance(block, Form)]
        assert forms[0].header[1:] == ("Klopt", "Aanpassen", "Niet gebruiken", "Zonder rol")
        assert forms[0].rows == (("Er was geen brood.", "☐", "☐", "☐", "☐"),)
        assert sum(isinstance(block, NewPage) for block in paper.blocks) == 1

    def test_it_says_that_it_must_be_destroyed(self, dossier: Dossier) -> None:
        paper = read_back_sheets(dossier, WORDS)
        assert paper.notices == ("Alleen voor aan tafel – daarna vernietigen",)
        assert any("vernietig het papier" in text for text in texts(paper.blocks))

    def test_without_lines_it_says_so(self) -> None:
        paper = read_back_sheets(a_dossier(seats=SEATS), WORDS)
        assert paper.blocks[-1] == Paragraph(WORDS.read_back.nothing, Tone.EMPTY)
