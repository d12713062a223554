"""More about the note in the field: what its kind asks for, beside the notes, by keyboard."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.domain.records.items import Aim, Labels, Level, Nature, TensionKind
from facilitator.domain.records.kinds import Detail, ItemKind
from facilitator.ui.commands import shortcuts
from facilitator.ui.commands.shortcuts import Command
from facilitator.ui.features.capture.detail_parts import (
    ActorsPart,
    BoxPart,
    ChoicePart,
    DetailPart,
    ExistingPart,
    LinePart,
    PledgerPart,
    TagsPart,
)
from facilitator.ui.features.capture.kind_parts import (
    CasesPart,
    PhotoPart,
    SidesPart,
    VotesPart,
    WayOutPart,
)
from facilitator.ui.features.capture.view_protocol import (
    CaptureOptions,
    CaptureWords,
    TensionSide,
)
from facilitator.ui.theme import text_styles
from facilitator.ui.theme.manager import follow, theme
from facilitator.ui.widgets.labels import KeyCap, PlainLabel
from facilitator.ui.widgets.layouts import spaced_column, spaced_row
from facilitator.ui.widgets.panels import Panel, ScrollPage


class DetailsPanel(Panel):
    """Shows the parts that the kind of the note asks for; each change is told at once."""

    labels_changed = Signal(object)

    def __init__(
        self, words: CaptureWords, offer: CaptureOptions, parent: QWidget | None = None
    ) -> None:
        super().__init__("side", edges=Qt.Edge.LeftEdge, parent=parent)
        self._labels = Labels()
        self._shown: Sequence[Detail] = ()
        self.heading = PlainLabel(style=text_styles.TITLE)
        self.advice = PlainLabel(style=text_styles.LABEL_SOFT)
        self.sides, self.cases = SidesPart(), CasesPart()
        self.photo = PhotoPart(offer.photo_of)
        self.parts = self._make_parts(words, offer.terms)
        self._page = QWidget()
        self._places = QVBoxLayout(self._page)
        self._build()
        follow(self.restyle)

    def _make_parts(
        self, words: CaptureWords, terms: Sequence[str]
    ) -> dict[Detail, DetailPart]:
        aims, levels = words.choices("aims"), words.choices("levels")
        natures, tensions = words.choices("natures"), words.choices("tensions")
        kind = self.tr("What kind of tension?")
        return {
            Detail.TITLE: LinePart("title", self.tr("Title")),
            Detail.WISH: LinePart("wish_behind", self.tr("The wish behind it")),
            Detail.LEVEL: ChoicePart("level", Level, self.tr("About"), levels),
            Detail.AIM: ChoicePart("aim", Aim, self.tr("What should happen?"), aims),
            Detail.ACTORS: ActorsPart(self.tr("Who should act?"), words.choices("actors")),
            Detail.EXISTING: ExistingPart(),
            Detail.NATURE: ChoicePart("nature", Nature, self.tr("Matter or process"), natures),
            Detail.BOX: BoxPart(self.tr("Show in a box in the report")),
            Detail.PLEDGED_BY: PledgerPart(self.tr("Who promises it?")),
            Detail.DONE_BY: PledgerPart(self.tr("Who does it?")),
            Detail.PLEDGED_WHEN: LinePart("pledged_when", self.tr("When?")),
            Detail.TENSION: ChoicePart("tension", TensionKind, kind, tensions, numbered=True),
            Detail.WAY_OUT: WayOutPart(words.choices("ways_out")),
            Detail.VOTES: VotesPart(),
            Detail.TAGS: TagsPart(terms),
            Detail.PHOTO: self.photo,
        }

    def _build(self) -> None:
        head = spaced_row(gap=8, margins=(0, 0, 20, 0))
        head.addWidget(self.heading, 1)
        back = PlainLabel(self.tr("back to typing"), text_styles.LABEL_SOFT, wrap=False)
        head.addWidget(back)
        head.addWidget(KeyCap(shortcuts.cap(Command.TO_FIELD)))
        for part in self.parts.values():
            part.changed.connect(self._tell)
        for widget in self._widgets().values():
            widget.setParent(self._page)
            widget.hide()
        rows = spaced_column(self, gap=12, margins=(20, 16, 0, 16))
        page = ScrollPage(self._page)
        self._page.setAutoFillBackground(False)  # the panel's ground, not the page's
        rows.addLayout(head)
        rows.addWidget(self.advice)
        self.advice.hide()
        rows.addWidget(page, 1)

    def _widgets(self) -> dict[Detail, QWidget]:
        widgets = {name: part for name, part in self.parts.items() if isinstance(part, QWidget)}
        return {**widgets, Detail.SIDES: self.sides, Detail.CASE: self.cases}

    def restyle(self) -> None:
        """Take the space from the theme in use."""
        beside = theme().space(20)
        self.advice.setContentsMargins(0, 0, beside, 0)
        self._places.setContentsMargins(4, 4, beside, 4)
        self._places.setSpacing(theme().space(16))

    def show_details(
        self, kind: ItemKind, word: str, labels: Labels, sides: Sequence[TensionSide]
    ) -> None:
        """Show what a note of this kind asks for, and what was said of it."""
        self._labels = labels
        self.heading.setText(word)
        for part in self.parts.values():
            part.load(labels)
        self.sides.show_sides(sides)
        self._place(kind.spec.asked)

    def offer_pledgers(self, roles: Sequence[str]) -> None:
        """Offer the roles of who can promise something."""
        for part in self.parts.values():
            if isinstance(part, PledgerPart):
                part.offer(roles)

    def show_advice(self, words: str) -> None:
        """Say softly what is usual for this kind, or nothing."""
        self.advice.setText(words)
        self.advice.setVisible(bool(words))

    def _place(self, names: Sequence[Detail]) -> None:
        if names == self._shown:
            return
        self._shown = names
        widgets = self._widgets()
        while self._places.count():
            self._places.takeAt(0)
        for name in names:
            self._places.addWidget(widgets[name])
        self._places.addStretch(1)
        for name, widget in widgets.items():
            widget.setVisible(name in names)
        for before, after in pairwise(self._stops()):
            QWidget.setTabOrder(before, after)

    def _stops(self) -> list[QWidget]:
        """Give everything that takes the focus, from top to bottom."""
        widgets = self._widgets()
        inside = [each for name in self._shown for each in _with_children(widgets[name])]
        return [each for each in inside if each.focusPolicy() != Qt.FocusPolicy.NoFocus]

    def focus_first(self) -> None:
        """Put the focus on the first thing to fill in."""
        for stop in self._stops()[:1]:
            stop.setFocus(Qt.FocusReason.OtherFocusReason)  # a Tab would select all

    def _tell(self) -> None:
        values: dict[str, Any] = {}
        for name in self._shown:
            values |= self.parts[name].values() if name in self.parts else {}
        self._labels = replace(self._labels, **values)
        self.labels_changed.emit(self._labels)


def _with_children(widget: QWidget) -> list[QWidget]:
    return [widget, *widget.findChildren(QWidget)]
