"""A coordinator takes ninety files in: every count on every screen is what people did.

What is expected is written down while the files are made (`tests/ninety/`), and added up apart
from the program. Then all questions are answered by keys alone, each taken back and given
again, until the list is empty; and it stays so.
"""

import re
from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from facilitator.services.messages import messages
from facilitator.services.review import ReviewKind
from facilitator.services.table_files import FileState
from facilitator.ui.commands.shortcuts import Command
from facilitator.ui.features.file_merge.view import FileMergeView
from facilitator.ui.features.import_history.view import ImportHistoryView
from facilitator.ui.features.invitations.view import InvitationsView
from facilitator.ui.features.overview.tables_model import OverviewTableRow, ThemeRow
from facilitator.ui.features.overview.view import OverviewView
from facilitator.ui.features.review.board_view import ReviewView
from facilitator.ui.features.settlement.view import SettlementView
from tests.amounts import amount
from tests.editors import open_store
from tests.ninety.files import FIRST, Ninety
from tests.ninety.intent import REFUSED, Intent, MeantTable
from tests.ninety.reports import heads_of_reports, meant_heads
from tests.ninety.world import Colleague, World
from tests.ui.app_builder import Laptop
from tests.ui.devices import PAIR, Laptops, a_laptop, look_at, sit_at, take_in, with_key

pytestmark = pytest.mark.slow

Key = Qt.Key
TAKEN_BACK = amount(2, 1_000)
"""So many answers of each kind are taken back and given again; all of them by promise."""
PLACE = re.compile(r"Plaats \d+")
KINDS = ("knel", "kiem", "beide", "droom", "idee")


class Desk:
    """The coordinator at the window, and what she should see there."""

    def __init__(self, office: Laptop, files: Ninety) -> None:
        self.office, self.files, self.intent = office, files, files.intent

    def overview(self) -> OverviewView:
        """Go to the overview."""
        self.office.press(Command.OVERVIEW)
        self.office.finish_tasks()
        view = self.office.window.screen_in_front()
        assert isinstance(view, OverviewView)
        return view

    def board(self) -> ReviewView:
        """Go to the list of what there is to look at, as from the start screen."""
        self.office.press(Command.BACK)
        self.office.application.open_review()
        self.office.finish_tasks()
        view = self.office.window.screen_in_front()
        assert isinstance(view, ReviewView)
        return view

    def counted(self) -> dict[str, int]:
        """Read how much there is of each kind."""
        rows = self.board().kinds.kinds.rows()
        return {row.kind.value: int(row.count) for row in rows}


@pytest.fixture
def desk(laptops: Laptops, tmp_path: Path) -> Iterator[Desk]:
    office = with_key(sit_at(laptops("office")))
    with ExitStack() as stack:
        world = World(tmp_path, stack, seed=1)
        who = Colleague(office.context.store, office.origins)
        files = Ninety(world, who, [PAIR.public])
        files.invite_all()
        files.make_first()
        files.make_all()
        yield Desk(office, files)


def figures(words: str) -> list[int]:
    return [int(one) for one in re.findall(r"\d+", words)]


def row_of(table: MeantTable, number: object) -> tuple[str, ...]:
    """Give what the overview should say of a table: number, place, people and its notes."""
    kinds = [table.notes[kind] for kind in KINDS]
    other = table.notes.total() - sum(kinds)
    told = (str(one) if one else "" for one in (*kinds, other, table.notes.total()))
    people = "–" if table.people is None else str(table.people)
    return (str(number or "–"), table.place or "–", people, *told)


def totals_of(desk: Desk, tables: list[MeantTable]) -> list[int]:
    """Give the figures that the line of some tables should have; without those of gaps."""
    intent = desk.intent
    doubted = [intent.surplus(tables)] if intent.surplus(tables) else []
    places = len({one.place for one in tables} - {""})
    least, most = intent.people(tables)
    people = [most] if least == most else [least, most]
    notes = sum((one.notes for one in tables), Counter()).total()
    return [len(tables), *doubted, places, *people, notes]


def without_gaps(words: str) -> list[int]:
    return figures(" · ".join(words.split(" · ")[:4]))


def the_overview_is_right(desk: Desk, numbers: dict[int, object] | None = None) -> None:
    view, intent = desk.overview(), desk.intent
    assert without_gaps(view.totals.text()) == totals_of(desk, intent.counted)
    rows = view.tables.tables.rows()
    themes = {row.title: row.totals for row in rows if isinstance(row, ThemeRow)}
    for theme in {one.theme for one in intent.counted}:
        some = [one for one in intent.counted if one.theme == theme]
        assert without_gaps(themes[theme]) == totals_of(desk, some)
    shown = Counter(
        (row.cells[0], *row.cells[2:-2]) for row in rows if isinstance(row, OverviewTableRow)
    )
    expected = Counter(
        row_of(one, (numbers or {}).get(id(one), one.number)) for one in intent.counted
    )
    assert shown == expected
    assert figures(view.review_button.text()) == [sum(intent.points().values())]


def the_merge_page_is_right(desk: Desk, view: FileMergeView) -> None:
    """A line a file, and each of them counted once."""
    intent, said = desk.intent, view.said.text()
    assert figures(said)[:2] == [len(intent.brought), intent.fresh.total()]
    told = Counter(row[1] for row in view.table.rows.rows())
    names = messages("nl").file_states
    assert told == Counter(names[FileState(state)] for state in intent.states.values())
    left_out = [one for one in intent.states.values() if one in {*REFUSED, "practice"}]
    assert figures(view.refused_part.heading.text()) == [len(left_out)]
    assert len(view.refused_list.sentences.stringList()) == len(left_out)


def the_history_is_right(desk: Desk) -> None:
    desk.office.application.files.open_import_history()
    desk.office.finish_tasks()
    view = desk.office.window.screen_in_front()
    assert isinstance(view, ImportHistoryView)
    intent, (last, first) = desk.intent, view.table.rows.rows()
    changed, removed = (sum(one) for one in zip(*intent.newer.values(), strict=True))
    differences = sum(one.differences for one in intent.tables)
    figured = [str(one) for one in (intent.fresh.total(), changed, removed, differences)]
    assert list(last[1:5]) == figured
    assert figures(last[-1]) == [len(intent.brought)]
    assert list(first[1:5]) == [str(FIRST * 5), "–", "–", "–"]
    desk.office.press(Command.BACK)


def the_register_is_right(desk: Desk) -> None:
    desk.office.application.invitations.open_invitations()
    desk.office.finish_tasks()
    view = desk.office.window.screen_in_front()
    assert isinstance(view, InvitationsView)
    intent = desk.intent
    counted = [len(intent.invited), intent.handed_in, len(intent.missing)]
    assert figures(view.register.counted.text()) == counted
    sentences = view.register.lines.sentences.stringList()
    missing = {place for one in sentences if "MISSING" in one for place in PLACE.findall(one)}
    assert missing == set(intent.missing)
    desk.office.press(Command.BACK)


def numbers_of(view: OverviewView) -> dict[tuple[str, str], list[str]]:
    """Read the numbers of the tables of each theme and place."""
    found: dict[tuple[str, str], list[str]] = {}
    theme = ""
    for row in view.tables.tables.rows():
        if isinstance(row, OverviewTableRow):
            found.setdefault((theme, row.cells[2]), []).append(row.cells[0])
        else:
            theme = row.title
    return {name: sorted(numbers) for name, numbers in found.items()}


def nothing_suspected_gets_a_number(desk: Desk) -> None:
    """All others get one of their own, that went out with no invitation; then undone."""
    view, intent = desk.overview(), desk.intent
    suspected = intent.suspected
    waits = [
        one
        for one in intent.counted
        if not one.number and not one.joins and one not in suspected
    ]
    assert figures(view.accept_button.text()) == [len(waits)]
    before = numbers_of(view)
    desk.office.press(Command.KEEP)
    after = numbers_of(view)
    changed = {name for name in before if before[name] != after[name]}
    assert changed == {one.name for one in waits}
    taken = {(one.theme, str(one.number)) for one in (*intent.invited, *intent.counted)}
    given = [(theme, number) for theme, place in changed for number in after[theme, place]]
    assert len(set(given)) == len(given)
    assert not taken.intersection(given)
    desk.office.press(Command.UNDO)
    assert numbers_of(view) == before


def test_every_count_on_every_screen_is_what_people_did(desk: Desk) -> None:
    office, files, intent = desk.office, desk.files, desk.intent
    take_in(office, files.before)
    view = look_at(office, files.folder)
    assert view.table.rows.rowCount() == len(intent.states) == 90
    the_merge_page_is_right(desk, view)
    assert not view.key_button.isVisible()
    office.push(view.take_button)
    office.finish_tasks()
    the_merge_page_is_right(desk, view)
    points = sum(intent.points().values())
    assert figures(view.settle_button.text()) == [points]
    assert desk.counted() == intent.points()
    office.press(Command.BACK)
    office.finish_tasks()
    start = office.application.start.view.tables
    assert figures(start.review.sentence.text()) == [points]
    assert start.list.tables.rowCount() == len(intent.counted)
    the_overview_is_right(desk)
    assert heads_of_reports(office.context.store) == meant_heads(intent)
    the_history_is_right(desk)
    the_register_is_right(desk)
    nothing_suspected_gets_a_number(desk)


class Walk:
    """Answers every question by keys, takes each answer back, and gives it again."""

    def __init__(self, desk: Desk, view: ReviewView) -> None:
        self.desk, self.view, self.office = desk, view, desk.office
        self.answered: Counter[ReviewKind] = Counter()

    def left(self) -> dict[str, int]:
        """How much there is to look at of each kind, by what the page says."""
        return {row.kind.value: int(row.count) for row in self.view.kinds.kinds.rows()}

    def press(self, *keys: Key) -> None:
        for key in keys:
            self.office.key(key)
            self.office.finish_tasks()

    def to_the_end(self) -> None:
        """Answer what is in front until nothing is."""
        self.press(Key.Key_Return)
        while self.view.panel.question is not None:
            kind = self.view.kinds.kinds.rows()[self.view.kinds.currentIndex().row()].kind
            before = self.left()
            if kind is ReviewKind.PROPOSAL:
                self.settle_one()
            else:
                self.press(self.key_for(kind))
            self.answered[kind] += 1
            if self.answered[kind] <= TAKEN_BACK:
                self.back_and_again(before)
            self.view.to_question()

    def key_for(self, kind: ReviewKind) -> Key:
        """All evenings are one table, all doubles one note; the first change goes back."""
        if kind in {ReviewKind.REFUSED_FILE, ReviewKind.MISSING_TABLE}:
            return Key.Key_N
        if kind is ReviewKind.NEWER_VERSION and not self.answered[kind]:
            return Key.Key_N
        return Key.Key_Return

    def settle_one(self) -> None:
        """Answer one thing that waits, on the page for it, and come back.

        Nothing is erased: of what went here, copies would be asked about at the next start.
        """
        self.press(Key.Key_Return)
        page = self.office.window.screen_in_front()
        assert isinstance(page, SettlementView)
        erases = "go for good" in page.title.text()
        self.press(Key.Key_N if erases else Key.Key_Y, Key.Key_Escape)
        assert self.office.window.screen_in_front() is self.view

    def back_and_again(self, before: dict[str, int]) -> None:
        after = self.left()
        assert after != before
        self.office.press(Command.UNDO)
        self.office.finish_tasks()
        assert self.left() == before
        self.office.press(Command.REDO)
        self.office.finish_tasks()
        assert self.left() == after


def figures_at_the_end(intent: Intent) -> list[int]:
    """Count tables and notes after all answers, apart from the program.

    Every evening became one table, what was noted twice one note, and the table that a
    stranger joined went into another; his removal happened, and one of before came back.
    """
    surplus = intent.surplus(intent.counted)
    joined = sum(one.joins for one in intent.counted)
    doubles = sum(one.doubles for one in intent.counted) + surplus
    notes = sum(one.notes.total() for one in intent.counted)
    first_newer = next(iter(intent.newer.values()))
    removed = intent.waits["removal"]
    return [len(intent.counted) - surplus - joined, notes - doubles - removed + first_newer[1]]


def test_the_list_goes_to_empty_by_keys_alone_and_stays_so(
    desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    office, files, intent = desk.office, desk.files, desk.intent
    for folder in (files.before, files.folder):
        take_in(office, folder)
    walk = Walk(desk, desk.board())
    assert walk.left() == intent.points()
    walk.to_the_end()
    assert walk.view.done_words.text() == "You have looked at everything. Thank you."
    assert desk.counted() == {}
    view = desk.overview()
    found = figures(view.totals.text())
    assert [found[0], found[-2]] == figures_at_the_end(intent)
    heads = heads_of_reports(office.context.store)
    notes = sum(figures(line)[-1] * many for (*_, line, _kinds), many in heads.items())
    assert [heads.total(), notes] == figures_at_the_end(intent)
    assert "perhaps" not in view.totals.text()
    assert not view.review_button.isVisible()
    office.press(Command.BACK)
    office.finish_tasks()
    office.context.store.close()
    with open_store(tmp_path / "office") as store:
        again = sit_at(a_laptop(qtbot, store, seed=99))
        again.finish_tasks()
        assert again.application.start.view.tables.review.sentence.text() == ""
        again.application.open_review()
        again.finish_tasks()
        board = again.window.screen_in_front()
        assert isinstance(board, ReviewView)
        assert board.kinds.kinds.rows() == ()
        assert board.done_words.text() == "There is nothing to look at."
        again.window.close()
        again.window.deleteLater()
