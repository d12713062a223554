"""Fills the form from the data files, reads it, and makes the table ready or changes it."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication

from facilitator.domain.records.dialogue import DialogueStatus
from facilitator.domain.records.ids import DialogueId
from facilitator.domain.table.script import (
    Municipality,
    Script,
    complete_municipality,
    find_municipality,
)
from facilitator.services import preparation
from facilitator.ui.context.app_context import AppContext
from facilitator.ui.context.data_files import Offers, faulty_files, show_faults
from facilitator.ui.context.editing import DraftTimer, UndoableEditor
from facilitator.ui.context.theme_file import TASK, choose_theme_file
from facilitator.ui.features.prepare.choices import Following, TableOffers
from facilitator.ui.features.prepare.form import (
    ChoiceState,
    FormPart,
    PrepareViewProtocol,
    TableForm,
    participants_of,
    reading_of,
)
from facilitator.ui.features.prepare.reading_form import (
    NEW,
    KeptForm,
    form_of,
    municipality_understood,
    only_municipality,
    plan_of,
    silenced_seat,
    without_last_rows,
)
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
        view: PrepareViewProtocol,
        context: AppContext,
        work: UndoableEditor | None,
        prepared: Prepared,
        leave: Callable[[], None],
    ) -> None:
        self._view, self._context, self._work = view, context, work
        self._prepared = prepared
        self._today = context.today()
        self._usual = form_of(work.editor.dossier) if work else self._new_form()
        table = work.editor.dossier.dialogue.id if work else None
        self._kept = KeptForm(context.store, table, self._usual)
        self._following = Following(context)
        self._offered = TableOffers(context, work)
        self._drafts = DraftTimer(self._keep_draft)
        view.set_today(self._today)
        self._show_frame()
        self._show(self._usual)
        self._untouched = without_last_rows(view.form())
        draft = self._kept.read()
        if draft:
            self._show(draft)
        self._connect(leave)

    def _connect(self, leave: Callable[[], None]) -> None:
        view = self._view
        view.ready_asked.connect(self._keep)
        view.leave_asked.connect(leave)
        view.afresh_asked.connect(
            lambda: self._context.tasks.start_instead(self.begin_afresh(), "begin afresh")
        )
        view.shown.connect(self._tell_of_draft)
        view.changed.connect(self._drafts.touch)
        view.left.connect(self._drafts.flush)
        view.faults_asked.connect(lambda: show_faults(self._context))
        view.theme_file_asked.connect(
            lambda: self._context.tasks.start_instead(self.take_theme(), TASK)
        )
        view.chosen.connect(self._choose)
        view.typed.connect(self._typed)
        view.suggestions_asked.connect(self._suggest)
        view.entered.connect(self._entered)

    def _new_form(self) -> TableForm:
        programme = self._context.catalogue.programme()
        script = Offers(self._context.library, programme).first_script()
        return TableForm(programme.id, script, day=dates.typed_day(self._today))

    def _show_frame(self) -> None:
        self._view.show_faulty_files(faulty_files(self._context))
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
        self._offers = offers = self._offered.read(form.programme)
        fixed = self._work is not None
        programme = form.programme or offers.programme.id
        show = self._view.offer
        show(FormPart.PROGRAMME, ChoiceState(offers.programmes(), programme, fixed=fixed))
        show(FormPart.SCRIPT, ChoiceState(offers.script_options(), form.script, fixed=fixed))
        show(FormPart.FORM, ChoiceState(offers.forms(), form.form))
        self._show_script(form)

    def _script(self) -> Script | None:
        return self._offered.script(self._view.form().script)

    def _choose(self, part: FormPart) -> None:
        """Offer what belongs to what was chosen; what belongs to it too stays chosen."""
        if part is FormPart.PROGRAMME:
            self._offer(self._view.form())
        elif part is FormPart.SCRIPT:
            self._show_script(self._view.form())
        elif part in {FormPart.THEME, FormPart.FOLLOWS}:
            if part is FormPart.FOLLOWS:
                self._bring()
            self._show_reading()

    async def take_theme(self) -> None:
        """Let a theme come from a file, and choose it where it fits the type of table."""
        theme = await choose_theme_file(self._context)
        if theme is None:
            return
        self._offer(self._view.form())
        self._view.choose_theme(theme.title)
        if self._view.form().theme != theme.title:
            words = translate("Prepare", "‘{title}’ is kept. It is for other types of tables.")
            self._view.say_below(FormPart.THEME, words.format(title=theme.title))

    def _bring(self) -> None:
        """Show the seats of the earlier table, and its theme while none was chosen."""
        form = self._view.form()
        self._view.show_seats(self._following.bring(form))
        theme = self._following.theme(form.follows)
        if theme and not form.theme:
            self._view.choose_theme(theme)

    def _show_script(self, form: TableForm) -> None:
        """Show what follows from the type: themes, moves, and what is asked of a seat."""
        script = self._script()
        themes = self._offers.themes(script)
        chosen = form.theme if form.theme in {option.key for option in themes} else ""
        needed = script is None or script.needs_theme
        self._view.offer(FormPart.THEME, ChoiceState(themes, chosen, needed=needed))
        kind = participants_of(script)
        self._view.show_participants(kind)
        # a known table follows nothing
        earlier = [] if self._work else self._following.options(form.programme, kind)
        self._view.offer(FormPart.FOLLOWS, ChoiceState(earlier, form.follows))
        self._suggest(FormPart.HOST)
        self._show_reading()

    def _show_reading(self) -> None:
        if self._view.form().theme:
            self._view.say_below(FormPart.THEME, "")
        form = self._view.form()
        table = self._work.editor.dossier.dialogue.id if self._work else NEW
        theme = self._context.catalogue.theme(table, form.theme)
        ideas = [idea.text for idea in self._following.carried(form.follows).ideas]
        self._view.show_reading(reading_of(self._offered.moves(form.script), theme, ideas))

    def _typed(self, part: FormPart) -> None:
        """Say below a line what is understood."""
        form, told = self._view.form(), ""
        if part is FormPart.DAY:
            day = self._day(form)
            told = dates.full_day(day) if day else ""
        elif part is FormPart.MUNICIPALITY:
            told = municipality_understood(self._municipalities, form.municipality)
        self._view.say_below(part, told)

    def _day(self, form: TableForm) -> date | None:
        return dates.read_day(form.day, self._today)

    @property
    def _municipalities(self) -> Sequence[Municipality]:
        return self._context.library.municipalities

    def _suggest(self, part: FormPart) -> None:
        form = self._view.form()
        if part is FormPart.HOST:
            words = self._offers.hosts(self._script(), form.host_function)
        else:
            meant = complete_municipality(self._municipalities, form.municipality)
            words = [each.name for each in meant]
        self._view.suggest(part, words)

    def _entered(self, part: FormPart) -> None:
        """Let Enter take the only municipality that begins so."""
        if part is FormPart.MUNICIPALITY:
            only = only_municipality(self._municipalities, self._view.form().municipality)
            if only:
                self._view.complete(part, only)

    def _tell_of_draft(self) -> None:
        """Say that what was filled in before is here again, when that is so."""
        again = not self._is_untouched(self._view.form())
        self._view.show_again(shown=again, known=self._work is not None)

    def _is_untouched(self, form: TableForm) -> bool:
        """Say whether this is the usual form; empty rows that were added change nothing."""
        return without_last_rows(form) == self._untouched

    def _keep_draft(self) -> None:
        """Keep what is filled in, unless there is nothing to keep."""
        form = self._view.form()
        if self._is_untouched(form):
            self._kept.drop()
        else:
            self._kept.write(form)

    async def begin_afresh(self) -> None:
        """Forget what was filled in, once it is clear that nobody wants it."""
        if await self._context.dialogs.ask(*_question(known=self._work is not None)):
            self._empty()

    def _empty(self) -> None:
        self._show(self._usual)
        self._kept.drop()
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
        self._kept.drop()

    def _plan(self, form: TableForm, script: Script) -> preparation.TablePlan:
        return plan_of(
            form,
            script,
            self._day(form),
            find_municipality(self._municipalities, form.municipality),
            self._following.series(form.follows),
        )

    def _missing(self, form: TableForm) -> tuple[FormPart, str, int] | None:
        """Say what cannot be kept like this: where, why, and at which seat."""
        script = self._script()
        if not form.theme and (script is None or script.needs_theme):
            return FormPart.THEME, translate("Prepare", "Choose a theme first."), 0
        if form.day.strip() and self._day(form) is None:
            words = translate("Prepare", "This is no day. Write it like {day}.")
            return FormPart.DAY, words.format(day=dates.typed_day(self._today)), 0
        silenced = silenced_seat(form, self._work.editor.dossier) if self._work else 0
        if silenced:
            words = translate("Prepare", "There are notes of seat {number}. Give it a role.")
            return FormPart.SEATS, words.format(number=silenced), silenced
        return None


def _question(*, known: bool) -> tuple[str, str, str, str]:
    """Ask whether what was filled in may go: title, text, yes and no."""
    gone = translate("Prepare", "What you filled in is gone then.")
    keep = translate("Prepare", "Keep it")
    if known:
        title = translate("Prepare", "Drop your changes?")
        return title, gone, translate("Prepare", "Drop the changes"), keep
    title = translate("Prepare", "Begin with an empty form?")
    return title, gone, translate("Prepare", "Begin empty"), keep
