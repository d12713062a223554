"""Going on from an earlier table of a series: organisations come back, ideas are read."""

from uuid import UUID

from facilitator.domain.records.dialogue import Dialogue
from facilitator.domain.records.ids import DialogueId
from facilitator.services.series import SeriesOffer, carry_over
from facilitator.ui.context.app_context import AppContext
from facilitator.ui.context.offers import Option
from facilitator.ui.features.prepare.form import ParticipantFields, SeatLine, participants_of
from facilitator.ui.features.prepare.reading_form import line_of
from facilitator.ui.features.prepare.view import PrepareView
from facilitator.ui.platform import dates

NOTHING = SeriesOffer()


class Following:
    """Offers the earlier tables that a new one can go on from, and brings along their seats.

    Nobody is asked this of a citizens' table: people are not carried over from there.
    """

    def __init__(self, view: PrepareView, context: AppContext) -> None:
        self._view, self._context = view, context
        self._known: dict[str, SeriesOffer] = {}
        self._brought: tuple[SeatLine, ...] = ()
        view.head.follows_chosen.connect(self._bring)

    def offer(self, programme: str, kind: ParticipantFields, chosen: str) -> None:
        """Offer the tables of this programme at which people of this kind sat."""
        tables = [] if kind is ParticipantFields.CITIZENS else self._tables(programme)
        options = [Option(str(table.id), self._name(table)) for table in tables]
        self._view.head.show_follows(options, chosen)

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
        if not follows:
            return ""
        earlier = self._context.store.dossier(DialogueId(UUID(follows))).dialogue
        return earlier.series or earlier.theme or earlier.kind

    def _bring(self) -> None:
        """Put the seats of the earlier table in the rows; what was typed oneself stays."""
        form = self._view.form()
        typed = [line for line in form.seats if line.filled and line not in self._brought]
        seats = self.carried(form.follows).seats
        self._brought = tuple(line_of(seat) for seat in seats)
        new = [line for line in self._brought if line not in typed]
        self._view.seats.show_seats([*typed, *new])
        self._choose_theme(form.follows)

    def _choose_theme(self, follows: str) -> None:
        """Let the theme be that of the earlier table while none was chosen."""
        if follows and not self._view.form().theme:
            earlier = self._context.store.dossier(DialogueId(UUID(follows))).dialogue
            self._view.head.choose_theme(earlier.theme)
