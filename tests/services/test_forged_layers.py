"""Layers that lie: nothing of them comes in, and each is refused in one Dutch sentence."""

import io
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random
from uuid import UUID, uuid5

import pytest

from facilitator.domain.clustering.records import (
    Cluster,
    ClusterId,
    LayerEdit,
    TableNumber,
    board_id,
    heading_cluster_id,
    only_one,
    placement_id,
)
from facilitator.domain.clustering.sections import Section
from facilitator.domain.clustering.versions import board_of
from facilitator.domain.records.changes import ChangeName, added
from facilitator.domain.records.ids import DialogueId, ItemId
from facilitator.services.boards import BoardEditor, boards
from facilitator.services.file_merge import FileMerge
from facilitator.services.messages import user_message
from facilitator.services.table_files import REFUSED, FileLine, FileState, read_file
from facilitator.storage.store import Store
from tests.domain.clustering.builders import BOARD, TWO_TABLES, acting, kern
from tests.editors import StillOrigins, records_of
from tests.exchange.hostile.by_hand import STRANGER, device_of, key_of
from tests.exchange.layer_samples import HEAD, SEED, Json, forged, written
from tests.fakes import Clock, Dice

Change = Callable[[Json, Json], None]
TABLE = TWO_TABLES[0].dialogue.id
ELSEWHERE = board_of(HEAD.programme, "themadialoog", "wonen")


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Store]:
    """A coordinator with a layer of his own, who said yes to the maker of the samples."""
    with Store.open(tmp_path / "office.sqlite", now=Clock(), random=Dice(3)) as store:
        for table in TWO_TABLES:
            store.apply(added(ChangeName.PREPARE, *records_of(table)))
        editor = BoardEditor(store, boards(store)[0], StillOrigins())
        alone = kern(editor.board, "Te veel alleen")
        editor.do(acting(editor.board).edit_cluster(alone.id, title="Eenzaam"))
        store.layers.accept(key_of(SEED), HEAD.programme)
        yield store


def state_of(store: Store) -> tuple[object, ...]:
    """Give all that a layer could change: versions, numbers, who is trusted, what is wrong."""
    heads = store.layers.boards()
    return (
        heads,
        [store.layers.versions(one.id) for one in heads],
        dict(store.registry.own_numbers().items()),
        dict(store.layers.note_numbers([one.dialogue.id for one in TWO_TABLES]).items()),
        store.layers.coordinators(HEAD.programme),
        store.registry.trusted_keys(),
        [store.versions.contribution(one.dialogue.id) for one in TWO_TABLES],
        store.check(),
    )


def brought(store: Store, content: bytes, name: str = "x.dialooglaag") -> FileLine:
    """Look at a file and take it in, as the page does."""
    path = store.path.parent / name
    path.write_bytes(content)
    merge = FileMerge(store)
    looked = merge.preview(read_file(path))
    merge.begin()
    line = merge.apply(read_file(path), looked)
    assert (looked.state in REFUSED) == (line.state in REFUSED)
    return line


def assert_refused(store: Store, content: bytes, code: str = "") -> None:
    before = state_of(store)
    line = brought(store, content)
    assert line.state in REFUSED
    assert line.problem
    assert code in {"", line.problem.code}
    happened = user_message(line.problem).happened
    assert happened
    assert "fallback" not in happened
    assert "{" not in happened
    assert state_of(store) == before


def test_the_honest_file_comes_in(office: Store) -> None:
    """So what is refused below is so for what was changed in it."""
    before = state_of(office)
    assert brought(office, forged()).state is FileState.CONFLICT
    assert state_of(office) != before


def _programme(name: str) -> Change:
    def change(manifest: Json, layer: Json) -> None:
        head = layer["board"]
        head["programme"] = name
        board = str(board_id(name, head["family"], head["theme"]))
        head["id"] = manifest["board"] = board
        _empty(layer)

    return change


def _empty(layer: Json) -> None:
    """Let a layer have no records."""
    for some in (layer["records"], layer["removed"]):
        for name in some:
            some[name] = []


def test_a_key_without_a_yes_and_one_with_a_yes_for_another_programme(office: Store) -> None:
    assert_refused(office, forged(seed=STRANGER), "coordinator_unknown")
    office.layers.accept(key_of(STRANGER), "een ander programma")
    assert_refused(office, forged(seed=STRANGER), "coordinator_unknown")
    assert_refused(office, forged(_programme("een ander programma")), "coordinator_unknown")


def _says_it_is_trusted(manifest: Json, _: Json) -> None:
    manifest["key"], manifest["device"] = key_of(SEED), device_of(SEED)


def _unsigned(manifest: Json, _: Json) -> None:
    manifest["key"] = ""


def test_who_has_not_the_key_signs_for_nobody(office: Store) -> None:
    assert_refused(office, forged(_says_it_is_trusted, seed=STRANGER))
    assert_refused(office, forged(_unsigned), "layer_unsigned")


def test_changed_and_lost_bytes(office: Store) -> None:
    content, chance = written(), Random(1)
    for _ in range(40):
        at = chance.randrange(len(content))
        flipped = bytes([content[at] ^ (1 + chance.randrange(255))])
        line = brought(office, content[:at] + flipped + content[at + 1 :])
        honest = {FileState.CONFLICT, FileState.IDENTICAL, FileState.OLDER}
        assert line.state in REFUSED | honest, "a zip has bytes that say nothing"
        if line.state not in REFUSED:
            assert read_file(line.path).layer is not None
            office.imports.undo()
    for end in (0, 1, 40, len(content) // 2, len(content) - 1):
        assert_refused(office, content[:end])


def _items(_: Json, layer: Json) -> None:
    layer["records"]["items"] = [{"id": str(TABLE), "verbatim": "Vervalst."}]


def _dialogue(_: Json, layer: Json) -> None:
    layer["dialogue"] = [{"id": str(TABLE)}]


def _foreign_field(_: Json, layer: Json) -> None:
    layer["records"]["cluster"][0]["dialogue_id"] = str(TABLE)


@pytest.mark.parametrize("change", [_items, _dialogue, _foreign_field])
def test_records_of_tables(office: Store, change: Change) -> None:
    assert_refused(office, forged(change), "file_contents")


def test_members_of_tables(office: Store) -> None:
    for name in ("records.json", "media/x.jpg", "../../autostart.sh"):
        assert_refused(office, forged(more={name: b"{}"}))


def _id_of_another(sort: str) -> Change:
    def change(_: Json, layer: Json) -> None:
        some = layer["records"][sort] or layer["removed"][sort]
        some[0]["id"] = str(only_one(ELSEWHERE.id, "text", "waarom"))
        some.sort(key=lambda each: UUID(each["id"]).int)

    return change


@pytest.mark.parametrize("sort", ["placement", "aside", "text", "featured", "start", "number"])
def test_ids_that_do_not_follow_from_what_they_are_of(office: Store, sort: str) -> None:
    assert_refused(office, forged(_id_of_another(sort)), "file_contents")


def test_a_kern_of_another_board_is_not_taken_over(office: Store) -> None:
    theirs = heading_cluster_id(ELSEWHERE.id, Section.KNEL, "wonen")
    there = Cluster(theirs, ELSEWHERE.id, Section.KNEL, "Duur")
    office.layers.write(ELSEWHERE, [LayerEdit(None, there)])

    def change(_: Json, layer: Json) -> None:
        one = {**layer["records"]["cluster"][0], "id": str(theirs), "title": "Vervalst"}
        layer["records"]["cluster"] = [one]

    assert_refused(office, forged(change), "layer_of_another")


def _position(value: object) -> Change:
    def change(_: Json, layer: Json) -> None:
        layer["records"]["placement"][0]["position"] = value

    return change


@pytest.mark.parametrize("value", [2**63, -(2**63) - 1, 1.5, "1", None, True, [1]])
def test_positions_that_are_none(office: Store, value: object) -> None:
    assert_refused(office, forged(_position(value)))


def test_bombs(office: Store) -> None:
    def packed(content: bytes) -> bytes:
        made = io.BytesIO()
        with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("manifest.json", b"{}")
            archive.writestr("layer.json", content)
        return made.getvalue()

    assert_refused(office, packed(b" " * (60 << 20)))
    assert_refused(office, packed(b"[" * 100_000))

    def deep(_: Json, layer: Json) -> None:
        value: object = 1
        for _level in range(400):
            value = [value]
        layer["records"]["cluster"][0]["title"] = value

    def many_devices(_: Json, layer: Json) -> None:
        vector = {f"d{number}": 1 for number in range(1000)}
        layer["records"]["cluster"][0]["vector"] = vector

    def large(_: Json, layer: Json) -> None:
        layer["records"]["cluster"][0]["vector"] = {"x": 10**30}

    for change in (deep, many_devices, large):
        assert_refused(office, forged(change))


@pytest.mark.slow
def test_a_hundred_thousand_placings(office: Store) -> None:
    def change(_: Json, layer: Json) -> None:
        one = layer["records"]["placement"][0]
        cluster = ClusterId(UUID(one["cluster_id"]))
        items = [ItemId(uuid5(BOARD, str(number))) for number in range(100_000)]
        made = [
            {**one, "item_id": str(item), "id": str(placement_id(cluster, item))}
            for item in items
        ]
        layer["records"]["placement"] = sorted(made, key=lambda each: UUID(each["id"]).int)

    assert_refused(office, forged(change), "file_contents")


BIDI = ("\u202e", "\u2066", "\u200b", "\x07", "\ufeff")


@pytest.mark.parametrize("sign", BIDI)
def test_names_with_signs_that_hide(office: Store, sign: str) -> None:
    """A programme that looks like one with a yes is another, and is refused."""
    assert_refused(office, forged(_programme(HEAD.programme + sign)))
    assert_refused(office, forged(_programme(sign + HEAD.programme)))

    def theme(manifest: Json, layer: Json) -> None:
        head = layer["board"]
        head["theme"] += sign
        head["id"] = manifest["board"] = str(
            board_id(head["programme"], head["family"], head["theme"])
        )

    assert_refused(office, forged(theme))


def test_the_name_of_a_file_is_told_without_signs_that_hide(office: Store) -> None:
    brought(office, forged(), "kernen\u202egalgooliad\x07.dialooglaag")
    [intake] = office.history.intakes()
    [name] = [one.name for one in intake.files]
    assert name.endswith("kernen\ufffdgalgooliad\ufffd.dialooglaag")


def test_vectors_that_say_that_this_laptop_wrote(office: Store) -> None:
    own = office.identity.device

    def change(_: Json, layer: Json) -> None:
        one = layer["records"]["cluster"][0]
        one["vector"], one["title"] = {own: 99}, "Vervalst"

    assert_refused(office, forged(change), "layer_in_our_name")


def test_a_layer_changes_no_number_of_a_table_of_another_board(office: Store) -> None:
    """Not of the table, not of its notes, whoever said yes to it."""
    other = board_of(HEAD.programme, "themadialoog", "wonen")
    office.registry.set_numbers({TABLE: 4})
    home = str(TABLE)
    note = str(TWO_TABLES[0].items[0].id)

    def change(manifest: Json, layer: Json) -> None:
        head = layer["board"]
        head["theme"] = other.theme
        head["id"] = manifest["board"] = str(other.id)
        number = layer["records"]["number"][0]
        _empty(layer)
        key = only_one(other.id, "number", home)
        layer["records"]["number"] = [{**number, "id": str(key), "dialogue_id": home}]
        layer["note_numbers"] = {home: {note: 1}}

    before = dict(office.layers.note_numbers([TABLE]).items())
    line = brought(office, forged(change))
    assert line.state not in REFUSED
    assert dict(office.registry.own_numbers().items()) == {TABLE: 4}
    assert dict(office.layers.note_numbers([TABLE]).items()) == before
    [number] = office.layers.layer(other.id).records.values()
    assert isinstance(number, TableNumber)
    office.imports.undo()
    assert dict(office.registry.own_numbers().items()) == {DialogueId(TABLE): 4}
