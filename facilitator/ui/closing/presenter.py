"""Says what the closing screen shows, keeps its words, closes the table, makes the report."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from pathlib import Path

from facilitator.domain.changes import ChangeName, edited
from facilitator.domain.dialogue import Closing, DialogueStatus
from facilitator.domain.text import clean_text
from facilitator.services import hosting
from facilitator.ui.closing.view import ClosingView
from facilitator.ui.tasks import Tasks
from facilitator.ui.work import Work

PLACES = ("missing_voices", "essence")


class ClosingPresenter:
    """Keeps the closing screen and one table together.

    `make_report` asks where and writes the file; it gives the path, or None when the person
    changed their mind. `closed` is told when the table was closed. What is typed is a draft
    until the report is made or the screen is left.
    """

    def __init__(
        self,
        view: ClosingView,
        work: Work,
        make_report: Callable[[], Awaitable[Path | None]],
        tasks: Tasks,
        show_folder: Callable[[Path], None],
        closed: Callable[[], None],
    ) -> None:
        self._view = view
        self._work = work
        self._make_report = make_report
        self._closed = closed
        view.words_changed.connect(self.keep_draft)
        view.close_asked.connect(lambda: tasks.start(self.close_table(), "close"))
        view.report_asked.connect(lambda: tasks.start(self.report(), "report"))
        self._report: Path | None = None
        self._show_folder = show_folder
        view.show_folder_asked.connect(self.show_folder)
        self.show()

    def show(self) -> None:
        """Show the table, with what was typed before."""
        desk = self._work.desk
        dialogue = desk.dossier.dialogue
        finished = dialogue.status is DialogueStatus.FINISHED
        name = dialogue.theme or dialogue.kind
        self._view.show_table(name, len(desk.dossier.items), finished=finished)
        self._view.ribbon.setVisible(dialogue.practice)
        typed = {place: desk.draft(f"closing.{place}") for place in PLACES}
        known = self._closing()
        texts = [
            draft.text if (draft := typed[place]) else str(getattr(known, place, ""))
            for place in PLACES
        ]
        self._view.show_words(*texts)

    def keep_draft(self) -> None:
        """Keep what is typed, so that a crash costs nothing."""
        for place, text in self._typed().items():
            self._work.desk.keep_draft(f"closing.{place}", text, {})

    def keep_words(self) -> None:
        """Keep what was typed with the table."""
        known = self._closing()
        if known is None:
            return
        changed = replace(
            known,
            missing_voices=clean_text(self._view.missing_voices.text()),
            essence=clean_text(self._view.essence.text()),
        )
        if changed != known:
            change = edited(ChangeName.CLOSING_WORDS, known, changed)
            self._work.record(self._work.desk.do(change))
        for place in PLACES:
            self._work.desk.keep_draft(f"closing.{place}", "", {})

    async def close_table(self) -> None:
        """Keep the words, close the table and make its report."""
        self.keep_words()
        self._work.record(hosting.close(self._work.desk))
        self._closed()
        self.show()
        await self.report()

    async def report(self) -> None:
        """Keep the words and make the report."""
        self.keep_words()
        path = await self._make_report()
        if path is not None:
            self._report = path
            self._view.show_done(path)

    def show_folder(self) -> None:
        """Open the folder in which the last report was put."""
        if self._report is not None:
            self._show_folder(self._report.parent)

    def _typed(self) -> dict[str, str]:
        return {
            "missing_voices": self._view.missing_voices.text(),
            "essence": self._view.essence.text(),
        }

    def _closing(self) -> Closing | None:
        return self._work.desk.dossier.closing
