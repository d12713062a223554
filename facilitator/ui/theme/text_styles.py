"""Named styles of text, as a document has them; screens use these and no sizes of their own."""

from typing import NamedTuple

from PySide6.QtGui import QFont

from facilitator.ui.theme.tokens import BOLD, NORMAL, SEMIBOLD, DesignTokens, Ink, TextSize


class Style(NamedTuple):
    """Size, weight, ink and face of some text; `tabular` gives figures one width."""

    size: TextSize = TextSize.TEXT
    weight: QFont.Weight = NORMAL
    ink: Ink = Ink.INK
    serif: bool = False
    tabular: bool = False

    def font(self, theme: DesignTokens) -> QFont:
        """Return the font of this style in a theme."""
        return theme.font(self.size, self.weight, serif=self.serif, tabular=self.tabular)


TEXT = Style()
STRONG = Style(weight=SEMIBOLD)
SOFT = Style(ink=Ink.GREY)
FIGURES = Style(tabular=True)
NOTE = Style(TextSize.NOTE, ink=Ink.GREY, tabular=True)
LABEL = Style(TextSize.LABEL)
LABEL_SOFT = Style(TextSize.LABEL, ink=Ink.GREY)
HEADING_SMALL = Style(TextSize.LABEL, SEMIBOLD, Ink.GREY)
HEADING = Style(TextSize.FIELD, SEMIBOLD, Ink.GREY)
TITLE = Style(TextSize.FIELD, SEMIBOLD)
TITLE_LARGE = Style(TextSize.CLOCK_SMALL, SEMIBOLD, serif=True)
FIELD = Style(TextSize.FIELD)
FIELD_SOFT = Style(TextSize.FIELD, ink=Ink.GREY)
CARD_LEAD = Style(TextSize.LABEL, BOLD, Ink.BLUE)
CARD_TITLE = Style(TextSize.TEXT, SEMIBOLD, Ink.BLUE)
MOVE = Style(TextSize.CLOCK_SMALL, SEMIBOLD, Ink.BLUE)
FACT = Style(TextSize.QUESTION_SMALL, SEMIBOLD, tabular=True)
ADVICE = Style(TextSize.QUESTION_SMALL, ink=Ink.GREY)
QUESTION_SMALL = Style(TextSize.QUESTION_SMALL, SEMIBOLD, serif=True)
QUESTION = Style(TextSize.QUESTION, SEMIBOLD, serif=True)
CLOCK_SMALL = Style(TextSize.CLOCK_SMALL, SEMIBOLD, tabular=True)
CLOCK_OVER = Style(TextSize.CLOCK, SEMIBOLD, Ink.GREY, tabular=True)
CLOCK = Style(TextSize.CLOCK, SEMIBOLD, tabular=True)
PROGRAM_NAME = Style(TextSize.QUESTION, SEMIBOLD, Ink.ON_PANEL, serif=True)
PANEL_TEXT = Style(TextSize.FIELD, ink=Ink.ON_PANEL)
PANEL_NOTE = Style(TextSize.LABEL, ink=Ink.ON_PANEL)
PANEL_TITLE = Style(TextSize.FIELD, SEMIBOLD, Ink.ON_PANEL)
PANEL_FIRST = Style(TextSize.FIELD, SEMIBOLD, Ink.FIRST)
