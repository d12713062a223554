"""The look as values."""

from itertools import combinations

import pytest
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication

from facilitator.domain.clustering.tag_records import TagColour
from facilitator.domain.records.items import ItemKind
from facilitator.ui.theme import text_styles
from facilitator.ui.theme.manager import qt_palette, system_palette
from facilitator.ui.theme.signs import SIGNS, TAG_SIGNS
from facilitator.ui.theme.text_styles import Style
from facilitator.ui.theme.tokens import (
    DARK,
    LIGHT,
    SCALES,
    SPACES,
    DesignTokens,
    Palette,
    TextSize,
    contrast,
)

GROUNDS = ("paper", "card", "side", "tint", "selected")
INKS = ("ink", "grey", "knel", "kiem", "droom", "idee", "blue")
FILLED = (("on_blue", "blue"), ("on_panel", "panel"), ("on_first", "first"))
ON_TINT = ("knel", "kiem", "droom", "idee")


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("ink", INKS)
def test_text_can_be_read_on_every_ground(palette: Palette, ground: str, ink: str) -> None:
    assert contrast(getattr(palette, ink), getattr(palette, ground)) >= 4.5


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("ground", GROUNDS)
def test_each_colour_of_tags_is_seen_on_every_ground_and_is_another(
    palette: Palette, ground: str
) -> None:
    colours = [palette.tag(colour) for colour in TagColour]
    assert min(contrast(one, getattr(palette, ground)) for one in colours) >= 4.5
    assert len({one.rgb() for one in colours}) == len(TagColour)


def test_each_colour_of_tags_has_a_sign_of_its_own_also_without_colour() -> None:
    drawn = [TAG_SIGNS[colour]() for colour in TagColour]
    assert TAG_SIGNS.keys() == set(TagColour)
    assert not any(one == other for one, other in combinations(drawn, 2))


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("ink", "ground"), FILLED)
def test_text_can_be_read_on_filled_grounds(palette: Palette, ink: str, ground: str) -> None:
    assert contrast(getattr(palette, ink), getattr(palette, ground)) >= 7


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("kind", ON_TINT)
def test_a_kind_can_be_read_on_its_own_tint(palette: Palette, kind: str) -> None:
    assert contrast(palette.kind(kind), palette.kind_tint(kind)) >= 4.5


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("edge", ["control", "focus"])
def test_edges_and_ring_are_seen_on_every_ground(
    palette: Palette, ground: str, edge: str
) -> None:
    assert contrast(getattr(palette, edge), getattr(palette, ground)) >= 3


def test_the_question_meets_the_higher_contrast_of_the_host() -> None:
    assert min(contrast(palette.ink, palette.paper) for palette in (LIGHT, DARK)) >= 7


def test_contrast_is_that_of_wcag() -> None:
    assert contrast(QColor("#000000"), QColor("#FFFFFF")) == pytest.approx(21)
    assert contrast(QColor("#777777"), QColor("#FFFFFF")) == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("kind", list(ItemKind))
def test_every_kind_has_a_sign_and_a_colour(kind: ItemKind) -> None:
    assert kind in SIGNS
    assert LIGHT.kind(kind).isValid()
    assert LIGHT.kind_tint(kind).isValid()


def test_the_sizes_are_those_of_the_design() -> None:
    assert [int(size) for size in TextSize] == [13, 15, 16, 18, 21, 34, 50, 76, 82]
    assert SPACES == (4, 8, 12, 16, 20, 28, 40, 56)


@pytest.mark.parametrize("percent", SCALES)
def test_every_size_grows_with_the_text_size(percent: int) -> None:
    theme = DesignTokens(LIGHT, percent / 100)
    for size in TextSize:
        assert theme.font(size).pixelSize() == round(size * percent / 100)


def test_space_grows_half_as_fast_as_text() -> None:
    assert DesignTokens(LIGHT, 2.0).space(20) == 30


def test_a_space_outside_the_scale_is_refused() -> None:
    with pytest.raises(ValueError, match="17"):
        DesignTokens(LIGHT).space(17)


def test_clocks_have_figures_of_one_width(qapp: QApplication) -> None:
    assert qapp is not None
    font = text_styles.CLOCK.font(DesignTokens(LIGHT))
    assert font.featureValue(QFont.Tag("tnum")) == 1


def test_every_named_style_makes_a_font() -> None:
    named = [style for style in vars(text_styles).values() if isinstance(style, Style)]
    assert len(named) > 20
    assert all(style.font(DesignTokens(LIGHT)).pixelSize() == style.size for style in named)


def test_high_contrast_uses_nothing_but_the_colours_of_the_computer() -> None:
    system = QPalette(QColor("#222222"), QColor("#000000"))
    for role, colour in {
        QPalette.ColorRole.WindowText: "#FFFFFF",
        QPalette.ColorRole.Highlight: "#FFFF00",
        QPalette.ColorRole.HighlightedText: "#000000",
    }.items():
        system.setColor(role, QColor(colour))
    palette = system_palette(system)
    used = {colour.name() for colour in palette}
    assert used == {"#000000", "#ffffff", "#ffff00"}


def test_a_weak_highlight_of_the_computer_gives_way_to_its_ink() -> None:
    system = QPalette(QColor("#EFEFEF"), QColor("#EFEFEF"))
    system.setColor(QPalette.ColorRole.WindowText, QColor("#000000"))
    system.setColor(QPalette.ColorRole.Highlight, QColor("#308CC6"))
    system.setColor(QPalette.ColorRole.HighlightedText, QColor("#FFFFFF"))
    assert system_palette(system).blue.name() == "#000000"


def test_qts_own_controls_get_our_colours() -> None:
    palette = qt_palette(DesignTokens(DARK))
    assert palette.color(QPalette.ColorRole.Base) == DARK.card
    assert palette.color(QPalette.ColorRole.Text) == DARK.ink
