"""Every type of record that can wait is told in words, on the terminal and in JSON.

Who says yes must have read what would happen: to which notes, of which tables.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from facilitator.domain.records.changes import ChangeName, added, edited, removed
from facilitator.domain.records.clearances import ClearanceDecision
from facilitator.domain.records.dialogue import Alias, Moment, Record, alias_id
from facilitator.domain.records.ids import DialogueId, derived_id
from facilitator.domain.records.items import LinkKind
from facilitator.domain.records.specs import RECORDS
from facilitator.services.settlement import proposals, waiting
from facilitator.storage.store import Store
from facilitator.ui.features.settlement.texts import SettlementQuestion, SettlementTexts
from tests.builders import (
    DIALOGUE_ID,
    EVENING,
    a_clearance,
    a_closing,
    a_dialogue,
    a_link,
    a_moment,
    a_seat,
    a_step,
    an_item,
)
from tests.cli.office import Office
from tests.cli.test_json import printed
from tests.services.laptops import Laptops, laptops, merge_files

HEAD = a_dialogue(municipality="Goes", number=4)
OTHER_ID = DialogueId(derived_id("tests", "other table"))
OTHER = a_dialogue(id=OTHER_ID, municipality="Ede", number=9)
FIRST, SECOND = an_item("Er was niemand."), an_item("De markt was dicht.", position=2)
UNREAD = an_item("Toch wel iemand.", position=3)
NAMES = ("Er was niemand.", "De markt was dicht.")


def clock(moment: Moment) -> str:
    return f"{moment.at.astimezone():%H:%M:%S}"


Words = tuple[str, ...]
STEP, SEAT, LINK, MOMENT = a_step(), a_seat(), a_link(FIRST, SECOND), a_moment()
CLOSING = a_closing(essence="Samen.")
CLEARANCE = a_clearance(FIRST, ClearanceDecision.LEFT_OUT)
ALIAS = Alias(alias_id(DIALOGUE_ID), DIALOGUE_ID, OTHER_ID)
LATER = replace(MOMENT, at=EVENING + timedelta(minutes=1))
BOTH = ("Goes", "Ede", "dialoog 4", "dialoog 9", "21 november 2026")
EXAMPLES: list[tuple[Record, Words, Record, Words]] = [
    (HEAD, ("Goes",), replace(HEAD, municipality="Elders"), ("Elders",)),
    (STEP, (STEP.title,), replace(STEP, question="Wat?"), ("Wat?",)),
    (SEAT, ("student",), replace(SEAT, role_label="boer"), ("boer",)),
    (FIRST, ("Er was niemand.",), replace(FIRST, edited="Wel iemand."), ("Wel iemand.",)),
    (LINK, NAMES, replace(LINK, kind=LinkKind.DOUBLE), ("dubbel van",)),
    (MOMENT, (clock(MOMENT),), LATER, (clock(LATER),)),
    (CLOSING, ("Samen.",), replace(CLOSING, essence="Alleen."), ("Alleen.",)),
    (
        CLEARANCE,
        ("Er was niemand.", "weggelaten"),
        replace(CLEARANCE, decision=ClearanceDecision.CLEARED),
        ("vrijgegeven",),
    ),
    (ALIAS, BOTH, ALIAS, ()),
]
"""A record of each type and words that tell which it is, and what a stranger makes of it."""
DUTCH_ONLY = {"dialoog 4", "dialoog 9", "21 november 2026", "weggelaten"}
"""What the window says in its own language."""


@pytest.fixture
def post(tmp_path: Path) -> Iterator[Laptops]:
    with laptops(tmp_path) as found:
        yield found


def told(post: Laptops, office: Office, write: Callable[[Store], None]) -> dict[str, str]:
    """Let a stranger write something at the table, and give by type what a yes would do."""
    first = [here for here, *_ in EXAMPLES if here is not ALIAS]
    store = post.store("all", *first, SECOND, OTHER)
    stranger = post.store("stranger", invited=False)
    merge_files(stranger, post.export(store), post.export(store, dialogue_id=OTHER_ID))
    post.clock.advance(minutes=1)
    write(stranger)
    merge_files(store, post.export(stranger, "forged"))
    in_window(store)
    path = store.path
    store.close()
    assert office.run("settle", "--json", "--store", path) == 1
    printed(office, "settle")
    found = {one["record"]: one["text"] for each in office.json() for one in each["proposals"]}
    assert office.run("settle", "--store", path) == 1
    assert all(text in office.out for text in found.values())
    return {name: text for name, text in found.items() if name}


def change_by_stranger(post: Laptops, office: Office, before: Record, after: Record) -> None:
    """Let a stranger change a record, and list what waits."""
    store = post.store("all", HEAD, before)
    stranger = post.store("stranger", invited=False)
    merge_files(stranger, post.export(store))
    stranger.apply(edited(ChangeName.EDIT_ITEM, before, after))
    merge_files(store, post.export(stranger, "forged"))
    path = store.path
    store.close()
    assert office.run("settle", "--store", path) == 1


def in_window(store: Store) -> None:
    """See that the page of the window says of each thing what it says there."""
    heads = {one.dialogue.id: one.dialogue for one in store.overview()}
    words = SettlementTexts("nl", store.dossier, lambda: heads)
    for writer in waiting(store):
        for one in proposals(store, writer.ids):
            page = words.page(SettlementQuestion(writer, one))
            record = one.before or one.after
            told = next((words for here, words, *_ in EXAMPLES if here == record), ())
            shown = " ".join((*page.lines, *(side.words for side in page.choice.sides)))
            told = tuple(one for one in told if one not in DUTCH_ONLY)
            assert [one for one in told if one not in shown] == []


def test_a_change_of_every_type_of_record_is_told(post: Laptops, office: Office) -> None:
    assert {type(here) for here, *_ in EXAMPLES} == {*RECORDS}, "each type has an example here"

    def write(stranger: Store) -> None:
        for here, _, after, _ in EXAMPLES:
            if here is not ALIAS:
                stranger.apply(edited(ChangeName.EDIT_ITEM, here, after))

    found = told(post, office, write)
    for here, words, _, changed in EXAMPLES:
        if here is not ALIAS:
            text = found[RECORDS[type(here)].name]
            assert [one for one in (*words, *changed) if one not in text] == []


def test_a_removal_of_every_type_of_record_is_told(post: Laptops, office: Office) -> None:
    parts = [one for one in EXAMPLES if one[0] not in {ALIAS, HEAD}]

    def write(stranger: Store) -> None:
        for here, *_ in reversed(parts):
            stranger.apply(removed(ChangeName.REMOVE_ITEM, here))

    found = told(post, office, write)
    for here, words, *_ in parts:
        text = found[RECORDS[type(here)].name]
        assert [one for one in words if one not in text] == []


def test_what_joins_notes_or_tables_says_which(post: Laptops, office: Office) -> None:
    joins = a_link(SECOND, UNREAD, LinkKind.DOUBLE)

    def write(stranger: Store) -> None:
        stranger.apply(added(ChangeName.SAME_TABLE, ALIAS))
        stranger.apply(added(ChangeName.KEEP_ITEM, UNREAD, joins))

    found = told(post, office, write)
    assert [word for word in BOTH if word not in found["alias"]] == []
    assert found["link"] == "‘De markt was dicht.’ dubbel van ‘Toch wel iemand.’"


def test_a_difference_far_into_a_long_text_is_seen(post: Laptops, office: Office) -> None:
    long = an_item("lang " * 200 + "goed", position=7)

    after = replace(long, verbatim=long.verbatim.replace("goed", "slecht"))
    change_by_stranger(post, office, long, after)
    assert "goed" in office.out
    assert "slecht" in office.out


def test_what_is_told_forges_no_line_on_a_terminal(post: Laptops, office: Office) -> None:
    before = a_closing(essence="Samen.")
    after = replace(before, essence="Goed\nGedaan: alles\x1b[2J\u202e.")
    change_by_stranger(post, office, before, after)
    assert len(office.out.splitlines()) == 2
    assert not {"\x1b", "\u202e"} & set(office.out)
