"""Fills the form from the data files, reads it, and makes the table ready or changes it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QCoreApplication

from facilitator.domain.errors import StoreUnavailableError
from facilitator.domain.records.dialogue import DialogueStatus, Dossier
from facilitator.domain.records.ids import DialogueId
from facilitator.domain.table.script import Script
from facilitator.services import preparation
from facilitator.ui.context.app_context import AppContext
from facilitator.ui.context.data_file_errors import faulty_files, show_faults
from facilitator.ui.context.editing import DraftTimer, UndoableEditor
from facilitator.ui.context.errors import log
from facilitator.ui.context.offers import Offers
from facilitator.ui.features.prepare.following import Following
from facilitator.ui.features.prepare.form import (
    FormPart,
    ParticipantFields,
    TableForm,
    participants_of,
    reading_of,
)
from facilitator.ui.features.prepare.head_fields import MunicipalityField
from facilitator.ui.features.prepare.reading_form import (
    NEW,
    KeptForm,
    form_of,
    participants_at,
    plan_of,
    with_rows,
)
from facilitator.ui.features.prepare.view import PrepareView
from facilitator.ui.platform import dates

translate = QCoreApplication.translate

Prepared = Callable[[DialogueId, bool], None]


class PreparePresenter:
    """Makes a new table ready, or changes the table of `work`.

    `prepared(dialogue, begin)` is told when it was kept; `leave` when nothing was. What is
    filled in and not kept is a draft, and is there again the next time.
    """

    def __init__(
        self,
        view: PrepareView,
        context: AppContext,
        work: UndoableEditor | None,
        prepared: Prepared,
        leave: Callable[[], None],
    ) -> None:
        self._view, self._context, self._work = view, context, work
        self._prepared = prepared
        self._places = MunicipalityField(view.head, context.library)
        self._usual = form_of(work.editor.dossier) if work else self._new_form()
        table = work.editor.dossier.dialogue.id if work else None
        self._kept = KeptForm(context.store, table, self._usual)
        self._following = Following(view, context)
        self._drafts = DraftTimer(self._keep_draft, view)
        view.head.day.set_today(self._today())
        self._show_frame()
        self._show(self._usual)
        self._untouched = view.form()
        draft = self._kept.read()
        if draft:
            self._show(draft)
        self._connect(leave)

    def _connect(self, leave: Callable[[], None]) -> None:
        view, head = self._view, self._view.head
        view.ready_asked.connect(self._keep)
        view.leave_asked.connect(leave)
        view.afresh_asked.connect(
            lambda: self._context.tasks.start_instead(self.begin_afresh(), "begin afresh")
        )
        view.shown.connect(self._tell_of_draft)
        view.changed.connect(self._drafts.touch)
        view.left.connect(self._drafts.flush)
        view.faults.asked.connect(lambda: show_faults(self._context))
        head.programme_chosen.connect(self._choose_programme)
        head.script_chosen.connect(self._choose_script)
        head.theme_chosen.connect(self._show_reading)
        head.follows_chosen.connect(self._show_reading)
        head.typed.connect(self._typed)
        head.host.typed.connect(self._suggest_hosts)
        view.seats.changed.connect(lambda: view.seats.say(""))

    def _new_form(self) -> TableForm:
        programme = self._context.catalogue.programme()
        script = Offers(self._context.library, programme).first_script()
        return TableForm(programme.id, script, day=dates.typed_day(self._today()))

    def _show_frame(self) -> None:
        self._view.faults.show_number(faulty_files(self._context))
        if self._work:
            dialogue = self._work.editor.dossier.dialogue
            begun = dialogue.status is not DialogueStatus.PREPARED
            self._view.show_known(begun=begun, practice=dialogue.practice)
        else:
            self._view.show_new()

    def _show(self, form: TableForm) -> None:
        """Offer what there is to choose, choose what the form has, and fill the lines."""
        self._offer(form)
        self._view.show_form(form)
        self._typed(FormPart.DAY)
        self._typed(FormPart.MUNICIPALITY)
        self._drafts.forget()

    def _offer(self, form: TableForm) -> None:
        known = self._work.editor.dossier.dialogue if self._work else None
        programme = self._context.catalogue.programme(form.programme)
        came_along = self._context.catalogue.invitations.script(known.id) if known else None
        self._offers = offers = Offers(self._context.library, programme, known, came_along)
        head, fixed = self._view.head, known is not None
        head.show_programmes(offers.programmes(), form.programme or programme.id, fixed=fixed)
        head.show_scripts(offers.script_options(), form.script, fixed=fixed)
        head.show_forms(offers.forms(), form.form)
        self._show_script(form)

    def _script(self) -> Script | None:
        return self._offers.script(self._view.form().script) or self._stand_in()

    def _stand_in(self) -> Script | None:
        """Give a script in place of one that is gone; who sit there, and no theme, stay so."""
        if self._work is None:
            return None
        dossier = self._work.editor.dossier
        script = self._context.catalogue.script_of(dossier.dialogue)
        if script is None:
            return None
        series = script.theme_series if dossier.dialogue.theme else ""
        return replace(script, participants=participants_at(dossier), theme_series=series)

    def _choose_programme(self) -> None:
        """Offer what belongs to the programme; what it has too stays chosen."""
        self._offer(self._view.form())

    def _choose_script(self) -> None:
        self._show_script(self._view.form())

    def _show_script(self, form: TableForm) -> None:
        """Show what follows from the type: themes, moves, and what is asked of a seat."""
        script, head = self._script(), self._view.head
        themes = self._offers.themes(script)
        chosen = form.theme if form.theme in {option.key for option in themes} else ""
        needed = script is None or script.needs_theme
        head.show_themes(themes, chosen, needed=needed)
        kind = participants_of(script)
        self._view.show_participants(kind)
        alone = (
            ParticipantFields.CITIZENS if self._work else kind
        )  # a known table follows nothing
        self._following.offer(form.programme, alone, form.follows)
        self._suggest_hosts(self._view.form().host_function)
        self._show_reading()

    def _show_reading(self) -> None:
        if self._view.form().theme:
            self._view.head.say(FormPart.THEME, "")
        form = self._view.form()
        table = self._work.editor.dossier.dialogue.id if self._work else NEW
        theme = self._context.catalogue.theme(table, form.theme)
        ideas = [idea.text for idea in self._following.carried(form.follows).ideas]
        self._view.show_reading(reading_of(self._moves(), theme, ideas))

    def _moves(self) -> list[tuple[str, int]]:
        """Give the moves of the table as it is, or of the script it will follow."""
        script = self._script()
        steps = (
            self._work.editor.dossier.steps if self._work else script.steps if script else ()
        )
        return [(step.title, step.minutes) for step in steps]

    def _typed(self, part: FormPart) -> None:
        told = {
            FormPart.DAY: self._understood_day,
            FormPart.MUNICIPALITY: self._places.understood,
        }
        self._view.head.say(part, told[part]() if part in told else "")

    def _understood_day(self) -> str:
        day = self._view.head.day.day()
        return dates.full_day(day) if day else ""

    def _suggest_hosts(self, typed: str) -> None:
        self._view.head.host.suggest(self._offers.hosts(self._script(), typed))

    def _tell_of_draft(self) -> None:
        """Say that what was filled in before is here again, when that is so."""
        again = self._view.form() != self._shown_empty()
        self._view.show_again(shown=again, known=self._work is not None)

    def _shown_empty(self) -> TableForm:
        """Give the usual form as the screen would give it back, with its empty rows."""
        return with_rows(self._untouched, len(self._view.seats.rows))

    def _keep_draft(self) -> None:
        """Keep what is filled in; a disk that is full is told when it matters."""
        form = self._view.form()
        if form == self._shown_empty():
            self._drop_draft()
            return
        try:
            self._kept.write(form)
        except StoreUnavailableError as error:
            log.warning("%s", error.code)

    def _drop_draft(self) -> None:
        """Forget what was filled in; where that fails, the form is merely offered again."""
        try:
            self._kept.drop()
        except StoreUnavailableError as error:
            log.warning("%s", error.code)

    async def begin_afresh(self) -> None:
        """Forget what was filled in, once it is clear that nobody wants it."""
        if await self._context.dialogs.ask(*_question(known=self._work is not None)):
            self._empty()

    def _empty(self) -> None:
        self._show(self._usual)
        self._drop_draft()
        self._view.show_again(shown=False, known=self._work is not None)
        self._view.begin_typing()

    def _keep(self, begin: bool) -> None:
        form = self._view.form()
        missing = self._missing(form)
        if missing:
            self._view.complain(*missing)
        elif self._work:
            self._change(self._work, form, begin=begin)
        elif script := self._script():
            plan = self._plan(form, script)
            table = preparation.prepare(self._context.store, plan, self._context.origins)
            self._settle()
            self._context.catalogue.choose_programme(form.programme)
            self._prepared(table, begin)

    def _change(self, work: UndoableEditor, form: TableForm, *, begin: bool) -> None:
        dialogue = work.editor.dossier.dialogue
        script = self._script() or self._offers.scripts[0]
        work.record(preparation.rearrange(work.editor, self._plan(form, script)))
        self._settle()
        begun = dialogue.status is not DialogueStatus.PREPARED
        self._prepared(dialogue.id, begin or begun)

    def _settle(self) -> None:
        """Forget the draft: the table has it all."""
        self._drafts.forget()
        self._drop_draft()

    def _plan(self, form: TableForm, script: Script) -> preparation.TablePlan:
        return plan_of(
            form,
            script,
            self._view.head.day.day(),
            self._places.municipality(),
            self._following.series(form.follows),
        )

    def _missing(self, form: TableForm) -> tuple[FormPart, str, int] | None:
        """Say what cannot be kept like this: where, why, and at which seat."""
        script = self._script()
        if not form.theme and (script is None or script.needs_theme):
            return FormPart.THEME, translate("Prepare", "Choose a theme first."), 0
        if form.day.strip() and self._view.head.day.day() is None:
            words = translate("Prepare", "This is no day. Write it like {day}.")
            return FormPart.DAY, words.format(day=dates.typed_day(self._today())), 0
        silenced = silenced_seat(form, self._work.editor.dossier) if self._work else 0
        if silenced:
            words = translate("Prepare", "There are notes of seat {number}. Give it a role.")
            return FormPart.SEATS, words.format(number=silenced), silenced
        return None

    def _today(self) -> date:
        return self._context.now().astimezone().date()


def _question(*, known: bool) -> tuple[str, str, str, str]:
    """Ask whether what was filled in may go: title, text, yes and no."""
    gone = translate("Prepare", "What you filled in is gone then.")
    keep = translate("Prepare", "Keep it")
    if known:
        title = translate("Prepare", "Drop your changes?")
        return title, gone, translate("Prepare", "Drop the changes"), keep
    title = translate("Prepare", "Begin with an empty form?")
    return title, gone, translate("Prepare", "Begin empty"), keep


def silenced_seat(form: TableForm, dossier: Dossier) -> int:
    """Give the number of an empty seat from which somebody spoke; 0 for none."""
    spoken = {item.speaker.seat_id for item in dossier.items}
    empty = {at for at, line in enumerate(form.seats, start=1) if not line.filled}
    return next((s.number for s in dossier.seats if s.id in spoken and s.number in empty), 0)
