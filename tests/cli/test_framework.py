"""`framework` and `report framework`: what stands where, and why there is no document."""

import csv
from collections import defaultdict
from dataclasses import replace
from pathlib import Path

import docx
import pytest

from facilitator.domain.clustering.actions import keep_text
from facilitator.domain.clustering.framework_records import Aspect, Quadrant
from facilitator.domain.clustering.records import LayerEdit
from facilitator.domain.clustering.versions import board_over_themes
from facilitator.domain.framework.actions import label_insight
from facilitator.domain.records.changes import ChangeName, added, edited
from facilitator.services.catalogue import read_data_files
from facilitator.services.framework import read_framework
from facilitator.services.threads import programme_boards
from facilitator.storage.store import Store
from tests.cli.office import Office
from tests.cli.test_datasets import read_all
from tests.cli.test_json import codes, printed
from tests.domain.framework.samples import FEAST, FORM, LABELS, PLACES, THERE, placed, tables
from tests.domain.threads.samples import HEALTH, LIVING, PROGRAMME
from tests.editors import records_of


@pytest.fixture
def coordinator(office: Office) -> Office:
    """A coordinator who placed all insights but one."""
    with Store.open(office / "s.sqlite") as store:
        for dossier in tables():
            store.apply(added(ChangeName.PREPARE, *records_of(dossier)))
        [programme] = programme_boards(store)
        records = placed(read_framework(store, programme, read_data_files()))
        store.layers.write(
            board_over_themes(PROGRAMME), [LayerEdit(None, one) for one in records]
        )
    return office


def framework(office: Office, *more: object) -> int:
    return office.run("framework", "--store", office / "s.sqlite", *more)


def report(office: Office, to: str, *more: object) -> int:
    where = ("--store", office / "s.sqlite", "--to", office / to)
    return office.run("report", "framework", *where, *more)


def words_of(path: Path) -> list[str]:
    return [each.text for each in docx.Document(str(path)).paragraphs]


def test_what_stands_where_is_printed_with_its_counts(coordinator: Office) -> None:
    assert framework(coordinator, "--json") == 0
    found = printed(coordinator, "framework")
    told = {one["title"]: one for one in found["insights"]}
    assert {title: ([theme], n) for title, (theme, n) in THERE.items()} == {
        title: (one["themes"], one["tables"]) for title, one in told.items()
    }
    for title, one in told.items():
        assert one["quadrant"] == PLACES.get(title)
        said = {(aspect, word) for aspect, words in one["words"].items() for word in words}
        assert said == {(aspect.value, word) for aspect, word in LABELS.get(title, ())}
    assert found["counts"] == {
        Quadrant.WANTED_LASTING: 2,
        Quadrant.WANTED_PASSING: 0,
        Quadrant.UNWANTED_LASTING: 2,
        Quadrant.UNWANTED_PASSING: 1,
        "open": 1,
    }
    assert {"thema_zonder_tafels", "stem_ontbrak", "ingedeeld"} <= {
        one["kind"] for one in found["blank_spots"]
    }


def test_it_is_told_in_words_as_a_help_to_put_in_order(coordinator: Office) -> None:
    assert framework(coordinator) == 0
    out = coordinator.out
    assert "6 inzichten. Hulpmiddel voor ordening: de plek zegt niet wat belangrijk is." in out
    assert "niet gewenst en blijvend: 2\n" in out
    assert "Nog open: 1\n" in out
    assert f"{FORM} (knel): {HEALTH}, 2 tafels; Binnenlandse Zaken" in out
    assert "Mensen die ’s nachts werken.: Dit schreven twee tafels op" in out


def test_one_theme_alone_is_what_was_heard_there(coordinator: Office) -> None:
    assert framework(coordinator, "--json", "--theme", "samen  LEVEN") == 0
    found = printed(coordinator, "framework")
    assert {one["themes"][0] for one in found["insights"]} == {LIVING}
    assert framework(coordinator, "--json", "--theme", LIVING, "--theme", HEALTH) == 0
    assert len(printed(coordinator, "framework")["insights"]) == 5


@pytest.mark.parametrize(
    ("more", "code"),
    [
        (("--theme", "Ruimtevaart"), "theme_unknown"),
        (("--theme", "Wonen en verkeer"), "theme_without_tables"),
        (("--kind", "werkplaats"), "kind_without_tables"),
    ],
)
def test_what_is_not_there_is_wrong_use(
    coordinator: Office, more: tuple[str, ...], code: str
) -> None:
    assert framework(coordinator, "--json", *more) == 2
    assert codes(coordinator.json()) == [code]
    assert report(coordinator, "r.docx", *more) == 2


def test_the_document_has_what_is_open_and_says_what_it_is(coordinator: Office) -> None:
    assert report(coordinator, "r.docx") == 0
    said = words_of(coordinator / "r.docx")
    assert said[:2] == ["Afwegingskader", "Hulpmiddel voor ordening"]
    assert "Nog open: 1" in said
    assert f"{FEAST} (knel · Samen leven · 1 tafel)" in said
    assert report(coordinator, "r.pdf", "--theme", HEALTH) == 0
    assert (coordinator / "r.pdf").read_bytes().startswith(b"%PDF-")
    assert report(coordinator, "r.txt") == 2


def write(office: Office, *edits: LayerEdit) -> None:
    """Write what a coordinator did over all themes."""
    with Store.open(office / "s.sqlite") as store:
        store.layers.write(board_over_themes(PROGRAMME), edits)


def public(office: Office, to: str) -> int:
    return report(office, to, "--edition", "openbaar")


def test_a_public_one_has_no_words_that_nobody_decided_about(coordinator: Office) -> None:
    refer = ("--programme", PROGRAMME, "--refer-by", "gemeente")
    assert coordinator.run("publication", "--store", coordinator / "s.sqlite", *refer) == 0
    assert public(coordinator, "r.docx") == 3
    assert "afdeling Buurtzaken" in coordinator.err, "that may be a name"
    assert not (coordinator / "r.docx").exists()
    with Store.open(coordinator / "s.sqlite") as store:
        layer = store.layers.layer(board_over_themes(PROGRAMME).id)
    write(coordinator, *keep_text(layer, "afdeling Buurtzaken", "zo heet zij").edits)
    assert public(coordinator, "r.docx") == 0
    said = words_of(coordinator / "r.docx")
    assert said[:2] == ["Afwegingskader", "Hulpmiddel voor ordening"]
    assert not any("Intern" in one or "verder werken" in one for one in said)


def test_a_public_one_has_no_way_to_reach_anybody(coordinator: Office) -> None:
    refer = ("--programme", PROGRAMME, "--refer-by", "gemeente")
    assert coordinator.run("publication", "--store", coordinator / "s.sqlite", *refer) == 0
    with Store.open(coordinator / "s.sqlite") as store:
        [programme] = programme_boards(store)
        made = read_framework(store, programme, read_data_files())
    key = next(one.key for one in made.insights if one.title == FEAST)
    for aspect, words in ((Aspect.DEPARTMENT, []), (Aspect.RECOVERY_TASK, ["bel 06-12345678"])):
        write(coordinator, *label_insight(made, key, aspect, words).edits)
    assert public(coordinator, "p.docx") == 3
    assert "06-12345678" in coordinator.err
    assert not (coordinator / "p.docx").exists()


def test_a_name_in_who_was_missed_refuses_a_public_one(coordinator: Office) -> None:
    """As it does in the report of that table."""
    refer = ("--programme", PROGRAMME, "--refer-by", "gemeente")
    assert coordinator.run("publication", "--store", coordinator / "s.sqlite", *refer) == 0
    with Store.open(coordinator / "s.sqlite") as store:
        layer = store.layers.layer(board_over_themes(PROGRAMME).id)
    write(coordinator, *keep_text(layer, "afdeling Buurtzaken", "zo heet zij").edits)
    assert public(coordinator, "r.docx") == 0
    assert any("Mensen die ’s nachts werken" in one for one in words_of(coordinator / "r.docx"))
    with Store.open(coordinator / "s.sqlite") as store:
        [first, *_] = tables()
        assert first.closing
        named = replace(first.closing, missing_voices="De zus van Annelies Verbeek.")
        store.apply(edited(ChangeName.CLOSE, first.closing, named))
    assert public(coordinator, "p.docx") == 3
    assert not (coordinator / "p.docx").exists()


def export_data(office: Office, to: str, *more: object) -> int:
    return office.run("export-data", "--store", office / "s.sqlite", "--to", office / to, *more)


def rows_of(office: Office, name: str) -> list[dict[str, str]]:
    with (office / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def in_data(office: Office, folder: str) -> dict[str, tuple[str, set[tuple[str, str]]]]:
    """Give of each kern on the afwegingskader of a data package its quadrant and words."""
    titles = {one["kern"]: one["titel"] for one in rows_of(office, f"{folder}/kernen.csv")}
    words: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for one in rows_of(office, f"{folder}/afwegingskader_woorden.csv"):
        words[one["inzicht"]].add((one["soort"], one["woord"]))
    return {
        titles[one["kern"]]: (one["kwadrant"], words[one["inzicht"]])
        for one in rows_of(office, f"{folder}/afwegingskader.csv")
    }


BY_HAND = {
    title: (
        str(PLACES.get(title, "")),
        {(aspect.value, word) for aspect, word in LABELS.get(title, ())},
    )
    for title in THERE
}


def test_data_have_what_stands_where_and_public_ones_once_it_is_decided(
    coordinator: Office,
) -> None:
    assert export_data(coordinator, "intern") == 0
    assert in_data(coordinator, "intern") == BY_HAND
    refer = ("--programme", PROGRAMME, "--refer-by", "gemeente")
    assert coordinator.run("publication", "--store", coordinator / "s.sqlite", *refer) == 0
    read_all(coordinator / "s.sqlite")
    assert export_data(coordinator, "open", "--edition", "openbaar") == 3
    assert "afdeling Buurtzaken" in coordinator.err, "that may be a name"
    assert not (coordinator / "open").exists()
    with Store.open(coordinator / "s.sqlite") as store:
        layer = store.layers.layer(board_over_themes(PROGRAMME).id)
    write(coordinator, *keep_text(layer, "afdeling Buurtzaken", "zo heet zij").edits)
    assert export_data(coordinator, "open", "--edition", "openbaar") == 0, coordinator.err
    assert in_data(coordinator, "open") == BY_HAND


def test_data_of_one_theme_keep_the_places_of_its_kernen(coordinator: Office) -> None:
    assert export_data(coordinator, "een", "--theme", LIVING) == 0
    assert in_data(coordinator, "een") == {
        title: BY_HAND[title] for title, (theme, _) in THERE.items() if theme == LIVING
    }
