"""The layers of coordinators on disk: kept, merged in any order, and undone."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import permutations
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.domain.clustering.actions import feature, write_text
from facilitator.domain.clustering.board import Board
from facilitator.domain.clustering.records import (
    Cluster,
    Layer,
    LayerEdit,
    LayerRecord,
    LayerRecordId,
    Placement,
    ReportText,
    TextPlace,
    placement_id,
)
from facilitator.domain.clustering.tag_actions import TagActions
from facilitator.domain.clustering.tag_records import Tag, TagColour, tag_id
from facilitator.domain.clustering.tags import Tags
from facilitator.domain.clustering.versions import (
    BoardHead,
    LayerVersion,
    board_of,
    board_over_themes,
)
from facilitator.domain.errors import RefusedInputError
from facilitator.domain.merge.merging import Version, maximal
from facilitator.domain.merge.versions import VersionVector
from facilitator.domain.records.ids import DeviceId, DialogueId
from facilitator.domain.records.kinds import Chapter
from facilitator.storage import layer_rows
from facilitator.storage.incoming import ImportFile
from facilitator.storage.layer_intake import IncomingLayer
from facilitator.storage.store import Store
from tests.domain.clustering.builders import ALONE, BOARD, IDS, a_board, acting, kern, note
from tests.exchange.layer_samples import over_themes
from tests.fakes import Clock, Dice

LOOSE = "Ik miste mijn koor."
HEAD = BoardHead(BOARD, "nederland-na-de-crisis", "themadialoog", "gezondheid")


def whole(board: Board) -> Board:
    """Do one of everything that a layer keeps."""
    board = board.changed(board.beginning(Chapter.KNEL_KIEM))
    board = board.changed(acting(board).set_aside([note(board, LOOSE)], "past niet").edits)
    board = board.changed(write_text(board, TextPlace.WHY, "Daarom – “zo” é.").edits)
    board = board.changed(feature(board, note(board, LOOSE), "Mijn koor!").edits)
    return board.changed(LayerEdit(None, one) for one in over_themes())


def added(layer: Layer) -> list[LayerEdit]:
    return [LayerEdit(None, record) for record in layer.records.values()]


def test_every_sort_of_record_comes_back_as_it_was(path: Path, store: Store) -> None:
    layer = whole(a_board()).layer
    store.layers.write(HEAD, added(layer))
    assert store.layers.layer(BOARD) == layer
    store.close()
    with Store.open(path) as again:
        assert again.layers.layer(BOARD) == layer
        assert again.layers.boards() == (HEAD,)
        assert again.check() == ()


def test_what_goes_is_gone_and_can_come_back(store: Store) -> None:
    layer = whole(a_board()).layer
    store.layers.write(HEAD, added(layer))
    one = kern(a_board(), "Te veel alleen")
    store.layers.write(HEAD, [LayerEdit(one, None)])
    assert one.id not in store.layers.layer(BOARD).records
    store.layers.write(HEAD, [LayerEdit(None, one)])
    assert store.layers.layer(BOARD) == layer
    assert store.layers.disputed(BOARD) == {}


def test_what_two_coordinators_wrote_apart_stays_beside_each_other(
    store: Store, tmp_path: Path
) -> None:
    one = kern(a_board(), "Te veel alleen")
    store.layers.write(HEAD, [LayerEdit(None, one)])
    with Store.open(tmp_path / "other.sqlite", now=Clock(), random=Dice(7)) as other:
        first = [
            version for found in store.layers.versions(BOARD).values() for version in found
        ]
        assert other.layers.merge(HEAD, first) == 1
        other.layers.write(HEAD, [LayerEdit(one, replace(one, title="Alleen"))])
        store.layers.write(HEAD, [LayerEdit(one, replace(one, title="Eenzaam"))])
        theirs = [one for found in other.layers.versions(BOARD).values() for one in found]
        assert store.layers.merge(HEAD, theirs) == 1
        assert store.layers.merge(HEAD, theirs) == 0
    [disputed] = store.layers.disputed(BOARD).values()
    titles = {found.content.title for found in disputed if isinstance(found.content, Cluster)}
    assert titles == {"Alleen", "Eenzaam"}
    now = store.layers.layer(BOARD).records[one.id]
    assert isinstance(now, Cluster)
    store.layers.write(HEAD, [LayerEdit(now, replace(now, title="Alleen"))])
    assert store.layers.disputed(BOARD) == {}


VECTORS = st.dictionaries(
    st.sampled_from([DeviceId("a"), DeviceId("b"), DeviceId("c")]), st.integers(1, 2)
).map(VersionVector.of)


def _version(vector: VersionVector, title: str, removed: bool) -> LayerVersion:
    told = "" if removed else title  # what was removed is no part of its version
    content: LayerRecord = replace(kern(a_board(), "Te veel alleen"), title=told)
    return Version(vector, content, removed)


VERSIONS = st.builds(_version, VECTORS, st.sampled_from(["x", "y"]), st.booleans())


@settings(max_examples=30, deadline=None)
@given(versions=st.lists(VERSIONS, min_size=1, max_size=3))
def test_any_order_and_any_number_of_times_gives_the_same(
    versions: Sequence[LayerVersion],
) -> None:
    expected = maximal(versions)
    for order in permutations(versions):
        with TemporaryDirectory() as folder, Store.open(Path(folder) / "s.sqlite") as store:
            for version in order:
                store.layers.merge(HEAD, [version])
            store.layers.merge(HEAD, order)
            [found] = store.layers.versions(BOARD).values()
            assert found == expected


def test_the_first_action_in_a_chapter_may_change_what_the_headings_gave(store: Store) -> None:
    """The chapter begins with it, so that one change writes a record and changes it."""
    board = a_board()
    alone = kern(board, "Te veel alleen")
    change = acting(board).edit_cluster(alone.id, explanation="Dagen zonder iemand.")
    store.layers.write(HEAD, change.edits)
    assert store.layers.layer(BOARD) == board.changed(change.edits).layer
    store.layers.write(HEAD, change.inverse().edits)
    assert store.layers.layer(BOARD).records == {}


BROKEN = {
    "kind": "colour",
    "content": "{",
    "content of another": '{"section": "gedicht", "title": "x"}',
    "position": '{"section": "knel", "title": "x", "position": "first"}',
    "vector": "no vector",
}


@pytest.mark.parametrize("what", BROKEN)
def test_a_row_that_cannot_be_read_is_told_and_stops_nothing(store: Store, what: str) -> None:
    layer = whole(a_board()).layer
    store.layers.write(HEAD, added(layer))
    one = kern(a_board(), "Te veel alleen")
    column = what if what in {"kind", "vector"} else "content"
    store.file.database.execute(
        f"UPDATE layer_record SET {column} = ? WHERE id = ?",
        (BROKEN[what], one.id.bytes),
    )
    assert store.layers.layer(BOARD).records.keys() == layer.records.keys() - {one.id}
    [problem] = store.check()
    assert (problem.code, problem.data["id"]) == ("check_layer_unreadable", str(one.id))
    if what != "vector":
        come: LayerVersion = Version(VersionVector.of({DeviceId("b"): 1}), one)
        store.layers.merge(HEAD, [come])
        assert len(store.check()) == 1, "nothing takes the place of what cannot be read"
    store.layers.write(HEAD, [LayerEdit(None, replace(one, title="Nieuw"))])
    if what != "vector":
        assert store.layers.layer(BOARD).records[one.id] == replace(one, title="Nieuw")
        assert store.check() == ()


def test_what_lies_in_no_kern_and_on_no_board_is_told(store: Store) -> None:
    store.layers.write(HEAD, added(whole(a_board()).layer))
    one = kern(a_board(), "Te veel alleen")
    store.file.database.execute("DELETE FROM layer_record WHERE id = ?", (one.id.bytes,))
    assert {problem.code for problem in store.check()} == {"check_layer_orphan"}
    assert len(store.check()) == 2, "of both notes that lay in it"
    store.file.database.execute("DELETE FROM board")
    assert len(store.check()) > 2


def test_who_begin_a_chapter_apart_differ_only_in_what_one_of_them_changed(
    store: Store, tmp_path: Path
) -> None:
    board = a_board()
    alone = kern(board, "Te veel alleen")
    change = acting(board).edit_cluster(alone.id, title="Alleen")
    store.layers.write(HEAD, change.edits)
    with Store.open(tmp_path / "other.sqlite", now=Clock(), random=Dice(7)) as other:
        other.layers.write(HEAD, board.beginning(Chapter.KNEL_KIEM))
        for one, from_ in ((store, other), (other, store)):
            versions = from_.layers.versions(BOARD).values()
            one.layers.merge(HEAD, [each for found in versions for each in found])
        assert store.layers.layer(BOARD) == other.layers.layer(BOARD)
        assert store.layers.disputed(BOARD) == other.layers.disputed(BOARD) == {}
    found = store.layers.layer(BOARD).records[alone.id]
    assert isinstance(found, Cluster)
    assert found.title == "Alleen"


def test_who_make_a_tag_apart_have_the_same_and_each_name_and_colour_is_told(
    store: Store, tmp_path: Path
) -> None:
    head = board_over_themes("nederland-na-de-crisis")
    item = note(a_board(), LOOSE).item
    with Store.open(tmp_path / "other.sqlite", now=Clock(), random=Dice(7)) as other:
        for one, word in ((store, "Loket"), (other, "loket"), (other, "stilte")):
            tags = Tags(one.layers.layer(head.id))
            change = TagActions(tags, lambda: next(IDS)).put(word.casefold(), [item.id])
            one.layers.write(head, change.edits)
        for one, from_ in ((store, other), (other, store), (store, other)):
            versions = from_.layers.versions(head.id).values()
            one.layers.merge(head, [each for found in versions for each in found])
        assert store.layers.disputed(head.id) == {}
        both = Tags(store.layers.layer(head.id))
        assert [tag.name for tag in both.of_note(item)] == ["loket", "stilte"]
        change = TagActions(both, lambda: next(IDS)).edit(both.made[0], colour=TagColour.PINK)
        store.layers.write(head, change.edits)
        change = TagActions(both, lambda: next(IDS)).edit(both.made[0], definition="Hulp.")
        other.layers.write(head, change.edits)
        versions = other.layers.versions(head.id).values()
        store.layers.merge(head, [each for found in versions for each in found])
        assert store.layers.disputed(head.id).keys() == {both.made[0].id}


def test_several_boards_are_written_together_or_not_at_all(store: Store) -> None:
    over, board = board_over_themes("nederland-na-de-crisis"), whole(a_board())
    tag = LayerEdit(None, Tag(tag_id(over.id, "x"), over.id, "x", TagColour.BLUE))
    store.layers.write_together({HEAD: added(board.layer), over: [tag]})
    assert store.layers.layer(BOARD) == board.layer
    assert len(store.layers.layer(over.id).records) == 1
    broken = [LayerEdit(None, replace(kern(board, ALONE), title=object()))]  # type: ignore[arg-type]
    away = [LayerEdit(tag.after, None)]
    with pytest.raises(TypeError):
        store.layers.write_together({over: away, HEAD: broken})
    assert len(store.layers.layer(over.id).records) == 1


def test_a_tag_that_a_merge_brought_and_that_is_used_since_stays(
    store: Store, tmp_path: Path, clock: Clock
) -> None:
    head, item = board_over_themes("nederland-na-de-crisis"), note(a_board(), LOOSE).item
    with Store.open(tmp_path / "other.sqlite", now=Clock(), random=Dice(7)) as other:
        for word in ("loket", "stilte"):
            tags = Tags(other.layers.layer(head.id))
            change = TagActions(tags, lambda: next(IDS)).put(word)
            other.layers.write(head, change.edits)
        versions = [one for found in other.layers.versions(head.id).values() for one in found]
    begun = store.imports.begin()
    store.layers.take_in(IncomingLayer(head, tuple(versions)), begun)
    clock.advance(seconds=1)
    tags = Tags(store.layers.layer(head.id))
    store.layers.write(head, TagActions(tags, lambda: next(IDS)).put("loket", [item.id]).edits)
    store.imports.undo()
    left = Tags(store.layers.layer(head.id))
    assert [tag.name for tag in left.of_note(item)] == ["loket"]
    assert len(left.made) == 1
    assert store.check() == ()


@pytest.fixture
def apart(store: Store, tmp_path: Path) -> Iterator[tuple[Store, Store]]:
    """Two coordinators with one kern of one note, from the same beginning."""
    board = a_board()
    begun = board.changed(board.beginning(Chapter.KNEL_KIEM)).layer
    store.layers.write(HEAD, added(begun))
    with Store.open(tmp_path / "other.sqlite", now=Clock(), random=Dice(7)) as other:
        exchange(store, other)
        yield store, other


def exchange(one: Store, other: Store) -> None:
    """Let two coordinators take in what the other has."""
    for into, of in ((one, other), (other, one)):
        found = of.layers.versions(BOARD).values()
        into.layers.merge(HEAD, [each for some in found for each in some])


def test_two_who_put_a_note_in_one_kern_at_other_places_are_asked_nothing(
    apart: tuple[Store, Store],
) -> None:
    one, other = apart
    loose, cluster = note(a_board(), LOOSE), kern(a_board(), "Te veel alleen")
    for store, place in ((one, 3), (other, 9)):
        placed = a_board().source.placement(cluster.id, loose, place)
        store.layers.write(HEAD, [LayerEdit(None, replace(placed, fingerprint="0" * place))])
    exchange(one, other)
    assert one.layers.disputed(BOARD) == other.layers.disputed(BOARD) == {}
    assert one.layers.layer(BOARD) == other.layers.layer(BOARD)
    key = placement_id(cluster.id, loose.item.id)
    kept = one.layers.layer(BOARD).records[key]
    assert isinstance(kept, Placement)
    assert kept.position in {3, 9}


def test_two_who_did_the_same_differ_in_nothing(apart: tuple[Store, Store]) -> None:
    board = a_board()
    said = write_text(board, TextPlace.WHY, "Daarom.").edits
    loose, cluster = note(board, LOOSE), kern(board, "Te veel alleen")
    moved = acting(board).move_cluster(cluster.id, 1).edits
    for store in apart:
        store.layers.write(HEAD, [*said, *acting(board).place([loose], cluster.id).edits])
        store.layers.write(HEAD, [edit for edit in moved if not edit.given])
    one, other = apart
    found = other.layers.versions(BOARD).values()
    come = IncomingLayer(HEAD, tuple(each for some in found for each in some))
    tally = one.layers.look(come)
    assert (tally.changes, tally.unseen > 2) == ((), True)
    exchange(one, other)
    assert one.layers.disputed(BOARD) == other.layers.disputed(BOARD) == {}
    now = one.layers.layer(BOARD)
    assert now == other.layers.layer(BOARD)
    after = LayerEdit(None, replace(cluster, title="Eenzaam"))
    one.layers.write(HEAD, [after])
    exchange(one, other)
    assert other.layers.disputed(BOARD) == {}, "who goes on has seen what the other did"


def test_one_who_decides_otherwise_stands_beside_the_other(apart: tuple[Store, Store]) -> None:
    one, other = apart
    placed = next(
        each for each in one.layers.layer(BOARD).records.values() if isinstance(each, Placement)
    )
    one.layers.write(HEAD, [LayerEdit(placed, replace(placed, position=7))])
    counter = replace(placed, position=8, counter=True)
    other.layers.write(HEAD, [LayerEdit(placed, counter)])
    exchange(one, other)
    assert one.layers.disputed(BOARD).keys() == {placed.id}
    assert other.layers.disputed(BOARD).keys() == {placed.id}


def test_what_was_settled_can_stand_beside_each_other_again(
    apart: tuple[Store, Store],
) -> None:
    one, other = apart
    cluster = kern(a_board(), "Te veel alleen")
    for store, title in ((one, "Alleen"), (other, "Eenzaam")):
        store.layers.write(HEAD, [LayerEdit(cluster, replace(cluster, title=title))])
    exchange(one, other)
    [before] = one.layers.disputed(BOARD).values()
    shown_before = one.layers.layer(BOARD)
    one.layers.write(HEAD, [LayerEdit(None, replace(cluster, title="Verlaten"))])
    exchange(one, other)
    assert other.layers.disputed(BOARD) == {}
    one.layers.reopen(HEAD, cluster.id, before)
    exchange(one, other)
    for store in apart:
        [again] = store.layers.disputed(BOARD).values()
        assert {each.content for each in again} == {each.content for each in before}
        assert store.layers.layer(BOARD) == shown_before


def test_what_says_that_this_laptop_wrote_it_comes_in_only_under_its_own_key(
    store: Store,
) -> None:
    cluster = kern(a_board(), "Te veel alleen")
    store.layers.write(HEAD, [LayerEdit(None, cluster)])
    own = VersionVector.of({store.identity.device: 9})
    forged: LayerVersion = Version(own, replace(cluster, title="Vervalst"))
    file = ImportFile("x", "0" * 64, DialogueId(BOARD), DeviceId("b"))
    for key in ("f" * 64, ""):
        with pytest.raises(RefusedInputError, match="layer_in_our_name"):
            store.layers.take_in(IncomingLayer(HEAD, (forged,), replace(file, key=key)), None)
    assert store.layers.layer(BOARD).records[cluster.id] == cluster
    copied = replace(file, key=store.identity.key)
    assert store.layers.take_in(IncomingLayer(HEAD, (forged,), copied), None).brought == 1


def test_what_is_of_another_board_or_sort_here_is_refused(store: Store) -> None:
    layer = whole(a_board()).layer
    store.layers.write(HEAD, added(layer))
    cluster, vector = kern(a_board(), "Te veel alleen"), VersionVector.of({DeviceId("b"): 1})
    other = board_of("x", "themadialoog", "wonen")
    text = ReportText(LayerRecordId(cluster.id), BOARD, TextPlace.WHY, "x")
    for head, record in (
        (other, replace(cluster, board_id=other.id)),
        (HEAD, text),
    ):
        with pytest.raises(RefusedInputError, match="layer_of_another"):
            store.layers.look(IncomingLayer(head, (Version(vector, record),)))


def test_who_makes_again_what_was_erased_writes_under_another_name(store: Store) -> None:
    """Others may have versions that are not known here any more."""
    said = write_text(a_board(), TextPlace.WHY, "Daarom.").edits
    store.layers.write(HEAD, said)
    before = store.identity.device
    with store.file.transaction() as connection:
        layer_rows.erase_boards(connection, [BOARD], date(2026, 11, 30))
    store.layers.write(HEAD, said)
    [[version]] = store.layers.versions(BOARD).values()
    assert version.vector == VersionVector.of({store.identity.device: 1})
    assert store.identity.device != before


def test_a_yes_is_for_the_layers_of_one_programme(store: Store) -> None:
    store.layers.accept("a" * 64, "een")
    assert store.layers.coordinators("een") == {"a" * 64, store.identity.key}
    assert store.layers.coordinators("twee") == {store.identity.key}
