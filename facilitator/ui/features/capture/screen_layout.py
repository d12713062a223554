"""Where the parts of the note-taker's screen stand, in the room that there is."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QGridLayout, QStackedWidget, QWidget

from facilitator.ui.features.capture.entry import LARGE
from facilitator.ui.theme.manager import theme

if TYPE_CHECKING:
    from facilitator.ui.features.capture.view import CaptureView

MARKS_FIT = 290
"""From this height on, in pixels at 100 %, the marks stand below the field in large type."""
STRIP = 70
"""So much more that asks for, where a strip of others stands above the notes."""
ROOMY = 1150
"""From this width on, in pixels at 100 %, the question stands at the right of the notes."""


class ScreenLayout:
    """Divides the screen among its parts, and says which of them are in sight."""

    def __init__(self, view: "CaptureView") -> None:
        self._view = view
        self._grid = QGridLayout(view)
        self._side = QStackedWidget()
        self._above: QWidget | None = None
        self._roomy: bool | None = None
        self._narrow = False
        self.details_open = False
        self._build()

    def _build(self) -> None:
        view = self._view
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(0)
        self._grid.setColumnStretch(1, 1)
        self._grid.setRowStretch(1, 1)
        for panel in (view.now, view.details):
            self._side.addWidget(panel)
        for part in (view.seats, view.middle, view.entry, self._side):  # the order of Tab
            part.setParent(view)

    def settle(self) -> None:
        """Give every part its place now."""
        self._grid.activate()

    def settle_anew(self) -> None:
        """Give every part its place now, also when Qt has forgotten where they stood."""
        self._grid.invalidate()
        self._grid.activate()

    def divide(self) -> None:
        """Divide the screen for the room it has now."""
        view = self._view
        roomy = view.width() >= theme().px(ROOMY)
        view.seats.setFixedWidth(theme().px(264 if roomy else 236))
        self._side.setFixedWidth(theme().px(340 if self.details_open else 268))
        marks_fit = MARKS_FIT + (STRIP if self._above is not None else 0)
        view.entry.show_marks(room=view.height() >= theme().px(marks_fit))
        if roomy != self._roomy:
            self._roomy = roomy
            self._place_panels()

    def _place_panels(self) -> None:
        """Put question and details beside the notes, or above and before them.

        Where there is little room, the field takes the whole width.
        """
        view, roomy = self._view, bool(self._roomy)
        for widget in (view.seats, view.middle, view.entry, self._side, view.now):
            self._grid.removeWidget(widget)
        below = 1 if self._above is not None else 0
        if self._above is not None:
            self._grid.removeWidget(self._above)
            self._grid.addWidget(self._above, 0, 1, 1, 2)
        if roomy:
            self._side.addWidget(view.now)
            self._side.addWidget(view.details)
        else:
            view.middle.addWidget(view.details)
            self._grid.addWidget(view.now, 0, 1)
        self._grid.addWidget(view.seats, 0, 0, 3 if roomy else 2, 1)
        self._grid.addWidget(view.middle, 1, 1)
        self._grid.addWidget(view.entry, 2, int(roomy), 1, 1 if roomy else 2)
        self._grid.addWidget(self._side, below, 2, 3 - below, 1)
        view.seats.set_roomy(roomy=roomy)
        view.now.set_strip(strip=not roomy)
        self._side.setVisible(roomy)
        self.show_pages()

    def show_pages(self) -> None:
        """Bring the details to the front, or put back what they covered."""
        view = self._view
        covered = self.details_open and not self._roomy
        view.seats.setVisible(not covered)
        narrow = self._narrow and not self._roomy and theme().scale >= LARGE
        view.now.setVisible(self._above is None and not covered and not narrow)
        self._side.setVisible(bool(self._roomy) and (self._above is None or self.details_open))
        if self._above is not None:
            self._above.setVisible(not covered)
        if self._roomy:
            self._side.setCurrentWidget(view.details if self.details_open else view.now)
        if view.middle.currentWidget() is not view.middle.removed:
            view.middle.setCurrentWidget(view.details if covered else view.middle.stream)

    def set_above(self, strip: QWidget | None) -> None:
        """Let a strip stand above the notes in the place of question and time; or these."""
        if self._above is not None and self._above is not strip:
            self._grid.removeWidget(self._above)
            self._above.hide()
        self._above = strip
        if self._roomy is not None:
            self.divide()
            self._place_panels()

    def make_room(self, *, wanted: bool) -> None:
        """In large type, give the room of the question away."""
        self._narrow = wanted
        self.show_pages()

    def show_details(self, *, wanted: bool) -> None:
        """Show the details, or put back what was in their place."""
        self.details_open = wanted
        self.divide()
        self.show_pages()
