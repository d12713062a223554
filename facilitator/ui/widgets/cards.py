"""Cards: panels with a title and a note that are one real button."""

from enum import StrEnum

from PySide6 import QtCore
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QEnterEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from facilitator.ui.commands.shortcuts import Command, cap, enters, spoken
from facilitator.ui.theme import text_styles
from facilitator.ui.theme.manager import follow_size, theme
from facilitator.ui.theme.painting import paint_box
from facilitator.ui.theme.tokens import RADIUS_CARD
from facilitator.ui.widgets.labels import KeyCap, PlainLabel
from facilitator.ui.widgets.layouts import spaced_row

MINIMUM, EXPANDING = QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding


class CardLook(StrEnum):
    """Where a card lies: on paper, as a prompt, on the blue panel, first on that panel.

    A narrow prompt is one of many in a row: its key stands below its words.
    """

    PAPER = "paper"
    PROMPT = "prompt"
    NARROW = "narrow"
    PANEL = "panel"
    FIRST = "first"


_CARD_STYLES = {
    CardLook.PAPER: (text_styles.TITLE, text_styles.SOFT),
    CardLook.PROMPT: (text_styles.CARD_LEAD, text_styles.FIELD),
    CardLook.NARROW: (text_styles.CARD_TITLE, text_styles.LABEL_SOFT),
    CardLook.PANEL: (text_styles.PANEL_TITLE, text_styles.PANEL_NOTE),
    CardLook.FIRST: (text_styles.PANEL_FIRST, text_styles.PANEL_NOTE),
}


class ActionCard(QPushButton):
    """A panel that is one real button: title, note and a key.

    The look decides ground and inks: on paper, as a prompt of the host, or on the blue panel.
    """

    radius = RADIUS_CARD

    def __init__(
        self,
        title: str,
        note: str = "",
        *,
        key: Command | None = None,
        look: CardLook = CardLook.PAPER,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("radius", self.radius)
        self.setAutoDefault(False)
        self._look = look
        above, below = _CARD_STYLES[look]
        self.title, self.note = PlainLabel(style=above), PlainLabel(style=below)
        self._key = key
        self._build()
        self.set_words(title, note)
        follow_size(self)

    def _build(self) -> None:
        policy = QSizePolicy(EXPANDING, MINIMUM)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        words = QVBoxLayout()
        words.setSpacing(2)
        prompt = self._look in {CardLook.PROMPT, CardLook.NARROW}
        if not prompt:
            words.addStretch(1)
        words.addWidget(self.title)
        words.addWidget(self.note)
        words.addStretch(1)  # not by alignment: that would give wrapped words too little room
        if self._key and self._look is CardLook.NARROW:
            words.addWidget(KeyCap(cap(self._key)), 0, QtCore.Qt.AlignmentFlag.AlignLeft)
        narrow = self._look is CardLook.NARROW
        beside = spaced_row(self, gap=12, margins=(16, 12) if narrow else (20, 16))
        beside.addLayout(words, 1)
        if self._key and self._look is not CardLook.NARROW:
            align = QtCore.Qt.AlignmentFlag
            high = align.AlignTop if prompt else align.AlignVCenter
            beside.addWidget(KeyCap(cap(self._key)), 0, high)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press it with Enter as well; Qt alone takes the space bar."""
        if enters(event) and not event.isAutoRepeat():
            self.click()
        else:
            super().keyPressEvent(event)

    def set_words(self, title: str, note: str = "") -> None:
        """Show other words; the title is the accessible name, the note its description."""
        self.title.setText(title)
        self.note.setText(note)
        self.note.setVisible(bool(note))
        self._describe()

    def _describe(self) -> None:
        self.setAccessibleName(self.title.text())
        parts = (self.note.text(), spoken(self._key) if self._key else "")
        self.setAccessibleDescription(", ".join(part for part in parts if part))

    def sizeHint(self) -> QSize:
        """Return the room that the words like."""
        layout = self.layout()
        assert layout is not None
        return layout.totalSizeHint()

    def minimumSizeHint(self) -> QSize:
        """Return the least room in which all words show."""
        layout = self.layout()
        assert layout is not None
        return layout.totalMinimumSize()

    def _colours(self) -> tuple[QColor | None, QColor]:
        colours = theme().palette
        edge = colours.ink if self.underMouse() else colours.border
        if self._look is CardLook.FIRST:
            return colours.first, colours.first
        if self._look is CardLook.PANEL:
            edge = colours.on_panel if self.underMouse() else colours.panel_border
            return None, edge
        return (colours.tint if self.isDown() else colours.card), edge

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground; the words are widgets of their own."""
        painter = QPainter(self)
        ground, border = self._colours()
        paint_box(painter, self.rect(), ground, border, radius=self.radius)
        painter.end()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show a hand; not at once, since the enums of Qt would hold the first window up."""
        super().enterEvent(event)
        self.setCursor(QtCore.Qt.CursorShape.PointingHandCursor)
