"""The parts that details are made of: a line, a box to tick, a way out, the sides of a tension.

Each part shows labels with `load` and gives what was filled in with `values`.
"""

from collections.abc import Mapping, Sequence
from typing import Protocol

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.domain.records.items import Feature, Labels
from facilitator.domain.table.script import Choice
from facilitator.ui.commands import shortcuts
from facilitator.ui.commands.shortcuts import Command
from facilitator.ui.features.capture.choice_row import ChoiceWords
from facilitator.ui.features.capture.rows import TensionSide
from facilitator.ui.theme import text_styles
from facilitator.ui.theme.manager import follow, theme
from facilitator.ui.widgets.buttons import QuietButton
from facilitator.ui.widgets.choices import Tick
from facilitator.ui.widgets.fields import LineField
from facilitator.ui.widgets.labels import PlainLabel


class DetailPart(Protocol):
    """Something that fills in labels."""

    changed: SignalInstance

    def load(self, labels: Labels) -> None:
        """Show what was said."""

    def values(self) -> Mapping[str, object]:
        """Give what is filled in, by the names of labels."""


class FieldPart(QWidget):
    """A field to type in under a heading, which is its name; others may stand around them."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heading = PlainLabel("", text_styles.HEADING_SMALL)
        self.rows = QVBoxLayout(self)
        self.rows.setContentsMargins(0, 0, 0, 0)
        self.rows.addWidget(self.heading)
        follow(self.restyle)

    def ask(self, field: LineField) -> None:
        """Put the field there; its name is the heading."""
        self.heading.setText(field.accessibleName())
        self.heading.setBuddy(field)
        self.rows.addWidget(field)
        field.textEdited.connect(self.changed)

    def restyle(self) -> None:
        """Take the space from the theme in use."""
        self.rows.setSpacing(theme().space(4))


class LinePart(FieldPart):
    """One line of text under its heading."""

    def __init__(self, name: str, heading: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self.field = LineField(heading)
        self.ask(self.field)

    def load(self, labels: Labels) -> None:
        """Show the label, without moving the cursor when it is there already."""
        text = str(getattr(labels, self._name))
        if text != self.field.text():
            self.field.setText(text)

    def values(self) -> Mapping[str, object]:
        """Give the text."""
        return {self._name: self.field.text()}


class ChoicePart(ChoiceWords):
    """One word of a list, as a label of one value."""

    def __init__(
        self,
        name: str,
        kind: type[str],
        heading: str,
        choices: Sequence[Choice],
        *,
        numbered: bool = False,
    ) -> None:
        super().__init__(heading, choices, numbered=numbered)
        self._name, self._kind = name, kind

    def load(self, labels: Labels) -> None:
        """Show the label."""
        value = getattr(labels, self._name)
        self.choose({value} if value else ())

    def values(self) -> Mapping[str, object]:
        """Give the value, None when nothing was chosen."""
        chosen = self.chosen()
        return {self._name: self._kind(chosen[0]) if chosen else None}


class ActorsPart(ChoiceWords):
    """Who should act: several words; those of another list are kept."""

    def __init__(self, heading: str, choices: Sequence[Choice]) -> None:
        super().__init__(heading, choices, several=True)
        self._others: tuple[str, ...] = ()

    def load(self, labels: Labels) -> None:
        """Show the label."""
        self.choose(labels.actors)
        self._others = tuple(set(labels.actors) - set(self.chosen()))

    def values(self) -> Mapping[str, object]:
        """Give who should act."""
        return {"actors": (*self.chosen(), *self._others)}


class ExistingPart(QWidget):
    """Whether something like it exists, and where."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.box = Tick(self.tr("Exists already"))
        self.where = LinePart("existing_where", self.tr("Where?"))
        self.box.clicked.connect(self.changed)
        self.where.changed.connect(self._tell)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self.box)
        rows.addWidget(self.where)

    def _tell(self) -> None:
        if self.where.field.text():
            self.box.setChecked(True)
        self.changed.emit()

    def load(self, labels: Labels) -> None:
        """Show the labels."""
        self.box.setChecked(labels.existing)
        self.where.load(labels)

    def values(self) -> Mapping[str, object]:
        """Give both labels."""
        return {"existing": self.box.isChecked(), **self.where.values()}


class BoxPart(Tick):
    """Whether a report shows it in a box; another feature stays as it is."""

    changed = Signal()

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self._feature: Feature | None = None
        self.clicked.connect(self._press)

    def _press(self) -> None:
        self._feature = Feature.BOX if self.isChecked() else None
        self.changed.emit()

    def load(self, labels: Labels) -> None:
        """Show the label."""
        self._feature = labels.feature
        self.setChecked(labels.feature is Feature.BOX)

    def values(self) -> Mapping[str, object]:
        """Give the feature."""
        return {"feature": self._feature}


class WayOutPart(QWidget):
    """A way out that was named: a word of the list, or other words."""

    changed = Signal()

    def __init__(self, choices: Sequence[Choice], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = ChoiceWords(self.tr("A way out that was named"), choices)
        self.other = LinePart("way_out", self.tr("Or in other words"))
        self._keys = {choice.key for choice in choices}
        self.words.changed.connect(self._choose)
        self.other.changed.connect(self._type)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self.words)
        rows.addWidget(self.other)

    def _choose(self) -> None:
        self.other.field.clear()
        self.changed.emit()

    def _type(self) -> None:
        self.words.choose(())
        self.changed.emit()

    def load(self, labels: Labels) -> None:
        """Show the label where it belongs."""
        listed = labels.way_out in self._keys
        self.words.choose({labels.way_out})
        self.other.load(Labels() if listed else labels)

    def values(self) -> Mapping[str, object]:
        """Give the way out."""
        return {"way_out": next(iter(self.words.chosen()), self.other.field.text())}


class SidesPart(QWidget):
    """The notes that a tension links; they are chosen in the stream and can go here."""

    removed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heading = PlainLabel(self.tr("What rubs"), text_styles.HEADING_SMALL)
        self.hint = PlainLabel(style=text_styles.LABEL_SOFT)
        words = self.tr("Go to the notes with {stream}. There the space bar marks a note.")
        self.hint.setText(words.format(stream=shortcuts.spoken(Command.TO_STREAM)))
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.addWidget(self.heading)
        self._rows.addWidget(self.hint)
        self._lines: list[QWidget] = []

    def show_sides(self, sides: Sequence[TensionSide]) -> None:
        """Show the notes that are linked now."""
        for line in self._lines:
            self._rows.removeWidget(line)
            line.hide()
            line.deleteLater()
        self._lines = [self._line(side) for side in sides]
        for line in self._lines:
            self._rows.insertWidget(self._rows.count() - 1, line)

    def _line(self, side: TensionSide) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(PlainLabel(side.words, text_styles.LABEL), 1)
        button = QuietButton(self.tr("take away"))
        button.setAccessibleName(f"{button.text()}: {side.words}")
        button.clicked.connect(lambda: self.removed.emit(side.item))
        row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        return line
