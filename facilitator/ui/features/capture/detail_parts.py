"""The parts that details are made of: a line, words to choose, a box to tick, tags, votes.

Each part shows labels with `load` and gives what was filled in with `values`.
"""

from collections.abc import Mapping, Sequence
from typing import Protocol

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.domain.records.items import Feature, Labels
from facilitator.domain.table.script import Choice
from facilitator.domain.text import clean_line
from facilitator.ui.theme import text_styles
from facilitator.ui.widgets.choice_row import ChoiceWords
from facilitator.ui.widgets.choices import Tick
from facilitator.ui.widgets.fields import LineField
from facilitator.ui.widgets.form_lines import SuggestField
from facilitator.ui.widgets.labels import PlainLabel
from facilitator.ui.widgets.layouts import spaced_column


class DetailPart(Protocol):
    """Something that fills in labels."""

    changed: SignalInstance

    def load(self, labels: Labels) -> None:
        """Show what was said."""

    def values(self) -> Mapping[str, object]:
        """Give what is filled in, by the names of labels."""


class FieldPart(QWidget):
    """A field to type in under a heading, which is its name; others may stand around them."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heading = PlainLabel("", text_styles.HEADING_SMALL)
        self.rows = spaced_column(self, gap=4)
        self.rows.addWidget(self.heading)

    def ask(self, field: LineField) -> None:
        """Put the field there; its name is the heading."""
        self.heading.setText(field.accessibleName())
        self.heading.setBuddy(field)
        self.rows.addWidget(field)
        field.textEdited.connect(self.changed)


class LinePart(FieldPart):
    """One line of text under its heading."""

    def __init__(
        self,
        name: str,
        heading: str,
        field: LineField | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._name = name
        self.field = field or LineField(heading)
        self.ask(self.field)

    def load(self, labels: Labels) -> None:
        """Show the label, without moving the cursor when it is there already."""
        text = str(getattr(labels, self._name))
        if text != self.field.text():
            self.field.setText(text)

    def values(self) -> Mapping[str, object]:
        """Give the text."""
        return {self._name: self.field.text()}


class PledgerPart(LinePart):
    """Who promises something: the roles at the table are offered, anybody else can be typed.

    A role points to a seat, and needs no name.
    """

    def __init__(self, heading: str, parent: QWidget | None = None) -> None:
        self._roles = SuggestField(heading)
        super().__init__("pledged_by", heading, self._roles, parent)
        self._offered: Sequence[str] = ()
        self._roles.typed.connect(self._suggest)
        self._roles.completer().activated.connect(lambda _role: self.changed.emit())

    def offer(self, roles: Sequence[str]) -> None:
        """Offer these roles from now on."""
        self._offered = roles

    def _suggest(self, typed: str) -> None:
        begin = typed.casefold()
        fitting = [role for role in self._offered if role.casefold().startswith(begin)]
        self._roles.suggest(fitting)


class ChoicePart(ChoiceWords):
    """One word of a list, as a label of one value."""

    def __init__(
        self,
        name: str,
        kind: type[str],
        heading: str,
        choices: Sequence[Choice],
        *,
        numbered: bool = False,
    ) -> None:
        super().__init__(heading, choices, numbered=numbered)
        self._name, self._kind = name, kind

    def load(self, labels: Labels) -> None:
        """Show the label."""
        value = getattr(labels, self._name)
        self.choose({value} if value else ())

    def values(self) -> Mapping[str, object]:
        """Give the value, None when nothing was chosen."""
        chosen = self.chosen()
        return {self._name: self._kind(chosen[0]) if chosen else None}


class ActorsPart(ChoiceWords):
    """Who should act: several words; those of another list are kept."""

    def __init__(self, heading: str, choices: Sequence[Choice]) -> None:
        super().__init__(heading, choices, several=True)
        self._others: tuple[str, ...] = ()

    def load(self, labels: Labels) -> None:
        """Show the label."""
        self.choose(labels.actors)
        self._others = tuple(set(labels.actors) - set(self.chosen()))

    def values(self) -> Mapping[str, object]:
        """Give who should act."""
        return {"actors": (*self.chosen(), *self._others)}


class ExistingPart(QWidget):
    """Whether something like it exists, and where."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.box = Tick(self.tr("Exists already"))
        self.where = LinePart("existing_where", self.tr("Where?"))
        self.box.clicked.connect(self.changed)
        self.where.changed.connect(self._tell)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self.box)
        rows.addWidget(self.where)

    def _tell(self) -> None:
        if self.where.field.text():
            self.box.setChecked(True)
        self.changed.emit()

    def load(self, labels: Labels) -> None:
        """Show the labels."""
        self.box.setChecked(labels.existing)
        self.where.load(labels)

    def values(self) -> Mapping[str, object]:
        """Give both labels."""
        return {"existing": self.box.isChecked(), **self.where.values()}


class BoxPart(Tick):
    """Whether a report shows it in a box; another feature stays as it is."""

    changed = Signal()

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self._feature: Feature | None = None
        self.clicked.connect(self._press)

    def _press(self) -> None:
        self._feature = Feature.BOX if self.isChecked() else None
        self.changed.emit()

    def load(self, labels: Labels) -> None:
        """Show the label."""
        self._feature = labels.feature
        self.setChecked(labels.feature is Feature.BOX)

    def values(self) -> Mapping[str, object]:
        """Give the feature."""
        return {"feature": self._feature}


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
