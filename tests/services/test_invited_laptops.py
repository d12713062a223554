"""Hundreds of invited laptops, two a table, hand in again and again: nobody asks who may."""

from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

import pytest

from facilitator import resources
from facilitator.domain.merge.proposals import ProposalKind
from facilitator.domain.records.changes import ChangeName, added, edited, removed
from facilitator.domain.records.ids import DialogueId
from facilitator.domain.records.items import Item
from facilitator.exchange.data_files.library import read_library
from facilitator.exchange.invitations.file import read_invitation, write_invitation
from facilitator.services.export import pack
from facilitator.services.invitations import (
    Campaign,
    InvitedTable,
    accept_invitation,
    make_invitations,
)
from facilitator.services.settlement import count_waiting, proposals, waiting
from facilitator.services.spreadsheet_import import apply_import, plan_import, read_files
from facilitator.services.table_files import REFUSED
from facilitator.storage.store import Store
from tests.amounts import amount
from tests.builders import an_item
from tests.editors import StillOrigins
from tests.exchange.invitation_samples import TEXTS
from tests.fakes import Clock, Dice
from tests.services.laptops import merge_files

pytestmark = pytest.mark.slow

TABLES = amount(10, 150)
LIBRARY = read_library([resources.root()])
CAMPAIGN = Campaign(
    LIBRARY.programmes["nederland-na-de-crisis"],
    LIBRARY.scripts["themadialoog"],
    LIBRARY.themes["gezondheid"],
    TEXTS,
)


class Region:
    """A coordinator who invited two laptops to each of many tables, and another coordinator."""

    def __init__(self, folder: Path, stack: ExitStack, tables: int) -> None:
        self.folder, self._stack = folder, stack
        self.clock, self._dice, self._files = Clock(), Dice(), 0
        self.coordinator, self.second = self._store("coordinator"), self._store("second")
        invited = [InvitedTable(number=number) for number in range(1, tables + 1)]
        made = make_invitations(CAMPAIGN, invited, self.coordinator, StillOrigins())
        self.tables: list[DialogueId] = []
        self.pairs: list[tuple[Store, Store]] = []
        for number, one in enumerate(made):
            opened = read_invitation(write_invitation(one, self.coordinator.identity.signer()))
            pair = self._store(f"{number}-a"), self._store(f"{number}-b")
            self.tables.append(accept_invitation(pair[0], opened))
            accept_invitation(pair[1], opened)
            self.pairs.append(pair)

    def _store(self, name: str) -> Store:
        path = self.folder / f"{name}.sqlite"
        return self._stack.enter_context(Store.open(path, now=self.clock, random=self._dice))

    def hand_in(self, store: Store, home: DialogueId, folder: Path) -> Path:
        """Put a table in a new file in a folder."""
        folder.mkdir(exist_ok=True)
        self._files += 1
        path = folder / f"{self._files}.dialoog"
        path.write_bytes(pack(store, home, self.clock.advance(seconds=1)).content)
        return path

    def write(self, store: Store, home: DialogueId, texts: int = 2) -> None:
        """Let somebody write some notes."""
        for position in range(texts):
            self._files += 1
            text = f"Notitie {self._files} van {store.path.stem}"
            note = an_item(text, position=position, dialogue_id=home)
            store.apply(added(ChangeName.KEEP_ITEM, note))

    def change_all(self, store: Store, home: DialogueId) -> None:
        """Let somebody change all that is at a table, take a note away, and erase one."""
        dossier = store.dossier(home)
        head = replace(dossier.dialogue, host_function=store.path.stem)
        store.apply(edited(ChangeName.EDIT_DIALOGUE, dossier.dialogue, head))
        for item in dossier.items:
            store.apply(edited(ChangeName.EDIT_ITEM, item, self._reworded(item)))
        if len(dossier.items) > 3:
            store.apply(removed(ChangeName.REMOVE_ITEM, store.dossier(home).items[-1]))
            store.erase([dossier.items[0].id])

    def _reworded(self, item: Item) -> Item:
        self._files += 1
        return replace(item, edited=f"Nu {self._files}")

    def round(self, name: str) -> Path:
        """Let all laptops work, some with what the other has, and hand in, some more often."""
        folder = self.folder / name
        between = self.folder / f"{name} between"
        for number, (home, (one, other)) in enumerate(
            zip(self.tables, self.pairs, strict=True)
        ):
            self.write(one, home)
            self.write(other, home)
            if number % 3 == 0:  # they meet before they hand in, and go on with the same notes
                merge_files(other, self.hand_in(one, home, between))
                self.change_all(other, home)
                self.change_all(one, home)
            path = self.hand_in(one, home, folder)
            self.hand_in(other, home, folder)
            if number % 4 == 0:
                self.write(one, home, 1)
                self.hand_in(one, home, folder)
            if number % 5 == 0:
                (folder / f"again {path.name}").write_bytes(path.read_bytes())
        return folder

    def hand_on(self, store: Store, name: str) -> Path:
        """Put all tables of a store in files."""
        for home in self.tables:
            self.hand_in(store, home, self.folder / name)
        return self.folder / name


@pytest.fixture
def stack() -> Iterator[ExitStack]:
    with ExitStack() as opened:
        yield opened


def asks_nothing(store: Store, folder: Path) -> None:
    """Take files in, and see that nobody is asked whether they may."""
    lines = merge_files(store, folder)
    assert [line.tally.waiting for line in lines if line.tally.waiting] == []
    assert [line for line in lines if line.state in REFUSED] == []
    assert (count_waiting(store), store.settlement.guests()) == (0, {})
    assert store.check() == ()


def test_nobody_is_asked_about_what_invited_laptops_hand_in(
    tmp_path: Path, stack: ExitStack
) -> None:
    region = Region(tmp_path, stack, TABLES)
    first = region.round("first")
    asks_nothing(region.coordinator, first)
    asks_nothing(region.coordinator, first)  # all of it once more
    second = region.round("second")
    asks_nothing(region.coordinator, second)
    asks_nothing(region.coordinator, first)  # the old ones after the new ones

    asks_nothing(region.second, region.hand_on(region.coordinator, "handed on"))
    asks_nothing(region.second, second)  # what he had by way of the other
    region.change_all(region.coordinator, region.tables[-1])
    third = region.round("third")
    asks_nothing(region.coordinator, third)
    asks_nothing(region.second, third)
    asks_nothing(region.second, region.hand_on(region.coordinator, "handed on again"))
    for home in region.tables:
        assert region.second.dossier(home) == region.coordinator.dossier(home)

    back = region.hand_on(region.second, "back")
    asks_nothing(region.coordinator, back)  # who was not invited, and changed nothing
    asks_nothing(region.pairs[0][0], region.hand_on(region.coordinator, "home"))


def test_of_who_was_not_invited_only_his_changes_are_asked(
    tmp_path: Path, stack: ExitStack
) -> None:
    region = Region(tmp_path, stack, 3)
    asks_nothing(region.coordinator, region.round("first"))
    asks_nothing(region.second, region.hand_on(region.coordinator, "start"))
    home = region.tables[0]
    region.write(region.second, home, 1)
    note = region.second.dossier(home).items[0]
    region.second.apply(edited(ChangeName.EDIT_ITEM, note, replace(note, edited="Anders")))
    merge_files(region.coordinator, region.hand_on(region.second, "changed"))
    [writer] = waiting(region.coordinator)
    assert (writer.dialogue_id, writer.added) == (home, 1)
    asked = proposals(region.coordinator, writer.ids)
    assert [one.kind for one in asked] == [ProposalKind.CHANGE]


SHEETS = (
    "tafel;thema;dialoog;datum;gemeente;host\ngoes;Gezondheid;4;2021-04-09;Goes;wethouder\n",
    "tafel;soort;rol;tekst\ngoes;knel;kok;Er was niemand.\ngoes;droom;;Wel iemand.\n",
)


def take_in_sheet(store: Store, folder: Path) -> DialogueId:
    """Take in the sheets."""
    paths = folder / "tafels.csv", folder / "notities.csv"
    for path, text in zip(paths, SHEETS, strict=True):
        path.write_text(text, encoding="utf-8")
    apply_import(store, plan_import(read_files(*paths), LIBRARY, store))
    assert (count_waiting(store), store.settlement.guests()) == (0, {})
    [one] = store.overview()
    return one.dialogue.id


def test_a_sheet_that_is_taken_in_twice_asks_nothing(tmp_path: Path) -> None:
    with (
        Store.open(tmp_path / "one.sqlite") as one,
        Store.open(tmp_path / "other.sqlite") as other,
        Store.open(tmp_path / "third.sqlite") as third,
    ):
        home = take_in_sheet(one, tmp_path)
        assert take_in_sheet(one, tmp_path) == home
        file = tmp_path / "hand on" / "goes.dialoog"
        file.parent.mkdir()
        file.write_bytes(pack(one, home, Clock()()).content)
        take_in_sheet(other, tmp_path)
        asks_nothing(other, file)  # both took the same sheet in
        asks_nothing(third, file)
        take_in_sheet(third, tmp_path)  # the sheet after the file of somebody else
        asks_nothing(third, file)
        assert third.dossier(home) == one.dossier(home)
