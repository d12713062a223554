"""Small widgets that show something."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from facilitator.ui.platform.accessibility import announce
from facilitator.ui.theme import text_styles
from facilitator.ui.theme.manager import look, theme
from facilitator.ui.theme.painting import badge_size, paint_badge, paint_pill, pill_size
from facilitator.ui.theme.signs import SIGNS
from facilitator.ui.theme.tokens import LIGHT, PillTone, Scheme
from facilitator.ui.widgets.labels import KeyCap, PlainLabel, PracticeRibbon, SafetyNote


def _name(widget: QWidget) -> str:
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def _inks(image: QImage, ground: QColor) -> int:
    width, height = image.width(), image.height()
    pixels = ((x, y) for x in range(width) for y in range(height))
    return sum(image.pixelColor(x, y) != ground for x, y in pixels)


@pytest.mark.parametrize("text", ["<b>vet</b>", "a <br> b", "<hr>", "&lt;", "A & B"])
def test_a_label_shows_words_as_they_are(qtbot: QtBot, text: str) -> None:
    label = PlainLabel(text)
    qtbot.addWidget(label)
    assert label.textFormat() == Qt.TextFormat.PlainText
    assert _name(label) == text


def test_a_label_loads_no_picture_that_data_names(qtbot: QtBot, tmp_path: Path) -> None:
    picture = tmp_path / "groot.png"
    assert QImage(3000, 2000, QImage.Format.Format_RGB32).save(str(picture))
    label = PlainLabel(f'<img src="{picture}">', wrap=False)
    qtbot.addWidget(label)
    assert label.sizeHint().height() < 100


def test_a_label_can_take_another_style(qtbot: QtBot) -> None:
    label = PlainLabel("x")
    qtbot.addWidget(label)
    label.set_style(text_styles.QUESTION)
    assert label.font().pixelSize() == theme().text(50)


def test_a_key_has_its_text_as_name(qtbot: QtBot) -> None:
    cap = KeyCap("F2")
    qtbot.addWidget(cap)
    cap.set_text("Ctrl ↵")
    assert (cap.text(), _name(cap)) == ("Ctrl ↵", "Ctrl ↵")
    assert not cap.grab().isNull()


def _badge(kind: str, word: str) -> QImage:
    size = badge_size(word)
    image = QImage(size, QImage.Format.Format_RGB32)
    image.fill(theme().palette.card)
    painter = QPainter(image)
    paint_badge(painter, image.rect(), kind, word)
    painter.end()
    return image


@pytest.mark.parametrize("sign", sorted(SIGNS))
def test_every_sign_is_painted_with_its_word(qapp: QApplication, sign: str) -> None:
    assert qapp is not None
    look().choose(Scheme.LIGHT, 100)
    alone = _badge(sign, "")
    assert _inks(alone, theme().palette.card) > 60
    assert _inks(_badge(sign, "woord"), theme().palette.card) > _inks(alone, LIGHT.card)


def test_two_kinds_never_look_alike_without_colour(qapp: QApplication) -> None:
    assert qapp is not None
    look().choose(Scheme.LIGHT, 100)
    pictures = {
        bytes(_badge(sign, "").convertToFormat(QImage.Format.Format_Mono).constBits())
        for sign in SIGNS
    }
    assert len(pictures) == len(SIGNS)


@pytest.mark.parametrize("scheme", [Scheme.LIGHT, Scheme.DARK, Scheme.HIGH_CONTRAST])
@pytest.mark.parametrize("tone", list(PillTone))
def test_a_pill_has_room_for_its_word(
    qapp: QApplication, scheme: Scheme, tone: PillTone
) -> None:
    assert qapp is not None
    look().choose(scheme, 100)
    size = pill_size("klaargezet")
    image = QImage(size, QImage.Format.Format_RGB32)
    image.fill(theme().palette.paper)
    painter = QPainter(image)
    paint_pill(painter, image.rect(), "klaargezet", tone)
    painter.end()
    ground = image.pixelColor(4, size.height() // 2)
    assert _inks(image, ground) > 60
    assert image.pixelColor(size.width() - 5, size.height() // 2) == ground
    look().choose(Scheme.LIGHT, 100)


def test_safety_is_a_sentence_and_grows_with_it(qtbot: QtBot) -> None:
    note = SafetyNote("1 notitie veilig")
    qtbot.addWidget(note)
    before = note.sizeHint().width()
    note.set_text("132 notities veilig op deze laptop")
    assert note.sizeHint().width() > before
    assert _name(note) == note.text() == "132 notities veilig op deze laptop"
    assert not note.grab().isNull()


def test_what_is_not_safe_has_no_check(qtbot: QtBot) -> None:
    note = SafetyNote("opslaan lukt nu niet")
    qtbot.addWidget(note)
    before = note.sizeHint().width()
    note.set_text("opslaan lukt nu niet", safe=False)
    assert note.sizeHint().width() < before
    assert not note.grab().isNull()


def test_a_practice_table_says_so(qtbot: QtBot) -> None:
    ribbon = PracticeRibbon()
    qtbot.addWidget(ribbon)
    assert ribbon.text()
    assert not ribbon.grab().isNull()


def test_a_screen_reader_is_told_without_moving_the_focus(qtbot: QtBot) -> None:
    label = PlainLabel("x")
    qtbot.addWidget(label)
    announce(label, "Bewaard")
    assert not label.hasFocus()
