"""A coordinator who invited many tables, the laptops at them, and what people do there."""

from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from random import Random

from facilitator import resources
from facilitator.domain.records.ids import DialogueId
from facilitator.domain.records.items import Item, ItemKind
from facilitator.exchange.data_files.library import read_library
from facilitator.exchange.invitations.file import read_invitation_path
from facilitator.services import capture
from facilitator.services.capture import Entry
from facilitator.services.dialogue_editor import DialogueEditor
from facilitator.services.export import pack
from facilitator.services.invitations import (
    Campaign,
    InvitationFile,
    InvitedTable,
    accept_invitation,
    make_invitations,
    write_invitations,
)
from facilitator.services.preparation import PlannedSeat, TablePlan, prepare, rearrange
from facilitator.services.spreadsheet_import import apply_import, plan_import, read_files
from facilitator.storage.store import Store
from tests.editors import StillOrigins
from tests.exchange.invitation_samples import TEXTS
from tests.fakes import Clock, Dice
from tests.ninety.intent import MeantTable
from tests.services.laptops import merge_files

LIBRARY = read_library([resources.root()])
PROGRAMME = LIBRARY.programmes["nederland-na-de-crisis"]
SCRIPT = LIBRARY.scripts["themadialoog"]
THEMES = {"gezondheid": "Gezondheid", "natuur-en-milieu": "Natuur en milieu"}
ROLES = ("bakker", "student", "huisarts", "boer", "scholier", "musicus", "kok")
KINDS = (ItemKind.KNEL, ItemKind.KIEM, ItemKind.DREAM, ItemKind.IDEA, ItemKind.BOTH)
SOUNDS = (
    "ba",
    "do",
    "gi",
    "lu",
    "mer",
    "not",
    "pof",
    "rast",
    "schij",
    "tor",
    "vuk",
    "wen",
    "zul",
)


@dataclass
class Colleague:
    """Somebody with a laptop."""

    store: Store
    origins: StillOrigins

    def editor(self, home: DialogueId) -> DialogueEditor:
        """Sit down at a table."""
        return DialogueEditor(self.store, home, self.origins)

    def note(self, home: DialogueId, text: str, kind: ItemKind = ItemKind.KNEL) -> None:
        """Take a note."""
        capture.keep(self.editor(home), Entry(text, kind))

    def find(self, home: DialogueId, text: str) -> Item:
        """Find a note by its first words."""
        items = self.store.dossier(home).items
        return next(item for item in items if item.verbatim == text)

    def reword(self, home: DialogueId, text: str, after: str) -> None:
        """Word a note otherwise."""
        item = self.find(home, text)
        capture.amend(self.editor(home), item, Entry(after, item.kind))

    def remove(self, home: DialogueId, text: str) -> None:
        """Remove a note."""
        capture.remove(self.editor(home), self.find(home, text))

    def seat(self, home: DialogueId, table: MeantTable, people: int) -> None:
        """Fill in who sits at a table, and who hosts."""
        rearrange(self.editor(home), a_plan(table, people))
        table.people = people or table.people


def a_plan(table: MeantTable, people: int) -> TablePlan:
    """Plan a table with so many people."""
    return TablePlan(
        script=SCRIPT,
        theme=table.theme,
        programme=PROGRAMME.id,
        number=table.number,
        held_on=table.day,
        municipality=table.place,
        host_function="wethouder",
        seats=tuple(PlannedSeat(role) for role in ROLES[:people]),
        practice=table.practice,
    )


class World:
    """The laptops of a campaign; all is the same in each run of one `seed`."""

    def __init__(self, folder: Path, stack: ExitStack, seed: int) -> None:
        self.folder, self._stack = folder, stack
        self.random = Random(seed)
        self.clock = Clock()
        self._dice, self._seeds = Dice(seed), 1000 * seed
        self._said: set[str] = set()

    def colleague(self) -> Colleague:
        """Give somebody with a laptop of his own, on whose wall hangs the same clock."""
        path = self.folder / f"laptop-{self._seeds}.sqlite"
        opened = Store.open(path, now=self.clock, random=self._dice)
        self._seeds += 10
        origins = StillOrigins(self._seeds)
        origins.clock = self.clock
        return Colleague(self._stack.enter_context(opened), origins)

    def invite(
        self, office: Colleague, tables: Sequence[MeantTable], recipients: Sequence[str]
    ) -> list[InvitationFile]:
        """Make invitations for tables of one theme, and open the files again."""
        theme = LIBRARY.theme(tables[0].theme)
        campaign = Campaign(PROGRAMME, SCRIPT, theme, TEXTS, tuple(recipients))
        invited = [InvitedTable(one.number, one.day, one.place) for one in tables]
        made = make_invitations(campaign, invited, office.store, office.origins)
        folder = self.folder / "uitnodigingen"
        folder.mkdir(exist_ok=True)
        return [
            read_invitation_path(path) for path in write_invitations(made, office.store, folder)
        ]

    def open(self, who: Colleague, invitation: InvitationFile) -> DialogueId:
        """Open an invitation."""
        return accept_invitation(who.store, invitation)

    def prepare(self, who: Colleague, table: MeantTable, people: int = 5) -> DialogueId:
        """Make a table ready that nobody invited."""
        table.people = people
        return prepare(who.store, a_plan(table, people), who.origins)

    def take_notes(
        self, who: Colleague, home: DialogueId, table: MeantTable, number: int
    ) -> list[str]:
        """Take some notes of various kinds, of which no two are alike."""
        texts = [self.sentence() for _ in range(number)]
        for text in texts:
            kind = self.random.choice(KINDS)
            who.note(home, text, kind)
            table.notes[kind.value] += 1
        return texts

    def sentence(self) -> str:
        """Give a sentence that nobody said before."""
        while True:
            words = (
                "".join(self.random.choices(SOUNDS, k=self.random.randint(2, 4)))
                for _ in range(self.random.randint(7, 12))
            )
            found = " ".join(words).capitalize() + "."
            if found not in self._said:
                self._said.add(found)
                return found

    def hand_on(self, of: Colleague, to: Colleague, home: DialogueId) -> None:
        """Take in at one laptop what another has of a table."""
        path = self.folder / "between.dialoog"
        path.write_bytes(pack(of.store, home, self.clock.advance(seconds=1)).content)
        merge_files(to.store, path)

    def take_sheet(self, who: Colleague, folder: Path, name: str, rows: Sequence[str]) -> None:
        """Take in a sheet of notes; its first row is the table."""
        tables, notes = folder / f"{name}-tafels.csv", folder / f"{name}-notities.csv"
        tables.write_text(
            f"tafel;thema;dialoog;datum;gemeente;deelnemers\n{rows[0]}\n", "utf-8"
        )
        said = "\n".join(rows[1:])
        notes.write_text(f"tafel;soort;rol;tekst\n{said}\n", "utf-8")
        plan = plan_import(read_files(tables, notes), LIBRARY, who.store)
        assert plan.problems == ()
        apply_import(who.store, plan)


def days(count: int) -> list[date]:
    """Give evenings in the autumn of 2026, none of them twice."""
    first = date(2026, 8, 1).toordinal()
    return [date.fromordinal(first + number) for number in range(count)]
