"""Brings photos to the note in the field: made in a thread, kept at once, and undone."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QMimeData, QObject, QStandardPaths, Qt

from facilitator.domain.errors import FacilitatorError
from facilitator.domain.records.changes import Change
from facilitator.domain.records.ids import ItemId
from facilitator.domain.records.items import Item, ItemKind
from facilitator.domain.records.media import Media
from facilitator.services import photos
from facilitator.ui.commands import shortcuts
from facilitator.ui.commands.shortcuts import Command
from facilitator.ui.context.app_context import AppContext
from facilitator.ui.context.editing import UndoableEditor
from facilitator.ui.features.capture.kind_parts import PhotoPart
from facilitator.ui.features.capture.opening import CaptureScreenPresenter
from facilitator.ui.features.capture.photo_place import Maker, from_file
from facilitator.ui.features.capture.view_protocol import CaptureNotice
from facilitator.ui.platform.folders import documents_folder
from facilitator.ui.platform.tasks import in_thread

translate = QCoreApplication.translate
TASK = "photo"


class PhotoPresenter(QObject):
    """Keeps the photo in the details and the dream it belongs to together."""

    def __init__(
        self,
        capture: CaptureScreenPresenter,
        work: UndoableEditor,
        context: AppContext,
    ) -> None:
        super().__init__(capture)
        self._capture = capture
        self._work = work
        self._context = context
        self._part: PhotoPart = capture.view.details.photo
        self._part.file_asked.connect(self.ask_file)
        self._part.given.connect(self.take)
        shortcuts.bind(capture.view, Command.PHOTO, self.ask_file)
        capture.view.entry.field.given.connect(self.take_given)
        self._part.place.typed.connect(self._type)
        work.editor.listen(self._follow)

    def take_given(self, mime: QMimeData) -> None:
        """Take a photo that came where notes are typed; the cursor stays there."""
        if self._open_dream():
            self._part.place.take(mime)
            self._capture.view.focus_field()

    def ask_file(self) -> None:
        """Let a file be chosen for the dream in the field, or the kept one with the focus."""
        selected = self._capture.view.selected()
        if selected is not None and self._is_dream(selected):
            self._capture.edit(selected)
        if self._open_dream():
            self._context.tasks.start_instead(self._choose(), TASK)

    def take(self, maker: Maker) -> None:
        """Make a photo and give it to the note in the field."""
        self._context.tasks.start_instead(self._take(maker), TASK)

    def _open_dream(self) -> bool:
        """Show the details of the dream in the field; say so when it is no dream."""
        capture = self._capture
        if capture.note_editor.entry.kind is not ItemKind.DREAM:
            lead = translate("Photos", "A photo belongs with a dream.")
            more = translate("Photos", "Choose dream first: {key}.")
            capture.say(CaptureNotice(lead, more.format(key=shortcuts.spoken(Command.DREAM))))
            return False
        if not capture.view.details_open:
            capture.toggle_details()
            self._part.place.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def _type(self, text: str) -> None:
        """Hand words that are typed at the photo on to the note."""
        self._capture.view.focus_field()
        self._capture.view.entry.field.insertPlainText(text)

    async def _choose(self) -> None:
        kinds = translate("Photos", "Photos ({patterns})")
        path = await self._context.dialogs.choose_open_path(
            translate("Photos", "Which photo belongs with this dream?"),
            _pictures_folder(),
            kinds.format(patterns="*.jpg *.jpeg *.png *.webp *.bmp *.gif"),
        )
        if path is not None:
            await self._take(from_file(path))

    async def _take(self, maker: Maker) -> None:
        place_of = self._remembered()
        self._part.say(translate("Photos", "The photo is being made ready …"))
        try:
            photo = await in_thread(lambda _progress: maker())
            self._give(photo, place_of())
        except FacilitatorError as error:
            told = self._context.user_message(error)
            self._part.say(f"{told.happened} {told.to_do}")
        else:
            self._part.say("")

    def _remembered(self) -> Callable[[], ItemId | None]:
        """Remember which note the photo is for, also when it is kept in the meantime."""
        item = self._capture.note_editor.item
        known = {each.id for each in self._work.editor.dossier.items}

        def place_of() -> ItemId | None:
            fresh = (
                each.id for each in self._work.editor.dossier.items if each.id not in known
            )
            return item if item is not None else next(fresh, None)

        return place_of

    def _give(self, photo: Media, item_id: ItemId | None) -> None:
        """Keep a photo with its note, or beside the one that is still being written."""
        editor = self._work.editor
        if item_id is None:
            sha256 = photos.put_aside(editor, photo)
            labels = photos.with_photo(self._capture.note_editor.entry.labels, sha256)
            self._capture.choices.label(labels)
            return
        item = next((each for each in editor.dossier.items if each.id == item_id), None)
        if item is not None:
            self._work.record(photos.put(editor, item, photo))

    def _follow(self, change: Change) -> None:
        """Let the note in the field have the photo that its kept one got or lost."""
        note_editor = self._capture.note_editor
        for edit in change.edits:
            before, after = edit.before, edit.after
            if not isinstance(before, Item) or not isinstance(after, Item):
                continue
            moved = before.labels.photo != after.labels.photo
            if moved and after.id == note_editor.item:
                self._capture.choices.label(
                    replace(
                        note_editor.entry.labels,
                        photo=after.labels.photo,
                        photo_allowed=after.labels.photo_allowed,
                        photo_description=after.labels.photo_description,
                    )
                )

    def _is_dream(self, item_id: ItemId) -> bool:
        items = self._work.editor.dossier.items
        return any(item.id == item_id and item.kind is ItemKind.DREAM for item in items)


def _pictures_folder() -> Path:
    place = QStandardPaths.StandardLocation.PicturesLocation
    folder = Path(QStandardPaths.writableLocation(place))
    return folder if folder.is_dir() else documents_folder()
