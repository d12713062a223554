"""What still asks for a look, and why."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.records.changes import Change, ChangeName, Edit, applied
from facilitator.domain.records.dialogue import Dossier
from facilitator.domain.records.ids import ItemId, SeatId, derived_id
from facilitator.domain.records.items import (
    GROUP,
    HOST,
    UNKNOWN,
    Item,
    ItemKind,
    Link,
    LinkKind,
    ReadBack,
    Speaker,
    seated,
)
from facilitator.domain.table.loose_ends import LooseEnd, LooseEnds, Reason, loose_ends
from tests.builders import a_dossier, a_link, an_item

BAKER = seated(SeatId(derived_id("tests", "bakker")))


def reasons(*items: Item) -> dict[str, tuple[Reason, ...]]:
    """Give the reasons of items by their words."""
    texts = {item.id: item.text for item in items}
    return {texts[end.item]: end.reasons for end in loose_ends(a_dossier(items=items))}


@pytest.mark.parametrize("kind", [kind for kind in ItemKind if not kind.spec.nameless])
def test_what_a_person_says_needs_a_speaker(kind: ItemKind) -> None:
    assert reasons(an_item("Zo.", kind, speaker=UNKNOWN)) == {"Zo.": (Reason.SPEAKER,)}


@pytest.mark.parametrize("speaker", [BAKER, HOST, GROUP])
def test_any_speaker_will_do(speaker: Speaker) -> None:
    assert reasons(an_item("Zo.", speaker=speaker)) == {}


def test_what_the_note_taker_saw_needs_none() -> None:
    seen = [
        an_item(f"{kind} ⇄", kind, speaker=UNKNOWN) for kind in ItemKind if kind.spec.nameless
    ]
    assert reasons(*seen) == {}


def test_an_idea_that_nobody_has_taken_up_yet_is_whole() -> None:
    assert reasons(an_item("Een ruilkast.", ItemKind.IDEA, speaker=BAKER)) == {}


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("? Het was stil op straat.", Reason.KIND),
        ("En toen kwam de [?] langs.", Reason.GAP),
        ("En toen …", Reason.UNFINISHED),
        ("En toen...", Reason.UNFINISHED),
    ],
)
def test_a_text_can_ask_for_a_look(text: str, reason: Reason) -> None:
    assert reasons(an_item(text, speaker=BAKER)) == {text: (reason,)}


@pytest.mark.parametrize("text", ["Wie weet?", "Stil … en toen niet.", "Wat [zegt] u?"])
def test_a_question_or_a_silence_in_a_sentence_is_whole(text: str) -> None:
    assert reasons(an_item(text, speaker=BAKER)) == {}


def test_a_sensitive_line_waits_for_the_answer_of_who_said_it() -> None:
    open_line = an_item("Dit.", speaker=BAKER, sensitive=True)
    asked = an_item("Dat.", speaker=BAKER, sensitive=True, read_back=ReadBack.AGREED)
    assert reasons(open_line, asked) == {"Dit.": (Reason.SENSITIVE,)}


def test_what_the_speaker_withheld_is_left_alone() -> None:
    assert reasons(an_item("Dit …", speaker=UNKNOWN, read_back=ReadBack.WITHHELD)) == {}


def test_a_tension_needs_two_sides_or_words_for_them() -> None:
    one, other = an_item("Rust.", speaker=BAKER), an_item("Reuring.", speaker=BAKER)
    tension = an_item("", ItemKind.TENSION)
    links = [a_link(tension, one, LinkKind.TENSION)]
    dossier = a_dossier(items=[one, other, tension], links=links)
    assert loose_ends(dossier) == (LooseEnd(ItemId(tension.id), (Reason.SIDES,)),)
    both = [*links, a_link(tension, other, LinkKind.TENSION)]
    assert loose_ends(a_dossier(items=[one, other, tension], links=both)) == ()
    assert reasons(an_item("rust ⇄ reuring", ItemKind.TENSION)) == {}


def test_all_reasons_of_a_note_are_told_in_their_order() -> None:
    note = an_item("? En toen [?] …", speaker=UNKNOWN, sensitive=True)
    found = (Reason.SPEAKER, Reason.KIND, Reason.GAP, Reason.SENSITIVE)
    assert reasons(note) == {note.text: found}


TEXTS = ("Zo.", "? Zo.", "Zo [?].", "Zo …", "")
NOTES = [an_item(text, ItemKind.TENSION, position=at) for at, text in enumerate(TEXTS)]
LINKS = [a_link(one, two, LinkKind.TENSION) for one in NOTES for two in NOTES if one != two]
RECORDS: list[Item | Link] = [*NOTES, *LINKS]
OTHERS: dict[str, Callable[[Item], Item]] = {
    "spoken": lambda item: replace(item, speaker=BAKER),
    "knel": lambda item: replace(item, kind=ItemKind.KNEL),
    "sensitive": lambda item: replace(item, sensitive=True),
}
Step = tuple[int, str]
"""A record by its place, and what becomes of it."""
STEPS = st.tuples(st.integers(0, len(RECORDS) - 1), st.sampled_from(["there", "gone", *OTHERS]))


@given(st.lists(st.lists(STEPS, min_size=1, max_size=4), max_size=8))
def test_what_is_kept_up_is_what_is_found_anew(changes: list[list[Step]]) -> None:
    dossier, kept_up = a_dossier(items=NOTES[:3]), LooseEnds(NOTES[:3])
    for steps in changes:
        edits = {}
        for place, what in steps:
            edit = an_edit(dossier, RECORDS[place], what)
            if edit is not None:
                edits[place] = edit
        change = Change(ChangeName.LABEL_ITEM, tuple(edits.values()))
        dossier = applied(dossier, change)
        kept_up.take(change)
        assert kept_up.in_order() == loose_ends(dossier)
        assert len(kept_up) == len(loose_ends(dossier))


def an_edit(dossier: Dossier, record: Item | Link, what: str) -> Edit | None:
    """Bring a record, take it away, or make it another; None when it is so already."""
    there: list[Item | Link] = [*dossier.items, *dossier.links]
    before = next((each for each in there if each.id == record.id), None)
    after = None if what == "gone" else record
    if isinstance(before, Item) and what in OTHERS:
        after = OTHERS[what](before)
    return None if before == after else Edit(before, after)
