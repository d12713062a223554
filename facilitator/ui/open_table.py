"""A table that was opened since the program was started, with its screens and its history."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from facilitator.domain.changes import ChangeName
from facilitator.domain.dialogue import Dialogue
from facilitator.domain.ids import DialogueId, ItemId
from facilitator.services.desk import Desk
from facilitator.ui.closing.presenter import ClosingPresenter
from facilitator.ui.closing.view import ClosingView
from facilitator.ui.desk.presenter import DeskPresenter
from facilitator.ui.desk.view import DeskView
from facilitator.ui.entering.presenter import EnteringPresenter
from facilitator.ui.entering.view import EnteringView
from facilitator.ui.house import House
from facilitator.ui.making_report import make_report
from facilitator.ui.reading_back.opening import open_reading_back
from facilitator.ui.reading_back.presenter import ReadingBackPresenter
from facilitator.ui.rehearsing.opening import open_rehearsing
from facilitator.ui.settling.opening import open_settling
from facilitator.ui.settling.presenter import SettlingPresenter
from facilitator.ui.undo import History
from facilitator.ui.work import Work

translate = QCoreApplication.translate


class OpenTable:
    """One table at work: its desk, its undo, its screen and its closing screen."""

    def __init__(
        self,
        house: House,
        dialogue_id: DialogueId,
        close_table: Callable[[], None],
        show_folder: Callable[[Path], None],
    ) -> None:
        self._house = house
        self._reading: ReadingBackPresenter | None = None
        self._entering: EnteringPresenter | None = None
        self._settling: SettlingPresenter | None = None
        desk = Desk(house.store, dialogue_id, house.origins)
        self.work = Work(desk, History(self._reload), change_words)
        self.view = DeskView()
        self.presenter = DeskPresenter(self.view, self.work, house, close_table)
        self.rehearsing = open_rehearsing(self.work, house, self.presenter)
        self.closing_view = ClosingView(house.library.vocabularies["representation"].choices)
        self.closing = ClosingPresenter(
            self.closing_view,
            self.work,
            lambda: make_report(house, self.work.desk.dossier),
            house.back_up,
            house.told,
        )
        self.closing.serve(house.tasks, show_folder)

    @property
    def dialogue(self) -> Dialogue:
        """The head of the table as it is now."""
        return self.work.desk.dossier.dialogue

    def owns(self, screen: QWidget | None) -> bool:
        """Say whether a screen is one of this table's."""
        return screen in self.screens()

    def screens(self) -> list[QWidget]:
        """Give the screens of this table."""
        others: list[QWidget] = [self._reading.view] if self._reading else []
        others += [self._entering.view] if self._entering else []
        others += [self._settling.view] if self._settling else []
        return [self.view, self.closing_view, *others]

    def read_back(self, back: Callable[[], None]) -> ReadingBackPresenter:
        """Show the person whose turn it is to hear their lines; `back` is to the table."""
        if self._reading is None:
            self._reading = open_reading_back(self.work, self._house, self.presenter.room)
            self._reading.view.back_asked.connect(back)
        self._reading.show()
        return self._reading

    def enter_paper(self, back: Callable[[], None]) -> EnteringPresenter:
        """Show the screen for paper notes; `back` is to the table."""
        if self._entering is None:
            script = self.presenter.script
            self._entering = EnteringPresenter(EnteringView(), self.work, self._house, script)
            self._entering.view.back_asked.connect(back)
        self._entering.show()
        return self._entering

    def settle(self, back: Callable[[], None], others: Callable[[], None]) -> SettlingPresenter:
        """Show what to go through together; `back` is to the table, `others` are read again."""
        if self._settling is None:
            self._settling = open_settling(
                self.work, self._house, self.presenter.show_all, others
            )
            self._settling.view.back_asked.connect(back)
        self._settling.show(self._house.tasks)
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
        self.work.desk.reload()
        self.presenter.show_all()
        if self._reading:
            self._reading.show()
        if self._entering:
            self._entering.show()
        if self._settling and self._settling.view.isVisible():
            self._settling.show(self._house.tasks)


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
