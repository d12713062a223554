"""The file of a layer: what goes in comes out, and whatever is wrong with it is refused."""

import io
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from facilitator.domain.clustering.framework_records import FrameworkLabel, FrameworkPlace
from facilitator.domain.clustering.records import Cluster, KeptText, Placement
from facilitator.domain.clustering.versions import BoardHead, LayerVersion, about
from facilitator.domain.errors import RefusedInputError
from facilitator.domain.merge.merging import Version
from facilitator.domain.merge.versions import VersionVector
from facilitator.domain.records.ids import DeviceId
from facilitator.exchange.dialogue_file.file import opened, read_opened
from facilitator.exchange.layer_file.contents import LayerOfBoard
from facilitator.exchange.layer_file.file import is_layer_file, read_layer_file
from facilitator.exchange.layer_file.upgrades import FORMAT_VERSION
from tests.exchange import dialogue_file_samples
from tests.exchange.hostile.by_hand import as_bytes
from tests.exchange.layer_samples import (
    SIGNER,
    Json,
    a_layer,
    as_opened,
    forged,
    members_of,
    over_themes,
    written,
)

FILES = Path(__file__).parents[2] / "files"


def by_id(layer: LayerOfBoard) -> dict[Any, LayerVersion]:
    return {one.content.id: one for one in layer.versions}


def test_what_goes_in_comes_out_and_what_was_removed_without_words() -> None:
    layer, found = a_layer(), read_layer_file(as_opened())
    assert (found.key, found.layer.board) == (SIGNER.key, layer.board)
    sent, came = by_id(layer), by_id(found.layer)
    assert came.keys() == sent.keys()
    gone = [key for key, one in sent.items() if one.removed]
    for key, one in came.items():
        assert one == sent[key] or (one.removed and key in gone)
        assert one.same_as(sent[key])
    assert len(gone) == 1
    assert written(found.layer) == written()
    assert read_layer_file(opened(forged())).layer == found.layer


SINCE_3 = {FrameworkPlace, FrameworkLabel}
LATER = {1: {type(one) for one in over_themes()} | {KeptText}, 2: SINCE_3}


@pytest.mark.parametrize("version", LATER)
def test_a_file_of_an_older_version_is_read_and_has_nothing_that_came_later(
    version: int,
) -> None:
    kept = (FILES / f"laag-{version}.dialooglaag").read_bytes()
    assert members_of(kept)["manifest.json"]["format_version"] == version
    found = read_layer_file(opened(kept)).layer
    later = LATER[version]
    every = by_id(a_layer()).items()
    now = {key: one for key, one in every if type(one.content) not in later}
    assert by_id(found).keys() == now.keys()
    assert all(one.same_as(now[key]) for key, one in by_id(found).items())


def test_what_is_kept_of_each_version_is_what_the_program_writes() -> None:
    assert (FILES / f"laag-{FORMAT_VERSION}.dialooglaag").read_bytes() == written()


def test_a_reader_of_tables_reads_no_layer_and_the_other_way_round() -> None:
    layer, table = written(), dialogue_file_samples.written()
    assert (is_layer_file(layer), is_layer_file(table)) == (True, False)
    for read, data in ((read_opened, layer), (read_layer_file, table)):
        with pytest.raises(RefusedInputError, match="file_not_ours"):
            read(opened(data))


def _rename(manifest: Json, _: Json) -> None:
    manifest["device"] = "somebody-else"


def _newer(manifest: Json, _: Json) -> None:
    manifest["format_version"] = FORMAT_VERSION + 1


def _other_board(_: Json, layer: Json) -> None:
    layer["board"]["theme"] = "wonen"


def _unknown_field(_: Json, layer: Json) -> None:
    layer["records"]["cluster"][0]["colour"] = "rood"


def _unknown_word(_: Json, layer: Json) -> None:
    layer["records"]["cluster"][0]["section"] = "gedicht"


def _number_of_nothing(_: Json, layer: Json) -> None:
    layer["records"]["number"][0]["number"] = 0


def _twice(_: Json, layer: Json) -> None:
    layer["records"]["cluster"].append(layer["records"]["cluster"][-1])


def _one_id_for_two(_: Json, layer: Json) -> None:
    layer["records"]["text"][0]["id"] = layer["records"]["cluster"][0]["id"]


def _there_and_gone(_: Json, layer: Json) -> None:
    one = layer["records"]["text"][0]
    layer["removed"]["text"] = [{"id": one["id"], "vector": one["vector"]}]


def _too_long(_: Json, layer: Json) -> None:
    layer["records"]["text"][0]["text"] = "x" * 20_001


def _no_vector(_: Json, layer: Json) -> None:
    layer["records"]["text"][0]["vector"] = {}


def _number_zero(_: Json, layer: Json) -> None:
    layer["note_numbers"] = {layer["board"]["id"]: {layer["board"]["id"]: 0}}


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (_rename, "file_contents"),
        (_newer, "file_newer"),
        (_other_board, "file_contents"),
        (_unknown_field, "file_contents"),
        (_unknown_word, "file_contents"),
        (_number_of_nothing, "file_contents"),
        (_twice, "file_contents"),
        (_one_id_for_two, "file_contents"),
        (_there_and_gone, "file_contents"),
        (_too_long, "file_contents"),
        (_no_vector, "file_contents"),
        (_number_zero, "file_contents"),
    ],
)
def test_what_cannot_be_is_refused(change: Callable[[Json, Json], None], code: str) -> None:
    with pytest.raises(RefusedInputError, match=code):
        read_layer_file(opened(forged(change)))


def test_a_member_more_is_refused_whichever_reader_gets_it() -> None:
    """A table in the file of a layer, or a layer in that of a table, is neither."""
    data = forged(more={"records.json": b"{}"})
    for read in (read_opened, read_layer_file):
        with pytest.raises(RefusedInputError):
            read(opened(data))


def test_a_file_that_was_changed_on_its_way_is_refused() -> None:
    data = written()
    found = members_of(data)
    found["layer.json"]["records"]["text"][0]["text"] = "Vervalst."
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name, part in found.items():
            archive.writestr(zipfile.ZipInfo(name), as_bytes(part))
    with pytest.raises(RefusedInputError, match="file_altered"):
        read_layer_file(opened(made.getvalue()))
    for end in (0, 40, len(data) // 2):
        with pytest.raises(RefusedInputError):
            read_layer_file(opened(data[:end] or b"x"))


def test_signs_that_hide_are_taken_out_and_what_no_file_holds_is_named() -> None:
    layer = a_layer()
    one = next(one.content for one in layer.versions if isinstance(one.content, Cluster))
    vector = VersionVector.of({DeviceId("a"): 1})
    hidden: LayerVersion = Version(vector, replace(one, title="om\u202ekeren"))
    [found] = read_layer_file(as_opened(replace(layer, versions=(hidden,)))).layer.versions
    assert isinstance(found.content, Cluster)
    assert "\u202e" not in found.content.title
    long: LayerVersion = Version(vector, replace(one, title="x" * 20_001))
    with pytest.raises(RefusedInputError, match="file_not_possible"):
        written(replace(layer, versions=(long,)))
    other = BoardHead(layer.board.id, "p", "themadialoog", "wonen")
    with pytest.raises(RefusedInputError, match="file_not_possible"):
        written(replace(layer, board=other))


def test_of_what_was_removed_only_ids_travel() -> None:
    layer = a_layer()
    gone = tuple(replace(one, removed=True) for one in layer.versions)
    for one in read_layer_file(as_opened(replace(layer, versions=gone))).layer.versions:
        sent = by_id(layer)[one.content.id].content
        assert about(one.content) == about(sent)
        words = ("title", "explanation", "text", "reason", "fingerprint", "memo")
        assert not [name for name in words if getattr(one.content, name, "")]
        if isinstance(sent, Placement):
            assert isinstance(one.content, Placement)
            assert one.content.cluster_id == sent.cluster_id
