"""Giving data to other programs: which, for whom, of which tables, and then where.

Decision: files get a name that is free, in a folder that is chosen
    Context: five forms, of which two are folders, in two editions; a folder for everybody may
    hold nothing else. Decision: one question for what, one for the folder; the name follows,
    with a number where it is taken, and nothing that is there is ever replaced. Cost: who makes
    them each week has files with numbers. Alternatives: a file dialog (asks about replacing in
    other words on each computer, and has nothing for folders).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialogButtonBox, QWidget

from facilitator.domain.errors import FacilitatorError
from facilitator.domain.reporting.edition import INTERNAL, PUBLIC
from facilitator.domain.reporting.source import ReportSource
from facilitator.services.boards import BoardTables, boards
from facilitator.services.dataset_files import (
    DataForm,
    begin_publishing_data,
    files_of,
    free_place,
)
from facilitator.services.datasets import (
    Dataset,
    DatasetCheck,
    answer_dataset,
    ask_dataset,
    data_sources_in_slices,
    internal_dataset,
    placement_coders,
    public_dataset,
)
from facilitator.services.messages import counted, sentence
from facilitator.ui.context.app_context import AppContext
from facilitator.ui.context.publication import choose_how_tables_are_named
from facilitator.ui.platform import folders
from facilitator.ui.platform.accessibility import announce
from facilitator.ui.platform.tasks import in_slices, in_thread
from facilitator.ui.theme import text_styles
from facilitator.ui.widgets.buttons import PrimaryButton
from facilitator.ui.widgets.choices import ChoiceBox
from facilitator.ui.widgets.dialogs import MessageDialog, Notice, accepted
from facilitator.ui.widgets.labels import PlainLabel

translate = QCoreApplication.translate
Role = QDialogButtonBox.ButtonRole

MOST_REASONS = 8
"""So many reasons are told at once; after these are mended, the others come."""


@dataclass(frozen=True, slots=True)
class DataChoice:
    """What was asked for."""

    form: DataForm
    edition: str
    boards: Sequence[BoardTables]


class DataDialog(MessageDialog):
    """Three choices, each with a line about what is chosen, and a button that goes on."""

    def __init__(self, found: Sequence[BoardTables], parent: QWidget | None = None) -> None:
        how = translate(
            "Data", "For who counts or compares with another program. No names of people."
        )
        super().__init__(translate("Data", "Give data to other programs"), [how], parent)
        self._found = found
        self.form = self._box(translate("Data", "What"), form_names())
        self.form_line = self._line()
        self.edition = self._box(translate("Data", "For whom"), edition_names())
        self.edition_line = self._line()
        self.tables = self._box(translate("Data", "Of which tables"), self._themes())
        go_on = PrimaryButton(translate("Data", "Choose a folder …"))
        self.add_button(go_on, Role.AcceptRole)
        go_on.setDefault(True)
        go_on.clicked.connect(self.accept)
        self.add_no()
        for box in (self.form, self.edition):
            box.currentIndexChanged.connect(lambda _at, box=box: self._explain(box))
            self._explain(box, aloud=False)
        self.form.setFocus()

    def _box(self, label: str, names: Mapping[str, str]) -> ChoiceBox:
        box = ChoiceBox(label)
        for key, name in names.items():
            box.addItem(name, key)
        self._words.addWidget(PlainLabel(label, text_styles.LABEL))
        self._words.addWidget(box)
        return box

    def _line(self) -> PlainLabel:
        line = PlainLabel(style=text_styles.SOFT)
        self._words.addWidget(line)
        return line

    def _themes(self) -> Mapping[str, str]:
        """Name all tables, and each theme apart where there are several."""
        every = {"": translate("Data", "All tables that were held")}
        if len(self._found) < 2:
            return every
        return every | {
            str(at): f"{one.title} ({one.head.family})" for at, one in enumerate(self._found)
        }

    def _explain(self, box: ChoiceBox, *, aloud: bool = True) -> None:
        """Say what is chosen, below it and aloud."""
        of_form = box is self.form
        told = (form_lines() if of_form else edition_lines())[str(box.currentData())]
        (self.form_line if of_form else self.edition_line).setText(told)
        box.setAccessibleDescription(told)
        if aloud:
            announce(box, told)
            self._fit()

    def choice(self) -> DataChoice:
        """Give what is chosen."""
        at = str(self.tables.currentData())
        chosen = [self._found[int(at)]] if at else self._found
        return DataChoice(
            DataForm(self.form.currentData()), str(self.edition.currentData()), chosen
        )


def form_names() -> Mapping[str, str]:
    """Name each form of data."""
    return {
        DataForm.WORKBOOK: translate("Data", "Workbook for Excel (.xlsx)"),
        DataForm.PACKAGE: translate("Data", "CSV files with their description (a folder)"),
        DataForm.PROJECT: translate("Data", "Project for MAXQDA, ATLAS.ti, NVivo (.qdpx)"),
        DataForm.CODEBOOK: translate("Data", "The kernen alone, as codes (.qdc)"),
        DataForm.TEXTS: translate("Data", "A text of each table, for MAXQDA (a folder)"),
    }


def form_lines() -> Mapping[str, str]:
    """Say what is in each form."""
    return {
        DataForm.WORKBOOK: translate(
            "Data", "Tables, notes and kernen, each on a sheet, with what every column is."
        ),
        DataForm.PACKAGE: translate(
            "Data", "The same for R, Python and databases: a data package of Frictionless."
        ),
        DataForm.PROJECT: translate(
            "Data",
            "The notes of each table as a text, with kernen as codes (REFI-QDA). Times and"
            " photos do not come along.",
        ),
        DataForm.CODEBOOK: translate(
            "Data", "Without notes: titles and explanations (REFI-QDA)."
        ),
        DataForm.TEXTS: translate(
            "Data", "Each note is a paragraph that begins with the role of who said it."
        ),
    }


def edition_names() -> Mapping[str, str]:
    """Name both editions."""
    return {
        INTERNAL.name: translate("Data", "Internal: for who goes on with it"),
        PUBLIC: translate("Data", "Public: for everybody"),
    }


def edition_lines() -> Mapping[str, str]:
    """Say what each edition has."""
    return {
        INTERNAL.name: translate(
            "Data",
            "Without names. Sensitive notes only if somebody released them, and nothing that"
            " may not be used.",
        ),
        PUBLIC: translate(
            "Data",
            "Only what was read and cleared. Counts of people below 5 are not in it."
            " Municipality and dialogue number are never together.",
        ),
    }


async def give_data(context: AppContext) -> None:
    """Ask what is given, make it in a folder that is chosen, and tell where it is.

    Nothing happens when the person changed their mind; what cannot be made is told.
    """
    found = boards(context.store)
    if not found:
        context.dialogs.show(
            Notice(
                translate("Data", "There are no tables yet"),
                translate("Data", "On this laptop no table was held. A practice table does not"
                          " count."),
            )
        )  # fmt: skip
        return
    dialog = DataDialog(found, context.dialogs.parent)
    if not await accepted(dialog):
        return
    title = translate("Data", "In which folder do the data come?")
    folder = await context.dialogs.choose_folder(title, context.report_choices.place())
    if folder is None:
        return
    try:
        await _make(context, dialog.choice(), folder)
    except FacilitatorError as error:
        context.errors.show(error)


async def _make(context: AppContext, choice: DataChoice, folder: Path) -> None:
    """Make the data, unless something speaks against it, which is told."""
    store, library = context.store, context.library
    sources = await in_slices(
        data_sources_in_slices(store, choice.boards, library, choice.edition)
    )
    check, left_out = None, 0
    if choice.edition == PUBLIC:
        check = await _checked(context, sources)
        if check is None:
            return
        data = await in_thread(partial(_public, check))
    else:
        released = {
            note
            for source in sources
            for note, is_released in source.decided_sensitive().items()
            if is_released
        }
        left_out = sum(len(source.sensitive() - released) for source in sources)
        data = await in_thread(lambda _progress: internal_dataset(sources, released))
    coders = placement_coders(store, data) if choice.form is DataForm.PROJECT else {}
    to = free_place(choice.form, choice.edition, folder)
    files = await in_thread(lambda _progress: files_of(choice.form, data, coders, to))
    if check:
        begin_publishing_data(store, check, files, to)
    await in_thread(lambda _progress: files.write())
    context.report_choices.folder = folder
    await _tell(context, choice.form, to, _told(context, data, left_out))


async def _checked(context: AppContext, sources: Sequence[ReportSource]) -> DatasetCheck | None:
    """Give what may be public; None where it is refused, which is told."""
    check = await _asked(context, sources)
    while check.not_chosen:
        if not await choose_how_tables_are_named(context, check.not_chosen[0]):
            return None
        check = await _asked(context, sources)
    if not check.refusals:
        return check
    lines = [
        f"{theme}: {sentence(problem.code, problem.data, context.language)}."
        for theme, problem in check.refusals
    ]
    context.dialogs.show(
        Notice(
            translate("Data", "Nothing was made"),
            "\n".join(lines[:MOST_REASONS]),
            translate("Data", "Internal data can always be made."),
            translate(
                "Data",
                "Read the notes of these tables once more, and decide about what points to"
                " somebody: both are in the menu Table. Then try again.",
            ),
        )
    )
    return None


def _public(check: DatasetCheck, _progress: object) -> Dataset:
    return public_dataset(check)


async def _asked(context: AppContext, sources: Sequence[ReportSource]) -> DatasetCheck:
    questions = ask_dataset(context.store, sources, context.library)
    return await in_thread(lambda _progress: answer_dataset(questions))


def _told(context: AppContext, data: Dataset, left_out: int) -> str:
    """Say how much is in it, and what is not."""
    language = context.language
    told = translate("Data", "{tables} and {notes} are in it.").format(
        tables=counted(len(data.tables), "tables", language),
        notes=counted(len(data.notes), "notes", language),
    )
    if left_out:
        out = translate("Data", "Sensitive and not released, so not in it: {notes}.")
        told += " " + out.format(notes=counted(left_out, "notes", language))
    return told


async def _tell(context: AppContext, form: DataForm, to: Path, told: str) -> None:
    """Say where the data are; Open and Folder lead there."""
    ways = [to] if form.is_folder else [to, to.parent]
    words = [translate("Data", "Open"), translate("Data", "Folder")][-len(ways) :]
    chosen = await context.dialogs.choose(
        translate("Data", "The data are ready"),
        f"{to.name}\n{told}",
        words,
        translate("Data", "Close"),
    )
    if chosen is not None:
        folders.show_folder(ways[chosen])
