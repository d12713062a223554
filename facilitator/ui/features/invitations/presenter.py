"""Fills the page from the data files, reads it, and writes the invitations in a folder."""

import json
from collections.abc import Callable
from dataclasses import asdict, fields, replace
from datetime import date
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QCoreApplication

from facilitator.domain.errors import FacilitatorError, RefusedInputError, StoreUnavailableError
from facilitator.domain.records.drafts import Draft
from facilitator.domain.records.ids import DialogueId
from facilitator.domain.table.invitation import CampaignTexts, Invitation
from facilitator.domain.table.script import Script, complete_municipality, find_municipality
from facilitator.services import invitations
from facilitator.services.invitation_list import make_planned
from facilitator.services.invitations import MOST_TABLES, Campaign, InvitedTable
from facilitator.services.keys import check_public_key
from facilitator.services.messages import words
from facilitator.services.stores import Store
from facilitator.ui.context.app_context import AppContext
from facilitator.ui.context.data_files import Offers, Option
from facilitator.ui.context.errors import log
from facilitator.ui.context.theme_file import TASK as THEME_TASK
from facilitator.ui.context.theme_file import choose_theme_file
from facilitator.ui.features.invitations.list_presenter import ListPresenter
from facilitator.ui.features.invitations.register_presenter import RegisterPresenter
from facilitator.ui.features.invitations.series_numbers import SeriesNumbers
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
        view.programme_chosen.connect(self._offer_again)
        view.script_chosen.connect(self._offer_again)
        view.theme.currentIndexChanged.connect(lambda _at: self._choose_series())
        view.typed.connect(self._understand)
        view.municipality.typed.connect(self._suggest)
        view.theme_file_asked.connect(
            lambda: context.tasks.start_instead(self.take_theme(), THEME_TASK)
        )
        view.make_asked.connect(lambda: context.tasks.start_instead(self.make(), TASK))
        view.key_asked.connect(open_key)
        view.leave_asked.connect(leave)
        view.left.connect(self._keep)
        self._list = ListPresenter(view, context, self._campaign)
        self._numbers = SeriesNumbers(view, context, self._campaign)
        self._register = RegisterPresenter(view, context)
        self._numbers.offer()

    def _offer(self, form: InvitationForm) -> None:
        """Offer what belongs to the programme; what it has too stays chosen."""
        view, library = self._view, self._context.library
        programmes = [Option(*each) for each in library.programme_titles.items()]
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

    def _choose_series(self) -> None:
        """Follow what was chosen: its numbers, and what a list would make."""
        self._numbers.offer()
        self._list.show()

    def _offer_again(self) -> None:
        self._offer(self._view.form())
        self._choose_series()

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

    async def take_theme(self) -> None:
        """Let a theme come from a file, and choose it where it fits the type of table."""
        theme = await choose_theme_file(self._context)
        if theme is None:
            return
        form = replace(self._view.form(), theme=theme.title)
        self._offer(form)
        self._choose_series()
        if self._view.form().theme != theme.title:
            words = translate(
                "InvitationsPage", "‘{title}’ is kept. It is for other types of tables."
            )
            self._view.say(words.format(title=theme.title))

    async def make(self) -> None:
        """Make the invitations that are asked for, where the person wants them."""
        form = self._view.form()
        wrong = self._wrong_key(form) if self._list.plan else self._missing(form)
        if wrong:
            self._view.complain(*wrong)
            return
        if self._list.plan and not self._list.plan.invitations:
            self._view.say(translate("InvitationsPage", "No row of this list can be invited."))
            return
        if not self._list.plan and not await self._numbers.may_be(self._tables(form)):
            self._view.number.setFocus()
            return
        campaign = self._campaign()
        if not campaign.recipients and not await self._unsealed():
            return
        folder = await self._context.dialogs.choose_folder(
            translate("InvitationsPage", "Where may the invitations go?"),
            folders.documents_folder(),
        )
        if folder is not None:
            self._write(campaign, folder)

    def _made(self, campaign: Campaign) -> list[Invitation]:
        """Make them, of the list or of the form; none of them is written yet."""
        store, origins = self._context.store, self._context.origins
        if self._list.plan:
            return make_planned(campaign, self._list.plan, store, origins)
        tables = self._tables(self._view.form())
        return invitations.make_invitations(campaign, tables, store, origins)

    def _write(self, campaign: Campaign, folder: Path) -> None:
        try:
            made = self._made(campaign)
            places = invitations.write_invitations(made, self._context.store, folder)
        except FacilitatorError as error:
            self._context.errors.show(error)
            return
        self._keep()
        self._list.drop()
        self._register.show()
        self._numbers.offer()
        self._view.show_made(len(places), folder.name)
        folders.show_folder(folder)

    async def _unsealed(self) -> bool:
        """Ask whether the tables may hand in files that anyone can read."""
        return await self._context.dialogs.ask(
            translate("InvitationsPage", "Invite without a key?"),
            translate("InvitationsPage", "Anyone can read the files that are handed in then."),
            translate("InvitationsPage", "Without a key"),
        )

    def _campaign(self) -> Campaign:
        """Give what the form says of all invitations."""
        library, script, form = self._context.library, self._script(), self._view.form()
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
        return self._context.today()


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
