"""Layers for tests of their files: one of everything, as a coordinator signs it."""

import io
import json
import zipfile
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

from facilitator.domain.clustering.actions import feature, keep_text, write_text
from facilitator.domain.clustering.dismissals import distinct_clusters, not_in_cluster
from facilitator.domain.clustering.framework_records import (
    Aspect,
    FrameworkLabel,
    FrameworkPlace,
    Quadrant,
    framework_label_id,
    framework_place_id,
)
from facilitator.domain.clustering.ids import BoardId, ClusterId, TagId, ThreadId
from facilitator.domain.clustering.records import (
    LayerRecord,
    TableNumber,
    TextPlace,
    only_one,
)
from facilitator.domain.clustering.tag_records import (
    Tag,
    TagColour,
    TaggedCluster,
    TaggedNote,
    tagging_id,
)
from facilitator.domain.clustering.thread_records import (
    Thread,
    ThreadCluster,
    ThreadQuote,
    ThreadTag,
    joined_id,
)
from facilitator.domain.clustering.versions import BoardHead, LayerVersion
from facilitator.domain.merge.merging import Version
from facilitator.domain.merge.versions import VersionVector
from facilitator.domain.records.ids import DeviceId, derived_id
from facilitator.domain.records.kinds import Chapter
from facilitator.domain.records.media import fingerprint
from facilitator.exchange.dialogue_file.file import OpenedFile, opened
from facilitator.exchange.layer_file.contents import LayerOfBoard
from facilitator.exchange.layer_file.file import LayerOrigin, write_layer_file
from facilitator.signing import Signer, device_name
from tests.domain.clustering.builders import BOARD, TWO_TABLES, a_board, acting, note
from tests.exchange.hostile.by_hand import as_bytes, device_of, key_of, signed

Json = dict[str, Any]

SEED = bytes(range(32))
SIGNER = Signer(SEED)
DEVICE = DeviceId(device_name(SIGNER.key, b"ab"))
ORIGIN = LayerOrigin("1.0", DEVICE, datetime(2026, 11, 30, 12, tzinfo=UTC))
HEAD = BoardHead(BOARD, "nederland-na-de-crisis", "themadialoog", "gezondheid")
LOOSE = "Ik miste mijn koor."


def a_layer() -> LayerOfBoard:
    """Build a layer with one of every sort of record, of which one was removed."""
    board = a_board()
    board = board.changed(board.beginning(Chapter.KNEL_KIEM))
    board = board.changed(acting(board).set_aside([note(board, LOOSE)], "past niet").edits)
    board = board.changed(write_text(board, TextPlace.WHY, "Daarom – “zo” é.").edits)
    board = board.changed(feature(board, note(board, LOOSE), "Mijn koor!").edits)
    board = board.changed(keep_text(board.layer, "Daarom – “zo” é.", "zo heet het").edits)
    table = TWO_TABLES[0].dialogue.id
    number = TableNumber(only_one(BOARD, "number", str(table)), BOARD, table, 7)
    records = [*board.layer.records.values(), number, *over_themes()]
    vector = VersionVector.of({DEVICE: 1})
    versions: list[LayerVersion] = [Version(vector, record) for record in records]
    versions[0] = Version(vector, versions[0].content, removed=True)
    return LayerOfBoard(HEAD, tuple(versions))


def over_themes(board: BoardId = BOARD) -> list[LayerRecord]:
    """Build one of each that belongs to a programme, and what a coordinator said no to."""
    tag = TagId(derived_id("tests", "tag"))
    thread = ThreadId(derived_id("tests", "thread"))
    first, second = (ClusterId(derived_id("tests", "kern", which)) for which in "ab")
    item = TWO_TABLES[0].items[0].id
    place, aspect, desk = framework_place_id(thread), Aspect.DEPARTMENT, "afdeling Buurtzaken"
    return [
        Tag(tag, board, "Loket en formulier", TagColour.ORANGE, "Wie hulp zoekt."),
        TaggedNote(tagging_id(tag, item), board, tag, item),
        TaggedCluster(tagging_id(tag, first), board, tag, first),
        Thread(thread, board, "Eerst een formulier", "Overal.", "nog nalopen", 2),
        ThreadCluster(joined_id(thread, first), board, thread, first, 1),
        ThreadTag(joined_id(thread, tag), board, thread, tag),
        ThreadQuote(joined_id(thread, item), board, thread, item, "0" * 64, 3),
        FrameworkPlace(place, board, thread, Quadrant.UNWANTED_LASTING),
        FrameworkLabel(framework_label_id(thread, aspect, desk), board, thread, aspect, desk),
        not_in_cluster(board, item, second),
        distinct_clusters(board, first, second),
    ]


def written(layer: LayerOfBoard | None = None) -> bytes:
    """Give the bytes of a file."""
    return write_layer_file(layer or a_layer(), ORIGIN, SIGNER)


def as_opened(layer: LayerOfBoard | None = None) -> OpenedFile:
    """Give a file as it is when it was opened."""
    return opened(written(layer))


def members_of(data: bytes) -> dict[str, Json]:
    """Read the members of a file, without a look at what they are."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: json.loads(archive.read(name)) for name in archive.namelist()}


def forged(
    change: Callable[[Json, Json], None] = lambda _manifest, _layer: None,
    more: dict[str, bytes] | None = None,
    seed: bytes = SEED,
) -> bytes:
    """Give a file that who has a seed signed, with something that the program never says."""
    found = members_of(written())
    manifest, layer = found["manifest.json"], found["layer.json"]
    manifest["key"], manifest["device"] = key_of(seed), device_of(seed)
    change(manifest, layer)
    content = as_bytes(layer)
    manifest["members"] = {
        "layer.json": {"bytes": len(content), "sha256": fingerprint(content)},
        **manifest["members"].pop("more", {}),
    }
    manifest.pop("signature")
    signature = signed(seed, as_bytes(manifest)) if manifest["key"] else ""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in {
            "manifest.json": as_bytes({**manifest, "signature": signature}),
            "layer.json": content,
            **(more or {}),
        }.items():
            info = zipfile.ZipInfo(name)
            info.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(info, part)
    return made.getvalue()
