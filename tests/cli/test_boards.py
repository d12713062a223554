"""`kernen`: the kernen of a theme by chapter and section, and which theme is meant."""

from pathlib import Path

import docx
import pytest

from facilitator.domain.clustering.sections import Section
from facilitator.domain.clustering.tag_actions import TagActions
from facilitator.domain.merge.merging import Version
from facilitator.domain.merge.versions import VersionVector
from facilitator.domain.records.changes import ChangeName, added
from facilitator.domain.records.dialogue import Dossier
from facilitator.domain.records.ids import DeviceId, DialogueId, derived_id
from facilitator.domain.records.items import ItemKind, Labels
from facilitator.services.boards import BoardEditor, boards
from facilitator.storage.store import Store
from tests.builders import a_dialogue, a_dossier, an_item
from tests.cli.office import Office
from tests.cli.test_json import codes, printed
from tests.domain.clustering.builders import (
    ALONE,
    CARE,
    TWO_TABLES,
    WALKING,
    acting,
    kern,
    note,
)
from tests.domain.merge.test_note_overlap import FIRST, SECOND, notes
from tests.editors import StillOrigins, records_of

LOOSE = "Ik miste mijn koor."


def keep(path: Path, *dossiers: Dossier) -> None:
    with Store.open(path) as store:
        for dossier in dossiers:
            store.apply(added(ChangeName.PREPARE, *records_of(dossier)))


def kernen(office: Office, *more: object, theme: str = "gezondheid") -> int:
    return office.run("kernen", "--store", office / "s.sqlite", "--theme", theme, *more)


@pytest.fixture
def coordinator(office: Office) -> Office:
    """A coordinator with the tables of one theme, who did nothing on its board yet."""
    keep(office / "s.sqlite", *TWO_TABLES)
    return office


def test_kernen_of_headings_stand_by_chapter_and_section(coordinator: Office) -> None:
    assert kernen(coordinator, "--json") == 0
    found = printed(coordinator, "kernen")
    assert (found["theme"], found["kind"], found["tables"]) == ("Gezondheid", "themadialoog", 2)
    chapters = {one["chapter"]: one for one in found["chapters"]}
    assert list(chapters) == ["knel_kiem", "dreams", "ideas", "observations"]
    first = chapters["knel_kiem"]
    assert (first["begun"], first["loose"], first["set_aside"]) == (False, 1, 0)
    told = {
        one["section"]: [each["title"] for each in one["kernen"]] for one in first["sections"]
    }
    assert told == {"knel": [CARE, ALONE], "kiem": [WALKING]}
    care, alone = first["sections"][0]["kernen"]
    assert (alone["notes"], alone["tables"], alone["municipalities"]) == (2, 2, 2)
    assert (alone["one_voice"], care["one_voice"], alone["counter_voices"]) == (False, True, 0)
    assert alone["codes"] == ["T01-02", "T02-01"]
    assert chapters["ideas"]["loose"] == 1


def test_what_a_coordinator_did_is_told_to_people_and_programs(coordinator: Office) -> None:
    with Store.open(coordinator / "s.sqlite") as store:
        editor = BoardEditor(store, boards(store)[0], StillOrigins())
        alone = kern(editor.board, ALONE)
        editor.do(acting(editor.board).set_aside([note(editor.board, LOOSE)], "past niet"))
        editor.do(acting(editor.board).edit_cluster(alone.id, explanation="Niemand belde."))
        stood = note(editor.board, "Niemand kwam langs.")
        editor.do(acting(editor.board).edit_quote(stood, alone.id, counter=True))
        editor.do(acting(editor.board).make_cluster(Section.KIEM, "Nog leeg"))
    assert kernen(coordinator, "--json") == 0
    first = printed(coordinator, "kernen")["chapters"][0]
    assert (first["begun"], first["loose"], first["set_aside"]) == (True, 0, 1)
    told = [each for one in first["sections"] for each in one["kernen"]]
    assert [each["number"] for each in told] == [1, 2, 3, 4]
    assert (told[1]["explanation"], told[1]["counter_voices"]) == ("Niemand belde.", 1)
    assert told[3] == {**told[3], "title": "Nog leeg", "notes": 0, "tables": 0, "codes": []}
    assert kernen(coordinator) == 0
    head, theme, *lines = coordinator.out.splitlines()
    assert theme.startswith("Wat het thema is (versie 1): ")
    assert [head, *lines[:6]] == [
        "Gezondheid (themadialoog): 2 tafels, 7 notities",
        "Knel en Kiem; los: 0; apart gelegd: 1",
        f"  1. Knel: {CARE} (1 notitie; 1 tafel; 1 gemeente; één stem)",
        "      T01-01",
        f"  2. Knel: {ALONE} (2 notities; 2 tafels; 2 gemeenten; tegengeluid: 1)",
        "      Niemand belde.",
        "      T01-02, T02-01",
    ]
    assert "Eerste stap en" not in coordinator.out
    assert "Droom; nog niet begonnen" in coordinator.out


def test_tags_and_what_each_table_brought_are_told(coordinator: Office) -> None:
    with Store.open(coordinator / "s.sqlite") as store:
        editor = BoardEditor(store, boards(store)[0], StillOrigins())
        alone, item = kern(editor.board, ALONE).id, note(editor.board, LOOSE).item.id
        editor.do(TagActions(editor.tags, StillOrigins().new_id).put("Stilte", [item], [alone]))
    assert kernen(coordinator, "--json") == 0
    found = printed(coordinator, "kernen")
    [tag] = found["tags"]
    assert (tag["name"], tag["notes"], tag["kernen"]) == ("Stilte", 1, 1)
    told = [each for one in found["chapters"][0]["sections"] for each in one["kernen"]]
    assert [each["tags"] for each in told] == [[], ["Stilte"], []]
    account = found["account"]
    assert (account["kernen"], account["of_one_table"], account["loose"]) == (3, 1, 2)
    assert [(one["number"], one["new"]) for one in account["tables"]] == [(1, 3), (2, 0)]
    assert found["theme_text"]["version"] == 1
    assert kernen(coordinator) == 0
    assert "      trefwoorden: Stilte\n" in coordinator.out
    counted = "Kernen: 3; van één tafel: 1; zonder notities: 0. Notities in geen kern: 2"
    assert counted in coordinator.out
    assert ": nieuw 0 van de 2 kernen waarin deze tafel notities heeft" in coordinator.out


def test_a_theme_that_is_not_there_is_wrong_use(coordinator: Office) -> None:
    for theme, code in (("Onzin", "theme_unknown"), ("Wonen", "theme_without_tables")):
        assert kernen(coordinator, "--json", theme=theme) == 2
        assert codes(printed(coordinator, "error")) == [code]
    assert kernen(coordinator, "--kind", "werkplaats") == 2
    assert kernen(coordinator, "--programme", "onzin") == 2


def test_a_theme_of_several_boards_is_named_with_what_chooses_one(coordinator: Office) -> None:
    first, second = (DialogueId(derived_id("tests", "other", name)) for name in "ab")
    for head in (
        a_dialogue(id=first, kind="focustafel"),
        a_dialogue(id=second, programme="eigen"),
    ):
        with Store.open(coordinator / "s.sqlite") as store:
            store.apply(added(ChangeName.PREPARE, head, an_item(dialogue_id=head.id)))
    assert kernen(coordinator, "--json") == 2
    [error] = printed(coordinator, "error")["errors"]
    assert error["code"] == "board_several"
    assert '--programme "eigen" --kind themadialoog' in error["text"]
    assert "--kind middenveld" in error["text"]
    for options, programme, kind in (
        (("--programme", "eigen"), "eigen", "themadialoog"),
        (("--kind", "focustafel"), "nederland-na-de-crisis", "middenveld"),
        (("--kind", "middenveld"), "nederland-na-de-crisis", "middenveld"),
    ):
        assert kernen(coordinator, *options, "--json") == 0
        found = printed(coordinator, "kernen")
        assert (found["programme"], found["kind"]) == (programme, kind)
    both = ("--programme", "Nederland na de crisis", "--kind", "themadialoog")
    assert kernen(coordinator, *both) == 0


def test_how_far_two_coordinators_agree_is_told(coordinator: Office) -> None:
    with Store.open(coordinator / "s.sqlite") as store:
        [tables] = boards(store)
        editor = BoardEditor(store, tables, StillOrigins())
        care, alone = kern(editor.board, CARE).id, kern(editor.board, ALONE).id
        loose = note(editor.board, LOOSE)
        editor.do(acting(editor.board).place([loose], care))
        elsewhere = editor.board.source.placement(alone, loose, 9)
        vector = VersionVector.of({DeviceId("other"): 1})
        store.layers.merge(tables.head, [Version(vector, elsewhere)])
    assert kernen(coordinator) == 0
    assert "zij bedoelen niet hetzelfde, bespreek deze kern" in coordinator.out
    assert kernen(coordinator, "--json") == 0
    found = printed(coordinator, "kernen")
    first, second = found["chapters"][0]["sections"][0]["kernen"]
    assert (first["agreement"]["units"], first["agreement"]["percent"]) == (1, 0)
    assert second["agreement"]["alpha"] == pytest.approx(0)


def test_a_table_that_two_people_noted_says_how_whole_its_notes_are(office: Office) -> None:
    mine, theirs = notes(FIRST, 6), notes(SECOND, 5)
    same = an_item(f"{FIRST[0]}!", position=20)
    with Store.open(office / "s.sqlite") as store:
        store.apply(added(ChangeName.PREPARE, a_dialogue(), *mine))
        vector = VersionVector.of({DeviceId("other"): 1})
        store.imports.apply([Version(vector, item) for item in [*theirs, same]])
    assert kernen(office) == 0
    told = "Van 6 notities van de een staan er 1 ook bij de ander; andersom 1 van 6"
    assert told in office.out
    assert kernen(office, "--json") == 0
    [table] = printed(office, "kernen")["noted_twice"]
    assert (table["first"], table["first_found"]) == (6, 1)
    report = ("--theme", a_dialogue().theme, "--to", office / "r.docx")
    assert office.run("report", "theme", "--store", office / "s.sqlite", *report) == 0
    said = "\n".join(each.text for each in docx.Document(str(office / "r.docx")).paragraphs)
    assert "Van de 6 notities van de een vond het programma er 1 ook bij de ander." in said


def exploring(number: int, theme: str, municipality: str, text: str, tag: str = "") -> Dossier:
    """Build an exploring table at which one theme was proposed."""
    home = DialogueId(derived_id("tests", "exploring", str(number)))
    head = a_dialogue(
        id=home, kind="verkenningsdialoog", theme=theme, number=number,
        municipality=municipality,
    )  # fmt: skip
    labels = Labels(heading="Genoeg plek", tags=(tag,) if tag else ())
    item = an_item(text, ItemKind.THEME, dialogue_id=home, labels=labels)
    return a_dossier(head, items=[item])


def test_proposals_of_all_exploring_tables_are_counted_on_one_board(office: Office) -> None:
    keep(
        office / "s.sqlite",
        *TWO_TABLES,
        exploring(1, "", "Goes", "Een plek voor iedereen."),
        exploring(2, "Mensen zonder huis", "Gouda", "Wonen."),
        exploring(3, "Mensen zonder huis", "Goes", "Ruimte."),
    )
    store = ("--store", office / "s.sqlite")
    assert office.run("kernen", *store, "--kind", "verkenningsdialoog", "--json") == 0
    found = printed(office, "kernen")
    assert (found["theme"], found["tables"], found["notes"]) == ("", 3, 3)
    [section] = found["chapters"][1]["sections"]
    [kern_found] = section["kernen"]
    assert (section["section"], kern_found["title"]) == ("thema", "Genoeg plek")
    counted = [kern_found[name] for name in ("tables", "municipalities", "notes")]
    assert counted == [3, 2, 3]
    assert kernen(office, "--json", theme="mensen zonder huis") == 0
    assert printed(office, "kernen")["board"] == found["board"]
    assert office.run("kernen", *store) == 2
    assert "--kind" in office.err
