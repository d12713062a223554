"""Folders and files of the computer: where documents are, and what is dropped on a window."""

import os
import sys
from pathlib import Path

from PySide6.QtCore import QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices, QDropEvent


def documents_folder() -> Path:
    """Give the folder where people look for their documents."""
    place = QStandardPaths.StandardLocation.DocumentsLocation
    folder = Path(QStandardPaths.writableLocation(place))
    return folder if folder.is_dir() else Path.home()


def show_folder(folder: Path) -> None:
    """Open a folder, or a document, in the computer's own program."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))


def print_document(path: Path) -> bool:
    """Let the computer print a document; False where it is opened to be printed from there."""
    if sys.platform == "win32":
        try:
            os.startfile(path, "print")  # noqa: S606 - the verb of Windows, no command
        except OSError:  # nothing here prints such a file
            show_folder(path)
            return False
        return True
    show_folder(path)
    return False


def dropped_files(event: QDropEvent) -> list[Path]:
    """Give the files and folders of this computer that are dropped; nothing of a network."""
    urls = event.mimeData().urls()
    return [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
