"""The part of the details that is about the photo of a dream."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from facilitator.domain.records.items import Labels
from facilitator.ui.commands.shortcuts import Command
from facilitator.ui.features.capture.photo_place import LONGEST, PhotoPlace, small_image
from facilitator.ui.platform.accessibility import announce
from facilitator.ui.theme import text_styles
from facilitator.ui.theme.manager import follow
from facilitator.ui.widgets.buttons import PlainButton, QuietButton
from facilitator.ui.widgets.choices import Tick
from facilitator.ui.widgets.fields import LineField
from facilitator.ui.widgets.labels import PlainLabel
from facilitator.ui.widgets.layouts import FlowLayout
from facilitator.ui.widgets.spacing import spaced_column


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
