"""What is filled in: read into a plan, and kept as a draft while it is not a table yet."""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, fields, replace
from datetime import date
from uuid import UUID

from PySide6.QtCore import QCoreApplication

from facilitator.domain.errors import StoreUnavailableError
from facilitator.domain.records.dialogue import Count, Dossier, Seat
from facilitator.domain.records.drafts import Draft
from facilitator.domain.records.ids import DialogueId
from facilitator.domain.table.script import (
    Municipality,
    Script,
    complete_municipality,
    find_municipality,
    fold,
    place_name,
)
from facilitator.domain.text import clean_line
from facilitator.services.preparation import PlannedSeat, TablePlan
from facilitator.services.stores import Store
from facilitator.ui.context.errors import log
from facilitator.ui.features.prepare.form import (
    ParticipantFields,
    SeatLine,
    TableForm,
    participants_of,
)
from facilitator.ui.platform import dates

translate = QCoreApplication.translate

SORTS: Mapping[ParticipantFields, str] = {
    ParticipantFields.CITIZENS: "",
    ParticipantFields.ORGANISATIONS: "organisatie",
    ParticipantFields.EXPERTS: "expert",
}
"""What a seat is called in the store; empty leaves a known seat what it is."""


def form_of(dossier: Dossier) -> TableForm:
    """Give a table as the form shows it."""
    dialogue = dossier.dialogue
    seats = {seat.number: line_of(seat) for seat in dossier.seats}
    rows = range(1, max(seats, default=0) + 1)
    return TableForm(
        programme=dialogue.programme,
        script=dialogue.script,
        theme=dialogue.theme,
        day=dates.typed_day(dialogue.held_on) if dialogue.held_on else "",
        number=str(dialogue.number or ""),
        municipality=dialogue.municipality,
        host_function=dialogue.host_function,
        form=dialogue.form,
        seats=tuple(seats.get(number, SeatLine()) for number in rows),
        counts=dialogue.representation,
    )


def participants_at(dossier: Dossier) -> ParticipantFields:
    """Say who sit at a table, from its seats alone."""
    sorts = {seat.sort for seat in dossier.seats}
    known = (kind for kind, sort in SORTS.items() if sort in sorts)
    return next(known, ParticipantFields.CITIZENS)


def plan_of(
    form: TableForm,
    script: Script,
    held_on: date | None,
    municipality: Municipality | None,
    series: str = "",
) -> TablePlan:
    """Give what is filled in as a plan for a table."""
    kind = participants_of(script)
    return TablePlan(
        script=script,
        theme=form.theme,
        programme=form.programme,
        number=int(form.number) if form.number.strip() else None,
        held_on=held_on,
        municipality=place_name(form.municipality, municipality),
        municipality_code=municipality.code if municipality else "",
        host_function=form.host_function,
        form=form.form,
        series=series,
        representation=form.counts,
        seats=tuple(_seat(line, kind) for line in form.seats),
    )


def without_last_rows(form: TableForm) -> TableForm:
    """Give a form without the empty rows at its end: how many there are says nothing."""
    seats = list(form.seats)
    while seats and seats[-1] == SeatLine():
        seats.pop()
    return replace(form, seats=tuple(seats))


def silenced_seat(form: TableForm, dossier: Dossier) -> int:
    """Give the number of an empty seat from which somebody spoke; 0 for none."""
    spoken = {item.speaker.seat_id for item in dossier.items}
    empty = {at for at, line in enumerate(form.seats, start=1) if not line.filled}
    return next((s.number for s in dossier.seats if s.id in spoken and s.number in empty), 0)


def municipality_understood(known: Sequence[Municipality], typed: str) -> str:
    """Say which municipality is meant where that is not plain, and that any other is fine."""
    found = find_municipality(known, typed)
    if found and fold(found.name) != fold(typed):
        return translate("Prepare", "In the list: {name}").format(name=found.name)
    if found or not typed.strip():
        return ""
    return translate("Prepare", "Not in the list; that is fine.")


def only_municipality(known: Sequence[Municipality], typed: str) -> str:
    """Give the only name that begins as what is typed: Tilb is Tilburg; else nothing."""
    if find_municipality(known, typed):
        return ""
    names = (each.name for each in complete_municipality(known, typed))
    begin = [name for name in names if fold(name).startswith(fold(typed))]
    return begin[0] if len(begin) == 1 else ""


def line_of(seat: Seat) -> SeatLine:
    """Give a seat as its row shows it."""
    experts = seat.sort == SORTS[ParticipantFields.EXPERTS]
    return SeatLine(
        role="" if experts and seat.role_label == seat.expertise else seat.role_label,
        first_name=seat.first_name,
        name=seat.full_name,
        title=seat.title,
        organisation=seat.organisation,
        expertise=seat.expertise,
        paper=seat.position_paper,
        agreed=seat.name_agreed,
    )


def _seat(line: SeatLine, kind: ParticipantFields) -> PlannedSeat:
    """Give a seat as it is planned; an empty row has no role, and so is no seat."""
    if not line.filled:
        return PlannedSeat("")
    return PlannedSeat(
        role_label=_role(line, kind),
        first_name=clean_line(line.first_name),
        full_name=clean_line(line.name),
        title=clean_line(line.title),
        organisation=clean_line(line.organisation),
        expertise=clean_line(line.expertise),
        position_paper=clean_line(line.paper),
        name_agreed=line.agreed and bool(line.name.strip()),
        sort=SORTS[kind],
    )


def _role(line: SeatLine, kind: ParticipantFields) -> str:
    """Say how a seat is called at the table: by what was filled in, but never by a name."""
    known = {
        ParticipantFields.CITIZENS: (line.role,),
        ParticipantFields.ORGANISATIONS: (line.role, line.organisation),
        ParticipantFields.EXPERTS: (line.expertise, line.role, line.organisation),
    }[kind]
    usual = translate("Prepare", "participant")
    return next((clean_line(text) for text in known if text.strip()), usual)


NEW = DialogueId(UUID(int=0))
"""Stands for the table that is not there yet."""
PLACE = "preparing"
BASE = "base"


class KeptForm:
    """The draft of one form: of a new table, or of the changes to a known one.

    `base` is the form as the table has it; a draft that began from something else is old, and
    is not offered again.
    """

    def __init__(self, store: Store, table: DialogueId | None, base: TableForm) -> None:
        self._store = store
        self._table = table or NEW
        self._base = _written(base) if table else ""

    def read(self) -> TableForm | None:
        """Give what was filled in and not kept with the table."""
        draft = self._store.draft(self._table, PLACE)
        if draft is None or draft.choices.get(BASE, "") != self._base:
            return None
        return _read(draft.text)

    def write(self, form: TableForm) -> None:
        """Keep what is filled in now; a disk that is full is told when it matters."""
        draft = Draft(self._table, PLACE, _written(form), {BASE: self._base})
        self._try(lambda: self._store.keep_draft(draft))

    def drop(self) -> None:
        """Forget it; where that fails, the form is merely offered again."""
        self._try(lambda: self._store.drop_draft(self._table, PLACE))

    def _try(self, write: Callable[[], None]) -> None:
        try:
            write()
        except StoreUnavailableError as error:
            log.warning("%s", error.code)


def _written(form: TableForm) -> str:
    return json.dumps(asdict(form), ensure_ascii=False)


def _read(text: str) -> TableForm | None:
    """Read a form; one that another version wrote otherwise is nothing."""
    try:
        found = json.loads(text)
        seats = tuple(SeatLine(**seat) for seat in found.pop("seats"))
        counts = tuple(Count(**count) for count in found.pop("counts"))
        form = TableForm(**found, seats=seats, counts=counts)
    except (ValueError, TypeError, KeyError, AttributeError):
        return None
    return form if _sound(asdict(form)) else None


def _sound(values: Mapping[str, object]) -> bool:
    texts = {each.name for each in fields(TableForm)} - {"seats", "counts"}
    return all(isinstance(values[name], str) for name in texts)
