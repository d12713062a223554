"""The overview of a programme: order, totals, and what each table lacks."""

from dataclasses import replace
from typing import Unpack

from facilitator.domain.programme.overview import (
    Gap,
    Missing,
    StepCount,
    TableState,
    programme_overview,
)
from facilitator.domain.records.dialogue import Dialogue, DialogueStatus
from facilitator.domain.records.ids import DialogueId, derived_id
from facilitator.domain.records.items import ItemKind
from tests.builders import DialogueChanges, a_dialogue

NOTES = {ItemKind.KNEL: 2, ItemKind.KIEM: 1, ItemKind.DREAM: 1, ItemKind.IDEA: 3}
MOVES = (
    StepCount("welkom", "Welkom"),
    StepCount("knel_kiem", "Knel en kiem", 3),
    StepCount("droom", "Droom", 1),
    StepCount("eerste_stappen", "Eerste stappen", 3),
    StepCount("slotronde", "Slotronde", 0),
)


def table(key: str, theme: str = "Gezondheid", **changes: Unpack[DialogueChanges]) -> Dialogue:
    return replace(a_dialogue(theme, **changes), id=DialogueId(derived_id("tests", key)))


def state(dialogue: Dialogue) -> TableState:
    return TableState(dialogue, NOTES, MOVES, read_back=7)


def gaps(one: TableState, disputes: int = 0) -> tuple[Gap, ...]:
    [line] = programme_overview([one], {one.dialogue.id: disputes}).tables
    return line.gaps


def test_tables_stand_by_theme_then_number_then_date_and_those_without_last() -> None:
    tables = [
        table("a", "Wonen", number=2),
        table("b", "gezondheid", number=None),
        table("c", "Gezondheid", number=3),
        table("d", "", kind="werkplaats"),
        table("e", "Gezondheid", number=1),
    ]

    overview = programme_overview(map(state, tables))

    shown = [(one.dialogue.theme, one.dialogue.number) for one in overview.tables]
    assert shown == [
        ("Gezondheid", 1),
        ("Gezondheid", 3),
        ("gezondheid", None),
        ("Wonen", 2),
        ("", 4),
    ]
    assert [len(theme.tables) for theme in overview.themes] == [3, 1, 1]


def test_totals_are_added_up_per_theme_and_over_all() -> None:
    tables = [table("a", number=1), table("b", number=2, municipality="Zeist"), table("c", "X")]

    overview = programme_overview(map(state, tables))

    assert overview.totals.tables == 3
    assert overview.totals.municipalities == 2
    assert overview.totals.participants == 24
    assert overview.totals.items[ItemKind.IDEA] == 9
    assert overview.themes[0].totals.item_count == 14


def test_practice_tables_stand_apart_and_count_nowhere() -> None:
    overview = programme_overview([state(table("a", practice=True))])

    assert overview.themes == ()
    assert overview.totals.tables == overview.totals.item_count == 0
    assert len(overview.practice) == 1


def test_what_the_head_lacks_is_told() -> None:
    bare = table("a", number=None, held_on=None, municipality="", host_function="")

    told = [gap.missing for gap in gaps(state(bare))]

    assert told[:4] == [Missing.NUMBER, Missing.DATE, Missing.MUNICIPALITY, Missing.HOST]


def test_a_move_in_which_nothing_was_noted_is_named_but_a_welcome_asks_for_nothing() -> None:
    assert gaps(state(table("a"))) == (Gap(Missing.MOVE, "Slotronde"),)


def test_notes_of_a_spreadsheet_without_move_count_by_their_kind() -> None:
    moves = tuple(replace(move, noted=0) for move in MOVES)
    noted = replace(state(table("a")), moves=moves)

    assert gaps(noted) == (Gap(Missing.MOVE, "Slotronde"),)


def test_nothing_is_missing_yet_of_a_table_that_is_only_ready() -> None:
    ready = TableState(table("a", status=DialogueStatus.PREPARED), {}, MOVES)

    assert gaps(ready) == ()


def test_a_table_that_was_held_without_notes_says_so_once() -> None:
    assert gaps(TableState(table("a"), {}, MOVES)) == (Gap(Missing.NOTES),)


def test_lines_nobody_heard_back_and_things_people_disagree_on_are_told() -> None:
    unheard = replace(state(table("a")), read_back=0, moves=MOVES[:4])

    assert gaps(unheard, disputes=2) == (
        Gap(Missing.READ_BACK),
        Gap(Missing.AGREEMENT, number=2),
    )


def test_a_name_with_letters_of_another_script_is_told() -> None:
    theme = "Gezondh\N{CYRILLIC SMALL LETTER IE}id"
    place = "Goes\N{ZERO WIDTH SPACE}"
    for head in (table("a", theme), table("a", municipality=place)):
        assert Gap(Missing.LETTERS) in gaps(state(head))
    assert Gap(Missing.LETTERS) not in gaps(state(table("a")))


def test_two_tables_of_a_theme_with_one_number_are_both_told() -> None:
    overview = programme_overview([state(table("a")), state(table("b"))])

    assert all(Gap(Missing.NUMBER_OF_ITS_OWN) in line.gaps for line in overview.tables)
