"""Between our colours and Qt's: what Qt paints with, and what the computer paints with."""

from PySide6.QtGui import QColor, QPalette

from facilitator.ui.theme.tokens import READABLE, DesignTokens, Palette, contrast

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
