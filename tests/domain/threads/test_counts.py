"""What comes back in several themes, counted as by hand; tables count once."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from itertools import count
from uuid import UUID

import pytest

from facilitator.domain.clustering.board import Board, BoardSource
from facilitator.domain.clustering.records import Layer, LayerChange
from facilitator.domain.clustering.sections import Section
from facilitator.domain.clustering.tag_actions import TagActions
from facilitator.domain.clustering.versions import board_of, board_over_themes
from facilitator.domain.records.dialogue import Dossier
from facilitator.domain.records.ids import derived_id
from facilitator.domain.records.items import (
    Aim,
    ItemKind,
    Labels,
    Level,
    LinkKind,
    ReadBack,
    TensionKind,
)
from facilitator.domain.records.kinds import Chapter
from facilitator.domain.threads.actions import ThreadActions
from facilitator.domain.threads.board import ThreadBoard
from facilitator.domain.threads.counts import ProgrammeThemes, ThemedNote, ThreadContents
from facilitator.domain.threads.figures import ProgrammeFigures
from tests.builders import a_dossier, a_link, an_item
from tests.domain.threads.samples import (
    COUNTED,
    DESK,
    GREEN,
    HEALTH,
    LIVING,
    MEET,
    NATURE,
    PROGRAMME,
    the_tables,
)

NUMBERS = count(1)


def new_id() -> UUID:
    return derived_id("tests", "new thread", str(next(NUMBERS)))


def a_board(tables: Sequence[Dossier] = ()) -> ThreadBoard:
    """Give the board of all themes of some tables, with nothing chosen."""
    given = tables or the_tables()
    themes = dict.fromkeys(one.dialogue.theme for one in given)
    boards = []
    for theme in themes:
        of = [one for one in given if one.dialogue.theme == theme]
        head = board_of(PROGRAMME, of[0].dialogue.kind, theme)
        boards.append((theme, Board(BoardSource.of(head.id, of), Layer(head.id))))
    return ThreadBoard(ProgrammeThemes.of(boards), Layer(board_over_themes(PROGRAMME).id))


def done(
    board: ThreadBoard, act: Callable[[ThreadActions, ThreadBoard], LayerChange]
) -> ThreadBoard:
    return board.changed(act(ThreadActions(board, new_id), board).edits)


def _quoted(act: ThreadActions, now: ThreadBoard, note: ThemedNote) -> LayerChange:
    return act.quote(thread(now, DESK), Section.KNEL, note)


def thread(board: ThreadBoard, name: str) -> ThreadContents:
    return next(one for one in (*board.of_tags, *board.of_clusters) if one.name == name)


@pytest.mark.parametrize("tag", COUNTED)
def test_each_tag_is_counted_as_by_hand(tag: str) -> None:
    themes, knel, kiem, both, notes = COUNTED[tag]
    found = thread(a_board(), tag)
    assert {theme: len(tables) for theme, tables in found.tables_of.items()} == themes
    assert (len(found.knel), len(found.kiem), len(found.on_both_sides)) == (knel, kiem, both)
    assert len(found.notes) == notes
    assert len(found.tables) == sum(themes.values())


def test_those_of_most_tables_come_first_and_then_the_alphabet() -> None:
    assert [one.name for one in a_board().of_tags] == [DESK, MEET, GREEN]


def test_a_tag_in_one_theme_is_no_rode_draad() -> None:
    tables = [one for one in the_tables() if one.dialogue.theme == LIVING]
    assert a_board(tables).of_tags == ()


def test_both_sides_in_one_story_are_told_from_those_of_several_stories() -> None:
    found = thread(a_board(), DESK)
    homes = {one.dialogue.id: one.dialogue.number for one in the_tables()}
    assert [homes[one] for one in found.in_one_story] == [3]
    assert [homes[one] for one in found.between_people] == [2]


def test_of_doubles_one_counts_and_what_was_withheld_does_not() -> None:
    tables = list(the_tables())
    first, second = tables[1].items[:2]
    link = a_link(first, replace(second, kind=first.kind), LinkKind.DOUBLE)
    tables[1] = replace(
        tables[1],
        items=(first, replace(second, kind=first.kind)),
        links=(link,),
    )
    withheld = replace(tables[0].items[0], read_back=ReadBack.WITHHELD)
    tables[0] = replace(tables[0], items=(withheld, *tables[0].items[1:]))
    found = thread(a_board(tables), DESK)
    assert len(found.notes) == COUNTED[DESK][4] - 2
    assert len(found.knel) == COUNTED[DESK][1] - 1


def test_a_tag_that_a_coordinator_puts_on_a_kern_is_on_its_notes() -> None:
    board = a_board()
    [silence] = board.themes.clusters
    put = TagActions(board.told_of.tags, new_id).put(GREEN, clusters=[silence])
    found = thread(board.changed(put.edits), GREEN)
    assert len(found.notes) == COUNTED[GREEN][4] + 1
    assert len(found.tables) == COUNTED[GREEN][0][LIVING] + COUNTED[GREEN][0][NATURE]


def test_what_rubs_is_counted_by_its_kind_with_the_ways_out() -> None:
    tensions = ProgrammeFigures(a_board().themes).tensions
    kinds = {kind: number for kind, number in tensions.kinds.items() if number}
    assert kinds == {TensionKind.WITHIN_ONE: 1, TensionKind.BETWEEN_GROUPS: 1}
    assert len(tensions.kinds) == 5
    assert len(tensions.tables) == 2
    assert dict(tensions.ways_out) == {"maatwerk": 1}
    assert tensions.without_way_out == 1


def test_who_is_to_act_what_is_new_and_what_it_aims_at() -> None:
    figures = ProgrammeFigures(a_board().themes)
    ideas = figures.ideas
    assert list(ideas.actors.items()) == [("gemeente", 2), ("buurt", 1)]
    assert (ideas.without_actor, ideas.existing, ideas.new) == (1, 2, 1)
    assert figures.aims == {Aim.RESTORE: 1, Aim.KEEP: 1, Aim.RENEW: 2}
    assert figures.levels == {Level.OWN_LIFE: 1, Level.SOCIETY: 1}
    assert figures.participants == 48


def test_those_named_equally_often_stand_by_the_alphabet_whatever_their_capitals() -> None:
    labels = Labels(actors=("provincie", "Rijk", "onderwijs"))
    idea = an_item("Een park.", ItemKind.IDEA, labels=labels)
    figures = ProgrammeFigures(a_board([a_dossier(items=[idea])]).themes)
    assert list(figures.ideas.actors) == ["onderwijs", "provincie", "Rijk"]


def test_while_nobody_chose_the_first_tags_are_told() -> None:
    board = a_board()
    assert [one.name for one in board.told] == [DESK, MEET, GREEN]
    assert not board.is_chosen


def test_what_a_coordinator_chose_is_told_in_that_order() -> None:
    board = done(a_board(), lambda act, now: act.print_thread(thread(now, GREEN)))
    board = done(board, lambda act, now: act.print_thread(thread(now, DESK)))
    assert [one.name for one in board.told] == [GREEN, DESK]
    board = done(board, lambda act, now: act.move_thread(thread(now, DESK), -1))
    assert [one.name for one in board.told] == [DESK, GREEN]
    board = done(board, lambda act, now: act.print_thread(thread(now, GREEN)))
    assert [one.name for one in board.told] == [DESK]


def test_two_who_choose_the_same_tag_make_the_same_records() -> None:
    one, other = (
        done(a_board(), lambda act, now: act.print_thread(thread(now, MEET))) for _ in range(2)
    )
    assert one.layer.records == other.layer.records


def test_a_title_is_told_in_place_of_the_tag_and_the_counts_stay() -> None:
    board = done(a_board(), lambda act, now: act.print_thread(thread(now, MEET)))
    told = board.told[0].thread
    assert told is not None
    board = done(board, lambda act, _now: act.edit_thread(told, title="Een lange tafel"))
    found = thread(board, "Een lange tafel")
    assert len(found.notes) == COUNTED[MEET][4]


def test_kernen_of_several_themes_are_joined_by_hand_and_taken_out_again() -> None:
    board = a_board()
    [silence] = board.themes.clusters
    board = done(board, lambda act, _now: act.make_thread("Stil", silence))
    made = thread(board, "Stil")
    assert [one.note.item.text for one in made.notes] == [
        "Bij het tweede verhaal werd het stil."
    ]
    assert made in board.told
    assert made.thread is not None
    kept = made.thread
    board = done(board, lambda act, _now: act.join(kept, silence))
    assert thread(board, "Stil").notes == ()
    board = done(board, lambda act, _now: act.remove_thread(kept))
    assert dict(board.layer.records) == {}


def test_a_chosen_quote_comes_first_and_says_when_it_reads_otherwise() -> None:
    board = a_board()
    last = thread(board, DESK).of_kinds(ItemKind.KNEL)[-1]
    board = done(board, lambda act, now: act.quote(thread(now, DESK), Section.KNEL, last))
    first = board.quotes(thread(board, DESK), Section.KNEL)[0]
    assert first.themed is last
    assert (first.chosen, first.changed) == (True, False)
    changed = [
        replace(
            one,
            items=tuple(
                replace(item, edited="Anders.") if item.id == last.note.item.id else item
                for item in one.items
            ),
        )
        for one in the_tables()
    ]
    again = replace(a_board(changed), layer=board.layer)
    assert again.quotes(thread(again, DESK), Section.KNEL)[0].changed


def test_another_quote_of_a_side_takes_the_place_of_the_one_before() -> None:
    board = a_board()
    for place in (0, 1, 2):
        notes = thread(board, DESK).of_kinds(ItemKind.KNEL)
        board = done(
            board,
            partial(_quoted, note=notes[place]),
        )
    told = thread(board, DESK).thread
    assert told is not None
    assert len(board.told_of.quotes(told.id)) == 1


def test_every_change_can_be_taken_back() -> None:
    board = a_board()
    change = ThreadActions(board, new_id).print_thread(thread(board, DESK))
    after = board.changed(change.edits)
    assert after.changed(change.inverse().edits).layer.records == board.layer.records


def test_kernen_are_counted_by_their_themes() -> None:
    contents = a_board().themes.boards[NATURE][0].contents(Chapter.OBSERVATIONS)
    assert [one.cluster.title for one in contents.clusters] == ["Stilte"]
    assert HEALTH in a_board().themes.tables
