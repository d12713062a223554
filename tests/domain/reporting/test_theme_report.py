"""The theme report: its summary, its chapters, who said what, and what was counted."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest

from facilitator.domain.clustering.actions import feature, write_text
from facilitator.domain.clustering.board import Board
from facilitator.domain.clustering.records import PrintedWording, TextPlace
from facilitator.domain.clustering.sections import Section
from facilitator.domain.merge.note_overlap import NoteOverlap
from facilitator.domain.privacy.clearing import Clearances
from facilitator.domain.records.dialogue import Dossier, Seat
from facilitator.domain.records.ids import DialogueId, derived_id
from facilitator.domain.records.items import HOST, Item, ItemKind, Labels, ReadBack, seated
from facilitator.domain.records.kinds import Chapter
from facilitator.domain.reporting.dutch import months
from facilitator.domain.reporting.edition import INTERNAL, public
from facilitator.domain.reporting.outline import (
    Block,
    Box,
    BulletList,
    Columns,
    Heading,
    LargeNumbers,
    ListItem,
    Outline,
    Paragraph,
    Quote,
    Tone,
)
from facilitator.domain.reporting.outline_texts import texts_of
from facilitator.domain.reporting.theme_report import ThemeForm
from facilitator.domain.table.attribution import TableReference
from facilitator.services.theme_reports import theme_kind
from tests.builders import a_dialogue, a_dossier, a_seat, an_item
from tests.reports.theme_tables import (
    CLUB,
    DOOR,
    FORM,
    KNEL,
    LINE,
    LIVING,
    LONG_TABLE,
    PERSON,
    ROOM,
    TIME,
    YOUNG,
    a_theme_board,
    a_theme_table,
    done,
    in_chapter,
    kern_of,
    note_of,
    source_of,
    the_report,
    the_tables,
    worked_on,
)

EVERYBODY = public(TableReference.NUMBER, Clearances(()))


def blocks(outline: Outline) -> list[Block]:
    """Give the blocks in reading order, those of columns too."""
    found: list[Block] = []
    for block in outline.blocks:
        columns = block.columns if isinstance(block, Columns) else ((block,),)
        found += [each for column in columns for each in column]
    return found


def headings(outline: Outline) -> list[str]:
    return [each.text for each in blocks(outline) if isinstance(each, Heading)]


def below(outline: Outline, heading: str) -> list[Block]:
    """Give what stands between a heading and the next."""
    every = blocks(outline)
    at = next(n for n, one in enumerate(every) if getattr(one, "text", "") == heading) + 1
    rest = every[at:]
    end = next((n for n, one in enumerate(rest) if isinstance(one, Heading)), len(rest))
    return rest[:end]


def lines_in(block: Block) -> Sequence[ListItem]:
    return block.items if isinstance(block, BulletList) else ()


def lines(outline: Outline, heading: str) -> list[ListItem]:
    lists = [one for one in below(outline, heading) if isinstance(one, BulletList)]
    return [line for one in lists for line in one.items]


def line_of(outline: Outline, kernel: str) -> ListItem:
    lists = [one for one in blocks(outline) if isinstance(one, BulletList)]
    return next(line for one in lists for line in one.items if kernel in line.kernel)


def test_the_summary_has_its_parts_in_order() -> None:
    summary = the_report(ThemeForm.SUMMARY)
    assert summary.title == "Rapportage themadialogen Samen leven"
    assert headings(summary) == [
        "Knel en kiemverhalen",
        "Dromen",
        "Twee ideeën",
        "Wie zaten aan tafel?",
        "Enkele proces-observaties",
    ]
    found = [
        one for one in below(summary, "Knel en kiemverhalen") if isinstance(one, BulletList)
    ]
    assert [one.sign for one in found] == ["−", "+"]
    kernels = [line.kernel for line in lines(summary, "Knel en kiemverhalen")]
    assert kernels == [f"{LIVING}:", f"{FORM}:", CLUB, LONG_TABLE, YOUNG]
    assert line_of(summary, FORM).text == "Wie een vraag heeft, komt een scherm tegen"
    assert [line.kernel for line in lines(summary, "Dromen")] == [f"{DOOR}:", TIME]
    ideas = [one for one in below(summary, "Twee ideeën") if isinstance(one, BulletList)]
    assert [one.numbered for one in ideas] == [True]
    assert [line.kernel for line in lines(summary, "Twee ideeën")] == [f"{ROOM}:", PERSON]


def of_kernen(knel: int, kiem: int, dream: int, idea: int, title: str) -> Outline:
    """Make the summary of a table with so many kernen in each list."""
    sizes = {KNEL: knel, ItemKind.KIEM: kiem, ItemKind.DREAM: dream, ItemKind.IDEA: idea}
    rows = [
        (1, kind, "kok", f"{title} {kind.value} {at}", f"{kind.value} {at}.")
        for kind, number in sizes.items()
        for at in range(number)
    ]
    tables = [a_theme_table(1, said=rows)]
    return the_report(ThemeForm.SUMMARY, tables=tables, board=a_theme_board(tables))


def test_fourteen_kernen_with_titles_of_two_lines_stand_whole_on_the_page() -> None:
    title = "Naast elkaar wonen in een straat en elkaar toch niet kennen"
    summary = of_kernen(8, 6, 5, 5, title)
    kernels = [line.kernel or line.text for one in blocks(summary) for line in lines_in(one)]
    assert len(kernels) == 24
    assert not [kernel for kernel in kernels if "…" in kernel]
    columns = next(one for one in summary.blocks if isinstance(one, Columns)).columns
    heads = [[one.text for one in some if isinstance(one, Heading)] for some in columns]
    assert heads == [
        ["Knel en kiemverhalen"],
        ["Dromen", "Vijf ideeën", "Wie zaten aan tafel?"],
    ]


def test_what_does_not_fit_on_the_page_is_told_in_a_number() -> None:
    summary = of_kernen(28, 28, 2, 14, "Naast elkaar wonen")
    told = {one.text for one in blocks(summary) if isinstance(one, Paragraph)}
    shown = [len(one.items) for one in blocks(summary) if isinstance(one, BulletList)]
    assert shown == [10, 10, 2, 10]
    assert {"En nog 18.", "En nog vier."} <= told
    assert "14 ideeën" in headings(summary)


def test_who_sat_there_is_counted_and_municipalities_are_by_the_alphabet() -> None:
    people = below(the_report(ThemeForm.SUMMARY), "Wie zaten aan tafel?")
    (numbers,) = [one for one in people if isinstance(one, LargeNumbers)]
    told = [f"{one.number} {one.word}" for one in numbers.numbers]
    assert told == ["8 gesprekken", "61 deelnemers totaal"]
    (hosts,) = [one for one in people if isinstance(one, Paragraph)]
    assert hosts.text == (
        "Hosts kwamen uit de volgende gemeentes:"
        " Aalten, Eemsdelta, Gouda, Hulst, Kampen, Roermond, Schagen"
    )


def test_the_featured_quote_has_its_speaker_above_it_and_a_short_wording() -> None:
    (quote,) = [one for one in blocks(the_report(ThemeForm.SUMMARY)) if isinstance(one, Quote)]
    by = "mantelzorger, dialoog\u00a04 (ingekort)"
    assert (quote.featured, quote.attribution) == (True, by)
    assert quote.text.startswith("Ik had één vraag. Ik kreeg")


def test_a_short_wording_has_no_words_that_were_not_said() -> None:
    board = worked_on(a_theme_board(the_tables()))
    note = note_of(board, "Ik had één vraag")
    forged = done(board, feature(board, note, "Ik had één vraag. De gemeente is prachtig."))
    (quote,) = [
        one
        for one in blocks(the_report(ThemeForm.SUMMARY, board=forged))
        if isinstance(one, Quote)
    ]
    assert quote.text.startswith("Ik had één vraag over mijn moeder. Ik kreeg")
    assert quote.attribution == "mantelzorger, dialoog\u00a04"


def test_without_a_featured_quote_there_is_no_gap() -> None:
    tables = the_tables()
    board = done(worked_on(a_theme_board(tables)), feature(a_theme_board(tables), None))
    board = board.changed(feature(board, None).edits)
    outline = the_report(ThemeForm.SUMMARY, board=board)
    assert [one for one in blocks(outline) if isinstance(one, Quote)] == []
    assert "" not in [getattr(one, "text", "-") for one in blocks(outline)]


def test_the_long_form_has_an_introduction_and_four_chapters() -> None:
    assert headings(the_report(ThemeForm.LONG)) == [
        "Themadialogen over Samen leven: inleiding",
        "Op zoek naar ideeën voor ‘na de crisis’",
        "Waarom Samen leven als thema?",
        "Acht themadialogen",
        "1. Knelpunten en kiemen uit de coronatijd",
        "2. Dromen en wensen voor de toekomst",
        "3. Eerste stappen en ideeën",
        "Concluderend",
        "Wie is aan zet",
        "4. Procesobservaties",
        "Uit de slotronde",
        "Nog zonder kern",
        "Knelpunten en kiemen uit de coronatijd",
        "Procesobservaties",
        "Buiten de hoofdstukken",
        "Verantwoording",
    ]


def test_the_words_of_a_crisis_are_of_the_programme_and_not_of_the_report() -> None:
    tables = [
        replace(one, dialogue=replace(one.dialogue, programme="dialoogtafel-in-uw-gemeente"))
        for one in the_tables()
    ]
    outline = the_report(tables=tables)
    said = " ".join(texts_of(outline)).lower()
    assert "corona" not in said
    assert "crisis" not in said
    assert "Op zoek naar ideeën" in headings(outline)
    assert "1. Knelpunten en kiemen" in headings(outline)


def test_the_text_of_the_theme_stands_in_a_box() -> None:
    boxes = [one for one in blocks(the_report(ThemeForm.LONG)) if isinstance(one, Box)]
    assert [one.title for one in boxes] == ["Thema: Samen leven", "De sleutel van de school"]
    assert len(boxes[0].parts) == 3
    (idea,) = boxes[1].parts
    assert isinstance(idea, Quote)
    assert idea.attribution == "scholier, dialoog\u00a07"


def test_a_kern_says_at_how_many_tables_it_was_heard_in_words() -> None:
    outline = the_report(ThemeForm.LONG)
    assert line_of(outline, LIVING).text.startswith("Aan vier van de acht tafels ging het over")
    assert line_of(outline, FORM).text.endswith("Gehoord aan twee van de acht tafels.")
    assert line_of(outline, CLUB).text == "Gehoord aan één van de acht tafels."


def test_quotes_stand_below_their_kern_and_who_says_the_opposite_is_last() -> None:
    said = line_of(the_report(ThemeForm.LONG), LIVING).said
    assert [one.attribution for one in said] == [
        "buschauffeur, dialoog\u00a02",
        "gepensioneerd, dialoog\u00a05",
        "pakketbezorger, dialoog\u00a07",
        "kapper, dialoog\u00a01",
    ]
    assert [one.code for one in said] == ["T02-01", "T05-01", "T07-01", "T01-01"]
    assert said[-1].text.startswith("We zijn juist eerlijker")


def test_a_host_has_no_number_and_a_group_and_nobody_have_one() -> None:
    outline = the_report(ThemeForm.LONG)
    told = {
        quote.text[:9]: quote.attribution
        for title in (FORM, LONG_TABLE, PERSON)
        for quote in line_of(outline, title).said
    }
    assert told["Bij ons l"] == "burgemeester"
    assert told["Wij eten "] == "groepsgesprek, dialoog\u00a06"
    assert told["Dezelfde "] == "dialoog\u00a05"


def test_order_wording_and_what_is_not_printed_are_the_coordinators_choice() -> None:
    tables = the_tables()
    bus = tables[1].items[0]
    tables[1] = replace(
        tables[1],
        items=(replace(bus, edited="Ik weet wie welke auto heeft."), *tables[1].items[1:]),
    )
    board = worked_on(a_theme_board(tables))
    living = kern_of(board, LIVING, Chapter.KNEL_KIEM).id
    first, lift = note_of(board, "Ik weet wie"), note_of(board, "In de lift")
    verbatim = in_chapter(board).edit_quote(first, living, wording=PrintedWording.VERBATIM)
    board = done(board, verbatim)
    board = done(board, in_chapter(board).move_quote(first, living, 2))
    board = done(board, in_chapter(board).edit_quote(lift, living, printed=False))
    line = line_of(the_report(ThemeForm.LONG, tables=tables, board=board), LIVING)
    assert [quote.text[:22] for quote in line.said] == [
        "Bij de derde deur deed",
        "Ik weet van iedereen w",
        "We zijn juist eerlijke",
    ]
    assert line.work == ("Eén notitie bij deze kern staat niet in het rapport.",)


def test_a_quote_that_changed_since_it_was_chosen_is_told() -> None:
    tables = the_tables()
    board = worked_on(a_theme_board(tables))
    lift = tables[6].items[0]
    tables[6] = replace(
        tables[6], items=(replace(lift, edited="In de lift groet je."), *tables[6].items[1:])
    )
    board = Board(a_theme_board(tables).source, board.layer)
    said = line_of(the_report(ThemeForm.LONG, tables=tables, board=board), LIVING).said
    assert [quote.work for quote in said if quote.work] == [
        ("De tekst of de spreker van T07-01 is veranderd na de keuze.",)
    ]


def test_a_kern_without_notes_says_so_and_has_no_counts() -> None:
    board = worked_on(a_theme_board(the_tables()))
    board = done(board, in_chapter(board).make_cluster(Section.KIEM, "Nog niets"))
    line = line_of(the_report(ThemeForm.LONG, board=board), "Nog niets")
    assert (line.text, line.said) == ("", ())
    assert line.work == ("Bij deze kern liggen nog geen notities.",)


def test_what_is_both_is_counted_once_and_lies_on_both_sides() -> None:
    tables = [a_theme_table(1, said=[(1, ItemKind.BOTH, "kapper", "Beide", "Zo en zo.")])]
    outline = the_report(tables=tables, board=a_theme_board(tables))
    knel, kiem = [
        line
        for one in below(outline, "1. Knelpunten en kiemen uit de coronatijd")
        if isinstance(one, BulletList)
        for line in one.items
    ]
    assert knel.said == kiem.said
    assert any("is één notitie bewaard" in text for text in texts_of(outline))


def test_the_ideas_say_who_is_to_act_and_how_often_that_was_said() -> None:
    (actors, note) = below(the_report(ThemeForm.LONG), "Wie is aan zet")
    assert isinstance(actors, Paragraph)
    assert "gemeente (2 keer) en buurt of vereniging (1 keer)" in actors.text
    assert isinstance(note, Paragraph)
    assert note.tone is Tone.WORK


def test_what_nobody_wrote_is_begun_by_the_program_and_what_somebody_wrote_is_kept() -> None:
    outline = the_report(ThemeForm.LONG)
    (conclusion,) = below(outline, "Concluderend")
    assert getattr(conclusion, "text", "").startswith("Mensen willen elkaar kennen")
    board = a_theme_board(the_tables())
    begun = the_report(ThemeForm.LONG, board=board)
    (draft, told) = below(begun, "Concluderend")
    assert getattr(draft, "text", "") == "Aan drie tafels zijn drie ideeën genoteerd."
    assert getattr(told, "text", "").startswith("Concept van het programma")


def test_closing_lines_are_bullets_with_their_speakers() -> None:
    said = lines(the_report(ThemeForm.LONG), "Uit de slotronde")
    assert [(one.text[:8], one.attribution, one.quoted) for one in said] == [
        ("Ik heb d", "kapper, dialoog\u00a01", True),
        ("Ik ga va", "boer, dialoog\u00a08", True),
    ]


def test_what_lies_in_no_kern_is_listed_for_who_goes_on_with_it() -> None:
    outline = the_report(ThemeForm.LONG)
    (loose,) = below(outline, "Knelpunten en kiemen uit de coronatijd")
    assert getattr(loose, "text", "") == "Iedereen had haast, ook ik."
    (tension,) = below(outline, "Buiten de hoofdstukken")
    assert getattr(tension, "text", "").startswith("De een wil rust")


def test_every_note_that_may_be_used_is_somewhere_in_the_long_form() -> None:
    tables = the_tables()
    said = set(texts_of(the_report(ThemeForm.LONG, tables=tables)))
    assert {item.text for table in tables for item in table.items} <= said


def test_what_a_speaker_forbade_and_what_is_sensitive_is_nowhere() -> None:
    tables = the_tables()
    first, *rest = tables[1].items
    gone = replace(first, read_back=ReadBack.WITHHELD)
    tables[1] = replace(
        tables[1], items=(gone, *(replace(one, sensitive=True) for one in rest))
    )
    said = " ".join(texts_of(the_report(tables=tables)))
    assert not any(item.verbatim in said for item in tables[1].items)


def test_an_empty_part_is_told_in_one_sentence() -> None:
    tables = [a_theme_table(1, said=[(1, KNEL, HOST, "Alleen", "Stil.")])]
    outline = the_report(tables=tables, board=a_theme_board(tables))
    found = [one for one in blocks(outline) if isinstance(one, Paragraph)]
    told = [one.text for one in found if one.tone is Tone.EMPTY]
    assert told == [
        "Niets genoteerd bij: dromen en ideeën.",
        (
            "Niets genoteerd bij: kiem, dromen en wensen voor de toekomst,"
            " eerste stappen en ideeën, en procesobservaties."
        ),
    ]


@pytest.mark.parametrize("brace", ["{onbekend}", "{", "{0}", "{tafels.__class__}"])
def test_a_brace_that_is_no_field_stays_as_it_was_typed(brace: str) -> None:
    board = a_theme_board(the_tables())
    board = done(board, write_text(board, TextPlace.WHY, f"Kijk: {brace}"))
    assert f"Kijk: {brace}" in set(texts_of(the_report(board=board)))


def test_the_same_tables_and_layer_give_the_same_report() -> None:
    assert the_report() == the_report()
    tables = the_tables()
    board = worked_on(a_theme_board(tables))
    assert source_of(board, tables).layer == board.layer


def of_kind(kind: str, number: int, *seats: Seat, items: Sequence[Item] = ()) -> Dossier:
    """Build a table of another type on the theme."""
    home = DialogueId(derived_id("tests", "theme", kind, str(number)))
    there = [replace(seat, dialogue_id=home) for seat in seats]
    said_there = [replace(item, dialogue_id=home) for item in items]
    head = a_dialogue("Samen leven", id=home, kind=kind, number=number)
    return a_dossier(head, seats=there, items=said_there)


def test_tables_of_organisations_give_an_account_with_their_organisations() -> None:
    club = a_seat(1, "", sort="organisatie", organisation="Zwemclub")
    bank = a_seat(2, "", sort="organisatie", organisation="Aurora")
    line = an_item("Dit smaakt naar meer.", LINE, speaker=seated(club.id))
    question = an_item(
        "Hoe kunnen we delen?", ItemKind.QUESTION, labels=Labels(heading="Delen")
    )
    tables = [
        of_kind("focustafel", 1, club, bank, items=[question]),
        of_kind("werkplaats", 2, club, items=[line]),
    ]
    board = a_theme_board(tables)
    board = done(board, write_text(board, TextPlace.ACTORS, "De provincie begint."))
    outline = the_report(ThemeForm.LONG, tables=tables, board=board)
    assert outline.title == "Verslag middenvelddialogen over ‘Samen leven’"
    said = set(texts_of(outline))
    assert any(
        "De gesprekken waren in november 2026. Er deden mensen mee van twee org" in text
        for text in said
    )
    assert not any("aan de rol en niet aan een naam" in text for text in said)
    assert any(text.endswith("Van anderen ziet u de rol of de organisatie.") for text in said)
    (actors,) = below(outline, "Wie is aan zet")
    assert getattr(actors, "text", "") == "De provincie begint."
    assert "2. Verder met Samen leven" in headings(outline)
    assert "1. Centrale focus: onze vragen" in headings(outline)
    boxes = [one for one in blocks(outline) if isinstance(one, Box)]
    (box,) = [one for one in boxes if "organisaties" in one.title]
    assert boxes[-1].title == "De aanpak van de middenvelddialogen"
    assert len(boxes[-1].parts) == 3
    assert [getattr(part, "text", "") for part in box.parts] == ["Aurora, Zwemclub"]
    (reaction,) = lines(outline, "3. Reacties van de deelnemers")
    assert (reaction.text, reaction.attribution, reaction.by) == (
        "Dit smaakt naar meer.",
        "",
        "",
    )


def test_tables_of_experts_give_their_names_and_both_sides_as_chapters() -> None:
    ada = a_seat(
        1,
        "",
        sort="expert",
        title="dr.",
        full_name="Ada Vink",
        name_agreed=True,
        expertise="slaap",
    )
    bo = a_seat(
        2, "", sort="overheid", full_name="Bo Ley", name_agreed=True, organisation="BZK"
    )
    notes = [
        an_item("Te weinig rust.", KNEL, speaker=seated(ada.id), labels=Labels(heading="Rust")),
        an_item("Meer buiten.", ItemKind.KIEM, position=2, labels=Labels(heading="Buiten")),
        an_item("Slaap is geen luxe.", LINE, position=3, speaker=seated(ada.id)),
    ]
    tables = [of_kind("wetenschapsdialoog", 1, ada, bo, items=notes)]
    board = a_theme_board(tables)
    source = "https://voorbeeld.nl/slaap?deel=1"
    board = done(board, write_text(board, TextPlace.LEAD_KNEL, f"Zie het rapport ({source})."))
    outline = the_report(ThemeForm.LONG, tables=tables, board=board)
    assert (outline.title, outline.subtitle) == (
        "Samenvatting wetenschapsdialoog over ‘Samen leven’",
        "21 november 2026",
    )
    assert [text for text in headings(outline) if text[0].isdigit()] == [
        "1. Wat is in de knel gekomen en verdient herstel?",
        "2. Wat is ontkiemd, en verdient het om groter te worden?",
    ]
    *asked, expert, official = lines(outline, "Eén wetenschapsdialoog")
    assert [one.text for one in asked] == [step.question for step in tables[0].steps[1:-1]]
    assert expert.text == "dr. Ada Vink: slaap"
    assert official.text == "Bo Ley (BZK)"
    assert [one.text for one in lines(outline, "Bronnen")] == [source]
    empty = "Niets genoteerd bij: wat is er nu nodig, en waarom?"
    assert empty in set(texts_of(outline))
    (line,) = lines(outline, "Slotronde: de essentie in één zin")
    assert (line.by, line.attribution) == ("Ada Vink", "")


def test_a_text_of_a_chapter_without_kernen_is_not_lost() -> None:
    tables = [a_theme_table(1, said=[(1, KNEL, "kok", "Stil", "Stil.")])]
    board = a_theme_board(tables)
    board = done(board, write_text(board, TextPlace.CONCLUSION, "Toch dit."))
    assert "Toch dit." in set(texts_of(the_report(tables=tables, board=board)))


def test_what_was_noted_and_lies_in_no_kern_is_not_told_as_nothing() -> None:
    tables = [a_theme_table(1, said=[(1, ItemKind.DREAM, "kok", "", "Een bank.")])]
    outline = the_report(tables=tables, board=a_theme_board(tables))
    (summary, whole) = [
        one.text
        for one in blocks(outline)
        if isinstance(one, Paragraph) and one.tone is Tone.EMPTY
    ]
    assert "dromen" not in summary
    assert "dromen" not in whole


def test_at_one_table_all_is_told_of_one() -> None:
    rows = [(1, kind, "kok", "Stilte", "Stil.") for kind in (KNEL, ItemKind.OBSERVATION)]
    tables = [a_theme_table(1, said=[*rows, (1, ItemKind.OBSERVATION, HOST, "", "Nog een.")])]
    outline = the_report(tables=tables, board=a_theme_board(tables))
    assert outline.title == "Rapportage themadialoog Samen leven"
    said = list(texts_of(outline))
    assert "De host kwam uit de volgende gemeente: Kampen" in said
    assert "Themadialoog over Samen leven: inleiding" in said
    assert "Eén themadialoog" in said
    assert any("Daarmee begon het gesprek." in text for text in said)
    assert any("Wat aan tafel is gezegd, staat hier bij elkaar" in text for text in said)
    assert any("Over het gesprek zelf zijn 2 notities bewaard" in text for text in said)
    assert not [text for text in said if re.search(r"[Tt]hemadialogen|gesprekken", text)]


def test_what_nobody_noted_of_who_is_to_act_is_told_to_who_goes_on_with_it_only() -> None:
    tables = [a_theme_table(1, said=[(1, ItemKind.IDEA, "kok", "Bank", "Een bank.")])]
    for edition, told in ((INTERNAL, True), (EVERYBODY, False)):
        outline = the_report(edition=edition, tables=tables, board=a_theme_board(tables))
        assert ("Wie is aan zet" in headings(outline)) is told
        assert ("Verantwoording" in headings(outline)) is told


def test_the_account_tells_what_two_people_noted_alike_and_what_stays_out() -> None:
    tables = the_tables()
    first, *rest = tables[1].items
    secret = replace(first, sensitive=True)
    tables[1] = replace(tables[1], items=(secret, *rest))
    board = a_theme_board(tables)
    home = tables[3].dialogue.id
    source = replace(source_of(board, tables), overlaps={home: NoteOverlap(9, 4, 6, 3)})
    outline = theme_kind().outline(source, INTERNAL)
    assert [one.text for one in lines(outline, "Verantwoording")] == [
        (
            "Tafel 4 is door twee mensen genoteerd. Van de 9 notities van de een vond het"
            " programma er 4 ook bij de ander. Andersom vond het er 3 van de 6."
        ),
        "Wat er niet in staat: één notitie met het merk ‘gevoelig’.",
    ]


@pytest.mark.parametrize(
    ("days", "told"),
    [
        (["2026-11-21"], "november 2026"),
        (["2021-05-01", "2021-04-30", "2021-05-02"], "april en mei 2021"),
        (["2021-01-05", "2020-12-31"], "december 2020 en januari 2021"),
    ],
)
def test_months_are_told_once_and_in_order(days: list[str], told: str) -> None:
    assert months(map(date.fromisoformat, days)) == told
