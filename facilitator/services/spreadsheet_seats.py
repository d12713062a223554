"""Who speaks in the rows of a spreadsheet: the seats of one table, by role and by name."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import count
from operator import attrgetter

from facilitator.domain.records.dialogue import Dialogue, Seat
from facilitator.domain.records.ids import SeatId, derived_id
from facilitator.domain.records.items import GROUP, UNKNOWN, Speaker, SpeakerKind, seated
from facilitator.domain.table.attribution import GROUP_WORDS, HOST_FUNCTIONS
from facilitator.domain.table.script import (
    CITIZENS,
    CITIZENS_KINDS,
    EXPERTS,
    NAMED_KINDS,
    ORGANISATIONS,
    Script,
)
from facilitator.exchange.spreadsheets.columns import (
    NOBODY,
    Participation,
    SheetNote,
    SheetPerson,
)

SORTS = {CITIZENS: "burger", ORGANISATIONS: "organisatie", EXPERTS: "expert"}
"""What a seat is, by who sit at a type of table."""
OFFICIAL = "overheid"
NAMELESS = "deelnemer"
"""How somebody is called of whom a row tells a name and nothing else."""
NAMES = ("naam", "naam_in_verslag")
PLACES: Mapping[str, Callable[[SheetPerson], str]] = {
    "organisatie": attrgetter("organisation"),
    "expertise": attrgetter("expertise"),
    "position_paper": attrgetter("position_paper"),
}
"""What rows tell of somebody that citizens are not asked, by the columns."""


@dataclass(frozen=True, slots=True)
class SheetSeat:
    """Somebody at the table as the sheet has him; `line` is the first row that says so."""

    line: int
    seat: Seat


def seat_label(role: str) -> str:
    """Give the label of the seat a role stands for; empty when it is no seat."""
    return "" if role.lower() in HOST_FUNCTIONS | GROUP_WORDS else role


def left_out(rows: Sequence[SheetNote], kind: str) -> tuple[str, ...]:
    """Give the columns with something that a type of table does not keep."""
    people = [row.person for row in rows if row.person is not NOBODY]
    found: list[str] = []
    if kind not in NAMED_KINDS:
        found += [NAMES[0]] if any(one.name for one in people) else []
        found += [NAMES[1]] if any(one.agreed is not None for one in people) else []
    if kind in CITIZENS_KINDS:
        found += [column for column, told in PLACES.items() if any(map(told, people))]
    return tuple(found)


def kept_of(person: SheetPerson, kind: str) -> SheetPerson:
    """Give what a type of table keeps of somebody: names and places only where it has them."""
    if person is NOBODY:
        return NOBODY
    if kind in CITIZENS_KINDS:
        return SheetPerson(participation=person.participation)
    if kind not in NAMED_KINDS:
        return replace(person, name="", agreed=None)
    return person


class SheetSeats:
    """The seats of one table while its rows are read.

    A role is one seat, unless names tell people of one role apart. `here` are the seats that
    are there already, `is_free` says whether an id was never used.
    """

    def __init__(
        self,
        dialogue: Dialogue,
        script: Script | None,
        rows: Sequence[SheetNote],
        here: Sequence[Seat],
        is_free: Callable[[SeatId], bool],
    ) -> None:
        self._dialogue = dialogue
        self._usual = SORTS[script.participants] if script else SORTS[CITIZENS]
        self._here = {seat.id: seat for seat in here}
        self._is_free = is_free
        self._rows: dict[tuple[str, str], list[SheetNote]] = defaultdict(list)
        self._labels: dict[str, str] = {}
        for row in rows:
            label, name = self._label(row), kept_of(row.person, dialogue.kind).name
            if label != NAMELESS:
                self._labels.setdefault(name, label)
        self._names = self._names_of(rows)
        for row in rows:
            if (who := self._who(row)) is not None:
                self._rows[who].append(row)
        self._seats = dict(self._placed())

    def _names_of(self, rows: Sequence[SheetNote]) -> Mapping[str, list[str]]:
        names: dict[str, dict[str, None]] = defaultdict(dict)
        for row in rows:
            person = kept_of(row.person, self._dialogue.kind)
            if person.name:
                names[self._label(row)][person.name] = None
        return {label: list(found) for label, found in names.items()}

    def _label(self, row: SheetNote) -> str:
        """Say how somebody is called at the table, which is never by a name."""
        role = seat_label(row.role)
        if role or row.role:
            return role
        person = kept_of(row.person, self._dialogue.kind)
        expert = self._usual == SORTS[EXPERTS]
        place = (person.expertise, person.organisation) if expert else (person.organisation,)
        usual = self._labels.get(person.name, NAMELESS) if person.name else ""
        return next(filter(None, place), usual)

    def _who(self, row: SheetNote) -> tuple[str, str] | None:
        """Give the label and the name of who speaks; None when it is nobody at a seat."""
        label = self._label(row)
        if not label or row.person.participation is Participation.HOST:
            return None
        names = self._names.get(label, [])
        own = kept_of(row.person, self._dialogue.kind).name
        return label, own or (names[0] if len(names) == 1 else "")

    def _placed(self) -> Iterator[tuple[tuple[str, str], SheetSeat]]:
        taken: set[SeatId] = set()
        number = max((seat.number for seat in self._here.values()), default=0)
        for who, rows in self._rows.items():
            seat = self._known(who, taken) or self._new(who[0], taken)
            if seat.id not in self._here:
                number += 1
                seat = replace(seat, number=number)
            taken.add(seat.id)
            yield who, SheetSeat(rows[0].line, self._filled(seat, who[1], rows))

    def _known(self, who: tuple[str, str], taken: set[SeatId]) -> Seat | None:
        """Find the seat of somebody: of his name, else one of his role without a name."""
        label, name = who
        same = [
            seat
            for seat in self._here.values()
            if seat.role_label == label and seat.id not in taken
        ]
        named = [seat for seat in same if name and seat.full_name == name]
        others = {each for each in self._names.get(label, []) if each != name}
        free = [seat for seat in same if seat.full_name not in others] if same else []
        return next(iter([*named, *free]), None)

    def _new(self, label: str, taken: set[SeatId]) -> Seat:
        home = self._dialogue.id
        for among in count(1):
            found = SeatId(derived_id("seat", str(home), label, str(among)))
            if found not in taken and found not in self._here and self._is_free(found):
                return Seat(found, home, 0, label)
        raise AssertionError("there is always a next one")

    def _filled(self, seat: Seat, name: str, rows: Sequence[SheetNote]) -> Seat:
        people = [kept_of(row.person, self._dialogue.kind) for row in rows]
        agreed = [one.agreed for one in people if one.agreed is not None]
        told = any(one != NOBODY for one in people)
        official = any(one.participation is Participation.OFFICIAL for one in people)
        expert = any(one.participation is Participation.EXPERT for one in people)
        usual = SORTS[EXPERTS] if expert else self._usual
        sort = OFFICIAL if official else usual
        return replace(
            seat,
            full_name=name or seat.full_name,
            organisation=_first(one.organisation for one in people) or seat.organisation,
            expertise=_first(one.expertise for one in people) or seat.expertise,
            name_agreed=(all(agreed) and bool(name)) if agreed else seat.name_agreed,
            sort=sort if told else seat.sort,
            position_paper=_first(one.position_paper for one in people) or seat.position_paper,
        )

    @property
    def seats(self) -> Sequence[SheetSeat]:
        """All seats of the sheet as it has them, new ones and known ones."""
        return list(self._seats.values())

    @property
    def contradicted(self) -> Iterator[tuple[SheetNote, str]]:
        """Give rows that say something else of somebody than the first row that says it."""
        for rows in self._rows.values():
            people = [kept_of(row.person, self._dialogue.kind) for row in rows]
            for told in PLACES.values():
                texts = [told(one) for one in people]
                first = _first(iter(texts))
                for row, text in zip(rows, texts, strict=True):
                    if text not in {"", first}:
                        yield row, text

    def speaker(self, row: SheetNote) -> Speaker:
        """Give who spoke, by the words in a row."""
        who = self._who(row)
        if who is not None:
            return seated(self._seats[who].seat.id)
        word = row.role.lower()
        if word in GROUP_WORDS:
            return GROUP
        if word in HOST_FUNCTIONS or row.person.participation is Participation.HOST:
            own = word == self._dialogue.host_function.lower()
            named = word if word in HOST_FUNCTIONS else row.role
            return Speaker(SpeakerKind.HOST, label="" if own else named)
        return UNKNOWN


def _first(texts: Iterator[str]) -> str:
    return next(filter(None, texts), "")
