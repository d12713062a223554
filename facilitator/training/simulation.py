"""The practice table that plays: made ready, played by the clock, and compared with the notes.

Nothing of the comparison is kept; it can be made again from the notes of the practice table, as
long as the program runs.
"""

from dataclasses import dataclass

from facilitator.domain.records.dialogue import Dialogue, DialogueStatus, Dossier, Step
from facilitator.domain.records.ids import DialogueId
from facilitator.domain.records.items import Item, Speaker, SpeakerKind
from facilitator.domain.table.script import Script
from facilitator.domain.training.note_comparison import Comparison, KeptNote, compare
from facilitator.domain.training.simulation import (
    PlaybackClock,
    Simulation,
    Utterance,
    faster,
    played,
    slower,
)
from facilitator.services.dialogue_editor import DialogueEditor, IdAndTimeSource
from facilitator.services.preparation import prepare
from facilitator.services.stores import Store
from facilitator.training.practice_table import invented_plan

_SPEAKERS = {SpeakerKind.HOST: "host", SpeakerKind.GROUP: "groep"}


def is_rehearsal(dialogue: Dialogue, rehearsal: Simulation) -> bool:
    """Say whether a table is the practice table that plays."""
    told = (dialogue.script, dialogue.municipality, dialogue.host_function)
    head = rehearsal.head
    mine = (head.script, head.municipality, head.host_function)
    return dialogue.practice and told == mine


def rehearsal_under_way(store: Store, rehearsal: Simulation) -> DialogueId | None:
    """Give the practice table that plays, if there is one that is not finished."""
    tables = (overview.dialogue for overview in store.overview())
    unfinished = (
        dialogue.id
        for dialogue in tables
        if is_rehearsal(dialogue, rehearsal) and dialogue.status is not DialogueStatus.FINISHED
    )
    return next(unfinished, None)


def prepare_rehearsal(
    store: Store, rehearsal: Simulation, script: Script, theme: str, origins: IdAndTimeSource
) -> DialogueId:
    """Make the practice table that plays ready; it has not begun."""
    return prepare(store, invented_plan(rehearsal.head, script, theme, origins), origins)


@dataclass(frozen=True, slots=True)
class PlaybackState:
    """What somebody at the practice table hears now.

    `utterance` was begun last; `words` is what was said of it. It is `speaking` until its last
    word. `waits` is the move that the host must begin before anybody goes on.
    """

    utterance: Utterance | None
    words: str
    speaking: bool
    position: float
    waits: Step | None = None
    ended: bool = False


class Playback:
    """The talk at the practice table, on the table's clock. It plays nothing by itself."""

    def __init__(self, editor: DialogueEditor, rehearsal: Simulation) -> None:
        self._editor = editor
        self.rehearsal = rehearsal
        self.tape = PlaybackClock()

    @property
    def position(self) -> float:
        """How far the talk is, in seconds."""
        return self.tape.position(self._editor.origins.now())

    def play_or_pause(self) -> None:
        """Let the talk go on, or stand still."""
        now = self._editor.origins.now()
        self.tape = self.tape.pause(now) if self.tape.playing else self.tape.play(now)

    def faster(self) -> None:
        """Let the talk go faster."""
        self._at_speed(faster(self.tape.factor))

    def slower(self) -> None:
        """Let the talk go slower."""
        self._at_speed(slower(self.tape.factor))

    def _at_speed(self, factor: float) -> None:
        self.tape = self.tape.at_speed(factor, self._editor.origins.now())

    def skip_silence(self) -> None:
        """Go to the next who speaks, in this move or the next."""
        self._move_to(self.rehearsal.next_start(self.position))

    def follow_move(self, key: str) -> None:
        """Let the talk go to a move, unless it is there."""
        if self._move_at(self.position) != key:
            starts = (each.at for each in self.rehearsal.utterances if each.step == key)
            self._move_to(next(starts, self.rehearsal.length))

    def listen(self, *, host: bool) -> PlaybackState:
        """Give what is heard now; with a `host` to practise, the talk waits for each move."""
        now = self._editor.origins.now()
        position = self.tape.position(now)
        waits = self.next_move() if host else None
        if waits is not None or position >= self.rehearsal.length:
            self.tape = self.tape.pause(now)
        utterance = self.rehearsal.last_begun(position)
        if waits is not None:
            utterance = self._last_of(self._editor.clock().step)
        return PlaybackState(
            utterance,
            utterance.heard(position) if utterance else "",
            utterance is not None and position < utterance.until,
            position,
            waits,
            position >= self.rehearsal.length,
        )

    def next_move(self) -> Step | None:
        """Give the move at which the talk is and the table is not yet; none when it is."""
        steps = [step.key for step in self._editor.dossier.steps]
        talk, table = self._move_at(self.position), self._editor.clock().step
        later = talk in steps and (table not in steps or steps.index(talk) > steps.index(table))
        return self._editor.dossier.step(talk) if later else None

    def compare(self) -> Comparison:
        """Compare what was said while the talk played with the notes of this table."""
        said = played(self.rehearsal, self.tape, self._editor.origins.now())
        jottings = (_jotting(item, self._editor.dossier, self.tape) for item in self._items())
        return compare(said, jottings)

    def _items(self) -> list[Item]:
        return [item for item in self._editor.dossier.items if item.at is not None]

    def _move_at(self, position: float) -> str:
        utterance = self.rehearsal.last_begun(position)
        first = self.rehearsal.utterances[0].step if self.rehearsal.utterances else ""
        return utterance.step if utterance else first

    def _last_of(self, key: str) -> Utterance | None:
        said = [each for each in self.rehearsal.utterances if each.step == key]
        return said[-1] if said else None

    def _move_to(self, position: float) -> None:
        self.tape = self.tape.move_to(position, self._editor.origins.now())


def _jotting(item: Item, dossier: Dossier, tape: PlaybackClock) -> KeptNote:
    assert item.at is not None
    speaker = _speaker(item.speaker, dossier)
    return KeptNote(item.text, item.kind.value, speaker, tape.heard_at(item.at))


def _speaker(speaker: Speaker, dossier: Dossier) -> str:
    seat = dossier.seat(speaker.seat_id)
    return str(seat.number) if seat else _SPEAKERS.get(speaker.kind, "")
