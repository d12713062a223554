"""The public report of a theme: over all its tables at once, refused or made."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from openxml_audit import OpenXmlValidator  # type: ignore[import-untyped]

from facilitator.domain.clustering.actions import feature, keep_text, write_text
from facilitator.domain.clustering.board import Board
from facilitator.domain.clustering.records import LayerEdit, PrintedWording, TextPlace
from facilitator.domain.errors import RefusedInputError
from facilitator.domain.records.changes import ChangeName, added
from facilitator.domain.records.clearances import ClearanceDecision, clearance_order
from facilitator.domain.records.dialogue import Dossier
from facilitator.domain.records.items import Item, ItemKind, ReadBack
from facilitator.domain.records.kinds import Chapter
from facilitator.domain.reporting.outline_texts import texts_of
from facilitator.domain.table.attribution import TableReference
from facilitator.services.boards import boards
from facilitator.services.catalogue import read_data_files
from facilitator.services.publishing import (
    PublicationCheck,
    check_publication,
    choose_reference,
    publish,
)
from facilitator.services.reporting import ReportRequest, outline_of
from facilitator.services.theme_reports import ThemeForm, theme_kind, theme_source
from facilitator.storage.store import Store
from tests.builders import a_clearance
from tests.editors import records_of
from tests.reports.pdf.checking import faults_of, unlike_a_publication
from tests.reports.pdf.reading import pdf_texts, word_texts, words
from tests.reports.theme_tables import (
    KNEL,
    LIVING,
    PLACES,
    PROGRAMME,
    a_theme_board,
    a_theme_table,
    done,
    in_chapter,
    kern_of,
    note_of,
    the_tables,
    worked_on,
)

LIBRARY = read_data_files()
NUMBER, PLACE = TableReference.NUMBER, TableReference.MUNICIPALITY
SILENT = ItemKind.OBSERVATION


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(tmp_path / "s.sqlite") as opened:
        yield opened


def read(dossier: Dossier, *but: str) -> Dossier:
    """Give a table of which somebody read all notes but some, as they are printed now."""
    notes = [item for item in dossier.items if item.kind is not SILENT and item.text not in but]
    found = sorted(map(a_clearance, notes), key=clearance_order)
    return replace(dossier, clearances=tuple(found))


def kept(
    store: Store,
    tables: Sequence[Dossier],
    board: Board | None = None,
    reference: TableReference | None = NUMBER,
) -> None:
    """Keep tables with what a coordinator made of them."""
    for dossier in tables:
        store.apply(added(ChangeName.PREPARE, *records_of(dossier)))
    if reference:
        choose_reference(store, PROGRAMME, reference)
    if board:
        (here,) = boards(store)
        edits = [LayerEdit(None, record) for record in board.layer.records.values()]
        store.layers.write(here.head, edits)


def checked(
    store: Store, suffix: str = ".docx", form: ThemeForm = ThemeForm.BOTH
) -> PublicationCheck:
    (board,) = boards(store)
    source = theme_source(store, board, LIBRARY)
    return check_publication(
        store, ReportRequest(theme_kind(form), source, format=suffix), LIBRARY
    )


def codes(check: PublicationCheck) -> list[str]:
    return [refusal.code for refusal in check.refusals]


def said(check: PublicationCheck) -> list[str]:
    return list(texts_of(outline_of(check.request)))


@pytest.mark.parametrize("reference", [NUMBER, PLACE])
def test_it_is_made_valid_and_alike_in_both_formats(
    store: Store, tmp_path: Path, reference: TableReference
) -> None:
    tables = [read(table) for table in the_tables()]
    kept(store, tables, worked_on(a_theme_board(tables)), reference)
    word, pdf = tmp_path / "r.docx", tmp_path / "r.pdf"
    for path in (word, pdf):
        check = checked(store, path.suffix)
        assert (check.refusals, check.findings) == ((), ())
        publish(store, check, path)
    assert OpenXmlValidator().validate(str(word)).errors == []
    assert faults_of(pdf.read_bytes()) == []
    assert unlike_a_publication(pdf.read_bytes()) == []
    told = words(word_texts(word.read_bytes()))
    assert words([each.text for each in pdf_texts(pdf.read_bytes())]) == told
    published = store.publication.published()
    assert published == {table.dialogue.id: reference for table in tables}


def test_told_by_number_no_text_has_a_number_and_a_municipality(store: Store) -> None:
    tables = [read(table) for table in the_tables()]
    kept(store, tables, worked_on(a_theme_board(tables)))
    texts = said(checked(store))
    assert "buschauffeur, dialoog\u00a02" in texts
    with_place = [text for text in texts if any(place in text for place in PLACES)]
    (hosts,) = with_place
    assert hosts.endswith(": Aalten, Eemsdelta, Gouda, Hulst, Kampen, Roermond, Schagen")


def test_told_by_municipality_no_number_of_a_table_is_anywhere(store: Store) -> None:
    tables = [read(table) for table in the_tables()]
    kept(store, tables, worked_on(a_theme_board(tables)), PLACE)
    texts = said(checked(store))
    assert "buschauffeur" in texts
    assert "burgemeester" in texts
    assert not [text for text in texts if re.search(r"dialoog.\d|T0\d", text)]
    assert any(text.startswith("Hosts kwamen uit") for text in texts)


def test_it_has_no_codes_working_notes_or_loose_notes(store: Store) -> None:
    tables = [read(table) for table in the_tables()]
    kept(store, tables)
    texts = " ".join(said(checked(store)))
    for hidden in (
        "T02",
        "Concept van",
        "Nog zonder kern",
        "Iedereen had haast",
        "rust op het",
    ):
        assert hidden not in texts


def test_a_quote_that_nobody_read_refuses_it_and_one_that_is_not_printed_does_not(
    store: Store,
) -> None:
    lift = "In de lift groet je elkaar, en dan kijk je samen naar de knopjes."
    loose = "Iedereen had haast, ook ik."
    tables = [read(table, lift, loose) for table in the_tables()]
    kept(store, tables)
    check = checked(store)
    assert (codes(check), check.unread) == (["publication_unread"], 1)
    board = a_theme_board(tables)
    living = kern_of(board, LIVING, Chapter.KNEL_KIEM).id
    change = in_chapter(board).edit_quote(note_of(board, "In de lift"), living, printed=False)
    (here,) = boards(store)
    store.layers.write(here.head, change.edits)
    assert checked(store).refusals == ()


def test_a_quote_that_changed_since_it_was_chosen_refuses_it_though_it_was_read_again(
    store: Store,
) -> None:
    tables = [read(table) for table in the_tables()]
    board = worked_on(a_theme_board(tables))
    kept(store, tables, board)
    assert checked(store).refusals == ()
    lift = tables[6].items[0]
    now = replace(lift, edited="In de lift groet je elkaar.")
    store.apply(added(ChangeName.EDIT_ITEM, now))
    assert codes(checked(store)) == ["publication_unread", "publication_changed"]
    store.apply(added(ChangeName.CLEAR, a_clearance(now)))
    assert codes(checked(store)) == ["publication_changed"]
    again = replace(
        board, source=a_theme_board([store.dossier(t.dialogue.id) for t in tables]).source
    )
    living = kern_of(again, LIVING, Chapter.KNEL_KIEM).id
    change = in_chapter(again).edit_quote(note_of(again, "In de lift"), living, printed=True)
    (here,) = boards(store)
    store.layers.write(here.head, change.edits)
    assert checked(store).refusals == ()


@pytest.mark.parametrize("said_of_it", [None, ReadBack.AGREED, ReadBack.CHANGED])
def test_the_wording_that_was_chosen_must_have_been_read(
    store: Store, said_of_it: ReadBack | None
) -> None:
    """And not the one that its table prints, nor the words that its speaker agreed with."""
    tables = the_tables()
    bus = replace(
        tables[1].items[0], edited="Ik weet wie welke auto heeft.", read_back=said_of_it
    )
    tables[1] = replace(tables[1], items=(bus, *tables[1].items[1:]))
    tables = [read(table) for table in tables]
    board = a_theme_board(tables)
    living = kern_of(board, LIVING, Chapter.KNEL_KIEM).id
    note = note_of(board, "Ik weet wie")
    change = in_chapter(board).edit_quote(note, living, wording=PrintedWording.VERBATIM)
    kept(store, tables, done(board, change))
    check = checked(store)
    assert bus.verbatim not in said(check)
    assert codes(check) == ["publication_unread"]


@pytest.mark.parametrize(
    ("text", "refused"),
    [
        ("Bel mij op 06 12345678.", True),
        ("Mevrouw Jansen vertelde het.", True),
        ("In Gouda ging het anders.", True),
        ("De Goudse markt was leeg.", True),
        ("Het begon met de griffier.", True),
        ("Pieter vertelde het. Toen ging het anders.", True),
        ("Aan {tafels} ging het goed.", False),
        ("Aanbellen is weer gewoon.", False),
    ],
)
def test_what_a_coordinator_wrote_is_checked_too(
    store: Store, text: str, refused: bool
) -> None:
    tables = [read(table) for table in the_tables()]
    board = a_theme_board(tables)
    board = done(board, write_text(board, TextPlace.CONCLUSION, text))
    kept(store, tables, board)
    assert codes(checked(store)) == ["publication_tells"] * refused


JANSEN = "Mevrouw Jansen vertelde het."


@pytest.mark.parametrize(
    ("text", "may_stay"),
    [
        (JANSEN, True),
        ("In Eemsdelta kan het.", False),
        ("Bel 06 12345678 in Eemsdelta.", False),
    ],
)
def test_a_text_of_a_coordinator_is_kept_for_a_reason_until_it_changes(
    store: Store, tmp_path: Path, text: str, may_stay: bool
) -> None:
    tables = [read(table) for table in the_tables()]
    board = a_theme_board(tables)
    board = done(board, write_text(board, TextPlace.CONCLUSION, text))
    kept(store, tables, board)
    check = checked(store)
    assert check.may_stay == ({text: text} if may_stay else {})
    (here,) = boards(store)
    change = keep_text(store.layers.layer(here.head.id), text, "zij staat zelf voor in de zaal")
    assert text not in repr(change)
    store.layers.write(here.head, change.edits)
    assert codes(checked(store)) == ["publication_tells"] * (not may_stay)
    if may_stay:
        publish(store, checked(store), tmp_path / "r.docx")
    before = store.layers.layer(here.head.id)
    changed = write_text(board.changed(()), TextPlace.CONCLUSION, f"{text} Toch?")
    assert before.text(TextPlace.CONCLUSION) == text
    store.layers.write(here.head, changed.edits)
    assert codes(checked(store)) == ["publication_tells"]


def test_what_is_kept_in_one_text_is_not_kept_in_another(store: Store) -> None:
    tables = [read(table) for table in the_tables()]
    board = a_theme_board(tables)
    for place, text in ((TextPlace.CONCLUSION, JANSEN), (TextPlace.WHY, f"Ook {JANSEN}")):
        board = done(board, write_text(board, place, text))
    board = done(board, keep_text(board.layer, JANSEN, "zo heet de zaal"))
    kept(store, tables, board)
    check = checked(store)
    assert check.may_stay == {f"Ook {JANSEN}": f"Ook {JANSEN}"}


def test_a_text_is_not_kept_without_a_reason() -> None:
    board = a_theme_board(the_tables())
    with pytest.raises(ValueError, match="for a reason"):
        keep_text(board.layer, JANSEN, " \n")


def test_a_short_wording_with_words_that_nobody_said_is_in_no_document(store: Store) -> None:
    tables = [read(table) for table in the_tables()]
    board = a_theme_board(tables)
    note = note_of(board, "Ik had één vraag")
    board = done(board, feature(board, note, "Ik had één vraag aan mevrouw Jansen."))
    kept(store, tables, board)
    for form in ThemeForm:
        check = checked(store, form=form)
        assert codes(check) == []
        assert "Jansen" not in " ".join(said(check))


def test_a_number_of_a_table_may_not_stand_in_a_text_beside_municipalities(
    store: Store,
) -> None:
    tables = [read(table) for table in the_tables()]
    board = a_theme_board(tables)
    board = done(board, write_text(board, TextPlace.WHY, "In dialoog 4 hoorden we dit."))
    kept(store, tables, board, PLACE)
    assert codes(checked(store)) == ["publication_tells"]


def test_a_role_that_is_printed_is_looked_at_and_of_who_is_not_quoted_it_is_not(
    store: Store,
) -> None:
    said_there = [
        (n, KNEL, "griffier" if n == 2 else "kok", "Stilte", f"Zo {n}.") for n in (1, 2, 3)
    ]
    tables = [read(a_theme_table(n, said=said_there)) for n in (1, 2, 3)]
    kept(store, tables)
    assert codes(checked(store)) == ["publication_findings"]
    board = a_theme_board(tables)
    cluster = kern_of(board, "Stilte", Chapter.KNEL_KIEM).id
    change = in_chapter(board).edit_quote(note_of(board, "Zo 2."), cluster, printed=False)
    (here,) = boards(store)
    store.layers.write(here.head, change.edits)
    assert checked(store).refusals == ()


def test_what_somebody_left_out_is_not_in_it_and_refuses_nothing(store: Store) -> None:
    tables = the_tables()
    lift = tables[6].items[0]
    tables = [read(table) for table in tables]
    gone = a_clearance(lift, ClearanceDecision.LEFT_OUT)
    others = [one for one in tables[6].clearances if one.id != gone.id]
    found = tuple(sorted([*others, gone], key=clearance_order))
    tables[6] = replace(tables[6], clearances=found)
    kept(store, tables)
    check = checked(store)
    assert check.refusals == ()
    assert lift.text not in said(check)


def test_of_fewer_than_three_tables_there_is_none(store: Store) -> None:
    kept(store, [read(table) for table in the_tables(2)])
    assert codes(checked(store)) == ["publication_few_tables"]


def test_a_table_that_is_published_otherwise_refuses_it(store: Store) -> None:
    tables = [read(table) for table in the_tables(3)]
    kept(store, tables)
    store.publication.note_published(PROGRAMME, tables[1].dialogue.id, PLACE)
    assert codes(checked(store)) == ["publication_otherwise"]


def test_a_programme_chooses_first(store: Store) -> None:
    kept(store, [read(table) for table in the_tables(3)], reference=None)
    assert codes(checked(store)) == ["publication_not_chosen"]


def test_the_name_of_the_file_names_no_municipality(store: Store, tmp_path: Path) -> None:
    kept(store, [read(table) for table in the_tables(3)])
    check = checked(store)
    with pytest.raises(RefusedInputError, match="publication_file_name"):
        publish(store, check, tmp_path / "Rapport-Gouda.docx")
    publish(store, check, tmp_path / check.request.file_name)
    assert (tmp_path / "themarapport-samen-leven-2026-11-21-openbaar.docx").exists()


def test_observations_of_who_wrote_are_in_no_public_file(store: Store) -> None:
    rows = [
        (n, kind, "kok", "Haast", f"{kind.value} {n}.")
        for n in (1, 2, 3)
        for kind in (KNEL, SILENT)
    ]
    tables = [read(a_theme_table(n, said=rows)) for n in (1, 2, 3)]
    kept(store, tables)
    check = checked(store)
    assert check.refusals == ()
    observed: list[Item] = [item for one in tables for item in one.items if item.kind is SILENT]
    assert not {item.text for item in observed} & set(said(check))
