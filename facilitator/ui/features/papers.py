"""Printing: which papers, when the talk begins, and then the folder with what was made.

Decision: Word documents in a folder, not a printer
    Context: municipal laptops print by roads of their own, and people like to change a run
    sheet. Decision: the papers are written in one folder, which opens; for Word or, for who
    does not change them, as PDF. Cost: one step more to paper. Alternatives: Qt's print dialog
    (untagged, and the look of a screen).
"""

import re
from datetime import time
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialogButtonBox, QWidget

from facilitator.domain.errors import FacilitatorError
from facilitator.domain.records.dialogue import Dossier
from facilitator.domain.reporting.source import ReportSource
from facilitator.domain.table.script import Script
from facilitator.services.dialogue_editor import DialogueEditor
from facilitator.services.papers import Paper, paper_kind
from facilitator.services.reporting import USUAL_FORMAT, DocumentKind, ReportRequest, make
from facilitator.ui.context.app_context import AppContext
from facilitator.ui.platform import folders
from facilitator.ui.platform.accessibility import announce
from facilitator.ui.platform.tasks import in_thread
from facilitator.ui.theme import text_styles
from facilitator.ui.theme.manager import theme
from facilitator.ui.widgets.buttons import PrimaryButton
from facilitator.ui.widgets.choices import Tick
from facilitator.ui.widgets.dialogs import MessageDialog, accepted
from facilitator.ui.widgets.fields import LineField
from facilitator.ui.widgets.labels import PlainLabel

translate = QCoreApplication.translate
Role = QDialogButtonBox.ButtonRole

USUAL = (Paper.RUN_SHEET, Paper.NAME_CARDS)
_TIME = re.compile(r"(?P<hour>\d{1,2})(?:[.:h ]?(?P<minute>\d{2}))?")


class PapersDialog(MessageDialog):
    """A tick for each paper, and a field for the time; `start` is that time when accepted."""

    def __init__(self, start: str, *, notes: bool, parent: QWidget | None = None) -> None:
        how = translate("Papers", "Choose with Tab and the space bar what you need.")
        super().__init__(translate("Papers", "Print"), [how], parent)
        self.start: time | None = None
        self.ticks = {paper: self._tick(paper) for paper in Paper}
        for paper in (Paper.READ_BACK, Paper.READING_LIST):
            self.ticks[paper].setEnabled(notes)
        label = translate("Papers", "The talk begins at (may stay empty)")
        self.field = LineField(label, start)
        self.wrong = PlainLabel(style=text_styles.STRONG)
        self.wrong.hide()
        self.pdf = Tick(translate("Papers", "As PDF: ready to print, not to change"))
        for part in (PlainLabel(label, text_styles.LABEL), self.field, self.wrong, self.pdf):
            self._words.addWidget(part)
        make = PrimaryButton(translate("Papers", "Make and open the folder"))
        self.add_button(make, Role.ApplyRole)
        make.setDefault(True)
        make.clicked.connect(self._make)
        self.add_no()
        self.ticks[Paper.RUN_SHEET].setFocus()

    def _tick(self, paper: Paper) -> Tick:
        tick = Tick(paper_words(paper))
        tick.setChecked(paper in USUAL)
        self._words.addWidget(tick)
        return tick

    def _fit(self) -> None:
        """Be as wide as the longest line asks, where the display has room for that."""
        super()._fit()
        ticks = (*self.ticks.values(), self.pdf)
        longest = max(tick.sizeHint().width() for tick in ticks)
        wide = longest + 2 * theme().space(28) + theme().space(28)
        wide = min(max(wide, self.width()), round(self.screen().availableSize().width() * 0.9))
        self.setMinimumWidth(wide)
        self.resize(wide, self.height())

    def format(self) -> str:
        """Give the ending of the files that are asked for."""
        return ".pdf" if self.pdf.isChecked() else USUAL_FORMAT

    def papers(self) -> list[Paper]:
        """Give what was ticked."""
        return [paper for paper, tick in self.ticks.items() if tick.isChecked()]

    def _make(self) -> None:
        typed = self.field.text().strip()
        self.start = read_time(typed)
        if typed and self.start is None:
            self._say(translate("Papers", "Write the time like this: 19.30."))
            self.field.setFocus()
        elif not self.papers():
            self._say(translate("Papers", "Choose at least one paper."))
            self.ticks[Paper.RUN_SHEET].setFocus()
        else:
            self.accept()

    def _say(self, words: str) -> None:
        self.wrong.setText(words)
        self.wrong.show()
        self._fit()
        announce(self, words)


def paper_words(paper: Paper) -> str:
    """Say what a paper is, and for whom."""
    return {
        Paper.RUN_SHEET: translate(
            "Papers", "Run sheet: questions, tips and times, for the host"
        ),
        Paper.NAME_CARDS: translate("Papers", "Name cards: one for each seat, to fold"),
        Paper.CAPTURE_FORMS: translate("Papers", "Writing forms: for when the laptop fails"),
        Paper.SCRIPT_CARD: translate("Papers", "Crib: moves, kinds and seats on one page"),
        Paper.READ_BACK: translate("Papers", "Read-back sheets: for each seat its own words"),
        Paper.READING_LIST: translate(
            "Papers", "Reading list: what the next table goes on with"
        ),
    }[paper]


def read_time(typed: str) -> time | None:
    """Read a time as people type it: 19.30, 19:30, 1930, 19; None when it is none."""
    match = _TIME.fullmatch(typed)
    if match is None:
        return None
    hour, minute = int(match["hour"]), int(match["minute"] or 0)
    return time(hour, minute) if hour < 24 and minute < 60 else None


async def print_papers(
    context: AppContext, editor: DialogueEditor, script: Script | None
) -> None:
    """Ask what is needed, make it and open the folder.

    Nothing happens when the person changed their mind; what cannot be written is told.
    """
    begun = editor.clock().begun
    start = f"{begun.astimezone():%H.%M}" if begun else ""
    dialog = PapersDialog(
        start, notes=bool(editor.dossier.items), parent=context.dialogs.parent
    )
    if not await accepted(dialog):
        return
    try:
        folder, suffix = _folder(), dialog.format()
        for paper in dialog.papers():
            theme = context.catalogue.theme_of(editor.dossier.dialogue)
            kind = paper_kind(paper, script, dialog.start, theme)
            await _write(kind, editor.dossier, folder, suffix)
    except FacilitatorError as error:
        context.errors.show(error)
        return
    folders.show_folder(folder)


async def _write(kind: DocumentKind, dossier: Dossier, folder: Path, suffix: str) -> None:
    request = ReportRequest(kind, ReportSource((dossier,)), format=suffix)
    path = folder / request.file_name
    await in_thread(lambda _progress: make(request, path))


def _folder() -> Path:
    """Give the folder for papers; where it cannot be made, that of the documents itself."""
    folder = folders.documents_folder() / translate("Papers", "Dialoogtafel papers")
    try:
        folder.mkdir(exist_ok=True)
    except OSError:
        return folders.documents_folder()
    return folder
