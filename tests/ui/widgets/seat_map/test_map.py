"""The map of the seats: as they sit, chosen and moved by keys, click and drag."""

import pytest
from PySide6.QtCore import QPoint, QPointF, QSize, Qt
from PySide6.QtGui import QAccessible, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from facilitator.domain.records.items import HOST, Speaker, seated
from facilitator.domain.table.seating import moved, round_table
from facilitator.ui.theme.manager import ThemeManager
from facilitator.ui.widgets.fields import CaptureEdit
from facilitator.ui.widgets.seat_map import SeatMap, ring
from facilitator.ui.widgets.seat_tile import SeatTile, places_of
from tests.builders import a_dialogue, a_dossier, a_seat

Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton
PLAIN = Qt.KeyboardModifier.NoModifier
SHIFT_ALT = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
SEATS = tuple(a_seat(number, f"rol {number}") for number in range(1, 7))


class Table:
    """A map beside a field, as on the note-taker's screen; what it asks is done at once."""

    def __init__(self, qtbot: QtBot) -> None:
        self.seats = round_table(SEATS)
        self.speaker: Speaker = HOST
        self.done = 0
        self.window = QWidget()
        self.map, self.field = SeatMap(), CaptureEdit("Notitie")
        rows = QVBoxLayout(self.window)
        rows.addWidget(self.map, 1)
        rows.addWidget(self.field)
        self.map.chosen.connect(self._choose)
        self.map.moved.connect(self._move)
        self.map.done.connect(self._count)
        qtbot.addWidget(self.window)
        self.window.resize(264, 420)
        self.show()
        self.window.show()
        self.window.activateWindow()
        qtbot.waitActive(self.window)
        self.field.setFocus()

    def show(self) -> None:
        """Show the table as it is now."""
        dossier = a_dossier(a_dialogue(host_function="wethouder"), seats=SEATS)
        host, *rest = places_of(dossier)
        order = {seated(seat.id): at for at, seat in enumerate(self.seats)}
        places = [host, *sorted(rest, key=lambda place: order[place.speaker])]
        self.map.show_places(places)
        self.map.show_speaker(self.speaker)

    def _choose(self, speaker: Speaker) -> None:
        self.speaker = speaker
        self.show()

    def _move(self, seat_id: object, place: int) -> None:
        self.seats = moved(self.seats, seat_id, place)  # type: ignore[arg-type]
        self.show()

    def _count(self) -> None:
        self.done += 1

    def signs(self) -> list[str]:
        """Give the signs clockwise, the host's first."""
        return [tile.place.sign for tile in self.map.tiles]

    def tile(self, sign: str) -> SeatTile:
        """Find a tile by its sign."""
        return next(tile for tile in self.map.tiles if tile.place.sign == sign)

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = PLAIN) -> None:
        """Press a key where the focus is."""
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClick(focus, key, held)

    def focused(self) -> str:
        """Give the sign of the tile that has the focus."""
        focus = QApplication.focusWidget()
        return focus.place.sign if isinstance(focus, SeatTile) else ""

    def drag(self, sign: str, to: QPoint) -> None:
        """Drag a tile to a point of the map."""
        tile = self.tile(sign)
        start = tile.rect().center()
        QTest.mousePress(tile, LEFT, pos=start)
        _drag_over(tile, tile.mapFromParent(to))
        _drag_over(tile, tile.mapFromParent(to))
        QTest.mouseRelease(tile, LEFT, pos=tile.mapFromParent(to))


def _drag_over(tile: SeatTile, point: QPoint) -> None:
    spot = QPointF(point)
    event = QMouseEvent(
        QMouseEvent.Type.MouseMove,
        spot,
        QPointF(tile.mapToGlobal(point)),
        Qt.MouseButton.NoButton,
        LEFT,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(tile, event)


@pytest.fixture
def table(qtbot: QtBot, looks: ThemeManager) -> Table:
    assert looks.percent == 100
    return Table(qtbot)


def test_every_place_says_its_number_role_and_key(table: Table) -> None:
    names = [tile.accessibleName() for tile in table.map.tiles]
    assert names[0] == "Host, wethouder, Alt+H"
    assert names[4] == "Seat 4, rol 4, Alt+4"
    assert table.map.accessibleName() == "Seats round the table"


def test_a_screen_reader_finds_every_place_and_who_speaks(table: Table) -> None:
    table.tile("3").click()
    found = QAccessible.queryAccessibleInterface(table.map)
    children = [found.child(at) for at in range(found.childCount())]
    checked = [child.text(QAccessible.Text.Name) for child in children if child.state().checked]
    assert len(children) == 7
    assert checked == ["Seat 3, rol 3, Alt+3"]


def test_a_first_name_is_told_too() -> None:
    dossier = a_dossier(seats=[a_seat(13, "boer", first_name="Gerrit")])
    assert places_of(dossier)[1].spoken == "Seat 13, boer, Gerrit"


def test_a_click_chooses_who_speaks_and_typing_goes_on(table: Table) -> None:
    QTest.mouseClick(table.tile("5"), LEFT)
    assert table.speaker == seated(SEATS[4].id)
    assert [tile.place.sign for tile in table.map.tiles if tile.isChecked()] == ["5"]
    assert table.field.hasFocus()


def test_a_click_on_who_speaks_changes_nothing(table: Table) -> None:
    for _ in range(2):
        QTest.mouseClick(table.tile("5"), LEFT)
    assert [tile.place.sign for tile in table.map.tiles if tile.isChecked()] == ["5"]


def test_tab_stops_once_at_who_speaks(table: Table) -> None:
    table.tile("2").click()
    table.press(Key.Key_Tab)
    assert table.focused() == "2"
    table.press(Key.Key_Tab)
    assert table.field.hasFocus()


def test_arrows_walk_round_the_table_and_come_back(table: Table) -> None:
    table.map.tiles[0].setFocus()
    seen = []
    for _ in range(7):
        table.press(Key.Key_Right)
        seen.append(table.focused())
    assert seen == ["1", "2", "3", "4", "5", "6", "H"]
    table.press(Key.Key_Up)
    assert table.focused() == "6"


@pytest.mark.parametrize(("key", "done"), [(Key.Key_Space, 0), (Key.Key_Return, 1)])
def test_space_chooses_and_enter_also_goes_back_to_typing(
    table: Table, key: Qt.Key, done: int
) -> None:
    table.map.tiles[0].setFocus()
    table.press(Key.Key_Right)
    table.press(key)
    assert (table.speaker, table.done) == (seated(SEATS[0].id), done)


def test_keys_move_a_seat_and_the_focus_goes_with_it(table: Table) -> None:
    table.tile("2").setFocus()
    table.press(Key.Key_Right, SHIFT_ALT)
    table.press(Key.Key_Right, SHIFT_ALT)
    assert table.signs() == ["H", "1", "3", "4", "2", "5", "6"]
    assert table.focused() == "2"
    table.press(Key.Key_Left, SHIFT_ALT)
    assert table.signs() == ["H", "1", "3", "2", "4", "5", "6"]


def test_the_last_seat_moves_on_to_the_first_place(table: Table) -> None:
    table.tile("6").setFocus()
    table.press(Key.Key_Right, SHIFT_ALT)
    assert table.signs() == ["H", "6", "1", "2", "3", "4", "5"]


def test_the_host_stays_at_the_top(table: Table) -> None:
    table.tile("H").setFocus()
    table.press(Key.Key_Right, SHIFT_ALT)
    table.drag("H", table.tile("4").geometry().center())
    assert table.signs() == ["H", "1", "2", "3", "4", "5", "6"]


def test_a_seat_that_is_dragged_takes_that_place_and_chooses_nothing(table: Table) -> None:
    table.drag("1", table.tile("5").geometry().center())
    assert table.signs() == ["H", "2", "3", "4", "5", "1", "6"]
    assert table.speaker == HOST
    where = [tile.geometry().center() for tile in table.map.tiles]
    assert len({(point.x(), point.y()) for point in where}) == 7


def test_a_seat_dragged_and_put_back_moves_nothing(table: Table) -> None:
    before = [tile.geometry() for tile in table.map.tiles]
    table.drag("3", table.tile("3").geometry().center() + QPoint(14, 9))
    assert table.signs() == ["H", "1", "2", "3", "4", "5", "6"]
    assert [tile.geometry() for tile in table.map.tiles] == before


def test_buttons_stay_while_as_many_people_do(table: Table) -> None:
    before = list(table.map.tiles)
    table.tile("4").click()
    assert table.map.tiles == before


@pytest.mark.parametrize("count", [2, 5, 9, 13])
@pytest.mark.parametrize("room", [QSize(248, 230), QSize(248, 280), QSize(700, 500)])
def test_no_two_places_overlap_and_all_are_in_sight(count: int, room: QSize) -> None:
    tiles = ring(count, room, 1.0).tiles
    pairs = [(one, other) for at, one in enumerate(tiles) for other in tiles[:at]]
    assert not [pair for pair in pairs if pair[0].intersects(pair[1])]
    assert all(tile.left() >= 0 and tile.right() <= room.width() for tile in tiles)
    assert all(tile.top() >= 0 and tile.bottom() <= room.height() for tile in tiles)
    assert min(tile.height() for tile in tiles) >= 24


def test_a_table_without_seats_has_the_host(table: Table) -> None:
    host, *_ = places_of(a_dossier())
    table.map.show_places([host])
    table.map.show_speaker(HOST)
    table.press(Key.Key_Tab)
    table.press(Key.Key_Right, SHIFT_ALT)
    table.press(Key.Key_Right)
    assert table.signs() == ["H"]
    assert ring(0, QSize(10, 10), 1.0).nearest(QPointF(1, 1)) == 0
