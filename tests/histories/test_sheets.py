"""Any series of sheets that come again, changed or not, among notes and files: nothing doubles.

A sheet is what somebody has in a spreadsheet: its rows change, go and come. What the office
should hold is told here as plain texts.
"""

from collections import Counter
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator import resources
from facilitator.domain.records.changes import ChangeName, edited, removed
from facilitator.domain.records.ids import DialogueId
from facilitator.exchange.data_files.library import read_library
from facilitator.services.export import export_table
from facilitator.services.import_history import history
from facilitator.services.spreadsheet_changes import RowState
from facilitator.services.spreadsheet_import import (
    ImportPlan,
    apply_import,
    plan_import,
    read_files,
)
from facilitator.storage.store import Store
from tests.fakes import Clock, Dice
from tests.histories.playing import played
from tests.services.laptops import merge_files

pytestmark = pytest.mark.slow

LIBRARY = read_library([resources.root()])
SAID = (
    "De markt bleef wekenlang leeg.",
    "Niemand vertelde ons waarom de school dicht was.",
    "Op dinsdag kookten wij met de hele straat.",
    "Mijn moeder zag haar kleinkinderen door het raam.",
    "Een lijst bij de bakker hielp ons verder.",
)
FRESH = ("Er komt een bank op het plein.", "De bus rijdt weer om het uur.")
ACTIONS = ("import", "ask", "replace", "change", "drop", "add", "mine", "gone", "merge", "undo")
actions = st.tuples(st.sampled_from(ACTIONS), st.integers(0, 9))
series = st.lists(actions, min_size=3, max_size=10)


@dataclass
class Desk:
    """An office that takes a sheet in, and a colleague who has the same sheet."""

    folder: Path
    office: Store
    colleague: Store
    clock: Clock
    rows: list[str] = field(default_factory=lambda: list(SAID))
    fresh: list[str] = field(default_factory=lambda: list(FRESH))
    before: list[tuple[datetime, Counter[str]]] = field(default_factory=list)
    wrote: bool = False

    def plan(self, store: Store) -> ImportPlan:
        """Write the sheet as it is now, and look at what it would do."""
        self.clock.advance(minutes=1)
        tables, notes = self.folder / "tafels.csv", self.folder / "notities.csv"
        tables.write_text("tafel;thema;dialoog;datum;gemeente\na;Gezondheid;7;2021-04-09;Ede\n")
        said = "".join(f"a;knel;kok;{row}\n" for row in self.rows)
        notes.write_text(f"tafel;soort;rol;tekst\n{said}")
        return plan_import(read_files(tables, notes), LIBRARY, store)

    def home(self) -> DialogueId | None:
        found = self.office.overview()
        assert len(found) < 2, "one table, however often it comes"
        return found[0].dialogue.id if found else None

    def texts(self) -> Counter[str]:
        """Give the notes of the office."""
        home = self.home()
        return (
            Counter(one.text for one in self.office.dossier(home).items) if home else Counter()
        )

    def take_in(self, how: str) -> None:
        """Take the sheet in, and see that it did what was told, and that nothing doubled."""
        before, plan = self.texts(), self.plan(self.office)
        intakes = len(history(self.office))
        apply_import(self.office, plan, replace=how == "replace", ask=how == "ask")
        if len(history(self.office)) > intakes:
            self.before.append((history(self.office)[0].at, before))
        after = self.texts()
        assert after.total() == before.total() + plan.new_notes - (
            plan.count(RowState.GONE) if how == "replace" else 0
        )
        if how != "replace":
            assert not before - after, "nothing goes or changes unasked"
        elif not self.wrote:
            assert after == Counter(self.rows)
        again = self.plan(self.office)
        assert (again.new_notes, again.new_tables) == (0, 0)
        if how == "replace":
            assert again.changes == ()

    def change(self, place: int) -> None:
        """Let a row be worded a little otherwise in the spreadsheet."""
        if self.rows:
            at = place % len(self.rows)
            self.rows[at] = f"{self.rows[at][:-1]} toen."

    def write(self, place: int, *, gone: bool) -> None:
        """Let somebody at the office word a note otherwise, or remove it."""
        home = self.home()
        items = self.office.dossier(home).items if home else ()
        if items:
            item, self.wrote = items[place % len(items)], True
            self.clock.advance(minutes=1)
            after = replace(item, edited=f"{item.text[:-1]} zei hij.")
            change = edited(ChangeName.EDIT_ITEM, item, after)
            self.office.apply(removed(ChangeName.REMOVE_ITEM, item) if gone else change)

    def do(self, action: str, choice: int) -> None:
        """Let one thing happen."""
        match action:
            case "change":
                self.change(choice)
            case "drop":
                self.rows[:] = self.rows[:choice] + self.rows[choice + 1 :] or self.rows
            case "add":
                self.rows += [self.fresh.pop() for _ in self.fresh[:1]]
            case "mine" | "gone":
                self.write(choice, gone=action == "gone")
            case "merge":
                self.merge()
            case "undo":
                self.undo(choice)
            case how:
                self.take_in(how)

    def merge(self) -> None:
        """Let a colleague take the same sheet in, and hand the table over."""
        plan = self.plan(self.colleague)
        apply_import(self.colleague, plan)
        [table] = self.colleague.overview()
        before = self.texts()
        [path] = export_table(
            self.colleague, table.dialogue.id, self.folder / "post", self.clock(), force=True
        )
        lines = merge_files(self.office, path)
        if any(line.brings for line in lines):
            self.before.append((history(self.office)[0].at, before))
        assert self.home()

    def undo(self, number: int) -> None:
        """Take an intake back with all after it."""
        if not self.before:
            return
        place = number % len(self.before)
        at, before = self.before[place]
        self.office.imports.undo(at)
        del self.before[place:]
        if not self.wrote:
            assert self.texts() == before


@pytest.fixture
def number() -> list[int]:
    return [0]


@played(200)
@given(series=series)
def test_nothing_doubles_and_nothing_goes_unasked(
    tmp_path: Path, number: list[int], series: list[tuple[str, int]]
) -> None:
    number[0] += 1
    folder = tmp_path / str(number[0])
    folder.mkdir()
    clock, dice = Clock(), Dice(number[0])
    with ExitStack() as stack:
        office, colleague = (
            stack.enter_context(Store.open(folder / name, now=clock, random=dice))
            for name in ("office.sqlite", "colleague.sqlite")
        )
        desk = Desk(folder, office, colleague, clock)
        for action, choice in series:
            desk.do(action, choice)
        assert office.check() == colleague.check() == ()
