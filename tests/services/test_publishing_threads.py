"""The public report on rode draden: over all its tables at once, refused or made."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from uuid import uuid4

import pytest
from openxml_audit import OpenXmlValidator  # type: ignore[import-untyped]

from facilitator.domain.clustering.actions import keep_text, write_layer_text
from facilitator.domain.clustering.records import TextPlace
from facilitator.domain.clustering.sections import Section
from facilitator.domain.clustering.tag_actions import TagActions
from facilitator.domain.clustering.tags import Tags
from facilitator.domain.clustering.versions import board_over_themes
from facilitator.domain.records.changes import ChangeName, added
from facilitator.domain.records.dialogue import Dossier
from facilitator.domain.records.items import ItemKind
from facilitator.domain.reporting.edition import INTERNAL, PUBLIC
from facilitator.domain.reporting.outline_texts import texts_of
from facilitator.domain.reporting.thread_report import thread_board
from facilitator.domain.reporting.thread_texts import THREAD_PLACES
from facilitator.domain.table.attribution import TableReference
from facilitator.domain.threads.actions import ThreadActions
from facilitator.services.catalogue import read_data_files
from facilitator.services.datasets import check_dataset, data_sources
from facilitator.services.publishing import (
    PublicationCheck,
    check_publication,
    choose_reference,
    publish,
)
from facilitator.services.reporting import ReportRequest, outline_of, report_source
from facilitator.services.thread_reports import THREADS, thread_source
from facilitator.services.threads import ThreadEditor, programme_boards, read_threads
from facilitator.storage.store import Store
from tests.domain.threads.samples import DESK, PLACES, PROGRAMME, the_tables
from tests.editors import StillOrigins, records_of
from tests.reports.pdf.checking import faults_of, unlike_a_publication
from tests.reports.pdf.reading import pdf_texts, word_texts, words
from tests.services.test_publishing_themes import read

LIBRARY = read_data_files()


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(tmp_path / "s.sqlite") as opened:
        yield opened


def keep(store: Store, tables: list[Dossier], reference: TableReference) -> None:
    for dossier in tables:
        store.apply(added(ChangeName.PREPARE, *records_of(dossier)))
    choose_reference(store, PROGRAMME, reference)


def check(store: Store, suffix: str = ".docx") -> PublicationCheck:
    [programme] = programme_boards(store)
    source = thread_source(store, programme, LIBRARY)
    return check_publication(store, ReportRequest(THREADS, source, format=suffix), LIBRARY)


def refusals(store: Store) -> list[str]:
    return [one.code for one in check(store).refusals]


@pytest.mark.parametrize("reference", TableReference)
def test_what_was_read_is_published_in_both_formats(
    store: Store, reference: TableReference, tmp_path: Path
) -> None:
    keep(store, [read(one) for one in the_tables()], reference)
    found = check(store)
    assert found.refusals == ()
    publish(store, found, tmp_path / "r.docx")
    assert OpenXmlValidator().validate(str(tmp_path / "r.docx")).errors == []
    publish(store, check(store, ".pdf"), tmp_path / "r.pdf")
    content = (tmp_path / "r.pdf").read_bytes()
    assert faults_of(content) == []
    assert unlike_a_publication(content) == []
    told = words(word_texts((tmp_path / "r.docx").read_bytes()))
    assert words([each.text for each in pdf_texts(content)]) == told


def test_a_number_and_a_municipality_never_come_together(store: Store) -> None:
    keep(store, [read(one) for one in the_tables()], TableReference.MUNICIPALITY)
    texts = " ".join(texts_of(outline_of(check(store).request)))
    assert "(mantelzorger, Gezondheid)" in texts.replace(
        "\u00a0", " "
    ) or "mantelzorger, Gezondheid" in texts.replace("\u00a0", " ")
    assert "dialoog 1" not in texts.replace("\u00a0", " ")
    store_places = set(PLACES.values())
    assert not any(place in texts for place in store_places)


def test_a_quote_that_nobody_read_stays_out_and_a_chosen_one_refuses(store: Store) -> None:
    tables = [read(one) for one in the_tables()]
    hidden = tables[0].items[0].text
    tables[0] = read(the_tables()[0], hidden)
    keep(store, tables, TableReference.NUMBER)
    assert refusals(store) == []
    assert hidden not in " ".join(texts_of(outline_of(check(store).request)))
    [programme] = programme_boards(store)
    board = read_threads(store, programme, LIBRARY)
    contents = next(one for one in board.of_tags if one.name == DESK)
    first = next(one for one in contents.notes if one.note.item.text == hidden)
    editor = ThreadEditor(store, programme, StillOrigins(), board)
    act = ThreadActions(board, editor.origins.new_id)
    assert first.kind is ItemKind.KNEL
    editor.do(act.quote(contents, Section.KNEL, first))
    assert refusals(store) == ["publication_unread"]


def test_a_title_with_a_name_refuses(store: Store) -> None:
    keep(store, [read(one) for one in the_tables()], TableReference.NUMBER)
    [programme] = programme_boards(store)
    board = read_threads(store, programme, LIBRARY)
    editor = ThreadEditor(store, programme, StillOrigins(), board)
    act = ThreadActions(board, editor.origins.new_id)
    editor.do(act.print_thread(board.of_tags[0]))
    [told] = editor.board.told_of.threads.values()
    act = ThreadActions(editor.board, editor.origins.new_id)
    editor.do(act.edit_thread(told, explanation="Dat zei mevrouw Jansen uit de Kerkstraat 12."))
    assert refusals(store) == ["publication_tells"]


def test_a_text_that_a_coordinator_keeps_for_a_reason_refuses_no_more(store: Store) -> None:
    keep(store, [read(one) for one in the_tables()], TableReference.NUMBER)
    [programme] = programme_boards(store)
    board = read_threads(store, programme, LIBRARY)
    editor = ThreadEditor(store, programme, StillOrigins(), board)
    editor.do(ThreadActions(board, editor.origins.new_id).print_thread(board.of_tags[0]))
    [told] = editor.board.told_of.threads.values()
    act = ThreadActions(editor.board, editor.origins.new_id)
    said = "Dat heet hier de Jansenmethode van Jansen."
    editor.do(act.edit_thread(told, explanation=said))
    assert refusals(store) == ["publication_tells"]
    editor.do(keep_text(editor.board.layer, said, "zo heet het"))
    assert refusals(store) == []
    act = ThreadActions(editor.board, editor.origins.new_id)
    [told] = editor.board.told_of.threads.values()
    editor.do(act.edit_thread(told, explanation=f"{said} Jansen dus."))
    assert refusals(store) == ["publication_tells"]


def test_a_text_of_the_report_is_printed_and_checked_as_any_other(store: Store) -> None:
    keep(store, [read(one) for one in the_tables()], TableReference.NUMBER)
    [programme] = programme_boards(store)
    board = read_threads(store, programme, LIBRARY)
    editor = ThreadEditor(store, programme, StillOrigins(), board)
    said = "Aan {tafels} ging het over nabij zijn.\n\nEn over {themas}."
    editor.do(write_layer_text(board.layer, TextPlace.CONCLUSION, said))
    assert refusals(store) == []
    told = texts_of(outline_of(check(store).request))
    assert {"Aan zes tafels ging het over nabij zijn.", "En over drie thema’s."} <= {*told}
    named = "Dat zei mevrouw Jansen uit de Kerkstraat 12."
    editor.do(write_layer_text(editor.board.layer, TextPlace.CONCLUSION, named))
    assert refusals(store) == ["publication_tells"]
    editor.do(keep_text(editor.board.layer, named, "zij vroeg het zelf"))
    assert refusals(store) == []


@pytest.mark.parametrize("place", THREAD_PLACES)
def test_no_text_that_was_written_stays_out(place: TextPlace) -> None:
    """Also where nobody noted what its chapter is about."""
    bare = [replace(one, items=()) for one in the_tables()]
    for tables in (the_tables(), bare):
        board = thread_board(report_source(tables, LIBRARY, lambda _sha256: None))
        layer = board.layer.changed(write_layer_text(board.layer, place, "Zo was het.").edits)
        source = replace(
            report_source(tables, LIBRARY, lambda _sha256: None),
            layers={layer.board_id: layer},
        )
        assert "Zo was het." in {*texts_of(THREADS.outline(source, INTERNAL))}


def test_a_tag_that_names_somebody_is_in_no_public_rows_until_it_is_kept(store: Store) -> None:
    keep(store, [read(one) for one in the_tables()], TableReference.NUMBER)
    [programme] = programme_boards(store)
    home = board_over_themes(PROGRAMME)

    def refused() -> set[str]:
        sources = data_sources(store, programme.boards, LIBRARY, PUBLIC)
        return {problem.code for _, problem in check_dataset(store, sources, LIBRARY).refusals}

    assert refused() == set()
    tags = Tags(store.layers.layer(home.id))
    told = "Zoals mevrouw Jansen uit de Kerkstraat 12 het deed."
    store.layers.write(
        home, TagActions(tags, uuid4).edit(tags.of_word(DESK), definition=told).edits
    )
    assert refused() == {"publication_tells"}
    layer = store.layers.layer(home.id)
    store.layers.write(home, keep_text(layer, told, "zij wil het zo").edits)
    assert refused() == set()
