"""Shows the rode draden of a programme, and does what is asked of them by keys."""

from collections.abc import Callable, Sequence
from typing import Protocol
from uuid import UUID

from PySide6.QtCore import QCoreApplication

from facilitator.domain.clustering.actions import keep_text
from facilitator.domain.clustering.records import LayerChange
from facilitator.domain.clustering.sections import Section
from facilitator.domain.errors import FacilitatorError
from facilitator.domain.records.ids import DialogueId, ItemId
from facilitator.domain.threads.actions import ThreadActions
from facilitator.domain.threads.board import ThreadBoard, kinds_in
from facilitator.domain.threads.counts import ThemedNote, ThreadContents
from facilitator.services.threads import (
    CITIZENS,
    ProgrammeBoards,
    ThreadEditor,
    programme_boards,
    read_threads_in_slices,
)
from facilitator.ui.context.app_context import AppContext
from facilitator.ui.context.editing import DraftTimer, History, UndoableWork, UndoStep
from facilitator.ui.features.threads.joinable import JoinableKernen
from facilitator.ui.features.threads.texts import ThreadTexts, action_name
from facilitator.ui.features.threads.view_protocol import (
    ProgrammeNumbers,
    QuoteCard,
    ThreadsViewProtocol,
)
from facilitator.ui.platform.tasks import in_slices, without_collecting

translate = QCoreApplication.translate

READING = "rode draden"


class ThreadsWay(Protocol):
    """Goes where the page points."""

    def open_start(self) -> None:
        """Show the start screen."""

    def open_note(self, dialogue: DialogueId, item: ItemId) -> None:
        """Show a note at its table."""

    def open_report(self) -> None:
        """Show the report on rode draden."""

    def open_texts(self) -> None:
        """Show the texts of the report."""

    def open_framework(self) -> None:
        """Show the afwegingskader."""


class ThreadsPresenter:
    """Keeps the page and the rode draden together.

    `followers` show and say a step that was taken back on another page of them, where that is
    in front; each tells whether it is.
    """

    def __init__(self, view: ThreadsViewProtocol, context: AppContext, way: ThreadsWay) -> None:
        self._view, self._context, self._way = view, context, way
        self.texts = ThreadTexts(context.language, context.library)
        self.history = History(self._reload)
        self.followers: list[Callable[[str], bool]] = []
        self._programmes: tuple[ProgrammeBoards, ...] = ()
        self.chosen: ProgrammeBoards | None = None
        self._programme = ""
        self._kind: str | None = CITIZENS
        self._of_kernen = False
        self._editor: ThreadEditor | None = None
        self._work: UndoableWork[LayerChange] | None = None
        self._listed: tuple[ThemedNote, ...] = ()
        self._joinable: JoinableKernen | None = None
        self._before: ThreadContents | None = None
        self._front: UUID | None = None
        self._drafts = DraftTimer(self._write)
        self._connect()

    def _connect(self) -> None:
        view = self._view
        view.programme_chosen.connect(self._choose_programme)
        view.kind_chosen.connect(self._choose_kind)
        view.source_chosen.connect(self._choose_source)
        view.walked.connect(self._show_thread)
        view.printed.connect(self._print)
        view.moved.connect(self._move)
        view.removed.connect(self._remove)
        view.cell_opened.connect(self._open_cell)
        view.new_asked.connect(self._make)
        view.joining_asked.connect(self._list_kernen)
        view.row_opened.connect(self._open_row)
        view.row_ticked.connect(self._tick_row)
        view.quote_turned.connect(self._turn)
        view.typed.connect(self._touch)
        view.text_left.connect(self._keep)
        view.report_asked.connect(self._way.open_report)
        view.framework_asked.connect(self._way.open_framework)
        view.texts_asked.connect(self._ask_texts)
        view.leave_asked.connect(self._way.open_start)

    def show(self) -> None:
        """Read what there is anew, and show it."""
        self._context.tasks.start_instead(self._read(), READING)

    async def _read(self) -> None:
        self._view.show_busy(translate("Threads", "One moment …"))
        self._programmes = programme_boards(self._context.store)
        programme = next(
            (one for one in self._programmes if one.programme == self._programme),
            next(iter(self._programmes), None),
        )
        if programme is None:
            self._view.show_choices((), "", (), "")
            self._view.show_head(translate("Threads", "Rode draden"), "", of_kernen=False)
            none = translate("Threads", "Rode draden come from tables that were held.")
            self._view.show_threads((), (), none)
            self._view.show_numbers(ProgrammeNumbers())
            self._view.show_thread(None)
            self._view.begin()
            return
        if self._kind not in {None, *programme.families}:
            self._kind = programme.families[0]
        chosen = programme.of(self._kind)
        with without_collecting():
            given = read_threads_in_slices(self._context.store, chosen, self._context.library)
            board = await in_slices(given)
        self._take(programme, chosen, board)

    def _take(
        self, programme: ProgrammeBoards, chosen: ProgrammeBoards, board: ThreadBoard
    ) -> None:
        """Show what was read; steps back reach only over what is as it was."""
        if self._editor is None or self._editor.board.layer.records != board.layer.records:
            self.history.clear()
        context = self._context
        self._programme, self.chosen = programme.programme, chosen
        self._editor = ThreadEditor(context.store, chosen, context.origins, board)
        self._work = UndoableWork(self._editor.do, self.history, action_name)
        self._work.watch(self._stepped)
        kinds = [(one, one) for one in programme.families]
        if len(kinds) > 1:
            kinds.append(("", translate("Threads", "all types together")))
        titles = [(one.programme, self._title(one.programme)) for one in self._programmes]
        self._view.show_choices(titles, self._programme, kinds, self._kind or "")
        self._view.show_numbers(self.texts.numbers(board))
        self.refresh()
        self._view.begin()

    def _title(self, programme: str) -> str:
        known = self._context.library.programmes.get(programme)
        return known.title if known else programme

    def refresh(self) -> None:
        """Show the rode draden as they are now."""
        board = self._board
        title = translate("Threads", "What comes back everywhere")
        self._view.show_head(title, self.texts.size(board), of_kernen=self._of_kernen)
        self._show_threads()
        self._show_thread()

    def _show_threads(self) -> None:
        """Show the table; what was in front stays there, wherever it stands now."""
        board, front = self._board, self._front
        rows = [self.texts.row(board, one) for one in self._threads]
        heads = self.texts.heads(board) if rows else ()
        self._view.show_threads(heads, rows, self._why_empty(board))
        keys = [one.key for one in self._threads]
        if front in keys:
            self._view.go_to(keys.index(front))

    def _why_empty(self, board: ThreadBoard) -> str:
        if self._of_kernen:
            return translate(
                "Threads", "No rode draad of kernen yet. N makes one, and J joins kernen to it."
            )
        if len(board.themes.boards) < 2:
            return translate("Threads", "Rode draden come from two themes on.")
        return translate("Threads", "No tag comes back in two themes or more.")

    @property
    def _board(self) -> ThreadBoard:
        assert self._editor is not None
        return self._editor.board

    @property
    def _acting(self) -> ThreadActions:
        return ThreadActions(self._board, self._context.origins.new_id)

    @property
    def _threads(self) -> Sequence[ThreadContents]:
        return self._board.of_clusters if self._of_kernen else self._board.of_tags

    def _current(self) -> ThreadContents | None:
        if self._editor is None:
            return None
        place, threads = self._view.current(), self._threads
        return threads[place] if 0 <= place < len(threads) else None

    def _show_thread(self) -> None:
        """Show the rode draad in front, with one quote of each side."""
        self._listed, self._joinable = (), None
        contents = self._current()
        if contents is None:
            self._view.show_thread(None)
            return
        self._front = contents.key
        self._view.show_thread(self.texts.thread(contents, self._quotes(contents)))

    def _quotes(self, contents: ThreadContents) -> list[QuoteCard]:
        found = []
        for section in (Section.KNEL, Section.KIEM):
            notes = self._board.quotes(contents, section)
            order = contents.of_kinds(*kinds_in(section))
            if notes:
                place = order.index(notes[0].themed)
                found.append(self.texts.quote(section, notes[0], place, len(order)))
        return found

    def keep_text(self, text: str, reason: str) -> bool:
        """Let a text of the report stay, for a reason; say whether that is written."""
        return self._do(keep_text(self._board.layer, text, reason))

    @property
    def board(self) -> ThreadBoard | None:
        """The rode draden as they are now; None while there are none to tell."""
        return self._editor.board if self._editor is not None else None

    def _ask_texts(self) -> None:
        if self._editor is not None:
            self._keep()
            self._way.open_texts()

    def record(self, change: LayerChange) -> None:
        """Remember a change that is written as a step that can be taken back."""
        assert self._work is not None
        self._work.record(change)

    def _do(self, change: LayerChange) -> bool:
        """Carry a change out as a step; say whether it could be."""
        assert self._work is not None
        if not self.carry_out(change):
            return False
        self._work.record(change if change.edits else None)
        self.refresh()
        return True

    def carry_out(self, change: LayerChange) -> bool:
        """Write a change without remembering it; say whether it could be."""
        assert self._editor is not None
        try:
            self._editor.do(change)
        except FacilitatorError as error:
            self._context.errors.show(error)
            return False
        return True

    def _print(self) -> None:
        contents = self._current()
        if contents and contents.tag is None:
            self._view.say(translate("Threads", "One of kernen is told always; Del removes it"))
        elif contents and self._do(self._acting.print_thread(contents)):
            words = (
                translate("Threads", "No longer in the report: {name}")
                if contents.thread
                else translate("Threads", "In the report: {name}")
            )
            self._view.say(words.format(name=contents.name))

    def _move(self, by: int) -> None:
        contents = self._current()
        if contents and self._do(self._acting.move_thread(contents, by)):
            self._view.say(translate("Threads", "Another place in the report"))

    def _remove(self) -> None:
        contents = self._current()
        if (
            contents
            and contents.thread
            and self._do(self._acting.remove_thread(contents.thread))
        ):
            self._view.say(
                translate("Threads", "Taken away: {name}").format(name=contents.name)
            )

    def _make(self) -> None:
        """Make a rode draad of kernen, and ask for its title."""
        if self._editor is None:
            return
        self._of_kernen = True
        title = translate("Threads", "New rode draad")
        if self._do(self._acting.make_thread(title)):
            made = list(self._board.told_of.threads)[-1]
            self._view.go_to([one.key for one in self._threads].index(made))
            self._view.ask_title()

    def _turn(self, section: Section, step: int) -> None:
        """Choose the next quote of a side; what is chosen is what the report quotes."""
        contents = self._current()
        if contents is None:
            return
        order = contents.of_kinds(*kinds_in(section))
        notes = self._board.quotes(contents, section)
        at = (order.index(notes[0].themed) + step) % len(order)
        self._do(self._acting.quote(contents, section, order[at]))

    def _open_cell(self, column: int) -> None:
        """Show the notes of a cell: those of a theme, or all."""
        contents = self._current()
        if contents is None:
            return
        themes = list(self._board.themes.boards)
        theme = themes[column] if 0 <= column < len(themes) else None
        notes = (one for one in contents.notes if theme in {None, one.theme})
        self._listed = tuple(notes)
        words = translate("Threads", "{name}, {theme}")
        title = words.format(name=contents.name, theme=theme) if theme else contents.name
        heads = (
            translate("Threads", "Note"),
            translate("Threads", "Kind"),
            translate("Threads", "Who"),
        )
        self._view.show_list(title, heads, list(map(self.texts.note, self._listed)))

    def _list_kernen(self) -> None:
        """Show all kernen of all themes, those that are joined with a tick."""
        contents = self._current()
        if contents is None or contents.thread is None:
            self._view.say(translate("Threads", "First put a rode draad in the report: Space"))
            return
        self._joinable = JoinableKernen.of(self._board, contents.thread)
        words = translate("Threads", "Kernen of {name}: Space joins one")
        heads = JoinableKernen.heads()
        rows = self._joinable.rows(self._board, self.texts)
        self._view.show_list(words.format(name=contents.name), heads, rows)

    def _open_row(self, place: int) -> None:
        if self._joinable is not None:
            self._tick_row(place)
        elif place < len(self._listed):
            note = self._listed[place].note
            self._way.open_note(note.table, note.item.id)

    def _tick_row(self, place: int) -> None:
        """Join a kern to the rode draad in front, or take it out."""
        joinable = self._joinable
        if joinable is None or self._work is None:
            return
        change = self._acting.join(joinable.thread, joinable.clusters[place])
        if self.carry_out(change):
            self._work.record(change)
            self._show_threads()
            self._joinable = joinable
            self._view.update_list(joinable.rows(self._board, self.texts))

    def _touch(self) -> None:
        """Remember what stood there before the first key, and write soon."""
        self._before = self._before or self._current()
        self._drafts.touch()

    def _write(self) -> None:
        """Write what is typed so far, so that a crash loses nothing; it is no step yet."""
        if self._before is not None and self._before.thread is not None:
            title, explanation = self._view.written()
            self.carry_out(
                self._acting.edit_thread(
                    self._before.thread, title=title, explanation=explanation
                )
            )

    def _keep(self) -> None:
        """Make of all that was typed one step, when it is left."""
        if self._before is None or self._before.thread is None or self._work is None:
            return
        self._write()
        before, self._before = self._before.thread, None
        self._drafts.forget()
        after = self._board.told_of.threads.get(before.id)
        if after is not None and after != before:
            self._work.record(ThreadActions.change_of(before, after))
            self.refresh()
            self._view.say(translate("Threads", "Kept"))

    def _choose_programme(self, programme: str) -> None:
        self._programme = programme
        self.show()

    def _choose_kind(self, kind: str) -> None:
        self._kind = kind or None
        self.show()

    def _choose_source(self, of_kernen: bool) -> None:
        self._of_kernen = of_kernen
        if self._editor is not None:
            self.refresh()
            self._view.begin()

    def _reload(self) -> None:
        """Read everything again after a step failed."""
        self.show()

    def _stepped(self, step: UndoStep[LayerChange]) -> None:
        """Show what was taken back or made again."""
        self.refresh()
        words = (
            translate("Threads", "Taken back: {step}")
            if step.undone
            else translate("Threads", "Made again: {step}")
        )
        told = words.format(step=step.name)
        if not any(follow(told) for follow in self.followers):
            self._view.say(told)
