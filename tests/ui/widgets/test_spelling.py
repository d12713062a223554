"""Wrong words are underlined where a Dutch word list is there, and no key waits for that."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from facilitator.ui.features.capture.entry_parts import NoteField
from facilitator.ui.theme.manager import look
from facilitator.ui.theme.tokens import Scheme
from facilitator.ui.widgets.spelling import Speller, Underlines, words_in

WORDS = ["de/S", "wachtkamer/S", "was", "leeg", "café", "foto's", "stil"]


def a_word_list(folder: Path) -> Path:
    """Make a small list of words; a word with S may end in an s too."""
    rules = "SET UTF-8\nTRY enatrisdolhukgmpwcvéfbz\nSFX S Y 1\nSFX S 0 s .\n"
    folder.joinpath("nl_NL.aff").write_text(rules, "utf-8")
    found = folder / "nl_NL.dic"
    found.write_text("\n".join([str(len(WORDS)), *WORDS, ""]), "utf-8")
    return found


@pytest.fixture
def speller(qapp: QApplication, tmp_path: Path) -> Iterator[Speller]:
    assert qapp is QApplication.instance()
    speller = Speller(a_word_list(tmp_path))
    yield speller
    speller.stop()


class Typist:
    """Types in a field whose wrong words are underlined."""

    def __init__(self, qtbot: QtBot, speller: Speller) -> None:
        look().start(Scheme.LIGHT, 100)
        self.qtbot, self.field = qtbot, NoteField("Notitie")
        self.lines = Underlines(self.field, speller)
        qtbot.addWidget(self.field)
        self.field.resize(600, 100)
        self.field.show()
        self.field.activateWindow()
        qtbot.waitActive(self.field)
        self.field.setFocus()

    def type(self, text: str) -> None:
        """Type letters, as keys or as their characters."""
        for letter in text:
            if letter.isascii():
                QTest.keyClicks(self.field, letter)
            else:
                self.field.insertPlainText(letter)

    def sees(self, *words: str) -> None:
        """Wait until these words are underlined, and no others."""
        self.qtbot.waitUntil(lambda: self.lines.underlined() == list(words))

    def menu(self) -> QMenu:
        """Press the menu key and wait for the menu."""
        place = self.field.cursorRect().center()
        reason = QContextMenuEvent.Reason.Keyboard
        event = QContextMenuEvent(reason, place, self.field.mapToGlobal(place))
        QApplication.sendEvent(self.field, event)
        self.qtbot.waitUntil(lambda: QApplication.activePopupWidget() is not None)
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        return menu


@pytest.fixture
def typist(qtbot: QtBot, speller: Speller) -> Typist:
    return Typist(qtbot, speller)


def test_a_wrong_word_is_underlined_after_it_was_typed(typist: Typist) -> None:
    typist.type("De wachtkamerr was leeg. Cafe")
    typist.sees("wachtkamerr")
    typist.type(".")
    typist.sees("wachtkamerr", "Cafe")
    assert typist.field.text() == "De wachtkamerr was leeg. Cafe."


def test_a_word_that_is_mended_is_underlined_no_more(typist: Typist) -> None:
    typist.type("De wachtkamerr ")
    typist.sees("wachtkamerr")
    QTest.keyClick(typist.field, Qt.Key.Key_Backspace)
    QTest.keyClick(typist.field, Qt.Key.Key_Backspace)
    typist.type(" was")
    typist.sees()


def test_the_menu_key_offers_what_may_be_meant(typist: Typist) -> None:
    typist.type("De wachtkamerr ")
    typist.sees("wachtkamerr")
    QTest.keyClick(typist.field, Qt.Key.Key_Left)
    menu = typist.menu()
    assert menu.actions()[0].text() == "wachtkamer"
    QTest.keyClick(menu, Qt.Key.Key_Return)
    assert typist.field.text() == "De wachtkamer "
    typist.sees()


def test_of_a_word_that_is_like_none_nothing_is_offered(typist: Typist) -> None:
    typist.type("De qqxxqqxx ")
    typist.sees("qqxxqqxx")
    QTest.keyClick(typist.field, Qt.Key.Key_Left)
    menu = typist.menu()
    assert [action.isEnabled() for action in menu.actions()] == [False]
    menu.close()


def test_at_a_right_word_the_usual_menu_comes(typist: Typist) -> None:
    typist.type("De wachtkamerr was")
    typist.sees("wachtkamerr")
    menu = typist.menu()
    assert len(menu.actions()) > 3
    menu.close()


def test_it_can_be_switched_off_and_on(typist: Typist, speller: Speller) -> None:
    typist.type("De wachtkamerr was")
    typist.sees("wachtkamerr")
    speller.toggle()
    typist.sees()
    speller.toggle()
    typist.sees("wachtkamerr")


def test_without_a_word_list_nothing_happens(qtbot: QtBot, qapp: QApplication) -> None:
    assert qapp is QApplication.instance()
    speller = Speller(None)
    typist = Typist(qtbot, speller)
    typist.type("De wachtkamerr was")
    typist.lines.look()
    assert (typist.lines.underlined(), speller.there, speller.shown) == ([], False, False)


def test_a_list_that_cannot_be_read_underlines_nothing(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    assert qapp is QApplication.instance()
    speller = Speller(tmp_path / "weg.dic")
    typist = Typist(qtbot, speller)
    typist.type("De wachtkamerr was")
    typist.lines.look()
    qtbot.waitUntil(lambda: not speller.running)
    typist.type(" leeeg nu")
    typist.lines.look()
    assert typist.lines.underlined() == []
    speller.stop()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Gistren was Fatima er.", ["Gistren", "was", "er"]),
        ("Hij zei: “Zo’n foto’s”", ["Hij", "zei", "Zo'n", "foto's"]),
        ("NS en GGD, @4 en #tuin, jan@post.nl", ["en", "en"]),
        ("een twee-onder-een-kap 12e", ["een", "twee-onder-een-kap"]),
        ("Zo.\nZomaar", ["Zo", "Zomaar"]),
    ],
)
def test_names_abbreviations_and_figures_are_left_alone(text: str, words: list[str]) -> None:
    assert [found.word for found in words_in(text)] == words


def test_the_place_of_a_word_is_where_it_stands() -> None:
    [_, found] = words_in("De tuin")
    assert (found.start, found.end) == (3, 7)
