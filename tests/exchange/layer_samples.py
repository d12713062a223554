"""Layers for tests of their files: one of everything, as a coordinator signs it."""

from datetime import UTC, datetime

from facilitator.domain.clustering.actions import feature, keep_text, write_text
from facilitator.domain.clustering.records import TableNumber, TextPlace, only_one
from facilitator.domain.clustering.versions import BoardHead, LayerVersion
from facilitator.domain.merge.merging import Version
from facilitator.domain.merge.versions import VersionVector
from facilitator.domain.records.ids import DeviceId
from facilitator.domain.records.kinds import Chapter
from facilitator.exchange.dialogue_file.file import OpenedFile, opened
from facilitator.exchange.layer_file.contents import LayerOfBoard
from facilitator.exchange.layer_file.file import LayerOrigin, write_layer_file
from facilitator.signing import Signer, device_name
from tests.domain.clustering.builders import BOARD, TWO_TABLES, a_board, acting, note

SIGNER = Signer(bytes(range(32)))
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
    records = [*board.layer.records.values(), number]
    vector = VersionVector.of({DEVICE: 1})
    versions: list[LayerVersion] = [Version(vector, record) for record in records]
    versions[0] = Version(vector, versions[0].content, removed=True)
    return LayerOfBoard(HEAD, tuple(versions))


def written(layer: LayerOfBoard | None = None) -> bytes:
    """Give the bytes of a file."""
    return write_layer_file(layer or a_layer(), ORIGIN, SIGNER)


def as_opened(layer: LayerOfBoard | None = None) -> OpenedFile:
    """Give a file as it is when it was opened."""
    return opened(written(layer))
