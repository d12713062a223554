"""Who sits round the table, in words and in order: what a map of the seats shows."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from facilitator.domain.records.dialogue import Dossier, Seat
from facilitator.domain.records.items import HOST, Speaker, seated
from facilitator.domain.table.attribution import speaker_label
from facilitator.domain.table.seating import round_table
from facilitator.ui.commands import shortcuts
from facilitator.ui.commands.shortcuts import Command

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class SeatPlace:
    """One place at the table: who speaks there, its sign, role, first name, and the key."""

    speaker: Speaker
    sign: str
    role: str
    first_name: str = ""
    key: str = ""

    @property
    def spoken(self) -> str:
        """What a screen reader says: `Seat 4, nurse, Alt+4`."""
        seat = translate("SeatMap", "Seat {number}").format(number=self.sign)
        name = seat if self.speaker.seat_id else translate("SeatMap", "Host")
        return ", ".join(part for part in (name, self.role, self.first_name, self.key) if part)


def places_of(dossier: Dossier) -> tuple[SeatPlace, ...]:
    """Give the places clockwise, the host's first."""
    key = shortcuts.spoken(Command.SPEAKER_HOST)
    host = SeatPlace(HOST, "H", speaker_label(dossier, HOST), key=key)
    return (host, *(_place(seat) for seat in round_table(dossier.seats)))


def _place(seat: Seat) -> SeatPlace:
    has_key = 1 <= seat.number <= len(shortcuts.SEATS)
    return SeatPlace(
        speaker=seated(seat.id),
        sign=f"{seat.number}",
        role=seat.role_label,
        first_name=seat.first_name,
        key=shortcuts.spoken(shortcuts.SEATS[seat.number - 1]) if has_key else "",
    )
