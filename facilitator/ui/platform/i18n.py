"""The language of the screens: our words and Qt's own, Dutch unless English was chosen."""

from contextlib import suppress
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from facilitator import resources


class Language(StrEnum):
    """A language the screens are in."""

    DUTCH = "nl"
    ENGLISH = "en"


_LOCALES = {Language.DUTCH: "nl_NL", Language.ENGLISH: "en_GB"}
_IN_USE: list[QTranslator] = []


def install_language(app: QCoreApplication, language: Language = Language.DUTCH) -> list[str]:
    """Put the screens in a language, from the next text on; return the files that were read."""
    for old in _IN_USE:
        app.removeTranslator(old)
    _IN_USE.clear()
    QLocale.setDefault(QLocale(_LOCALES[language]))
    for file in _files(language):
        translator = QTranslator(app)
        if translator.load(str(file)):
            app.installTranslator(translator)
            _IN_USE.append(translator)
    return [Path(translator.filePath()).name for translator in _IN_USE]


def translated(context: str, marked: str) -> str:
    """Translate a text that is marked with QT_TRANSLATE_NOOP where it stands."""
    return QCoreApplication.translate(context, marked)


def _files(language: Language) -> list[Path]:
    qt = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    files = [qt / f"qtbase_{language}.qm"]
    with suppress(resources.MissingResourceError):
        files.append(resources.path("i18n", f"facilitator_{language}.qm"))
    return [file for file in files if file.is_file()]
