"""Leads through rounding off, part after part, and remembers where one was."""

from collections.abc import Callable, Sequence
from typing import Protocol

from PySide6.QtCore import QCoreApplication, SignalInstance

from facilitator.domain.records.changes import Change
from facilitator.services.closing_flow import ClosingPart, PartProgress, closing_parts
from facilitator.services.dialogue_editor import DialogueEditor
from facilitator.ui.context.closing_parts import part_name, progress_words

translate = QCoreApplication.translate

PLACE = "closing.part"
"""The draft that remembers in which part one was."""
ORDER = tuple(ClosingPart)


class ClosingFlowViewProtocol(Protocol):
    """What the presenter asks of the strip above the pages."""

    next_asked: SignalInstance

    def show_progress(self, words: str, share: float) -> None:
        """Say which part this is and how far it is; `share` of the whole, from 0 to 1."""

    def tell(self) -> None:
        """Say it aloud, where a screen reader listens."""

    def hide(self) -> None:
        """Show nothing: nobody is led now."""


class ClosingPagesProtocol(Protocol):
    """What the presenter asks of the pages of a table."""

    def open_part(self, part: ClosingPart) -> None:
        """Show the page of a part, at what is open."""

    def keep_part(self, part: ClosingPart, then: Callable[[], None]) -> None:
        """Keep what was typed at a part, and do something then; not when it is refused."""

    def is_in_front(self, part: ClosingPart) -> bool:
        """Say whether the page of a part is shown."""

    def open_whole(self) -> None:
        """Show all of the closing page, from which one can go on."""

    def open_end(self) -> None:
        """Show what is still open, and offer the report."""


class ClosingFlowPresenter:
    """Knows which part of rounding off is in front (`part`), None while nobody is led."""

    def __init__(
        self, view: ClosingFlowViewProtocol, editor: DialogueEditor, pages: ClosingPagesProtocol
    ) -> None:
        self._view = view
        self._editor = editor
        self._pages = pages
        self.part: ClosingPart | None = None
        view.next_asked.connect(self.go_on)
        editor.listen(self._changed)

    def go_on(self) -> None:
        """Begin where one was; or leave what is left of this part for later, and go on."""
        part = self.part
        if part is None:
            self._begin()
        else:
            self._pages.keep_part(
                part, lambda: self._open_first(ORDER[ORDER.index(part) + 1 :])
            )

    def end_notes(self) -> bool:
        """Go on behind the last note that is read; say whether anybody is led there."""
        led = self.part in {ClosingPart.TITLES, ClosingPart.READING}
        if led:
            self.go_on()
        return led

    def end_row(self, at_end: bool) -> None:
        """Go on behind the last note of the row; where it was closed before, leave."""
        if self.part is ClosingPart.SPEAKERS:
            if at_end:
                self.go_on()
            else:
                self._pages.open_whole()

    def look(self) -> None:
        """Lead no longer when another page was brought to the front."""
        if self.part is not None and not self._pages.is_in_front(self.part):
            self.leave()

    def _begin(self) -> None:
        draft = self._editor.draft(PLACE)
        at = ORDER.index(ClosingPart(draft.text)) if draft and draft.text in ORDER else 0
        self._open_first(ORDER[at:] + ORDER[:at])

    def _open_first(self, parts: Sequence[ClosingPart]) -> None:
        """Open the first of these where something is open, else the end."""
        still_open = {one.part for one in self._progress() if one.still_open}
        part = next((each for each in parts if each in still_open), None)
        self._editor.keep_draft(PLACE, part or "", {})
        self.part = None  # what comes to the front now is no leaving
        if part is None:
            self._view.hide()
            self._pages.open_end()
        else:
            self._pages.open_part(part)
            self.part = part
            self._show()
            self._view.tell()

    def leave(self) -> None:
        """Lead no longer; the part is remembered, and all that was kept is there."""
        self.part = None
        self._view.hide()

    def _progress(self) -> tuple[PartProgress, ...]:
        return closing_parts(self._editor.dossier)

    def _show(self) -> None:
        parts = self._progress()
        for number, one in enumerate(parts, start=1):
            if one.part is self.part:
                place = translate("ClosingFlow", "Round off: step {number} of {steps}")
                step = place.format(number=number, steps=len(parts))
                words = f"{step} · {part_name(one.part)} · {progress_words(one)}"
                done, total = (
                    sum(each.done for each in parts),
                    sum(each.total for each in parts),
                )
                self._view.show_progress(words, done / total)

    def _changed(self, _change: Change) -> None:
        if self.part is not None:
            self._show()
