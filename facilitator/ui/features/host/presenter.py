"""Says what the host view shows, and does what the host asks."""

from collections.abc import Callable
from datetime import datetime

from facilitator.domain.records.changes import Change
from facilitator.domain.records.dialogue import Closing, Step
from facilitator.domain.records.items import ItemKind
from facilitator.domain.table.clock import ClockReading
from facilitator.domain.table.rescheduling import agreed_end, end_with, moves_for
from facilitator.domain.table.script import Script, ScriptStep, Theme
from facilitator.services import hosting
from facilitator.ui.commands.shortcuts import PROMPTS
from facilitator.ui.context.app_context import HostHints
from facilitator.ui.context.editing import UndoableEditor
from facilitator.ui.features.host import texts
from facilitator.ui.features.host.cards_and_buttons import OpenCard
from facilitator.ui.features.host.texts import HostAdvice, HostState, announcement
from facilitator.ui.features.host.view_protocol import HostScreenProtocol, HostViewProtocol

MOST_CARDS = len(PROMPTS)
"""There are keys for so many cards, and room for no more."""
BREATHER = "adempauze"
"""The card, in any script, with which the table is silent for a moment."""


class HostPresenter:
    """Keeps the host view and one table together; after the last move it closes the table."""

    def __init__(
        self,
        view: HostScreenProtocol,
        work: UndoableEditor,
        script: Script | None,
        close_table: Callable[[], None],
        theme: Callable[[str], Theme | None] = lambda _name: None,
        hints: HostHints | None = None,
    ) -> None:
        self._view = view
        self._work = work
        self._script = script
        self._close_table = close_table
        self._theme = theme
        hints = hints or HostHints()
        self._advice = HostAdvice(work.editor, hints)
        self._faces: list[HostViewProtocol] = [view]
        self._open: int | None = None
        self._shown: Step | None = None
        self._announced = HostState()
        self._connect()
        work.editor.listen(self._changed)
        hints.changed.connect(self.show_aside)
        self.show()

    def _connect(self) -> None:
        view = self._view
        view.next_asked.connect(self.go_on)
        view.back_asked.connect(self.go_back)
        view.extend_asked.connect(self.extend)
        view.pause_asked.connect(self.pause)
        view.card_asked.connect(self.toggle_card)
        view.question_asked.connect(self.close_card)
        view.told_asked.connect(self.toggle_told)
        view.spread_asked.connect(self.spread_time)
        view.not_reached_asked.connect(self.leave_not_reached)
        view.plan.changed.connect(self._show_planned_end)
        view.plan.chosen.connect(self.plan_time)
        view.plan.left.connect(self.close_card)

    def show_in(self, face: HostViewProtocol) -> None:
        """Show from now on in another place as well what the host is shown."""
        self._faces.append(face)
        self.show()

    @property
    def seen(self) -> bool:
        """Whether somebody can see the cards, and what is proposed."""
        return any(face.isVisible() for face in self._faces)

    def go_on(self) -> None:
        """Begin, go to the next move, or after the last one ask to close and report."""
        clock = self._work.editor.clock()
        last = clock.begun and not hosting.step_beside(self._work.editor, 1)
        if clock.ended or last:
            self._close_table()
            return
        self._work.record(hosting.go_on(self._work.editor))

    def go_back(self) -> None:
        """Go back to the move before."""
        self._work.record(hosting.go_back(self._work.editor))

    def extend(self) -> None:
        """Give this move five minutes more."""
        self._work.record(hosting.extend(self._work.editor))

    def pause(self) -> None:
        """Pause, or go on after a pause."""
        self._work.record(hosting.pause_or_resume(self._work.editor))

    def leave_not_reached(self) -> None:
        """Leave this move as not reached and go on; after the last one ask to close."""
        last = hosting.step_beside(self._work.editor, 1) is None
        change = hosting.leave_not_reached(self._work.editor)
        self._work.record(change)
        if change and last:
            self._close_table()

    def spread_time(self) -> None:
        """Take the new times that are proposed."""
        self._work.record(hosting.spread_time(self._work.editor))

    def toggle_plan(self) -> None:
        """Ask for the minutes of each move that remains, or bring the question back."""
        if self._view.planning() or self._work.editor.clock().ended:
            self.close_card()
            return
        self._open = None
        self._view.show_plan(texts.planned_moves(self._work.editor))
        self._show_planned_end()
        self._announce()

    def plan_time(self, minutes: dict[str, int]) -> None:
        """Divide the minutes as they were filled in."""
        self.close_card()
        self._work.record(hosting.plan_time(self._work.editor, minutes))

    def toggle_card(self, number: int) -> None:
        """Open a card, or bring the question back when it was open."""
        if number >= len(self._cards()):
            return
        if self._open == number:
            self.close_card()
            return
        self._open = number
        self._show_card(number)

    def _show_card(self, number: int) -> None:
        for face in self._faces:
            face.show_card(number, self._cards()[number])
        self._announce()

    def close_card(self) -> None:
        """Bring the question back."""
        self._open = None
        self._show_question()

    @property
    def breathing(self) -> bool:
        """Whether the card is open with which the table is silent on purpose."""
        return self._open is not None and self._cards()[self._open].key == BREATHER

    def toggle_told(self) -> None:
        """Note that the open card was told, or that it was not after all."""
        card = self._cards()[self._open] if self._open is not None else None
        if card and card.text:
            self._work.record(hosting.tell(self._work.editor, card.text, told=not card.told))

    def show(self) -> None:
        """Show the current move from scratch."""
        self._shown = hosting.current_step(self._work.editor)
        self._open = None
        self._show_cards()
        self._show_question()
        self._show_buttons()
        self.tick(self._work.editor.clock())

    def tick(self, reading: ClockReading) -> None:
        """Show the time, and what it makes worth saying."""
        editor = self._work.editor
        following = hosting.step_beside(editor, 1)
        slots = {slot.step: slot.minutes for slot in hosting.slots(editor)}
        minutes = slots.get(following.key, 0) if following else 0
        words = texts.what_follows(following, minutes)
        self._view.time.show_time(reading, editor.clock_time(), words, self._agreed(reading))
        for face in self._faces:
            face.show_paused(paused=reading.paused)
        if self._view.planning():
            self._show_planned_end()
        self.show_aside()

    def show_aside(self) -> None:
        """Show new times or one hint, and who was heard; hints only while they are wanted.

        Nobody sees it while the notes are in front, and a note must be kept at once.
        """
        if not self.seen:
            return
        kind = self._kind()
        words, times = self._advice.sentence(kind, self._cards())
        for face in self._faces:
            face.say_aside(words, times=times)
        self._announce(words)
        if self._view.isVisible():
            self._view.time.show_sides(self._advice.sides(kind))
            self._view.time.voices.show_heard(self._advice.heard())

    def _announce(self, hint: str | None = None) -> None:
        """Let a screen reader say what changed, while the host's screen is in sight."""
        step, clock = self._shown, self._work.editor.clock()
        card = self._cards()[self._open] if self._open is not None else None
        now = HostState(
            move=step.title if step else "",
            question=step.question if step else "",
            card=(f"{card.title}.", *card.sentences) if card else (),
            hint=self._announced.hint if hint is None else hint,
            minutes=round(clock.planned.total_seconds() / 60),
            paused=clock.paused,
            planning=self._view.planning(),
        )
        words = announcement(self._announced, now)
        self._announced = now
        if words and self._view.isVisible():
            self._view.announce(words)

    def _kind(self) -> ItemKind | None:
        step = self._script_step()
        return ItemKind(step.default_kind) if step else None

    def _agreed(self, reading: ClockReading) -> datetime | None:
        dossier = self._work.editor.dossier
        return agreed_end(dossier.steps, dossier.moments) if reading.begun else None

    def _show_planned_end(self) -> None:
        editor = self._work.editor
        slots = hosting.slots(editor)
        moves = moves_for(slots, self._view.plan.minutes())
        end = end_with(slots, moves, editor.clock_time())
        self._view.plan.show_end(texts.end_words(end, self._agreed(editor.clock())))

    def _changed(self, change: Change) -> None:
        if change.notes_only:
            self.show_aside()  # a note moves no time
            return
        if hosting.current_step(self._work.editor) != self._shown:
            self.show()
            return
        if any(isinstance(edit.record, Closing) for edit in change.edits):
            self._show_told()
        self._show_buttons()
        self.tick(self._work.editor.clock())

    def _show_told(self) -> None:
        """Show on the cards what was told; an open card stays open."""
        self._show_cards()
        if self._open is not None:
            self._show_card(self._open)

    def _show_cards(self) -> None:
        for face in self._faces:
            face.show_cards(self._cards())

    def _script_step(self) -> ScriptStep | None:
        step = self._shown
        return self._script.step(step.key) if self._script and step else None

    def _cards(self) -> tuple[OpenCard, ...]:
        """Give the cards of the move; in the first one, that with the text of the theme."""
        dossier, step = self._work.editor.dossier, self._script_step()
        cards = texts.cards(self._work.editor, step.prompts if step else ())
        theme = self._theme(dossier.dialogue.theme)
        if theme and theme.paragraphs and self._shown == dossier.steps[0]:
            cards = (OpenCard(theme.title, texts.theme_sentences(theme)), *cards)
        return cards[:MOST_CARDS]

    def _show_question(self) -> None:
        step, told = self._shown, self._script_step()
        if step:
            for face in self._faces:
                face.show_question(step.question, told.advice if told else "", step.title)
        self.show_aside()

    def _show_buttons(self) -> None:
        clock = self._work.editor.clock()
        running = clock.begun is not None and not clock.ended
        following = hosting.step_beside(self._work.editor, 1)
        back = running and hosting.step_beside(self._work.editor, -1) is not None
        words = texts.next_words(following, clock)
        for face in self._faces:
            face.show_buttons(words, back=back, running=running, ended=clock.ended)
