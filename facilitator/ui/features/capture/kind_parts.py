"""The parts of details that one kind has: of a tension, a question, a tip and a dream."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage, QIntValidator, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.domain.records.ids import ItemId
from facilitator.domain.records.items import Labels
from facilitator.domain.table.script import Choice
from facilitator.services.marks import MOST_VOTES
from facilitator.ui.commands import shortcuts
from facilitator.ui.commands.shortcuts import Command
from facilitator.ui.features.capture.detail_parts import FieldPart, LinePart
from facilitator.ui.features.capture.photo_place import LONGEST, PhotoPlace, small_image
from facilitator.ui.features.capture.view_protocol import TensionSide
from facilitator.ui.platform.accessibility import announce
from facilitator.ui.theme import text_styles
from facilitator.ui.theme.manager import follow
from facilitator.ui.widgets.buttons import PlainButton, QuietButton
from facilitator.ui.widgets.choice_row import ChoiceWords
from facilitator.ui.widgets.choices import Tick
from facilitator.ui.widgets.fields import LineField
from facilitator.ui.widgets.labels import PlainLabel
from facilitator.ui.widgets.layouts import FlowLayout, spaced_column

STEPS = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}


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


class CountField(LineField):
    """A small number: figures type it, arrows up and down change it by one."""

    def __init__(self, label: str, most: int, parent: QWidget | None = None) -> None:
        super().__init__(label, parent=parent)
        self._most = most
        self.setValidator(QIntValidator(0, most, self))

    def count(self) -> int:
        """Return the number, 0 while there is none."""
        return int(self.text() or 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Count up or down with the arrows."""
        step = STEPS.get(Qt.Key(event.key())) if not event.modifiers() else None
        if step is None:
            super().keyPressEvent(event)
            return
        self.setText(str(min(max(self.count() + step, 0), self._most)))
        self.textEdited.emit(self.text())


class VotesPart(FieldPart):
    """How many people put their energy in a question."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = CountField(self.tr("Energy: how many votes?"), MOST_VOTES)
        self.ask(self.field)

    def load(self, labels: Labels) -> None:
        """Show the votes, without touching what is being typed."""
        if labels.votes != self.field.count():
            self.field.setText(str(labels.votes or ""))

    def values(self) -> Mapping[str, object]:
        """Give the votes."""
        return {"votes": self.field.count()}


class CasesPart(QWidget):
    """The cases that were told, the newest first; one of them is what a tip is for."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._none = PlainLabel(self.tr("No case was told yet."), text_styles.LABEL_SOFT)
        self._rows.addWidget(self._none)
        self._cases: tuple[TensionSide, ...] = ()
        self.words: ChoiceWords | None = None

    def show_cases(self, cases: Sequence[TensionSide], chosen: ItemId | None) -> None:
        """Show the cases; without a choice a tip belongs to the newest."""
        if self.words is None or tuple(cases) != self._cases:
            self._cases = tuple(cases)
            self._show_words()
        assert self.words is not None
        self.words.choose({str(chosen or (cases[0].item if cases else ""))})

    def _show_words(self) -> None:
        if self.words is not None:
            self._rows.removeWidget(self.words)
            self.words.hide()
            self.words.deleteLater()
        choices = [Choice(str(case.item), case.words) for case in self._cases]
        self.words = ChoiceWords(self.tr("For which case?"), choices)
        self.words.changed.connect(self._tell)
        self._rows.insertWidget(0, self.words)
        self._none.setVisible(not choices)

    def _tell(self) -> None:
        keys = self.words.chosen() if self.words else ()
        found = (case.item for case in self._cases if str(case.item) in keys)
        self.chosen.emit(next(found, None))


class PhotoPart(QWidget):
    """Shows the photo of a note and what was said of it; fills in labels like its neighbours.

    `bytes_of` gives the bytes of a photo by its SHA-256. `file_asked` asks for a file, `given`
    brings a maker of a photo that was pasted or dragged here.
    """

    changed = Signal()
    file_asked = Signal()
    given = Signal(object)

    def __init__(
        self,
        bytes_of: Callable[[str], bytes | None] = lambda _photo: None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._bytes_of = bytes_of
        self._photo = ""
        self.heading = PlainLabel(self.tr("Photo"), text_styles.HEADING_SMALL)
        self.place = PhotoPlace()
        self.choose_button = PlainButton(self.tr("Choose a photo …"), key=Command.PHOTO)
        self.remove_button = QuietButton(self.tr("Remove the photo"))
        self.said = PlainLabel(style=text_styles.LABEL)
        words = self.tr("What can be seen on the photo?")
        self.asked = PlainLabel(words, text_styles.HEADING_SMALL)
        self.description = LineField(words)
        self.asked.setBuddy(self.description)
        self.why = PlainLabel(
            self.tr("For who cannot see it. A few words are enough."), text_styles.LABEL_SOFT
        )
        self.allowed = Tick(self.tr("May be in the report"))
        self._build()
        self._connect()
        self._show(QImage())
        follow(self.restyle)

    def _build(self) -> None:
        buttons = QWidget()
        flow = FlowLayout(buttons)
        flow.addWidget(self.choose_button)
        flow.addWidget(self.remove_button)
        rows = spaced_column(self, gap=8)
        for widget in (self.heading, self.place, self.said, buttons):
            rows.addWidget(widget)
        for widget in (self.asked, self.description, self.why, self.allowed):
            rows.addWidget(widget)
        self.said.hide()

    def _connect(self) -> None:
        self.choose_button.clicked.connect(self.file_asked)
        self.remove_button.clicked.connect(self._remove)
        self.place.given.connect(self.given)
        self.place.nothing_given.connect(self.say)
        self.description.textEdited.connect(self.changed)
        self.allowed.clicked.connect(self.changed)

    def restyle(self) -> None:
        """Make both buttons equally high."""
        self.remove_button.setMinimumHeight(self.choose_button.sizeHint().height())

    def load(self, labels: Labels) -> None:
        """Show the photo and what was said of it."""
        self.allowed.setChecked(labels.photo_allowed)
        if self.description.text() != labels.photo_description:
            self.description.setText(labels.photo_description)
        if labels.photo != self._photo:
            self._photo = labels.photo
            self.say("")
            content = self._bytes_of(labels.photo) if labels.photo else None
            self._show(small_image(content, LONGEST) if content else QImage())
        self.place.describe(labels.photo_description)

    def _show(self, image: QImage) -> None:
        there = bool(self._photo)
        self.place.show_image(image)
        for widget in (self.asked, self.description, self.why, self.allowed):
            widget.setVisible(there)
        self.remove_button.setVisible(there)
        words = self.tr("Another photo …") if there else self.tr("Choose a photo …")
        self.choose_button.setText(words)
        if there and image.isNull():
            self.say(self.tr("The photo cannot be shown."))

    def values(self) -> Mapping[str, object]:
        """Give the photo, its words and the permission."""
        there = bool(self._photo)
        return {
            "photo": self._photo,
            "photo_description": self.description.text() if there else "",
            "photo_allowed": self.allowed.isChecked() and there,
        }

    def _remove(self) -> None:
        self.load(Labels())
        self.place.setFocus()  # the button goes away
        self.changed.emit()

    def say(self, sentence: str) -> None:
        """Say how it goes with the photo, or nothing."""
        self.said.setText(sentence)
        self.said.setVisible(bool(sentence))
        if sentence:
            announce(self.place, sentence)
