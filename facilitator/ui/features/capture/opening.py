"""Puts the note-taker's screen together for one table."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, SignalInstance

from facilitator.domain.records.items import CITIZEN_KINDS, GROUP, HOST, UNKNOWN, ItemKind
from facilitator.domain.table.script import Script
from facilitator.ui.commands import shortcuts
from facilitator.ui.commands.shortcuts import Command
from facilitator.ui.context.editing import UndoableEditor
from facilitator.ui.features.capture.display import InactivityWatch, TableHelp
from facilitator.ui.features.capture.entry_parts import InlineHints
from facilitator.ui.features.capture.list_models import ItemsModel
from facilitator.ui.features.capture.note_list import NoteList
from facilitator.ui.features.capture.presenter import CapturePresenter
from facilitator.ui.features.capture.row_formatter import RowFormatter
from facilitator.ui.features.capture.view import CaptureView
from facilitator.ui.features.capture.view_protocol import CaptureOptions, CaptureWords
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
