"""Puts the note-taker's screen together for one table."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from facilitator.domain.items import ItemKind
from facilitator.domain.script import Script
from facilitator.ui.capturing.describing import Describer, Words
from facilitator.ui.capturing.items_model import ItemsModel
from facilitator.ui.capturing.presenter import CapturePresenter
from facilitator.ui.capturing.view import CaptureView
from facilitator.ui.work import Work


def open_capture(work: Work, words: Words, script: Script | None) -> CapturePresenter:
    """Make view and presenter; the presenter has the view, and must be kept."""
    words = replace(words, kind=_short(words.kind))
    describer = Describer(lambda: work.desk.dossier, words)
    view = CaptureView(ItemsModel(describer.note), ItemsModel(describer.note), words)
    return CapturePresenter(view, work, script, describer)


def _short(name_of: Callable[[ItemKind], str]) -> Callable[[ItemKind], str]:
    """Name the kinds as on the chips: beside knel and kiem, `both` needs no more words."""

    def name(kind: ItemKind) -> str:
        both = QCoreApplication.translate("Notes", "both")
        return both if kind is ItemKind.BOTH else name_of(kind)

    return name
