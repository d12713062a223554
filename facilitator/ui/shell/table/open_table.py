"""A table that was opened since the program was started, with its screens and its history."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from facilitator.domain.records.changes import ChangeName
from facilitator.domain.records.dialogue import Dialogue
from facilitator.domain.records.ids import DialogueId, ItemId
from facilitator.services.dialogue_editor import DialogueEditor
from facilitator.ui.context.app_context import AppContext
from facilitator.ui.context.undo import History
from facilitator.ui.context.undoable_editor import UndoableEditor
from facilitator.ui.features.close.presenter import ClosePresenter
from facilitator.ui.features.close.report_saving import make_report
from facilitator.ui.features.close.view import CloseView
from facilitator.ui.features.conflicts.opening import open_settling
from facilitator.ui.features.conflicts.presenter import ConflictsPresenter
from facilitator.ui.features.paper_entry.presenter import PaperEntryPresenter
from facilitator.ui.features.paper_entry.view import PaperEntryView
from facilitator.ui.features.read_back.opening import open_reading_back
from facilitator.ui.features.read_back.presenter import ReadBackPresenter
from facilitator.ui.features.simulation.opening import open_rehearsing
from facilitator.ui.shell.table.presenter import TablePresenter
from facilitator.ui.shell.table.view import TableScreen

translate = QCoreApplication.translate


class OpenTable:
    """One table at work: its editor, its undo, its screen and its closing screen."""

    def __init__(
        self,
        context: AppContext,
        dialogue_id: DialogueId,
        close_table: Callable[[], None],
        show_folder: Callable[[Path], None],
    ) -> None:
        self._context = context
        self._reading: ReadBackPresenter | None = None
        self._entering: PaperEntryPresenter | None = None
        self._settling: ConflictsPresenter | None = None
        editor = DialogueEditor(context.store, dialogue_id, context.origins)
        self.work = UndoableEditor(editor, History(self._reload), change_words)
        self.view = TableScreen()
        self.presenter = TablePresenter(self.view, self.work, context, close_table)
        self.rehearsing = open_rehearsing(self.work, context, self.presenter)
        self.closing_view = CloseView(context.library.vocabularies["representation"].choices)
        self.closing = ClosePresenter(
            self.closing_view,
            self.work,
            lambda: make_report(context, self.work.editor.dossier),
            context.back_up,
            context.told,
        )
        self.closing.serve(context.tasks, show_folder)

    @property
    def dialogue(self) -> Dialogue:
        """The head of the table as it is now."""
        return self.work.editor.dossier.dialogue

    def owns(self, screen: QWidget | None) -> bool:
        """Say whether a screen is one of this table's."""
        return screen in self.screens()

    def screens(self) -> list[QWidget]:
        """Give the screens of this table."""
        others: list[QWidget] = [self._reading.view] if self._reading else []
        others += [self._entering.view] if self._entering else []
        others += [self._settling.view] if self._settling else []
        return [self.view, self.closing_view, *others]

    def read_back(self, back: Callable[[], None]) -> ReadBackPresenter:
        """Show the person whose turn it is to hear their lines; `back` is to the table."""
        if self._reading is None:
            self._reading = open_reading_back(self.work, self._context, self.presenter.room)
            self._reading.view.back_asked.connect(back)
        self._reading.show()
        return self._reading

    def enter_paper(self, back: Callable[[], None]) -> PaperEntryPresenter:
        """Show the screen for paper notes; `back` is to the table."""
        if self._entering is None:
            script = self.presenter.script
            self._entering = PaperEntryPresenter(
                PaperEntryView(), self.work, self._context, script
            )
            self._entering.view.back_asked.connect(back)
        self._entering.show()
        return self._entering

    def settle(
        self, back: Callable[[], None], others: Callable[[], None]
    ) -> ConflictsPresenter:
        """Show what to go through together; `back` is to the table, `others` are read again."""
        if self._settling is None:
            self._settling = open_settling(
                self.work, self._context, self.presenter.show_all, others
            )
            self._settling.view.back_asked.connect(back)
        self._settling.show(self._context.tasks)
        return self._settling

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
        if self._reading:
            self._reading.show()
        if self._entering:
            self._entering.show()
        if self._settling and self._settling.view.isVisible():
            self._settling.show(self._context.tasks)


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
        ChangeName.SETTLE: translate("Changes", "choose what stays"),
        ChangeName.SAME_TABLE: translate("Changes", "the same table, or not"),
    }[name]
