"""Small widgets that show something."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QColor, QImage
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from facilitator.ui import styles
from facilitator.ui.labels import (
    KeyCap,
    KindBadge,
    Pill,
    PillTone,
    PlainLabel,
    PracticeRibbon,
    SafetyNote,
    set_plain_tooltip,
)
from facilitator.ui.look import look, theme
from facilitator.ui.painting import SIGNS
from facilitator.ui.speech import announce
from facilitator.ui.theme import Scheme


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


def test_a_tooltip_shows_words_as_they_are(qtbot: QtBot) -> None:
    label = PlainLabel("x")
    qtbot.addWidget(label)
    set_plain_tooltip(label, "<b>vet</b>")
    assert label.toolTip() == "&lt;b&gt;vet&lt;/b&gt;"


def test_a_label_can_take_another_style(qtbot: QtBot) -> None:
    label = PlainLabel("x")
    qtbot.addWidget(label)
    label.set_style(styles.QUESTION)
    assert label.font().pixelSize() == theme().text(50)


def test_a_key_has_its_text_as_name(qtbot: QtBot) -> None:
    cap = KeyCap("F2")
    qtbot.addWidget(cap)
    cap.set_text("Ctrl ↵")
    assert (cap.text(), _name(cap)) == ("Ctrl ↵", "Ctrl ↵")
    assert not cap.grab().isNull()


@pytest.mark.parametrize("sign", sorted(SIGNS))
def test_every_sign_is_painted_with_its_word(qtbot: QtBot, sign: str) -> None:
    look().choose(Scheme.LIGHT, 100)
    with_word, alone = KindBadge(sign, "woord"), KindBadge(sign, "")
    qtbot.addWidget(with_word)
    qtbot.addWidget(alone)
    assert with_word.sizeHint().width() > alone.sizeHint().width()
    image = alone.grab().toImage()
    assert _inks(image, image.pixelColor(0, 0)) > 60
    assert _name(with_word) == "woord"


def test_two_kinds_never_look_alike_without_colour(qtbot: QtBot) -> None:
    look().choose(Scheme.LIGHT, 100)
    pictures = set()
    for sign in SIGNS:
        badge = KindBadge(sign, "")
        qtbot.addWidget(badge)
        grey = badge.grab().toImage().convertToFormat(QImage.Format.Format_Mono)
        pictures.add(bytes(grey.constBits()))
    assert len(pictures) == len(SIGNS)


@pytest.mark.parametrize("scheme", [Scheme.LIGHT, Scheme.DARK, Scheme.HIGH_CONTRAST])
@pytest.mark.parametrize("tone", list(PillTone))
def test_a_pill_says_its_state_in_a_word(qtbot: QtBot, scheme: Scheme, tone: PillTone) -> None:
    look().choose(scheme, 100)
    pill = Pill("…", PillTone.READY)
    qtbot.addWidget(pill)
    pill.set_state("bezig", tone)
    assert _name(pill) == "bezig"
    assert not pill.grab().isNull()
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
