"""Two coordinators at the command line: a layer handed over, taken in, settled, taken back."""

import json
from pathlib import Path

import pytest

from facilitator import resources
from facilitator.cli.arguments import texts
from facilitator.domain.clustering.actions import write_text
from facilitator.domain.clustering.records import TextPlace
from facilitator.domain.clustering.sections import Section
from facilitator.domain.clustering.tag_actions import TagActions
from facilitator.domain.clustering.versions import FIELDS
from facilitator.domain.records.dialogue import Dossier
from facilitator.domain.records.ids import DialogueId, derived_id
from facilitator.services.boards import BoardEditor, boards
from facilitator.services.keys import KeyChest
from facilitator.services.messages import messages
from facilitator.storage.store import Store
from tests.builders import a_dialogue, a_dossier, an_item
from tests.cli.office import Office
from tests.cli.test_boards import keep
from tests.cli.test_json import codes, printed
from tests.domain.clustering.builders import ALONE, CARE, TWO_TABLES, WALKING, acting, kern
from tests.editors import StillOrigins

THEME = ("--theme", "gezondheid")
FIRST, SECOND = "first.sqlite", "second.sqlite"


def retitle(office: Office, name: str, before: str, after: str) -> None:
    with Store.open(office / name) as store:
        editor = BoardEditor(store, boards(store)[0], StillOrigins())
        one = kern(editor.board, before)
        editor.do(acting(editor.board).edit_cluster(one.id, title=after))


def make(office: Office, name: str, title: str) -> None:
    with Store.open(office / name) as store:
        editor = BoardEditor(store, boards(store)[0], StillOrigins())
        editor.do(acting(editor.board).make_cluster(Section.KIEM, title))


def share(office: Office, name: str, to: str = "post", *more: object) -> Path:
    folder = office / to
    folder.mkdir(exist_ok=True)
    path = folder / f"{name}.dialooglaag"
    store = ("--store", office / name, *THEME, "--to", path)
    assert office.run("share-layer", *store, *more) == 0
    return path


def merge(office: Office, into: str, *more: object, to: str = "post") -> int:
    return office.run("merge", office / to, "--into", office / into, *more)


def key_of(office: Office, name: str) -> str:
    with Store.open(office / name) as store:
        return str(store.identity.key)


def titles(office: Office, name: str) -> list[str]:
    assert office.run("kernen", "--store", office / name, *THEME, "--json") == 0
    first = printed(office, "kernen")["chapters"][0]
    return [each["title"] for one in first["sections"] for each in one["kernen"]]


@pytest.fixture
def two(office: Office) -> Office:
    """Two coordinators with the same tables."""
    for name in (FIRST, SECOND):
        keep(office / name, *TWO_TABLES)
    return office


def test_a_layer_comes_in_after_a_yes_to_its_key_and_no_sooner(two: Office) -> None:
    retitle(two, FIRST, ALONE, "Eenzaam")
    share(two, FIRST)
    assert "Niet verzegeld" in two.err
    assert two.run("check", two / "post") == 0
    assert "laag van het thema Gezondheid" in two.out
    assert merge(two, SECOND, "--json") == 1
    [line] = printed(two, "merge")
    assert (line["state"], line["problem"]) == ("unknown_coordinator", "coordinator_unknown")
    key = key_of(two, FIRST)
    assert f"--accept-key {key}" in line["message"]
    assert titles(two, SECOND) == [CARE, ALONE, WALKING]
    assert two.run("settle", "--store", two / SECOND) == 1
    assert "laag van " in two.err
    assert merge(two, SECOND, "--accept-key", key, "--json") == 0
    [line] = printed(two, "merge")
    assert (line["state"], line["theme"]) == ("newer", "gezondheid")
    assert line["records"]["new"] > 5
    assert titles(two, SECOND) == [CARE, "Eenzaam", WALKING]
    assert two.run("settle", "--store", two / SECOND) == 0
    assert merge(two, SECOND) == 0, "a yes is remembered"
    assert "al ingelezen" in two.out


def test_a_layer_is_named_as_people_write_its_theme_and_its_programme(office: Office) -> None:
    own = a_dossier(a_dialogue("Zorg in De Wijk"), items=[an_item("Wij misten de huisarts.")])
    for name in (FIRST, SECOND):
        keep(office / name, own)
    theme, post = ("--theme", "zorg in de wijk"), office / "post" / "zorg.dialooglaag"
    share_it = ("share-layer", "--store", office / FIRST, *theme, "--to", post)
    post.parent.mkdir()
    assert office.run(*share_it) == 3
    assert "thema Zorg in De Wijk" in office.err
    make(office, FIRST, "Huisarts")
    assert office.run(*share_it) == 0
    assert merge(office, SECOND) == 1
    assert "(programma Nederland na de crisis, thema Zorg in De Wijk)" in office.out
    assert merge(office, SECOND, "--accept-key", key_of(office, FIRST)) == 0
    assert "laag van het thema Zorg in De Wijk" in office.out
    assert office.run("history", "--store", office / SECOND) == 0
    assert "laag van het thema Zorg in De Wijk" in office.out


def test_nothing_comes_in_of_a_layer_by_looking(two: Office) -> None:
    retitle(two, FIRST, ALONE, "Eenzaam")
    share(two, FIRST)
    key = key_of(two, FIRST)
    assert merge(two, SECOND, "--accept-key", key, "--dry-run") == 0
    assert titles(two, SECOND) == [CARE, ALONE, WALKING]
    assert merge(two, SECOND) == 1, "a look is no yes"


def test_what_two_wrote_apart_is_shown_side_by_side_and_settled(two: Office) -> None:
    retitle(two, FIRST, ALONE, "Eenzaam")
    retitle(two, SECOND, ALONE, "Alleen")
    share(two, FIRST)
    assert merge(two, SECOND, "--accept-key", key_of(two, FIRST)) == 0
    assert "settle-layer" in two.err
    settle = ("settle-layer", "--store", two / SECOND, *THEME)
    assert two.run(*settle) == 1
    assert "titel: Eenzaam" in two.out
    assert "titel: Alleen" in two.out
    assert two.run(*settle, "--json") == 1
    [found] = printed(two, "settle-layer")["differences"]
    assert found["kind"] == "Cluster"
    shown, other = found["choices"]
    assert (shown["shown"], other["shown"]) == (True, False)
    assert two.run(*settle, "--choose", "onzin") == 2
    assert two.run(*settle, "--choose", shown["code"], "--choose", other["code"]) == 2
    assert two.run(*settle, "--choose", other["code"][:8], "--json") == 0
    assert printed(two, "settle-layer")["differences"] == []
    assert other["fields"]["title"] in titles(two, SECOND)
    share(two, SECOND, "back")
    assert merge(two, FIRST, "--accept-key", key_of(two, SECOND), to="back") == 0
    assert titles(two, FIRST) == titles(two, SECOND)
    assert two.run("settle-layer", "--store", two / FIRST, *THEME) == 0


def test_a_layer_is_taken_back_as_files_are(two: Office) -> None:
    retitle(two, SECOND, ALONE, "Alleen")
    retitle(two, FIRST, ALONE, "Eenzaam")
    make(two, FIRST, "Lopen")
    share(two, FIRST)
    before = titles(two, SECOND)
    assert merge(two, SECOND, "--accept-key", key_of(two, FIRST)) == 0
    assert "Lopen" in titles(two, SECOND)
    assert two.run("history", "--store", two / SECOND) == 0
    assert "laag van het thema Gezondheid" in two.out
    assert "verschillen: 1" in two.out
    assert "erbij: 0" not in two.out
    assert two.run("undo", "--store", two / SECOND) == 0
    assert titles(two, SECOND) == before
    assert two.run("settle-layer", "--store", two / SECOND, *THEME) == 0
    assert merge(two, SECOND) == 1, "the yes went back too"


def test_what_was_written_since_stays_when_a_layer_goes_back(two: Office) -> None:
    retitle(two, FIRST, ALONE, "Eenzaam")
    share(two, FIRST)
    assert merge(two, SECOND, "--accept-key", key_of(two, FIRST)) == 0
    retitle(two, SECOND, "Eenzaam", "Verlaten")
    assert two.run("undo", "--store", two / SECOND) == 0
    assert "Verlaten" in titles(two, SECOND)
    assert two.run("settle-layer", "--store", two / SECOND, *THEME) == 0


def test_numbers_of_a_coordinator_come_along_and_go_back(two: Office) -> None:
    table = TWO_TABLES[0].dialogue.id
    assert two.run("number", "--store", two / FIRST, f"{table}=7") == 0
    share(two, FIRST)
    assert merge(two, SECOND, "--accept-key", key_of(two, FIRST)) == 0
    numbers = {each["id"]: each["number"] for each in two.listed(SECOND)}
    assert numbers[str(table)] == 7
    assert two.run("number", "--store", two / SECOND, f"{table}=8") == 0
    assert two.run("number", "--store", two / FIRST, f"{table}=9") == 0
    share(two, FIRST)
    assert merge(two, SECOND) == 0
    assert two.run("settle-layer", "--store", two / SECOND, *THEME, "--json") == 1
    [found] = printed(two, "settle-layer")["differences"]
    assert {each["fields"]["number"] for each in found["choices"]} == {8, 9}
    [other] = [each for each in found["choices"] if each["fields"]["number"] == 9]
    settle = ("settle-layer", "--store", two / SECOND, *THEME)
    assert two.run(*settle, "--choose", other["code"]) == 0
    assert {each["id"]: each["number"] for each in two.listed(SECOND)}[str(table)] == 9


def test_numbers_are_what_they_were_after_undo(two: Office) -> None:
    table = TWO_TABLES[0].dialogue.id
    assert two.run("number", "--store", two / FIRST, f"{table}=7") == 0
    share(two, FIRST)
    assert merge(two, SECOND, "--accept-key", key_of(two, FIRST)) == 0
    assert two.run("undo", "--store", two / SECOND) == 0
    assert {each["id"]: each["number"] for each in two.listed(SECOND)}[str(table)] == 2


def test_a_layer_is_sealed_for_whom_it_is(two: Office, tmp_path: Path) -> None:
    pair = KeyChest(tmp_path / "sleutels").make("paard accu batterij nietje")
    with Store.open(two / FIRST) as store:
        editor = BoardEditor(store, boards(store)[0], StillOrigins())
        editor.do(write_text(editor.board, TextPlace.WHY, "Daarom."))
    path = share(two, FIRST, "post", "--recipient", pair.public)
    assert path.read_bytes().startswith(b"age-encryption")
    assert merge(two, SECOND, "--json") == 1
    assert [line["state"] for line in printed(two, "merge")] == ["sealed"]
    bad = ("--store", two / FIRST, *THEME, "--to", path, "--recipient", "age1fout")
    assert two.run("share-layer", *bad) == 2


def test_a_board_on_which_nothing_was_done_is_not_shared(two: Office) -> None:
    to = ("--store", two / FIRST, *THEME, "--to", two / "x.dialooglaag")
    assert two.run("share-layer", *to) == 3
    assert not (two / "x.dialooglaag").exists()
    wrong = ("--store", two / FIRST, *THEME, "--to", two / "x.dialoog")
    retitle(two, FIRST, ALONE, "Eenzaam")
    assert two.run("share-layer", *wrong) == 2


def test_a_layer_of_a_board_without_tables_is_kept(two: Office) -> None:
    retitle(two, FIRST, ALONE, "Eenzaam")
    share(two, FIRST)
    assert merge(two, "third.sqlite", "--accept-key", key_of(two, FIRST)) == 0
    keep(two / "third.sqlite", *TWO_TABLES)
    assert titles(two, "third.sqlite") == [CARE, "Eenzaam", WALKING]
    assert (
        two.run("settle-layer", "--store", two / "third.sqlite", "--theme", "x", "--json") == 2
    )
    assert codes(printed(two, "error")) == ["theme_unknown"]


def test_tags_travel_in_a_layer_over_all_themes_and_are_settled_there(two: Office) -> None:
    post = two / "tags" / "over.dialooglaag"
    post.parent.mkdir()
    share_tags = ("share-layer", "--store", two / FIRST, "--to", post)
    assert two.run(*share_tags) == 3
    assert "nog geen trefwoorden" in two.err
    for name, meaning in ((FIRST, "Wie hulp zoekt."), (SECOND, "De balie.")):
        with Store.open(two / name) as store:
            editor = BoardEditor(store, boards(store)[0], StillOrigins())
            one = kern(editor.board, ALONE).id
            new_id = editor.origins.new_id
            editor.do(TagActions(editor.tags, new_id).put("Loket", [], [one]))
            [tag] = editor.tags.made
            editor.do(TagActions(editor.tags, new_id).edit(tag, definition=meaning))
    assert two.run(*share_tags) == 0
    assert two.run("check", post.parent) == 0
    assert "laag over alle thema’s van Nederland na de crisis" in two.out
    key = ("--accept-key", key_of(two, FIRST))
    assert two.run("merge", post.parent, "--into", two / SECOND, *key) == 0
    settle = ("settle-layer", "--store", two / SECOND)
    assert two.run(*settle) == 1
    assert two.out.startswith("trefwoord: Loket\n")
    assert two.run(*settle, "--json") == 1
    told = printed(two, "settle-layer")
    [found] = told["differences"]
    assert (told["theme"], found["kind"], found["subject"]) == ("", "Tag", "Loket")
    [other] = [
        one for one in found["choices"] if one["fields"]["definition"] == "Wie hulp zoekt."
    ]
    assert two.run(*settle, "--choose", other["code"]) == 0
    assert two.run("kernen", "--store", two / SECOND, *THEME, "--json") == 0
    [tag] = printed(two, "kernen")["tags"]
    assert (tag["definition"], tag["kernen"]) == ("Wie hulp zoekt.", 1)


def test_the_programme_is_said_where_there_are_several(two: Office) -> None:
    keep(two / FIRST, a_table_of("eigen"))
    share_tags = ("share-layer", "--store", two / FIRST, "--to", two / "x.dialooglaag")
    assert two.run(*share_tags) == 2
    assert "--programme" in two.err
    assert two.run(*share_tags, "--programme", "eigen") == 3
    assert "nog geen trefwoorden" in two.err


def a_table_of(programme: str) -> Dossier:
    head = a_dialogue(id=DialogueId(derived_id("tests", programme)), programme=programme)
    return a_dossier(head, items=[an_item(dialogue_id=head.id)])


def test_each_sort_of_record_and_each_of_its_fields_has_a_name_for_people() -> None:
    kinds, named = texts().layer, messages().fields["layer"]
    for kind, fields in FIELDS.items():
        assert kind.__name__ in kinds
        assert fields.keys() <= named.keys(), kind


def test_the_schema_of_what_differs_has_each_sort_of_record() -> None:
    schema = json.loads(resources.read_text("formats", "cli-settle-layer.schema.json"))
    kinds = schema["properties"]["differences"]["items"]["properties"]["kind"]["enum"]
    assert set(kinds) == {kind.__name__ for kind in FIELDS}
