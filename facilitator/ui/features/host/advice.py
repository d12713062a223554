"""What the notes and the clock make worth saying to the host, while hints are wanted."""

from facilitator.domain.merge.duplicates import shown_items
from facilitator.domain.records.items import ItemKind
from facilitator.domain.records.kinds import Chapter
from facilitator.domain.table import balance
from facilitator.domain.table.clock import ClockReading
from facilitator.services import hosting
from facilitator.services.dialogue_editor import DialogueEditor
from facilitator.ui.context.app_context import HostHints
from facilitator.ui.features.host import texts
from facilitator.ui.features.host.heard import HeardSeats
from facilitator.ui.features.host.prompts import OpenCard


class HostAdvice:
    """Finds what may help at one table; `kind` is always that of the move, if it has one."""

    def __init__(self, editor: DialogueEditor, hints: HostHints) -> None:
        self._editor, self._hints = editor, hints

    def _wanted(self, clock: ClockReading) -> bool:
        return self._hints.shown and clock.begun is not None and not clock.ended

    def sentence(self, kind: ItemKind | None, cards: tuple[OpenCard, ...]) -> tuple[str, bool]:
        """Give new times or one hint, which may be empty; and whether it is new times."""
        editor, clock = self._editor, self._editor.clock()
        proposal = hosting.proposal(editor)
        if proposal:
            return texts.proposal_words(proposal, editor.dossier, clock.step), True
        if kind is None or not self._wanted(clock):
            return "", False
        hint = balance.hint(shown_items(editor.dossier), kind, clock.used)
        return (texts.hint_words(hint, cards) if hint else ""), False

    def sides(self, kind: ItemKind | None) -> str:
        """Say how much was told of both sides, in a move that is about both."""
        items = shown_items(self._editor.dossier)
        two_sided = kind is not None and kind.spec.chapter is Chapter.KNEL_KIEM
        if not (items and two_sided and self._wanted(self._editor.clock())):
            return ""
        return texts.sides_words(balance.sides(items))

    def heard(self) -> HeardSeats | None:
        """Say who was heard in this move, and in the last one who has no line yet."""
        editor, dossier = self._editor, self._editor.dossier
        if not self._wanted(editor.clock()):
            return None
        step = hosting.current_step(editor).key
        if hosting.step_beside(editor, 1) is None:
            return texts.lines_words(balance.without_line(dossier, step), dossier.seats)
        voices = balance.voices(dossier, step, editor.origins.now())
        return texts.heard_words(voices, dossier.seats)
