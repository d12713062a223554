"""Says what the host view shows, and does what the host asks."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from facilitator.domain.changes import Change
from facilitator.domain.clock import ClockReading
from facilitator.domain.dialogue import Step
from facilitator.domain.script import Script, ScriptStep, Theme
from facilitator.services import hosting
from facilitator.ui.hosting.view import HostView, OpenCard
from facilitator.ui.work import Work

MOST_CARDS = 3
"""There are keys for three cards, and room for no more."""


class HostPresenter:
    """Keeps the host view and one table together; after the last move it closes the table."""

    def __init__(
        self,
        view: HostView,
        work: Work,
        script: Script | None,
        close_table: Callable[[], None],
        theme: Callable[[str], Theme | None] = lambda _name: None,
    ) -> None:
        self._view = view
        self._work = work
        self._script = script
        self._close_table = close_table
        self._theme = theme
        self._open: int | None = None
        self._shown: Step | None = None
        view.next_asked.connect(self.go_on)
        view.back_asked.connect(self.go_back)
        view.extend_asked.connect(self.extend)
        view.pause_asked.connect(self.pause)
        view.card_asked.connect(self.toggle_card)
        view.question_asked.connect(self.close_card)
        work.desk.listen(self._changed)
        self.show()

    def go_on(self) -> None:
        """Begin, go to the next move, or after the last one ask to close and report."""
        clock = self._work.desk.clock()
        last = clock.begun and not hosting.step_beside(self._work.desk, 1)
        if clock.ended or last:
            self._close_table()
            return
        self._work.record(hosting.go_on(self._work.desk))

    def go_back(self) -> None:
        """Go back to the move before."""
        self._work.record(hosting.go_back(self._work.desk))

    def extend(self) -> None:
        """Give this move five minutes more."""
        self._work.record(hosting.extend(self._work.desk))

    def pause(self) -> None:
        """Pause, or go on after a pause."""
        self._work.record(hosting.pause_or_resume(self._work.desk))

    def toggle_card(self, number: int) -> None:
        """Open a card, or bring the question back when it was open."""
        if number >= len(self._cards()):
            return
        if self._open == number:
            self.close_card()
            return
        self._open = number
        self._view.show_card(number, self._cards()[number])

    def close_card(self) -> None:
        """Bring the question back."""
        self._open = None
        self._show_question()

    def show(self) -> None:
        """Show the current move from scratch."""
        self._shown = hosting.current_step(self._work.desk)
        self._open = None
        self._view.show_cards(self._cards())
        self._show_question()
        self._show_buttons()
        self.tick(self._work.desk.clock())

    def tick(self, reading: ClockReading) -> None:
        """Show the time."""
        following = hosting.step_beside(self._work.desk, 1)
        words = self._after(following) if following else "–"
        self._view.time.show_time(reading, self._work.desk.origins.now(), words)
        self._view.show_paused(paused=reading.paused)

    def _changed(self, _change: Change) -> None:
        if hosting.current_step(self._work.desk) != self._shown:
            self.show()
        else:
            self._show_buttons()
            self.tick(self._work.desk.clock())

    def _script_step(self) -> ScriptStep | None:
        step = self._shown
        return self._script.step(step.key) if self._script and step else None

    def _cards(self) -> tuple[OpenCard, ...]:
        step = self._script_step()
        prompts = step.prompts if step else ()
        cards = [OpenCard(card.title, card.questions) for card in prompts if card.questions]
        return tuple([*self._theme_card(), *cards][:MOST_CARDS])

    def _theme_card(self) -> list[OpenCard]:
        """In the first move, give the text of the theme to read out."""
        dossier = self._work.desk.dossier
        theme = self._theme(dossier.dialogue.theme)
        if theme is None or not theme.paragraphs or self._shown != dossier.steps[0]:
            return []
        return [OpenCard(theme.title, theme.paragraphs)]

    def _show_question(self) -> None:
        step, told = self._shown, self._script_step()
        if step:
            self._view.show_question(step.question, told.advice if told else "")

    def _show_buttons(self) -> None:
        clock = self._work.desk.clock()
        begun = clock.begun is not None
        following = hosting.step_beside(self._work.desk, 1)
        self._view.show_buttons(
            self._next_words(following, clock),
            back=begun and hosting.step_beside(self._work.desk, -1) is not None,
            running=begun and not clock.ended,
        )

    def _next_words(self, following: Step | None, clock: ClockReading) -> str:
        if clock.ended:
            return QCoreApplication.translate("HostPresenter", "Make the report")
        if not clock.begun:
            return QCoreApplication.translate("HostPresenter", "Begin the table")
        if following is None:
            return QCoreApplication.translate("HostPresenter", "Close the table")
        words = QCoreApplication.translate("HostPresenter", "Next: {move}")
        return words.format(move=following.title.lower())

    def _after(self, following: Step) -> str:
        words = QCoreApplication.translate("HostPresenter", "{move}, {minutes} min")
        return words.format(move=following.title.lower(), minutes=following.minutes)
