"""Puts the note-taker's screen together for one table, with the photos of its dreams."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import (
    QCoreApplication,
    QMimeData,
    QObject,
    QStandardPaths,
    Qt,
    SignalInstance,
)

from facilitator.domain.errors import FacilitatorError
from facilitator.domain.records.changes import Change
from facilitator.domain.records.ids import ItemId
from facilitator.domain.records.items import CITIZEN_KINDS, GROUP, HOST, UNKNOWN, Item, ItemKind
from facilitator.domain.records.media import Media
from facilitator.domain.table.script import Script
from facilitator.services import photos
from facilitator.ui.commands import shortcuts
from facilitator.ui.commands.shortcuts import Command
from facilitator.ui.context.app_context import AppContext
from facilitator.ui.context.editing import UndoableEditor
from facilitator.ui.features.capture.display import InactivityWatch, TableHelp
from facilitator.ui.features.capture.entry_parts import InlineHints
from facilitator.ui.features.capture.kind_parts import PhotoPart
from facilitator.ui.features.capture.list_models import ItemsModel
from facilitator.ui.features.capture.note_list import NoteList
from facilitator.ui.features.capture.photo_place import Maker, from_file
from facilitator.ui.features.capture.presenter import CapturePresenter
from facilitator.ui.features.capture.row_formatter import RowFormatter
from facilitator.ui.features.capture.view import CaptureView
from facilitator.ui.features.capture.view_protocol import (
    CaptureNotice,
    CaptureOptions,
    CaptureWords,
)
from facilitator.ui.platform.folders import documents_folder
from facilitator.ui.platform.tasks import in_thread
from facilitator.ui.widgets.spelling import Speller, Underlines


class CaptureScreenPresenter(CapturePresenter):
    """The presenter of a screen in a window."""

    view: CaptureView


def open_capture(
    work: UndoableEditor,
    words: CaptureWords,
    script: Script | None,
    speller: Speller | None = None,
    breathing: Callable[[], bool] = lambda: False,
) -> CaptureScreenPresenter:
    """Make view and presenter; the presenter has the view, and must be kept.

    `breathing` says whether the host lets the table be silent, and nothing is to be said of it.
    """
    editor = work.editor
    words = replace(words, kind=_short(words.kind))
    formatter = RowFormatter(lambda: editor.dossier, words)
    hints = InlineHints(editor)
    dossier = editor.dossier
    offer = CaptureOptions(
        kinds=tuple(map(ItemKind, script.item_kinds)) if script else CITIZEN_KINDS,
        further=tuple(dict.fromkeys(item.kind for item in dossier.items)),
        terms=words.terms(dossier.dialogue.theme),
        hint_for=hints.find,
        photo_of=editor.media,
    )
    view = CaptureView(ItemsModel(formatter.note), ItemsModel(formatter.note), words, offer)
    bind_keys(view, offer.kinds)
    if speller is not None:
        Underlines(view.entry.field, speller)  # belongs to the field
    attention = InactivityWatch(editor, breathing)
    presenter = CaptureScreenPresenter(
        view, work, formatter, TableHelp(script, hints, attention)
    )
    presenter.setParent(view)
    return presenter


def bind_keys(view: CaptureView, kinds: Sequence[ItemKind]) -> None:
    """Let the keys of the note-taker ask the screen; `kinds` have F2 and on."""
    for kind, command in zip(kinds, shortcuts.KINDS, strict=False):
        _bind(view, command, view.kind_asked, kind)
    for number, command in enumerate(shortcuts.SEATS, start=1):
        _bind(view, command, view.seat_asked, number)
    _bind(view, Command.SPEAKER_HOST, view.speaker_asked, HOST)
    _bind(view, Command.SPEAKER_GROUP, view.speaker_asked, GROUP)
    _bind(view, Command.SPEAKER_UNKNOWN, view.speaker_asked, UNKNOWN)
    _bind(view, Command.SPEAKER_SUBGROUP, view.subgroup_asked)
    _bind(view, Command.KEEP, view.keep_asked)
    for command in view.entry.marks.buttons:
        _bind(view, command, view.mark_asked, command)
    for number, command in enumerate(shortcuts.TENSIONS, start=1):
        _bind(view, command, view.tension_asked, number)
    _bind(view, Command.NOTE_MOVE, view.step_asked)
    _bind(view, Command.TO_STREAM, view.stream_asked)
    _bind(view, Command.TO_FIELD, view.field_asked)
    _bind(view, Command.LOOSE_ENDS, view.loose_end_asked)
    shortcuts.bind(view, Command.COMPLETE, view.entry.field.complete)
    shortcuts.bind(view, Command.MORE_KINDS, view.entry.kinds.open_more)
    _bind_to(view.stream, Command.EDIT_NOTE, view.edit_asked)
    _bind_to(view.stream, Command.REMOVE_NOTE, view.remove_asked)
    _bind_to(view.stream, Command.MARK_NOTE, view.side_asked)
    _bind_to(view.removed, Command.EDIT_NOTE, view.restore_asked)


def _bind(view: CaptureView, command: Command, signal: SignalInstance, *values: object) -> None:
    shortcuts.bind(view, command, lambda: signal.emit(*values))


def _bind_to(notes: NoteList, command: Command, signal: SignalInstance) -> None:
    """Let a key be about the note that has the focus in a list."""

    def ask() -> None:
        if notes.current() is not None:
            signal.emit(notes.current())

    shortcuts.bind(notes, command, ask)


def _short(name_of: Callable[[ItemKind], str]) -> Callable[[ItemKind], str]:
    """Name the kinds as on the chips: beside knel and kiem, `both` needs no more words."""

    def name(kind: ItemKind) -> str:
        both = QCoreApplication.translate("Notes", "both")
        return both if kind is ItemKind.BOTH else name_of(kind)

    return name


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
