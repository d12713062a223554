"""The screen on which each note is read once more: its wordings, and a key for each answer."""

from enum import Enum, auto

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from facilitator.ui.commands import shortcuts
from facilitator.ui.commands.shortcuts import Command
from facilitator.ui.features.clear.view_protocol import ClearPage
from facilitator.ui.platform.accessibility import announce
from facilitator.ui.theme import text_styles
from facilitator.ui.widgets.buttons import EnterButton, PlainButton, QuietButton
from facilitator.ui.widgets.choices import LetterButton
from facilitator.ui.widgets.fields import CaptureEdit
from facilitator.ui.widgets.labels import KeyCap, PlainLabel
from facilitator.ui.widgets.pages import FormPage
from facilitator.ui.widgets.panels import HintBox
from facilitator.ui.widgets.progress import ProgressLine


class Typed(Enum):
    """What is typed in the field: the words of a note, its title, or why it is released."""

    WORDS = auto()
    TITLE = auto()
    REASON = auto()


class WordingBox(HintBox):
    """One wording of a note below its name; says when it is the one that documents take.

    The keyboard is at the words, so that arrows scroll them and a screen reader reads them.
    """

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__("side", parent)
        self._name = name
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.heading = PlainLabel(name, text_styles.STRONG)
        self.text = PlainLabel(style=text_styles.QUESTION_SMALL)
        self.rows.addWidget(self.heading)
        self.rows.addWidget(self.text)

    def show_wording(self, text: str, *, printed: bool, alone: bool) -> None:
        """Show the words; a wording alone need not say that it is printed."""
        self.text.setText(text)
        chosen = self.tr("{name}  ✓ goes into the report").format(name=self._name)
        self.heading.setText(chosen if printed and not alone else self._name)
        self.heading.setVisible(not alone)
        self.setAccessibleName(text if alone else f"{self.heading.text()}. {text}")
        self.text.set_style(text_styles.QUESTION_SMALL if printed else text_styles.FIELD_SOFT)
        self.setVisible(bool(text))


class ClearView(FormPage):
    """Shows one note and says what was asked of it; a button is only another key."""

    good_asked = Signal()
    reworded = Signal(str)
    edit_left = Signal(str)
    entitled = Signal(str)
    other_wording_asked = Signal()
    leave_out_asked = Signal()
    released = Signal(str)
    next_asked = Signal()
    previous_asked = Signal()
    back_asked = Signal()

    body_gap = 12
    body_margins = ((28, 20), (28, 12))
    foot_margins = ((28, 12), (28, 8))
    foot_ground = "side"
    said_style = text_styles.STRONG
    title_styles = text_styles.TITLE, text_styles.TITLE

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.page: ClearPage | None = None
        self.place = PlainLabel(style=text_styles.FIGURES, wrap=False)
        self.progress = ProgressLine(self.tr("How many notes have been read"))
        self.back_button = QuietButton(self.tr("Back to the closing"))
        self.about = PlainLabel(style=text_styles.FIELD_SOFT)
        self.state = PlainLabel(style=text_styles.STRONG)
        self.sensitive = PlainLabel(style=text_styles.STRONG)
        self.edited = WordingBox(self.tr("Edited"))
        self.verbatim = WordingBox(self.tr("Original"))
        self.note_title = PlainLabel(style=text_styles.FIELD)
        self.field = CaptureEdit(self.tr("The words as they should be"))
        self.hint = PlainLabel(style=text_styles.LABEL_SOFT)
        self.done = HintBox("kiem_tint")
        self.done_words = PlainLabel(style=text_styles.FIELD)
        self.good_button = EnterButton(self.tr("Good"), large=True)
        self.edit_button = LetterButton(self.tr("E Edit"))
        self.other_button = LetterButton(self.tr("O Other wording"))
        self.out_button = LetterButton(self.tr("X Leave out"))
        self.release_button = LetterButton(self.tr("R Release"))
        self.title_button = LetterButton(self.tr("T Title"))
        self.later_button = LetterButton(self.tr("L Later"))
        self.previous_button = LetterButton(self.tr("P Previous"))
        self.leave_button = PlainButton(self.tr("Back to the closing"), large=True)
        self._typed = Typed.WORDS
        self._build()
        self._connect()

    def _build(self) -> None:
        head = self.add_head()
        head.addWidget(self.title)
        head.addWidget(self.place)
        head.addWidget(self.progress, 1)
        head.addWidget(self.back_button)
        head.addWidget(KeyCap(shortcuts.cap(Command.TO_FIELD)))
        self.done.rows.addWidget(self.done_words)
        parts = (self.done, self.about, self.state, self.sensitive, self.note_title)
        self.add(*parts, self.edited, self.verbatim, self.field, self.hint)
        self.add_buttons(*self._answers(), self.leave_button)
        for part in (self.done, self.field, self.hint, self.leave_button):
            part.hide()

    def _answers(self) -> tuple[PlainButton, ...]:
        return (
            self.good_button,
            self.edit_button,
            self.other_button,
            self.out_button,
            self.release_button,
            self.title_button,
            self.later_button,
            self.previous_button,
        )

    def _connect(self) -> None:
        self.good_button.clicked.connect(self._go_on)
        self.edit_button.clicked.connect(self._edit)
        self.title_button.clicked.connect(self.ask_title)
        self.release_button.clicked.connect(lambda: self._type("", Typed.REASON))
        self.field.keep_asked.connect(self._go_on)
        for button, asked in (
            (self.other_button, self.other_wording_asked),
            (self.out_button, self.leave_out_asked),
            (self.later_button, self.next_asked),
            (self.previous_button, self.previous_asked),
            (self.back_button, self.back_asked),
            (self.leave_button, self.back_asked),
        ):
            button.clicked.connect(
                lambda _on=False, asked=asked: self.keep_open_edit() and asked.emit()
            )

    def show_table(self, name: str, *, practice: bool) -> None:
        """Name the table."""
        self.title.setText(self.tr("Read once more: {table}").format(table=name))
        self.ribbon.setVisible(practice)

    def show_progress(self, read: int, left_out: int, notes: int) -> None:
        """Show how many notes were read or left out, of how many."""
        words = self.tr("{number} of {pages}")
        told = words.format(number=read + left_out, pages=notes)
        out = self.tr("{number} left out").format(number=left_out)
        self.place.setText(f"{told} · {out}" if left_out else told)
        self.progress.set_share((read + left_out) / notes if notes else 0)

    def show_page(self, page: ClearPage, number: int, pages: int) -> None:
        """Show one note of several, and say it."""
        self._show_parts(asking=True)
        if page == self.page:
            return
        new = self.page is None or self.page.id != page.id
        self.page = page
        if new:
            self.leave_edit()
        place = self.tr("note {number} of {pages}").format(number=number, pages=pages)
        self.about.setText(f"{page.about} · {place}")
        self.state.setText(page.state)
        self.state.setVisible(bool(page.state))
        self.sensitive.setText(page.sensitivity)
        self.sensitive.setVisible(page.sensitive)
        self.release_button.setVisible(page.sensitive)
        self.note_title.setVisible(page.title is not None)
        title = self.tr("Title: {title}").format(title=page.title)
        self.note_title.setText(title if page.title else self.tr("This idea has no title yet."))
        self._show_wordings()
        self.other_button.setVisible(bool(page.edited))
        self.title_button.setVisible(page.title is not None)
        self.previous_button.setVisible(number > 1)
        if self.isVisible() and not self.editing:
            self._to_words()
        told = (page.text, page.about, page.state, page.sensitivity)
        announce(self, ". ".join(filter(None, told)))

    def _show_wordings(self) -> None:
        page = self.page
        if page is None:
            return
        alone = not page.edited
        printed = alone or page.prints_verbatim
        self.verbatim.show_wording(page.verbatim, printed=printed, alone=alone)
        self.edited.show_wording(page.edited, printed=not printed, alone=False)

    def show_done(self, words: str) -> None:
        """Say that there is nothing to read, or nothing more."""
        self.leave_edit()
        self.page = None
        self.done_words.setText(words)
        self._show_parts(asking=False)
        announce(self, words)
        if self.isVisible():
            self.leave_button.setFocus()

    def _show_parts(self, *, asking: bool) -> None:
        self.done.setVisible(not asking)
        self.leave_button.setVisible(not asking)
        shown = (self.good_button, self.edit_button, self.out_button, self.later_button)
        always: tuple[QWidget, ...] = (self.about, *shown)
        for part in always:
            part.setVisible(asking)
        words = (self.state, self.sensitive, self.note_title, self.edited, self.verbatim)
        buttons = (self.other_button, self.title_button, self.previous_button)
        sometimes: tuple[QWidget, ...] = (*words, *buttons, self.release_button)
        for part in sometimes if not asking else ():
            part.hide()

    @property
    def editing(self) -> bool:
        """Whether words are being typed."""
        return not self.field.isHidden()

    def _edit(self) -> None:
        self._type(self.page.text if self.page else "", Typed.WORDS)

    def ask_title(self) -> None:
        """Let the title of the note in front be typed; of one that needs a title only."""
        if self.page is not None and self.page.title is not None:
            self._type(self.page.title, Typed.TITLE)

    def _type(self, text: str, typed: Typed) -> None:
        """Let the words, the title, or the reason of a note be typed."""
        if self.page is None:
            return
        self._typed = typed
        names = {
            Typed.WORDS: self.tr("The words as they should be"),
            Typed.TITLE: self.tr("The title of this idea"),
            Typed.REASON: self.tr("Why this note may be printed, in one line"),
        }
        self.field.setAccessibleName(names[typed])
        keep, back = shortcuts.spoken(Command.KEEP), shortcuts.spoken(Command.TO_FIELD)
        hint = self.tr("{what}. {keep} keeps these words. {back} leaves them as they were.")
        self.hint.setText(hint.format(what=names[typed], keep=keep, back=back))
        self.field.set_text(text)
        self.field.show()
        self.hint.show()
        self.field.setFocus()
        QTimer.singleShot(0, self.hint, self._reveal)  # once the page has its new height

    def _reveal(self) -> None:
        for part in (self.hint, self.field):
            self.scroll_area.ensureWidgetVisible(part)

    def leave_edit(self) -> None:
        """Show the words as they were kept."""
        typing = self.field.hasFocus()
        self.field.hide()
        self.hint.hide()
        if typing:
            self._to_words()

    def _to_words(self) -> None:
        """Give the keyboard to the wording that documents take."""
        page = self.page
        edited = page is not None and bool(page.edited) and not page.prints_verbatim
        (self.edited if edited else self.verbatim).setFocus()

    def keep_open_edit(self) -> bool:
        """Have words that are being typed kept; say whether none are left to be kept.

        No note is released by leaving it: that takes a key of its own.
        """
        if self.editing and (self._typed is Typed.REASON or not self._differs()):
            self.leave_edit()
        elif self.editing:
            entitling = self._typed is Typed.TITLE
            (self.entitled if entitling else self.edit_left).emit(self.field.text())
        return not self.editing

    def _differs(self) -> bool:
        """Say whether other words are typed than there were."""
        page = self.page
        entitling = self._typed is Typed.TITLE
        before = (page.title if entitling else page.text) if page else None
        return before is not None and self.field.text() != before

    def _go_on(self) -> None:
        """Keep a title; else say that the note is good, with the words that are typed."""
        if self.editing and self._typed is Typed.REASON:
            self.released.emit(self.field.text())
        elif self.editing and self._typed is Typed.TITLE:
            self.keep_open_edit()
        elif self.editing and self._differs():
            self.reworded.emit(self.field.text())
        elif self.page is not None:
            self.leave_edit()
            self.good_asked.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Enter as good and a letter for its button, while nobody types."""
        letter = shortcuts.plain_letter(event)
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
        elif self.field.hasFocus():
            event.ignore()
        elif shortcuts.enters(event) and not event.isAutoRepeat() and self.page is not None:
            self._go_on()
        elif not self._press_letter(letter):
            super().keyPressEvent(event)

    def _leave(self) -> None:
        if self.editing:
            self.leave_edit()
        else:
            self.back_asked.emit()

    def _press_letter(self, letter: str) -> bool:
        for button in self._answers():
            own = button.letter.lower() if isinstance(button, LetterButton) else ""
            if letter and letter == own and button.isVisible():
                button.click()
                return True
        return False

    def showEvent(self, event: QShowEvent) -> None:
        """Begin at the note in front, or at words that are still being typed."""
        super().showEvent(event)
        if self.page is None:
            self.leave_button.setFocus()
        elif self.editing:
            self.field.setFocus()
        else:
            self._to_words()

    def hideEvent(self, event: QHideEvent) -> None:
        """Have words kept that were being typed."""
        if not event.spontaneous():
            self.keep_open_edit()
        super().hideEvent(event)
