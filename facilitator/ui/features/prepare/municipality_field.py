"""The line for the municipality: it suggests, and says below which one it understood."""

from PySide6.QtCore import QCoreApplication

from facilitator.domain.table.script import (
    Municipality,
    complete_municipality,
    find_municipality,
    fold,
)
from facilitator.services.catalogue import Library
from facilitator.ui.features.prepare.head_fields import HeadFields

translate = QCoreApplication.translate


class MunicipalityField:
    """Reads and completes the municipality; one that is not in the list may be typed too."""

    def __init__(self, head: HeadFields, library: Library) -> None:
        self._line = head.municipality
        self._library = library
        self._line.typed.connect(self._suggest)
        self._line.returnPressed.connect(self._take_only)

    def municipality(self) -> Municipality | None:
        """Give the municipality that is meant, None when it is in no list."""
        return find_municipality(self._library.municipalities, self._line.text())

    def understood(self) -> str:
        """Say which municipality is meant where that is not plain."""
        typed, found = self._line.text(), self.municipality()
        if found and fold(found.name) != fold(typed):
            words = translate("Prepare", "In the list: {name}")
            return words.format(name=found.name)
        if found or not typed.strip():
            return ""
        return translate("Prepare", "Not in the list; that is fine.")

    def _suggest(self, typed: str) -> None:
        self._line.suggest([each.name for each in self._complete(typed)])

    def _complete(self, typed: str) -> tuple[Municipality, ...]:
        return complete_municipality(self._library.municipalities, typed)

    def _take_only(self) -> None:
        """Let Enter take a suggestion that is the only one: Tilb is Tilburg."""
        typed = self._line.text()
        if self.municipality() is None:
            begins = [
                each.name
                for each in self._complete(typed)
                if fold(each.name).startswith(fold(typed))
            ]
            if len(begins) == 1:
                self._line.setText(begins[0])
