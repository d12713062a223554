"""The place of a photo: shows it, and takes one that is pasted or dragged there.

A photo comes as a file, as the bytes of one, or as a picture of the computer itself.
"""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QImage,
    QImageReader,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from facilitator.domain.records.media import Media
from facilitator.services.photos import made_photo, read_photo
from facilitator.ui.theme import text_styles
from facilitator.ui.theme.manager import follow, theme
from facilitator.ui.theme.painting import paint_box
from facilitator.ui.theme.tokens import RADIUS_CARD
from facilitator.ui.widgets.fields import types_words

Maker = Callable[[], Media]
"""Makes a photo in a thread; raises RefusedInputError when there is none in it."""

WEB = ("http://", "https://", "www.")
TYPES = ("image/png", "image/jpeg", "image/webp", "image/bmp", "image/gif")
MOST_MEGABYTES = 128
"""How much memory Qt may take for one picture."""
_LONGEST = 2048
LONGEST = 900
"""Pixels of the picture that is shown here."""
_SHAPE = Qt.AspectRatioMode.KeepAspectRatio
_WRAPPED = int(Qt.AlignmentFlag.AlignCenter) | int(Qt.TextFlag.TextWordWrap)


class PhotoPlace(QWidget):
    """Shows a photo or how one comes here; `given` brings a maker of one.

    Letters typed here are meant for the note, and are handed on.
    """

    given = Signal(object)
    nothing_given = Signal(str)
    typed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image = QImage()
        self._hint = self.tr("Drag a photo here, or paste one with Ctrl+V.")
        self.setProperty("radius", RADIUS_CARD)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAcceptDrops(True)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.describe("")
        follow(self.restyle)

    def show_image(self, image: QImage) -> None:
        """Show a photo; an empty image is none."""
        self._image = image
        self.restyle()

    def describe(self, words: str) -> None:
        """Tell a screen reader what can be seen."""
        if self._image.isNull():
            self.setAccessibleName(self.tr("No photo yet. {hint}").format(hint=self._hint))
        else:
            name = self.tr("Photo: {words}").format(words=words or self.tr("no words yet"))
            self.setAccessibleName(name)

    def restyle(self) -> None:
        """Take font and height from the theme in use."""
        self.setFont(text_styles.LABEL_SOFT.font(theme()))
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        """Say that a photo keeps its shape."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the photo, or of the words about it."""
        if self._image.isNull():
            words = self.fontMetrics().boundingRect(self._words(width), _WRAPPED, self._hint)
            return words.height() + 2 * theme().px(16)
        size = self._image.size().scaled(width, theme().px(220), _SHAPE)
        return size.height()

    def sizeHint(self) -> QSize:
        """Return a usual size."""
        return QSize(theme().px(240), self.heightForWidth(theme().px(240)))

    def minimumSizeHint(self) -> QSize:
        """Return a width in which a word fits."""
        return QSize(theme().px(120), theme().px(64))

    def _words(self, width: int) -> QRect:
        air = theme().px(12)
        return QRect(air, 0, width - 2 * air, self.height() or 1)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the photo, or a dashed box with words."""
        colours, painter = theme().palette, QPainter(self)
        if self._image.isNull():
            edge = colours.control
            paint_box(painter, self.rect(), colours.card, edge, radius=RADIUS_CARD, dashed=True)
            painter.setPen(colours.grey)
            painter.drawText(self._words(self.width()), _WRAPPED, self._hint)
        else:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(self.photo_rect(), self._image)
        painter.end()

    def photo_rect(self) -> QRect:
        """Return where the photo stands: whole, at the left."""
        return QRect(self.rect().topLeft(), self._image.size().scaled(self.size(), _SHAPE))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Paste; letters go to the field."""
        if event.matches(QKeySequence.StandardKey.Paste):
            self.take(QGuiApplication.clipboard().mimeData(), pasted=True)
        elif types_words(event):
            self.typed.emit(event.text())
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Let a file or a picture be dropped here; of words it is said why they are none."""
        if may_hold_photo(event.mimeData()) or event.mimeData().hasText():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take what was dropped."""
        event.acceptProposedAction()
        self.take(event.mimeData())

    def take(self, mime: QMimeData, *, pasted: bool = False) -> None:
        """Tell which photo came, or why there was none."""
        maker: Maker | None = photo_in(mime)
        if maker is None:
            self.nothing_given.emit(self._reason(mime, pasted=pasted))
        else:
            self.given.emit(maker)

    def _reason(self, mime: QMimeData, *, pasted: bool) -> str:
        if is_web_address(mime):
            return self.tr(
                "That is an address on the internet. Save the photo on this computer first."
            )
        if pasted:
            return self.tr("There is no photo on the clipboard.")
        return self.tr("That is no photo. Drag a photo here, or the file of one.")


def may_hold_photo(mime: QMimeData) -> bool:
    """Say whether a file or a picture is given, without reading it; words go before."""
    return mime.hasUrls() or (mime.hasImage() and not mime.hasText())


def is_web_address(mime: QMimeData) -> bool:
    """Say whether an address on the internet is given, as one dragged from a browser."""
    words = mime.text().strip().lower()
    return words.startswith(WEB) or any(not url.isLocalFile() for url in mime.urls())


def photo_in(mime: QMimeData) -> Maker | None:
    """Give how to make the photo that was pasted or dragged; None when there is none."""
    for url in mime.urls():
        if url.isLocalFile():
            return from_file(Path(url.toLocalFile()))
    for kind in TYPES:
        if mime.hasFormat(kind):
            content = bytes(mime.data(kind).data())
            return lambda: made_photo(content)
    image = QImage(mime.imageData()) if mime.hasImage() else QImage()
    return None if image.isNull() else lambda: made_photo(_written(image))


def from_file(path: Path) -> Maker:
    """Give how to make a photo of a file."""
    return lambda: read_photo(path)


def _written(image: QImage) -> bytes:
    """Write a picture of the computer itself as a file, no larger than will be kept."""
    if max(image.width(), image.height()) > _LONGEST:
        mode = Qt.TransformationMode.SmoothTransformation
        size = QSize(_LONGEST, _LONGEST)
        image = image.scaled(size, Qt.AspectRatioMode.KeepAspectRatio, mode)
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload] # the stubs say bytes
    return bytes(content.data())


def small_image(content: bytes, longest: int) -> QImage:
    """Give a stored photo no larger than `longest` pixels; an empty image when it is none."""
    QImageReader.setAllocationLimit(MOST_MEGABYTES)
    buffer = QBuffer()
    buffer.setData(content)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    size = reader.size()
    if max(size.width(), size.height()) > longest:
        reader.setScaledSize(size.scaled(longest, longest, Qt.AspectRatioMode.KeepAspectRatio))
    return reader.read()
