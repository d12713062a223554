"""Puts the note-taker's screen together for one table."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from facilitator.domain.items import CITIZEN_KINDS, ItemKind
from facilitator.domain.script import Script
from facilitator.ui.capturing.describing import Describer, Words
from facilitator.ui.capturing.items_model import ItemsModel
from facilitator.ui.capturing.presenter import CapturePresenter
from facilitator.ui.capturing.rows import Offer
from facilitator.ui.capturing.view import CaptureView
from facilitator.ui.spelling.speller import Speller
from facilitator.ui.spelling.underlines import Underlines
from facilitator.ui.work import Work


def open_capture(
    work: Work, words: Words, script: Script | None, speller: Speller | None = None
) -> CapturePresenter:
    """Make view and presenter; the presenter has the view, and must be kept."""
    words = replace(words, kind=_short(words.kind))
    describer = Describer(lambda: work.desk.dossier, words)
    view = CaptureView(
        ItemsModel(describer.note),
        ItemsModel(describer.note),
        words,
        _offer(work, words, script),
    )
    if speller is not None:
        Underlines(view.entry.field, speller)  # belongs to the field
    return CapturePresenter(view, work, script, describer)


def _offer(work: Work, words: Words, script: Script | None) -> Offer:
    """Say what this table offers: by its script, its notes so far and its theme."""
    dossier = work.desk.dossier
    kinds = tuple(ItemKind(kind) for kind in script.item_kinds) if script else CITIZEN_KINDS
    further = tuple(dict.fromkeys(item.kind for item in dossier.items))
    return Offer(kinds, further, words.terms(dossier.dialogue.theme))


def _short(name_of: Callable[[ItemKind], str]) -> Callable[[ItemKind], str]:
    """Name the kinds as on the chips: beside knel and kiem, `both` needs no more words."""

    def name(kind: ItemKind) -> str:
        both = QCoreApplication.translate("Notes", "both")
        return both if kind is ItemKind.BOTH else name_of(kind)

    return name
