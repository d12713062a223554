"""What the host view says: what comes next, cards, new times, advice, and what is announced."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from facilitator.domain.merge.duplicates import shown_items
from facilitator.domain.records.dialogue import Dossier, Seat, Step
from facilitator.domain.records.items import ItemKind
from facilitator.domain.records.kinds import Chapter
from facilitator.domain.table import balance
from facilitator.domain.table.balance import BalanceHint, Sides, UnheardSeats
from facilitator.domain.table.clock import ClockReading
from facilitator.domain.table.rescheduling import Proposal
from facilitator.domain.table.script import Prompt, Theme
from facilitator.services import hosting
from facilitator.services.dialogue_editor import DialogueEditor
from facilitator.ui.commands import shortcuts
from facilitator.ui.commands.shortcuts import PROMPTS
from facilitator.ui.context.app_context import HostHints
from facilitator.ui.features.host.cards_and_buttons import OpenCard
from facilitator.ui.features.host.heard import MOST_ROLES, HeardSeats, named
from facilitator.ui.features.host.plan import PlannedMove
from facilitator.ui.widgets.progress import as_hour

translate = QCoreApplication.translate


def next_words(following: Step | None, clock: ClockReading) -> tuple[str, str]:
    """Name what the first button does, in full and in short."""
    if clock.begun and not clock.ended and following:
        words = translate("HostPresenter", "Next: {move}")
        short = translate("HostPresenter", "Next")
        return words.format(move=following.title.lower()), short
    if clock.ended:
        words = translate("HostPresenter", "Make the report")
    elif not clock.begun:
        words = translate("HostPresenter", "Begin the table")
    else:
        words = translate("HostPresenter", "Close the table")
    return words, words


def theme_sentences(theme: Theme) -> tuple[str, ...]:
    """Give what is read out of a theme: its text, its questions, and words to think of."""
    words = translate("HostPresenter", "Think of: {terms}")
    terms = (words.format(terms=", ".join(theme.terms)),) if theme.terms else ()
    return (*theme.paragraphs, *theme.questions, *terms)


def cards(editor: DialogueEditor, prompts: Sequence[Prompt]) -> tuple[OpenCard, ...]:
    """Give the cards of a move: those that ask something, and whether they were told."""
    return tuple(
        OpenCard(
            card.title,
            card.questions,
            card.key,
            card.programme_text,
            bool(card.programme_text) and hosting.is_told(editor, card.programme_text),
        )
        for card in prompts
        if card.questions
    )


def planned_moves(editor: DialogueEditor) -> list[PlannedMove]:
    """Name the moves that remain, with their minutes."""
    moves, running = [], editor.clock().step
    for slot in hosting.slots(editor):
        step = editor.dossier.step(slot.step)
        assert step is not None
        words = translate("HostPresenter", "{move}, still")
        name = words.format(move=step.title) if slot.step == running else step.title
        moves.append(PlannedMove(slot.step, name, slot.minutes))
    return moves


def what_follows(following: Step | None, minutes: int) -> str:
    """Name the move that comes then, with its minutes: `droom, 30 min`."""
    if following is None:
        return "–"
    words = translate("Host", "{move}, {minutes} min")
    words = words.replace(" min", "\N{NO-BREAK SPACE}min")
    return words.format(move=following.title.lower(), minutes=minutes)


def proposal_words(proposal: Proposal, dossier: Dossier, running: str) -> str:
    """Put new times in a sentence: `Droom 25, eerste stappen 30 – einde 21:30`."""
    parts = []
    for key, minutes in proposal.minutes:
        step = dossier.step(key)
        if key == running:
            here = translate("Host", "this move {minutes} more")
            parts += [here.format(minutes=minutes)] if minutes else []
        elif step:
            parts.append(f"{step.title.lower()} {minutes}")
    if proposal.fits:
        words = translate("Host", "{moves} – end {hour}")
    else:
        words = translate("Host", "{moves} – the end becomes {hour}")
    moves = ", ".join(parts)
    hour = as_hour(proposal.agreed if proposal.fits else proposal.end)
    return words.format(moves=moves[:1].upper() + moves[1:], hour=hour)


def end_words(end: datetime, agreed: datetime | None) -> str:
    """Say when the table ends with the minutes that were filled in."""
    words = translate("Host", "End {hour}").format(hour=as_hour(end))
    if agreed is None or as_hour(agreed) == as_hour(end):
        return words
    also = translate("Host", "{end} (agreed: {hour})")
    return also.format(end=words, hour=as_hour(agreed))


def sides_words(sides: Sides) -> str:
    """Say how much was told of both sides: `knel 9 · kiem 2`."""
    words = translate("Host", "knel {knel} · kiem {kiem}")
    return words.format(knel=sides.knel, kiem=sides.kiem)


def hint_words(hint: BalanceHint, cards: Sequence[OpenCard]) -> str:
    """Point to the card that may help now; nothing when this move does not have it."""
    found = [number for number, card in enumerate(cards) if card.key == hint.value]
    if not found or found[0] >= len(PROMPTS):
        return ""
    card, key = cards[found[0]], shortcuts.spoken(PROMPTS[found[0]])
    return _hint_sentence(hint).format(card=card.title, key=key)


def _hint_sentence(hint: BalanceHint) -> str:
    match hint:
        case BalanceHint.KIEM:
            return translate(
                "Host",
                "Only knel so far. The card ‘{card}’ ({key}) asks what grew as well.",
            )
        case BalanceHint.SOCIETY:
            return translate(
                "Host",
                "The dreams are about one’s own life."
                " The card ‘{card}’ ({key}) makes it wider.",
            )


def heard_words(voices: UnheardSeats, seats: tuple[Seat, ...]) -> HeardSeats:
    """Say who was heard in this move; and of who is silent longer, at most one sentence."""
    heading = translate("Host", "Heard in this move")
    if not voices.anyone:
        heading = translate("Host", "Nobody noted in this move yet")
    return HeardSeats(heading, seats, voices.not_here, _longer(voices))


def _longer(voices: UnheardSeats) -> str:
    if voices.nowhere and voices.nowhere != voices.not_here:
        silent, words = voices.nowhere, translate("Host", "Not at this table yet: {seats}")
    elif voices.quiet:
        silent, words = voices.quiet, translate("Host", "Not for a while: {seats}")
    else:
        return ""
    return words.format(seats=named(silent)) if len(silent) <= MOST_ROLES else ""


def lines_words(not_yet: tuple[Seat, ...], seats: tuple[Seat, ...]) -> HeardSeats:
    """Say in the closing round which seats have no line yet; it may end without them."""
    return HeardSeats(translate("Host", "A line in this closing round"), seats, not_yet)


class HostAdvice:
    """Finds what may help at one table; `kind` is always that of the move, if it has one."""

    def __init__(self, editor: DialogueEditor, hints: HostHints) -> None:
        self._editor, self._hints = editor, hints

    def _wanted(self, clock: ClockReading) -> bool:
        return self._hints.shown and clock.begun is not None and not clock.ended

    def sentence(self, kind: ItemKind | None, cards: tuple[OpenCard, ...]) -> tuple[str, bool]:
        """Give new times or one hint, which may be empty; and whether it is new times."""
        editor, clock = self._editor, self._editor.clock()
        proposal = hosting.proposal(editor)
        if proposal:
            return proposal_words(proposal, editor.dossier, clock.step), True
        if kind is None or not self._wanted(clock):
            return "", False
        hint = balance.hint(shown_items(editor.dossier), kind, clock.used)
        return (hint_words(hint, cards) if hint else ""), False

    def sides(self, kind: ItemKind | None) -> str:
        """Say how much was told of both sides, in a move that is about both."""
        items = shown_items(self._editor.dossier)
        two_sided = kind is not None and kind.spec.chapter is Chapter.KNEL_KIEM
        if not (items and two_sided and self._wanted(self._editor.clock())):
            return ""
        return sides_words(balance.sides(items))

    def heard(self) -> HeardSeats | None:
        """Say who was heard in this move, and in the last one who has no line yet."""
        editor, dossier = self._editor, self._editor.dossier
        if not self._wanted(editor.clock()):
            return None
        step = hosting.current_step(editor).key
        if hosting.step_beside(editor, 1) is None:
            return lines_words(balance.without_line(dossier, step), dossier.seats)
        voices = balance.voices(dossier, step, editor.clock_time())
        return heard_words(voices, dossier.seats)


@dataclass(frozen=True, slots=True)
class HostState:
    """What the host's screen says now; `minutes` are those of the move that runs."""

    move: str = ""
    question: str = ""
    card: tuple[str, ...] = ()
    hint: str = ""
    minutes: int = 0
    paused: bool = False
    planning: bool = False


def announcement(before: HostState, now: HostState) -> str:
    """Say what is new since `before`; empty when nothing is that a person did not hear yet."""
    if (now.move, now.question) != (before.move, before.question):
        return ". ".join(filter(None, (now.move, now.question)))
    if now.paused != before.paused:
        return (
            translate("HostAnnouncements", "Paused. The time stands still.")
            if now.paused
            else translate("HostAnnouncements", "Going on. The time runs.")
        )
    if now.minutes != before.minutes:
        words = translate("HostAnnouncements", "This move takes {minutes} minutes now.")
        return words.format(minutes=now.minutes)
    return _place(before, now) or (now.hint if now.hint != before.hint else "")


def _place(before: HostState, now: HostState) -> str:
    """Say what took the place of the question, or that the question is back."""
    if now.planning and not before.planning:
        return translate("HostAnnouncements", "Minutes for each move that remains.")
    if now.card != before.card and now.card:
        return " ".join(now.card)
    left = (before.card and not now.card) or (before.planning and not now.planning)
    return now.question if left else ""
