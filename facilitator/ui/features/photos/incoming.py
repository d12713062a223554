"""Finds a photo in what was pasted or dragged: a file, the bytes of one, or a picture."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData, QSize, Qt
from PySide6.QtGui import QImage, QImageReader

from facilitator.domain.records.media import Media
from facilitator.services.photos import made_photo, read_photo

Maker = Callable[[], Media]
"""Makes a photo in a thread; raises RefusedInputError when there is none in it."""

WEB = ("http://", "https://", "www.")
TYPES = ("image/png", "image/jpeg", "image/webp", "image/bmp", "image/gif")
MOST_MEGABYTES = 128
"""How much memory Qt may take for one picture."""
_LONGEST = 2048


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
