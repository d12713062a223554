"""Fills the list of invitations that were made, writes them again, and gives tables up."""

from PySide6.QtCore import QCoreApplication

from facilitator.domain.errors import FacilitatorError
from facilitator.services import invitation_register
from facilitator.services.invitation_register import InvitationState, RegisterLine
from facilitator.ui.context.app_context import AppContext
from facilitator.ui.features.invitations import texts
from facilitator.ui.features.invitations.view import InvitationsView
from facilitator.ui.platform import folders

translate = QCoreApplication.translate

TASK = "write an invitation again"


class RegisterPresenter:
    """Keeps the list on the page as the register has it."""

    def __init__(self, view: InvitationsView, context: AppContext) -> None:
        self._view, self._part, self._context = view, view.register, context
        self._lines: tuple[RegisterLine, ...] = ()
        self._part.filter_changed.connect(self.show)
        self._part.moved.connect(self._offer)
        self._part.give_up_asked.connect(self._give_up)
        self._part.write_asked.connect(
            lambda: context.tasks.start_instead(self._write_again(), TASK)
        )
        view.shown.connect(self.show)
        self.show()

    def show(self) -> None:
        """Show the register as it is now, at the place where it was."""
        at = max(self._part.place(), 0)
        today = self._context.today()
        every = invitation_register.register(self._context.store, today)
        only = self._part.only_missing.isChecked()
        missing = tuple(line for line in every if line.state is InvitationState.MISSING)
        self._lines = missing if only else every
        self._part.setVisible(bool(every))
        sentences = [texts.register_sentence(line) for line in self._lines]
        found = invitation_register.counts(every)
        came = found[InvitationState.HANDED_IN]
        self._part.show_counts(len(every), came, found[InvitationState.MISSING])
        self._part.show_lines(sentences, at)
        self._offer()

    def _chosen(self) -> RegisterLine | None:
        place = self._part.place()
        return self._lines[place] if 0 <= place < len(self._lines) else None

    def _offer(self) -> None:
        line = self._chosen()
        self._part.show_whether_given_up(given_up=bool(line and line.made.given_up))

    def _give_up(self) -> None:
        """Wait for the table no longer, or again; doing it twice is the way back."""
        line, store = self._chosen(), self._context.store
        if line is None:
            return
        table, given_up = line.made.dialogue_id, line.made.given_up
        try:
            if given_up:
                invitation_register.expect_again(store, table)
            else:
                invitation_register.give_up(store, table)
        except FacilitatorError as error:
            self._context.errors.show(error)
            return
        self.show()
        said = (
            translate("InvitationsPage", "We wait for {table} again.")
            if given_up
            else translate(
                "InvitationsPage", "We no longer wait for {table}. Delete waits for it again."
            )
        )
        self._view.say(said.format(table=texts.registered_table(line.made)))

    async def _write_again(self) -> None:
        line = self._chosen()
        if line is None:
            return
        folder = await self._context.dialogs.choose_folder(
            translate("InvitationsPage", "Where may the invitation go?"),
            folders.documents_folder(),
        )
        if folder is None:
            return
        try:
            [place] = invitation_register.write_again(
                self._context.store, [line.made.dialogue_id], folder
            )
        except FacilitatorError as error:
            self._context.errors.show(error)
            return
        there = translate(
            "InvitationsPage", "The invitation is in the folder {folder}: {file}."
        )
        self._view.say(there.format(folder=folder.name, file=place.name))
        folders.show_folder(folder)
