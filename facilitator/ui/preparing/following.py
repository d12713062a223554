"""Going on from an earlier table of a series: organisations come back, ideas are read."""

from uuid import UUID

from facilitator.domain.dialogue import Dialogue
from facilitator.domain.ids import DialogueId
from facilitator.services.series import Carried, carry_over
from facilitator.ui import dates
from facilitator.ui.house import House
from facilitator.ui.preparing.form import Option, Participants, SeatLine
from facilitator.ui.preparing.offers import participants_of
from facilitator.ui.preparing.reading_form import line_of
from facilitator.ui.preparing.view import PreparingView

NOTHING = Carried()


class Following:
    """Offers the earlier tables that a new one can go on from, and brings along their seats.

    Nobody is asked this of a citizens' table: people are not carried over from there.
    """

    def __init__(self, view: PreparingView, house: House) -> None:
        self._view, self._house = view, house
        self._known: dict[str, Carried] = {}
        self._brought: tuple[SeatLine, ...] = ()
        view.head.follows_chosen.connect(self._bring)

    def offer(self, programme: str, kind: Participants, chosen: str) -> None:
        """Offer the tables of this programme at which people of this kind sat."""
        tables = [] if kind is Participants.CITIZENS else self._tables(programme)
        options = [Option(str(table.id), self._name(table)) for table in tables]
        self._view.head.show_follows(options, chosen)

    def _tables(self, programme: str) -> list[Dialogue]:
        found = (overview.dialogue for overview in self._house.store.overview())
        return [each for each in found if each.programme == programme and self._fits(each)]

    def _fits(self, dialogue: Dialogue) -> bool:
        script = self._house.library.scripts.get(dialogue.script)
        citizens = participants_of(script) is Participants.CITIZENS
        return not citizens and not dialogue.practice

    def _name(self, dialogue: Dialogue) -> str:
        script = self._house.library.scripts.get(dialogue.script)
        day = dates.typed_day(dialogue.held_on) if dialogue.held_on else ""
        title = script.title if script else dialogue.kind
        return " · ".join(part for part in (title, day, dialogue.theme) if part)

    def carried(self, follows: str) -> Carried:
        """Give what the earlier table brings along; nothing where none was chosen."""
        if not follows:
            return NOTHING
        if follows not in self._known:
            dossier = self._house.store.dossier(DialogueId(UUID(follows)))
            self._known[follows] = carry_over(dossier)
        return self._known[follows]

    def series(self, follows: str) -> str:
        """Name the series: as the earlier table does, else after its theme."""
        if not follows:
            return ""
        earlier = self._house.store.dossier(DialogueId(UUID(follows))).dialogue
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
            earlier = self._house.store.dossier(DialogueId(UUID(follows))).dialogue
            self._view.head.choose_theme(earlier.theme)
