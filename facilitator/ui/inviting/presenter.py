"""Fills the page from the data files, reads it, and writes the invitations in a folder."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from facilitator.domain.errors import FacilitatorError, RefusedInputError, StoreUnavailableError
from facilitator.domain.invitation import CampaignTexts
from facilitator.domain.script import Script, complete_municipality, find_municipality
from facilitator.exchange.sealing import check_public_key
from facilitator.services import inviting
from facilitator.services.inviting import MOST_TABLES, Campaign, InvitedTable
from facilitator.services.wording import words
from facilitator.ui import dates
from facilitator.ui.errors import log
from facilitator.ui.folders import documents_folder
from facilitator.ui.house import House
from facilitator.ui.inviting.form import Form, Part, keep_form, kept_form
from facilitator.ui.inviting.view import InvitingView
from facilitator.ui.preparing.form import Option
from facilitator.ui.preparing.offers import Offers

translate = QCoreApplication.translate

TASK = "make invitations"


class InvitingPresenter:
    """Makes invitations; `show_folder` opens the folder in which they are."""

    def __init__(
        self,
        view: InvitingView,
        house: House,
        leave: Callable[[], None],
        open_key: Callable[[], None],
        show_folder: Callable[[Path], None],
    ) -> None:
        self._view, self._house = view, house
        self._show_folder = show_folder
        view.day.set_today(self._today())
        form = kept_form(house.store) or Form(programme=house.programme().id)
        self._offer(form)
        view.fill(form)
        view.show_key(there=house.keys.chest.public_key() is not None)
        self._understand(Part.DAY)
        self._understand(Part.MUNICIPALITY)
        view.programme_chosen.connect(lambda: self._offer(view.form()))
        view.script_chosen.connect(lambda: self._offer(view.form()))
        view.typed.connect(self._understand)
        view.municipality.typed.connect(self._suggest)
        view.make_asked.connect(lambda: house.tasks.start_instead(self.make(), TASK))
        view.key_asked.connect(open_key)
        view.leave_asked.connect(leave)
        view.left.connect(self._keep)

    def _offer(self, form: Form) -> None:
        """Offer what belongs to the programme; what it has too stays chosen."""
        view, library = self._view, self._house.library
        programmes = [Option(each.id, each.title) for each in library.programmes.values()]
        view.offer(view.programme, programmes, form.programme)
        self._offers = Offers(library, self._house.programme(view.form().programme))
        available = [each for each in self._offers.script_options() if each.available]
        view.offer(view.script, available, form.script)
        script = self._script()
        needed = script is None or script.needs_theme
        choose = translate("InvitingPresenter", "Choose a theme …")
        none = translate("InvitingPresenter", "no theme")
        themes = [Option("", choose if needed else none), *self._offers.themes(script)]
        view.offer(view.theme, themes, form.theme)

    def _script(self) -> Script | None:
        """Give the script as its file has it; the programme's texts come along beside it."""
        return self._house.library.scripts.get(self._view.form().script)

    def _understand(self, part: Part) -> None:
        """Say below a field what was understood."""
        if part is Part.DAY:
            day = self._view.day.day()
            self._view.say_of(part, dates.full_day(day) if day else "")
            return
        typed = self._view.municipality.text()
        known = find_municipality(self._house.library.municipalities, typed)
        unknown = translate("InvitingPresenter", "Not in the list; that is fine.")
        self._view.say_of(part, unknown if typed.strip() and known is None else "")

    def _suggest(self, typed: str) -> None:
        found = complete_municipality(self._house.library.municipalities, typed)
        self._view.municipality.suggest([each.name for each in found])

    async def make(self) -> None:
        """Make the invitations that are asked for, where the person wants them."""
        missing = self._missing(self._view.form())
        if missing:
            self._view.complain(*missing)
            return
        campaign = self._campaign(self._view.form())
        if not campaign.recipients and not await self._unsealed():
            return
        folder = await self._house.dialogs.choose_folder(
            translate("InvitingPresenter", "Where may the invitations go?"), documents_folder()
        )
        if folder is not None:
            self._write(campaign, folder)

    def _write(self, campaign: Campaign, folder: Path) -> None:
        store, tables = self._house.store, self._tables(self._view.form())
        try:
            made = inviting.make_invitations(campaign, tables, store, self._house.origins)
            places = inviting.put_down(made, store, folder)
        except FacilitatorError as error:
            self._house.errors.show(error)
            return
        self._keep()
        self._view.show_made(len(places), folder.name)
        self._show_folder(folder)

    async def _unsealed(self) -> bool:
        """Ask whether the tables may hand in files that anyone can read."""
        return await self._house.dialogs.ask(
            translate("InvitingPresenter", "Invite without a key?"),
            translate(
                "InvitingPresenter", "Anyone can read the files that are handed in then."
            ),
            translate("InvitingPresenter", "Without a key"),
        )

    def _campaign(self, form: Form) -> Campaign:
        library, script = self._house.library, self._script()
        assert script is not None, "a script is always chosen"
        return Campaign(
            programme=self._house.programme(form.programme),
            script=script,
            theme=library.theme(form.theme) if form.theme else None,
            texts=CampaignTexts(form.purpose, form.legal_basis, form.retention),
            recipients=self._recipients(form),
            name=form.name,
        )

    def _recipients(self, form: Form) -> tuple[str, ...]:
        own = self._house.keys.chest.public_key() if self._view.own_key.isChecked() else None
        return tuple(key for key in (own, form.deputy.strip()) if key)

    def _tables(self, form: Form) -> list[InvitedTable]:
        """Give the tables; with a first number they are counted on from there."""
        found = find_municipality(self._house.library.municipalities, form.municipality)
        return [
            InvitedTable(
                number=int(form.number) + after if form.number else None,
                held_on=self._view.day.day(),
                municipality=form.municipality,
                municipality_code=found.code if found else "",
            )
            for after in range(int(form.amount))
        ]

    def _missing(self, form: Form) -> tuple[Part, str] | None:
        """Say what cannot be made like this: where, and why."""
        script = self._script()
        if not form.theme and (script is None or script.needs_theme):
            return Part.THEME, translate("InvitingPresenter", "Choose a theme first.")
        if not form.amount or int(form.amount) > MOST_TABLES:
            most = translate("InvitingPresenter", "A number from 1 to {most}.")
            return Part.AMOUNT, most.format(most=MOST_TABLES)
        if form.day.strip() and self._view.day.day() is None:
            wrong = translate("InvitingPresenter", "This is no day. Write it like {day}.")
            return Part.DAY, wrong.format(day=dates.typed_day(self._today()))
        return self._wrong_key(form)

    def _wrong_key(self, form: Form) -> tuple[Part, str] | None:
        if not form.deputy.strip():
            return None
        try:
            check_public_key(form.deputy.strip())
        except RefusedInputError as error:
            return Part.DEPUTY, words(error, self._house.language)
        return None

    def _keep(self) -> None:
        """Keep what is filled in; a disk that is full is told when it matters."""
        try:
            keep_form(self._house.store, self._view.form())
        except StoreUnavailableError as error:
            log.warning("%s", error.code)

    def _today(self) -> date:
        return self._house.now().astimezone().date()
