"""Looks at the chosen files, takes them in when asked, and can take all of it back."""

import asyncio
from collections.abc import Awaitable, Callable, Coroutine, Sequence
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Protocol, TypeVar
from uuid import UUID

from PySide6.QtCore import QCoreApplication, SignalInstance

from facilitator.domain.clustering.versions import BoardHead
from facilitator.domain.errors import FacilitatorError
from facilitator.jobs import Slices
from facilitator.services.file_merge import FileMerge
from facilitator.services.import_history import changes_of_in_slices, dossier_with
from facilitator.services.keys import KeyRing
from facilitator.services.layer_merge import Coordinator
from facilitator.services.layer_subjects import subjects_in_slices
from facilitator.services.review import remember_refused
from facilitator.services.table_files import REFUSED, FileLine, ReadFile, find_files, read_file
from facilitator.ui.context.app_context import AppContext
from facilitator.ui.context.change_texts import ChangeTexts
from facilitator.ui.context.intake import back_up_first, count_points
from facilitator.ui.context.layer_texts import LayerTexts
from facilitator.ui.features.file_merge.texts import MergeTexts
from facilitator.ui.platform.folders import documents_folder
from facilitator.ui.platform.tasks import (
    StoppedError,
    in_slices,
    in_thread,
    without_collecting,
)
from facilitator.ui.widgets.change_list import ChangeRow
from facilitator.ui.widgets.pages import PreviewState

translate = QCoreApplication.translate
T = TypeVar("T")

LOOKING = "look at files"
TAKING = "take files in"
ASKING = "ask for files"

Unlock = Callable[[], Awaitable[bool]]
"""Asks for the passphrase of the key, and says whether the key is open now."""


class FileMergeViewProtocol(Protocol):
    """Asks for files, and shows what they would do and did."""

    folder_asked: SignalInstance
    files_asked: SignalInstance
    dropped: SignalInstance
    key_asked: SignalInstance
    yes_asked: SignalInstance
    take_asked: SignalInstance
    stop_asked: SignalInstance
    undo_asked: SignalInstance
    leave_asked: SignalInstance
    settle_asked: SignalInstance
    opened: SignalInstance
    ticked: SignalInstance

    def show_busy(self, sentence: str, done: int, total: int, *, can_stop: bool = True) -> None:
        """Show how far it is, and whether it can be stopped."""

    def show_preview(self, shown: PreviewState) -> None:
        """Show what the files are and would do."""

    def show_choice(self, shown: PreviewState) -> None:
        """Show which files come along by now."""

    def show_changes(self, heading: str, rows: Sequence[ChangeRow]) -> None:
        """Show what a file changes."""

    def show_done(
        self, shown: PreviewState, *, can_be_undone: bool = False, waiting: int = 0
    ) -> None:
        """Show what was taken in, and how much there is to look at."""


class FileMergePresenter:
    """Keeps the page and the store together; `taken_in` is told when the tables changed."""

    def __init__(
        self,
        view: FileMergeViewProtocol,
        context: AppContext,
        leave: Callable[[], None],
        taken_in: Callable[[], None],
        unlock: Unlock,
        settle: Callable[[], None],
    ) -> None:
        self._view, self._context = view, context
        self._taken_in, self._unlock_key = taken_in, unlock
        self._stopped = self._left = False
        self._paths: list[Path] = []
        self._lines: list[FileLine] = []
        self._shown: list[FileLine] = []
        self._left_out: set[Path] = set()
        self._stale: set[UUID] = set()
        self._done: list[FileLine] = []
        self._merge = FileMerge(context.store)
        self._coordinators: set[Coordinator] = set()
        self._unreached = 0
        self._at: datetime | None = None
        self._telling = self._new_telling()
        view.folder_asked.connect(lambda: self._start(self._ask_folder(), ASKING))
        view.files_asked.connect(lambda: self._start(self._ask_files(), ASKING))
        view.dropped.connect(self.look_at)
        view.key_asked.connect(lambda: self._start(self._unlock(), ASKING))
        view.yes_asked.connect(lambda: self._start(self._ask_for_yes(), ASKING))
        view.take_asked.connect(lambda: self._start(self._take_in(), TAKING))
        view.stop_asked.connect(self.stop)
        view.undo_asked.connect(lambda: self._start(self._undo(), ASKING))
        view.leave_asked.connect(lambda: self.leave_for(leave))
        view.settle_asked.connect(lambda: self.leave_for(settle))
        view.opened.connect(lambda row: self._start(self._open(row), ASKING))
        view.ticked.connect(lambda row: self._start(self._tick(row), ASKING))

    def _start(self, work: Coroutine[object, None, None], name: str) -> None:
        self._stopped = False
        self._context.tasks.start_instead(work, name)

    def stop(self) -> None:
        """Stop what is under way; a file that is not in yet stays out as a whole."""
        self._stopped = True

    def _go_on(self) -> None:
        """Go on, unless it was asked to stop."""
        if self._stopped:
            raise StoppedError

    def leave_for(self, elsewhere: Callable[[], None]) -> None:
        """Leave the page; what is under way stops, and says nothing more."""
        self._stopped = self._left = True
        elsewhere()

    async def _ask_folder(self) -> None:
        title = translate("FileMergeView", "In which folder are the files?")
        folder = await self._context.dialogs.choose_folder(title, self._last_folder())
        if folder is not None:
            self.look_at([folder])

    async def _ask_files(self) -> None:
        title = translate("FileMergeView", "Which files?")
        kinds = translate("FileMergeView", "Files of tables (*.dialoog)")
        layers = translate("FileMergeView", "Arrangements of coordinators (*.dialooglaag)")
        both = translate("FileMergeView", "All of both (*.dialoog *.dialooglaag)")
        kinds = f"{both};;{kinds};;{layers}"
        paths = await self._context.dialogs.choose_open_paths(title, self._last_folder(), kinds)
        if paths:
            self.look_at(paths)

    def _last_folder(self) -> Path:
        if not self._paths:
            return documents_folder()
        return self._paths[0] if self._paths[0].is_dir() else self._paths[0].parent

    def look_at(self, paths: Sequence[Path]) -> None:
        """Say of some files and folders what they would do."""
        self._paths = list(paths)
        self._start(self._look(), LOOKING)

    async def _look(self) -> None:
        self._lines, self._telling = [], self._new_telling()
        self._left_out, self._stale, self._at = set(), set(), None
        paths = await in_thread(lambda _progress: find_files(self._paths))
        self._merge = FileMerge(
            self._context.store,
            self._keys(),
            coordinators=self._coordinators,
            library=self._context.library,
        )
        for path in paths:
            self._show_busy(self._words_of_looking(), len(self._lines), len(paths))
            try:
                line = await self._done_with(path, self._looked_at)
            except StoppedError:
                break
            if line is None:
                paths.append(path)  # after all others
                continue
            self._telling.row(line)  # now, so that all of them can be shown at once
            self._lines.append(line)
        shown = self._telling.looked(self._lines)
        await asyncio.sleep(0)  # the window answers before all lines are put on the page
        if self._left:
            return
        if self._stopped:
            self._lines = []
            stopped = translate("FileMergeView", "Stopped. Nothing was changed.")
            self._view.show_preview(PreviewState(stopped))
        else:
            self._shown = self._lines
            self._view.show_preview(shown)

    def _looked_at(self, found: ReadFile) -> Slices[FileLine | None]:
        """Say what a file would do; None for one that has to wait until the end."""
        if self._merge.has_to_be_late(found):
            return None
        return (yield from self._merge.preview_in_slices(found))

    async def _tick(self, row: int) -> None:
        """Leave a file out, or let it come along again."""
        line = self._shown[row]
        if self._at is not None or not (line.brings or line.path in self._left_out):
            return
        self._left_out ^= {line.path}
        if line.home:
            self._stale.add(line.home)
        while self._stale:  # also what a tick before this one had no time for
            home = next(iter(self._stale))
            await self._look_again(home)
            self._stale.discard(home)
        if not self._left:
            self._view.show_choice(self._telling.looked(self._lines, self._left_out))

    async def _look_again(self, home: UUID) -> None:
        """Say anew what the files of a table or board would do, one after another."""
        places = [at for at, one in enumerate(self._lines) if one.home == home]
        if len(places) == 1:
            return
        self._merge.look_again(home)
        for at in places:
            path = self._lines[at].path
            if path not in self._left_out:
                self._lines[at] = await self._done_with(path, self._merge.preview_in_slices)

    async def _open(self, row: int) -> None:
        """Show what a file changes, or changed."""
        line, store = self._shown[row], self._context.store
        if line.board:
            await self._open_layer(line, line.board)
            return
        if line.head is None or line.state in REFUSED:
            return
        home = line.head.id
        try:
            if self._at is None:
                changes = await self._done_with(line.path, self._merge.changes_in_slices)
            else:
                tables = await in_slices(changes_of_in_slices(store, self._at))
                changes = next((one.changes for one in tables if one.dialogue_id == home), ())
        except FacilitatorError as error:
            self._context.errors.show(error)
            return
        dossier, done = dossier_with(store, home, changes), self._at is not None
        telling = ChangeTexts(dossier, self._context.language, done=done)
        rows = await in_slices(telling.rows(changes))
        if not self._left:
            heading = self._telling.changes_heading(line, len(rows), done=done)
            self._view.show_changes(heading, rows)

    async def _open_layer(self, line: FileLine, board: BoardHead) -> None:
        """Show what the layer of a coordinator changes, also before a yes to who made it."""
        changes, language = line.layer.changes, self._context.language
        records = [one.record for one in changes]
        subjects = await in_slices(subjects_in_slices(self._context.store, board.id, records))
        done = self._at is not None and not line.asks
        texts = LayerTexts(subjects, language, over_themes=board.is_over_themes)
        rows = await in_slices(texts.rows(changes, done=done))
        if not self._left:
            heading = self._telling.changes_heading(line, len(changes), done=done)
            self._view.show_changes(heading, rows)

    async def _ask_for_yes(self) -> None:
        """Ask of each coordinator whose layer waits for it, and look at the files again."""
        waiting = [line for line in self._lines if line.asks and line.board]
        names = self._context.store.registry.name_of_key
        by_key: dict[Coordinator, list[FileLine]] = {}
        for line in waiting:
            assert line.board
            by_key.setdefault((line.key, line.board.programme), []).append(line)
        for coordinator, lines in by_key.items():
            asked = self._telling.coordinator_question(lines, names(lines[0].key))
            if await self._context.dialogs.ask(*asked):
                self._coordinators.add(coordinator)
        if self._coordinators & by_key.keys():
            self.look_at(self._paths)

    def _words_of_looking(self) -> str:
        return translate("FileMergeView", "Looking at the files … {done} of {total}")

    def _show_busy(self, sentence: str, done: int, total: int) -> None:
        if not self._left:
            self._view.show_busy(sentence.format(done=done + 1, total=total), done, total)

    async def _done_with(self, path: Path, work: Callable[[ReadFile], Slices[T]]) -> T:
        """Read a file and do something with it; of a large one, very much is alive then."""
        keys = self._keys()
        with without_collecting():
            found = [await in_thread(lambda _progress: read_file(path, keys))]
            self._go_on()
            return await in_slices(work(found.pop()), self._go_on)

    def _keys(self) -> KeyRing | None:
        held = self._context.keys
        return held.ring if held.unlocked else None

    async def _unlock(self) -> None:
        if await self._unlock_key():
            self.look_at(self._paths)

    async def _take_in(self) -> None:
        self._done = []
        left_out = self._left_out
        wanted = [line for line in self._lines if line.brings and line.path not in left_out]
        try:
            await back_up_first(self._context, self._go_on, self._show_copying)
            await self._take_each(wanted)
        except StoppedError:
            pass  # what is in, is in whole
        except FacilitatorError as error:
            self._context.errors.show(error)
        self._merge.end()
        self._unreached = len(wanted) - len(self._done)
        remember_refused(self._context.store, [*self._lines, *self._done])
        await self._show_done()

    async def _take_each(self, wanted: Sequence[FileLine]) -> None:
        taking = translate("FileMergeView", "Taking in … {done} of {total}")
        merge = self._merge
        self._show_busy(taking, 0, len(wanted))
        self._at = await in_slices(merge.begin_in_slices())
        for line in wanted:
            self._show_busy(taking, len(self._done), len(wanted))
            take_in = partial(merge.apply_in_slices, expected=line)
            try:
                done = await self._done_with(line.path, take_in)
            except StoppedError:
                if self._came_in(line):
                    self._done.append(line)
                raise
            self._telling.row(done)
            self._done.append(done)

    def _came_in(self, line: FileLine) -> bool:
        """Say whether a file is in after all, because somebody needed the store meanwhile."""
        return self._context.store.imports.imported_before(line.sha256) != line.imported_before

    async def _show_done(self) -> None:
        """Show what was done, a part at a time."""
        await asyncio.sleep(0)
        done = {line.path: line for line in self._done}
        lines = [done.get(line.path, line) for line in self._lines]
        reached = [line for line in lines if line.path in done or not line.brings]
        brought = any(line.brings for line in self._done)
        if brought:
            self._taken_in()
        self._shown = reached
        shown = self._telling.taken(reached, stopped=self._unreached)
        await asyncio.sleep(0)
        if not self._left:
            points = await count_points(self._context)
            self._view.show_done(shown, can_be_undone=brought, waiting=points)

    def _show_copying(self, done: int, total: int) -> None:
        if not self._left:
            copying = translate("FileMergeView", "First a copy of what you have …")
            self._view.show_busy(copying, done, total)

    async def _undo(self) -> None:
        at = self._at
        if at is None or not await self._context.dialogs.ask(
            translate("FileMergeView", "Take all of it back?"),
            self._telling.undo_question(at),
            translate("FileMergeView", "Take it back"),
        ):
            return
        self._view.show_busy(
            translate("FileMergeView", "Taking it back …"), 0, 1, can_stop=False
        )
        try:
            undone = await in_slices(FileMerge(self._context.store).undo_in_slices(at))
        except FacilitatorError as error:
            self._context.errors.show(error)
            await self._show_done()
            return
        self._lines = []
        self._taken_in()
        if not self._left:
            self._view.show_preview(PreviewState(self._telling.undone(undone)))

    def _new_telling(self) -> MergeTexts:
        context = self._context
        unlocked = context.keys.unlocked
        return MergeTexts(context.language, context.today(), unlocked=unlocked)
