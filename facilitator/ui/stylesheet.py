"""The thin part of the look that Qt wants as text: borders and padding of plain controls."""

from PySide6.QtGui import QColor, QPalette

from facilitator.ui.theme import RADIUS_SMALL, Theme

Role = QPalette.ColorRole

_FIELDS = """
QLineEdit, QPlainTextEdit, QTextEdit, QAbstractSpinBox, QListView, QTableView, QTreeView {{
    background: {card}; color: {ink}; border: 1px solid {control}; border-radius: {radius}px;
    selection-background-color: {blue}; selection-color: {on_blue};
}}
QLineEdit, QAbstractSpinBox {{ padding: {above}px {beside}px; }}
QAbstractSpinBox QLineEdit {{ border: none; padding: 0; background: transparent; }}
QPlainTextEdit, QTextEdit {{ padding: {above}px {above}px; }}
QLineEdit, QPlainTextEdit, QTextEdit {{ placeholder-text-color: {grey}; }}
QListView::item {{ padding: {above}px {beside}px; }}
QListView::item:selected, QTableView::item:selected {{ background: {selected}; color: {ink}; }}
QScrollArea {{ border: none; background: transparent; }}
QMenu {{ background: {card}; border: 1px solid {control}; padding: {above}px; }}
QMenu::item {{ padding: {above}px {wide}px {above}px {beside}px; border-radius: {radius}px; }}
QMenu::item:selected {{ background: {selected}; color: {ink}; }}
QMenu::item:disabled {{ color: {grey}; }}
QMenu::separator {{ height: 1px; background: {border}; margin: {above}px; }}
QMenuBar {{ background: {card}; }}
QMenuBar::item {{ padding: {above}px {beside}px; background: transparent; }}
QMenuBar::item:selected {{ background: {selected}; color: {ink}; }}
QToolTip {{ background: {card}; color: {ink}; border: 1px solid {control}; padding: 4px; }}
QDialog QPushButton {{
    background: {card}; color: {ink}; border: 1px solid {control}; border-radius: {radius}px;
    padding: {above}px {wide}px;
}}
QDialog QPushButton:default {{ background: {blue}; color: {on_blue}; border-color: {blue}; }}
QDialog QPushButton:disabled {{ color: {grey}; border-color: {border}; }}
"""

_BARS = """
QScrollBar:vertical {{ width: {bar}px; background: transparent; margin: 0; }}
QScrollBar:horizontal {{ height: {bar}px; background: transparent; margin: 0; }}
QScrollBar::handle {{ background: {control}; border-radius: 3px; margin: 3px; }}
QScrollBar::handle:vertical {{ min-height: {grip}px; }}
QScrollBar::handle:horizontal {{ min-width: {grip}px; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
"""


def stylesheet(theme: Theme) -> str:
    """Return the style sheet of a theme; with the system's palette it only names its roles."""
    colours = theme.palette
    names = ("card", "ink", "grey", "control", "border", "blue", "on_blue", "selected")
    values = {name: getattr(colours, name).name() for name in names}
    rules = _FIELDS if theme.system else _FIELDS + _BARS
    return rules.format(
        **values,
        radius=RADIUS_SMALL,
        above=theme.px(6),
        beside=theme.px(10),
        wide=theme.px(18),
        bar=12,
        grip=theme.px(32),
    )


def qt_palette(theme: Theme) -> QPalette:
    """Return the palette that Qt's own controls paint with."""
    colours = theme.palette
    palette = QPalette(colours.card, colours.paper)
    for role, colour in _roles(theme).items():
        palette.setColor(role, colour)
    for role in (Role.WindowText, Role.Text, Role.ButtonText, Role.PlaceholderText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, colours.grey)
    return palette


def _roles(theme: Theme) -> dict[QPalette.ColorRole, QColor]:
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
