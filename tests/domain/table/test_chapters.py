"""Every kind of item has its chapter, at every type of table."""

from collections import Counter
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.merge.duplicates import doubles
from facilitator.domain.records.items import Item, ItemKind, Labels, Link, LinkKind
from facilitator.domain.records.kinds import Chapter
from facilitator.domain.reporting.outline import (
    Block,
    Box,
    BulletList,
    Facts,
    Heading,
    Paragraph,
    Quote,
)
from facilitator.domain.table.chapters import AFTERWARDS, KINDS, OWN, STEPS, chapters_of
from facilitator.domain.table.script import DIALOGUE_KINDS, Script
from facilitator.exchange.data_files.library import read_library
from facilitator.resources import root
from tests.builders import (
    a_dialogue,
    a_dossier,
    a_link,
    an_item,
    report_of,
    the_report_words,
)

WORDS = the_report_words()
LIBRARY = read_library([root()])


def test_every_kind_stands_in_one_chapter() -> None:
    counts = Counter(kind for kinds in KINDS.values() for kind in kinds)
    assert counts == dict.fromkeys(ItemKind, 1)
    assert set(KINDS) == set(Chapter)


def test_every_type_has_chapters_of_its_own_and_they_follow_its_moves() -> None:
    assert set(OWN) == set(DIALOGUE_KINDS)
    assert not any(set(own) & set(AFTERWARDS) for own in OWN.values())
    for script in LIBRARY.scripts.values():
        asked = [step.key for step in script.steps]
        places = [
            min(asked.index(key) for key in STEPS[chapter] if key in asked)
            for chapter in OWN[script.kind]
        ]
        assert all(one < other for one, other in pairwise(places)), script.id


@pytest.mark.parametrize("script", LIBRARY.scripts.values(), ids=lambda script: script.id)
def test_what_a_move_asks_for_has_a_chapter_at_that_table(script: Script) -> None:
    shown = {kind for chapter in (*OWN[script.kind], *AFTERWARDS) for kind in KINDS[chapter]}
    assert {step.default_kind for step in script.steps} - shown <= {"knel", "kiem"}


def test_a_foreign_kind_brings_its_chapter_after_the_own_ones() -> None:
    assert chapters_of("werkplaats", {ItemKind.CASE, ItemKind.DREAM, ItemKind.PLEDGE}) == (
        Chapter.CASES,
        Chapter.DREAMS,
    )
    assert chapters_of("borreltafel", ()) == (Chapter.KNEL_KIEM, Chapter.DREAMS, Chapter.IDEAS)


def words_of(blocks: tuple[Block, ...]) -> str:
    """Give all that a reader sees of what was noted, without what one note says of another."""
    told: list[str] = []
    for block in blocks:
        match block:
            case Quote():
                told.append(block.text)
            case BulletList():
                told += [f"{line.kernel} {line.text}" for line in block.items]
            case Facts():
                told += [cell for row in block.rows for cell in row]
            case Box():
                told += [block.title, *(part.text for part in block.parts)]
            case Heading() | Paragraph():
                told.append(block.text)
    return "\n".join(told)


NOTES = st.lists(
    st.tuples(
        st.sampled_from(ItemKind),
        st.sampled_from(("", "Kern A", "Kern B")),
        st.sampled_from(("", "Titel")),
        st.integers(0, 3),
    ),
    max_size=20,
)


def built(notes: list[tuple[ItemKind, str, str, int]]) -> list[Item]:
    return [
        an_item(
            f"Zin {place:02}.",
            kind,
            position=place,
            labels=Labels(title=title, heading=heading, votes=votes),
        )
        for place, (kind, heading, title, votes) in enumerate(notes)
    ]


@given(st.sampled_from(DIALOGUE_KINDS), NOTES, st.data())
def test_no_item_of_any_kind_is_lost_at_any_table(
    kind: str, notes: list[tuple[ItemKind, str, str, int]], data: st.DataObject
) -> None:
    items = built(notes)
    links: list[Link] = []
    if items:
        some = st.sampled_from(items)
        pairs = data.draw(
            st.lists(st.tuples(some, some, st.sampled_from(LinkKind)), max_size=6)
        )
        links = [a_link(*pair) for pair in pairs if pair[0] is not pair[1]]
    dossier = a_dossier(a_dialogue(kind=kind), items=items, links=links)
    outline = report_of(dossier)
    people = outline.blocks.index(Heading(1, "Wie zaten aan tafel?"))
    told = words_of(outline.blocks[people:])  # the first page says some of it once more
    hidden = doubles(dossier)
    for item in items:
        if item.id in hidden:  # another is shown in its place
            continue
        assert told.count(item.text) >= 1, item
    levels = [block.level for block in outline.blocks if isinstance(block, Heading)]
    assert all(after - before <= 1 for before, after in pairwise(levels))
