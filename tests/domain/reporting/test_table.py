"""What the internal report of one table says, and what it never says."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest

from facilitator.domain.records.dialogue import Count, Dossier, MomentKind, StepStatus
from facilitator.domain.records.items import (
    CITIZEN_KINDS,
    GROUP,
    HOST,
    UNKNOWN,
    Aim,
    Feature,
    Item,
    ItemKind,
    Labels,
    Level,
    LinkKind,
    Nature,
    ReadBack,
    Scale,
    Speaker,
    SpeakerKind,
    TensionKind,
    Wording,
    seated,
)
from facilitator.domain.reporting.outline import (
    BarGroup,
    Block,
    Box,
    BulletList,
    Chart,
    ChartBar,
    Facts,
    Heading,
    ListItem,
    Outline,
    Paragraph,
    Quote,
    SideBySide,
    Tone,
)
from facilitator.domain.reporting.source import ReportNames
from tests.builders import (
    EVENING,
    a_closing,
    a_dialogue,
    a_dossier,
    a_link,
    a_moment,
    a_seat,
    a_step,
    an_item,
    report_of,
    the_steps,
)

CHAPTERS = [
    "Eén idee",
    "Toegezegd",
    "Waar het over ging",
    "Wie zaten aan tafel?",
    "1. Knel en kiem",
    "2. Dromen",
    "3. Ideeën",
    "4. Toezeggingen",
    "5. Wie is aan zet?",
    "6. Spanningen",
    "7. Slotronde",
    "8. Procesobservaties",
    "9. Parkeerlijst",
    "Over dit verslag",
]
NUMBER = re.compile(r"^\d+\. ")
SEAT = a_seat(1, "student")


def report(
    dossier: Dossier, names: ReportNames | None = None, *, with_sensitive: bool = True
) -> Outline:
    return report_of(
        dossier,
        names=names or ReportNames(kind="Themadialoog met burgers"),
        with_sensitive=with_sensitive,
    )


def part(outline: Outline, title: str, level: int = 1) -> list[Block]:
    """Give what stands under a heading, up to the next one of its level or above.

    What is empty is named at the end of the last chapter, and belongs to none.
    """
    headings = [
        (place, block)
        for place, block in enumerate(outline.blocks)
        if isinstance(block, Heading) and block.level <= level
    ]
    (start,) = (
        p
        for p, block in headings
        if (NUMBER.sub("", block.text), block.level) == (title, level)
    )
    ends = [place for place, _ in headings if place > start]
    found = outline.blocks[start + 1 : ends[0] if ends else None]
    return [b for b in found if not (isinstance(b, Paragraph) and b.tone is Tone.EMPTY)]


def quotes(blocks: Sequence[Block]) -> list[Quote]:
    return [block for block in blocks if isinstance(block, Quote)]


def lines(blocks: Sequence[Block]) -> list[ListItem]:
    return [line for block in blocks if isinstance(block, BulletList) for line in block.items]


def facts(outline: Outline) -> dict[str, str]:
    table = next(
        block for block in part(outline, "Over dit verslag") if isinstance(block, Facts)
    )
    return {row[0]: row[1] for row in table.rows}


def said(item: Item, dossier: Dossier | None = None) -> Quote:
    """Give the only quote in the chapters of a table with this item and one seat."""
    blocks = report(dossier or a_dossier(seats=[SEAT], items=[item])).blocks
    (quote,) = (quote for quote in quotes(blocks) if not quote.featured)
    return quote


def work(item: Item, dossier: Dossier | None = None) -> list[str]:
    """Give the working notes below the only quote, part by part, without the code."""
    first, *more = said(item, dossier).work
    code, *parts = first.split(" · ")
    assert code == "T04-01"
    return [*parts, *more]


def empty_parts(outline: Outline) -> list[str]:
    return [b.text for b in outline.blocks if isinstance(b, Paragraph) and b.tone is Tone.EMPTY]


def idea(**labels: object) -> ListItem:
    item = replace(an_item("Een bus.", ItemKind.IDEA), labels=Labels(**labels))  # type: ignore[arg-type]
    (line,) = lines(part(report(a_dossier(items=[item])), "Ideeën"))
    return line


class TestDocument:
    def test_the_chapters_stand_in_their_order(self) -> None:
        items = [
            an_item(kind, kind, position=n, labels=Labels(pledged_by="bakker"))
            for n, kind in enumerate(CITIZEN_KINDS)
        ]
        outline = report(a_dossier(items=items))
        headings = [b.text for b in outline.blocks if isinstance(b, Heading) and b.level == 1]
        assert headings == CHAPTERS

    def test_no_level_of_heading_is_skipped(self) -> None:
        item = an_item(labels=Labels(heading="Alleen zijn"))
        levels = [
            b.level for b in report(a_dossier(items=[item])).blocks if isinstance(b, Heading)
        ]
        assert all(next_ - level <= 1 for level, next_ in pairwise(levels))

    def test_it_says_on_every_page_that_it_is_internal_and_at_its_end_for_whom(self) -> None:
        outline = report(a_dossier())
        assert outline.notices == ("Intern werkdocument · niet voor publicatie",)
        first = part(outline, "Over dit verslag")[0]
        assert isinstance(first, Paragraph)
        assert first.text.startswith("Dit verslag is voor de mensen die ermee verder werken.")

    def test_a_practice_table_says_so_on_top_and_on_every_page(self) -> None:
        outline = report(a_dossier(a_dialogue(practice=True)))
        assert outline.notices[1] == "Oefentafel – verzonnen gesprek"
        assert isinstance(outline.blocks[0], Box)
        assert outline.blocks[0].title == "Oefentafel – verzonnen gesprek"

    def test_title_and_properties_follow_from_the_table(self) -> None:
        outline = report(a_dossier(a_dialogue("Natuur & milieu", number=6)))
        assert outline.title == "Natuur & milieu"
        expected = "Verslag van dialoogtafel\u00a06 · Goes, zaterdag 21 november 2026"
        assert outline.subtitle == expected
        assert outline.author == outline.letterhead == "Gemeente Goes"
        assert outline.footer == "Natuur & milieu · dialoogtafel\u00a06"
        assert outline.keywords == ("Natuur & milieu", "Themadialoog met burgers", "Goes")

    def test_a_table_without_number_is_a_table(self) -> None:
        outline = report(a_dossier(a_dialogue(number=None, held_on=None, municipality="")))
        assert (outline.subtitle, outline.footer) == ("Verslag van een tafel", "Gezondheid")

    def test_the_end_tells_when_the_last_note_was_kept_by_the_clock_of_the_place(
        self,
    ) -> None:
        first = an_item("Nog even dit.", at=EVENING + timedelta(hours=2), position=1)
        items = [first, an_item("Geen brood.", at=EVENING, position=2), an_item("Niets.")]
        outline = report(a_dossier(items=items))
        assert facts(outline)["Laatste notitie"] == "21 november 2026 om 21.30 uur"
        assert outline.dated == first.at

    def test_where_no_note_has_a_time_it_is_of_the_day_of_the_talk(self) -> None:
        outline = report(a_dossier(items=[an_item("Geen brood.")]))
        assert "Laatste notitie" not in facts(outline)
        assert outline.dated == datetime(2026, 11, 21, tzinfo=UTC)

    def test_where_nothing_is_known_it_says_no_date(self) -> None:
        assert report(a_dossier(a_dialogue(held_on=None))).dated is None

    def test_a_table_without_theme_is_called_by_its_kind(self) -> None:
        assert report(a_dossier(a_dialogue(""))).title == "Themadialoog met burgers"

    def test_the_program_is_the_author_when_the_municipality_is_unknown(self) -> None:
        outline = report(a_dossier(a_dialogue(municipality="")))
        assert (outline.author, outline.letterhead) == ("Dialoogtafel", "")

    def test_the_same_table_gives_the_same_outline(self) -> None:
        dossier = a_dossier(seats=[SEAT], items=[an_item()])
        assert report(dossier) == report(dossier)

    def test_no_number_of_a_dialogue_is_parted_from_its_word(self) -> None:
        items = [an_item(kind, kind, speaker=GROUP) for kind in ItemKind]
        links = [a_link(items[0], items[1])]
        told = repr(report(a_dossier(items=items, links=links)))
        assert "dialoog\\xa04" in told
        assert "dialoog 4" not in told


class TestFacts:
    def test_the_head_of_the_table_is_told(self) -> None:
        told = facts(
            report(a_dossier(), ReportNames("Themadialoog", "Na de crisis", "Gesprek"))
        )
        assert told == {
            "Thema": "Gezondheid",
            "Soort gesprek": "Themadialoog",
            "Dialoog": "4",
            "Datum": "21 november 2026",
            "Gemeente": "Goes",
            "Host": "wethouder",
            "Vorm": "op locatie",
            "Programma": "Na de crisis",
            "Draaiboek": "Gesprek, versie 1",
            "Notities": "nog geen notities",
        }

    def test_what_is_unknown_is_said_to_be_unknown(self) -> None:
        dialogue = a_dialogue(
            number=None,
            held_on=None,
            municipality="",
            host_function="",
            form="",
            programme="",
            script="",
        )
        told = facts(report(a_dossier(dialogue)))
        assert told["Dialoog"] == "nog geen nummer"
        assert {told[name] for name in ("Datum", "Gemeente", "Host", "Vorm")} == {
            "niet genoteerd"
        }
        assert not {"Programma", "Draaiboek", "Tijd"} & set(told)

    def test_level_and_series_are_told_when_known(self) -> None:
        told = facts(report(a_dossier(a_dialogue(level="regio", series="najaar"))))
        assert (told["Niveau"], told["Reeks"]) == ("regio", "najaar")

    def test_notes_are_counted_by_kind_with_one_and_more(self) -> None:
        kinds = [ItemKind.KNEL, ItemKind.KNEL, ItemKind.KIEM, ItemKind.DREAM, ItemKind.IDEA]
        kinds += [ItemKind.DREAM, ItemKind.PARKED]
        items = [an_item("x", kind, position=n) for n, kind in enumerate(kinds)]
        told = facts(report(a_dossier(items=items)))["Notities"]
        assert told == "7 notities: 2 knel, 1 kiem, 2 dromen, 1 idee, 1 geparkeerd punt"

    def test_a_note_that_is_both_counts_once(self) -> None:
        told = facts(report(a_dossier(items=[an_item(kind=ItemKind.BOTH)])))["Notities"]
        assert told == "1 notitie: 1 knel én kiem"

    def test_withheld_notes_are_counted_and_not_shown(self) -> None:
        outline = report(a_dossier(items=[an_item("Laat maar.", read_back=ReadBack.WITHHELD)]))
        (line,) = lines(part(outline, "Wat er niet in staat", level=2))
        assert line.text == "1 notitie met het merk ‘niet gebruiken’"
        assert "Laat maar" not in repr(outline)

    def test_what_the_host_told_is_in_it(self) -> None:
        closing = a_closing(purpose_told=True, follow_up_told=True)
        told = part(report(a_dossier(closing=closing)), "Waar het over ging")
        assert Paragraph("Verteld aan tafel: het doel en hoe het verdergaat.") in told

    def test_begin_end_and_minutes_per_round_follow_from_the_moments(self) -> None:
        moments = [
            a_moment(step="welkom"),
            a_moment(MomentKind.BEGIN, EVENING + timedelta(minutes=12), "knel_kiem"),
            a_moment(MomentKind.EXTEND, EVENING + timedelta(minutes=15), "knel_kiem", 5),
            a_moment(MomentKind.END, EVENING + timedelta(minutes=59)),
        ]
        steps = [*the_steps()[:2], a_step("droom", status=StepStatus.NOT_REACHED)]
        outline = report(a_dossier(moments=moments, steps=steps))
        assert facts(outline)["Tijd"] == "19.30 tot 20.29 uur"
        (table,) = part(outline, "Tijd per ronde", level=2)
        assert isinstance(table, Facts)
        assert table.rows == (
            ("Welkom", "10 minuten", "12 minuten"),
            ("Knel en kiem", "45 minuten", "47 minuten"),
            ("Droom (niet aan toegekomen)", "30 minuten", "0 minuten"),
        )

    def test_a_table_without_end_is_timed_up_to_its_last_sign_of_life(self) -> None:
        item = an_item(at=EVENING + timedelta(minutes=7))
        outline = report(a_dossier(moments=[a_moment(step="welkom")], items=[item]))
        assert facts(outline)["Tijd"] == "vanaf 19.30 uur"
        (table,) = part(outline, "Tijd per ronde", level=2)
        assert isinstance(table, Facts)
        assert table.rows[0] == ("Welkom", "10 minuten", "7 minuten")


class TestPeople:
    def test_the_roles_are_one_line_for_who_goes_on_with_it(self) -> None:
        seats = [a_seat(2), a_seat(1), a_seat(3, "griffier", public_role_label="ambtenaar")]
        told = part(report(a_dossier(seats=seats)), "Wie zaten aan tafel?")
        expected = "Alleen intern. Rollen: ambtenaar, student, student."
        assert told[1:] == [Paragraph(expected, Tone.WORK)]

    def test_the_head_count_is_its_own_and_the_host_a_function(self) -> None:
        told = part(report(a_dossier(a_dialogue(participants=1))), "Wie zaten aan tafel?")
        assert told == [Paragraph("Eén deelnemer aan tafel. Host: wethouder.")]

    def test_an_unknown_head_count_is_said(self) -> None:
        dialogue = a_dialogue(participants=None, host_function="")
        told = part(report(a_dossier(dialogue)), "Wie zaten aan tafel?")
        words = "Het aantal deelnemers is niet genoteerd. Host: niet genoteerd."
        assert told == [Paragraph(words)]

    def test_a_seat_that_is_no_citizen_says_so_and_one_without_role_too(self) -> None:
        seats = [a_seat(1, "adviseur", sort="overheid"), a_seat(2, "")]
        told = part(report(a_dossier(seats=seats)), "Wie zaten aan tafel?")
        expected = "Alleen intern. Rollen: adviseur (overheid), rol niet genoteerd."
        assert told[1:] == [Paragraph(expected, Tone.WORK)]

    def test_who_was_there_is_told_as_counts_of_the_table(self) -> None:
        counts = (
            Count("leeftijd", "18-30", 2),
            Count("leeftijd", "70+", 1),
            Count("regio", "onbekend", 6),
        )
        outline = report(a_dossier(a_dialogue(representation=counts)))
        _, chart, table = part(outline, "Wie zaten aan tafel?")
        assert isinstance(chart, Chart)
        assert chart.groups == (
            BarGroup("Leeftijd", (ChartBar("18-30", 2), ChartBar("70+", 1))),
            BarGroup("Regio", (ChartBar("onbekend", 6),)),
        )
        assert isinstance(table, Facts)
        assert table.rows == (("Leeftijd", "18-30: 2 · 70+: 1"), ("Regio", "onbekend: 6"))
        assert table.row_headers

    def test_no_name_of_anybody_is_in_the_report(self) -> None:
        seat = a_seat(
            first_name="Kanarieliesje",
            full_name="Kanarie Zanger",
            organisation="Kanariebond",
            expertise="Kanariekunde",
        )
        kinds = [an_item(kind, kind, speaker=seated(seat.id)) for kind in ItemKind]
        assert "anarie" not in repr(report(a_dossier(seats=[seat], items=kinds)))


class TestAttribution:
    @pytest.mark.parametrize(
        ("speaker", "with_number", "without"),
        [
            (seated(SEAT.id), "student, dialoog\u00a06", "student"),
            (UNKNOWN, "dialoog\u00a06", ""),
            (GROUP, "groepsgesprek, dialoog\u00a06", "groepsgesprek"),
            (HOST, "wethouder", "wethouder"),
            (Speaker(SpeakerKind.HOST, label="burgemeester"), "burgemeester", "burgemeester"),
            (
                Speaker(SpeakerKind.SUBGROUP, label="B"),
                "subgroep B, dialoog\u00a06",
                "subgroep B",
            ),
        ],
    )
    def test_a_quote_is_attributed_as_agreed(
        self, speaker: Speaker, with_number: str, without: str
    ) -> None:
        item = an_item(speaker=speaker)
        for number, expected in ((6, with_number), (None, without)):
            dossier = a_dossier(a_dialogue(number=number), seats=[SEAT], items=[item])
            assert said(item, dossier).attribution == expected


class TestNotes:
    def test_knel_stands_before_kiem_each_with_its_sign(self) -> None:
        items = [an_item("goed", ItemKind.KIEM, position=1), an_item("slecht", position=2)]
        outline = report(a_dossier(items=items))
        told = part(outline, "Knel en kiem")
        headings = [(b.sign, b.text) for b in told if isinstance(b, Heading)]
        assert headings == [("−", "Knel"), ("+", "Kiem")]
        assert [q.text for q in quotes(told)] == ["slecht", "goed"]

    def test_a_chapter_begins_with_what_was_asked_and_how_much_came(self) -> None:
        outline = report(a_dossier(items=[an_item("eng"), an_item("naar", position=2)]))
        first = part(outline, "Knel en kiem")[0]
        question = "Wat kwam in de knel, en wat ontkiemde?"
        assert first == Paragraph(f"{question} Twee notities.", Tone.LEAD)

    def test_a_note_that_is_both_stands_there_once(self) -> None:
        items = [an_item("eng en mooi", ItemKind.BOTH), an_item("naar", position=2)]
        outline = report(a_dossier(items=items))
        both = part(outline, "Knel én kiem in één verhaal", level=2)
        assert [quote.text for quote in quotes(both)] == ["eng en mooi"]
        told = [quote.text for quote in quotes(outline.blocks)]
        assert told == ["naar", "eng en mooi"]

    def test_what_is_empty_is_named_in_one_sentence(self) -> None:
        closing = a_closing(essence="Kort.", missing_voices="Jongeren.")
        outline = report(a_dossier(steps=[], items=[an_item("naar")], closing=closing))
        empty = "kiem, dromen, ideeën, toezeggingen, spanningen, slotronde, procesobservaties"
        assert empty_parts(outline) == [f"Niets genoteerd bij: {empty} en parkeerlijst."]
        headings = {b.text for b in outline.blocks if isinstance(b, Heading)}
        assert not {"Kiem", "Dromen"} & headings

    @pytest.mark.parametrize(
        ("status", "words"),
        [
            (StepStatus.NOT_REACHED, "De tafel is niet toegekomen aan: dromen."),
            (StepStatus.SKIPPED, "De tafel heeft overgeslagen: dromen."),
        ],
    )
    def test_a_round_that_was_not_held_is_told_calmly(
        self, status: StepStatus, words: str
    ) -> None:
        outline = report(a_dossier(steps=[a_step("droom", status=status)]))
        told, nothing = empty_parts(outline)
        assert told == words
        assert "dromen" not in nothing

    def test_a_round_that_was_not_reached_and_has_notes_was_reached(self) -> None:
        steps = [a_step("droom", status=StepStatus.NOT_REACHED)]
        items = [an_item("Een tuin.", ItemKind.DREAM)]
        outline = report(a_dossier(steps=steps, items=items, moments=[a_moment(step="droom")]))
        assert "toegekomen" not in repr(outline)
        assert quotes(part(outline, "Dromen"))

    def test_text_comes_out_as_it_went_in(self) -> None:
        text = "Zij zei: “Blijf.”\n\nIk bleef … € 1,50 – één koffie ☕"
        assert said(an_item(text)).text == text

    def test_own_words_are_quoted_and_a_summary_is_not(self) -> None:
        assert said(an_item()).quoted
        assert not said(an_item(wording=Wording.SUMMARY)).quoted

    def test_a_quote_can_be_copied_clean(self) -> None:
        labels = Labels(title="Stil", tags=("rust",), wish_behind="rust")
        quote = said(an_item("Het was stil.", energy=True, assents=2, labels=labels))
        assert (quote.text, quote.attribution) == ("Het was stil.", "dialoog\u00a04")
        assert quote.work == (
            "T04-01 · gaf energie · instemming: 2 · Wens erachter: rust · Trefwoorden: rust",
        )

    def test_the_title_of_a_note_stands_above_it(self) -> None:
        item = an_item(labels=Labels(title="Stil"))
        told = part(report(a_dossier(items=[item])), "Knel", level=2)
        assert told[0] == Paragraph("Stil", Tone.KERNEL, keep_with_next=True)

    def test_stars_and_care_are_marked(self) -> None:
        labels = Labels(feature=Feature.QUOTE)
        marks = work(an_item(starred=True, sensitive=True, labels=labels))
        assert marks == ["★ uitgelicht", "uitgelicht citaat", "gevoelig"]

    def test_a_sensitive_note_is_left_out_and_counted_until_it_is_released(self) -> None:
        dossier = a_dossier(items=[an_item("Het deed pijn.", sensitive=True)])
        kept, released = report(dossier, with_sensitive=False), report(dossier)
        assert "Het deed pijn." not in str(kept)
        (line,) = lines(part(kept, "Wat er niet in staat", level=2))
        assert line.text == "1 notitie met het merk ‘gevoelig’"
        assert empty_parts(kept)[0] == "Wel genoteerd, hier niet opgenomen: knel."
        assert "Het deed pijn." in str(released)

    def test_an_edited_note_shows_the_original_below(self) -> None:
        item = an_item("Ik eh bleef.", edited="Ik bleef.")
        assert said(item).text == "Ik bleef."
        assert work(item) == ["Oorspronkelijk: ‘Ik eh bleef.’"]

    def test_the_original_of_a_summary_has_no_quotation_marks(self) -> None:
        item = an_item("Stil.", ItemKind.OBSERVATION, edited="Het was stil.")
        assert work(item) == ["Oorspronkelijk: Stil."]

    def test_a_wish_tags_and_groups_stand_below(self) -> None:
        labels = Labels(
            wish_behind="rust", tags=("wonen", "zorg"), groups=("ouderen", "jongeren")
        )
        assert work(an_item(labels=labels)) == [
            "Wens erachter: rust",
            "Trefwoorden: wonen, zorg",
            "Gaat over: ouderen en jongeren",
        ]

    def test_a_dream_says_whose_world_it_is_about(self) -> None:
        dream = an_item(kind=ItemKind.DREAM, labels=Labels(level=Level.SOCIETY), energy=True)
        assert work(dream) == ["gaf energie", "samenleving"]

    def test_notes_are_grouped_by_kern_after_those_without(self) -> None:
        kernen = ("Slapen", "", "Zingen", "Slapen")
        items = [
            an_item(f"{n}", position=n, labels=Labels(heading=kern))
            for n, kern in enumerate(kernen)
        ]
        told = part(report(a_dossier(items=items)), "Knel", level=2)
        seen = [b.text for b in told if isinstance(b, Heading | Quote)]
        assert seen == ["1", "Slapen", "0", "3", "Zingen", "2"]
        assert {b.level for b in told if isinstance(b, Heading)} == {3}

    def test_a_kern_is_told_where_notes_are_not_grouped(self) -> None:
        labels = Labels(heading="Stilte")
        assert work(an_item(kind=ItemKind.CLOSING_LINE, labels=labels)) == ["Kern: Stilte"]

    def test_the_closing_round_and_observations_are_told_one_by_one(self) -> None:
        items = [
            an_item("Hoop.", ItemKind.CLOSING_LINE),
            an_item("Stil.", ItemKind.OBSERVATION),
        ]
        outline = report(a_dossier(items=items))
        asked = "Wat neemt u mee naar huis? Eén slotzin."
        assert part(outline, "Slotronde")[0] == Paragraph(asked, Tone.LEAD)
        assert [q.text for q in quotes(part(outline, "Slotronde"))] == ["Hoop."]
        assert [q.text for q in quotes(part(outline, "Procesobservaties"))] == ["Stil."]

    def test_parked_points_are_a_list(self) -> None:
        told = part(
            report(a_dossier(items=[an_item("Straks.", ItemKind.PARKED)])), "Parkeerlijst"
        )
        assert [line.text for line in lines(told)] == ["Straks."]


class TestClosing:
    def test_words_of_the_closing_stand_in_their_chapters(self) -> None:
        closing = a_closing(
            missing_voices="Jongeren.",
            essence="Het ging over hulp.",
            host_evaluation="Meer tijd.",
            note_taker_evaluation="Veel getypt.",
            composition="Veel buren.",
        )
        outline = report(a_dossier(closing=closing))
        assert part(outline, "Wie niet aan tafel zat", level=2) == [Paragraph("Jongeren.")]
        assert Paragraph("Veel buren.") in part(outline, "Wie zaten aan tafel?")
        assert outline.blocks[0] == Paragraph("Het ging over hulp.", Tone.ESSENCE)
        assert part(outline, "Terugblik van de host", level=2) == [Paragraph("Meer tijd.")]
        assert part(outline, "Terugblik van de verslaglegger", level=2) == [
            Paragraph("Veel getypt.")
        ]


class TestIdeas:
    def test_ideas_are_numbered_through_their_kernen(self) -> None:
        kernen = ("Ruimte", "", "Ruimte", "Geld")
        items = [
            an_item(f"{n}", ItemKind.IDEA, position=n, labels=Labels(heading=kern))
            for n, kern in enumerate(kernen)
        ]
        told = part(report(a_dossier(items=items)), "Ideeën")
        asked = "Wat kan de eerste stap zijn? Vier ideeën."
        assert told[0] == Paragraph(asked, Tone.LEAD)
        lists = [block for block in told if isinstance(block, BulletList)]
        assert [(block.start, block.numbered) for block in lists] == [
            (1, True),
            (2, True),
            (4, True),
        ]
        assert [line.text for line in lines(told)] == ["1", "0", "2", "3"]

    def test_all_labels_of_an_idea_are_told(self) -> None:
        line = idea(
            title="Buurtbus",
            aim=Aim.RENEW,
            actors=("gemeente", "Rijk"),
            existing=True,
            existing_where="in Zeist",
            nature=Nature.PROCESS,
            scale=Scale.SMALL,
        )
        assert line.kernel == "Buurtbus."
        assert line.labels == (
            "vernieuwen",
            "aan zet: gemeente en Rijk",
            "bestaat al: in Zeist",
            "proces",
            "schaal: klein",
        )

    def test_an_existing_idea_says_so_without_a_place(self) -> None:
        assert idea(existing=True).labels == ("bestaat al",)

    def test_an_idea_in_a_box_stays_in_the_list(self) -> None:
        line = idea(feature=Feature.BOX)
        assert line.framed
        assert line.work == ("T04-01 · in kader",)

    def test_keys_of_word_lists_are_shown_by_their_names(self) -> None:
        item = an_item("Een bus.", ItemKind.IDEA, labels=Labels(actors=("Rijk",)))
        names = ReportNames(choices={"Rijk": "de Rijksoverheid"})
        (line,) = lines(part(report(a_dossier(items=[item]), names), "Ideeën"))
        assert line.labels == ("aan zet: de Rijksoverheid",)


class TestPledges:
    def test_a_pledge_tells_who_what_and_when(self) -> None:
        labels = Labels(pledged_by="Wethouder", pledged_when="in mei")
        item = an_item("Belt de provincie.", ItemKind.PLEDGE, labels=labels)
        outline = report(a_dossier(a_dialogue(number=None), items=[item]))
        _, table, *_ = part(outline, "Toezeggingen")
        assert isinstance(table, Facts)
        assert table.header == ("Wie", "Wat", "Wanneer")
        assert table.rows == (("Wethouder", "Belt de provincie.", "in mei"),)

    def test_a_pledge_says_what_is_not_known(self) -> None:
        item = an_item("Belt de provincie.", ItemKind.PLEDGE)
        outline = report(a_dossier(a_dialogue(number=None), items=[item]))
        _, table, *_ = part(outline, "Toezeggingen")
        assert isinstance(table, Facts)
        assert table.rows == (("niet genoteerd", "Belt de provincie.", "niet genoteerd"),)

    def test_one_table_tells_who_is_to_act(self) -> None:
        bus = Labels(title="Buurtbus", actors=("gemeente", "Rijk"))
        items = [
            an_item("Een bus.", ItemKind.IDEA, position=1, labels=bus),
            an_item("Een bank.", ItemKind.IDEA, position=2, labels=Labels(actors=("Rijk",))),
            an_item("Belt.", ItemKind.PLEDGE, position=3, labels=Labels(pledged_by="bakker")),
        ]
        (table,) = part(report(a_dossier(items=items)), "Wie is aan zet?")
        assert isinstance(table, Facts)
        assert table.rows == (
            ("bakker", "Toezegging: Belt.", "nog open"),
            ("gemeente", "Idee\u00a01: Buurtbus.", "nog open"),
            ("Rijk", "Idee\u00a01: Buurtbus.\nIdee\u00a02: Een bank.", "nog open"),
        )


class TestLinks:
    def test_a_tension_tells_its_kind_and_has_both_sides_facing(self) -> None:
        calm = an_item("Rust op straat was heerlijk.", ItemKind.KIEM, position=1)
        alone = an_item("Niemand.", position=2, speaker=seated(SEAT.id))
        labels = Labels(tension=TensionKind.BETWEEN_GROUPS, way_out="praten")
        tension = an_item("Rust of stilte.", ItemKind.TENSION, position=3, labels=labels)
        # one link each way: which end a person began at makes no difference
        links = [
            a_link(tension, calm, LinkKind.TENSION),
            a_link(alone, tension, LinkKind.TENSION),
            a_link(calm, alone, LinkKind.TENSION),
        ]
        dossier = a_dossier(seats=[SEAT], items=[calm, alone, tension], links=links)
        told = part(report(dossier), "Spanningen")[1:]
        assert told[0] == Paragraph("Tussen groepen", Tone.KERNEL, keep_with_next=True)
        assert isinstance(told[1], Quote)
        assert told[1].text == "Rust of stilte."
        sides = told[2]
        assert isinstance(sides, SideBySide)
        assert sorted((side.sign, side.head) for side in sides.columns) == [
            ("+", "kiem · dialoog\u00a04"),
            ("−", "knel · student, dialoog\u00a04"),
        ]
        assert all(line.quoted for side in sides.columns for line in side.lines)
        assert told[3] == Paragraph("Uitweg: praten")

    def test_a_tension_about_a_tension_is_no_side_of_that_one(self) -> None:
        one, two = an_item("Rust.", position=1), an_item("Ruis.", position=2)
        first = an_item("Rust of ruis.", ItemKind.TENSION, position=3)
        later = an_item("Of beide.", ItemKind.TENSION, position=4)
        pairs = [(first, one), (first, two), (later, two), (later, first)]
        links = [a_link(source, target, LinkKind.TENSION) for source, target in pairs]
        dossier = a_dossier(items=[one, two, first, later], links=links)
        told = part(report(dossier), "Spanningen")
        facing = [block for block in told if isinstance(block, SideBySide)]
        assert [len(block.columns) for block in facing] == [2, 2]

    def test_two_notes_that_rub_face_each_other_without_a_note_about_it(self) -> None:
        one, two = an_item("Rust.", position=1), an_item("Ruis.", position=2)
        link = a_link(one, two, LinkKind.TENSION)
        told = part(report(a_dossier(items=[one, two], links=[link])), "Spanningen")
        facing = told[-1]
        assert isinstance(facing, SideBySide)
        assert [side.lines[0].text for side in facing.columns] == ["Rust.", "Ruis."]

    def test_a_reaction_quotes_the_first_words_it_reacts_to(self) -> None:
        long = "een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien"
        first, second = an_item(long, position=1), an_item("Ik ook.", position=2)
        dossier = a_dossier(items=[first, second], links=[a_link(second, first)])
        reaction = quotes(part(report(dossier), "Knel", level=2))[1]
        expected = f"Reactie op: − knel: ‘{long[:-8]} …’ (dialoog\u00a04)"
        assert reaction.work == ("T04-02", expected)

    def test_an_idea_is_pointed_at_by_its_number(self) -> None:
        ideas = [an_item(f"Idee {n}.", ItemKind.IDEA, position=n) for n in range(3)]
        pledge = an_item("Ik begin.", ItemKind.PLEDGE, position=9)
        link = a_link(pledge, ideas[1], LinkKind.FOLLOWS)
        outline = report(
            a_dossier(a_dialogue(number=None), items=[*ideas, pledge], links=[link])
        )
        told = part(outline, "Toezeggingen")
        assert Paragraph("Vloeit voort uit: → idee 2: Idee 1.", Tone.WORK) in told

    def test_a_withheld_note_is_not_quoted_by_another(self) -> None:
        hidden = an_item("Laat maar.", read_back=ReadBack.WITHHELD)
        seen = an_item("Ik ook.", position=2)
        links = [a_link(seen, hidden), a_link(seen, hidden, LinkKind.TENSION)]
        outline = report(a_dossier(items=[hidden, seen], links=links))
        (quote,) = quotes(outline.blocks)
        assert "Reactie op: een notitie die hier niet staat" in quote.work
        assert not any(
            isinstance(block, SideBySide) and block.shaded for block in outline.blocks
        )
        assert "Laat maar" not in repr(outline)
