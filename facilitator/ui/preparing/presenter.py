"""Fills the form from the data files, reads it, and makes the table ready or changes it."""

from collections.abc import Callable
from datetime import date
from functools import cached_property

from PySide6.QtCore import QCoreApplication

from facilitator.domain.dialogue import DialogueStatus, Dossier
from facilitator.domain.ids import DialogueId
from facilitator.domain.script import (
    Municipality,
    Script,
    Theme,
    complete_municipality,
    find_municipality,
    fold,
    place_name,
)
from facilitator.domain.text import clean_line
from facilitator.services import preparing
from facilitator.services.preparing import Plan, PlannedSeat
from facilitator.ui import dates
from facilitator.ui.house import House
from facilitator.ui.preparing.form import Form, Option, Part, Reading, SeatLine
from facilitator.ui.preparing.view import PreparingView
from facilitator.ui.work import Work

translate = QCoreApplication.translate

Prepared = Callable[[DialogueId, bool], None]


class PreparingPresenter:
    """Makes a new table ready, or changes the table of `work`.

    `prepared(dialogue, begin)` is told when it was kept; `leave` when nothing was.
    """

    def __init__(
        self,
        view: PreparingView,
        house: House,
        work: Work | None,
        prepared: Prepared,
        leave: Callable[[], None],
    ) -> None:
        self._view, self._house, self._work = view, house, work
        self._prepared = prepared
        self._connect(leave)
        view.head.day.set_today(self._today())
        if work:
            self._show_known(work.desk.dossier)
        else:
            self._show_new()

    def _connect(self, leave: Callable[[], None]) -> None:
        view = self._view
        view.ready_asked.connect(self._keep)
        view.leave_asked.connect(leave)
        view.head.script_chosen.connect(self._choose_script)
        view.head.theme_chosen.connect(self._show_reading)
        view.head.typed.connect(self._typed)
        view.head.municipality.typed.connect(self._suggest_municipalities)
        view.head.host.typed.connect(self._suggest_hosts)
        view.seats.changed.connect(lambda: view.seats.say(""))

    @cached_property
    def _scripts(self) -> tuple[Script, ...]:
        return self._house.library.scripts_of(self._house.programme())

    def _show_new(self) -> None:
        first = next((script.id for script in self._scripts if script.available), "")
        self._view.show_new()
        self._offer(first, "", "", fixed=False)
        self._view.show_form(Form(day=dates.typed_day(self._today())))
        self._typed(Part.DAY)

    def _show_known(self, dossier: Dossier) -> None:
        dialogue = dossier.dialogue
        begun = dialogue.status is not DialogueStatus.PREPARED
        self._view.show_known(begun=begun, practice=dialogue.practice)
        self._offer(dialogue.script, dialogue.theme, dialogue.form, fixed=True)
        self._view.show_form(_form_of(dossier))
        self._typed(Part.DAY)
        self._typed(Part.MUNICIPALITY)

    def _offer(self, script: str, theme: str, form: str, *, fixed: bool) -> None:
        head = self._view.head
        scripts = [Option(each.id, each.title, each.available) for each in self._scripts]
        head.show_scripts(scripts, script, fixed=fixed)
        head.show_themes(self._themes(theme), theme)
        forms = self._house.library.vocabularies["forms"].choices
        head.show_forms([Option(each.key, each.name) for each in forms], form)
        self._suggest_hosts("")
        self._show_reading()

    def _themes(self, chosen: str = "") -> list[Option]:
        """Give the themes of the series of the script, and the one that was chosen before."""
        script = self._script()
        series = script.theme_series if script else ""
        themes = self._house.library.themes_of(self._house.programme(), series)
        titles = [theme.title for theme in themes]
        other = [chosen] if chosen and chosen not in titles else []
        return [Option(title, title) for title in [*titles, *other]]

    def _script(self) -> Script | None:
        chosen = self._view.form().script
        return next((script for script in self._scripts if script.id == chosen), None)

    def _choose_script(self) -> None:
        self._view.head.show_themes(self._themes(), "")
        self._suggest_hosts(self._view.form().host_function)
        self._show_reading()

    def _show_reading(self) -> None:
        if self._view.form().theme:
            self._view.head.say(Part.THEME, "")
        theme = self._house.library.theme(self._view.form().theme)
        self._view.show_reading(_reading(self._moves(), theme))

    def _moves(self) -> tuple[tuple[str, int], ...]:
        """Give the moves of the table as it is, or of the script it will follow."""
        if self._work:
            return tuple((step.title, step.minutes) for step in self._work.desk.dossier.steps)
        script = self._script()
        return tuple((step.title, step.minutes) for step in script.steps) if script else ()

    def _typed(self, part: Part) -> None:
        told = {
            Part.DAY: self._understood_day,
            Part.MUNICIPALITY: self._understood_place,
        }
        self._view.head.say(part, told[part]() if part in told else "")

    def _understood_day(self) -> str:
        day = self._view.head.day.day()
        return dates.full_day(day) if day else ""

    def _understood_place(self) -> str:
        typed = self._view.form().municipality
        found = self._municipality(typed)
        if found and fold(found.name) != fold(typed):
            words = translate("PreparingPresenter", "In the list: {name}")
            return words.format(name=found.name)
        if found or not typed.strip():
            return ""
        return translate("PreparingPresenter", "Not in the list; that is fine.")

    def _municipality(self, typed: str) -> Municipality | None:
        return find_municipality(self._house.library.municipalities, typed)

    def _suggest_municipalities(self, typed: str) -> None:
        found = complete_municipality(self._house.library.municipalities, typed)
        self._view.head.municipality.suggest([municipality.name for municipality in found])

    def _suggest_hosts(self, typed: str) -> None:
        script = self._script()
        known = [
            each.name for each in self._house.library.vocabularies["host_functions"].choices
        ]
        first = script.host_functions if script else ()
        hosts = dict.fromkeys([*first, *known])
        wanted = fold(typed)
        self._view.head.host.suggest([host for host in hosts if wanted in fold(host)])

    def _keep(self, begin: bool) -> None:
        form = self._view.form()
        missing = self._missing(form)
        if missing:
            self._view.complain(*missing)
        elif self._work:
            self._change(self._work, form, begin=begin)
        elif script := self._script():
            plan = self._plan(form, script)
            table = preparing.prepare(self._house.store, plan, self._house.origins)
            self._prepared(table, begin)

    def _change(self, work: Work, form: Form, *, begin: bool) -> None:
        dialogue = work.desk.dossier.dialogue
        script = self._script() or self._house.script_for(dialogue.kind) or self._scripts[0]
        work.record(preparing.rearrange(work.desk, self._plan(form, script)))
        begun = dialogue.status is not DialogueStatus.PREPARED
        self._prepared(dialogue.id, begin or begun)

    def _missing(self, form: Form) -> tuple[Part, str, int] | None:
        """Say what cannot be kept like this: where, why, and at which seat."""
        if not form.theme:
            return Part.THEME, translate("PreparingPresenter", "Choose a theme first."), 0
        if form.day.strip() and self._view.head.day.day() is None:
            words = translate("PreparingPresenter", "This is no day. Write it like {day}.")
            return Part.DAY, words.format(day=dates.typed_day(self._today())), 0
        silenced = self._silenced(form)
        if silenced:
            words = translate(
                "PreparingPresenter", "There are notes of seat {number}. Give it a role."
            )
            return Part.SEATS, words.format(number=silenced), silenced
        return None

    def _silenced(self, form: Form) -> int:
        """Give the number of a seat without a role from which somebody spoke; 0 for none."""
        if not self._work:
            return 0
        dossier = self._work.desk.dossier
        spoken = {item.speaker.seat_id for item in dossier.items}
        empty = {at for at, line in enumerate(form.seats, start=1) if not line.role.strip()}
        return next(
            (s.number for s in dossier.seats if s.id in spoken and s.number in empty), 0
        )

    def _plan(self, form: Form, script: Script) -> Plan:
        municipality = self._municipality(form.municipality)
        return Plan(
            script=script,
            theme=form.theme,
            programme=self._house.programme().id,
            number=int(form.number) if form.number.strip() else None,
            held_on=self._view.head.day.day(),
            municipality=place_name(form.municipality, municipality),
            municipality_code=municipality.code if municipality else "",
            host_function=form.host_function,
            form=form.form,
            seats=tuple(_seat(line) for line in form.seats),
        )

    def _today(self) -> date:
        return self._house.now().astimezone().date()


def _seat(line: SeatLine) -> PlannedSeat:
    return PlannedSeat(clean_line(line.role), clean_line(line.first_name))


def _reading(moves: tuple[tuple[str, int], ...], theme: Theme | None) -> Reading:
    if theme is None:
        return Reading(moves)
    return Reading(moves, theme.title, theme.paragraphs, theme.questions)


def _form_of(dossier: Dossier) -> Form:
    dialogue = dossier.dialogue
    seats = {seat.number: SeatLine(seat.role_label, seat.first_name) for seat in dossier.seats}
    rows = range(1, max(seats, default=0) + 1)
    return Form(
        day=dates.typed_day(dialogue.held_on) if dialogue.held_on else "",
        number=str(dialogue.number or ""),
        municipality=dialogue.municipality,
        host_function=dialogue.host_function,
        seats=tuple(seats.get(number, SeatLine()) for number in rows),
    )
