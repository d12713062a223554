"""The language of the screens."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QApplication

from facilitator.ui.platform import i18n
from facilitator.ui.platform.i18n import Language, install_language


@pytest.fixture(autouse=True)
def _usual_language(qapp: QApplication) -> Iterator[None]:
    usual = QLocale()
    yield
    while i18n._IN_USE:
        qapp.removeTranslator(i18n._IN_USE.pop())
    QLocale.setDefault(usual)


def test_qts_own_buttons_are_dutch(qapp: QApplication) -> None:
    assert "qtbase_nl.qm" in install_language(qapp, Language.DUTCH)
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Annuleren"


def test_dates_are_written_as_in_the_language(qapp: QApplication) -> None:
    install_language(qapp, Language.DUTCH)
    assert QLocale().monthName(3) == "maart"
    install_language(qapp, Language.ENGLISH)
    assert QLocale().monthName(3) == "March"


def test_another_language_takes_the_first_one_away(qapp: QApplication) -> None:
    install_language(qapp, Language.DUTCH)
    install_language(qapp, Language.ENGLISH)
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancel"
