"""The page on which files come together: files in, what is said and what is stored out."""

import asyncio
import os
import shutil
import sys
from collections.abc import Callable, Coroutine, Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from facilitator.domain.records.changes import ChangeName, added, edited
from facilitator.domain.records.ids import DialogueId, derived_id
from facilitator.domain.records.items import Item
from facilitator.exchange.sealing import KeyRing, new_key_pair
from facilitator.services.file_merge import FileMerge
from facilitator.services.table_files import FileLine, FileState
from facilitator.storage.backups import backup_folder, copies
from facilitator.storage.store import Store
from facilitator.ui.context.app_context import AppContext
from facilitator.ui.features.file_merge.presenter import FileMergePresenter
from facilitator.ui.features.file_merge.texts import MergeTexts
from facilitator.ui.features.file_merge.view import FileMergeView
from facilitator.ui.theme.manager import look
from facilitator.ui.theme.tokens import Scheme
from tests.builders import DIALOGUE_ID, a_dialogue, an_item
from tests.services.laptops import Laptops, laptops, merge_files
from tests.ui.accessibility import cut_words, nameless, press, words_on
from tests.ui.answers import Answers
from tests.ui.app_builder import a_context

HEAD = a_dialogue(municipality="Goes", number=4)
SAID = an_item("Er was niemand.")


@dataclass
class Page:
    """The page, and what it can reach."""

    view: FileMergeView
    context: AppContext
    answers: Answers
    loop: asyncio.AbstractEventLoop
    presenter: FileMergePresenter
    told: list[str]
    unlocks: list[KeyRing] = field(default_factory=list)

    def wait(self, story: Coroutine[object, None, None]) -> None:
        """Let something happen, and wait until no work is left."""

        async def to_the_end() -> None:
            await story
            while self.context.tasks.names():
                await self.context.tasks.all_done()

        self.loop.run_until_complete(asyncio.wait_for(to_the_end(), 10))

    def press_space_on(self, widget: QWidget) -> None:
        """Go to a button and press it."""

        async def pressing() -> None:
            widget.setFocus()
            press(Qt.Key.Key_Space)

        self.wait(pressing())

    def choose(self, path: Path) -> None:
        """Choose a folder or a file in the picker."""
        self.answers._paths.append(path)
        folder = path.is_dir()
        self.press_space_on(self.view.folder_card if folder else self.view.files_card)

    def rows(self) -> list[tuple[str, ...]]:
        return [row[1:] for row in self.view.table.rows.rows()]

    def said(self) -> str:
        return words_on(self.view)


@pytest.fixture
def post(tmp_path: Path) -> Iterator[Laptops]:
    with laptops(tmp_path) as found:
        yield found


@pytest.fixture
def table(post: Laptops) -> Store:
    """The laptop at a table."""
    return post.store("table", HEAD, SAID)


@pytest.fixture
def office(post: Laptops) -> Store:
    """The laptop of the coordinator, in a folder of its own."""
    (post.folder / "office").mkdir()
    return post.store("office/store")


@pytest.fixture
def page(qtbot: QtBot, loop: asyncio.AbstractEventLoop, office: Store) -> Page:
    answers = Answers()
    context = a_context(office, answers)
    view = FileMergeView()
    told: list[str] = []
    unlocks: list[KeyRing] = []

    async def unlock() -> bool:
        context.keys.hold(unlocks.pop())
        return True

    presenter = FileMergePresenter(
        view,
        context,
        lambda: told.append("left"),
        lambda: told.append("taken in"),
        unlock,
        lambda: told.append("settle"),
    )
    qtbot.addWidget(view)
    view.resize(1366, 768)
    view.show()
    view.activateWindow()
    qtbot.waitUntil(view.isActiveWindow)
    view.setFocus()
    return Page(view, context, answers, loop, presenter, told, unlocks)


async def wait_for(holds: Callable[[], bool]) -> None:
    """Let the loop turn until something holds."""
    while not holds():
        await asyncio.get_running_loop().run_in_executor(None, lambda: None)


def texts(store: Store) -> list[str]:
    return [item.text for item in store.dossier(DIALOGUE_ID).items]


def test_choosing_a_folder_says_what_would_happen_and_changes_nothing(
    page: Page, post: Laptops, table: Store, office: Store
) -> None:
    path = post.export(table)
    path.with_name("b.dialoog").write_bytes(path.read_bytes()[:-9])

    page.choose(path.parent)

    broken, whole = page.view.table.rows.rows()
    assert whole[:2] == ("Gezondheid, dialogue 4, Goes", "nieuw")
    assert whole[3:] == ("1", "–", "–", "–", "vertrouwd", path.name)
    assert broken[:2] == ("b.dialoog", "beschadigd")
    assert "This will come in: 1 bestand, with 1 notitie that are new." in page.said()
    assert "1 file(s) do not come along" in page.said()
    assert office.overview() == ()


@pytest.mark.skipif(sys.platform != "linux", reason="names are text elsewhere")
def test_a_file_whose_name_is_no_text_stops_no_other(
    page: Page, post: Laptops, table: Store, office: Store
) -> None:
    path = post.export(table)
    path.with_name(os.fsdecode(b"caf\xe9.dialoog")).write_bytes(path.read_bytes())
    page.choose(path.parent)
    told = {row[1]: row[0] for row in page.view.table.rows.rows()}
    assert told.keys() == {"nieuw", "naam niet te lezen"}
    assert told["naam niet te lezen"] == "caf\N{REPLACEMENT CHARACTER}.dialoog"
    assert "1 file(s) do not come along" in page.said()

    page.press_space_on(page.view.take_button)

    assert len(office.overview()) == 1


def test_a_practice_table_never_comes_along(
    page: Page, post: Laptops, table: Store, office: Store
) -> None:
    game = post.store("game", replace(HEAD, practice=True), SAID)
    folder = post.export(table).parent
    shutil.copy(post.export(game, "game"), folder / "oefening.dialoog")
    page.choose(folder)
    assert sorted(row[0] for row in page.rows()) == ["nieuw", "oefentafel"]

    page.press_space_on(page.view.take_button)

    assert [one.dialogue.practice for one in office.overview()] == [False]
    assert "1 file(s) do not come along" in page.said()


def test_taking_in_makes_a_copy_first_and_can_be_taken_back(
    page: Page, post: Laptops, table: Store, office: Store
) -> None:
    other = an_item("Al hier.", dialogue_id=a_dialogue().id)
    office.apply(added(ChangeName.PREPARE, replace(HEAD, theme="Wonen"), other))
    before = office.dossier(DIALOGUE_ID)
    page.choose(post.export(table))
    page.press_space_on(page.view.take_button)

    assert "Taken in: 1 bestand, with 1" in page.said()
    assert len(copies(backup_folder(office))) == 1
    assert page.told == ["taken in"]
    page.answers._yes.append(True)
    page.press_space_on(page.view.undo_button)
    assert office.dossier(DIALOGUE_ID) == before
    assert "All of it was taken back." in page.said()
    assert page.told == ["taken in", "taken in"]


def test_the_button_goes_to_the_tables_when_it_is_done(
    page: Page, post: Laptops, table: Store
) -> None:
    page.choose(post.export(table))
    page.press_space_on(page.view.take_button)
    page.press_space_on(page.view.take_button)
    assert page.told == ["taken in", "left"]


def test_files_that_were_taken_in_bring_nothing_new(
    page: Page, post: Laptops, table: Store
) -> None:
    path = post.export(table)
    page.choose(path)
    page.press_space_on(page.view.take_button)
    page.choose(path)
    assert [row[0] for row in page.rows()] == ["al ingelezen"]
    assert "There is nothing new in these files." in page.said()
    assert not page.view.take_button.isEnabled()


def test_stopping_keeps_whole_files_and_says_so(
    page: Page, post: Laptops, table: Store, office: Store
) -> None:
    first = post.export(table, "post/1")
    table.apply(edited(ChangeName.EDIT_ITEM, SAID, replace(SAID, edited="Niemand.")))
    post.export(table, "post/2")
    page.choose(first.parents[1])

    async def stopping() -> None:
        page.view.take_button.setFocus()
        press(Qt.Key.Key_Space)
        await wait_for(lambda: bool(office.overview()))
        page.view.stop_button.setFocus()
        press(Qt.Key.Key_Space)

    page.wait(stopping())
    assert texts(office) == ["Er was niemand."]
    assert "Stopped. Not taken in: 1 bestand." in page.said()
    assert page.view.undo_button.isVisible()


def many(post: Laptops, notes: int = 900) -> Path:
    """Make the file of a table with many notes."""
    items = [an_item(f"Notitie {place}.", position=place) for place in range(notes)]
    return post.export(post.store("many", HEAD, *items))


async def half_way(store: Store) -> None:
    """Let the loop turn until hundreds of rows were changed, and none of them for good."""
    database, before = store.file.database, store.file.database.total_changes
    await wait_for(lambda: database.in_transaction and database.total_changes > before + 200)


def test_a_large_file_lets_the_window_answer_and_can_be_stopped(
    page: Page, post: Laptops, office: Store
) -> None:
    page.choose(many(post))

    async def stopping() -> None:
        page.view.take_button.setFocus()
        press(Qt.Key.Key_Space)
        await half_way(office)
        page.view.stop_button.setFocus()
        press(Qt.Key.Key_Space)

    page.wait(stopping())
    assert office.overview() == ()
    assert "Stopped. Nothing was changed." in page.said()
    assert not page.view.undo_button.isVisible()


def test_a_file_that_came_in_while_it_was_stopped_is_told(
    page: Page, post: Laptops, office: Store
) -> None:
    page.choose(many(post))

    async def stopping() -> None:
        page.view.take_button.setFocus()
        press(Qt.Key.Key_Space)
        await half_way(office)
        page.presenter.stop()
        assert office.overview()  # who needs the store lets the file come in first

    page.wait(stopping())
    assert "Taken in: 1 bestand" in page.said()
    assert page.view.undo_button.isVisible()


def test_the_copy_that_is_made_first_lets_the_window_answer_and_can_be_stopped(
    page: Page, post: Laptops, table: Store, office: Store
) -> None:
    other = a_dialogue("Wonen", id=DialogueId(derived_id("other", "table")))
    items = [
        an_item("woord " * 400, position=place, dialogue_id=other.id) for place in range(900)
    ]
    office.apply(added(ChangeName.PREPARE, other, *items))
    page.choose(post.export(table))
    folder = backup_folder(office)

    async def stopping() -> None:
        page.view.take_button.setFocus()
        press(Qt.Key.Key_Space)
        await wait_for(lambda: any(folder.glob(".*.new")))
        page.presenter.stop()

    page.wait(stopping())
    assert [row.dialogue.id for row in office.overview()] == [other.id]
    assert list(folder.glob(".*")) == []
    assert "Stopped. Nothing was changed." in page.said()


def test_taking_back_lets_the_window_answer(page: Page, post: Laptops, office: Store) -> None:
    page.choose(many(post))
    page.press_space_on(page.view.take_button)
    page.answers._yes.append(True)
    met: list[str] = []

    async def taking_back() -> None:
        page.view.undo_button.setFocus()
        press(Qt.Key.Key_Space)
        await half_way(office)
        met.append(page.said())

    page.wait(taking_back())
    assert "Taking it back" in met[0]
    assert office.overview() == ()
    assert "All of it was taken back." in page.said()


def test_what_was_told_of_a_file_stays_known_until_it_did_something() -> None:
    telling = MergeTexts("nl", date(2026, 11, 22))
    line = FileLine(Path("a.dialoog"), FileState.NEW, head=HEAD)
    done = replace(line, state=FileState.IDENTICAL)

    rows = telling.looked([line]).rows

    assert telling.row(line) is rows[0]
    assert telling.taken([done]).rows[0][1] == "al ingelezen"


def test_a_theme_that_looks_like_another_is_told() -> None:
    theme = "Gezondh\N{CYRILLIC SMALL LETTER IE}id"
    line = FileLine(Path("a.dialoog"), FileState.NEW, head=replace(HEAD, theme=theme))
    told = MergeTexts("nl", date(2026, 11, 22)).looked([line])
    assert f"a.dialoog: in ‘{theme}’ staan letters uit een ander schrift" in str(told)


def test_one_long_name_among_hundreds_has_room(page: Page) -> None:
    rows = page.view.table.rows
    long = "w" * 60
    texts = [f"tafel {place}" for place in range(300)]
    texts[150] = long
    rows.set_rows([(text, *[""] * (rows.columnCount() - 1)) for text in texts])
    measured = page.view.table.fontMetrics().horizontalAdvance(long)
    assert page.view.table.sizeHintForColumn(0) > measured


def test_leaving_while_it_looks_stops_it(page: Page, post: Laptops, table: Store) -> None:
    path = post.export(table)

    async def leaving() -> None:
        page.presenter.look_at([path])
        page.view.leave_asked.emit()
        page.view.hide()

    page.wait(leaving())
    assert page.told == ["left"]
    assert page.rows() == []


def test_a_sealed_file_asks_for_the_key(page: Page, post: Laptops, table: Store) -> None:
    pair = new_key_pair()
    page.choose(post.export(table, recipients=[pair.public]))
    assert [row[0] for row in page.rows()] == ["verzegeld"]
    page.unlocks.append(KeyRing([pair.private]))
    page.press_space_on(page.view.key_button)
    assert [row[0] for row in page.rows()] == ["nieuw"]


def test_what_a_guest_would_change_waits_and_is_told(
    page: Page, post: Laptops, table: Store, office: Store
) -> None:
    stranger = post.store("stranger", invited=False)
    path = post.export(table)
    merge_files(stranger, path)
    stranger.apply(edited(ChangeName.EDIT_ITEM, SAID, replace(SAID, edited="Niemand.")))
    page.choose(path)
    page.press_space_on(page.view.take_button)
    page.choose(post.export(stranger, "strange"))
    assert [row[0] for row in page.rows()] == ["wacht op uw ja"]
    warnings = page.view.warning_list.sentences.stringList()
    assert any("1 of it waits for your yes" in sentence for sentence in warnings)
    page.press_space_on(page.view.take_button)
    assert texts(office) == ["Er was niemand."]
    [one] = office.settlement.waiting()
    assert one.version is not None
    assert one.version.content == replace(SAID, edited="Niemand.")
    assert page.view.settle_button.text() == "Look at the points (1)"
    assert page.view.settle_button.hasFocus()
    page.press_space_on(page.view.settle_button)
    assert page.told[-1] == "settle"


def test_files_are_dropped_on_the_page(page: Page, post: Laptops, table: Store) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(post.export(table)))])
    copy, left, plain = (
        Qt.DropAction.CopyAction,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )

    async def dropping() -> None:
        enter = QDragEnterEvent(QPointF(9, 9).toPoint(), copy, data, left, plain)
        QApplication.sendEvent(page.view, enter)
        assert enter.isAccepted()
        QApplication.sendEvent(page.view, QDropEvent(QPointF(9, 9), copy, data, left, plain))

    page.wait(dropping())
    assert [row[0] for row in page.rows()] == ["nieuw"]


def test_what_changed_since_is_refused_and_told(
    page: Page, post: Laptops, table: Store, office: Store
) -> None:
    page.choose(post.export(table, "old"))
    merge = FileMerge(office)
    merge.begin()
    office.apply(added(ChangeName.PREPARE, HEAD, SAID))
    page.press_space_on(page.view.take_button)
    assert "1 file(s) do not come along" in page.said()
    assert isinstance(office.dossier(DIALOGUE_ID).items[0], Item)


@pytest.mark.parametrize("scheme", Scheme)
@pytest.mark.parametrize("size", [100, 200])
def test_the_page_is_whole_at_every_size(
    qtbot: QtBot, page: Page, post: Laptops, table: Store, scheme: Scheme, size: int
) -> None:
    path = post.export(table)
    path.with_name("b.dialoog").write_bytes(b"%PDF")
    page.choose(path.parent)
    look().choose(scheme, size)
    try:
        qtbot.waitUntil(lambda: cut_words(page.view) == [])
        assert nameless(page.view) == []
    finally:
        look().choose(Scheme.AUTO, 100)
