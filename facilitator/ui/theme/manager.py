"""The theme in use: chosen by a person, followed from the computer, put on the program."""

from collections.abc import Callable
from math import ceil
from weakref import WeakKeyDictionary

from PySide6 import QtCore
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from facilitator import resources
from facilitator.ui.platform.startup import put
from facilitator.ui.theme.tokens import (
    CROWDING_STEP,
    DARK,
    ENOUGH_ROOM,
    LIGHT,
    READABLE,
    SCALES,
    DesignTokens,
    Palette,
    Scheme,
    contrast,
)

Role = QPalette.ColorRole


def qt_palette(theme: DesignTokens) -> QPalette:
    """Return the palette that Qt's own controls paint with."""
    colours = theme.palette
    palette = QPalette(colours.card, colours.paper)
    for role, colour in _roles(theme).items():
        palette.setColor(role, colour)
    for role in (Role.WindowText, Role.Text, Role.ButtonText, Role.PlaceholderText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, colours.grey)
    return palette


def _roles(theme: DesignTokens) -> dict[QPalette.ColorRole, QColor]:
    colours = theme.palette
    return {
        Role.Window: colours.paper,
        Role.WindowText: colours.ink,
        Role.Base: colours.card,
        Role.AlternateBase: colours.side,
        Role.Text: colours.ink,
        Role.PlaceholderText: colours.grey,
        Role.Button: colours.card,
        Role.ButtonText: colours.ink,
        Role.ToolTipBase: colours.card,
        Role.ToolTipText: colours.ink,
        Role.Highlight: colours.blue,
        Role.HighlightedText: colours.on_blue,
        Role.Accent: colours.blue,
        Role.Link: colours.blue,
        Role.Mid: colours.control,
    }


def system_palette(system: QPalette) -> Palette:
    """Return the computer's own colours under our names: ink where we use shades."""
    ground = system.color(Role.Window)
    ink = system.color(Role.WindowText)
    fill = system.color(Role.Highlight)
    on_fill = system.color(Role.HighlightedText)
    if contrast(fill, on_fill) < READABLE:
        fill, on_fill = ink, ground
    filled = {
        "blue": fill,
        "first": fill,
        "focus": fill,
        "on_blue": on_fill,
        "on_first": on_fill,
    }
    colours = {
        name: filled.get(name, ground if _is_ground(name) else ink) for name in Palette._fields
    }
    return Palette(**colours)


def _is_ground(name: str) -> bool:
    return name in {"paper", "card", "side", "tint", "selected", "panel"} or name.endswith(
        "_tint"
    )


WHITE = 255
"""The ground of some schemes with more contrast."""


class ThemeManager(QObject):
    """Holds the theme in use and re-styles every open window when it changes."""

    changed = Signal()

    def __init__(self, app: QApplication, system: Callable[[], Scheme] | None = None) -> None:
        super().__init__(app)
        self._system = system or system_scheme
        self._shown = Scheme.LIGHT
        self.theme = DesignTokens(LIGHT)
        self.scheme = Scheme.AUTO
        self.percent = SCALES[0]
        self._app = app
        self._busy = False
        self._crowding = 1.0

    def start(self, scheme: Scheme = Scheme.AUTO, percent: int = 100) -> None:
        """Load the fonts and put the look on, in time for the first painting."""
        load_fonts()
        ask = self._system
        self._system = lambda: first_impression(ask)
        self.choose(scheme, percent)
        self._system = ask

    def follow_computer(self) -> None:
        """Do what the computer is set to, now that Qt can tell and whenever that changes."""
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self.follow_system)
        hints.accessibility().contrastPreferenceChanged.connect(self.follow_system)
        if self.scheme is Scheme.AUTO and self._system() is not self._shown:
            self._apply()

    def choose(self, scheme: Scheme, percent: int) -> None:
        """Put a scheme and a text size (one of SCALES) on all windows."""
        if percent not in SCALES:
            raise ValueError(percent)
        self.scheme, self.percent = scheme, percent
        self._apply()

    def larger(self) -> None:
        """Take the next larger text size, if there is one."""
        self._step(1)

    def smaller(self) -> None:
        """Take the next smaller text size, if there is one."""
        self._step(-1)

    def _step(self, by: int) -> None:
        place = min(max(SCALES.index(self.percent) + by, 0), len(SCALES) - 1)
        self.choose(self.scheme, SCALES[place])

    def set_room(self, wide: int, high: int) -> None:
        """Say how large the window is; screens become compact where they need to."""
        crowding = crowding_of(wide, high)
        if crowding != self._crowding:
            self._crowding = crowding
            self.theme = self.theme._replace(crowding=crowding)
            self.changed.emit()

    def follow_system(self) -> None:
        """Look again what the computer is set to; called when that changes."""
        if not self._busy:
            self._apply()

    def _apply(self) -> None:
        self._busy = True
        try:
            _ask_for_window_frames(self.scheme)
            self.theme = self._make()._replace(crowding=self._crowding)
            self._dress()
        finally:
            self._busy = False
        self.changed.emit()

    def _make(self) -> DesignTokens:
        scale = self.percent / 100
        self._shown = self._system() if self.scheme is Scheme.AUTO else self.scheme
        if self._shown is Scheme.HIGH_CONTRAST:
            self._app.setPalette(QPalette())
            return DesignTokens(system_palette(self._app.palette()), scale, system=True)
        return DesignTokens(DARK if self._shown is Scheme.DARK else LIGHT, scale)

    def _dress(self) -> None:
        if not self.theme.system:
            self._app.setPalette(qt_palette(self.theme))
        self._app.setFont(self.theme.font())


_FRAMES = {Scheme.LIGHT: "Light", Scheme.DARK: "Dark"}


def _ask_for_window_frames(scheme: Scheme) -> None:
    hints = QGuiApplication.styleHints()
    if scheme in _FRAMES:
        put(hints, colorScheme=_FRAMES[scheme])
    else:
        hints.unsetColorScheme()


def system_scheme() -> Scheme:
    """Return what the computer is set to: high contrast goes before dark."""
    hints = QGuiApplication.styleHints()
    accessibility = hints.accessibility()
    if accessibility.contrastPreference() == QtCore.Qt.ContrastPreference.HighContrast:
        return Scheme.HIGH_CONTRAST
    if hints.colorScheme() == QtCore.Qt.ColorScheme.Dark:
        return Scheme.DARK
    return Scheme.LIGHT


def first_impression(ask: Callable[[], Scheme]) -> Scheme:
    """Return what the computer seems to be set to; ask only where its colours leave doubt."""
    colours = QGuiApplication.palette()
    ink, ground = colours.color(Role.WindowText), colours.color(Role.Window)
    plain = ink.lightness() < ground.lightness() < WHITE
    return Scheme.LIGHT if plain else ask()


def crowding_of(wide: int, high: int) -> float:
    """Return how many times less room there is than enough, in steps, so that it rests."""
    enough_wide, enough_high = ENOUGH_ROOM
    less = max(enough_wide / max(wide, 1), enough_high / max(high, 1), 1.0)
    return ceil(less * CROWDING_STEP) / CROWDING_STEP


def load_fonts() -> list[str]:
    """Load the fonts we ship; without them the system's own fonts are used."""
    try:
        folder = resources.path("fonts")
    except resources.MissingResourceError:
        return []
    loaded = [
        QFontDatabase.addApplicationFont(str(file)) for file in sorted(folder.glob("*.ttf"))
    ]
    return [name for font in loaded for name in QFontDatabase.applicationFontFamilies(font)]


_LOOKS: WeakKeyDictionary[QApplication, ThemeManager] = WeakKeyDictionary()


def look() -> ThemeManager:
    """Return the look of the running program."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    found = _LOOKS.get(app)
    if found is None:
        found = _LOOKS[app] = ThemeManager(app)
    return found


def theme() -> DesignTokens:
    """Return the theme in use, without a detour: painting asks for it hundreds of times."""
    app = QApplication.instance()
    found = _LOOKS.get(app) if isinstance(app, QApplication) else None
    return (found or look()).theme


def follow(restyle: Callable[[], None]) -> None:
    """Call `restyle`, a method of a widget, now and after every change of the look."""
    look().changed.connect(restyle)
    restyle()


def follow_size(widget: QWidget) -> None:
    """Let a widget that paints itself ask for room and be painted anew after a change."""
    follow(widget.updateGeometry)
    follow(widget.update)
