"""What may no longer be here goes from everywhere, by one yes, and leaves a receipt."""

import hashlib
import json
import os
import shutil
import sqlite3
import zipfile
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from functools import partial
from io import BytesIO
from itertools import count
from pathlib import Path

import pytest

from facilitator.domain.errors import RefusedInputError, StoreUnavailableError, WrongUseError
from facilitator.domain.privacy.receipt import Receipt, WipeReason
from facilitator.domain.records.changes import ChangeName, added
from facilitator.domain.records.dialogue import Alias, alias_id
from facilitator.domain.records.drafts import Draft
from facilitator.domain.records.ids import DialogueId, derived_id
from facilitator.domain.records.items import Labels
from facilitator.exchange.sealing import new_key_pair
from facilitator.jobs import at_once
from facilitator.services import anonymise, backups, publishing, retention, second_copy
from facilitator.services.export import content_digest, export_table
from facilitator.services.keys import key_chest
from facilitator.services.receipts import receipt_lines, write_receipt
from facilitator.services.retention import HandedIn
from facilitator.services.review import remember_refused
from facilitator.services.stores import Store
from facilitator.services.table_files import FileState
from facilitator.storage import receipt_file
from facilitator.storage.made_invitations import MadeInvitation
from facilitator.storage.sqlite import own_files
from tests.builders import DIALOGUE_ID, EVENING, a_dialogue, an_item
from tests.editors import records_of
from tests.exchange.invitation_samples import LIBRARY
from tests.services.laptops import Laptops, laptops, merge_files
from tests.services.test_canary import LEFT, a_table, found, leave_behind, mark
from tests.services.test_canary import Laptop as CanaryLaptop
from tests.services.test_killed_work import killed_before

NOW = datetime(2026, 11, 30, 14, tzinfo=UTC)
TODAY = NOW.date()
PROGRAMME = "nederland-na-de-crisis"
INVITED = DialogueId(derived_id("tests", "invited"))
OTHER = DialogueId(derived_id("tests", "another programme"))
NAME = "dialoogtafel.sqlite"
MARKS = ("rol", "roepnaam", "andere-notitie", "afsluiting", "gemeente", "genodigd", "half")
THEIRS = new_key_pair()
OWN = new_key_pair()


def head(**changes: object) -> object:
    return replace(
        a_dialogue(number=4),
        municipality=mark("gemeente"),
        programme=PROGRAMME,
        **changes,  # type: ignore[arg-type]
    )


def fill(store: Store) -> None:
    """Put marks wherever something of a table, or of an invitation to one, may be."""
    table = replace(a_table(), dialogue=head())  # type: ignore[arg-type]
    store.apply(added(ChangeName.PREPARE, *records_of(table)))
    store.apply(added(ChangeName.PREPARE, a_dialogue("Wonen", id=OTHER, programme="")))
    photo = store.keep_media(mark("foto").encode(), "image/jpeg")
    store.apply(added(ChangeName.KEEP_ITEM, an_item("Foto", labels=Labels(photo=photo))))
    store.keep_draft(Draft(DIALOGUE_ID, "capture", mark("half")))
    invited = MadeInvitation(
        INVITED, "themadialoog", "Gezondheid", 5, None, mark("genodigd"), "a", EVENING
    )
    content = f'{{"programme": {{"id": "{PROGRAMME}"}}, "municipality": "{mark("genodigd")}"}}'
    store.made_invitations.keep([(invited, content)])
    export_table(store, DIALOGUE_ID, store.path.parent.parent / "uit", EVENING)
    assert isinstance(backups.back_up(store, EVENING), Path)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(tmp_path / "data" / NAME) as store:
        fill(store)
        yield store


def wiped(store: Store) -> Receipt:
    """Wipe the programme, and empty the copies."""
    plan = retention.plan_of_programmes(store, [PROGRAMME])
    retention.wipe(store, plan, LIBRARY, NOW)
    assert retention.empty_copies(store, NOW) == ()
    (receipt,) = store.retention.receipts()
    return receipt


def tables(store: Store) -> list[DialogueId]:
    return [one.dialogue.id for one in store.overview()]


@pytest.mark.parametrize(
    ("until", "is_due"),
    [(None, False), (TODAY, False), (date(2026, 11, 29), True), (date(2027, 1, 1), False)],
)
def test_a_programme_is_due_after_its_last_day_and_nothing_is_done_by_itself(
    store: Store, until: date | None, *, is_due: bool
) -> None:
    store.retention.keep_until(PROGRAMME, until)
    found = retention.due(store, LIBRARY, TODAY)
    assert [(one.programme, one.tables) for one in found] == [(PROGRAMME, 1)] * is_due
    titles = {one.programme: one.title for one in retention.programmes(store, LIBRARY, TODAY)}
    assert titles == {PROGRAMME: LIBRARY.programmes[PROGRAMME].title, "": ""}
    assert set(tables(store)) == {DIALOGUE_ID, OTHER}


def test_two_programmes_of_one_title_are_told_apart_wherever_one_is_chosen(
    store: Store,
) -> None:
    """Beside the title stands the id of each, by which commands know them too."""
    one = LIBRARY.programmes[PROGRAMME]
    other = replace(one, id="tweede", title=one.title.upper())
    library = replace(LIBRARY, programmes={**LIBRARY.programmes, other.id: other})
    twin = DialogueId(derived_id("tests", "of the other"))
    store.apply(added(ChangeName.PREPARE, a_dialogue(id=twin, programme=other.id)))
    told = {f"{one.title} ({PROGRAMME})", f"{other.title} ({other.id})"}
    assert told <= {each.name for each in retention.programmes(store, library, TODAY)}
    assert told <= {each.name for each in publishing.programmes(store, library)}
    assert told <= set(library.programme_titles.values()), "as forms offer them"


def test_a_date_that_is_taken_away_makes_nothing_due(store: Store) -> None:
    store.retention.keep_until(PROGRAMME, date(2020, 1, 1))
    store.retention.keep_until(PROGRAMME, None)
    assert retention.due(store, LIBRARY, TODAY) == ()


def test_a_practice_table_is_nobodys_and_stays(store: Store) -> None:
    practice = a_dialogue(id=DialogueId(derived_id("tests", "practice")))
    practice = replace(practice, practice=True, programme=PROGRAMME)
    store.apply(added(ChangeName.PREPARE, practice))
    wiped(store)
    assert set(tables(store)) == {practice.id, OTHER}


def test_what_would_go_is_told_whole(store: Store) -> None:
    plan = retention.plan_of_programmes(store, [PROGRAMME])
    assert [(one.head.id, one.notes) for one in plan.tables] == [(DIALOGUE_ID, 2)]
    assert plan.invited == (INVITED,)
    assert (plan.beside.photos, plan.beside.drafts, plan.copies) == (1, 1, 1)
    assert len(plan.files) == 1


def test_after_a_wipe_nothing_is_left_in_any_place(store: Store, tmp_path: Path) -> None:
    data = tmp_path / "data"
    leave_behind(CanaryLaptop(tmp_path, store, an_item("")))
    assert found(data, *MARKS, "foto") == {*MARKS, "foto"}
    receipt = wiped(store)
    assert found(data, *MARKS, "foto") == set()
    assert not [name for name in LEFT if (data / name).exists()]
    assert tables(store) == [OTHER]
    assert store.made_invitations.all() == ()
    assert store.registry.exports(DIALOGUE_ID) == ()
    assert receipt.copies_emptied_at == NOW
    store.close()
    assert found(data, *MARKS, "foto") == set()
    assert found(tmp_path / "uit", "andere-notitie") == {"andere-notitie"}  # out of reach


def test_a_receipt_says_what_went_and_nothing_of_what_was_said(
    store: Store, tmp_path: Path
) -> None:
    digest = content_digest(store.versions.contribution(DIALOGUE_ID))
    (file,) = store.registry.exports(DIALOGUE_ID)
    receipt = wiped(store)
    (table,) = receipt.tables
    assert (table.theme, table.number, table.notes) == ("Gezondheid", 4, 2)
    assert (table.digests, table.files) == ((digest,), (file.sha256,))
    assert (receipt.reason, receipt.device) == (WipeReason.RETENTION, store.identity.device)
    for name in ("bewijs.txt", "bewijs.docx"):
        write_receipt(receipt, LIBRARY, tmp_path / name)
        assert found(tmp_path / name, *MARKS) == set()
    text = (tmp_path / "bewijs.txt").read_text()
    assert text.splitlines() == receipt_lines(receipt, LIBRARY)
    for said in (digest, file.sha256, "30 november 2026", "dialoog 4", str(receipt.device)):
        assert said in text
    with zipfile.ZipFile(BytesIO((tmp_path / "bewijs.docx").read_bytes())) as word:
        assert digest.encode() in word.read("word/document.xml")
    with pytest.raises(WrongUseError):
        write_receipt(receipt, LIBRARY, tmp_path / "bewijs.odt")


@pytest.mark.parametrize("earlier", [NOW, datetime(2031, 1, 1, tzinfo=UTC)])
def test_each_wipe_has_a_receipt_and_the_last_one_is_first_whatever_a_clock_says(
    store: Store, earlier: datetime
) -> None:
    first = retention.plan_of_programmes(store, [PROGRAMME])
    retention.wipe(store, first, LIBRARY, earlier)
    second = retention.plan_of_programmes(store, [""])
    retention.wipe(store, second, LIBRARY, NOW)
    themes = [[table.theme for table in one.tables] for one in store.retention.receipts()]
    assert themes == [["Wonen"], ["Gezondheid"]]


def test_a_theme_that_somebody_typed_is_not_on_a_receipt(tmp_path: Path) -> None:
    with Store.open(tmp_path / NAME) as store:
        typed = replace(a_dialogue(mark("thema")), programme=PROGRAMME)
        store.apply(added(ChangeName.PREPARE, typed))
        text = "\n".join(receipt_lines(wiped(store), LIBRARY))
    assert mark("thema") not in text
    assert "eigen thema" in text
    assert found(tmp_path, "thema") == set()


def test_words_of_a_file_from_elsewhere_are_not_on_a_receipt(tmp_path: Path) -> None:
    with Store.open(tmp_path / NAME) as store:
        odd = replace(a_dialogue(), kind=mark("soort"), programme=mark("programma"))
        store.apply(added(ChangeName.PREPARE, odd))
        plan = retention.plan_of_programmes(store, [odd.programme])
        receipt = retention.wipe(store, plan, LIBRARY, NOW)
        assert "geen programma" in "\n".join(receipt_lines(receipt, LIBRARY))
    assert found(tmp_path, "soort", "programma") == set()


def test_the_digest_is_the_same_on_the_laptop_that_has_the_table(tmp_path: Path) -> None:
    with laptops(tmp_path) as post:
        table = post.store("table", a_dialogue(), an_item("Er was niemand."))
        office = post.store("office")
        file = post.export(table)
        merge_files(office, file)
        told = [
            content_digest(one.versions.contribution(DIALOGUE_ID)) for one in (table, office)
        ]
        assert told == [_as_published(file)] * 2
        office.apply(added(ChangeName.KEEP_ITEM, an_item("Nog iets.", position=5)))
        assert content_digest(office.versions.contribution(DIALOGUE_ID)) != told[0]


def _as_published(file: Path) -> str:
    """Compute the digest as the description of the files says."""
    with zipfile.ZipFile(file) as archive:
        content = json.loads(archive.read("records.json"))
    lists = [*content["records"].values(), *content["removed"].values()]
    records = [{**one, "vector": {}} for some in lists for one in some]
    texts = [
        json.dumps(one, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
        for one in records
    ]
    return hashlib.sha256(b"\n".join(sorted(text.encode() for text in texts))).hexdigest()


def test_an_old_file_of_a_wiped_table_waits_for_a_yes_by_name(tmp_path: Path) -> None:
    with laptops(tmp_path) as post:
        office = post.store("office")
        table = post.store("table", head(), an_item("Er was niemand."))  # type: ignore[arg-type]
        file = post.export(table)
        merge_files(office, file)
        copy = backups.back_up(office, NOW)
        assert isinstance(copy, Path)
        assert found(copy, "gemeente") == {"gemeente"}
        wiped(office)
        assert office.history.intakes() == ()
        assert mark("gemeente").encode() not in office.file.database.serialize()
        assert found(copy, "gemeente") == set()
        assert office.registry.known_keys() == {table.identity.key}
        (line,) = merge_files(office, file)
        assert line.head is not None
        assert line.head.theme == "Gezondheid"
        assert line.state is FileState.WAITS
        assert tables(office) == []
        assert office.settlement.count() == 1


def test_a_sender_who_has_another_table_here_keeps_his_name(tmp_path: Path) -> None:
    with laptops(tmp_path) as post:
        office = post.store("office")
        other = a_dialogue("Wonen", id=OTHER, programme="", municipality="Zeist")
        table = post.store("table", head(), other, an_item("Hier.", dialogue_id=OTHER))  # type: ignore[arg-type]
        merge_files(office, post.export(table, dialogue_id=OTHER), post.export(table))
        wiped(office)
        assert tables(office) == [OTHER]
        assert office.registry.name_of_key(table.identity.key)
        assert len(office.history.intakes()) == 1


def test_a_copy_from_before_brings_nothing_back(store: Store, tmp_path: Path) -> None:
    away = tmp_path / "stick.sqlite"
    backups.copy_to(store, away)
    store.retention.keep_until(PROGRAMME, date(2026, 1, 1))
    receipt = wiped(store)
    path = store.path
    store.close()
    backups.restore(path, away, NOW)
    assert found(path.parent, *MARKS) == set()
    with Store.open(path, create=False) as back:
        assert tables(back) == [OTHER]
        assert back.retention.receipts() == (receipt,)
        assert back.retention.dates() == {PROGRAMME: date(2026, 1, 1)}


def test_copies_that_are_not_done_are_told_on_the_receipt(store: Store) -> None:
    plan = retention.plan_of_programmes(store, [PROGRAMME])
    receipt = retention.wipe(store, plan, LIBRARY, NOW)
    broken = store.path.parent / "backups" / "oud.sqlite"
    broken.write_bytes(store.path.read_bytes()[:9000])
    assert len(retention.empty_copies(store, NOW)) == 1
    assert store.retention.receipts() == (receipt,)
    assert "Nog niet alle kopieën" in "\n".join(receipt_lines(receipt, LIBRARY))
    broken.unlink()
    assert retention.empty_copies(store, NOW) == ()
    assert store.retention.receipts() == (replace(receipt, copies_emptied_at=NOW),)


def test_the_second_copy_is_emptied_too_or_the_receipt_says_that_it_is_not(
    store: Store, tmp_path: Path
) -> None:
    stick, away = tmp_path / "stick", tmp_path / "away"
    stick.mkdir()
    second_copy.choose_folder(store.path, stick, sealed=False)
    writer = second_copy.writer_of(store, key_chest())
    assert writer is not None
    writer.write(store.file.content, store.file.erasures, NOW)
    stick.rename(away)  # pulled out
    plan = retention.plan_of_programmes(store, [PROGRAMME])
    retention.wipe(store, plan, LIBRARY, NOW)
    assert len(retention.empty_copies(store, NOW)) == 1
    assert store.retention.receipts()[0].copies_emptied_at is None
    away.rename(stick)
    assert retention.empty_copies(store, NOW) == ()
    assert store.retention.receipts()[0].copies_emptied_at == NOW
    content = _unpacked(stick)
    assert content.startswith(b"SQLite format 3")
    assert not any(mark(name).encode() in content for name in MARKS)


def _unpacked(stick: Path) -> bytes:
    """Give what a copy that anyone can read holds."""
    fetched = stick.parent / "terug" / NAME
    fetched.parent.mkdir()
    (folder,) = stick.iterdir()
    return second_copy.fetch(fetched, folder).path.read_bytes()


def leaving(store: Store) -> list[HandedIn]:
    plan = at_once_of(store)
    return [one.state for one in plan.tables if one.head.id == DIALOGUE_ID]


def at_once_of(store: Store) -> retention.WipePlan:
    return at_once(retention.plan_of_leaving(store, OWN.public))


def hand_in(store: Store, *keys: str) -> None:
    folder = store.path.parent.parent / "ingeleverd"
    export_table(store, DIALOGUE_ID, folder, NOW, keys)


def test_only_what_was_handed_in_and_not_changed_since_may_leave(store: Store) -> None:
    hand_in(store)
    assert leaving(store) == [HandedIn.UNSEALED]
    hand_in(store, OWN.public)
    assert leaving(store) == [HandedIn.OWN_KEY]
    hand_in(store, THEIRS.public)
    assert leaving(store) == [HandedIn.READY]
    store.apply(added(ChangeName.KEEP_ITEM, an_item("Nog iets.", position=9)))
    assert leaving(store) == [HandedIn.CHANGED]
    hand_in(store, THEIRS.public, OWN.public)
    assert leaving(store) == [HandedIn.READY]
    states = {one.head.id: one.state for one in at_once_of(store).tables}
    assert states[OTHER] is HandedIn.NOT


def test_names_that_were_tidied_are_no_change(store: Store) -> None:
    hand_in(store, THEIRS.public)
    store.tidy(DIALOGUE_ID)
    assert leaving(store) == [HandedIn.READY]


def test_a_laptop_is_emptied_of_what_was_handed_in(store: Store, tmp_path: Path) -> None:
    hand_in(store, THEIRS.public)
    plan = retention.only(store, at_once_of(store), [DIALOGUE_ID])
    receipt = retention.wipe(store, plan, LIBRARY, NOW)
    retention.empty_copies(store, NOW)
    assert receipt.reason is WipeReason.HANDED_IN
    assert tables(store) == [OTHER]
    assert found(tmp_path / "data", *MARKS) == {"genodigd"}  # another table, not handed in


def test_what_was_noted_after_the_page_was_read_stays(store: Store) -> None:
    hand_in(store, THEIRS.public)
    plan = retention.only(store, at_once_of(store), [DIALOGUE_ID])
    store.apply(added(ChangeName.KEEP_ITEM, an_item("Nog iets.", position=9)))
    with pytest.raises(RefusedInputError):
        retention.wipe(store, plan, LIBRARY, NOW)
    assert set(tables(store)) == {DIALOGUE_ID, OTHER}
    assert store.retention.receipts() == ()


def wipe_at(home: Path) -> None:
    with Store.open(home / "data" / NAME, create=False) as store:
        plan = retention.plan_of_programmes(store, [PROGRAMME])
        retention.wipe(store, plan, LIBRARY, NOW)
        retention.empty_copies(store, NOW)


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="needs fork")
def test_a_wipe_that_is_killed_is_whole_or_not_begun_and_goes_on_at_the_next_start(
    tmp_path: Path,
) -> None:
    start = tmp_path / "start"
    with Store.open(start / "data" / NAME) as store:
        fill(store)
        leave_behind(CanaryLaptop(start, store, an_item("")))
    outcomes = []
    for step in count(1):
        home = tmp_path / str(step)
        shutil.copytree(start, home)
        killed = killed_before(step, partial(wipe_at, home))
        with Store.open(home / "data" / NAME, create=False) as store:
            receipts = store.retention.receipts()
            assert set(tables(store)) == ({OTHER} if receipts else {DIALOGUE_ID, OTHER})
            if receipts:
                assert retention.empty_copies(store, NOW) == ()
                assert store.retention.receipts()[0].copies_emptied_at
                assert found(home / "data", *MARKS) == set()
            else:
                assert len(store.dossier(DIALOGUE_ID).items) == 2
                assert found(home / "data" / NAME, *MARKS) >= {"andere-notitie"}
        outcomes.append(bool(receipts))
        shutil.rmtree(home)
        if not killed:
            break
    assert (outcomes[0], outcomes[-1]) == (False, True)
    assert outcomes == sorted(outcomes)


DAMAGES = {
    "all of it": lambda content: b"\xff" * len(content),
    "its end": lambda content: content[: len(content) // 2 // 4096 * 4096],
    "its first page": lambda content: content[:100] + b"\xff" * 400 + content[500:],
}
"""What a store may be after a mishap, of what it was."""


@pytest.mark.parametrize("damage", DAMAGES)
@pytest.mark.parametrize("copies", [True, False])
def test_over_a_damaged_store_a_copy_from_before_brings_nothing_back(
    store: Store, tmp_path: Path, damage: str, *, copies: bool
) -> None:
    away, path = tmp_path / "stick.sqlite", store.path
    backups.copy_to(store, away)
    wiped(store)
    store.close()
    if not copies:
        shutil.rmtree(path.parent / "backups")
    path.write_bytes(DAMAGES[damage](path.read_bytes()))
    backups.restore(path, away, NOW)
    with Store.open(path, create=False) as back:
        assert back.wiped_again == 1
        assert tables(back) == [OTHER]
        assert [one.ids for one in back.retention.receipts()] == [{DIALOGUE_ID, INVITED}]
        [aside] = retention.empty_copies(back, NOW)
        assert "beschadigd" in str(aside.data["path"])  # of which nobody can say what it holds
    assert found(path.parent, *MARKS) == set()
    with Store.open(path, create=False) as again:
        assert again.wiped_again == 0


def test_nor_does_a_copy_that_somebody_puts_there_by_hand(store: Store, tmp_path: Path) -> None:
    away, path = tmp_path / "stick.sqlite", store.path
    backups.copy_to(store, away)
    wiped(store)
    store.close()
    shutil.copy(away, path)
    with Store.open(path, create=False) as back:
        assert (back.wiped_again, tables(back)) == (1, [OTHER])
        back.close()
    assert found(path.parent, *MARKS) == set()


def test_nor_a_second_copy_in_the_place_of_a_store_that_is_gone(
    store: Store, tmp_path: Path
) -> None:
    away, path = tmp_path / "stick.sqlite", store.path
    backups.copy_to(store, away)
    wiped(store)
    store.close()
    path.unlink()
    backups.restore(path, away, NOW, create=True)
    with Store.open(path, create=False) as back:
        assert (back.wiped_again, tables(back)) == (1, [OTHER])


@pytest.mark.parametrize("damage", ["its last page", "all of it"])
def test_over_a_damaged_store_a_copy_knows_what_was_chosen_and_erased_after_it(
    store: Store, tmp_path: Path, damage: str
) -> None:
    away, path = tmp_path / "stick.sqlite", store.path
    store.publication.choose(PROGRAMME, "numbers")
    backups.copy_to(store, away)
    store.publication.choose(PROGRAMME, "order")
    store.retention.keep_until(PROGRAMME, date(2027, 1, 1))
    store.erase([OTHER])
    store.tidy(DIALOGUE_ID)
    if damage == "all of it":  # then what a copy knows that was made since
        assert isinstance(backups.back_up(store, NOW), Path)
    store.close()
    content = bytearray(path.read_bytes())
    content[slice(-4096, None) if damage == "its last page" else slice(None)] = b"\xff" * (
        4096 if damage == "its last page" else len(content)
    )
    path.write_bytes(content)
    with pytest.raises(StoreUnavailableError, match="store_damaged"):
        Store.open(path)
    backups.restore(path, away, NOW)
    with Store.open(path, create=False) as back:
        assert back.publication.choices()[PROGRAMME].reference == "order"
        assert back.retention.dates() == {PROGRAMME: date(2027, 1, 1)}
        assert tables(back) == [DIALOGUE_ID]
        assert not any(seat.first_name for seat in back.dossier(DIALOGUE_ID).seats)


def test_copies_that_were_emptied_tell_what_was_erased_of_an_unreadable_store(
    store: Store, tmp_path: Path
) -> None:
    away, path = tmp_path / "stick.sqlite", store.path
    store.apply(added(ChangeName.KEEP_ITEM, an_item("Later.", position=7)))
    backups.copy_to(store, away)  # after the last copy, which has no such note
    anonymise.erase_note(store, DIALOGUE_ID, an_item("Foto").id)
    anonymise.erase_table(store, OTHER)
    anonymise.tidy(store, DIALOGUE_ID)
    assert anonymise.empty_copies(store, NOW) == ()
    store.close()
    path.write_bytes(b"damaged")
    backups.restore(path, away, NOW)
    with Store.open(path, create=False) as back:
        assert tables(back) == [DIALOGUE_ID]
        texts = {item.verbatim for item in back.dossier(DIALOGUE_ID).items}
        assert texts == {mark("andere-notitie"), "Later."}
        assert not any(seat.first_name for seat in back.dossier(DIALOGUE_ID).seats)


def test_what_returned_before_a_copy_was_made_stays_in_it(store: Store, tmp_path: Path) -> None:
    away, path = tmp_path / "stick.sqlite", store.path
    anonymise.erase_table(store, OTHER)
    assert anonymise.empty_copies(store, NOW) == ()
    store.close()
    with closing(sqlite3.connect(path, isolation_level=None)) as database:
        database.execute("DELETE FROM erased")
    with Store.open(path, create=False, now=lambda: datetime.now(UTC) + timedelta(2)) as later:
        later.apply(added(ChangeName.PREPARE, a_dialogue("Wonen", id=OTHER)))
        backups.copy_to(later, away)
    path.write_bytes(b"damaged")
    backups.restore(path, away, NOW)
    with Store.open(path, create=False) as back:
        assert set(tables(back)) == {DIALOGUE_ID, OTHER}


@pytest.mark.parametrize(
    "content", [b"", b"{", b"[[1, 2]]", b'[["2026-11-30", "{}"]]', b"\xff"]
)
def test_receipts_beside_a_store_that_are_not_whole_say_nothing(
    store: Store, content: bytes
) -> None:
    receipt, path = wiped(store), store.path
    store.close()
    own_files.receipts(path).write_bytes(content)
    with Store.open(path, create=False) as again:
        assert again.retention.receipts() == (receipt,)
        assert again.wiped_again == 0
        again.close()
    assert receipt_file.read(path) == (replace(receipt, copies_emptied_at=None),)


def refused_files(store: Store) -> list[str]:
    return [path.name for path, _, _ in store.review.refused()]


def left_of(store: Path, *marks: str) -> set[str]:
    """Give those marks that are in what lies with one of several stores in a folder."""
    return set().union(*(found(path, *marks) for path in own_files.all_of(store)))


def sent_again(post: Laptops, name: str, *, guest: bool = False) -> tuple[Store, Path, str]:
    """Wipe a table at the office; give that, a file of it that comes again, and its key."""
    office = post.store("office")
    table = post.store("table", head(), an_item(mark("letterlijk")))  # type: ignore[arg-type]
    file = post.export(table)
    merge_files(office, file)
    if guest:
        table = post.store("guest", invited=False)
        merge_files(table, file)
        file = post.export(table, "elsewhere")
    wiped(office)
    return office, file.rename(file.with_name(f"{mark(name)}.dialoog")), table.identity.key


@pytest.mark.parametrize("answer", ["refuse", "refuse_writer", "guest"])
def test_of_a_wiped_table_that_is_refused_when_it_comes_again_no_name_stays(
    tmp_path: Path, answer: str
) -> None:
    marks = ("naam", "gemeente", "letterlijk")
    with laptops(tmp_path) as post:
        office, file, key = sent_again(post, "naam", guest=answer == "guest")
        path = office.path
        remember_refused(office, merge_files(office, file))
        assert office.settlement.count() == 1
        assert isinstance(backups.back_up(office, NOW), Path)
        if answer == "refuse_writer":
            office.settlement.refuse_writer(DIALOGUE_ID, key)
        else:
            office.settlement.refuse([one.id for one in office.settlement.waiting()])
        remember_refused(office, merge_files(office, file))
        shutil.move(file, tmp_path.parent / "away.dialoog")
        office.file.leave_no_trace()
        assert "naam" in left_of(path, *marks)
        assert refused_files(office) == []
        office.close()
        with Store.open(path, create=False) as again:  # an answer can be taken back until then
            retention.empty_copies(again, NOW)
            assert left_of(path, *marks) == set()
            shutil.move(tmp_path.parent / "away.dialoog", file)
            merge_files(again, file)
            assert again.settlement.count() == 0
            assert tables(again) == []


def test_what_waits_of_a_wiped_table_keeps_its_name(tmp_path: Path) -> None:
    with laptops(tmp_path) as post:
        office, file, _ = sent_again(post, "naam")
        merge_files(office, file)
        office.close()
        with Store.open(office.path, create=False) as again:
            (waits,) = again.settlement.waiting()
            assert waits.file == str(file)
            again.settlement.accept([waits.id])
            merge_files(again, file)
            again.close()
        with Store.open(office.path, create=False) as again:
            assert tables(again) == [DIALOGUE_ID]
            assert [one.name for one in again.history.intakes()[0].files] == [str(file)]


def test_a_file_that_was_refused_under_the_name_of_one_that_came_goes_with_it(
    tmp_path: Path,
) -> None:
    with laptops(tmp_path) as post:
        office = post.store("office")
        table = post.store("table", head(), an_item("Hier."))  # type: ignore[arg-type]
        file = post.export(table)
        file = file.rename(file.with_name(f"{mark('naam')}.dialoog"))
        (tmp_path / "eerder").mkdir()
        broken, other = tmp_path / "eerder" / file.name, tmp_path / "eerder" / "anders.dialoog"
        for path in (broken, other):
            path.write_bytes(file.read_bytes()[:99])
        remember_refused(office, merge_files(office, broken, other))
        merge_files(office, file)
        assert sorted(refused_files(office)) == ["anders.dialoog", file.name]
        assert isinstance(backups.back_up(office, NOW), Path)
        wiped(office)
        assert refused_files(office) == ["anders.dialoog"]
        assert left_of(office.path, "naam", "gemeente") == set()


@pytest.mark.parametrize("of_home", ["", "elders"])
def test_a_table_that_was_joined_goes_with_the_programme_of_any_part_of_it(
    store: Store, of_home: str
) -> None:
    home = DialogueId(derived_id("tests", "the same evening"))
    note = an_item(mark("thuis"), dialogue_id=home)
    store.apply(added(ChangeName.PREPARE, a_dialogue(id=home, programme=of_home), note))
    store.apply(added(ChangeName.SAME_TABLE, Alias(alias_id(DIALOGUE_ID), DIALOGUE_ID, home)))
    store.retention.keep_until(PROGRAMME, date(2026, 11, 29))
    counts = {one.programme: one.tables for one in retention.programmes(store, LIBRARY, TODAY)}
    assert counts == {PROGRAMME: 1, "": 1} | ({of_home: 1} if of_home else {})
    assert [one.programme for one in retention.due(store, LIBRARY, TODAY)] == [PROGRAMME]
    plan = retention.plan_of_programmes(store, [PROGRAMME])
    assert [(one.head.id, one.notes) for one in plan.tables] == [(home, 3)]
    receipt = wiped(store)
    assert set(receipt.tables[0].ids) == {home, DIALOGUE_ID}
    assert found(store.path.parent, *MARKS, "foto", "thuis") == set()
    assert tables(store) == [OTHER]


def test_an_invitation_goes_alone_and_never_with_a_table_of_another_programme(
    store: Store,
) -> None:
    store.apply(added(ChangeName.PREPARE, a_dialogue(id=INVITED, programme="elders")))
    assert retention.plan_of_programmes(store, [PROGRAMME]).invited == ()
    wiped(store)
    assert set(tables(store)) == {OTHER, INVITED}
