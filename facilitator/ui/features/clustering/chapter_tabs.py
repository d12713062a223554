"""The chapters of a board as a row of words; one stop for Tab, arrows go through them."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from facilitator.domain.records.kinds import Chapter
from facilitator.ui.features.clustering.view_protocol import ChapterTab
from facilitator.ui.widgets.buttons import QuietButton
from facilitator.ui.widgets.layouts import FlowLayout

STEPS = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}


class TabButton(QuietButton):
    """One chapter; arrows go to its neighbours."""

    walked = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to a neighbour with an arrow."""
        if event.key() in STEPS and not event.modifiers():
            self.walked.emit(STEPS[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)


class ChapterTabs(QWidget):
    """Shows which chapter is in front and how much is loose in each."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._flow = FlowLayout(self, step=4)
        self._chapters: tuple[Chapter, ...] = ()
        self.buttons: list[TabButton] = []

    def show_tabs(self, tabs: Sequence[ChapterTab], current: Chapter) -> None:
        """Show the chapters, of which one is in front."""
        chapters = tuple(tab.chapter for tab in tabs)
        if chapters != self._chapters:
            self._make(chapters)
        for tab, button in zip(tabs, self.buttons, strict=True):
            button.setText(f"{tab.name}  {tab.loose}".strip())
            front = tab.chapter is current
            button.setChecked(front)
            stop = Qt.FocusPolicy.StrongFocus if front else Qt.FocusPolicy.ClickFocus
            button.setFocusPolicy(stop)

    def _make(self, chapters: tuple[Chapter, ...]) -> None:
        for button in self.buttons:
            self._flow.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._chapters, self.buttons = chapters, []
        for place, chapter in enumerate(chapters):
            button = TabButton()
            button.setCheckable(True)
            button.clicked.connect(lambda _on=False, one=chapter: self.chosen.emit(one))
            button.walked.connect(lambda step, at=place: self._walk(at + step))
            self._flow.addWidget(button)
            button.show()
            self.buttons.append(button)

    def _walk(self, place: int) -> None:
        if 0 <= place < len(self.buttons):
            self.chosen.emit(self._chapters[place])
            self.buttons[place].setFocus()
