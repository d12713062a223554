"""Asks for a tag: type to find or make one, or a figure for one that is used much."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from facilitator.domain.clustering.tag_records import first_colour
from facilitator.domain.table.script import fold
from facilitator.ui.features.clustering.board_line import BoardLineField
from facilitator.ui.features.clustering.tag_marks import mark_width, paint_mark, tag_font
from facilitator.ui.features.clustering.tag_protocol import TagChoice, TagMark, TagRequest
from facilitator.ui.platform.accessibility import announce
from facilitator.ui.theme import text_styles
from facilitator.ui.theme.manager import follow, theme
from facilitator.ui.theme.painting import key_size, paint_box, paint_key
from facilitator.ui.widgets.labels import PlainLabel
from facilitator.ui.widgets.layouts import FlowLayout, spaced_column
from facilitator.ui.widgets.panels import Panel

MOST_SHOWN = 9
"""So many tags are offered at once, each with a figure."""


class TagButton(QAbstractButton):
    """A tag that can be chosen, with its figure; keys work in the line above it."""

    def __init__(self, choice: TagChoice, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.choice, self._key = choice, key
        self.in_front = False
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(self._words())
        self.setText(choice.mark.name)
        follow(self.updateGeometry)

    def _words(self) -> str:
        on = self.tr("is on it") if self.choice.on else ""
        new = "" if self.choice.used or self.choice.on else self.tr("new")
        return ", ".join(filter(None, (self.choice.mark.name, self._key, on, new)))

    def _told(self) -> str:
        """Say behind the name that it is on it, or new."""
        if self.choice.on:
            return "✓"
        return "" if self.choice.used else self.tr("new")

    def sizeHint(self) -> QSize:
        """Ask for the tag, its key and what is said of it."""
        metrics = QFontMetrics(tag_font())
        told, key = self._told(), key_size(self._key).width() if self._key else 0
        wide = mark_width(self.choice.mark) + sum(
            part + theme().px(6)
            for part in (metrics.horizontalAdvance(told) if told else 0, key)
            if part
        )
        high = max(metrics.height(), key_size("1").height())
        return QSize(wide + 2 * theme().px(8), max(high + 2 * theme().px(4), theme().px(24)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint a box, with a thick edge around the one that Enter takes."""
        painter, colours = QPainter(self), theme().palette
        ground = colours.card if self.in_front or self.choice.on else None
        edge = colours.blue if self.in_front else colours.control
        paint_box(painter, self.rect(), ground, edge)
        if self.in_front:
            paint_box(painter, self.rect().adjusted(1, 1, -1, -1), ground, edge)
        room = self.rect().adjusted(theme().px(8), 0, -theme().px(8), 0)
        mark = self.choice.mark
        paint_mark(painter, room, mark)
        left = room.left() + mark_width(mark) + theme().px(6)
        if told := self._told():
            painter.setFont(tag_font())
            painter.setPen(colours.grey)
            wide = painter.fontMetrics().horizontalAdvance(told)
            at = QRect(left, room.top(), wide, room.height())
            painter.drawText(at, Qt.AlignmentFlag.AlignVCenter, told)
        if self._key:
            key = key_size(self._key)
            top = room.center().y() - key.height() // 2
            at = QRect(room.right() + 1 - key.width(), top, key.width(), key.height())
            paint_key(painter, at, self._key)


class TagField(BoardLineField):
    """A line in which a figure chooses while it is empty, and arrows go past the tags."""

    figure_typed = Signal(int)
    stepped = Signal(int)
    open_asked = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tell arrows, F2, and a figure in an empty line."""
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        if event.key() in steps:
            self.stepped.emit(steps[Qt.Key(event.key())])
        elif event.key() == Qt.Key.Key_F2:
            self.open_asked.emit()
        elif not self.text() and event.text().isdigit() and event.text() != "0":
            self.figure_typed.emit(int(event.text()))
        else:
            super().keyPressEvent(event)


class TagLine(Panel):
    """Asks for a tag: Enter takes the one in front, F2 changes it, Esc leaves it.

    What is typed is looked for at the beginning of each word; a name that no tag has is new.
    """

    given = Signal(str)
    opened = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("selected", parent=parent)
        self.label = PlainLabel(style=text_styles.HEADING_SMALL)
        self.field = TagField()
        self.hint = PlainLabel(
            self.tr(
                "Type to find or make one · a figure or ↵ chooses · ↓ the next one · "
                "F2 changes it"
            ),
            text_styles.LABEL_SOFT,
        )
        self._choices: Sequence[TagChoice] = ()
        self.buttons: list[TagButton] = []
        self._at = 0
        self._shown = QWidget()
        self._flow = FlowLayout(self._shown, step=8)
        rows = spaced_column(self, gap=4, margins=(12, 8))
        parts: tuple[QWidget, ...] = (self.label, self.field, self._shown, self.hint)
        for part in parts:
            rows.addWidget(part)
        self.field.given.connect(self._give)
        self.field.textChanged.connect(self._offer)
        self.field.figure_typed.connect(self._choose)
        self.field.stepped.connect(self._step)
        self.field.open_asked.connect(self._open)
        self.hide()

    def ask(self, asked: TagRequest) -> None:
        """Ask, with the keys in the line."""
        self.label.setText(asked.label)
        self.field.setAccessibleName(asked.label)
        self._choices = asked.choices
        self.field.clear()
        self._offer()
        self.show()
        self.field.setFocus()

    def _found(self) -> Sequence[TagChoice]:
        """Give the tags that what is typed means, and a new one of that name."""
        typed = self.field.text()
        wanted = f" {fold(typed)}"
        if not wanted.strip():
            return () if typed.strip() else self._choices[:MOST_SHOWN]
        found = [one for one in self._choices if wanted in f" {fold(one.mark.name)}"]
        found.sort(key=lambda one: fold(one.mark.name) != wanted.strip())
        if found and fold(found[0].mark.name) == wanted.strip():
            return found[:MOST_SHOWN]
        new = TagChoice(TagMark(" ".join(typed.split()), first_colour(typed)))
        return [*found[: MOST_SHOWN - 1], new]

    def _offer(self) -> None:
        for button in self.buttons:
            self._flow.removeWidget(button)
            button.hide()
            button.deleteLater()
        typing = bool(self.field.text())
        self.buttons = [
            TagButton(one, "" if typing else str(number))
            for number, one in enumerate(self._found(), start=1)
        ]
        for button in self.buttons:
            button.clicked.connect(lambda _on=False, one=button: self._take(one))
            self._flow.addWidget(button)
            button.show()
        self._at = 0
        self._show_front(spoken=typing)

    def _show_front(self, *, spoken: bool) -> None:
        for at, button in enumerate(self.buttons):
            button.in_front = at == self._at and bool(self.field.text() or self._at)
            button.update()
            if button.in_front and spoken:
                announce(self, button.accessibleName())

    def _step(self, by: int) -> None:
        if self.buttons:
            self._at = (self._at + by) % len(self.buttons)
            self._show_front(spoken=True)

    def _choose(self, figure: int) -> None:
        if figure <= len(self.buttons):
            self._take(self.buttons[figure - 1])

    def _give(self) -> None:
        chosen = [button for button in self.buttons if button.in_front]
        if chosen:
            self._take(chosen[0])
        elif self.field.text().strip():
            self.given.emit(self.field.text().strip())

    def _open(self) -> None:
        """Change the tag in front, the first where none is yet."""
        known = [one.mark.name for one in self._choices]
        name = self.buttons[self._at].choice.mark.name if self.buttons else ""
        if name in known:
            self.opened.emit(name)

    def _take(self, button: TagButton) -> None:
        self.given.emit(button.choice.mark.name)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves it."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
