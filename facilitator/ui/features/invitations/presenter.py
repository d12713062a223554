"""Fills the page from the data files, reads it, and writes the invitations in a folder."""

import json
from collections.abc import Callable, Iterable
from dataclasses import asdict, fields
from datetime import date
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QCoreApplication

from facilitator.domain.errors import FacilitatorError, RefusedInputError, StoreUnavailableError
from facilitator.domain.records.drafts import Draft
from facilitator.domain.records.ids import DialogueId
from facilitator.domain.table.invitation import CampaignTexts
from facilitator.domain.table.script import Script, complete_municipality, find_municipality
from facilitator.services import invitations
from facilitator.services.invitation_register import next_number, taken_numbers
from facilitator.services.invitations import MOST_TABLES, Campaign, InvitedTable
from facilitator.services.keys import check_public_key
from facilitator.services.messages import words
from facilitator.services.stores import Store
from facilitator.ui.context.app_context import AppContext
from facilitator.ui.context.data_files import Offers, Option
from facilitator.ui.context.errors import log
from facilitator.ui.features.invitations.register_presenter import RegisterPresenter
from facilitator.ui.features.invitations.view import (
    InvitationForm,
    InvitationPart,
    InvitationsView,
)
from facilitator.ui.platform import dates, folders

translate = QCoreApplication.translate

TASK = "make invitations"
_NO_TABLE = DialogueId(UUID(int=0))
_PLACE = "inviting"


class InvitationsPresenter:
    """Makes invitations, and opens the folder in which they are."""

    def __init__(
        self,
        view: InvitationsView,
        context: AppContext,
        leave: Callable[[], None],
        open_key: Callable[[], None],
    ) -> None:
        self._view, self._context = view, context
        self._offered = ""
        view.day.set_today(self._today())
        form = kept_form(context.store) or InvitationForm(
            programme=context.catalogue.programme().id
        )
        self._offer(form)
        view.fill(form)
        view.show_key(there=context.keys.chest.public_key() is not None)
        self._understand(InvitationPart.DAY)
        self._understand(InvitationPart.MUNICIPALITY)
        view.programme_chosen.connect(lambda: self._offer(view.form()))
        view.script_chosen.connect(lambda: self._offer(view.form()))
        view.theme.currentIndexChanged.connect(lambda _at: self._go_on_counting())
        view.typed.connect(self._understand)
        view.municipality.typed.connect(self._suggest)
        view.make_asked.connect(lambda: context.tasks.start_instead(self.make(), TASK))
        view.key_asked.connect(open_key)
        view.leave_asked.connect(leave)
        view.left.connect(self._keep)
        self._register = RegisterPresenter(view, context)
        self._go_on_counting()

    def _offer(self, form: InvitationForm) -> None:
        """Offer what belongs to the programme; what it has too stays chosen."""
        view, library = self._view, self._context.library
        programmes = [Option(each.id, each.title) for each in library.programmes.values()]
        view.offer(view.programme, programmes, form.programme)
        self._offers = Offers(library, self._context.catalogue.programme(view.form().programme))
        available = [each for each in self._offers.script_options() if each.available]
        view.offer(view.script, available, form.script)
        script = self._script()
        needed = script is None or script.needs_theme
        choose = translate("InvitationsPage", "Choose a theme …")
        none = translate("InvitationsPage", "no theme")
        themes = [Option("", choose if needed else none), *self._offers.themes(script)]
        view.offer(view.theme, themes, form.theme)
        self._go_on_counting()

    def _taken(self) -> frozenset[int]:
        """Give the numbers that are in use in the series that is chosen."""
        form, script = self._view.form(), self._script()
        theme = self._context.library.theme(form.theme) if form.theme else None
        kind = script.kind if script else ""
        return taken_numbers(self._context.store, theme.title if theme else "", kind)

    def _go_on_counting(self) -> None:
        """Offer the next free number where the series has numbers, and say which are in use."""
        taken, typed = self._taken(), self._view.number.text()
        next_free = str(next_number(taken)) if taken else ""
        if typed in ("", self._offered) or (typed.isdecimal() and int(typed) in taken):
            self._view.number.setText(next_free)
            self._offered = next_free
        told = translate("InvitationsPage", "In use: {numbers}. The next one is {next}.")
        said = told.format(numbers=_ranges(taken), next=next_free) if taken else ""
        self._view.say_of(InvitationPart.NUMBER, said)

    def _script(self) -> Script | None:
        """Give the script as its file has it; the programme's texts come along beside it."""
        return self._context.library.scripts.get(self._view.form().script)

    def _understand(self, part: InvitationPart) -> None:
        """Say below a field what was understood."""
        if part is InvitationPart.DAY:
            day = self._view.day.day()
            self._view.say_of(part, dates.full_day(day) if day else "")
            return
        typed = self._view.municipality.text()
        known = find_municipality(self._context.library.municipalities, typed)
        unknown = translate("InvitationsPage", "Not in the list; that is fine.")
        self._view.say_of(part, unknown if typed.strip() and known is None else "")

    def _suggest(self, typed: str) -> None:
        found = complete_municipality(self._context.library.municipalities, typed)
        self._view.municipality.suggest([each.name for each in found])

    async def make(self) -> None:
        """Make the invitations that are asked for, where the person wants them."""
        missing = self._missing(self._view.form())
        if missing:
            self._view.complain(*missing)
            return
        if not await self._may_repeat(self._view.form()):
            self._view.number.setFocus()
            return
        campaign = self._campaign(self._view.form())
        if not campaign.recipients and not await self._unsealed():
            return
        folder = await self._context.dialogs.choose_folder(
            translate("InvitationsPage", "Where may the invitations go?"),
            folders.documents_folder(),
        )
        if folder is not None:
            self._write(campaign, folder)

    def _write(self, campaign: Campaign, folder: Path) -> None:
        store, tables = self._context.store, self._tables(self._view.form())
        try:
            made = invitations.make_invitations(campaign, tables, store, self._context.origins)
            places = invitations.write_invitations(made, store, folder)
        except FacilitatorError as error:
            self._context.errors.show(error)
            return
        self._keep()
        self._register.show()
        self._go_on_counting()
        self._view.show_made(len(places), folder.name)
        folders.show_folder(folder)

    async def _may_repeat(self, form: InvitationForm) -> bool:
        """Ask whether numbers that are in use may be given once more; usually none are."""
        asked = {table.number for table in self._tables(form) if table.number}
        again = sorted(asked & self._taken())
        if not again:
            return True
        title = translate("InvitationsPage", "Give a number once more?")
        said = translate(
            "InvitationsPage",
            "There are tables of this theme with these numbers: {numbers}. Two tables with one"
            " number are told apart with difficulty.",
        )
        yes = translate("InvitationsPage", "Give it once more")
        return await self._context.dialogs.ask(title, said.format(numbers=_ranges(again)), yes)

    async def _unsealed(self) -> bool:
        """Ask whether the tables may hand in files that anyone can read."""
        return await self._context.dialogs.ask(
            translate("InvitationsPage", "Invite without a key?"),
            translate("InvitationsPage", "Anyone can read the files that are handed in then."),
            translate("InvitationsPage", "Without a key"),
        )

    def _campaign(self, form: InvitationForm) -> Campaign:
        library, script = self._context.library, self._script()
        assert script is not None, "a script is always chosen"
        return Campaign(
            programme=self._context.catalogue.programme(form.programme),
            script=script,
            theme=library.theme(form.theme) if form.theme else None,
            texts=CampaignTexts(form.purpose, form.legal_basis, form.retention),
            recipients=self._recipients(form),
            name=form.name,
        )

    def _recipients(self, form: InvitationForm) -> tuple[str, ...]:
        own = self._context.keys.chest.public_key() if self._view.own_key.isChecked() else None
        return tuple(key for key in (own, form.deputy.strip()) if key)

    def _tables(self, form: InvitationForm) -> list[InvitedTable]:
        """Give the tables; with a first number they are counted on from there."""
        found = find_municipality(self._context.library.municipalities, form.municipality)
        return [
            InvitedTable(
                number=int(form.number) + after if form.number else None,
                held_on=self._view.day.day(),
                municipality=form.municipality,
                municipality_code=found.code if found else "",
            )
            for after in range(int(form.amount))
        ]

    def _missing(self, form: InvitationForm) -> tuple[InvitationPart, str] | None:
        """Say what cannot be made like this: where, and why."""
        script = self._script()
        if not form.theme and (script is None or script.needs_theme):
            return InvitationPart.THEME, translate("InvitationsPage", "Choose a theme first.")
        if not form.amount or int(form.amount) > MOST_TABLES:
            most = translate("InvitationsPage", "A number from 1 to {most}.")
            return InvitationPart.AMOUNT, most.format(most=MOST_TABLES)
        if form.day.strip() and self._view.day.day() is None:
            wrong = translate("InvitationsPage", "This is no day. Write it like {day}.")
            return InvitationPart.DAY, wrong.format(day=dates.typed_day(self._today()))
        return self._wrong_key(form)

    def _wrong_key(self, form: InvitationForm) -> tuple[InvitationPart, str] | None:
        if not form.deputy.strip():
            return None
        try:
            check_public_key(form.deputy.strip())
        except RefusedInputError as error:
            return InvitationPart.DEPUTY, words(error, self._context.language)
        return None

    def _keep(self) -> None:
        """Keep what is filled in; a disk that is full is told when it matters."""
        try:
            keep_form(self._context.store, self._view.form())
        except StoreUnavailableError as error:
            log.warning("%s", error.code)

    def _today(self) -> date:
        return self._context.now().astimezone().date()


def _ranges(numbers: Iterable[int]) -> str:
    """Write numbers shortly: 1-4, 7."""
    runs: list[list[int]] = []
    for number in sorted(numbers):
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return ", ".join(f"{run[0]}–{run[-1]}" if len(run) > 1 else str(run[0]) for run in runs)


def kept_form(store: Store) -> InvitationForm | None:
    """Give the form as it was left; one that another version wrote otherwise is nothing."""
    draft = store.draft(_NO_TABLE, _PLACE)
    if draft is None:
        return None
    try:
        form = InvitationForm(**json.loads(draft.text))
    except (ValueError, TypeError):
        return None
    sound = all(isinstance(getattr(form, each.name), str) for each in fields(InvitationForm))
    return form if sound else None


def keep_form(store: Store, form: InvitationForm) -> None:
    """Keep the form for the next time; raises StoreUnavailableError."""
    text = json.dumps(asdict(form), ensure_ascii=False)
    store.keep_draft(Draft(_NO_TABLE, _PLACE, text))
