"""The board: what headings make, what is counted, and what changed since it was placed."""

from dataclasses import replace

from facilitator.domain.clustering.sections import Section
from facilitator.domain.records.items import ItemKind, Link, LinkKind, ReadBack
from facilitator.domain.records.kinds import Chapter
from tests.builders import a_link
from tests.domain.clustering.builders import (
    ALONE,
    BOTH,
    CARE,
    KIEM,
    KNEL,
    TWO_TABLES,
    WALKING,
    a_board,
    acting,
    kern,
    note,
    said,
    table,
    told,
)


def test_headings_are_kernen_in_the_order_in_which_they_occur() -> None:
    assert told(a_board()) == {
        CARE: ["De dokter zag ik op een scherm."],
        ALONE: ["Het was stil op straat.", "Niemand kwam langs."],
        WALKING: ["Lopen met de buurman.", "We liepen elke dag."],
        "": ["Ik miste mijn koor."],
    }


def test_a_heading_is_one_kern_whatever_its_capitals_spaces_and_sign_at_the_end() -> None:
    headings = ("Ruzie om niks", "ruzie  OM niks.", "Ruzie om niks :", "Ruzie om niks?", "...")
    notes = [said(1, str(at), KNEL, at, heading) for at, heading in enumerate(headings)]
    assert told(a_board([table(1, "Aalten", notes)])) == {
        "Ruzie om niks": ["0", "1", "2"],
        "Ruzie om niks?": ["3"],
        "...": ["4"],
        "": [],
    }


def test_a_board_says_how_many_tables_and_municipalities_a_kern_comes_from() -> None:
    contents = a_board().contents(Chapter.KNEL_KIEM)
    counts = [
        (one.number, len(one.tables), len(one.municipalities), len(one.notes))
        for one in contents.clusters
    ]
    assert counts == [(1, 1, 1, 1), (2, 2, 2, 2), (3, 2, 2, 2)]
    assert not contents.begun


def test_what_is_both_lies_where_others_have_its_heading_and_else_on_both_sides() -> None:
    one_sided = [said(1, "a", BOTH, 1, "Zorg"), said(1, "b", KIEM, 2, "zorg")]
    contents = a_board([table(1, "Goes", one_sided)]).contents(Chapter.KNEL_KIEM)
    assert [(one.cluster.section, len(one.notes)) for one in contents.clusters] == [
        (Section.KIEM, 2)
    ]
    alone = a_board([table(1, "Goes", one_sided[:1])]).contents(Chapter.KNEL_KIEM)
    sections = [one.cluster.section for one in alone.clusters]
    assert sections == [Section.KNEL, Section.KIEM]


def test_what_was_withheld_or_is_a_double_is_not_there_twice() -> None:
    first, second = said(1, "Het was stil.", KNEL, 1), said(1, "Het was stil!", KNEL, 2)
    gone = said(1, "Niet opschrijven.", KNEL, 3, read_back=ReadBack.WITHHELD)
    link: Link = a_link(second, first, LinkKind.DOUBLE)
    dossier = replace(table(1, "Goes", [first, second, gone]), links=(link,))
    assert told(a_board([dossier])) == {"": ["Het was stil."]}


def test_a_placed_double_shows_the_note_that_is_shown_in_its_place() -> None:
    first, second = said(1, "Het was stil.", KNEL, 1), said(1, "Stil was het.", KNEL, 2)
    dossier = table(1, "Goes", [first, second])
    board = a_board([dossier])
    notes = [note(board, "Het was stil."), note(board, "Stil was het.")]
    board = board.changed(acting(board).make_cluster(Section.KNEL, "Stil", notes).edits)
    link = a_link(second, first, LinkKind.DOUBLE)
    again = a_board([replace(dossier, links=(link,))], board.layer)
    assert told(again) == {"Stil": ["Het was stil."], "": []}


def test_a_note_that_reads_otherwise_than_when_it_was_placed_is_told() -> None:
    board = a_board()
    board = board.changed(board.beginning(Chapter.KNEL_KIEM))
    second, first = TWO_TABLES
    items = [replace(one, edited="Niemand kwam.") for one in second.items[:1]]
    changed = replace(second, items=(*items, *second.items[1:]))
    again = a_board([changed, first], board.layer)
    marks = {
        placed.note.item.verbatim: placed.changed
        for one in again.contents(Chapter.KNEL_KIEM).clusters
        for placed in one.notes
    }
    assert [text for text, mark in marks.items() if mark] == ["Niemand kwam langs."]


def test_later_headings_make_no_kern_in_a_chapter_that_was_begun() -> None:
    board = a_board()
    board = board.changed(board.beginning(Chapter.KNEL_KIEM))
    third = table(3, "Hulst", [said(3, "Nieuw.", KNEL, 1, "Iets nieuws")])
    again = a_board([*TWO_TABLES, third], board.layer)
    assert "Iets nieuws" not in told(again)
    assert "Nieuw." in told(again)[""]


def test_two_coordinators_who_begin_apart_have_the_same_kernen() -> None:
    board = a_board()
    other = a_board(tuple(reversed(TWO_TABLES)))
    chapter = Chapter.KNEL_KIEM
    assert set(board.beginning(chapter)) == set(other.beginning(chapter))


def test_the_chapters_are_those_of_the_tables_and_of_whatever_came() -> None:
    assert [one.chapter for one in a_board().source.chapters] == [
        Chapter.KNEL_KIEM,
        Chapter.DREAMS,
        Chapter.IDEAS,
        Chapter.OBSERVATIONS,
    ]
    case = said(1, "Een zaak.", ItemKind.CASE, 1)
    chapters = a_board([table(1, "Goes", [case])]).source.chapters
    assert Chapter.CASES in {one.chapter for one in chapters}


def test_codes_name_table_and_place() -> None:
    board = a_board()
    assert note(board, "Ik miste mijn koor.").code == "T02-03"
    assert kern(board, ALONE).section is Section.KNEL
