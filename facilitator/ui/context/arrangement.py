"""How the screens of a table stand on this computer: kept from one table to the next."""

from collections.abc import Callable
from enum import StrEnum


class Layout(StrEnum):
    """What one window shows of a table."""

    HOST = "host"
    NOTES = "notes"
    SOLO = "solo"


class Arrangement:
    """The layout and the display for the room that were used last; `keep` writes them down."""

    def __init__(
        self,
        layout: str = "",
        display: str = "",
        keep: Callable[[str, str], None] = lambda _layout, _display: None,
    ) -> None:
        self.layout = Layout(layout) if layout in [*Layout] else Layout.HOST
        self.display = display
        self._keep = keep

    def choose_layout(self, layout: Layout) -> None:
        """Remember how the window is divided."""
        if layout is not self.layout:
            self.layout = layout
            self._keep(self.layout.value, self.display)

    def choose_display(self, display: str) -> None:
        """Remember the display that the room looks at."""
        if display != self.display:
            self.display = display
            self._keep(self.layout.value, self.display)
