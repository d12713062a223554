"""Decides what the room sees: what the host chose, and the question whenever a move begins."""

from collections.abc import Callable
from dataclasses import replace
from typing import Protocol

from PySide6.QtCore import QCoreApplication

from facilitator.domain.table.room import RoomContent, RoomPicture, RoomStop
from facilitator.ui.features.room.window import DisplayPlace, RoomDisplay

translate = QCoreApplication.translate


class Source(Protocol):
    """Where pictures come from; the table behind it stays out of sight."""

    def stops(self) -> tuple[RoomStop, ...]:
        """Give what the host can show now, the question first."""

    def picture(self, stop: RoomStop, *, time: bool = False) -> RoomPicture:
        """Make what the room sees at a stop."""

    def minutes_left(self) -> int | None:
        """Give the minutes left in this move."""


class RoomPresenter:
    """Keeps the room's window and what the host chose together; `changed` tells the host."""

    def __init__(
        self, display: RoomDisplay, source: Source, changed: Callable[[], None]
    ) -> None:
        self.display = display
        self._source = source
        self._changed = changed
        self._stop = RoomStop()
        self._time = False
        self._lines: tuple[str, tuple[str, ...]] | None = None
        self._picture = source.picture(self._stop)
        display.moved.connect(self._display_moved)

    @property
    def on(self) -> bool:
        """Whether the host has the room's screen on."""
        return self.display.on

    @property
    def time_shown(self) -> bool:
        """Whether the room sees the time left."""
        return self._time

    @property
    def picture(self) -> RoomPicture:
        """What the room sees, or would see."""
        return self._picture

    @property
    def shows_lines(self) -> bool:
        """Whether the room sees lines that are read back, or would see them."""
        return bool(self._picture.lines_of)

    def watch(self, moved: Callable[[], None]) -> None:
        """Call `moved` when the screen is switched on or off, or is on another display."""
        self.display.moved.connect(moved)

    def toggle(self) -> None:
        """Bring the room's screen up, with the question; or take it away."""
        if self.display.on:
            self.display.turn_off()
            return
        self._stop, self._lines = RoomStop(), None
        self._show()
        self.display.turn_on()

    def turn_off(self) -> None:
        """Take the room's screen away, if it is there."""
        if self.display.on:
            self.display.turn_off()

    def go_on(self) -> None:
        """Show the next page or the next thing; after the last the question comes again."""
        if not self.display.on:
            return
        if not self.display.window.turn_page():
            stops = self._source.stops()
            place = stops.index(self._stop) + 1 if self._stop in stops else 0
            back = self._lines is not None
            self._lines = None
            self._stop = RoomStop() if back else stops[place % len(stops)]
            self._show()
        self._changed()

    def toggle_time(self) -> None:
        """Show the room the minutes left, or no longer."""
        self._time = not self._time
        self._show()
        self._changed()

    def show_lines(self, seat_label: str, lines: tuple[str, ...]) -> bool:
        """Show one seat its own lines, to be read back; say whether the room sees them.

        Nothing else brings words of notes to this screen. They stay until `hide_lines`, until
        the host shows something else, or until another move begins.
        """
        if not self.display.on:
            return False
        self._lines = (seat_label, tuple(lines))
        self._show()
        self._changed()
        return self.display.seen

    def hide_lines(self) -> None:
        """Take the lines away; the question is there again."""
        if self._lines is not None:
            self._lines, self._stop = None, RoomStop()
            self._show()
            self._changed()

    def refresh(self) -> None:
        """Show the table as it is now; when the move changed, its question."""
        if not self.display.on:
            return
        fresh = self._source.picture(RoomStop())
        moved = fresh.move_number != self._picture.move_number
        if moved or self._stop not in self._source.stops():
            self._stop = RoomStop()
            self._lines = None if moved else self._lines
        self._show()
        self._changed()

    def tick(self) -> None:
        """Show the minutes left, when they are wanted."""
        if self._time and self.display.seen:
            self._picture = replace(self._picture, minutes_left=self._source.minutes_left())
            self.display.window.show_picture(self._picture)

    def _show(self) -> None:
        picture = self._source.picture(self._stop, time=self._time)
        if self._lines is not None:
            of, lines = self._lines
            content = RoomContent.READ_BACK
            picture = replace(picture, content=content, lines_of=of, lines=lines)
        self._picture = picture
        self.display.window.show_picture(picture)

    def _display_moved(self) -> None:
        if not self.display.on:
            self._lines, self._stop = None, RoomStop()
            self._show()  # nothing of before may flash by when it comes up again
        self._changed()

    def said(self) -> str:
        """Say in one line what the room sees now; nothing while it is off."""
        place = self.display.place
        if place is DisplayPlace.OFF:
            return ""
        if place is DisplayPlace.AWAY:
            return translate(
                "RoomPresenter", "The room’s display is gone. It comes back by itself."
            )
        words = translate("RoomPresenter", "Room: {content}")
        return words.format(content=_content_words(self._picture.content))

    def hint(self) -> str:
        """Say where the room's window is, when it fills no display."""
        if self.display.place is not DisplayPlace.WINDOW:
            return ""
        return translate("RoomPresenter", "In a window of its own, to share in a call.")


def _content_words(content: RoomContent) -> str:
    match content:
        case RoomContent.QUESTION:
            return translate("RoomPresenter", "the question")
        case RoomContent.THEME:
            return translate("RoomPresenter", "the text of the theme")
        case RoomContent.PHOTO:
            return translate("RoomPresenter", "a photo")
        case RoomContent.SEATS:
            return translate("RoomPresenter", "who may still speak")
        case RoomContent.READ_BACK:
            return translate("RoomPresenter", "somebody’s own lines")
