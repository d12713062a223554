"""What can be chosen for a table: its script, and the earlier table that it goes on from."""

from dataclasses import replace
from uuid import UUID

from facilitator.domain.records.dialogue import Dialogue
from facilitator.domain.records.ids import DialogueId
from facilitator.domain.table.script import Script
from facilitator.services.series import SeriesOffer, carry_over
from facilitator.ui.context.app_context import AppContext
from facilitator.ui.context.data_files import Offers, Option
from facilitator.ui.context.editing import UndoableEditor
from facilitator.ui.features.prepare.form import (
    ParticipantFields,
    SeatLine,
    TableForm,
    participants_of,
)
from facilitator.ui.features.prepare.reading_form import line_of, participants_at
from facilitator.ui.platform import dates

NOTHING = SeriesOffer()


class TableOffers:
    """What can be chosen for a new table, or for the table of `work` that is changed."""

    def __init__(self, context: AppContext, work: UndoableEditor | None) -> None:
        self._catalogue = context.catalogue
        self._work = work
        self._offers = self.read("")

    def read(self, programme: str) -> Offers:
        """Give what a programme offers, the first one where it has no name."""
        known = self._work.editor.dossier.dialogue if self._work else None
        came_along = self._catalogue.invitations.script(known.id) if known else None
        found = self._catalogue.programme(programme)
        self._offers = Offers(self._catalogue.library, found, known, came_along)
        return self._offers

    def script(self, script_id: str) -> Script | None:
        """Give a script that is offered, or what stands in for it."""
        return self._offers.script(script_id) or self._stand_in()

    def _stand_in(self) -> Script | None:
        """Give a script in place of one that is gone; who sit there, and no theme, stay so."""
        if self._work is None:
            return None
        dossier = self._work.editor.dossier
        script = self._catalogue.script_of(dossier.dialogue)
        if script is None:
            return None
        series = script.theme_series if dossier.dialogue.theme else ""
        return replace(script, participants=participants_at(dossier), theme_series=series)

    def moves(self, script_id: str) -> list[tuple[str, int]]:
        """Give the moves of the table as it is, or of the script it will follow."""
        script = self.script(script_id)
        steps = (
            self._work.editor.dossier.steps if self._work else script.steps if script else ()
        )
        return [(step.title, step.minutes) for step in steps]


class Following:
    """Offers the earlier tables that a new one can go on from, and brings along their seats.

    Nobody is asked this of a citizens' table: people are not carried over from there.
    """

    def __init__(self, context: AppContext) -> None:
        self._context = context
        self._known: dict[str, SeriesOffer] = {}
        self._brought: tuple[SeatLine, ...] = ()

    def options(self, programme: str, kind: ParticipantFields) -> list[Option]:
        """Give the tables of this programme at which people of this kind sat."""
        tables = [] if kind is ParticipantFields.CITIZENS else self._tables(programme)
        return [Option(str(table.id), self._name(table)) for table in tables]

    def _tables(self, programme: str) -> list[Dialogue]:
        found = (overview.dialogue for overview in self._context.store.overview())
        return [each for each in found if each.programme == programme and self._fits(each)]

    def _fits(self, dialogue: Dialogue) -> bool:
        script = self._context.library.scripts.get(dialogue.script)
        citizens = participants_of(script) is ParticipantFields.CITIZENS
        return not citizens and not dialogue.practice

    def _name(self, dialogue: Dialogue) -> str:
        script = self._context.library.scripts.get(dialogue.script)
        day = dates.typed_day(dialogue.held_on) if dialogue.held_on else ""
        title = script.title if script else dialogue.kind
        return " · ".join(part for part in (title, day, dialogue.theme) if part)

    def carried(self, follows: str) -> SeriesOffer:
        """Give what the earlier table brings along; nothing where none was chosen."""
        if not follows:
            return NOTHING
        if follows not in self._known:
            dossier = self._context.store.dossier(DialogueId(UUID(follows)))
            self._known[follows] = carry_over(dossier)
        return self._known[follows]

    def series(self, follows: str) -> str:
        """Name the series: as the earlier table does, else after its theme."""
        earlier = self._earlier(follows)
        return earlier.series or earlier.theme or earlier.kind if earlier else ""

    def theme(self, follows: str) -> str:
        """Give the theme of the earlier table."""
        earlier = self._earlier(follows)
        return earlier.theme if earlier else ""

    def _earlier(self, follows: str) -> Dialogue | None:
        if not follows:
            return None
        return self._context.store.dossier(DialogueId(UUID(follows))).dialogue

    def bring(self, form: TableForm) -> list[SeatLine]:
        """Give the seats with those of the earlier table; what was typed oneself stays."""
        typed = [line for line in form.seats if line.filled and line not in self._brought]
        self._brought = tuple(line_of(seat) for seat in self.carried(form.follows).seats)
        return [*typed, *(line for line in self._brought if line not in typed)]
