"""Says what the closing screen shows, keeps its words, closes the table, makes the report."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from pathlib import Path

from facilitator.domain.changes import Change, ChangeName, edited
from facilitator.domain.dialogue import Closing, DialogueStatus
from facilitator.domain.errors import FacilitatorError, StoreUnavailableError
from facilitator.domain.repair import loose_ends
from facilitator.domain.script import PROGRAMME_TEXTS
from facilitator.services import hosting, rounding_off
from facilitator.services.desk import Desk
from facilitator.services.wording import Told
from facilitator.ui.capturing.drafts import DraftTimer
from facilitator.ui.closing.view import ClosingView
from facilitator.ui.tasks import Tasks
from facilitator.ui.work import Work

PLACES = ("missing_voices", "essence")


class ClosingPresenter:
    """Keeps the closing screen and one table together.

    `make_report` asks where and writes the file; it gives the path, or None when the person
    changed their mind. `closed` is told when the table was closed, `told` finds the words for
    what went wrong. What is typed is a draft until the report is made.
    """

    def __init__(
        self,
        view: ClosingView,
        work: Work,
        make_report: Callable[[], Awaitable[Path | None]],
        closed: Callable[[], None],
        told: Callable[[FacilitatorError], Told],
    ) -> None:
        self._view = view
        self._work = work
        self._make_report = make_report
        self._closed = closed
        self._told = told
        self._report: Path | None = None
        self._drafts = DraftTimer(self._keep_draft, view)
        view.words_changed.connect(self._drafts.touch)
        view.left.connect(self._drafts.flush)
        work.desk.listen(self._changed)
        self.show()

    def serve(self, tasks: Tasks, show_folder: Callable[[Path], None]) -> None:
        """Do from now on what the buttons ask."""
        view = self._view
        view.close_asked.connect(lambda: tasks.start(self.close_table(), "close"))
        view.report_asked.connect(lambda: tasks.start(self.report(), "report"))
        view.show_folder_asked.connect(
            lambda: show_folder(self._report.parent) if self._report else None
        )

    @property
    def _desk(self) -> Desk:
        return self._work.desk

    def show(self) -> None:
        """Show the table, with what was typed before."""
        self._show_table()
        typed = {place: self._desk.draft(f"closing.{place}") for place in PLACES}
        known = self._known()
        self._view.show_words(
            *(draft.text if draft else known[place] for place, draft in typed.items())
        )
        self._drafts.forget()

    def _show_table(self) -> None:
        dossier = self._desk.dossier
        dialogue = dossier.dialogue
        finished = dialogue.status is DialogueStatus.FINISHED
        name = dialogue.theme or dialogue.kind
        self._view.show_table(name, len(dossier.items), finished=finished)
        self._view.ribbon.setVisible(dialogue.practice)

    def _changed(self, change: Change) -> None:
        self._show_table()
        if any(isinstance(edit.record, Closing) for edit in change.edits):
            self._view.show_words(*self._known().values())
            self._drafts.forget()

    def _keep_draft(self) -> None:
        """Keep what is typed, so that a crash costs nothing."""
        try:
            for place, text in self._typed().items():
                self._desk.keep_draft(f"closing.{place}", text, {})
        except StoreUnavailableError as error:
            told = self._told(error)
        self._view.show_loose_ends(len(loose_ends(dossier)))
            self._view.say(f"{told.happened} {told.safe} {told.to_do}")
        else:
            self._view.say("")

    def keep_words(self) -> None:
        """Keep what was typed with the table."""
        known = self._desk.dossier.closing
        if known is None:
            return
        missing, essence = (clean_text(text) for text in self._typed().values())
        changed = replace(known, missing_voices=missing, essence=essence)
        if changed != known:
            change = edited(ChangeName.CLOSING_WORDS, known, changed)
            self._work.record(self._desk.do(change))
        self._drafts.forget()
        for place in PLACES:
            self._desk.keep_draft(f"closing.{place}", "", {})
        self._view.say("")

    async def close_table(self) -> None:
        """Keep the words, close the table and make its report."""
        self.keep_words()
        self._work.record(hosting.close(self._desk))
        self._closed()
        await self.report()

    async def report(self) -> None:
        """Keep the words and make the report."""
        self.keep_words()
        path = await self._make_report()
        if path is not None:
            self._report = path
            self._view.show_done(path)

    def _typed(self) -> dict[str, str]:
        return {
            "missing_voices": self._view.missing_voices.text(),
            "essence": self._view.essence.text(),
        }

    def _known(self) -> dict[str, str]:
        known = self._desk.dossier.closing
        return {place: str(getattr(known, place, "")) for place in PLACES}
