"""The page for reports: which document, for whom, which files, is it ready, and its pages."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from facilitator.services.report_readiness import ReadyPoint
from facilitator.ui.commands import shortcuts
from facilitator.ui.commands.shortcuts import Command
from facilitator.ui.features.report.choosing import FormatTicks, OneOf
from facilitator.ui.features.report.preview import PreviewPanel
from facilitator.ui.features.report.ready_list import KEYS, ReadyList
from facilitator.ui.features.report.view_protocol import ReportPage
from facilitator.ui.platform.accessibility import announce
from facilitator.ui.theme import text_styles
from facilitator.ui.theme.manager import follow, theme
from facilitator.ui.theme.painting import paint_box
from facilitator.ui.widgets.buttons import PlainButton, PrimaryButton, QuietButton
from facilitator.ui.widgets.labels import PlainLabel
from facilitator.ui.widgets.layouts import spaced_column, spaced_row
from facilitator.ui.widgets.pages import FormPage
from facilitator.ui.widgets.panels import HintBox, button_row

BESIDE = 1000
"""Least width, at 100 %, in which the pages stand beside the choices."""
COLUMNS = 560
"""Least width, at 100 %, in which the choices stand in two columns."""
SHARE = 0.42
"""The part of the window that the pages have."""


class MakeButton(PrimaryButton):
    """Makes the files; dashed while something is in the way, and still reached by Tab."""

    blocked = False

    def set_blocked(self, *, blocked: bool) -> None:
        """Show whether it makes anything now."""
        self.blocked = blocked
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint dashes around the words while nothing can be made."""
        if not self.blocked:
            super().paintEvent(event)
            return
        colours = theme().palette
        painter = QPainter(self)
        paint_box(
            painter, self.rect(), colours.card, colours.control, radius=self.radius, dashed=True
        )
        self._paint_face(painter, colours.grey, filled=False)
        painter.end()


class MadeBox(HintBox):
    """Says what was made and where, with what can be done with it."""

    open_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("kiem_tint", parent)
        self.made: tuple[Path, ...] = ()
        self.words = PlainLabel(style=text_styles.FIELD)
        self.open_buttons: list[PlainButton] = []
        self.folder_button = PlainButton(self.tr("Folder"))
        self.print_button = PlainButton(self.tr("Print"))
        self._buttons = button_row(self.folder_button, self.print_button)
        self.rows.addWidget(self.words)
        self.rows.addWidget(self._buttons)
        self.hide()

    def show_made(self, made: Sequence[Path]) -> None:
        """Show which files there are now, or nothing; the first can be opened with Enter."""
        self.made = tuple(made)
        self.setVisible(bool(made))
        if not made:
            return
        told = self.tr("%n file(s) made in {folder}: {names}", "", len(made))
        names = ", ".join(path.name for path in made)
        self.words.setText(told.format(folder=folder_words(made[0].parent), names=names))
        for button in self.open_buttons:
            button.setParent(None)
            button.deleteLater()
        self.open_buttons = [self._open_button(path) for path in made]
        old = self._buttons
        self._buttons = button_row(*self.open_buttons, self.folder_button, self.print_button)
        self.rows.replaceWidget(old, self._buttons)
        old.deleteLater()
        self.open_buttons[0].setFocus()
        announce(self.open_buttons[0], self.words.text())

    def _open_button(self, path: Path) -> PlainButton:
        words = self.tr("Open") if len(self.made) == 1 else self.tr("Open {suffix}")
        button = PlainButton(words.format(suffix=path.suffix))
        button.clicked.connect(lambda: self.open_asked.emit(path))
        return button


class ReportView(FormPage):
    """Shows what the presenter says, and tells what is chosen and asked.

    It is `of_one` table, which can be rounded off and has keys of its own, or of a theme.
    """

    kind_chosen = Signal(str)
    edition_chosen = Signal(str)
    formats_chosen = Signal(object)
    make_asked = Signal()
    folder_asked = Signal()
    release_asked = Signal()
    reference_asked = Signal()
    keep_text_asked = Signal(str)
    review_asked = Signal()
    check_asked = Signal()
    clear_asked = Signal()
    notes_asked = Signal()
    round_off_asked = Signal()
    open_asked = Signal(object)
    show_folder_asked = Signal()
    print_asked = Signal()
    back_asked = Signal()

    body_gap = 12
    body_margins = ((28, 20), (20, 8))
    foot_gap = 8
    foot_margins = ((28, 12), (20, 8))
    said_style = text_styles.STRONG

    def __init__(self, *, of_one: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._of_one = of_one
        self.kinds = OneOf(self.tr("Which document"))
        self.editions = OneOf(self.tr("For whom"), boxed=True)
        self.formats = FormatTicks(self.tr("Which files"))
        self.ready = ReadyList(self.tr("Is it ready?"), KEYS if of_one else {})
        self.preview = PreviewPanel()
        self.target = PlainLabel(style=text_styles.SOFT)
        self.folder_button = QuietButton(self.tr("Another folder …"))
        self.made = MadeBox()
        self.make_button = MakeButton(key=Command.KEEP, large=True)
        self.round_off_button = PlainButton(self.tr("Round off"), large=True)
        self.preview_button = PlainButton(self.tr("Preview"), large=True)
        self.back_button = PlainButton(self.tr("Back"), key=Command.TO_FIELD, large=True)
        self.large = False
        self._build()
        self._connect()
        follow(self._arrange)

    def _build(self) -> None:
        self._columns = spaced_row(gap=28)
        middle = spaced_column(gap=20)
        for part in (self.editions, self.formats, self.ready):
            middle.addWidget(part)
        middle.addStretch(1)
        left = spaced_column()
        left.addWidget(self.kinds)
        left.addStretch(1)
        self._columns.addLayout(left, 1)
        self._columns.addLayout(middle, 1)
        self.add_places(Command.REPORT)
        self.add(self.title)
        self.body.insertLayout(self.body.count() - 1, self._columns)
        self.put_beside(self.preview, stretch=1)
        self._where = QWidget()
        row = spaced_row(self._where, gap=12)
        row.addWidget(self.target, 1)
        row.addWidget(self.folder_button)
        self.below.addWidget(self.made)
        self.below.addWidget(self._where)
        self.add_buttons(
            self.make_button, self.round_off_button, self.preview_button, self.back_button
        )
        self.round_off_button.setVisible(self._of_one)
        self.show_places(shown=not self._of_one)

    def _connect(self) -> None:
        self.kinds.chosen.connect(self.kind_chosen)
        self.editions.chosen.connect(self.edition_chosen)
        self.formats.chosen.connect(self.formats_chosen)
        self.ready.asked.connect(self._go_to)
        self.ready.keep_asked.connect(self.keep_text_asked)
        self.preview.turned.connect(self.turn_preview)
        self.preview_button.clicked.connect(self.turn_preview)
        self.make_button.clicked.connect(self._make)
        self.folder_button.clicked.connect(self.folder_asked)
        self.round_off_button.clicked.connect(self.round_off_asked)
        self.back_button.clicked.connect(self.back_asked)
        self.made.open_asked.connect(self.open_asked)
        self.made.folder_button.clicked.connect(self.show_folder_asked)
        self.made.print_button.clicked.connect(self.print_asked)
        shortcuts.bind(self, Command.KEEP, self._make)
        shortcuts.bind(self, Command.NEXT_STEP, lambda: self.preview.go(1))
        shortcuts.bind(self, Command.PREVIOUS_STEP, lambda: self.preview.go(-1))

    def _make(self) -> None:
        """Make the files, or go to the first point that is in the way."""
        if self.make_button.blocked:
            self.ready.go_to_first()
        else:
            self.make_asked.emit()

    def _go_to(self, point: ReadyPoint) -> None:
        {
            ReadyPoint.REFERENCE: self.reference_asked,
            ReadyPoint.TWIN: self.review_asked,
            ReadyPoint.FINDINGS: self.check_asked,
            ReadyPoint.UNREAD: self.clear_asked,
            ReadyPoint.CLOSED: self.round_off_asked,
            ReadyPoint.SENSITIVE: self.release_asked,
            ReadyPoint.PHOTOS: self.notes_asked,
        }[point].emit()

    def begin(self) -> None:
        """Go to the document that is chosen."""
        chosen = (row for row in self.kinds.rows.values() if row.isChecked())
        next(chosen, self.make_button).setFocus()

    def show_subject(self, name: str, *, practice: bool) -> None:
        """Name the table or the theme."""
        of_table, of_theme = self.tr("Report: {table}"), self.tr("Theme report: {table}")
        self.title.setText((of_table if self._of_one else of_theme).format(table=name))
        self.ribbon.setVisible(practice)
        self.preview.forget()

    def show_page(self, page: ReportPage) -> None:
        """Show what can be chosen, what is chosen, and how it is."""
        choice = page.choice
        self.kinds.show_choices(page.kinds, choice.kind)
        self.editions.show_choices(page.editions, choice.edition)
        self.editions.setVisible(bool(page.editions))
        self.formats.show_formats(page.formats, choice.formats)
        self.ready.show_points(page.points, page.reasons, page.released)
        self._show_target(page)
        self._show_make(page)

    def _show_target(self, page: ReportPage) -> None:
        stems = dict.fromkeys(Path(name).stem for name in page.names)
        endings = ", ".join(Path(name).suffix for name in page.names)
        words = self.tr("To {folder} › {name} ({endings})")
        told = words.format(
            folder=folder_words(page.folder), name=next(iter(stems), ""), endings=endings
        )
        nothing = "" if page.choice.formats else self.tr("No file is ticked.")
        self.target.setText(told if page.names else nothing)

    def _show_make(self, page: ReportPage) -> None:
        words = self.tr("Make %n file(s)", "", len(page.choice.formats))
        if page.waiting:
            words = self.tr("%n point(s) to go", "", page.waiting)
        self.make_button.setText(words)
        self.make_button.set_blocked(blocked=page.waiting > 0)
        self.make_button.restyle()

    def show_drawing(self) -> None:
        """Say that the pages are being drawn."""
        self.preview.show_drawing()

    def show_pages(self, pages: Sequence[bytes], headings: Sequence[str]) -> None:
        """Show the pages of the document."""
        self.preview.show_pages(pages, headings)

    def show_no_pages(self, why: str) -> None:
        """Say why there is no preview."""
        self.preview.show_no_pages(why)

    def show_made(self, made: Sequence[Path]) -> None:
        """Say which files were made, in the place of where they would come, and go there."""
        self._where.setVisible(not made)
        self.made.show_made(made)

    def turn_preview(self) -> None:
        """Show the pages alone and large, or back beside the choices."""
        self.large = not self.large
        self._arrange()
        if self.large:
            self.preview.picture.setFocus()
        elif not self.preview.isVisible():
            self.preview_button.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go one step back with Esc: from the large page to the choices, then to the table."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.large:
            self.turn_preview()
        else:
            self.back_asked.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the pages behind a button where there is no room beside the choices."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        beside = self.width() >= theme().px(BESIDE)
        self.scroll_area.setVisible(not self.large)
        self.preview.setVisible(beside or self.large)
        self.preview_button.setVisible(not beside)
        wide = self.width() if self.large else round(self.width() * SHARE)
        self.preview.setMaximumWidth(wide)
        self.preview.set_large(large=self.large)
        room = self.width() - (wide if beside else 0)
        direction = QBoxLayout.Direction
        in_two = room >= theme().px(COLUMNS)
        self._columns.setDirection(direction.LeftToRight if in_two else direction.TopToBottom)


def folder_words(folder: Path) -> str:
    """Name a folder as people see it: below their own folder, in steps."""
    home = Path.home()
    if folder != home and folder.is_relative_to(home):
        return " › ".join(folder.relative_to(home).parts)
    return str(folder)
