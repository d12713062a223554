"""A table that was opened since the program was started, with its screens and its history."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from facilitator.domain.records.changes import Change, ChangeName
from facilitator.domain.records.dialogue import Closing, Dialogue, Record
from facilitator.domain.records.ids import DialogueId, ItemId
from facilitator.domain.records.items import Item, ItemKind
from facilitator.services.conflict_resolution import ConflictResolution
from facilitator.services.dialogue_editor import DialogueEditor
from facilitator.services.export_check import RepeatedCheck
from facilitator.services.messages import kind_name
from facilitator.training.simulation import is_rehearsal
from facilitator.ui.context.app_context import AppContext
from facilitator.ui.context.editing import History, UndoableEditor
from facilitator.ui.context.export_check import CheckPurpose
from facilitator.ui.features.clear.presenter import ClearPresenter
from facilitator.ui.features.clear.view import ClearView
from facilitator.ui.features.close.presenter import ClosePresenter
from facilitator.ui.features.close.view import CloseView
from facilitator.ui.features.export_check.presenter import ExportCheckPresenter
from facilitator.ui.features.export_check.texts import FindingTexts
from facilitator.ui.features.export_check.view import ExportCheckView
from facilitator.ui.features.paper_entry import PaperEntryPresenter, PaperEntryView
from facilitator.ui.features.read_back.presenter import ReadBackPresenter
from facilitator.ui.features.read_back.view import ReadBackView
from facilitator.ui.features.review.table_presenter import ConflictsPresenter
from facilitator.ui.features.review.table_view import ConflictsView
from facilitator.ui.features.review.texts import ConflictTexts
from facilitator.ui.features.simulation.presenter import SimulationPresenter
from facilitator.ui.features.simulation.strip import SimulationStrip
from facilitator.ui.shell.table.presenter import TablePresenter
from facilitator.ui.shell.table.view import TableScreen

if TYPE_CHECKING:
    from facilitator.ui.features.report.presenter import ReportPresenter
    from facilitator.ui.features.report.view import ReportView

translate = QCoreApplication.translate


FURTHER = frozenset({ChangeName.SETTLE, ChangeName.SAME_TABLE})
"""Changes after which the screens of a table are shown from scratch."""


class OpenTable:
    """One table at work: its editor, its undo, its screen and its closing screen.

    `back` goes to the table from its other screens; `read_others` shows other tables again.
    """

    def __init__(
        self,
        context: AppContext,
        dialogue_id: DialogueId,
        back: Callable[[], None],
        read_others: Callable[[], None],
    ) -> None:
        self._context = context
        self._back = back
        self._read_others = read_others
        self._read_back: tuple[ReadBackView, ReadBackPresenter] | None = None
        self._clear: tuple[ClearView, ClearPresenter] | None = None
        self._after_clear = back
        self._export_check: tuple[ExportCheckView, ExportCheckPresenter] | None = None
        self.clear_ended: Callable[[], bool] = lambda: False
        self._paper_entry: PaperEntryPresenter | None = None
        self._conflicts: tuple[ConflictsView, ConflictsPresenter] | None = None
        self._report: tuple[ReportView, ReportPresenter] | None = None
        editor = DialogueEditor(context.store, dialogue_id, context.origins)
        self.work = UndoableEditor(editor, History(self._reload), change_words)
        self.view = TableScreen()
        self.presenter = TablePresenter(self.view, self.work, context)
        self.simulation = self._new_simulation()
        self.closing_view = CloseView(context.library.vocabularies["representation"].choices)
        self.closing_view.back_asked.connect(back)
        self.closing = ClosePresenter(self.closing_view, self.work, context)

    def _new_simulation(self) -> SimulationPresenter | None:
        """Put the strip of the simulation above the table where this is its table."""
        dialogue, presenter = self.dialogue, self.presenter
        played = self._context.library.rehearsal if dialogue.practice else None
        if played is None or not is_rehearsal(dialogue, played):
            return None
        strip = SimulationStrip()
        self.view.add_strip(strip)
        simulation = SimulationPresenter(
            strip, self.work, played, lambda: not presenter.layouts.notes_in_front
        )
        simulation.bind()
        return simulation

    @property
    def dialogue(self) -> Dialogue:
        """The head of the table as it is now."""
        return self.work.editor.dossier.dialogue

    def owns(self, screen: QWidget | None) -> bool:
        """Say whether a screen is one of this table's."""
        return screen in self.screens()

    def screens(self) -> list[QWidget]:
        """Give the screens of this table."""
        paper = [self._paper_entry.view] if self._paper_entry else []
        read_back = self._read_back[:1] if self._read_back else ()
        conflicts = self._conflicts[:1] if self._conflicts else ()
        clear = self._clear[:1] if self._clear else ()
        report = self._report[:1] if self._report else ()
        check = self._export_check[:1] if self._export_check else ()
        more = (*paper, *conflicts, *report)
        return [self.view, self.closing_view, *read_back, *clear, *check, *more]

    def read_back(self) -> ReadBackView:
        """Show the person whose turn it is to hear their lines."""
        if self._read_back is None:
            room, told, view = self.presenter.room, self._context.user_message, ReadBackView()
            presenter = ReadBackPresenter(view, self.work, self._kind_name, told, room)
            view.back_asked.connect(self._back)
            self._read_back = view, presenter
        view, presenter = self._read_back
        presenter.show()
        return view

    def clear(self, leave: Callable[[], None], *, titles: bool = False) -> ClearView:
        """Show the first note that nobody has read as it will be printed, or without title."""
        if self._clear is None:
            view = ClearView()
            presenter = ClearPresenter(
                view, self.work, self._kind_name, self._context.user_message
            )
            view.back_asked.connect(self._leave_clear)
            self._clear = view, presenter
        self._after_clear = leave
        view, presenter = self._clear
        presenter.ended = self.clear_ended
        presenter.show(titles=titles)
        return view

    def _leave_clear(self) -> None:
        self._after_clear()

    @property
    def report_view(self) -> "ReportView | None":
        """The page for reports, when it was opened."""
        return self._report[0] if self._report else None

    def report(self, connect: "Callable[[ReportView], None]") -> "ReportView":
        """Show what can be made of this table; `connect` gets the page when it is new."""
        from facilitator.ui.features.report.presenter import ReportPresenter  # noqa: PLC0415 - python-docx
        from facilitator.ui.features.report.subject import table_subject  # noqa: PLC0415 - goes with it
        from facilitator.ui.features.report.view import ReportView  # noqa: PLC0415 - goes with it

        subject = table_subject(self.work.editor, self._context)
        if self._report is None:
            view = ReportView()
            presenter = ReportPresenter(view, subject, self._context)
            self.work.editor.listen(presenter.follow)
            self._report = view, presenter
            connect(view)
        view, presenter = self._report
        presenter.show(subject)
        return view

    def export_check(self, purpose: CheckPurpose) -> ExportCheckView:
        """Show the first thing to decide about before something of the table leaves."""
        if self._export_check is None:
            from facilitator.services.publishing import publication_scope  # noqa: PLC0415 - python-docx

            context, view = self._context, ExportCheckView()
            scope = publication_scope(context.store, self.dialogue, context.library)
            presenter = ExportCheckPresenter(
                view,
                self.work,
                RepeatedCheck(context.store, self.dialogue.id, scope),
                FindingTexts(self._context.language),
                self._open_record,
                self._context.user_message,
            )
            self._export_check = view, presenter
        view, presenter = self._export_check
        presenter.show(purpose)
        return view

    def _open_record(self, record: Record) -> bool:
        """Show a record where it can be changed; say whether this table has such a screen."""
        if isinstance(record, Item):
            self._back()
            self.presenter.layouts.show_capture()
            self.presenter.capture.view.go_to_note(record.id)
        elif isinstance(record, Closing):
            self.closing_view.part_left.emit()
        else:
            return False
        return True

    def clears(self, screen: QWidget | None, *, titles: bool) -> bool:
        """Say whether a screen is that on which notes are read, or titles given."""
        return (
            self._clear is not None
            and self._clear[0] is screen
            and (self._clear[1].titles == titles)
        )

    def _kind_name(self, kind: ItemKind) -> str:
        return kind_name(kind, self._context.language)

    def enter_paper(self) -> PaperEntryPresenter:
        """Show the screen for paper notes."""
        if self._paper_entry is None:
            script = self.presenter.script
            self._paper_entry = PaperEntryPresenter(
                PaperEntryView(), self.work, self._context, script
            )
            self._paper_entry.view.back_asked.connect(self._back)
        self._paper_entry.show()
        return self._paper_entry

    def resolve_conflicts(self) -> ConflictsView:
        """Show what to go through together."""
        if self._conflicts is None:
            view = ConflictsView()
            view.back_asked.connect(self._back)
            self._conflicts = view, self._new_conflicts(view)
        view, presenter = self._conflicts
        presenter.show(self._context.tasks)
        return view

    def _new_conflicts(self, view: ConflictsView) -> ConflictsPresenter:
        editor, context = self.work.editor, self._context
        resolution = ConflictResolution(context.store, editor)
        texts = ConflictTexts(
            lambda: editor.dossier, context.language, resolution.by_us, resolution.name_of
        )
        editor.listen(self._show_further)
        return ConflictsPresenter(
            view,
            self.work,
            resolution,
            texts,
            context.user_message,
            self._read_others,
        )

    def _show_further(self, change: Change) -> None:
        if change.name in FURTHER and change.edits:
            self.presenter.show_all()

    def read_again(self) -> None:
        """Show what something else wrote; what was done before it cannot be undone any more."""
        self.work.history.clear()
        self._reload()

    def forget_note(self, item_id: ItemId) -> None:
        """Show the table without a note that was erased; no step back reaches it any more."""
        self.presenter.capture.leave_note(item_id)
        self.read_again()

    def _reload(self) -> None:
        self.work.editor.reload()
        self.presenter.show_all()
        if self._read_back:
            self._read_back[1].show()
        if self._clear:
            self._clear[1].show(titles=self._clear[1].titles)
        if self._export_check and self._export_check[0].isVisible():
            self._export_check[1].show()
        if self._paper_entry:
            self._paper_entry.show()
        if self._conflicts and self._conflicts[0].isVisible():
            self._conflicts[1].show(self._context.tasks)


def change_words(name: ChangeName) -> str:
    """Name an action for the undo menu."""
    return {
        ChangeName.PREPARE: translate("Changes", "make the table ready"),
        ChangeName.EDIT_DIALOGUE: translate("Changes", "change the table"),
        ChangeName.EDIT_SEATS: translate("Changes", "change the seats"),
        ChangeName.KEEP_ITEM: translate("Changes", "keep a note"),
        ChangeName.CONTINUE_ITEM: translate("Changes", "let a quote go on"),
        ChangeName.EDIT_ITEM: translate("Changes", "reword a note"),
        ChangeName.LABEL_ITEM: translate("Changes", "change a note"),
        ChangeName.MARK_ITEM: translate("Changes", "mark a note"),
        ChangeName.LINK_ITEMS: translate("Changes", "link notes"),
        ChangeName.REMOVE_ITEM: translate("Changes", "remove a note"),
        ChangeName.RESTORE_ITEM: translate("Changes", "bring a note back"),
        ChangeName.READ_BACK: translate("Changes", "answer to a line read back"),
        ChangeName.BEGIN_STEP: translate("Changes", "go to another move"),
        ChangeName.PAUSE: translate("Changes", "pause"),
        ChangeName.RESUME: translate("Changes", "go on after the pause"),
        ChangeName.EXTEND_STEP: translate("Changes", "five minutes more"),
        ChangeName.SPREAD_TIME: translate("Changes", "divide the time anew"),
        ChangeName.NOT_REACHED: translate("Changes", "move not reached"),
        ChangeName.TELL: translate("Changes", "told at the table"),
        ChangeName.CLOSE: translate("Changes", "close the table"),
        ChangeName.REOPEN: translate("Changes", "open the table again"),
        ChangeName.CLOSING_WORDS: translate("Changes", "words at the closing"),
        ChangeName.CLEAR: translate("Changes", "decide about publishing"),
        ChangeName.SETTLE: translate("Changes", "choose what stays"),
        ChangeName.SAME_TABLE: translate("Changes", "the same table, or not"),
    }[name]
