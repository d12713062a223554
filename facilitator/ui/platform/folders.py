"""The folders of the computer: where documents are, and showing one in its own program."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices


def documents_folder() -> Path:
    """Give the folder where people look for their documents."""
    place = QStandardPaths.StandardLocation.DocumentsLocation
    folder = Path(QStandardPaths.writableLocation(place))
    return folder if folder.is_dir() else Path.home()


def show_folder(folder: Path) -> None:
    """Open a folder in the computer's own program."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
