"""The room's window: large words that fit, in every look and size, and nothing of a note."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QBuffer, QByteArray
from PySide6.QtGui import QAccessible, QColor, QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

import facilitator
from facilitator import resources
from facilitator.domain.records.dialogue import Dossier
from facilitator.domain.table.room import RoomContent, RoomPicture, RoomSeat
from facilitator.exchange.data_files.library import read_library
from facilitator.ui.features.room.window import RoomWindow
from facilitator.ui.theme.manager import look
from facilitator.ui.theme.tokens import Scheme, contrast
from tests.services.marked import MARK, full_dossiers
from tests.services.test_room import a_source
from tests.ui.test_access import text_of, tree

SIZES = ((800, 600), (1280, 720), (1920, 1080))
SCHEMES = (Scheme.LIGHT, Scheme.DARK, Scheme.HIGH_CONTRAST)
LIBRARY = read_library([resources.root()])
PICTURE = RoomPicture(
    RoomContent.QUESTION,
    "Wat kwam in de knel, en wat ontkiemde?",
    "Knel en kiem",
    2,
    5,
    "Gezondheid",
    "Goes",
)
PARAGRAPHS = ("Eerst was er niets. " * 12, "Toen kwam er iets. " * 12, "Nu wij. " * 30)
SEATS = (RoomSeat(1, "student"), None, RoomSeat(3, "vrijwilliger bij de voedselbank"))
FORBIDDEN = (
    "facilitator.ui.features.capture",
    "facilitator.ui.shell.table",
    "facilitator.services",
    "facilitator.domain.records.items",
    "facilitator.domain.records.dialogue",
    "facilitator.storage.store",
)


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[RoomWindow]:
    """The room's window on a small display."""
    look().start(Scheme.LIGHT, 100)
    window = RoomWindow()
    qtbot.addWidget(window)
    window.resize(1366, 768)
    window.show()
    qtbot.waitExposed(window)
    yield window
    look().choose(Scheme.LIGHT, 100)


def words_of(window: RoomWindow) -> str:
    """Return all that a screen reader finds in the window, and its title."""
    found = [text_of(each) for each in tree(QAccessible.queryAccessibleInterface(window))]
    return "\n".join([window.windowTitle(), *found])


def questions() -> list[str]:
    """Return every question of every script that ships, the longest first."""
    steps = (step for script in LIBRARY.scripts.values() for step in script.steps)
    return sorted({step.question for step in steps}, key=len, reverse=True)


def a_photo(width: int, height: int) -> bytes:
    """Return a plain picture as a file."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("teal"))
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(content.data())


def test_the_room_reads_the_question_the_move_the_theme_and_the_place(
    window: RoomWindow,
) -> None:
    window.show_picture(PICTURE)
    assert window.words.isVisible()
    words = words_of(window)
    for part in (PICTURE.question, "Move 2 of 5", "Knel en kiem", "Gezondheid · Goes"):
        assert part in words
    assert window.words.pixels == 82
    assert window.windowTitle() == "Gezondheid – Screen for the room"


@pytest.mark.parametrize("percent", [100, 200])
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("scheme", SCHEMES)
def test_every_question_fits_whole(
    window: RoomWindow, scheme: Scheme, size: tuple[int, int], percent: int
) -> None:
    look().choose(scheme, percent)
    window.resize(*size)
    least = 82 * min(size[0] / 1366, size[1] / 768) * 0.9
    for question in questions()[:6]:
        window.show_picture(replace(PICTURE, question=question))
        words = window.words
        assert words._fits((question,), words.pixels)
        assert words.pages == 1
        assert words.pixels >= least


@pytest.mark.parametrize("scheme", SCHEMES)
def test_the_words_stand_out_from_their_ground_and_nothing_touches_the_edges(
    window: RoomWindow, scheme: Scheme
) -> None:
    look().choose(scheme, 100)
    window.show_picture(PICTURE)
    QTest.qWait(0)  # Qt hands the palette on
    image = window.grab().toImage()
    ground = image.pixelColor(2, 2)
    edge = [(x, y) for x in range(0, 1366, 7) for y in (0, 20, 767 - 20, 767)]
    edge += [(x, y) for x in (0, 40, 1365 - 40, 1365) for y in range(0, 768, 7)]
    assert {image.pixelColor(x, y).name() for x, y in edge} == {ground.name()}
    places = [(x, y) for x in range(96, 1270) for y in range(280, 480, 5)]
    ratios = [contrast(image.pixelColor(x, y), ground) for x, y in places]
    assert max(ratios) > 12


def test_a_text_is_on_one_page_or_on_more_and_none_is_lost(window: RoomWindow) -> None:
    picture = replace(PICTURE, content=RoomContent.THEME, paragraphs=PARAGRAPHS)
    window.show_picture(picture)
    seen = [window.words.accessibleName()]
    while window.turn_page():
        seen.append(window.words.accessibleName())
    assert len(seen) == window.words.pages > 1
    assert seen[0].startswith(f"Gezondheid · 1/{len(seen)}")
    assert all(sum(text in page for page in seen) == 1 for text in PARAGRAPHS)
    window.show_picture(replace(picture, paragraphs=("Kort.",)))
    assert (window.words.accessibleName(), window.turn_page()) == ("Gezondheid\nKort.", False)


@pytest.mark.parametrize("size", SIZES)
def test_the_text_of_every_theme_can_be_read(window: RoomWindow, size: tuple[int, int]) -> None:
    window.resize(*size)
    least = 50 * min(size[0] / 1366, size[1] / 768) * 0.7
    for theme in LIBRARY.themes.values():
        picture = replace(
            PICTURE,
            content=RoomContent.THEME,
            theme=theme.title,
            paragraphs=theme.paragraphs,
        )
        window.show_picture(picture)
        assert window.words.pixels >= least
        pages = window.words._pages
        assert all(window.words._fits(page, window.words.pixels) for page in pages)


def test_a_photo_is_shown_whole(window: RoomWindow) -> None:
    for size in ((300, 200), (200, 3000), (4000, 300)):
        photo = a_photo(*size)
        window.show_picture(replace(PICTURE, content=RoomContent.PHOTO, photo=photo))
        place = window.photo.place()
        assert window.photo.isVisible()
        assert window.photo.rect().contains(place)
        ratio = place.width() / place.height() * size[1] / size[0]
        assert ratio == pytest.approx(1, rel=0.05)


@pytest.mark.parametrize("photo", [None, b"", b"no picture"])
def test_a_photo_that_cannot_be_shown_leaves_the_question(
    window: RoomWindow, photo: bytes | None
) -> None:
    window.show_picture(replace(PICTURE, content=RoomContent.PHOTO, photo=photo))
    assert window.words.accessibleName() == PICTURE.question


def test_seats_come_by_number_and_role_and_leave_when_they_have_spoken(
    window: RoomWindow,
) -> None:
    window.show_picture(replace(PICTURE, content=RoomContent.SEATS, seats=SEATS))
    names = window.seats.accessibleName().splitlines()
    assert names == ["Still to be heard", "1 student", "3 vrijwilliger bij de voedselbank"]
    window.show_picture(replace(PICTURE, content=RoomContent.SEATS, seats=(None, None, None)))
    assert window.seats.accessibleName() == "Everyone has had a turn. Thank you."
    assert window.seats.grab().toImage().pixelColor(5, 5).isValid()


def test_a_seat_that_goes_moves_nobody_else(window: RoomWindow) -> None:
    window.show_picture(replace(PICTURE, content=RoomContent.SEATS, seats=SEATS))
    before = window.seats.grab().toImage()
    window.show_picture(replace(PICTURE, content=RoomContent.SEATS, seats=(None, *SEATS[1:])))
    after = window.seats.grab().toImage()
    low = before.height() * 2 // 3
    area = (0, low, before.width(), before.height() - low)
    assert before.copy(*area) == after.copy(*area)
    assert before != after


@pytest.mark.parametrize(
    ("left", "said"), [(None, ""), (1, "1 minute left"), (12, "12 minutes left")]
)
def test_time_stands_in_the_foot_and_only_when_it_is_wanted(
    window: RoomWindow, left: int | None, said: str
) -> None:
    window.show_picture(replace(PICTURE, minutes_left=left))
    assert window.foot.time() == said
    assert "left" in words_of(window) if said else "left" not in words_of(window)


def test_the_foot_fits_whatever_a_theme_is_called(window: RoomWindow) -> None:
    look().choose(Scheme.LIGHT, 200)
    window.resize(800, 600)
    long = replace(
        PICTURE,
        theme="Samenleving, cohesie en vertrouwen",
        place="Zoeterwoude-Rijndijk",
        minutes_left=12,
    )
    window.show_picture(long)
    assert window.foot._needed(window.foot.pixels()) <= window.foot.width()


def test_a_practice_table_says_so_here_too(window: RoomWindow) -> None:
    window.show_picture(PICTURE)
    assert not window.ribbon.isVisible()
    window.show_picture(replace(PICTURE, practice=True))
    assert window.ribbon.isVisible()


def test_closing_the_window_is_told(qtbot: QtBot, window: RoomWindow) -> None:
    with qtbot.waitSignal(window.closed):
        window.close()


@given(full_dossiers(), st.booleans())
@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_word_of_a_note_and_no_name_is_in_the_window(
    window: RoomWindow, dossier: Dossier, time: bool
) -> None:
    source = a_source(dossier)
    for stop in source.stops():
        window.show_picture(source.picture(stop, time=time))
        assert MARK not in words_of(window)


def test_the_package_knows_nothing_of_tables_and_notes() -> None:
    folder = Path(sys.modules[RoomWindow.__module__].__file__ or "").parent
    for file in sorted(folder.glob("*.py")):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.ImportFrom):
                names = [f"{node.module}.{each.name}" for each in node.names]
                assert [name for name in names if name.startswith(FORBIDDEN)] == []


def test_nothing_of_tables_and_notes_comes_along_with_the_package() -> None:
    program = "import facilitator.ui.features.room.window, sys; print(*sys.modules, sep='\\n')"
    ended = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert [name for name in ended.stdout.split() if name.startswith(FORBIDDEN)] == []


def test_only_the_round_of_reading_back_gives_the_room_lines() -> None:
    """Lines are words of notes: a picture gets them in one place, from one presenter."""
    program = Path(facilitator.__file__).parent
    files = {
        file.relative_to(program).as_posix(): file.read_text("utf-8")
        for file in program.rglob("*.py")
    }
    give = {path for path, code in files.items() if "lines_of=" in code}
    ask = {path for path, code in files.items() if "oom.show_lines(" in code}
    assert give == {"ui/features/room/presenter.py"}
    assert ask == {"ui/features/read_back/presenter.py"}
