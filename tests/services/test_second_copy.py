"""A second copy on a stick: all that was kept is there, and a stick can be anything."""

import ast
import hashlib
import itertools
import json
import os
import random
import signal
import sqlite3
import subprocess
import sys
import tracemalloc
import zlib
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

import pytest

from facilitator.domain.errors import FileNotWrittenError, Problem, RefusedInputError
from facilitator.domain.records.changes import ChangeName, added
from facilitator.domain.records.items import Item
from facilitator.exchange.invitations.file import read_invitation, write_invitation
from facilitator.exchange.sealing import KeyRing, new_key_pair
from facilitator.exchange.second_copy import (
    MAGIC,
    is_sealed_copy,
    marks_of,
    write_base,
)
from facilitator.services import anonymise, second_copy
from facilitator.services.backups import restorable_copies, restore
from facilitator.services.invitations import accept_invitation
from facilitator.services.keys import KeyChest
from facilitator.services.second_copy import LostCopy, SecondCopyError, SecondCopyWriter
from facilitator.services.second_copy_files import copy_files, remove_files
from facilitator.storage.sqlite import own_files
from facilitator.storage.store import Store
from tests import house_rules
from tests.amounts import amount
from tests.builders import DIALOGUE_ID, EVENING, a_dialogue, an_item
from tests.exchange.invitation_samples import COORDINATOR, SIGNER, an_invitation
from tests.rights import needs_linux, no_more_than_others
from tests.second_copies import read
from tests.services.test_killed_work import killed_before
from tests.storage.other_process import CHECKOUT, run_elsewhere

WORD = "kanarievogel"


@dataclass
class Bench:
    """A laptop with a store, a stick, and what writes there."""

    store: Store
    stick: Path
    notes: list[Item] = field(default_factory=list)
    writer: SecondCopyWriter = field(init=False)

    @property
    def folder(self) -> Path:
        choice = second_copy.read_choice(self.store.path)
        assert choice
        assert choice.folder
        return choice.folder

    @property
    def chest(self) -> KeyChest:
        return KeyChest(self.store.path.parent / "sleutels")

    def choose(self, *, sealed: bool = True) -> None:
        second_copy.choose_folder(self.store.path, self.stick, sealed=sealed)
        self.begin()

    def begin(self) -> None:
        writer = second_copy.writer_of(self.store, self.chest)
        assert writer
        self.writer = writer

    def keep(self, text: str = "De markt bleef leeg.") -> Item:
        note = an_item(text, position=len(self.notes) + 1)
        self.store.apply(added(ChangeName.KEEP_ITEM, note))
        self.notes.append(note)
        return note

    def copy(self) -> None:
        erasures = self.store.file.erasures
        self.writer.write(self.store.file.content, erasures, EVENING)
        second_copy.written(self.store, erasures)

    def pull_out(self) -> Path:
        """Take the stick out; give where it lies."""
        return self.stick.rename(self.stick.with_name("in een zak"))

    def put_in(self) -> None:
        self.stick.with_name("in een zak").rename(self.stick)

    def read(self) -> bytes:
        choice = second_copy.read_choice(self.store.path)
        assert choice
        return read(self.folder, [KeyRing([choice.key])])[0]

    def put_back(self) -> list[Item]:
        """Lose the store with all that lies beside it but the key; give what comes back."""
        path = self.store.path
        self.store.close()
        for each in [*own_files.with_logs(path), own_files.last_known(path)]:
            each.unlink(missing_ok=True)
        fetched = second_copy.fetch(path, self.stick)
        restore(path, fetched.path, EVENING, create=True)
        with Store.open(path, create=False) as store:
            assert store.check() == ()
            return sorted(store.dossier(DIALOGUE_ID).items, key=lambda item: item.position)


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Bench]:
    for name in ("laptop", "stick"):
        (tmp_path / name).mkdir()
    with Store.open(tmp_path / "laptop" / "tafels.sqlite") as store:
        store.apply(added(ChangeName.PREPARE, a_dialogue()))
        yield Bench(store, tmp_path / "stick")


@pytest.mark.parametrize("sealed", [True, False])
def test_every_kept_note_comes_back_from_the_stick(bench: Bench, sealed: bool) -> None:
    bench.choose(sealed=sealed)
    for number in range(12):
        bench.keep(f"{number} " + "woord " * number * 50)
        bench.copy()
    assert bench.put_back() == bench.notes


def test_a_note_writes_only_what_changed(bench: Bench) -> None:
    photo = os.urandom(3_000_000)
    bench.store.keep_media(photo, "image/jpeg")
    bench.choose()
    bench.copy()
    [base] = copy_files(bench.folder)
    whole = base.read_bytes()
    bench.keep()
    bench.copy()
    assert base.read_bytes() == whole
    [later] = set(copy_files(bench.folder)) - {base}
    assert later.stat().st_size < len(photo) / 20
    assert bench.put_back() == bench.notes


def test_when_much_has_changed_there_is_a_new_base_and_nothing_of_before(bench: Bench) -> None:
    bench.choose()
    bench.copy()
    bench.store.keep_media(os.urandom(3_000_000), "image/jpeg")
    bench.keep()
    bench.copy()
    assert [path.name for path in copy_files(bench.folder)] == ["000002-basis.kopie"]
    assert bench.put_back() == bench.notes


def test_nobody_reads_a_sealed_copy_and_anybody_an_open_one(bench: Bench) -> None:
    bench.keep(WORD)
    for sealed in (True, False):
        bench.choose(sealed=sealed)
        bench.copy()
        bench.keep()
        bench.copy()
        for path in copy_files(bench.folder):
            assert is_sealed_copy(path.read_bytes()) is sealed
    assert WORD.encode() in read(bench.folder)[0]


def test_the_coordinator_who_invited_opens_it_on_another_laptop(
    bench: Bench, tmp_path: Path
) -> None:
    invited = write_invitation(an_invitation(recipients=(COORDINATOR.public,)), SIGNER)
    accept_invitation(bench.store, read_invitation(invited))
    bench.choose()
    bench.keep()
    bench.copy()
    elsewhere, keys = tmp_path / "elders" / "tafels.sqlite", KeyRing([COORDINATOR.private])
    fetched = second_copy.fetch(elsewhere, bench.stick, [keys])
    restore(elsewhere, fetched.path, EVENING, create=True)
    with Store.open(elsewhere, create=False) as store:
        assert list(store.dossier(DIALOGUE_ID).items) == bench.notes


def test_who_has_another_key_is_told_that_it_is_sealed(bench: Bench, tmp_path: Path) -> None:
    bench.choose()
    bench.copy()
    for keys in ([], [KeyRing([new_key_pair().private])]):
        with pytest.raises(RefusedInputError, match="copy_sealed"):
            second_copy.fetch(tmp_path / "elders.sqlite", bench.stick, keys)


def test_an_own_key_opens_it_too(bench: Bench) -> None:
    pair = bench.chest.make("een lange wachtzin")
    bench.choose()
    bench.copy()
    assert read(bench.folder, [KeyRing([pair.private])])[1]


def test_a_stick_that_was_away_catches_up_whole(bench: Bench) -> None:
    bench.choose()
    bench.copy()
    bench.pull_out()
    for _ in range(3):
        bench.keep()
        with pytest.raises(SecondCopyError) as caught:
            bench.copy()
        assert caught.value.data["reason"] == "missing"
        assert not bench.writer.is_there()
    assert not bench.stick.exists()
    bench.put_in()
    bench.copy()
    assert bench.put_back() == bench.notes


def test_an_empty_place_where_the_stick_was_is_not_taken_for_it(bench: Bench) -> None:
    bench.choose()
    bench.pull_out()
    bench.stick.mkdir()
    with pytest.raises(SecondCopyError) as caught:
        bench.copy()
    assert caught.value.data["reason"] == "missing"
    assert list(bench.stick.iterdir()) == []


def test_files_that_somebody_took_away_are_made_again(bench: Bench) -> None:
    bench.choose()
    bench.copy()
    remove_files(bench.folder)
    assert not bench.writer.is_there()
    bench.keep()
    bench.copy()
    assert bench.put_back() == bench.notes


@needs_linux
def test_a_stick_on_which_nothing_may_be_written_is_told(bench: Bench) -> None:
    bench.choose()
    bench.folder.chmod(0o500)
    with no_more_than_others(), pytest.raises(SecondCopyError) as caught:
        bench.copy()
    assert caught.value.data["reason"] == "not_allowed"
    bench.folder.chmod(0o700)
    bench.copy()


FULL = """
from facilitator.services import second_copy
from facilitator.services.keys import KeyChest
from tests.builders import EVENING
with Store.open(path / "laptop" / "tafels.sqlite") as store:
    writer = second_copy.writer_of(store, KeyChest(path / "sleutels"))
    writer.write(store.file.content, 0, EVENING)
    store.keep_media(os.urandom(100_000), "image/jpeg")
    resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, resource.RLIM_INFINITY))
    try:
        writer.write(store.file.content, 0, EVENING)
    except second_copy.SecondCopyError as error:
        print(error.data["reason"])
    resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
"""


@needs_linux
def test_a_full_stick_is_told_and_keeps_what_it_had(bench: Bench) -> None:
    bench.choose()
    bench.keep()
    bench.store.close()
    assert run_elsewhere(FULL, bench.stick.parent) == "full\n"
    names = [path.name for path in bench.folder.iterdir()]
    assert names == ["000001-basis.kopie"]
    assert bench.put_back() == bench.notes


def test_what_follows_a_damaged_part_is_told_as_lost(bench: Bench, tmp_path: Path) -> None:
    bench.choose()
    first = bench.keep()
    bench.copy()
    bench.keep()
    bench.copy()
    path = next(each for each in copy_files(bench.folder) if "daarna" in each.name)
    path.write_bytes(path.read_bytes()[:-40])
    fetched = second_copy.fetch(bench.store.path, bench.stick)
    assert not fetched.whole
    restored = tmp_path / "elders.sqlite"
    restore(restored, fetched.path, EVENING, create=True)
    with Store.open(restored, create=False) as store:
        assert list(store.dossier(DIALOGUE_ID).items) == [first]


def test_an_earlier_whole_copy_is_used_where_the_newest_is_damaged(bench: Bench) -> None:
    bench.choose()
    bench.copy()
    [base] = copy_files(bench.folder)
    base.with_name("000002-basis.kopie").write_bytes(base.read_bytes()[:-9])
    fetched = second_copy.fetch(bench.store.path, bench.stick)
    assert not fetched.whole


def test_forged_and_damaged_files_are_refused_and_nothing_else_happens(bench: Bench) -> None:
    bench.choose(sealed=False)
    bench.copy()
    bench.keep()
    bench.copy()
    refused = {"copy_damaged", "copy_newer", "copy_not_ours", "copy_sealed"}
    for path in copy_files(bench.folder):
        content = path.read_bytes()
        for mutant in [b"", MAGIC, b"dialoogtafel-kopie 2\n", *_mutants(content)]:
            path.write_bytes(mutant)
            assert _answer(bench.folder) in {"read", *refused}
        path.write_bytes(content)
    assert _answer(bench.folder) == "read"


def _answer(folder: Path) -> str:
    try:
        content = read(folder)[0]
    except RefusedInputError as error:
        return error.code if error.data["path"] else ""
    return "read" if content.startswith(b"SQLite format 3") else ""


def _mutants(content: bytes) -> Iterator[bytes]:
    """Give damaged files, and files with other facts of which the packing is right."""
    chance = random.Random(1)
    for _ in range(amount(150, 5000)):
        at = chance.randrange(len(content))
        yield content[:at] + chance.randbytes(1) + content[at + 1 :]
        yield content[:at] + content[at + chance.randrange(1, 90) :]
    line, _, packed = content[len(MAGIC) :].partition(b"\n")
    facts, body = json.loads(line), zlib.decompress(packed)
    odd: list[object] = [None, -1, 0, 3, 1 << 40, "", "x", [], {}, 0.5, True]
    for name, value in itertools.product(facts, odd):
        yield MAGIC + json.dumps({**facts, name: value}).encode() + b"\n" + packed
    for one in (b"[]", b"1", b"{}", b"[" * 900, json.dumps(facts).encode() * 9):
        yield MAGIC + one + b"\n" + packed
    for at in (0, 4, len(body) // 2):
        yield MAGIC + line + b"\n" + zlib.compress(body[:at])


def test_there_are_folders_without_a_copy_and_with_several(bench: Bench) -> None:
    with pytest.raises(RefusedInputError, match="second_copy_absent"):
        second_copy.fetch(bench.store.path, bench.stick)
    for _ in range(2):
        bench.choose(sealed=False)
        bench.copy()
    with pytest.raises(RefusedInputError, match="second_copy_several"):
        second_copy.fetch(bench.store.path, bench.stick)
    [file] = copy_files(bench.folder)
    for source in (bench.folder, file):
        assert second_copy.fetch(bench.store.path, source).whole


def test_who_chooses_the_folder_of_a_copy_gets_one_beside_it(bench: Bench) -> None:
    bench.choose()
    bench.copy()
    first = bench.folder
    second_copy.choose_folder(bench.store.path, first, sealed=True)
    second_copy.empty_leftovers(bench.store.path)
    bench.begin()
    bench.keep()
    bench.copy()
    assert list(bench.stick.iterdir()) == [bench.folder]
    assert bench.put_back() == bench.notes


def test_of_a_lost_stick_its_folder_and_the_moment_stay_noted(bench: Bench) -> None:
    store, stick = bench.store, bench.stick
    first = second_copy.choose_folder(store.path, stick, sealed=True).folder
    assert second_copy.give_up_lost(store.path, EVENING) == (), "the stick is there"
    away = stick.rename(stick.with_name("weg"))
    other = stick.with_name("ander")
    other.mkdir()
    chosen = second_copy.choose_folder(store.path, other, sealed=True)
    assert len(second_copy.not_emptied(store.path)) == 1
    assert first
    lost = second_copy.give_up_lost(store.path, EVENING)
    assert lost == (LostCopy(first, EVENING),)
    assert second_copy.not_emptied(store.path) == ()
    after = second_copy.read_choice(store.path)
    assert after
    assert (after.folder, after.leftovers, after.lost) == (chosen.folder, (), lost)
    away.rename(stick)
    assert second_copy.empty_leftovers(store.path) == ()
    assert first.is_dir(), "what was given up is left alone"


def test_what_is_fetched_is_one_of_the_copies(bench: Bench) -> None:
    bench.choose()
    bench.keep()
    bench.copy()
    fetched = second_copy.fetch(bench.store.path, bench.stick)
    [copy] = restorable_copies(bench.store.path, EVENING)
    assert (copy.path, copy.made_at) == (fetched.path, fetched.made_at)
    assert (copy.tables, copy.notes) == (1, 1)


def test_what_is_erased_goes_from_the_stick(bench: Bench) -> None:
    bench.choose(sealed=False)
    note = bench.keep(WORD)
    bench.copy()
    bench.keep()
    bench.copy()
    assert WORD.encode() in bench.read()
    bench.store.erase([note.id])
    assert second_copy.holds_erased(bench.store.path)
    assert second_copy.renew(bench.store, bench.chest, EVENING) == ()
    assert not second_copy.holds_erased(bench.store.path)
    assert [path.name for path in copy_files(bench.folder)] == ["000002-basis.kopie"]
    assert WORD.encode() not in bench.read()


def test_the_work_itself_leaves_nothing_of_before_an_erasure(bench: Bench) -> None:
    bench.choose(sealed=False)
    note = bench.keep(WORD)
    bench.copy()
    bench.store.erase([note.id])
    bench.copy()
    assert len(copy_files(bench.folder)) == 1
    assert WORD.encode() not in bench.read()


def test_a_stick_that_was_away_at_an_erasure_is_told_until_it_was_there(bench: Bench) -> None:
    bench.choose(sealed=False)
    note = bench.keep(WORD)
    bench.copy()
    folder = bench.folder
    bench.pull_out()
    bench.store.erase([note.id])
    for told in (second_copy.renew(bench.store, bench.chest, EVENING), _left(bench)):
        assert [problem.code for problem in told] == ["second_copy_not_emptied"]
        assert told[0].data == {"path": str(folder)}
    path = bench.store.path
    bench.store.close()
    with Store.open(path) as bench.store:  # also after the program was closed
        assert len(_left(bench)) == 1
        bench.put_in()
        bench.begin()
        bench.copy()
        assert _left(bench) == ()
        assert WORD.encode() not in bench.read()


def _left(bench: Bench) -> tuple[Problem, ...]:
    return second_copy.not_emptied(bench.store.path)


def test_who_empties_the_copies_empties_the_stick_and_is_told_of_one_that_is_away(
    bench: Bench,
) -> None:
    bench.choose(sealed=False)
    note, other = bench.keep(WORD), bench.keep("Ook weg.")
    bench.copy()
    bench.store.erase([note.id])
    assert anonymise.empty_copies(bench.store, EVENING) == ()
    assert WORD.encode() not in bench.read()
    bench.pull_out()
    bench.store.erase([other.id])
    (problem,) = anonymise.empty_copies(bench.store, EVENING)
    assert problem.code == "second_copy_not_emptied"


def test_nobody_empties_the_copies_and_forgets_the_stick() -> None:
    """Screens do it by `AppContext.purge_copies`, all else by `empty_copies`."""
    callers = {
        source.path
        for source, call in house_rules.found(house_rules.sources_in(CHECKOUT), ast.Call)
        if house_rules.called(call) == "purge_copies"
        and not ast.unparse(call).startswith(("context.", "self._context."))
    }
    assert callers == {
        "facilitator/services/anonymise.py",
        "facilitator/ui/context/app_context.py",
    }


def test_names_that_are_tidied_go_from_the_stick_too(bench: Bench) -> None:
    bench.choose(sealed=False)
    bench.copy()
    bench.store.tidy(DIALOGUE_ID)
    assert second_copy.holds_erased(bench.store.path)
    bench.copy()
    assert not second_copy.holds_erased(bench.store.path)


def test_a_copy_that_is_no_longer_wanted_goes_when_its_stick_is_there(bench: Bench) -> None:
    bench.choose()
    bench.copy()
    folder = bench.folder
    second_copy.stop(bench.store.path)
    bench.pull_out()
    assert second_copy.empty_leftovers(bench.store.path) == (folder,)
    assert len(_left(bench)) == 1
    bench.put_in()
    assert second_copy.empty_leftovers(bench.store.path) == ()
    assert _left(bench) == ()
    assert list(bench.stick.iterdir()) == []
    assert second_copy.writer_of(bench.store, bench.chest) is None


def test_what_somebody_else_put_there_stays(bench: Bench) -> None:
    bench.choose()
    bench.copy()
    mine = bench.folder / "vakantie.jpg"
    mine.write_bytes(b"zon")
    bench.choose()
    assert second_copy.empty_leftovers(bench.store.path) == ()
    assert mine.read_bytes() == b"zon"


@pytest.mark.parametrize("name", ["000000-basis.kopie", "500000-daarna.kopie"])
def test_a_folder_that_has_the_name_of_a_part_is_in_nobodys_way(
    bench: Bench, name: str
) -> None:
    bench.choose()
    (bench.folder / name).mkdir()
    bench.keep()
    for _ in range(2):
        bench.copy()
        bench.begin()
    assert len(copy_files(bench.folder)) == 1
    assert bench.put_back() == bench.notes


@pytest.mark.parametrize("taken", ["999999-basis.kopie", "999999-daarna.kopie"])
def test_after_the_last_number_the_copy_is_found_too(bench: Bench, taken: str) -> None:
    bench.choose()
    (bench.folder / taken).write_bytes(b"not ours")
    bench.keep()
    bench.copy()
    assert len(copy_files(bench.folder)) == 1
    assert bench.put_back() == bench.notes


def test_halves_of_killed_work_go_before_the_stick_is_called_empty(bench: Bench) -> None:
    bench.choose(sealed=False)
    note = bench.keep(WORD)
    half = bench.folder / ".000001-basis.kopie.0a1b2c3d.new"
    half.write_bytes(bench.store.file.content())
    bench.store.erase([note.id])
    assert second_copy.renew(bench.store, bench.chest, EVENING) == ()
    assert not half.exists()
    half.write_bytes(b"half")
    second_copy.stop(bench.store.path)
    assert second_copy.empty_leftovers(bench.store.path) == ()
    assert list(bench.stick.iterdir()) == []


@pytest.mark.parametrize(
    "at",
    [
        "0001-01-01T00:00:00+14:00",
        "0500-01-01T00:00:00+00:00",
        "9999-12-31T23:59:59+00:00",
        "9999-12-31T23:59:59-14:00",
        "2026-11-30T12:00:00",
    ],
)
def test_a_moment_that_no_copy_can_have_is_damage(bench: Bench, at: str) -> None:
    bench.choose(sealed=False)
    bench.copy()
    [base] = copy_files(bench.folder)
    line, _, packed = base.read_bytes()[len(MAGIC) :].partition(b"\n")
    facts = {**json.loads(line), "made_at": at}
    base.write_bytes(MAGIC + json.dumps(facts).encode() + b"\n" + packed)
    with pytest.raises(RefusedInputError, match="copy_damaged"):
        second_copy.fetch(bench.store.path, bench.stick)


def _no_store() -> bytes:
    """Give a database that is none of ours."""
    with closing(sqlite3.connect(":memory:")) as database:
        database.execute("CREATE TABLE theirs (one)")
        return database.serialize()


@pytest.mark.parametrize(
    ("content", "code"), [(b"x" * 100, "copy_damaged"), (_no_store(), "copy_not_ours")]
)
def test_what_is_no_store_does_not_come_among_the_copies(
    bench: Bench, content: bytes, code: str
) -> None:
    bench.choose(sealed=False)
    bench.copy()
    [base] = copy_files(bench.folder)
    base.write_bytes(write_base(content, marks_of(content), EVENING, bytes))
    with pytest.raises(RefusedInputError, match=code):
        second_copy.fetch(bench.store.path, bench.stick)
    assert list(own_files.backups_of(bench.store.path).iterdir()) == []


def test_a_small_file_takes_no_more_room_than_it_brings(bench: Bench) -> None:
    bench.choose(sealed=False)
    bench.copy()
    bench.keep()
    bench.copy()
    later = next(each for each in copy_files(bench.folder) if "daarna" in each.name)
    line, _, packed = later.read_bytes()[len(MAGIC) :].partition(b"\n")
    facts = {**json.loads(line), "size": 300_000_000}
    later.write_bytes(MAGIC + json.dumps(facts).encode() + b"\n" + packed)
    tracemalloc.start()
    assert not read(bench.folder)[1]
    assert tracemalloc.get_traced_memory()[1] < 100_000_000
    tracemalloc.stop()


LARGE = 600_000_000
READ_BOMB = """
import resource, sys
from facilitator.domain.errors import RefusedInputError
from facilitator.services.second_copy import fetch
from facilitator.storage.sqlite.restoring import check_copy

def peak():
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024

before = peak()
try:
    answer = "whole" if fetch(path, path.parent.parent / "stick").whole else "not whole"
except RefusedInputError as error:
    answer = error.code
print(answer, peak() - before)
"""


def _bomb(facts: dict[str, object], begin: bytes) -> bytes:
    """Give a file of a copy with so many zeros after its begin, each fact as it should be."""
    packer, state = zlib.compressobj(9), hashlib.sha256(begin)
    packed, piece = [packer.compress(begin)], bytes(1_000_000)
    for _ in range(LARGE // len(piece)):
        packed.append(packer.compress(piece))
        state.update(piece)
    line = json.dumps({"state": state.hexdigest(), **facts}).encode()
    return MAGIC + line + b"\n" + b"".join([*packed, packer.flush()])


@needs_linux
@pytest.mark.slow
@pytest.mark.parametrize("begin", [b"", b"SQLite format 3\0"])
def test_a_bomb_as_base_takes_no_memory(bench: Bench, begin: bytes) -> None:
    bench.choose(sealed=False)
    bench.copy()
    [base] = copy_files(bench.folder)
    base.write_bytes(_bomb({"made_at": EVENING.isoformat()}, begin))
    assert base.stat().st_size < 1_000_000
    assert _answer_elsewhere(bench) == "copy_damaged"


@needs_linux
@pytest.mark.slow
def test_a_bomb_that_came_after_a_base_takes_none_either(bench: Bench) -> None:
    bench.choose(sealed=False)
    bench.copy()
    bench.keep()
    bench.copy()
    _, later = copy_files(bench.folder)
    line, _, _ = later.read_bytes()[len(MAGIC) :].partition(b"\n")
    facts = {**json.loads(line), "page": 65_536, "changed": LARGE // 65_540}
    later.write_bytes(_bomb(facts, b""))
    assert _answer_elsewhere(bench) == "not whole"


def _answer_elsewhere(bench: Bench) -> str:
    """Fetch the copy in a process of its own, which may take little; give what it says."""
    bench.store.close()
    answer, _, megabytes = run_elsewhere(READ_BOMB, bench.store.path).rpartition(" ")
    assert int(megabytes) < 60
    kept = own_files.backups_of(bench.store.path).iterdir()
    assert all(path.stat().st_size < 10_000_000 for path in kept)
    return answer


def test_a_place_that_is_chosen_while_an_earlier_copy_goes_stays_chosen(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    bench.choose()
    bench.copy()
    first, slow, unlink = bench.folder, bench.folder, Path.unlink
    second_copy.stop(bench.store.path)

    def unlink_slowly(path: Path, missing_ok: bool = False) -> None:
        unlink(path, missing_ok=missing_ok)
        if path.parent == slow:
            bench.choose()

    monkeypatch.setattr(Path, "unlink", unlink_slowly)
    assert second_copy.empty_leftovers(bench.store.path) == ()
    assert bench.folder != first
    assert not first.exists()


@pytest.mark.skipif(os.name == "nt", reason="needs fork")
def test_killed_while_an_earlier_copy_goes_it_is_not_told_for_ever(bench: Bench) -> None:
    bench.choose()
    bench.copy()
    path, folder = bench.store.path, bench.folder
    second_copy.stop(path)
    chosen = own_files.second_copy(path).read_bytes()
    for step in itertools.count(1):
        folder.mkdir(exist_ok=True)
        (folder / "000001-basis.kopie").write_bytes(b"of before")
        own_files.second_copy(path).write_bytes(chosen)
        killed = killed_before(step, partial(_empty_leftovers, path))
        assert second_copy.empty_leftovers(path) == ()
        assert not list(bench.stick.rglob("*.kopie"))
        if not killed:
            break


def _empty_leftovers(path: Path) -> None:
    second_copy.empty_leftovers(path)


def test_a_place_where_nothing_may_be_made_is_refused(bench: Bench) -> None:
    with pytest.raises(FileNotWrittenError, match="folder_not_made"):
        second_copy.choose_folder(bench.store.path, bench.stick / "weg", sealed=True)
    assert second_copy.read_choice(bench.store.path) is None


def test_a_choice_that_cannot_be_read_is_no_choice(bench: Bench) -> None:
    for content in (b"", b"[]", b"{", b'{"folder": 3}', b"\xff", b"[" * 10_000):
        own_files.second_copy(bench.store.path).write_bytes(content)
        assert second_copy.read_choice(bench.store.path) is None


KILLED = """
import sys
from pathlib import Path
from facilitator.domain.records.changes import ChangeName, added
from facilitator.services import second_copy
from facilitator.services.keys import KeyChest
from facilitator.storage.store import Store
from tests.builders import EVENING, an_item
path = Path(sys.argv[1])
with Store.open(path) as store:
    writer = second_copy.writer_of(store, KeyChest(path.parent / "sleutels"))
    for number in range(int(sys.argv[2]), 10_000):
        store.apply(added(ChangeName.KEEP_ITEM, an_item(f"noot {number}", position=number + 1)))
        writer.write(store.file.content, 0, EVENING)
        print(number, flush=True)
"""


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="needs kill -9")
def test_killed_at_any_moment_all_that_was_called_copied_is_there(bench: Bench) -> None:
    bench.choose()
    bench.store.close()
    said = -1
    for life in range(amount(4, 40)):
        command = [sys.executable, "-c", KILLED, str(bench.store.path), str(said + 2)]
        with subprocess.Popen(command, cwd=CHECKOUT, stdout=subprocess.PIPE, text=True) as one:
            assert one.stdout
            for _ in range(1 + life % 3):
                said = int(one.stdout.readline())
            os.kill(one.pid, signal.SIGKILL)
            said = max([said, *map(int, one.stdout.read().split())])
        fetched = second_copy.fetch(bench.store.path, bench.stick)
        assert fetched.whole
        again = bench.store.path.with_name(f"{life}.sqlite")
        restore(again, fetched.path, EVENING, create=True)
        with Store.open(again, create=False) as store:
            texts = {item.text for item in store.dossier(DIALOGUE_ID).items}
            assert f"noot {said}" in texts
            assert store.check() == ()
