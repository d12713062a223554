"""A sheet that comes again, corrected; two sheets of one table; and sheets of many places."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

import pytest

from facilitator import resources
from facilitator.domain.merge.proposals import ProposalKind
from facilitator.domain.merge.text_similarity import near_equal
from facilitator.domain.records.changes import ChangeName, edited, removed
from facilitator.domain.records.dialogue import Dialogue, Dossier
from facilitator.domain.records.items import Item, ItemKind
from facilitator.exchange.data_files.library import Library, read_library
from facilitator.services.conflict_resolution import ConflictResolution
from facilitator.services.dialogue_editor import DialogueEditor
from facilitator.services.settlement import proposals, settle, waiting
from facilitator.services.spreadsheet_changes import RowState
from facilitator.services.spreadsheet_import import (
    ImportPlan,
    ImportResult,
    apply_import,
    plan_import,
    read_files,
)
from facilitator.storage.store import Store
from tests.editors import StillOrigins

TABLES = "tafel;thema;dialoog;datum;gemeente;host"
NOTES = "tafel;soort;rol;tekst;stap;titel"
GOES = "goes;Gezondheid;4;2021-04-09;Goes;wethouder"
FOUR = [
    "goes;knel;kok;Regel een.;;",
    "goes;knel;kok;Regel twee.;;",
    "goes;knel;kok;Regel drie.;;",
    "goes;knel;kok;Regel vier.;;",
]


@lru_cache(maxsize=1)
def library() -> Library:
    return read_library([resources.root()])


@dataclass
class Desk:
    """A store with a folder of sheets beside it."""

    folder: Path
    store: Store

    def plan(
        self,
        notes: Sequence[str],
        tables: Sequence[str] = (GOES,),
        name: str = "notities.csv",
        tables_name: str = "tafels.csv",
    ) -> ImportPlan:
        paths = self.folder / tables_name, self.folder / name
        paths[0].write_text("\n".join([TABLES, *tables]), encoding="utf-8")
        paths[1].write_text("\n".join([NOTES, *notes]), encoding="utf-8")
        return plan_import(read_files(*paths), library(), self.store)

    def take_in(
        self, notes: Sequence[str], tables: Sequence[str] = (GOES,), name: str = "notities.csv"
    ) -> ImportResult:
        return apply_import(self.store, self.plan(notes, tables, name))

    def dossiers(self) -> list[Dossier]:
        return [self.store.dossier(one.dialogue.id) for one in self.store.overview()]

    def texts(self) -> list[str]:
        return [item.text for dossier in self.dossiers() for item in dossier.items]

    def doubles(self) -> list[tuple[str, str]]:
        (dossier,) = self.dossiers()
        editor = DialogueEditor(self.store, dossier.dialogue.id, StillOrigins())
        writers = ConflictResolution(self.store, editor).writers()
        return [(p.one.text, p.other.text) for p in near_equal(dossier.items, writers)]


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with Store.open(tmp_path / "store.db") as store:
        yield Desk(tmp_path, store)


def changes(plan: ImportPlan) -> list[tuple[RowState, int, str, str]]:
    """Give what is changed or gone: its line, what is here and what it would be."""

    def text(record: object) -> str:
        return record.text if isinstance(record, Item) else ""

    return [(one.state, one.line, text(one.before), text(one.after)) for one in plan.changes]


TYPO = [FOUR[0], "goes;knel;kok;Regel twee (verbeterd).;;", *FOUR[2:]]


@pytest.mark.parametrize("name", ["notities.csv", "verbeterd.csv"])
def test_a_mended_typo_is_a_change_and_no_second_note(desk: Desk, name: str) -> None:
    desk.take_in(FOUR)
    plan = desk.plan(TYPO, name=name)
    change = (RowState.CHANGED, 3, "Regel twee.", "Regel twee (verbeterd).")
    assert changes(plan) == [change]
    assert (plan.new_notes, plan.known_notes) == (0, 3)
    assert apply_import(desk.store, plan) == ImportResult()
    assert "Regel twee (verbeterd)." not in desk.texts()


def test_a_change_that_is_taken_replaces_the_note_and_is_known_afterwards(desk: Desk) -> None:
    desk.take_in(FOUR)
    (before,) = desk.dossiers()
    result = apply_import(desk.store, desk.plan(TYPO), replace=True)
    assert result == ImportResult(changed=1)
    (after,) = desk.dossiers()
    assert [one.id for one in after.items] == [one.id for one in before.items]
    assert desk.texts()[1] == "Regel twee (verbeterd)."
    again = desk.plan(TYPO)
    assert (again.records, again.changes, again.known_notes) == ((), (), 4)


def test_a_correction_that_is_taken_back_in_the_sheet_is_a_change_again(desk: Desk) -> None:
    desk.take_in(FOUR)
    apply_import(desk.store, desk.plan(TYPO), replace=True)
    plan = desk.plan(FOUR)
    assert changes(plan) == [(RowState.CHANGED, 3, "Regel twee (verbeterd).", "Regel twee.")]
    apply_import(desk.store, plan, replace=True)
    assert desk.texts()[1] == "Regel twee."
    assert desk.plan(FOUR).changes == ()


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ("goes;kiem;kok;Regel twee.;;", "kind"),
        ("goes;knel;boer;Regel twee.;;", "speaker"),
        ("goes;knel;kok;Regel twee.;droom;", "step"),
        ("goes;knel;kok;Regel twee.;;Met titel", "labels"),
    ],
)
def test_another_field_of_the_same_row_is_a_change(desk: Desk, row: str, told: str) -> None:
    desk.take_in(FOUR)
    plan = desk.plan([FOUR[0], row, *FOUR[2:]])
    (change,) = plan.changes
    assert (change.state, change.line) == (RowState.CHANGED, 3)
    assert getattr(change.before, told) != getattr(change.after, told)
    assert plan.new_notes == 0
    apply_import(desk.store, plan, replace=True)
    assert len(desk.texts()) == 4
    assert desk.plan([FOUR[0], row, *FOUR[2:]]).changes == ()


def test_a_row_that_is_gone_stays_unless_it_is_asked_for(desk: Desk) -> None:
    desk.take_in(FOUR)
    plan = desk.plan(FOUR[1:])
    assert changes(plan) == [(RowState.GONE, 0, "Regel een.", "")]
    apply_import(desk.store, plan)
    assert len(desk.texts()) == 4
    assert apply_import(desk.store, plan, replace=True) == ImportResult(removed=1)
    assert "Regel een." not in desk.texts()
    assert desk.plan(FOUR[1:]).changes == ()
    assert desk.plan(FOUR).new_notes == 1  # it came back in the sheet


@pytest.mark.parametrize(
    "longer", ["Regel twee. En dan nog veel meer daarna, zei hij.", "Regel 2"]
)
def test_a_row_that_goes_on_or_is_cut_short_is_that_row(desk: Desk, longer: str) -> None:
    rows = [FOUR[0], f"goes;knel;kok;{longer};;", *FOUR[2:]]
    desk.take_in(FOUR)
    assert changes(desk.plan(rows)) == [(RowState.CHANGED, 3, "Regel twee.", longer)]


@pytest.mark.parametrize("space", ["  ", "\u00a0", " \u202f"])
def test_rows_with_other_spaces_alone_are_the_same_rows(desk: Desk, space: str) -> None:
    desk.take_in(FOUR)
    plan = desk.plan([row.replace(" ", space) for row in FOUR])
    assert (plan.records, plan.changes, plan.known_notes) == ((), (), 4)


def test_rows_that_move_and_rows_between_change_nothing_else(desk: Desk) -> None:
    desk.take_in(FOUR)
    plan = desk.plan([FOUR[3], "goes;idee;;Iets heel anders.;;", *FOUR[:3]])
    assert (plan.changes, plan.new_notes, plan.known_notes) == ((), 1, 4)


def test_what_was_changed_by_hand_is_left_alone_until_its_row_changes(desk: Desk) -> None:
    desk.take_in(FOUR)
    one, two, *_ = desk.dossiers()[0].items
    desk.store.apply(edited(ChangeName.EDIT_ITEM, two, replace(two, edited="Netjes.")))
    desk.store.apply(removed(ChangeName.REMOVE_ITEM, one))
    assert (desk.plan(FOUR).records, desk.plan(FOUR).changes) == ((), ())
    assert changes(desk.plan(TYPO)) == [
        (RowState.CHANGED, 3, "Netjes.", "Regel twee (verbeterd).")
    ]


def test_a_corrected_head_is_a_change_of_the_same_table(desk: Desk) -> None:
    desk.take_in(FOUR)
    later = GOES.replace("2021-04-09", "2021-04-10")
    plan = desk.plan(FOUR, [later])
    (change,) = plan.changes
    assert isinstance(change.after, Dialogue)
    assert (plan.new_tables, plan.new_notes, change.line) == (0, 0, 2)
    apply_import(desk.store, plan, replace=True)
    (dossier,) = desk.dossiers()
    assert str(dossier.dialogue.held_on) == "2021-04-10"
    assert desk.plan(FOUR, [later]).changes == ()


def test_notes_tell_a_table_before_its_head_does(desk: Desk) -> None:
    other = GOES.replace("goes;", "zeist;").replace(";4;", ";5;")
    elders = [f"zeist;kiem;smid;Heel iets anders, {at}.;;" for at in range(4)]
    desk.take_in([*FOUR, *elders], [GOES, other])
    swapped = [GOES.replace(";4;", ";5;"), other.replace(";5;", ";4;")]
    plan = desk.plan([*FOUR, *elders], swapped)
    assert (plan.new_tables, plan.new_notes) == (0, 0)
    numbers = [(one.before, one.after) for one in plan.changes]
    assert [
        (before.number, after.number)
        for before, after in numbers
        if isinstance(before, Dialogue) and isinstance(after, Dialogue)
    ] == [(4, 5), (5, 4)]


def test_two_sheets_of_one_table_propose_equal_and_nearly_equal_notes(desk: Desk) -> None:
    one = [
        "goes;knel;kok;De bus rijdt ’s avonds niet meer naar het dorp.;;",
        "goes;idee;;Een bankje bij de bushalte.;;",
    ]
    two = [
        "goes;knel;kok;De bus rijdt ’s avonds niet meer naar het dorp.;;",
        "goes;idee;;Een bankje bij de bushalte!;;",
        "goes;kiem;boer;We kennen elkaar nu.;;",
    ]
    desk.take_in(one, name="an.csv")
    assert desk.take_in(two, name="bo.csv") == ImportResult(notes=3)
    assert len(desk.doubles()) == 2
    for notes, name in ((one, "an.csv"), (two, "bo.csv")):
        again = desk.plan(notes, name=name)
        assert (again.records, again.changes) == ((), ())


def test_one_sheet_proposes_no_doubles_of_itself(desk: Desk) -> None:
    desk.take_in([*FOUR, FOUR[0]])
    assert desk.doubles() == []
    apply_import(desk.store, desk.plan([*TYPO, FOUR[0]]), replace=True)
    assert desk.doubles() == []


def test_another_sheet_of_the_same_name_is_told(desk: Desk) -> None:
    desk.take_in(FOUR)
    plan = desk.plan(["goes;droom;smid;Elke straat een muziekband.;;"])
    assert [one.code for one in plan.warnings] == ["table_other_sheet"]
    assert (plan.new_notes, plan.changes) == (1, ())


def test_files_of_six_places_with_one_name_and_key_are_six_tables(desk: Desk) -> None:
    places = [
        [f"1;knel;kok;Verhaal {letter * 9} nummer {at}.;;" for at in range(4)]
        for letter in "abcdef"
    ]
    for rows in places:
        assert desk.take_in(rows, ["1;Gezondheid;;;;"]).tables == 1
    assert len(desk.dossiers()) == 6
    again = desk.plan(places[0], ["1;Gezondheid;;;;"])
    assert (again.new_tables, again.records) == (0, ())


def test_a_table_that_a_sheet_has_no_more_is_told_and_stays(desk: Desk) -> None:
    other = GOES.replace("goes;", "zeist;").replace(";4;", ";5;")
    desk.take_in([*FOUR, "zeist;kiem;smid;Heel iets anders.;;"], [GOES, other])
    plan = desk.plan(TYPO)
    assert [one.code for one in plan.gone_tables] == ["table_gone"]
    apply_import(desk.store, plan, replace=True)
    assert len(desk.dossiers()) == 2


def test_changes_may_wait_and_are_settled_one_by_one(desk: Desk) -> None:
    desk.take_in(FOUR)
    result = apply_import(desk.store, desk.plan(TYPO[:3]), ask=True)
    assert result == ImportResult(waiting=2)
    (writer,) = waiting(desk.store)
    found = proposals(desk.store, writer.ids)
    kinds = {one.kind: one.id for one in found}
    assert kinds.keys() == {ProposalKind.CHANGE, ProposalKind.REMOVAL}
    assert {one.file for one in found} == {"notities.csv"}
    settle(desk.store, [kinds[ProposalKind.CHANGE]], accepted=True)
    settle(desk.store, [kinds[ProposalKind.REMOVAL]], accepted=False)
    assert sorted(desk.texts()) == [
        "Regel drie.", "Regel een.", "Regel twee (verbeterd).", "Regel vier.",
    ]  # fmt: skip
    assert waiting(desk.store) == ()
    assert changes(desk.plan(TYPO[:3])) == [(RowState.GONE, 0, "Regel vier.", "")]


@pytest.mark.parametrize("how", [{"replace": True}, {"ask": True}])
def test_taking_in_again_can_be_taken_back(desk: Desk, how: dict[str, bool]) -> None:
    desk.take_in(FOUR)
    before = desk.dossiers()
    plan = desk.plan([*TYPO[:3], "goes;idee;;Iets heel anders.;;"])
    apply_import(desk.store, plan, **how)
    assert desk.dossiers() != before
    assert desk.store.imports.undo()
    assert desk.dossiers() == before
    assert waiting(desk.store) == ()
    assert desk.plan(FOUR).records == ()
    assert changes(desk.plan(TYPO)) == [
        (RowState.CHANGED, 3, "Regel twee.", "Regel twee (verbeterd).")
    ]


def test_the_first_time_can_be_taken_back_too(desk: Desk) -> None:
    desk.take_in(FOUR)
    assert desk.store.imports.undo()
    assert desk.dossiers() == []
    assert desk.take_in(FOUR) == ImportResult(tables=1, notes=4)


def test_two_people_who_take_a_correction_hold_equal_versions(
    desk: Desk, tmp_path: Path
) -> None:
    with Store.open(tmp_path / "other.db") as store:
        found = []
        for each in (desk, Desk(tmp_path, store)):
            each.take_in(FOUR)
            apply_import(each.store, each.plan(TYPO), replace=True)
            (dossier,) = each.dossiers()
            home = dossier.dialogue.id
            found.append(each.store.versions.at_table(Item, home))
        assert found[0] == found[1]


def test_every_kind_of_note_is_known_by_name(desk: Desk) -> None:
    rows = [f"goes;{kind.value};;Tekst van {kind.value}.;;" for kind in ItemKind]
    plan = desk.plan(rows)
    refused = {one.data["value"] for one in plan.problems}
    assert {one.code for one in plan.problems} == {"note_kind_of_table"}
    assert refused == {kind.value for kind in ItemKind if not kind.spec.citizens}
