"""What the report of each type of table shows of the kinds that belong to it."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import TypeGuard

import pytest

from facilitator.domain.records.dialogue import Dossier, Seat, StepStatus
from facilitator.domain.records.items import (
    GROUP,
    HOST,
    Item,
    ItemKind,
    Labels,
    Link,
    LinkKind,
    ReadBack,
    Wording,
    seated,
)
from facilitator.domain.reporting.outline import (
    Block,
    Box,
    BulletList,
    Facts,
    Heading,
    ListItem,
    Paragraph,
    Quote,
    Tone,
)
from facilitator.domain.table.chapters import AFTERWARDS, KINDS, OWN
from tests.builders import (
    a_dialogue,
    a_dossier,
    a_link,
    a_seat,
    a_step,
    an_item,
    report_of,
    the_report_words,
)

WORDS = the_report_words()
NOOR = a_seat(
    1,
    "hoogleraar",
    sort="expert",
    title="prof. dr.",
    full_name="Noor de Wit",
    organisation="Universiteit Twente",
    expertise="slaap",
    name_agreed=True,
)
ABEL = a_seat(2, "onderzoeker", sort="expert", organisation="Instituut Oost", expertise="rust")
BEA = a_seat(
    3,
    "beleidsmaker",
    sort="overheid",
    full_name="Bea Smit",
    organisation="gemeente Goes",
    name_agreed=True,
)

SCIENCE_ROUND = "Slotronde: de essentie in één zin"
NUMBER = re.compile(r"^\d+\. ")


def table(
    kind: str,
    *items: Item,
    seats: Sequence[Seat] = (NOOR, ABEL, BEA),
    links: Sequence[Link] = (),
) -> Dossier:
    return a_dossier(a_dialogue(kind=kind), seats=seats, items=items, links=links)


def told(dossier: Dossier, title: str) -> list[Block]:
    """Give what stands under a heading of the first level, but for what is empty."""
    blocks = report_of(dossier).blocks
    named = [NUMBER.sub("", b.text) if is_chapter(b) else "" for b in blocks]
    at = named.index(title)
    after = next((n for n, name in enumerate(named) if n > at and name), None)
    found = blocks[at + 1 : after]
    return [b for b in found if not (isinstance(b, Paragraph) and b.tone is Tone.EMPTY)]


def is_chapter(block: Block) -> TypeGuard[Heading]:
    return isinstance(block, Heading) and block.level == 1


def lines(blocks: Sequence[Block]) -> list[ListItem]:
    return [line for block in blocks if isinstance(block, BulletList) for line in block.items]


def chapters(dossier: Dossier) -> list[str]:
    """Give the headings of the chapters that have a number, without it."""
    headings = [block.text for block in report_of(dossier).blocks if is_chapter(block)]
    return [NUMBER.sub("", text) for text in headings if NUMBER.match(text)]


@pytest.mark.parametrize(
    ("kind", "own"),
    [
        ("themadialoog", ["Knel en kiem", "Dromen", "Ideeën"]),
        ("verkenningsdialoog", ["Knel en kiem", "Thema-voorstellen"]),
        ("focustafel", ["Knel en kiem", "Centrale focus: onze vragen", "Dromen"]),
        ("verdiepingstafel", ["Voorbeelden", "Hoe kunnen we dit aanpakken?", "Dromen"]),
        ("werkplaats", ["Aan de slag"]),
        (
            "wetenschapsdialoog",
            [
                "Wat is in de knel gekomen en verdient herstel?",
                "Wat is ontkiemd, en verdient het om groter te worden?",
                "Wat is er nu nodig, en waarom?",
            ],
        ),
        ("actietafel", ["Ideeën", "Acties"]),
        ("oriëntatietafel", ["Knel en kiem", "Thema-voorstellen"]),
    ],
)
def test_each_type_has_its_own_chapters(kind: str, own: list[str]) -> None:
    kinds = {each for chapter in (*OWN[kind], *AFTERWARDS) for each in KINDS[chapter]}
    items = [an_item(each, each, position=n) for n, each in enumerate(sorted(kinds))]
    closing = {
        "wetenschapsdialoog": "Slotronde: de essentie in één zin",
        "themadialoog": "Slotronde",
        "verkenningsdialoog": "Slotronde",
        "oriëntatietafel": "Slotronde",
    }
    assert chapters(table(kind, *items)) == [
        *own,
        "Toezeggingen",
        "Spanningen",
        closing.get(kind, "Reacties van de deelnemers"),
        "Procesobservaties",
        "Parkeerlijst",
    ]


def test_who_says_that_something_will_be_done_does_it_unless_somebody_else_is_named() -> None:
    labels = Labels(pledged_by="de school")
    dossier = table(
        "themadialoog",
        an_item("Belt.", ItemKind.PLEDGE, speaker=HOST, position=1),
        an_item("Mailt.", ItemKind.PLEDGE, speaker=seated(BEA.id), position=2, labels=labels),
        an_item("Komt.", ItemKind.PLEDGE, speaker=GROUP, position=3),
    )
    blocks = report_of(dossier).blocks
    rows = [row for block in blocks if isinstance(block, Facts) for row in block.rows]
    who = [row[0] for row in rows if row[1].startswith(("Belt.", "Mailt.", "Komt."))]
    unknown = WORDS.document.unknown
    assert who == ["wethouder", "de school", unknown] * 2


def test_a_move_that_was_not_reached_says_so() -> None:
    step = a_step("vraag", status=StepStatus.NOT_REACHED)
    dossier = a_dossier(a_dialogue(kind="focustafel"), steps=[step])
    expected = "De tafel is niet toegekomen aan: generatieve vragen."
    assert Paragraph(expected, Tone.EMPTY) in report_of(dossier).blocks


def test_a_table_without_a_theme_says_that_it_has_no_fixed_one() -> None:
    for kind, expected in (("actietafel", "geen vast thema"), ("werkplaats", "niet genoteerd")):
        _, head, *_ = told(a_dossier(a_dialogue("", kind=kind)), "Over dit verslag")
        assert isinstance(head, Facts)
        assert head.rows[0] == ("Thema", expected)


class TestKinds:
    def test_theme_proposals_are_a_list_under_their_kernen(self) -> None:
        items = [
            an_item("Over thuis.", ItemKind.THEME, position=1, labels=Labels(title="Wonen")),
            an_item("Bang.", ItemKind.THEME, position=2, labels=Labels(heading="Rust")),
        ]
        blocks = told(table("verkenningsdialoog", *items), "Thema-voorstellen")
        assert blocks[0] == Paragraph("Twee thema-voorstellen.", Tone.LEAD)
        assert Heading(2, "Rust") in blocks
        assert [(line.kernel, line.text) for line in lines(blocks)] == [
            ("Wonen.", "Over thuis."),
            ("", "Bang."),
        ]

    def test_questions_are_numbered_by_their_energy(self) -> None:
        items = [
            an_item("Hoe kunnen we rusten?", ItemKind.QUESTION, position=1),
            an_item("Hoe kunnen we rijden?", ItemKind.QUESTION, position=2, assents=2),
        ]
        items[1] = replace(items[1], labels=Labels(votes=5))
        blocks = told(table("focustafel", *items), "Centrale focus: onze vragen")
        (found,) = (block for block in blocks if isinstance(block, BulletList))
        assert found.numbered
        assert [line.text for line in found.items] == [
            "Hoe kunnen we rijden?",
            "Hoe kunnen we rusten?",
        ]
        assert [line.work for line in found.items] == [
            ("T04-02 · energie: 5 · instemming: 2",),
            ("T04-01",),
        ]

    def test_examples_are_stories_with_their_titles(self) -> None:
        item = an_item("Zij belden aan.", ItemKind.EXAMPLE, labels=Labels(title="De bel"))
        _, title, quote = told(table("verdiepingstafel", item), "Voorbeelden")
        assert title == Paragraph("De bel", Tone.KERNEL, keep_with_next=True)
        assert isinstance(quote, Quote)
        assert (quote.text, quote.quoted) == ("Zij belden aan.", False)

    def test_principles_are_titled_blocks(self) -> None:
        items = [
            an_item("Wie wacht, wint.", ItemKind.PRINCIPLE, labels=Labels(title="Geduld")),
            an_item("Kleine groepen.", ItemKind.PRINCIPLE, position=2, speaker=seated(NOOR.id)),
        ]
        boxes = told(table("verdiepingstafel", *items), "Hoe kunnen we dit aanpakken?")[1:]
        assert [box.title for box in boxes if isinstance(box, Box)] == [
            "Geduld",
            "Werkzaam principe 2",
        ]
        (part,) = (box.parts[0] for box in boxes[1:] if isinstance(box, Box))
        assert isinstance(part, Quote)
        assert (part.text, part.attribution) == ("Kleine groepen.", "Noor de Wit")

    def test_a_case_has_its_tips_below_it_whichever_way_they_were_linked(self) -> None:
        case = an_item(
            "Niemand komt.",
            ItemKind.CASE,
            speaker=seated(ABEL.id),
            labels=Labels(title="Lege zaal"),
        )
        tips = [an_item(f"Tip {n}.", ItemKind.TIP, position=n) for n in (2, 3, 4)]
        links = [a_link(tips[0], case, LinkKind.TIP), a_link(case, tips[1], LinkKind.TIP)]
        blocks = told(table("werkplaats", case, *tips, links=links), "Aan de slag")
        assert blocks[0] == Paragraph("Vier notities.", Tone.LEAD)
        assert blocks[1] == Heading(2, "Lege zaal")
        assert isinstance(blocks[2], Quote)
        assert blocks[2].attribution == "onderzoeker, dialoog\u00a04"
        assert blocks[3] == Paragraph("Twee tips", Tone.LEAD, keep_with_next=True)
        assert isinstance(blocks[4], BulletList)
        assert [(line.text, line.work) for line in blocks[4].items] == [
            ("Tip 2.", ("T04-02",)),
            ("Tip 3.", ("T04-03",)),
        ]
        assert blocks[5] == Heading(2, "Andere tips")
        assert [line.text for line in lines(blocks[6:])] == ["Tip 4."]

    def test_tips_without_any_case_are_told(self) -> None:
        blocks = told(table("themadialoog", an_item("Bel.", ItemKind.TIP)), "Casussen")
        assert [line.text for line in lines(blocks)] == ["Bel."]

    def test_a_case_without_title_is_numbered(self) -> None:
        blocks = told(table("werkplaats", an_item("Leeg.", ItemKind.CASE)), "Aan de slag")
        assert blocks[1] == Heading(2, "Casus 1")

    def test_actions_are_a_table_of_who_what_and_when(self) -> None:
        items = [
            an_item(
                "Belt de school.",
                ItemKind.ACTION,
                position=1,
                starred=True,
                energy=True,
                speaker=GROUP,
                labels=Labels(
                    title="Bel", pledged_by="Noor", pledged_when="maandag", tags=("x",)
                ),
            ),
            an_item("Hangt lampen op.", ItemKind.ACTION, position=2, wording=Wording.VERBATIM),
        ]
        _, facts, first, second = told(table("actietafel", *items), "Acties")
        assert isinstance(facts, Facts)
        assert facts.header == ("Wie", "Wat", "Wanneer")
        assert len(facts.widths) == 3
        assert facts.rows == (
            ("Noor", "Bel. Belt de school. (groepsgesprek, dialoog\u00a04)", "maandag"),
            ("niet genoteerd", "‘Hangt lampen op.’ (dialoog\u00a04)", "niet genoteerd"),
        )
        marks = "T04-01 · ★ uitgelicht · gaf energie · Trefwoorden: x"
        assert first == Paragraph(f"Belt de school. · {marks}", Tone.WORK)
        assert second == Paragraph("Hangt lampen op. · T04-02", Tone.WORK)

    def test_who_acts_is_not_told_of_a_line_without_role(self) -> None:
        item = an_item(
            "Belt.",
            ItemKind.ACTION,
            read_back=ReadBack.WITHOUT_ROLE,
            labels=Labels(pledged_by="bakker"),
        )
        outline = report_of(table("actietafel", item))
        facts = next(b for b in outline.blocks if isinstance(b, Facts) and b.title == "Acties")
        assert facts.rows[0][0] == "niet genoteerd"
        assert "bakker" not in repr(outline)


class TestScience:
    def test_both_sides_are_chapters_and_what_was_both_stands_once(self) -> None:
        items = [
            an_item("Op.", ItemKind.KNEL, position=1),
            an_item("Aan.", ItemKind.KIEM, position=2),
            an_item("Op en aan.", ItemKind.BOTH, position=3),
        ]
        dossier = table("wetenschapsdialoog", *items)
        knel = told(dossier, "Wat is in de knel gekomen en verdient herstel?")
        kiem = told(dossier, "Wat is ontkiemd, en verdient het om groter te worden?")
        said = [[b.text for b in blocks if isinstance(b, Quote)] for blocks in (knel, kiem)]
        assert said == [["Op.", "Op en aan."], ["Aan."]]

    def test_its_headings_skip_no_level(self) -> None:
        items = [an_item("Op.", position=1, labels=Labels(heading="Rust"))]
        blocks = report_of(table("wetenschapsdialoog", *items)).blocks
        levels = [block.level for block in blocks if isinstance(block, Heading)]
        assert all(after - before <= 1 for before, after in pairwise(levels))


class TestClosingRound:
    LINES = (
        an_item("Slaap is alles.", ItemKind.CLOSING_LINE, position=1, speaker=seated(NOOR.id)),
        an_item("Meer rust.", ItemKind.CLOSING_LINE, position=2, speaker=seated(ABEL.id)),
        an_item("Dank.", ItemKind.CLOSING_LINE, position=3, speaker=HOST),
    )

    def test_who_agreed_speaks_behind_a_name(self) -> None:
        found = lines(told(table("wetenschapsdialoog", *self.LINES), SCIENCE_ROUND))
        assert [(line.by, line.text, line.attribution) for line in found] == [
            ("Noor de Wit", "Slaap is alles.", ""),
            ("", "Meer rust.", "onderzoeker, dialoog\u00a04"),
            ("", "Dank.", "wethouder"),
        ]
        assert all(line.quoted for line in found)

    def test_a_line_without_role_has_no_name_before_it(self) -> None:
        line = replace(self.LINES[0], read_back=ReadBack.WITHOUT_ROLE)
        (found,) = lines(told(table("wetenschapsdialoog", line), SCIENCE_ROUND))
        assert (found.by, found.attribution) == ("", "dialoog\u00a04")

    def test_science_says_who_gave_no_line(self) -> None:
        blocks = told(table("wetenschapsdialoog", self.LINES[0]), SCIENCE_ROUND)
        expected = "Geen slotzin genoteerd van: onderzoeker en Bea Smit."
        assert blocks[-1] == Paragraph(expected, Tone.NOTE)

    def test_organisations_react_without_names_and_nobody_is_called_silent(self) -> None:
        blocks = told(table("werkplaats", *self.LINES), "Reacties van de deelnemers")
        assert [line.text for line in lines(blocks)] == [
            "Slaap is alles.",
            "Meer rust.",
            "Dank.",
        ]
        assert {(line.by, line.attribution) for line in lines(blocks)} == {("", "")}
        assert not any(isinstance(b, Paragraph) and b.tone is Tone.NOTE for b in blocks)

    def test_citizens_are_quoted_as_ever(self) -> None:
        blocks = told(table("themadialoog", *self.LINES), "Slotronde")
        assert [b.attribution for b in blocks if isinstance(b, Quote)] == [
            "hoogleraar, dialoog\u00a04",
            "onderzoeker, dialoog\u00a04",
            "wethouder",
        ]
        assert lines(blocks) == []


class TestPeople:
    def test_experts_are_named_with_institute_and_expertise_officials_apart(self) -> None:
        blocks = told(table("wetenschapsdialoog"), "Wie zaten aan tafel?")
        leads = [b.text for b in blocks if isinstance(b, Paragraph) and b.tone is Tone.LEAD]
        assert leads == [
            "Deelnemers kwamen van de volgende organisaties:",
            "Aan tafel zaten de volgende deskundigen:",
            "Vanuit de overheid namen deel:",
        ]
        assert Paragraph("gemeente Goes, Instituut Oost, Universiteit Twente") in blocks
        assert [line.text for line in lines(blocks)] == [
            "prof. dr. Noor de Wit (Universiteit Twente): slaap",
            "onderzoeker",
            "Bea Smit (gemeente Goes)",
        ]

    def test_organisations_are_printed_and_names_only_of_who_agreed(self) -> None:
        seats = [
            a_seat(
                1, "voorzitter", sort="organisatie", organisation="Zwemclub", full_name="Ko"
            ),
            a_seat(2, "", organisation="Aurora", full_name="Ilse Bos", name_agreed=True),
        ]
        blocks = told(table("werkplaats", seats=seats), "Wie zaten aan tafel?")
        assert blocks[2] == Paragraph("Aurora, Zwemclub")
        assert blocks[3] == Paragraph("Aan tafel zaten:", Tone.LEAD, keep_with_next=True)
        assert [line.text for line in lines(blocks)] == ["voorzitter", "Ilse Bos (Aurora)"]
        assert "Ko" not in repr(blocks).replace("keep", "")

    @pytest.mark.parametrize("kind", ["themadialoog", "verkenningsdialoog"])
    def test_citizens_are_roles_without_organisations(self, kind: str) -> None:
        blocks = told(table(kind), "Wie zaten aan tafel?")
        roles = "Alleen intern. Rollen: beleidsmaker (overheid), hoogleraar, onderzoeker."
        assert blocks[1:] == [Paragraph(roles, Tone.WORK)]

    def test_policy_makers_are_roles_with_their_organisations(self) -> None:
        blocks = told(table("oriëntatietafel"), "Wie zaten aan tafel?")
        assert Paragraph("gemeente Goes, Instituut Oost, Universiteit Twente") in blocks
        assert "Noor" not in repr(blocks)

    def test_the_people_stay_on_one_page(self) -> None:
        blocks = told(table("wetenschapsdialoog"), "Wie zaten aan tafel?")
        assert all(block.together for block in blocks if isinstance(block, BulletList))
