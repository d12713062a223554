"""A dream gets its photo by file, pasting and dragging; it stays when the file is gone."""

import io
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import (
    QColor,
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QGuiApplication,
    QImage,
    QKeySequence,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from facilitator.domain.records.items import Item, ItemKind
from facilitator.ui.commands.shortcuts import Command
from facilitator.ui.features.capture.kind_parts import PhotoPart
from tests.ui.app_builder import Laptop
from tests.ui.drivers import NO_KEY, has_keys

SECRET = b"Geheimstraat 12"


def a_file(folder: Path, name: str = "droom.jpg", size: int = 80) -> Path:
    noise = Image.effect_noise((size, size), 90)
    exif = Image.Exif()
    exif[0x010F] = SECRET.decode()
    target = io.BytesIO()
    noise.convert("RGB").save(target, "JPEG", exif=exif)
    file = folder / name
    file.write_bytes(target.getvalue())
    return file


def on_clipboard(mime: QMimeData) -> None:
    QGuiApplication.clipboard().setMimeData(mime)


def a_picture() -> QMimeData:
    image = QImage(60, 40, QImage.Format.Format_RGB32)
    image.fill(QColor("teal"))
    mime = QMimeData()
    mime.setImageData(image)
    return mime


def paste() -> None:
    QTest.keySequence(has_keys(), QKeySequence(QKeySequence.StandardKey.Paste))


@pytest.fixture(autouse=True)
def empty_clipboard(seated_down: Laptop) -> Iterator[None]:
    assert isinstance(seated_down, Laptop)
    yield
    on_clipboard(QMimeData())


@pytest.fixture
def part(laptop: Laptop) -> PhotoPart:
    return laptop.capture.details.photo


def a_dream(laptop: Laptop) -> Item:
    return laptop.note("Een tuin voor iedereen.", Command.DREAM)


def at_the_photo(laptop: Laptop) -> None:
    """Type a dream and go to the place of its photo."""
    laptop.press(Command.DREAM)
    laptop.type("Een tuin.")
    laptop.press(Command.DETAILS)
    laptop.tab_to(laptop.capture.details.photo.place)


def photo_of(laptop: Laptop, item: Item) -> bytes:
    content = laptop.context.store.media(laptop.again(item).labels.photo)
    assert content is not None
    return content


def test_a_dream_gets_a_photo_by_file_and_keeps_it(laptop: Laptop, tmp_path: Path) -> None:
    dream, file = a_dream(laptop), a_file(tmp_path)
    laptop.places.paths.append(file)
    laptop.press(Command.TO_STREAM, Command.PHOTO)
    laptop.finish_tasks()
    file.unlink()
    assert laptop.again(dream).labels.photo_allowed is False
    assert SECRET not in photo_of(laptop, dream)
    assert laptop.context.store.check() == ()


def test_a_photo_of_a_kept_dream_can_be_undone(laptop: Laptop, tmp_path: Path) -> None:
    dream = a_dream(laptop)
    laptop.places.paths.append(a_file(tmp_path))
    laptop.press(Command.TO_STREAM, Command.PHOTO)
    laptop.finish_tasks()
    laptop.press(Command.TO_FIELD, Command.UNDO)
    assert laptop.again(dream).labels.photo == ""
    assert laptop.table.presenter.capture.note_editor.changed() is False
    laptop.press(Command.REDO)
    assert photo_of(laptop, dream)


def test_a_dream_that_is_being_typed_takes_its_photo_along(
    laptop: Laptop, part: PhotoPart, tmp_path: Path
) -> None:
    laptop.press(Command.DREAM)
    laptop.type("Een tuin.")
    laptop.places.paths.append(a_file(tmp_path))
    laptop.press(Command.PHOTO)
    laptop.finish_tasks()
    laptop.tab_to(part.description)
    laptop.type("Een tuin met kinderen")
    laptop.push(part.allowed)
    laptop.press(Command.TO_FIELD, Command.KEEP)
    [kept] = laptop.items()
    assert photo_of(laptop, kept)
    assert kept.labels.photo_description == "Een tuin met kinderen"
    assert kept.labels.photo_allowed is True


def test_a_photo_that_comes_after_the_note_was_kept_finds_it(
    laptop: Laptop, tmp_path: Path
) -> None:
    laptop.press(Command.DREAM)
    laptop.type("Een tuin.")
    laptop.places.paths.append(a_file(tmp_path, size=1500))
    laptop.press(Command.PHOTO, Command.KEEP)
    laptop.press(Command.TO_FIELD, Command.KEEP)
    laptop.finish_tasks()
    [kept] = laptop.items()
    assert photo_of(laptop, kept)


def test_a_picture_is_pasted_in_its_place(laptop: Laptop) -> None:
    at_the_photo(laptop)
    on_clipboard(a_picture())
    paste()
    laptop.finish_tasks()
    laptop.press(Command.TO_FIELD, Command.KEEP)
    assert photo_of(laptop, laptop.items()[0])


def test_a_copied_file_is_pasted_in_its_place(laptop: Laptop, tmp_path: Path) -> None:
    at_the_photo(laptop)
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(a_file(tmp_path)))])
    on_clipboard(mime)
    paste()
    laptop.finish_tasks()
    laptop.press(Command.TO_FIELD, Command.KEEP)
    assert SECRET not in photo_of(laptop, laptop.items()[0])


def test_a_picture_is_pasted_while_typing_a_dream(laptop: Laptop) -> None:
    laptop.press(Command.DREAM)
    laptop.type("Een tuin.")
    on_clipboard(a_picture())
    paste()
    laptop.finish_tasks()
    assert laptop.capture.details_open
    laptop.press(Command.TO_FIELD, Command.KEEP)
    [kept] = laptop.items()
    assert (kept.text, bool(kept.labels.photo)) == ("Een tuin.", True)


def test_words_typed_after_a_pasted_picture_are_in_the_note(laptop: Laptop) -> None:
    laptop.press(Command.DREAM)
    laptop.type("Een tuin")
    on_clipboard(a_picture())
    paste()
    laptop.type(" met")
    laptop.finish_tasks()
    laptop.type(" kinderen.")
    assert laptop.capture.entry.field.text() == "Een tuin met kinderen."


def test_words_typed_at_the_photo_are_in_the_note(laptop: Laptop) -> None:
    at_the_photo(laptop)
    laptop.type(" Écht")
    assert laptop.capture.entry.field.text() == "Een tuin. Écht"


def a_file_given(file: Path) -> QMimeData:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(file))])
    return mime


def drop_in_field(laptop: Laptop, mime: QMimeData) -> None:
    """Drag something over the field at the beginning of its words, and let it go."""
    field, place = laptop.capture.entry.field, QPoint(1, 1)
    how = (Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, NO_KEY)
    for event in (
        QDragEnterEvent(place, *how),
        QDragMoveEvent(place, *how),
        QDropEvent(place, *how),
    ):
        QApplication.sendEvent(field.viewport(), event)
        assert event.isAccepted()


@pytest.mark.parametrize("dropped", [False, True])
def test_a_file_that_comes_where_notes_are_typed_is_the_photo(
    laptop: Laptop, tmp_path: Path, dropped: bool
) -> None:
    mime = a_file_given(a_file(tmp_path))
    laptop.press(Command.DREAM)
    laptop.type("Een")
    if dropped:
        drop_in_field(laptop, mime)
    else:
        on_clipboard(mime)
        paste()
    laptop.finish_tasks()
    laptop.type(" tuin.")
    laptop.press(Command.KEEP)
    [kept] = laptop.items()
    assert kept.text == "Een tuin."
    assert photo_of(laptop, kept)


@pytest.mark.parametrize("dropped", [False, True])
def test_a_file_that_is_no_picture_is_refused_where_notes_are_typed(
    laptop: Laptop, part: PhotoPart, tmp_path: Path, dropped: bool
) -> None:
    file = tmp_path / "brief.txt"
    file.write_text("Beste mensen", "utf-8")
    laptop.press(Command.DREAM)
    if dropped:
        drop_in_field(laptop, a_file_given(file))
    else:
        on_clipboard(a_file_given(file))
        paste()
    laptop.finish_tasks()
    assert part.said.text().startswith("Dit is geen foto")
    assert laptop.capture.entry.field.text() == ""


def test_an_address_is_never_pasted_as_words(laptop: Laptop, part: PhotoPart) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl("https://example.org/droom.png")])
    mime.setText("https://example.org/droom.png")
    laptop.press(Command.DREAM)
    on_clipboard(mime)
    paste()
    assert laptop.capture.entry.field.text() == ""
    assert part.said.text().startswith("That is an address on the internet.")


def test_words_are_dragged_into_the_note(laptop: Laptop) -> None:
    mime = QMimeData()
    mime.setText("Een tuin.")
    drop_in_field(laptop, mime)
    assert laptop.capture.entry.field.text() == "Een tuin."


def test_words_are_pasted_as_words_also_with_a_picture_beside_them(laptop: Laptop) -> None:
    laptop.press(Command.DREAM)
    both = a_picture()
    both.setText("een zin")
    on_clipboard(both)
    paste()
    assert laptop.capture.entry.field.text() == "een zin"
    assert laptop.context.tasks.names() == []


def test_a_knel_gets_no_photo_and_the_screen_says_why(laptop: Laptop) -> None:
    laptop.type("Het was stil.")
    laptop.press(Command.PHOTO)
    assert "dream" in laptop.capture.entry.notice.words()
    on_clipboard(a_picture())
    paste()
    assert laptop.context.tasks.names() == []


def test_a_file_is_dropped_in_its_place(laptop: Laptop, tmp_path: Path) -> None:
    at_the_photo(laptop)
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(a_file(tmp_path)))])
    drop = QDropEvent(
        QPoint(5, 5),
        Qt.DropAction.CopyAction,
        mime,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    laptop.capture.details.photo.place.dropEvent(drop)
    laptop.finish_tasks()
    laptop.press(Command.TO_FIELD, Command.KEEP)
    assert photo_of(laptop, laptop.items()[0])


def test_what_is_no_photo_is_told_and_changes_nothing(
    laptop: Laptop, part: PhotoPart, tmp_path: Path
) -> None:
    file = tmp_path / "brief.jpg"
    file.write_text("Beste mensen", "utf-8")
    laptop.places.paths.append(file)
    laptop.press(Command.DREAM, Command.PHOTO)
    laptop.finish_tasks()
    assert part.said.text().startswith("Dit is geen foto")
    assert part.values()["photo"] == ""


def test_pasting_words_in_the_place_of_a_photo_is_answered(
    laptop: Laptop, part: PhotoPart
) -> None:
    at_the_photo(laptop)
    QGuiApplication.clipboard().setText("geen foto")
    paste()
    assert part.said.text() == "There is no photo on the clipboard."


def a_link() -> QMimeData:
    mime = QMimeData()
    mime.setUrls([QUrl("https://example.org/droom.png")])
    return mime


def words(text: str) -> QMimeData:
    mime = QMimeData()
    mime.setText(text)
    return mime


@pytest.mark.parametrize(
    ("mime", "said"),
    [
        (a_link(), "That is an address on the internet."),
        (words("https://example.org"), "That is an address on the internet."),
        (words("Een tuin."), "That is no photo."),
    ],
)
def test_what_is_dropped_and_no_photo_is_told_for_what_it_is(
    laptop: Laptop, part: PhotoPart, mime: QMimeData, said: str
) -> None:
    at_the_photo(laptop)
    how = (Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, NO_KEY)
    for event in (QDragEnterEvent(QPoint(5, 5), *how), QDropEvent(QPoint(5, 5), *how)):
        QApplication.sendEvent(part.place, event)
    assert part.said.text().startswith(said)
    assert part.values()["photo"] == ""


def test_a_photo_is_removed_and_comes_back(
    laptop: Laptop, part: PhotoPart, tmp_path: Path
) -> None:
    dream = a_dream(laptop)
    laptop.places.paths.append(a_file(tmp_path))
    laptop.press(Command.TO_STREAM, Command.PHOTO)
    laptop.finish_tasks()
    laptop.push(part.remove_button)
    assert part.place.hasFocus()
    laptop.press(Command.TO_FIELD, Command.KEEP)
    assert laptop.again(dream).labels.photo == ""
    laptop.press(Command.UNDO)
    assert photo_of(laptop, dream)


def test_the_photo_is_there_again_in_the_details(
    laptop: Laptop, part: PhotoPart, tmp_path: Path
) -> None:
    a_dream(laptop)
    laptop.places.paths.append(a_file(tmp_path))
    laptop.press(Command.TO_STREAM, Command.PHOTO)
    laptop.finish_tasks()
    laptop.press(Command.TO_FIELD, Command.TO_FIELD)
    laptop.press(Command.TO_STREAM, Command.DETAILS)
    assert not part.place._image.isNull()
    assert part.place.accessibleName() == "Photo: no words yet"


def test_other_kinds_have_no_place_for_a_photo(laptop: Laptop, part: PhotoPart) -> None:
    laptop.press(Command.IDEA, Command.DETAILS)
    assert laptop.capture.details_open
    assert not part.isVisible()
    assert ItemKind.IDEA is laptop.table.presenter.capture.note_editor.entry.kind
