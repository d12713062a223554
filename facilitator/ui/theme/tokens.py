"""The look as values: colours, type sizes, spaces; the one place where a colour is named."""

from enum import IntEnum, StrEnum
from functools import lru_cache
from typing import NamedTuple

from PySide6.QtGui import QColor, QFont

SPACES = (4, 8, 12, 16, 20, 28, 40, 56)
SCALES = (100, 125, 150, 175, 200)
ENOUGH_ROOM = (1280, 690)
"""In a window of this size the text size alone decides how compact the screens are."""
SMALL = 1.5
"""A window so many times smaller than that is small."""
CROWDING_STEP = 4
"""So many steps of less room there are until there is half of it."""
RADIUS_SMALL, RADIUS_CARD, RADIUS_PANEL = 6, 10, 12
RING = 3
READABLE = 4.5

SANS = ["Source Sans 3", "Segoe UI", "Noto Sans", "DejaVu Sans"]
SERIF = ["Source Serif 4", "Georgia", "Noto Serif", "DejaVu Serif"]

NORMAL = QFont.Weight.Normal
SEMIBOLD = QFont.Weight.DemiBold
BOLD = QFont.Weight.Bold


class Scheme(StrEnum):
    """What a person can choose; AUTO does what the computer does."""

    AUTO = "auto"
    LIGHT = "light"
    DARK = "dark"
    HIGH_CONTRAST = "high_contrast"


class TextSize(IntEnum):
    """The sizes of type, in pixels at 100 %."""

    NOTE = 13
    LABEL = 15
    TEXT = 16
    FIELD = 18
    QUESTION_SMALL = 21
    CLOCK_SMALL = 34
    QUESTION = 50
    CLOCK = 76
    ROOM = 82


class Ink(StrEnum):
    """Inks that text is set in; the values are names of the palette."""

    INK = "ink"
    GREY = "grey"
    BLUE = "blue"
    ON_PANEL = "on_panel"
    FIRST = "on_first"
    KNEL = "knel"
    KIEM = "kiem"


class Palette(NamedTuple):
    """Every colour of one scheme, by what it is for."""

    paper: QColor
    card: QColor
    side: QColor
    tint: QColor
    ink: QColor
    grey: QColor
    border: QColor
    control: QColor
    blue: QColor
    on_blue: QColor
    selected: QColor
    panel: QColor
    on_panel: QColor
    panel_border: QColor
    first: QColor
    on_first: QColor
    focus: QColor
    knel: QColor
    knel_tint: QColor
    kiem: QColor
    kiem_tint: QColor
    droom: QColor
    droom_tint: QColor
    idee: QColor
    idee_tint: QColor
    tag_blauw: QColor
    tag_oranje: QColor
    tag_groen: QColor
    tag_paars: QColor
    tag_geel: QColor
    tag_turkoois: QColor
    tag_bruin: QColor
    tag_roze: QColor

    def tag(self, colour: str) -> QColor:
        """Return the colour of a tag (`blauw`)."""
        return self._named(f"tag_{colour}")

    def kind(self, kind: str) -> QColor:
        """Return the colour of a kind of item; kinds without one of their own are ink."""
        return self._named(_colour_of(kind))

    def kind_tint(self, kind: str) -> QColor:
        """Return the pale ground that goes with the colour of a kind."""
        name = _colour_of(kind)
        return self._named({"blue": "selected"}.get(name, f"{name}_tint"))

    def _named(self, name: str) -> QColor:
        colour = getattr(self, name, self.tint)
        assert isinstance(colour, QColor)
        return colour


def _colour_of(kind: str) -> str:
    # the first window has no kinds, and comes before the domain is imported
    from facilitator.ui.theme.signs import KIND_COLOURS  # noqa: PLC0415

    return KIND_COLOURS.get(kind, "ink")


def _palette(**colours: str) -> Palette:
    return Palette(**{name: QColor(value) for name, value in colours.items()})


LIGHT = _palette(
    paper="#F7F5F0", card="#FFFFFF", side="#FBFAF6", tint="#EFEBE2",
    ink="#1B1F24", grey="#5A6068", border="#DDD8CD", control="#6F767E",
    blue="#1F4E79", on_blue="#FFFFFF", selected="#E4ECF4",
    panel="#1F4E79", on_panel="#FFFFFF", panel_border="#89A4BE",
    first="#FFFFFF", on_first="#1F4E79", focus="#0B57D0",
    knel="#A3262A", knel_tint="#F8EAEA", kiem="#1E6B3A", kiem_tint="#EAF4ED",
    droom="#5B3A8C", droom_tint="#F0EBF7", idee="#7A5200", idee_tint="#F7F0E0",
    tag_blauw="#1D5FA8", tag_oranje="#A34300", tag_groen="#1E6B3A", tag_paars="#6B3FA0",
    tag_geel="#6E5A00", tag_turkoois="#00666B", tag_bruin="#6B4226", tag_roze="#A8246B",
)  # fmt: skip

DARK = _palette(
    paper="#16191D", card="#20252B", side="#1B1F24", tint="#2B3138",
    ink="#F2F2F2", grey="#B6BCC4", border="#3B434C", control="#8E969F",
    blue="#9CC7F0", on_blue="#16191D", selected="#26394B",
    panel="#1C2B3A", on_panel="#F2F2F2", panel_border="#6C87A1",
    first="#9CC7F0", on_first="#16191D", focus="#FFD43B",
    knel="#F5A3A0", knel_tint="#3A2527", kiem="#8FD6A6", kiem_tint="#20352A",
    droom="#C9B3F0", droom_tint="#302A40", idee="#F0C869", idee_tint="#38301E",
    tag_blauw="#9CC7F0", tag_oranje="#F5B27A", tag_groen="#8FD6A6", tag_paars="#C9B3F0",
    tag_geel="#E8D36A", tag_turkoois="#7FD6D9", tag_bruin="#D9B49A", tag_roze="#F2A3CE",
)  # fmt: skip


def contrast(one: QColor, other: QColor) -> float:
    """Return the WCAG contrast ratio of two opaque colours, 1 to 21."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: QColor) -> float:
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


class PillTone(StrEnum):
    """What a pill says at a glance; its word says it too."""

    BUSY = "busy"
    DONE = "done"
    READY = "ready"


class DesignTokens(NamedTuple):
    """One palette at one text size; `system` when the colours are the computer's own.

    `crowding` tells how many times less room the window has than one of the usual size.
    """

    palette: Palette
    scale: float = 1.0
    system: bool = False
    crowding: float = 1.0

    @property
    def tightness(self) -> float:
        """The text size at which a window of the usual size would have as little room."""
        return self.scale * self.crowding

    @property
    def small_window(self) -> bool:
        """Whether the window itself is small, whatever the text size."""
        return self.crowding > SMALL

    def has_room(self, up_to: float) -> bool:
        """Say whether there is at least as much room as at a text size in the usual window."""
        return self.tightness <= up_to

    def text(self, size: int) -> int:
        """Return a type size in pixels at the chosen text size."""
        return round(size * self.scale)

    def px(self, length: float) -> int:
        """Return a length that belongs to text (a key, a badge, a target) in pixels."""
        return round(length * self.scale)

    def space(self, step: int) -> int:
        """Return a space of the scale; it grows half as fast as text, which needs the room."""
        if step not in SPACES:
            raise ValueError(step)
        return round(step * (1 + (self.scale - 1) / 2))

    def colour(self, ink: Ink) -> QColor:
        """Return the colour of an ink."""
        colour = getattr(self.palette, ink)
        assert isinstance(colour, QColor)
        return colour

    def font(
        self,
        size: int = TextSize.TEXT,
        weight: QFont.Weight = NORMAL,
        *,
        serif: bool = False,
        tabular: bool = False,
    ) -> QFont:
        """Return a font of ours; `tabular` gives every figure the same width."""
        return QFont(_made(self.text(size), weight, serif=serif, tabular=tabular))


@lru_cache(maxsize=256)
def _made(pixels: int, weight: QFont.Weight, *, serif: bool, tabular: bool) -> QFont:
    """Make a font once: painting asks for it hundreds of times, and a copy costs nothing."""
    font = QFont(SERIF if serif else SANS)
    font.setPixelSize(pixels)
    font.setWeight(weight)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    if tabular:
        font.setFeature(QFont.Tag("tnum"), 1)
    return font
