"""Everyone can use every screen: with a screen reader, by keys, with large or bright text."""

import os
from collections import Counter
from collections.abc import Iterator
from functools import cache
from itertools import product
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QLocale, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QAction, QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QMenu,
    QScrollArea,
    QWidget,
)

from facilitator import resources
from facilitator.ui.commands import shortcuts
from facilitator.ui.commands.shortcuts import Command
from facilitator.ui.platform import i18n
from facilitator.ui.platform.i18n import Language, install_language
from facilitator.ui.theme.manager import look
from facilitator.ui.theme.tokens import READABLE, Scheme, contrast
from facilitator.ui.widgets.dialogs import MessageDialog
from tests.ui import screens
from tests.ui.accessibility import name_of
from tests.ui.app_builder import Laptop
from tests.ui.drivers import has_keys
from tests.ui.screens import SCREENS, Screen, everything_below

SMALL_LAPTOP = (1366, 768)
SCHEMES = (Scheme.LIGHT, Scheme.DARK, Scheme.HIGH_CONTRAST)
SIZES = (100, 150, 200)
LONG_RUN = os.environ.get("HYPOTHESIS_PROFILE") == "long"
LOOKS = tuple((product if LONG_RUN else zip)(SCHEMES, SIZES))
"""Every scheme and every size once; in a long run each with each."""
CROWDED = (
    screens.hosting,
    screens.taking_notes,
    screens.details_of_an_idea,
    screens.a_new_table,
)
"""Screens that are laid out in another way where the text is large."""
COMPACT = (
    screens.before_the_start,
    screens.hosting,
    screens.a_card_to_tell,
    screens.dividing_the_time,
    screens.taking_notes,
    screens.changing_a_note,
    screens.solo,
    screens.a_new_table,
    screens.a_known_table,
)
"""Screens that are shown to be usable where there is little room."""
MOST = 150

every_screen = pytest.mark.parametrize("screen", SCREENS, ids=lambda screen: screen.__name__)


@pytest.fixture
def dutch(qapp: QApplication) -> None:
    """Put the screens in Dutch, before they are made."""
    install_language(qapp, Language.DUTCH)


@pytest.fixture
def english(qapp: QApplication) -> None:
    """Put the screens in English, before they are made."""
    install_language(qapp, Language.ENGLISH)


@pytest.fixture(autouse=True)
def usual_look(qapp: QApplication) -> Iterator[None]:
    """Put language and look back after each test."""
    locale = QLocale()
    yield
    look().choose(Scheme.LIGHT, 100)
    while i18n._IN_USE:
        qapp.removeTranslator(i18n._IN_USE.pop())
    QLocale.setDefault(locale)


def opened(laptop: Laptop, screen: Screen) -> QWidget:
    """Show a screen on a small laptop and let it come to rest."""
    laptop.window.resize(*SMALL_LAPTOP)
    window = screen(laptop)
    settle(laptop, window)
    return window


def settle(laptop: Laptop, window: QWidget) -> None:
    """Let everything be laid out and painted; dialogs come up after a look was chosen."""
    laptop.qtbot.waitExposed(window)
    QTest.qWait(0)
    if isinstance(window, MessageDialog):
        window.restyle()
    QTest.qWait(0)
    QTest.qWait(0)


@every_screen
def test_everything_has_a_name_fits_and_can_be_read_in_every_look(
    dutch: None, laptop: Laptop, screen: Screen
) -> None:
    assert dutch is None
    window = opened(laptop, screen)
    complaints = english_words(window)
    for scheme, percent in LOOKS:
        look().choose(scheme, percent)
        settle(laptop, window)
        found = [*nameless(window), *twins(window), *cut_off(window), *faint(window)]
        complaints += [f"{scheme} {percent}: {complaint}" for complaint in found]
    assert complaints == []
    assert window.windowTitle() != ""


@every_screen
def test_tab_comes_to_everything_and_back_in_english_too(
    english: None, laptop: Laptop, screen: Screen
) -> None:
    assert english is None
    window = opened(laptop, screen)
    assert [*nameless(window), *cut_off(window)] == []
    wanted = {each for each in everything_below(window) if takes_tab(each)}

    forward = walk(laptop, Qt.Key.Key_Tab)
    back = walk(laptop, Qt.Key.Key_Backtab)

    assert names(wanted - set(forward)) == []
    assert set(back) == set(forward)


@pytest.mark.parametrize("screen", CROWDED, ids=lambda screen: screen.__name__)
def test_tab_comes_to_everything_in_large_type(laptop: Laptop, screen: Screen) -> None:
    look().choose(Scheme.LIGHT, 200)
    window = opened(laptop, screen)
    wanted = {each for each in everything_below(window) if takes_tab(each)}

    assert names(wanted - set(walk(laptop, Qt.Key.Key_Tab))) == []


@pytest.mark.parametrize(
    ("size", "percent"),
    [((853, 480), 100), ((1093, 544), 100), ((800, 400), 100), (SMALL_LAPTOP, 200)],
    ids=str,
)
@pytest.mark.parametrize("screen", COMPACT, ids=lambda screen: screen.__name__)
def test_every_stop_of_tab_is_whole_in_a_small_window(
    laptop: Laptop, screen: Screen, size: tuple[int, int], percent: int
) -> None:
    look().choose(Scheme.LIGHT, percent)
    window = screen(laptop)
    laptop.window.resize(*size)
    settle(laptop, window)
    assert window.size() == QSize(*size)
    wanted = {each for each in everything_below(window) if takes_tab(each)}
    way = whole = set[QWidget]()

    for _ in range(MOST):
        laptop.key(Qt.Key.Key_Tab)
        stop = focused()
        if stop in way:
            break
        way = way | {stop}
        QTest.qWait(0)
        if in_sight(stop, window):
            whole = whole | {stop}

    assert names(wanted - way) == []
    assert names(way - whole) == []
    assert cut_off(window) == []


def english_words(window: QWidget) -> list[str]:
    """Return words of the program on a screen that are not Dutch."""
    shown = (words_of(each) for each in everything_below(window) if has_words(each))
    return [f"English: {words}" for words in shown if words in english_only()]


@cache
def english_only() -> frozenset[str]:
    """Return the words of the program that are others in Dutch."""
    messages = list(ET.parse(resources.path("i18n", "facilitator_nl.ts")).iter("message"))
    dutch = {message.findtext("translation", "") for message in messages}
    return frozenset({message.findtext("source", "") for message in messages} - dutch)


def faint(window: QWidget) -> list[str]:
    """Return words that stand out too little from the ground they are painted on."""
    picture = window.grab().toImage()
    labels = [each for each in everything_below(window) if isinstance(each, QLabel)]
    seen = [each for each in labels if each.text() and is_whole(each, window)]
    found = ((each, contrast(ink_of(each), ground_of(each, window, picture))) for each in seen)
    return [f"faint: {label.text()}: {ratio:.2f}" for label, ratio in found if ratio < READABLE]


def nameless(window: QWidget) -> list[str]:
    """Return what can have the focus and has no name for a screen reader."""
    return [
        f"no name: {each.object()!r}"
        for each in tree(QAccessible.queryAccessibleInterface(window))
        if each.state().focusable and not text_of(each).strip()
    ]


def twins(window: QWidget) -> list[str]:
    """Return names that two controls beside each other share."""
    found = []
    for each in tree(QAccessible.queryAccessibleInterface(window)):
        if each.role() in {QAccessible.Role.List, QAccessible.Role.Table}:
            continue  # two notes may say the same
        children = [each.child(place) for place in range(each.childCount())]
        seen = Counter(
            (child.role(), text_of(child))
            for child in children
            if in_sight_of_readers(child) and child.state().focusable
        )
        found += [f"twins: {name}" for (_, name), count in seen.items() if count > 1]
    return found


def tree(root: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    """Give everything a screen reader can come to, from a window down."""
    yield root
    for place in range(root.childCount()):
        child = root.child(place)
        if child.isValid() and in_sight_of_readers(child):
            yield from tree(child)


def in_sight_of_readers(each: QAccessibleInterface) -> bool:
    """Say whether a screen reader would come here now."""
    return not each.state().invisible


def text_of(each: QAccessibleInterface) -> str:
    """Return what a screen reader calls something."""
    return each.text(QAccessible.Text.Name)


def cut_off(window: QWidget) -> list[str]:
    """Return words and buttons that get less room than they need, or stand outside."""
    found = []
    for widget in filter(has_words, everything_below(window)):
        if is_small(widget):
            found.append(f"cut: {words_of(widget)!r} {widget.size()}")
        if not in_a_page(widget, window) and not is_whole(widget, window):
            found.append(f"outside: {words_of(widget)!r}")
    return found


def has_words(widget: QWidget) -> bool:
    """Say whether a widget is a label or a button with words."""
    return isinstance(widget, QLabel | QAbstractButton) and words_of(widget) != ""


def words_of(widget: QWidget) -> str:
    """Return the words on a label or a button."""
    assert isinstance(widget, QLabel | QAbstractButton)
    return widget.text() or widget.accessibleName()


def is_small(widget: QWidget) -> bool:
    """Say whether a widget has less room than its words need."""
    least = widget.minimumSizeHint()
    if isinstance(widget, QLabel):
        if widget.wordWrap():
            return widget.height() < widget.heightForWidth(widget.width())
        return widget.width() < least.width() or widget.height() < height_of_words(widget)
    return widget.width() < least.width() or widget.height() < least.height()


def height_of_words(label: QLabel) -> int:
    """Return the least height in which no letter of a line loses its top or its foot."""
    metrics = label.fontMetrics()
    ink = metrics.tightBoundingRect(label.text())
    above, below = metrics.ascent() + ink.top(), metrics.descent() - ink.bottom()
    return metrics.height() - 2 * min(above, below)


def is_whole(widget: QWidget, window: QWidget) -> bool:
    """Say whether nothing that a widget stands in hides a part of it."""
    in_sight = widget.visibleRegion().boundingRect().contains(widget.rect())
    return in_sight and window.rect().contains(place_of(widget, window))


def in_sight(stop: QWidget, window: QWidget) -> bool:
    """Say whether all of what has the focus can be seen; a page is covered by its content."""
    if isinstance(stop, QScrollArea):
        return window.rect().contains(place_of(stop, window))
    return is_whole(stop, window)


def place_of(widget: QWidget, window: QWidget) -> QRect:
    """Return where a widget stands in its window."""
    return QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())


def in_a_page(widget: QWidget, window: QWidget) -> bool:
    """Say whether a widget stands on a page that scrolls."""
    step = widget.parentWidget()
    while step is not None and step is not window:
        if isinstance(step, QScrollArea):
            return True
        step = step.parentWidget()
    return False


def takes_tab(widget: QWidget) -> bool:
    """Say whether Tab should come to a widget."""
    stops = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.isEnabled()
    return stops and widget.focusProxy() is None


def walk(laptop: Laptop, key: Qt.Key) -> list[QWidget]:
    """Press a key until the focus is where it was; return the way."""
    laptop.key(key)
    way = [focused()]
    for _ in range(MOST):
        laptop.key(key)
        way.append(focused())
        if way[-1] is way[0]:
            return way
    raise AssertionError(f"{key} does not come back: {names(way[-8:])}")


def focused() -> QWidget:
    """Return what has the focus."""
    has_keys()
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def names(widgets: set[QWidget] | list[QWidget]) -> list[str]:
    """Return what widgets are called, for a complaint."""
    return sorted(f"{type(each).__name__} {name_of(each)!r}" for each in widgets)


def ink_of(label: QLabel) -> QColor:
    """Return the ink that the words of a label are painted in."""
    return label.palette().color(label.foregroundRole())


def ground_of(label: QLabel, window: QWidget, picture: QImage) -> QColor:
    """Return the colour that most of a label's place has."""
    place = place_of(label, window)
    row = range(place.left(), place.right() + 1, 3)
    lines = (place.top(), place.bottom())
    colours = Counter(picture.pixelColor(x, y).name() for x in row for y in lines)
    return QColor(colours.most_common(1)[0][0])


@pytest.mark.parametrize("language", Language)
def test_letters_of_the_menus_are_their_own(
    qapp: QApplication, request: pytest.FixtureRequest, language: Language
) -> None:
    install_language(qapp, language)
    window = request.getfixturevalue("laptop").window
    bar = [action.text() for action in window.menuBar().actions()]
    menus = [menu for menu in window.findChildren(QMenu) if menu.actions()]
    rows = [bar, *([action.text() for action in menu.actions()] for menu in menus)]

    assert [row for row in rows if len(set(letters(row))) < len(letters(row))] == []
    assert set(letters(bar)) & shortcuts.alt_letters() == set()
    assert len(letters(bar)) == len(bar)


def letters(row: list[str]) -> list[str]:
    """Return the letters that are marked in a row of words."""
    return [words[words.index("&") + 1].upper() for words in row if "&" in words]


def test_every_command_that_has_keys_is_in_a_menu_or_on_a_screen(laptop: Laptop) -> None:
    """A key that does nothing would be a promise that is not kept."""
    laptop.press(Command.PRACTICE)
    laptop.application.preparation.open_simulation()  # its keys play, and at no other table
    bound = {action.objectName() for action in laptop.window.findChildren(QAction)}
    assert {command.name for command in Command} - bound == set()
