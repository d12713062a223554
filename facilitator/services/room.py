"""Makes what the room sees from a table; of a note it takes its kind and speaker, no word.

Decision: a photo needs no tick to be shown here
    Context: people bring a photo of their dream to show it. Decision: the host may show any
    photo of a dream, but none that is sensitive or that its speaker withheld; the tick is for
    documents and files. Alternatives: only with the tick (nobody ticks in time).
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

from facilitator.domain.merge.duplicates import without_doubles
from facilitator.domain.records.dialogue import Dossier, Step
from facilitator.domain.records.items import ItemKind
from facilitator.domain.table.clock import ClockReading
from facilitator.domain.table.room import RoomContent, RoomPicture, RoomSeat, RoomStop
from facilitator.domain.table.script import Script, Theme

MINUTE = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class RoomSource:
    """Gives the room's screen of one table what it may show, and nothing else."""

    dossier: Callable[[], Dossier]
    clock: Callable[[], ClockReading]
    theme_of: Callable[[str], Theme | None]
    script: Script | None
    photo_of: Callable[[str], bytes | None] = lambda _photo: None

    def stops(self) -> tuple[RoomStop, ...]:
        """Give what the host can show now, in the order of the key; the question first."""
        dossier = self.dossier()
        found = [RoomStop()]
        if self._paragraphs():
            found.append(RoomStop(RoomContent.THEME))
        found += [RoomStop(RoomContent.PHOTO, photo) for photo in photos(dossier)]
        if dossier.seats and self._closes(self._step()):
            found.append(RoomStop(RoomContent.SEATS))
        return tuple(found)

    def picture(self, stop: RoomStop, *, time: bool = False) -> RoomPicture:
        """Make what the room sees at a stop; with the minutes left when `time` is wanted."""
        dossier, step = self.dossier(), self._step()
        return RoomPicture(
            content=stop.content,
            question=step.question,
            move=step.title,
            move_number=dossier.steps.index(step) + 1,
            moves=len(dossier.steps),
            theme=dossier.dialogue.theme,
            place=dossier.dialogue.municipality,
            practice=dossier.dialogue.practice,
            paragraphs=self._paragraphs() if stop.content is RoomContent.THEME else (),
            photo=self.photo_of(stop.photo) if stop.photo else None,
            seats=seats_to_speak(dossier) if stop.content is RoomContent.SEATS else (),
            minutes_left=self.minutes_left() if time else None,
        )

    def minutes_left(self) -> int | None:
        """Give the minutes left in this move; None before it begins and once they are up."""
        return minutes_left(self.clock())

    def _step(self) -> Step:
        dossier = self.dossier()
        return dossier.step(self.clock().step) or dossier.steps[0]

    def _paragraphs(self) -> tuple[str, ...]:
        theme = self.theme_of(self.dossier().dialogue.theme)
        return theme.paragraphs if theme else ()

    def _closes(self, step: Step) -> bool:
        known = self.script.step(step.key) if self.script else None
        kind = known.default_kind if known else ""
        return kind == ItemKind.CLOSING_LINE or step.key == "slotronde"


def seats_to_speak(dossier: Dossier) -> tuple[RoomSeat | None, ...]:
    """Give each seat without a closing line of its own; None in the place of the others."""
    said = {
        item.speaker.seat_id for item in dossier.items if item.kind is ItemKind.CLOSING_LINE
    }
    return tuple(
        None if seat.id in said else RoomSeat(seat.number, seat.public_role)
        for seat in dossier.seats
    )


def photos(dossier: Dossier) -> tuple[str, ...]:
    """Name the photos of dreams that may be seen here, each once, in the order they came."""
    shown = (
        item.labels.photo
        for item in without_doubles(dossier).items
        if item.kind is ItemKind.DREAM and not item.sensitive and not item.withheld
    )
    return tuple(dict.fromkeys(photo for photo in shown if photo))


def minutes_left(reading: ClockReading) -> int | None:
    """Give the whole minutes left, rounded up, so that no seconds run before people's eyes."""
    running = reading.begun is not None and not reading.ended and not reading.over
    return -(-reading.left // MINUTE) if running else None
