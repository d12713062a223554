"""Ninety files in one folder, as they come to a coordinator, and what each is meant to be.

Ten tables came before; of these some come again, changed or not. Names say nothing of the
order in which files were made.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from uuid import UUID

from facilitator.domain.records.dialogue import alias_id
from facilitator.domain.records.ids import DialogueId
from facilitator.exchange.invitations.file import InvitationFile
from facilitator.exchange.sealing import new_key_pair
from facilitator.services.export import pack
from tests.exchange.dialogue_file_samples import resigned, unpacked, zipped
from tests.exchange.hostile.by_hand import (
    SECOND_STRANGER,
    HandMadeFile,
    Json,
    a_head,
    a_note,
    an_alias_of,
    forged_id,
    grant_of,
    key_of,
    table_of,
)
from tests.ninety.intent import Intent, MeantTable
from tests.ninety.world import THEMES, Colleague, World, days

OTHERS_KEY = new_key_pair().public
NEVER = date(2099, 1, 10)
HIS_TABLE = bytes(range(40, 72))
FIRST, PLAIN, PAIRS = 10, 20, 8
"""Tables that came before, that come once, and that two laptops edited."""


@dataclass
class Ninety:
    """The folders of the first and the second time, and what they are meant to be."""

    world: World
    office: Colleague
    recipients: Sequence[str]
    intent: Intent = field(default_factory=Intent)
    first: list[tuple[MeantTable, Colleague, DialogueId, list[str]]] = field(
        default_factory=list
    )
    invited: list[tuple[MeantTable, InvitationFile]] = field(default_factory=list)
    _named: int = 0
    _old: bytes = b""

    def __post_init__(self) -> None:
        self.before = self.world.folder / "eerder"
        self.folder = self.world.folder / "post"
        for each in (self.before, self.folder):
            each.mkdir()
        self._names = [f"{number:02}" for number in range(1, 200)]
        self.world.random.shuffle(self._names)

    # Names, tables, files

    def _path(self, what: str, folder: Path | None = None, suffix: str = "dialoog") -> Path:
        """Give a file the next of the shuffled names."""
        return (folder or self.folder) / f"{self._names.pop()}-{what}.{suffix}"

    def put(
        self, content: bytes, what: str, state: str, fresh: int = 0, suffix: str = "dialoog"
    ) -> str:
        """Put a file in the folder, and write down what it is meant to be."""
        path = self._path(what, suffix=suffix)
        path.write_bytes(content)
        self.intent.states[path.name] = state
        self.intent.fresh[path.name] = fresh
        return path.name

    def packed(self, who: Colleague, home: DialogueId, *recipients: str) -> bytes:
        """Hand a table over, sealed for the coordinator unless for others."""
        self.world.clock.advance(seconds=1)
        return pack(who.store, home, self.world.clock(), recipients or self.recipients).content

    def _meant(self, theme: str, day: date | None, **known: object) -> MeantTable:
        self._named += 1
        place = f"Plaats {self._named:03}"
        return replace(MeantTable(THEMES[theme], place, day), **known)  # type: ignore[arg-type]

    def add(self, table: MeantTable) -> MeantTable:
        """Expect a table in the overview."""
        self.intent.tables.append(table)
        return table

    def sit_down(
        self, table: MeantTable, invitation: InvitationFile
    ) -> tuple[Colleague, DialogueId]:
        """Open an invitation on a new laptop, and fill in who is there."""
        who = self.world.colleague()
        home = self.world.open(who, invitation)
        who.seat(home, table, self.world.random.randint(3, 7))
        return who, home

    def next_invited(self) -> tuple[MeantTable, InvitationFile]:
        """Give an invitation that nobody opened."""
        return self.invited.pop()

    def invite_all(self) -> None:
        """Make the invitations, numbered by theme; the last ones are for far away days."""
        amount = FIRST + PLAIN + PAIRS + 2 + 2 + 2 + 3 + 1
        for theme in THEMES:
            half = days(amount // 2)
            tables = [
                self._meant(theme, day, number=number) for number, day in enumerate(half, 1)
            ]
            tables += [self._meant(theme, NEVER, number=amount // 2 + 1)]
            opened = self.world.invite(self.office, tables, self.recipients)
            self.invited += list(zip(tables, opened, strict=True))[:-1]
            self.intent.invited += tables
        self.world.random.shuffle(self.invited)

    # The first time

    def make_first(self) -> None:
        """Ten tables that came before."""
        for _ in range(FIRST):
            table, invitation = self.next_invited()
            who, home = self.sit_down(table, invitation)
            texts = self.world.take_notes(who, home, self.add(table), 4)
            self._old = self.packed(who, home)
            texts += self.world.take_notes(who, home, table, 1)
            who.reword(home, texts[3], self.world.sentence())
            self._path("eerst", self.before).write_bytes(self.packed(who, home))
            self.first.append((table, who, home, texts))
            self.intent.handed_in += 1

    # The second time: ninety files

    def make_all(self) -> None:
        """Make all ninety files."""
        self.plain()
        self.of_two_laptops()
        self.begun_apart()
        self.of_sheets()
        self.newer()
        self.again()
        self.damaged()
        self.foreign()
        self.practice()
        self.sealed_for_others()
        self.forged()
        while self.invited:
            self.intent.missing.append(self.next_invited()[0].place)

    def plain(self) -> None:
        """Twenty tables, a file each."""
        for _ in range(PLAIN):
            table, invitation = self.next_invited()
            who, home = self.sit_down(table, invitation)
            number = self.world.random.randint(3, 6)
            self.world.take_notes(who, home, self.add(table), number)
            self.put(self.packed(who, home), "tafel", "new", number)
            self.intent.handed_in += 1

    def of_two_laptops(self) -> None:
        """Eight tables that two laptops edited: one difference each, and doubles at half."""
        for pair in range(PAIRS):
            table, invitation = self.next_invited()
            one, home = self.sit_down(table, invitation)
            other = self.world.colleague()
            self.world.open(other, invitation)
            texts = self.world.take_notes(one, home, self.add(table), 4)
            self.world.hand_on(one, other, home)
            one.reword(home, texts[0], self.world.sentence())
            other.reword(home, texts[0], self.world.sentence())
            table.differences = 1
            own = [self.world.sentence() for _ in range(2)]
            one.note(home, own[0])
            other.note(home, own[1])
            table.notes["knel"] += 2
            if pair % 2:
                other.note(home, own[0].replace(".", " dus."))
                table.notes["knel"] += 1
                table.doubles = 1
            self._put_both((one, 5), (other, 5 + pair % 2), home, common=4)
            self.intent.handed_in += 1

    def _put_both(
        self,
        one: tuple[Colleague, int],
        other: tuple[Colleague, int],
        home: DialogueId,
        common: int,
    ) -> None:
        """Put the files of two laptops; whichever is read first brings the table."""
        paths = [self._path("laptop-een"), self._path("laptop-twee")]
        for (who, _), path in zip((one, other), paths, strict=True):
            path.write_bytes(self.packed(who, home))
        fresh = {paths[0]: one[1], paths[1]: other[1]}
        first, second = sorted(paths)
        self.intent.states |= {first.name: "new", second.name: "conflict"}
        self.intent.fresh[first.name] = fresh[first]
        self.intent.fresh[second.name] = fresh[second] - common

    def begun_apart(self) -> None:
        """Evenings of which two or three note-takers each made a table of their own."""
        for evening, laptops in enumerate((2, 2, 3)):
            self._apart(f"avond {evening}", laptops, day=date(2026, 3, 1 + evening))
        for evening in range(2):  # a note-taker beside the laptop that was invited
            table, invitation = self.next_invited()
            who, home = self.sit_down(table, invitation)
            table.evening = f"uitgenodigd {evening}"
            [said] = self.world.take_notes(who, home, self.add(table), 1)
            self.put(self.packed(who, home), "gastheer", "new", 1)
            self.intent.handed_in += 1
            number = table.number if evening else None
            beside = replace(table, number=number, notes=type(table.notes)())
            self._begin(beside, said)

    def _apart(self, evening: str, laptops: int, day: date) -> None:
        head = self._meant("gezondheid", day, evening=evening)
        said = self.world.sentence()
        for _ in range(laptops):
            self._begin(replace(head, notes=type(head.notes)()), said)

    def _begin(self, table: MeantTable, said: str) -> None:
        """Make a table that nobody invited, with what all noted and a note of its own."""
        who = self.world.colleague()
        home = self.world.prepare(who, self.add(table), self.world.random.randint(3, 7))
        who.note(home, said)
        table.notes["knel"] += 1
        self.world.take_notes(who, home, table, 2)
        self.put(self.packed(who, home), "notulist", "new", 3)

    def of_sheets(self) -> None:
        """Three tables of two sheets each on one laptop, and two of two laptops.

        Of those two one has a number, so that it is the same table at both.
        """
        for number in range(5):
            day = date(2026, 2, 1 + number)
            table = self.add(self._meant("natuur-en-milieu", day, people=6))
            table.number = 93 if number == 3 else None
            said = [self.world.sentence() for _ in range(4)]
            head = f"a;{table.theme};{table.number or ''};{day};{table.place};6"
            rows = (
                [f"a;knel;bakker;{said[0]}", f"a;droom;kok;{said[1]}"],
                [f"a;knel;bakker;{said[0]}", f"a;idee;kok;{said[2]}"],
            )
            folder = self.world.folder / f"blad-{number}"
            folder.mkdir()
            first = self.world.colleague()
            second = first if number < 3 else self.world.colleague()
            for who, name, some in ((first, "een", rows[0]), (second, "twee", rows[1])):
                self.world.take_sheet(who, folder, name, [head, *some])
            if first is second:
                table.notes.update(("knel", "knel", "droom", "idee"))
                table.doubles = 1
                [home] = [one.dialogue.id for one in first.store.overview()]
                self.put(self.packed(first, home), "bladen", "new", 4)
            else:
                self._put_sheets(table, first, second)

    def _put_sheets(self, table: MeantTable, first: Colleague, second: Colleague) -> None:
        paths = sorted([self._path("blad"), self._path("blad")])
        for who, path in zip((first, second), paths, strict=True):
            [home] = [one.dialogue.id for one in who.store.overview()]
            path.write_bytes(self.packed(who, home))
            self.intent.fresh[path.name] = 2
            self.intent.states[path.name] = "new"
        table.notes.update(("knel", "droom"))
        if table.number is None:
            table.evening = table.place
            self.add(replace(table, notes=type(table.notes)(("knel", "idee"))))
        else:
            table.notes.update(("idee",))  # the other row is one note at both
            self.intent.fresh[paths[1].name] = 1
            self.intent.states[paths[1].name] = "newer"
            self.intent.guests += 1

    def newer(self) -> None:
        """Six tables of before, with a note changed, one removed and one more."""
        for table, who, home, texts in self.first[:6]:
            who.reword(home, texts[0], self.world.sentence())
            kind = who.find(home, texts[1]).kind
            who.remove(home, texts[1])
            table.notes[kind.value] -= 1
            who.note(home, self.world.sentence())
            table.notes["knel"] += 1
            self.put(self.packed(who, home), "nieuwer", "newer", 1)
            self.intent.newer[table.place] = (1, 1)

    def again(self) -> None:
        """The same file as before, one older than what is here, and one twice."""
        same = min(self.before.iterdir())
        self.put(same.read_bytes(), "zelfde", "identical")
        self.put(self._old, "ouder", "older")
        twice = next(path for path in self.folder.iterdir() if "-tafel." in path.name)
        again = self._path("tafel")
        again.write_bytes(twice.read_bytes())
        self.intent.fresh[again.name] = self.intent.fresh[twice.name]
        first, second = sorted((twice, again))
        self.intent.states |= {first.name: "new", second.name: "identical"}
        self.intent.fresh[second.name] = 0

    def damaged(self) -> None:
        """Seven files that are not whole, of which two tables came in no other way."""
        wholes = []
        for _ in range(2):
            table, invitation = self.next_invited()
            who, home = self.sit_down(table, invitation)
            who.note(home, self.world.sentence())
            wholes.append(self.packed(who, home))
            self.intent.missing.append(table.place)
        _table, who, home, _texts = self.first[8]
        open_file = pack(who.store, home, self.world.clock()).content
        middle = len(open_file) // 2
        flipped = bytearray(open_file)
        flipped[middle] ^= 0xFF
        for content in (
            wholes[0][:-60],
            wholes[1][: len(wholes[1]) // 2],
            open_file[:-100],
            bytes(flipped),
            open_file[:middle] + bytes(200) + open_file[middle + 200 :],
            b"",
        ):
            self.put(content, "stuk", "damaged")
        members = unpacked(open_file)
        del members["records.json"]
        self.put(resigned(members), "half", "damaged")

    def foreign(self) -> None:
        """Five files of others, one of which bears our name, and one newer than we know."""
        for content, suffix in (
            (b"\xff\xd8\xff\xe0" + bytes(500), "jpg"),
            (b"Beste allemaal, hierbij de notities.\r\n", "txt"),
            (b"tafel;soort;tekst\na;knel;Stil.\n", "csv"),
            (b"%PDF-1.7\n", "dialoog"),
            (zipped([("word/document.xml", b"<w:document/>")]), "dialoog"),
        ):
            self.put(content, "vreemd", "foreign", suffix=suffix)
        _table, who, home, _texts = self.first[8]
        members = unpacked(pack(who.store, home, self.world.clock()).content)
        newer = resigned(members, lambda manifest: manifest.update(format_version=99))
        self.put(newer, "later", "other_version")

    def practice(self) -> None:
        """Four practice tables."""
        for _ in range(4):
            table = self._meant("gezondheid", date(2026, 1, 2), practice=True)
            who = self.world.colleague()
            home = self.world.prepare(who, table)
            who.note(home, self.world.sentence())
            self.put(self.packed(who, home), "oefening", "practice")

    def sealed_for_others(self) -> None:
        """Four tables sealed for another key, of which two were invited."""
        for number in range(4):
            if number % 2:
                table, invitation = self.next_invited()
                who, home = self.sit_down(table, invitation)
                self.intent.missing.append(table.place)
            else:
                table = self._meant("gezondheid", date(2026, 4, 1 + number))
                who = self.world.colleague()
                home = self.world.prepare(who, table)
            who.note(home, self.world.sentence())
            self.put(self.packed(who, home, OTHERS_KEY), "dicht", "sealed")

    def forged(self) -> None:
        """Six files of somebody who was not invited."""
        table, who, home, texts = self.first[9]
        stranger = self.world.colleague()
        self.world.hand_on(who, stranger, home)
        stranger.reword(home, texts[0], self.world.sentence())
        stranger.remove(home, texts[1])
        stranger.note(home, self.world.sentence())
        table.notes["knel"] += 1
        self.intent.guests += 1
        self.intent.waits.update(("change", "removal"))
        self.put(self.packed(stranger, home), "veranderd", "newer", 1)
        table, who, home, texts = self.first[8]
        eraser = self.world.colleague()
        self.world.hand_on(who, eraser, home)
        eraser.store.erase([eraser.find(home, text).id for text in texts[:2]])
        self.intent.waits["erasure"] += 2
        self.put(self.packed(eraser, home), "gewist", "waits")
        self._forged_tables(self.first[9][2])

    def _forged_tables(self, honest: DialogueId) -> None:
        his = table_of(HIS_TABLE)
        joins = {"aliases": [an_alias_of(alias_id(DialogueId(his)), honest)]}
        self._hand_made(his, "eigen", HIS_TABLE, joins).joins = True
        self.intent.waits["alias"] += 1
        table, invitation = self.next_invited()
        self._hand_made(invitation.invitation.dialogue_id, "geclaimd", None, {})
        self.intent.missing.append(table.place)
        proof = {
            "table_key": key_of(HIS_TABLE),
            "grant": grant_of(HIS_TABLE, key_of(HIS_TABLE)),
        }
        records = {"dialogue": [a_head(honest, "Gezondheid")]}
        false = HandMadeFile(honest, records, seed=SECOND_STRANGER, manifest=proof).content()
        self.put(false, "bewijs", "damaged")
        members = unpacked(HandMadeFile(his, {"dialogue": [a_head(his, "X")]}).content())
        signature = "0" * len(json.loads(members["manifest.json"])["signature"])
        broken = resigned(members, lambda one: one.update(signature=signature))
        self.put(broken, "handtekening", "damaged")

    def _hand_made(
        self, home: UUID, what: str, key: bytes | None, more: Mapping[str, Sequence[Json]]
    ) -> MeantTable:
        """Make a table by hand, with a note; expect it in the overview."""
        table = self.add(self._meant("gezondheid", None))
        note = a_note(forged_id(len(self._names)), self.world.sentence())
        head = {**a_head(home, table.theme), "municipality": table.place}
        records = {"dialogue": [head], "items": [note], **more}
        table.notes["knel"] += 1
        self.put(HandMadeFile(home, records, table=key).content(), what, "new", 1)
        return table
