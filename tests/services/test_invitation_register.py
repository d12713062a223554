"""The register knows every invitation that was made here, and what became of its table."""

from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from facilitator.domain.errors import FileNotWrittenError
from facilitator.domain.records.changes import ChangeName, added, edited
from facilitator.domain.records.dialogue import Alias, DialogueStatus, alias_id
from facilitator.domain.records.ids import DialogueId
from facilitator.services.backups import back_up, restore
from facilitator.services.export import export_table
from facilitator.services.file_merge import FileMerge
from facilitator.services.invitation_register import (
    InvitationState,
    counts,
    expect_again,
    give_up,
    missing_tables,
    next_number,
    register,
    taken_numbers,
    write_again,
)
from facilitator.services.invitations import (
    Campaign,
    InvitedTable,
    accept_invitation,
    make_invitations,
    read_invitation_path,
    write_invitations,
)
from facilitator.services.preparation import TablePlan, prepare
from facilitator.services.table_files import read_file
from facilitator.storage.store import Store
from tests.editors import StillOrigins
from tests.exchange.hostile.by_hand import HandMadeFile, a_head
from tests.exchange.invitation_samples import LIBRARY, TEXTS
from tests.services.laptops import merge_files

CAMPAIGN = Campaign(
    LIBRARY.programmes["nederland-na-de-crisis"],
    LIBRARY.scripts["themadialoog"],
    LIBRARY.themes["gezondheid"],
    TEXTS,
)
EVENING = date(2026, 11, 24)
BEFORE, AFTER = date(2026, 11, 24), date(2026, 11, 25)
STATE = InvitationState


class Offices:
    """A coordinator and a table, each with a store, and a folder between them."""

    def __init__(self, folder: Path, stack: ExitStack) -> None:
        self.origins = StillOrigins()
        self.folder = folder
        now = self.origins.clock
        self.here = stack.enter_context(Store.open(folder / "hier.db", now=now))
        self.table = stack.enter_context(Store.open(folder / "tafel.db", now=now))

    def invite(self, *tables: InvitedTable, campaign: Campaign = CAMPAIGN) -> list[Path]:
        """Make invitations here."""
        made = make_invitations(campaign, tables, self.here, self.origins)
        return write_invitations(made, self.here, self.folder)

    def hold(self, invitation: Path, store: Store | None = None) -> DialogueId:
        """Open an invitation and begin the table."""
        store = store or self.table
        table = accept_invitation(store, read_invitation_path(invitation))
        head = store.dossier(table).dialogue
        begun = replace(head, status=DialogueStatus.FINISHED)
        store.apply(edited(ChangeName.EDIT_DIALOGUE, head, begun))
        return table

    def hand_in(self, table: DialogueId) -> FileMerge:
        """Let a file of the table come here."""
        self.origins.clock.advance(minutes=1)
        [path] = export_table(self.table, table, self.folder, self.origins.now())
        merge = FileMerge(self.here)
        merge.begin()
        merge.apply(read_file(path))
        return merge

    def states(self, today: date) -> list[InvitationState]:
        """Say what became of each invitation."""
        return [line.state for line in register(self.here, today)]


@pytest.fixture
def offices(tmp_path: Path) -> Iterator[Offices]:
    with ExitStack() as stack:
        yield Offices(tmp_path, stack)


def test_what_is_made_is_kept_with_all_that_it_asks_for(offices: Offices) -> None:
    [path] = offices.invite(InvitedTable(4, EVENING, "Goes", "GM0664"))
    [line] = register(offices.here, BEFORE)
    made = line.made
    assert (made.kind, made.theme, made.number) == ("themadialoog", "Gezondheid", 4)
    assert (made.held_on, made.municipality) == (EVENING, "Goes")
    assert made.file_name == path.name
    assert made.dialogue_id == read_invitation_path(path).invitation.dialogue_id
    assert line.state is STATE.MADE


def test_a_table_is_missing_from_the_day_after_until_its_file_is_here(offices: Offices) -> None:
    [path] = offices.invite(InvitedTable(4, EVENING))
    assert offices.states(BEFORE) == [STATE.MADE]
    assert offices.states(AFTER) == [STATE.MISSING]
    merge = offices.hand_in(offices.hold(path))
    assert offices.states(AFTER) == offices.states(BEFORE) == [STATE.HANDED_IN]
    assert missing_tables(offices.here, AFTER) == ()
    merge.undo()
    assert offices.states(AFTER) == [STATE.MISSING]


def test_without_a_day_a_table_is_missing_from_the_day_after_it_was_invited(
    offices: Offices,
) -> None:
    offices.invite(InvitedTable())
    made = offices.origins.clock.now.astimezone().date()
    assert offices.states(made) == [STATE.MADE]
    assert offices.states(made.replace(day=made.day + 1)) == [STATE.MISSING]


def test_a_table_that_is_held_on_this_laptop_is_not_missing(offices: Offices) -> None:
    looked_at, held = offices.invite(InvitedTable(1, EVENING), InvitedTable(2, EVENING))
    accept_invitation(offices.here, read_invitation_path(looked_at))
    offices.hold(held, offices.here)
    assert offices.states(BEFORE) == [STATE.OPENED, STATE.OPENED]
    assert offices.states(AFTER) == [STATE.MISSING, STATE.OPENED]


def test_a_table_that_came_under_another_name_has_handed_in(offices: Offices) -> None:
    [path] = offices.invite(InvitedTable(1, EVENING))
    invited = read_invitation_path(path).invitation.dialogue_id
    script = CAMPAIGN.script
    own = prepare(offices.table, TablePlan(script=script, theme="Gezondheid"), offices.origins)
    offices.hand_in(own)
    assert offices.states(AFTER) == [STATE.MISSING]
    accept_invitation(offices.here, read_invitation_path(path))
    same = Alias(alias_id(invited), invited, own)
    offices.here.apply(added(ChangeName.SAME_TABLE, same))
    assert offices.states(AFTER) == [STATE.HANDED_IN]


def test_what_is_given_up_is_not_missing_and_can_be_expected_again(offices: Offices) -> None:
    first, second = offices.invite(InvitedTable(1, EVENING), InvitedTable(2, EVENING))
    [line, _] = missing_tables(offices.here, AFTER)
    give_up(offices.here, line.made.dialogue_id)
    assert offices.states(AFTER) == [STATE.GIVEN_UP, STATE.MISSING]
    assert counts(register(offices.here, AFTER))[STATE.MISSING] == 1
    expect_again(offices.here, line.made.dialogue_id)
    assert offices.states(AFTER) == [STATE.MISSING, STATE.MISSING]
    give_up(offices.here, line.made.dialogue_id)
    offices.hand_in(offices.hold(first))
    assert offices.states(AFTER) == [STATE.HANDED_IN, STATE.MISSING]
    assert second.exists()


def test_an_invitation_is_written_again_as_it_was(offices: Offices, tmp_path: Path) -> None:
    first, second = offices.invite(InvitedTable(1), InvitedTable(2))
    [line, _] = register(offices.here, BEFORE)
    folder = tmp_path / "opnieuw"
    folder.mkdir()
    [again] = write_again(offices.here, [line.made.dialogue_id], folder)
    assert again.read_bytes() == first.read_bytes()
    assert again.name == first.name
    assert again.read_bytes() != second.read_bytes()
    assert write_again(offices.here, [DialogueId(offices.origins.new_id())], folder) == []


def test_what_could_not_be_written_is_not_in_the_register(
    offices: Offices, tmp_path: Path
) -> None:
    with pytest.raises(FileNotWrittenError):
        write_invitations(
            make_invitations(CAMPAIGN, [InvitedTable(1)], offices.here, offices.origins),
            offices.here,
            tmp_path / "weg",
        )
    assert register(offices.here, AFTER) == ()


def test_numbers_of_tables_invitations_and_the_coordinator_are_taken(offices: Offices) -> None:
    plan = TablePlan(script=CAMPAIGN.script, theme="Gezondheid", number=3)
    table = prepare(offices.here, plan, offices.origins)
    offices.invite(InvitedTable(5), InvitedTable(6), InvitedTable())
    assert taken_numbers(offices.here, "gezondheid", "themadialoog") == {3, 5, 6}
    offices.here.registry.set_numbers({table: 9})
    taken = taken_numbers(offices.here, "Gezondheid", "themadialoog")
    assert (set(taken), next_number(taken)) == ({5, 6, 9}, 10)
    other = taken_numbers(offices.here, "Rondkomen", "themadialoog")
    assert (set(other), next_number(other)) == (set(), 1)
    [line, *_] = register(offices.here, AFTER)
    give_up(offices.here, line.made.dialogue_id)
    assert 5 in taken_numbers(offices.here, "Gezondheid", "themadialoog")


def test_a_copy_that_is_put_back_knows_the_invitations_made_since(tmp_path: Path) -> None:
    path, folder, origins = tmp_path / "hier.db", tmp_path / "uit", StillOrigins()
    folder.mkdir()
    with Store.open(path) as store:
        prepare(store, TablePlan(script=CAMPAIGN.script, theme="Gezondheid"), origins)
        copy = back_up(store, origins.now())
        assert isinstance(copy, Path)
        made = make_invitations(CAMPAIGN, [InvitedTable(7)], store, origins)
        write_invitations(made, store, folder)
    origins.clock.advance(minutes=1)
    restore(path, copy, origins.now())
    with Store.open(path) as store:
        assert [line.made.number for line in register(store, AFTER)] == [7]


def test_an_erased_table_leaves_the_register(offices: Offices) -> None:
    [path] = offices.invite(InvitedTable(1, EVENING))
    table = offices.hold(path)
    offices.hand_in(table)
    offices.here.erase([table])
    assert register(offices.here, AFTER) == ()


@pytest.mark.parametrize("here", [False, True], ids=["not here", "opened here"])
def test_a_table_is_missing_though_a_stranger_sent_a_file_of_it(
    offices: Offices, here: bool
) -> None:
    [path] = offices.invite(InvitedTable(4, EVENING))
    table = read_invitation_path(path).invitation.dialogue_id
    if here:
        accept_invitation(offices.here, read_invitation_path(path))
    before = offices.states(AFTER)
    made = HandMadeFile(table, {"dialogue": [a_head(table, "Gezondheid")]})
    forged = offices.folder / "post.dialoog"
    forged.write_bytes(made.content())
    merge_files(offices.here, forged)
    assert offices.states(AFTER) == before == [STATE.MISSING]
    offices.hand_in(offices.hold(path))
    assert offices.states(AFTER) == [STATE.HANDED_IN]
