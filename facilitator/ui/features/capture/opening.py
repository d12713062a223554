"""Puts the note-taker's screen together for one table."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from facilitator.domain.records.items import CITIZEN_KINDS, ItemKind
from facilitator.domain.table.script import Script
from facilitator.ui.context.undoable_editor import UndoableEditor
from facilitator.ui.features.capture.items_model import ItemsModel
from facilitator.ui.features.capture.presenter import CapturePresenter
from facilitator.ui.features.capture.row_formatter import CaptureWords, RowFormatter
from facilitator.ui.features.capture.rows import CaptureOptions
from facilitator.ui.features.capture.view import CaptureView
from facilitator.ui.platform.spelling import Speller
from facilitator.ui.widgets.spelling_underlines import Underlines


def open_capture(
    work: UndoableEditor,
    words: CaptureWords,
    script: Script | None,
    speller: Speller | None = None,
) -> CapturePresenter:
    """Make view and presenter; the presenter has the view, and must be kept."""
    words = replace(words, kind=_short(words.kind))
    describer = RowFormatter(lambda: work.editor.dossier, words)
    view = CaptureView(
        ItemsModel(describer.note),
        ItemsModel(describer.note),
        words,
        _offer(work, words, script),
    )
    if speller is not None:
        Underlines(view.entry.field, speller)  # belongs to the field
    return CapturePresenter(view, work, script, describer)


def _offer(work: UndoableEditor, words: CaptureWords, script: Script | None) -> CaptureOptions:
    """Say what this table offers: by its script, its notes so far and its theme."""
    dossier = work.editor.dossier
    kinds = tuple(ItemKind(kind) for kind in script.item_kinds) if script else CITIZEN_KINDS
    further = tuple(dict.fromkeys(item.kind for item in dossier.items))
    return CaptureOptions(kinds, further, words.terms(dossier.dialogue.theme))


def _short(name_of: Callable[[ItemKind], str]) -> Callable[[ItemKind], str]:
    """Name the kinds as on the chips: beside knel and kiem, `both` needs no more words."""

    def name(kind: ItemKind) -> str:
        both = QCoreApplication.translate("Notes", "both")
        return both if kind is ItemKind.BOTH else name_of(kind)

    return name
