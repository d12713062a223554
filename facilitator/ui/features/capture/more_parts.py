"""Further parts of details: tags, votes, and the case that a tip is for."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIntValidator, QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.domain.records.ids import ItemId
from facilitator.domain.records.items import Labels
from facilitator.domain.table.script import Choice
from facilitator.domain.text import clean_line
from facilitator.services.marks import MOST_VOTES
from facilitator.ui.features.capture.choice_row import ChoiceWords
from facilitator.ui.features.capture.detail_parts import FieldPart
from facilitator.ui.features.capture.rows import TensionSide
from facilitator.ui.theme import text_styles
from facilitator.ui.widgets.fields import LineField
from facilitator.ui.widgets.labels import PlainLabel

STEPS = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}


class TagsPart(FieldPart):
    """What it is about: terms of the theme to choose from, and words of one's own."""

    def __init__(self, terms: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        choices = tuple(Choice(term, term) for term in terms)
        self.terms = ChoiceWords(self.tr("Tags"), choices, several=True)
        self.own = LineField(self.tr("Tags of your own") if terms else self.tr("Tags"))
        self.hint = PlainLabel(self.tr("A comma between two of them."), text_styles.LABEL_SOFT)
        self.terms.changed.connect(self.changed)
        self.rows.insertWidget(0, self.terms)
        self.ask(self.own)
        self.rows.addWidget(self.hint)
        self.terms.setVisible(bool(terms))

    def load(self, labels: Labels) -> None:
        """Show the tags, without touching what is being typed."""
        self.terms.choose(labels.tags)
        chosen = self.terms.chosen()
        own = [tag for tag in labels.tags if tag not in chosen]
        if own != self._own():
            self.own.setText(", ".join(own))

    def _own(self) -> list[str]:
        tags = (clean_line(tag).removeprefix("#") for tag in self.own.text().split(","))
        return [tag for tag in dict.fromkeys(tags) if tag and tag not in self.terms.chosen()]

    def values(self) -> Mapping[str, object]:
        """Give the tags, those of the theme first."""
        return {"tags": (*self.terms.chosen(), *self._own())}


class CountField(LineField):
    """A small number: figures type it, arrows up and down change it by one."""

    def __init__(self, label: str, most: int, parent: QWidget | None = None) -> None:
        super().__init__(label, parent=parent)
        self._most = most
        self.setValidator(QIntValidator(0, most, self))

    def count(self) -> int:
        """Return the number, 0 while there is none."""
        return int(self.text() or 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Count up or down with the arrows."""
        step = STEPS.get(Qt.Key(event.key())) if not event.modifiers() else None
        if step is None:
            super().keyPressEvent(event)
            return
        self.setText(str(min(max(self.count() + step, 0), self._most)))
        self.textEdited.emit(self.text())


class VotesPart(FieldPart):
    """How many people put their energy in a question."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = CountField(self.tr("Energy: how many votes?"), MOST_VOTES)
        self.ask(self.field)

    def load(self, labels: Labels) -> None:
        """Show the votes, without touching what is being typed."""
        if labels.votes != self.field.count():
            self.field.setText(str(labels.votes or ""))

    def values(self) -> Mapping[str, object]:
        """Give the votes."""
        return {"votes": self.field.count()}


class CasesPart(QWidget):
    """The cases that were told, the newest first; one of them is what a tip is for."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._none = PlainLabel(self.tr("No case was told yet."), text_styles.LABEL_SOFT)
        self._rows.addWidget(self._none)
        self._cases: tuple[TensionSide, ...] = ()
        self.words: ChoiceWords | None = None

    def show_cases(self, cases: Sequence[TensionSide], chosen: ItemId | None) -> None:
        """Show the cases; without a choice a tip belongs to the newest."""
        if self.words is None or tuple(cases) != self._cases:
            self._cases = tuple(cases)
            self._show_words()
        assert self.words is not None
        self.words.choose({str(chosen or (cases[0].item if cases else ""))})

    def _show_words(self) -> None:
        if self.words is not None:
            self._rows.removeWidget(self.words)
            self.words.hide()
            self.words.deleteLater()
        choices = [Choice(str(case.item), case.words) for case in self._cases]
        self.words = ChoiceWords(self.tr("For which case?"), choices)
        self.words.changed.connect(self._tell)
        self._rows.insertWidget(0, self.words)
        self._none.setVisible(not choices)

    def _tell(self) -> None:
        keys = self.words.chosen() if self.words else ()
        found = (case.item for case in self._cases if str(case.item) in keys)
        self.chosen.emit(next(found, None))
