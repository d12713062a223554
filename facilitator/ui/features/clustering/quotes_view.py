"""The page of one kern: its title and explanation, its quotes, and where they come from."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from facilitator.ui.commands import shortcuts
from facilitator.ui.commands.shortcuts import Command, enters, gives
from facilitator.ui.features.clustering.board_line import BoardLine
from facilitator.ui.features.clustering.quote_list import QuoteList
from facilitator.ui.features.clustering.quotes_protocol import ClusterState, QuoteRow
from facilitator.ui.features.clustering.tag_form import TagForm
from facilitator.ui.features.clustering.tag_line import TagLine
from facilitator.ui.features.clustering.tag_protocol import TagRequest, TagWords
from facilitator.ui.features.clustering.texts import ADVISED_WORDS
from facilitator.ui.features.clustering.view_protocol import LineRequest
from facilitator.ui.theme import text_styles
from facilitator.ui.theme.manager import follow, theme
from facilitator.ui.widgets.buttons import PlainButton
from facilitator.ui.widgets.fields import CaptureEdit, LineField
from facilitator.ui.widgets.key_hints import KeyHints
from facilitator.ui.widgets.labels import PlainLabel
from facilitator.ui.widgets.layouts import SpacedGrid, spaced_column
from facilitator.ui.widgets.pages import FormPage
from facilitator.ui.widgets.panels import Panel, ScrollPage
from facilitator.ui.widgets.row_list import SentenceList

NARROW = 900
"""Below so many pixels at 100 % where it comes from stands on a page of its own."""


class ClusterTitleField(LineField):
    """The title of a kern, as large as it is printed; Enter goes on to the quotes."""

    left = Signal()
    given = Signal()

    def restyle(self) -> None:
        """Take font and room from the theme in use."""
        super().restyle()
        self.setFont(text_styles.QUESTION_SMALL.font(theme()))

    def event(self, event: QEvent) -> bool:
        """Claim undo and redo while there is typing for it; else the window has them."""
        if event.type() == QEvent.Type.ShortcutOverride:
            assert isinstance(event, QKeyEvent)
            undoes, redoes = gives(event, Command.UNDO), gives(event, Command.REDO)
            if undoes or redoes:
                event.setAccepted(self.isUndoAvailable() if undoes else self.isRedoAvailable())
                return event.isAccepted()
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on."""
        if enters(event):
            self.given.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the field was left."""
        super().focusOutEvent(event)
        self.left.emit()


class AlikeList(SentenceList):
    """What looks like a kern; Enter takes the one in front, Del puts it away for good."""

    taken = Signal(int)
    put_away = Signal(int)
    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tell Enter, Del and Esc; arrows walk."""
        row = self.currentIndex().row()
        if enters(event) and row >= 0:
            self.taken.emit(row)
        elif event.key() == Qt.Key.Key_Delete and row >= 0:
            self.put_away.emit(row)
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, _typed: str) -> None:
        """Letters are commands here; they do not look for a row."""

    def show_rows(self, rows: Sequence[str]) -> None:
        """Show rows; in front is what stands where the one before did."""
        at = max(self.currentIndex().row(), 0)
        self.show_sentences(rows)
        self.setCurrentIndex(self.sentences.index(min(at, len(rows) - 1)))


class ClusterSource(Panel):
    """Where the notes of a kern come from, what looks like it, and a memo, never printed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("side", edges=Qt.Edge.LeftEdge, parent=parent)
        self.heading = PlainLabel(self.tr("Where this comes from"), text_styles.HEADING_SMALL)
        self.more = PlainLabel(style=text_styles.LABEL_SOFT)
        self.note = PlainLabel(
            self.tr("Table and municipality never stand together in a public report."),
            text_styles.LABEL_SOFT,
        )
        self.agreement = PlainLabel(style=text_styles.LABEL_SOFT)
        self.alike = AlikeList(self.tr("Looks like this"))
        self.alike_heading = PlainLabel(style=text_styles.HEADING_SMALL)
        self.alike_keys = KeyHints()
        self.alike_keys.show_keys(
            (self.tr("to it"), ("S",)),
            (self.tr("take"), ("↵",)),
            (self.tr("put away"), ("Del",)),
        )
        self.memo = CaptureEdit(self.tr("Memo, only for coordinators"))
        self.memo.lines = (3, 8)
        self.memo_heading = PlainLabel(self.memo.accessibleName(), text_styles.HEADING_SMALL)
        tables = QWidget()
        self._grid = SpacedGrid(tables, across=12, down=4)
        self._grid.setColumnStretch(1, 1)
        self._rows: list[PlainLabel] = []
        content = QWidget()
        rows = spaced_column(content, gap=8, margins=(16, 16))
        parts: tuple[QWidget, ...] = (self.heading, tables, self.more, self.note)
        alike = (self.agreement, self.alike_heading, self.alike, self.alike_keys)
        for part in (*parts, *alike, self.memo_heading, self.memo):
            rows.addWidget(part)
        rows.addStretch(1)
        spaced_column(self).addWidget(ScrollPage(content))

    def show_alike(self, rows: Sequence[str]) -> None:
        """Show what looks like the kern, and nothing where nothing does."""
        heading = self.tr("Looks like this · {number}").format(number=len(rows))
        self.alike_heading.setText(heading)
        self.alike.show_rows(rows)
        for part in (self.alike_heading, self.alike, self.alike_keys):
            part.setVisible(bool(rows))

    def show_tables(self, tables: Sequence[tuple[str, str, str]], more: str) -> None:
        """Show of each table its name, its municipality and a number of notes."""
        for label in self._rows:
            self._grid.removeWidget(label)
            label.hide()
            label.deleteLater()
        self._rows = []
        styles = (text_styles.LABEL, text_styles.LABEL_SOFT, text_styles.FIGURES)
        for row, words in enumerate(tables):
            for column, (text, style) in enumerate(zip(words, styles, strict=True)):
                label = PlainLabel(text, style, wrap=column == 1)
                self._grid.addWidget(label, row, column)
                label.show()
                self._rows.append(label)
        self.more.setText(more)
        self.more.setVisible(bool(more))


class ClusterView(FormPage):
    """Shows what it is told; tells what is typed and chosen."""

    words_typed = Signal()
    words_kept = Signal()
    print_asked = Signal(object)
    quote_moved = Signal(object, int)
    quote_taken_out = Signal(object)
    quote_opened = Signal(object)
    alike_taken = Signal(int)
    alike_put_away = Signal(int)
    letter_typed = Signal(str, object)
    words_given = Signal(str, object)
    words_left = Signal()
    next_asked = Signal(int)
    report_asked = Signal()
    board_asked = Signal()
    theme_asked = Signal()
    tag_asked = Signal()
    tag_given = Signal(str)
    tag_opened = Signal(str)
    tag_edited = Signal(object)
    tag_removed = Signal()

    body_gap = 8
    body_margins = ((28, 12, 20, 8), (12, 8, 12, 4))
    foot_gap = 8
    foot_margins = ((28, 8), (12, 4))
    said_style = text_styles.STRONG

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.place = PlainLabel(style=text_styles.SOFT, wrap=False)
        self.kind = PlainLabel(style=text_styles.STRONG, wrap=False)
        self.title_field = ClusterTitleField(self.tr("Title of the kern"))
        self.hint = PlainLabel(style=text_styles.LABEL_SOFT, wrap=False)
        self.explanation = CaptureEdit(self.tr("Explanation"))
        self.explanation.lines = (2, 5)
        self.counts = PlainLabel(style=text_styles.SOFT)
        self.empty = PlainLabel(style=text_styles.SOFT)
        self.line = BoardLine()
        self.tag_line = TagLine()
        self.tag_form = TagForm()
        self.quotes = QuoteList(self.tr("Quotes"))
        self.source = ClusterSource()
        self.hints = KeyHints()
        self.tag_button = PlainButton(self.tr("Tag of the kern"))
        self.theme_button = PlainButton(self.tr("Make a theme"), key=Command.MAKE_THEME)
        self.report_button = PlainButton(self.tr("Report"), key=Command.REPORT)
        self.source_button = PlainButton(self.tr("Where from"))
        self.board_button = PlainButton(self.tr("To the board"))
        self._showing = self._source_apart = False
        self._build()
        self._connect()
        follow(self._place_parts)

    def _build(self) -> None:
        self.add_places(Command.CLUSTERS, (self.kind, self.place), (self.hint,))
        self.title.hide()
        self.explanation.setPlaceholderText(self.tr("What it means, in 1 to 4 sentences"))
        self.empty.setText(self.tr("No notes yet. It is printed without counts."))
        self.add(self.title_field, self.explanation, self.counts, self.line)
        self.add(self.tag_line, self.tag_form, self.empty, self.quotes)
        self.body.setStretchFactor(self.quotes, 1)
        self.put_beside(self.source)
        about_kern = (self.tag_button, self.theme_button)
        links = (*about_kern, self.source_button, self.report_button, self.board_button)
        self.below.addWidget(self.hints)
        self.add_buttons_beside(*links)
        self.hints.show_keys(
            (self.tr("in the report"), (self.tr("Space bar"),)),
            (self.tr("higher, lower"), ("Alt ↑", "Alt ↓")),
            (self.tr("other wording"), ("B",)),
            (self.tr("dissenting"), ("T",)),
            (self.tr("tag"), ("D",)),
            (self.tr("feature"), ("U",)),
            (self.tr("looks like this"), ("S",)),
            (self.tr("the note"), ("↵",)),
            (self.tr("next kern"), (shortcuts.cap(Command.GO_ON),)),
            (self.tr("all keys"), (shortcuts.cap(Command.HELP),)),
        )

    def _connect(self) -> None:
        for field in (self.explanation, self.source.memo):
            field.changed.connect(self._tell_typed)
            field.left.connect(self.words_kept)
            field.keep_asked.connect(self.quotes.setFocus)
        self.title_field.textEdited.connect(self._tell_typed)
        self.title_field.textChanged.connect(self._count)
        self.title_field.left.connect(self.words_kept)
        self.title_field.given.connect(self.quotes.setFocus)
        quotes = self.quotes
        quotes.print_asked.connect(self.print_asked)
        quotes.moved.connect(self.quote_moved)
        quotes.taken_out.connect(self.quote_taken_out)
        quotes.opened.connect(self.quote_opened)
        quotes.letter_typed.connect(self.letter_typed)
        quotes.left.connect(self.board_asked)
        alike = self.source.alike
        alike.taken.connect(self.alike_taken)
        alike.put_away.connect(self.alike_put_away)
        alike.left.connect(self.begin)
        self.line.given.connect(self.words_given)
        self.line.left.connect(self.words_left)
        self.source_button.clicked.connect(self._turn_source)
        self.report_button.clicked.connect(self.report_asked)
        self.board_button.clicked.connect(self.board_asked)
        self.theme_button.clicked.connect(self.theme_asked)
        self.tag_button.clicked.connect(self.tag_asked)
        self._connect_tags()
        shortcuts.bind(self, Command.GO_ON, lambda: self.next_asked.emit(1))
        shortcuts.bind(self, Command.GO_BACK, lambda: self.next_asked.emit(-1))

    def _connect_tags(self) -> None:
        self.tag_line.given.connect(self.tag_given)
        self.tag_line.opened.connect(self.tag_opened)
        self.tag_line.left.connect(self.words_left)
        self.tag_form.given.connect(self.tag_edited)
        self.tag_form.removed.connect(self.tag_removed)
        self.tag_form.left.connect(self.words_left)

    @property
    def in_front(self) -> bool:
        """Whether the page is shown."""
        return self.isVisible()

    def begin(self) -> None:
        """Give the keys to the quotes, or to the title where there are none."""
        self._source_apart = False
        self._place_parts()
        (self.title_field if self.quotes.isHidden() else self.quotes).setFocus()

    def show_cluster(self, state: ClusterState) -> None:
        """Show what a kern says; words that somebody is typing stay as they are."""
        self._showing = True
        self.kind.setText(state.card.kind)
        self.place.setText(state.place)
        told = [f"{count.number} {count.words}".strip() for count in state.card.counts]
        self.counts.setText(
            " · ".join(
                [*told, *(mark.words for mark in state.card.marks), *self._tagged(state)]
            )
        )
        if self.title_field.text().strip() != state.title:
            self.title_field.setText(state.title)
        for field, words in (
            (self.explanation, state.explanation),
            (self.source.memo, state.memo),
        ):
            if field.text().strip() != words:
                field.set_text(words)
        self.source.show_tables(state.tables, state.more)
        self.source.agreement.setText(state.agreement)
        self.source.agreement.setVisible(bool(state.agreement))
        self._showing = False

    def _tagged(self, state: ClusterState) -> Sequence[str]:
        names = ", ".join(tag.name for tag in state.card.tags)
        return [self.tr("tags: {names}").format(names=names)] if names else []

    def show_quotes(self, rows: Sequence[QuoteRow]) -> None:
        """Show the notes; the one in front stays there."""
        self.quotes.show_rows(rows)
        self.quotes.setVisible(bool(rows))
        self.empty.setVisible(not rows)

    def show_alike(self, rows: Sequence[str]) -> None:
        """Show what looks like it; the one in front is the one that stood in its place."""
        had_keys = self.source.alike.hasFocus()
        self.source.show_alike(rows)
        if had_keys and not rows:
            self.begin()

    def go_to_alike(self) -> None:
        """Give the keys to what looks like it."""
        if self.source.alike.isHidden():
            self.say(self.tr("Nothing looks like this kern."))
        else:
            self._source_apart = self._narrow
            self._place_parts()
            self.source.alike.setFocus()

    def words(self) -> tuple[str, str, str]:
        """Give title, explanation and memo as they stand."""
        return self.title_field.text(), self.explanation.text(), self.source.memo.text()

    def ask_words(self, asked: LineRequest) -> None:
        """Ask for a line."""
        self._hide_lines()
        self.line.ask(asked)

    def ask_tag(self, asked: TagRequest) -> None:
        """Ask for a tag, before the quotes."""
        self._hide_lines()
        self.tag_line.ask(asked)

    def ask_tag_words(self, tag: TagWords) -> None:
        """Ask what a tag is to be, in the place of the quotes: it takes room."""
        self._hide_lines()
        self.quotes.hide()
        self.tag_form.ask(tag)

    def close_words(self) -> None:
        """Ask no longer, and give the keys back to the quotes."""
        self._hide_lines()
        self.quotes.setVisible(bool(self.quotes.quotes.rows()))
        self.begin()

    def _hide_lines(self) -> None:
        for part in (self.line, self.tag_line, self.tag_form):
            part.hide()

    def _tell_typed(self) -> None:
        if not self._showing:
            self.words_typed.emit()

    def _count(self) -> None:
        number = len(self.title_field.text().split())
        words = self.tr("{number} of at most {advised} words")
        self.hint.setText(words.format(number=number, advised=ADVISED_WORDS))

    def _turn_source(self) -> None:
        """Show where it comes from in the place of the quotes, or the quotes again."""
        if self._source_apart:
            self.begin()
        else:
            self._source_apart = True
            self._place_parts()
            self.source.memo.setFocus()

    @property
    def _narrow(self) -> bool:
        return self.width() < theme().px(NARROW)

    def _place_parts(self) -> None:
        """Put where it comes from beside the quotes where there is room, else on its own."""
        narrow = self._narrow
        apart = narrow and self._source_apart
        self.source.setMinimumWidth(0 if narrow else theme().px(300))
        self.source.setMaximumWidth(1 << 20 if narrow else theme().px(300))
        self.source.setVisible(apart or not narrow)
        self.scroll_area.setVisible(not apart)
        self.source_button.setVisible(narrow)
        words = self.tr("To the quotes") if apart else self.tr("Where from")
        self.source_button.setText(words)
        self.quotes.setMinimumHeight(theme().px(120))
        for part in (self.hints, self.hint):
            part.setVisible(not narrow)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the parts as there is room."""
        super().resizeEvent(event)
        self._place_parts()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes to the quotes, and from there to the board."""
        if event.key() == Qt.Key.Key_Escape:
            if self._narrow and self._source_apart:
                self.begin()
                return
            typing = not self.quotes.hasFocus() and not self.quotes.isHidden()
            self.quotes.setFocus() if typing else self.board_asked.emit()
        else:
            super().keyPressEvent(event)
