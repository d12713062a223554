"""A photo of a dream, whole and as large as fits."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget


class RoomPhoto(QWidget):
    """Paints one picture in the middle of its place; its words would be a note."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image = QImage()
        self.setAccessibleName(self.tr("A photo of a dream"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_photo(self, content: bytes | None) -> bool:
        """Show a photo; say whether there is one that can be shown."""
        self._image = QImage.fromData(content) if content else QImage()
        self.update()
        return not self._image.isNull()

    def place(self) -> QRect:
        """Return where the photo stands: whole, never wider or higher than it should be."""
        size = self._image.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        place = QRect(0, 0, size.width(), size.height())
        place.moveCenter(self.rect().center())
        return place

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the photo."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(self.place(), self._image)
        painter.end()
