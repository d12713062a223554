"""What coordinators wrote about notes and tables goes with these; no file of a table has it."""

import zipfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

import pytest

from facilitator.domain.clustering.actions import feature, write_text
from facilitator.domain.clustering.records import Cluster, TextPlace
from facilitator.domain.clustering.sections import Section
from facilitator.domain.clustering.tag_actions import TagActions
from facilitator.domain.clustering.tags import Tags
from facilitator.domain.clustering.versions import BoardHead, board_over_themes
from facilitator.domain.merge.merging import Version
from facilitator.domain.merge.versions import VersionVector
from facilitator.domain.records.changes import ChangeName, added
from facilitator.domain.records.ids import DeviceId, DialogueId
from facilitator.domain.records.kinds import Chapter
from facilitator.services import backups, retention
from facilitator.services.boards import BoardEditor, boards
from facilitator.services.export import export_table
from facilitator.services.file_merge import FileMerge
from facilitator.services.layer_sharing import share_layer
from facilitator.services.table_files import FileState, read_file
from facilitator.storage.layer_intake import IncomingLayer
from facilitator.storage.sqlite.purging import purge
from facilitator.storage.store import Store
from tests.builders import EVENING, a_dialogue, an_item
from tests.domain.clustering.builders import ALONE, TWO_TABLES, acting, kern, note
from tests.editors import StillOrigins, records_of
from tests.exchange.hostile.by_hand import (
    DAY,
    STRANGER,
    HandMadeFile,
    device_of,
    forged_id,
    key_of,
)
from tests.exchange.invitation_samples import LIBRARY
from tests.fakes import Clock, Dice
from tests.services.test_canary import found, mark

NOW = datetime(2026, 11, 30, 14, tzinfo=UTC)
PROGRAMME = "nederland-na-de-crisis"
LOOSE, SAID = "Ik miste mijn koor.", "Niemand kwam langs."
MARKS = ("titel", "uitleg", "aantekening", "tekst", "uitgelicht", "reden")


def fill(editor: BoardEditor) -> None:
    """Put a mark in each text of a layer."""
    loose = note(editor.board, LOOSE)
    editor.do(acting(editor.board).set_aside([loose], mark("reden")))
    one = kern(editor.board, ALONE)
    words = {"title": mark("titel"), "explanation": mark("uitleg")}
    editor.do(acting(editor.board).edit_cluster(one.id, memo=mark("aantekening"), **words))
    editor.do(write_text(editor.board, TextPlace.WHY, mark("tekst")))
    editor.do(feature(editor.board, loose, mark("uitgelicht")))


def a_store(path: Path, seed: int = 0) -> Store:
    store = Store.open(path, now=Clock(), random=Dice(seed))
    for table in TWO_TABLES:
        store.apply(added(ChangeName.PREPARE, *records_of(table)))
    return store


@pytest.fixture
def editor(tmp_path: Path) -> Iterator[BoardEditor]:
    """A coordinator whose layer has a mark in each text."""
    with a_store(tmp_path / "data" / "s.sqlite") as store:
        editor = BoardEditor(store, boards(store)[0], StillOrigins())
        fill(editor)
        yield editor


def store_of(editor: BoardEditor) -> Store:
    return editor._store


def unpacked(path: Path) -> bytes:
    with zipfile.ZipFile(BytesIO(path.read_bytes())) as archive:
        return b"".join(archive.read(name) for name in archive.namelist())


def test_no_file_of_a_table_says_anything_of_the_layer(
    editor: BoardEditor, tmp_path: Path
) -> None:
    store = store_of(editor)
    every = b""
    for table in TWO_TABLES:
        for path in export_table(store, table.dialogue.id, tmp_path / "uit", EVENING):
            every += unpacked(path)
    assert not [name for name in MARKS if mark(name).encode() in every]
    assert not [one for one in editor.board.layer.records if str(one).encode() in every]
    shared = tmp_path / "laag.dialooglaag"
    share_layer(store, editor.tables.head, shared, NOW)
    assert all(mark(name).encode() in unpacked(shared) for name in MARKS)
    assert SAID.encode() not in unpacked(shared), "words of notes stay with their table"


def test_what_is_about_an_erased_note_goes_with_it_also_from_copies(
    editor: BoardEditor, tmp_path: Path
) -> None:
    store, loose = store_of(editor), note(editor.board, LOOSE).item.id
    share_layer(store, editor.tables.head, tmp_path / "laag.dialooglaag", NOW)
    backups.back_up(store, EVENING)
    assert found(tmp_path / "data", "reden", "uitgelicht") == {"reden", "uitgelicht"}
    store.erase([loose])
    assert purge(tmp_path / "data" / "backups", store.gone()) == ()
    assert found(tmp_path / "data", "reden", "uitgelicht") == set()
    assert found(tmp_path / "data", "titel") == {"titel"}
    merge = FileMerge(store)
    merge.begin()
    merge.apply(read_file(tmp_path / "laag.dialooglaag"))
    assert found(tmp_path / "data", "reden", "uitgelicht") == set(), "nor by a file"
    assert store.check() == store.check()


def test_a_layer_is_gone_with_its_programme_and_comes_back_by_no_file(
    editor: BoardEditor, tmp_path: Path
) -> None:
    store, head = store_of(editor), editor.tables.head
    shared = tmp_path / "laag.dialooglaag"
    share_layer(store, head, shared, NOW)
    backups.back_up(store, EVENING)
    merge = FileMerge(store)
    merge.begin()
    assert merge.apply(read_file(shared)).state is FileState.IDENTICAL
    retention.wipe(store, retention.plan_of_programmes(store, [PROGRAMME]), LIBRARY, NOW)
    assert retention.empty_copies(store, NOW) == ()
    assert found(tmp_path / "data", *MARKS) == set()
    assert store.layers.boards() == ()
    assert store.layers.versions(head.id) == {}
    merge.begin()
    line = merge.apply(read_file(shared))
    assert (line.state, line.problem and line.problem.code) == (
        FileState.ERASED,
        "layer_erased",
    )
    assert found(tmp_path / "data", *MARKS) == set()
    assert store.check() == ()


def test_a_board_of_new_tables_can_begin_after_a_wipe(
    editor: BoardEditor, tmp_path: Path
) -> None:
    store = store_of(editor)
    retention.wipe(store, retention.plan_of_programmes(store, [PROGRAMME]), LIBRARY, NOW)
    head = a_dialogue(id=DialogueId(forged_id(1)))
    said = an_item("Nieuw gezegd.", dialogue_id=head.id)
    store.apply(added(ChangeName.PREPARE, head, said))
    again = BoardEditor(store, boards(store)[0], StillOrigins(9))
    again.do(acting(again.board).make_cluster(Section.KNEL, "Opnieuw"))
    shared = tmp_path / "nieuw.dialooglaag"
    share_layer(store, again.tables.head, shared, NOW)
    merge = FileMerge(store)
    merge.begin()
    assert merge.apply(read_file(shared)).state is FileState.IDENTICAL


def tag(store: Store, name: str, editor: BoardEditor) -> BoardHead:
    """Put a tag on the loose note and on a kern, in the layer over all themes."""
    head = board_over_themes(PROGRAMME)
    tags = Tags(store.layers.layer(head.id))
    kernen = [one.cluster.id for one in editor.board.contents(Chapter.KNEL_KIEM).clusters[:1]]
    items = [note(editor.board, LOOSE).item.id]
    change = TagActions(tags, lambda: forged_id(5)).put(name, items, kernen)
    store.layers.write(head, change.edits)
    return head


def test_tags_go_with_the_note_they_are_on_and_with_their_programme(
    editor: BoardEditor, tmp_path: Path
) -> None:
    store = store_of(editor)
    head, loose = tag(store, mark("titel"), editor), note(editor.board, LOOSE).item
    shared = tmp_path / "laag.dialooglaag"
    share_layer(store, head, shared, NOW)
    store.erase([loose.id])
    merge = FileMerge(store)
    for _ in range(2):
        tags = Tags(store.layers.layer(head.id))
        assert [len(tags.made), len(tags.put_on(loose.id))] == [1, 0]
        merge.begin()
        assert merge.apply(read_file(shared)).problem is None, "nor by a file"
    backups.back_up(store, EVENING)
    retention.wipe(store, retention.plan_of_programmes(store, [PROGRAMME]), LIBRARY, NOW)
    assert retention.empty_copies(store, NOW) == ()
    assert found(tmp_path / "data", *MARKS) == set()
    merge.begin()
    assert merge.apply(read_file(shared)).state is FileState.ERASED
    assert store.check() == ()


def test_tags_stay_while_another_theme_of_the_programme_is_left(editor: BoardEditor) -> None:
    store = store_of(editor)
    head = tag(store, "loket", editor)
    other = a_dialogue(id=DialogueId(forged_id(1)), theme="Wonen")
    said = an_item("Een trap op.", dialogue_id=other.id)
    store.apply(added(ChangeName.PREPARE, other, said))
    tags = Tags(store.layers.layer(head.id))
    change = TagActions(tags, lambda: forged_id(6)).put("loket", [said.id])
    store.layers.write(head, change.edits)
    every = retention.plan_of_programmes(store, [PROGRAMME])
    old = retention.only(store, every, [one.id for one in editor.tables.tables])
    retention.wipe(store, old, LIBRARY, NOW)
    assert store.layers.boards() == (head,)
    left = Tags(store.layers.layer(head.id))
    assert [one.name for one in left.of_note(said)] == ["loket"]
    assert len(left.layer.records) == 2, "what was on a kern and notes that are gone is gone"


@pytest.fixture
def table_file(editor: BoardEditor) -> HandMadeFile:
    """The file of a stranger at a table, who knows every id of the layer and of its board."""
    board = editor.tables.head.id
    ids = [board, *editor.board.layer.records, editor.board.source.dossiers[0].dialogue.id]
    gone = {str(one): DAY for one in ids}
    return HandMadeFile(editor.tables.tables[0].id, erased=dict(sorted(gone.items())))


def test_no_file_of_a_table_touches_the_layer(
    editor: BoardEditor, table_file: HandMadeFile, tmp_path: Path
) -> None:
    store, board = store_of(editor), editor.tables.head.id
    before, shared = store.layers.versions(board), tmp_path / "laag.dialooglaag"
    share_layer(store, editor.tables.head, shared, NOW)
    path = tmp_path / "post.dialoog"
    for home in (editor.tables.tables[0].id, board, next(iter(editor.board.layer.records))):
        for seed in (table_file.seed, None):
            path.write_bytes(replace(table_file, home=home, seed=seed).content())
            merge = FileMerge(store, accepted=[key_of(STRANGER)])
            merge.begin()
            merge.apply(read_file(path))
            assert store.layers.versions(board) == before
            assert store.layers.boards() == (editor.tables.head,)
            assert merge.apply(read_file(shared)).state is FileState.IDENTICAL


def test_no_layer_touches_a_table(editor: BoardEditor) -> None:
    """A record of a layer that bears the id of a note is a record of the layer and no more."""
    store, head = store_of(editor), editor.tables.head
    before = [store.dossier(table.dialogue.id) for table in TWO_TABLES]
    item = TWO_TABLES[0].items[0].id
    fake = Cluster(item, head.id, Section.KNEL, "Vervalst")  # type: ignore[arg-type]
    vector = VersionVector.of({DeviceId(device_of(b"x" * 32)): 9})
    for removed in (False, True):
        version = Version(vector, fake, removed=removed)
        store.layers.take_in(IncomingLayer(head, (version,)), None)  # type: ignore[arg-type]
    assert [store.dossier(table.dialogue.id) for table in TWO_TABLES] == before
    assert store.layers.layer(head.id).begun(Chapter.KNEL_KIEM)
