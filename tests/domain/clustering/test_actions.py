"""What a coordinator does: each action, what it begins, and that it can be taken back."""

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.domain.clustering.actions import (
    ChapterActions,
    feature,
    write_text,
)
from facilitator.domain.clustering.board import Board, BoardNote, ChapterContents
from facilitator.domain.clustering.records import (
    ClusterId,
    Layer,
    LayerAction,
    LayerChange,
    LayerEdit,
    PrintedWording,
    TextPlace,
)
from facilitator.domain.clustering.sections import CHAPTERS, Section
from facilitator.domain.records.ids import derived_id
from facilitator.domain.records.kinds import Chapter
from tests.domain.clustering.builders import (
    ALONE,
    CARE,
    WALKING,
    a_board,
    acting,
    kern,
    note,
    told,
)

LOOSE = "Ik miste mijn koor."
STREET = "Het was stil op straat."


def after(board: Board, change: LayerChange) -> Board:
    return board.changed(change.edits)


def test_placing_puts_a_note_last_and_leaves_it_where_it_lies_besides() -> None:
    board = a_board()
    place = acting(board).place([note(board, LOOSE), note(board, STREET)], kern(board, CARE).id)
    board = after(board, place)
    assert told(board)[CARE] == ["De dokter zag ik op een scherm.", LOOSE, STREET]
    assert STREET in told(board)[ALONE]
    assert told(board)[""] == []
    again = acting(board).place([note(board, LOOSE)], kern(board, CARE).id)
    assert again.edits == ()


def test_taking_out_makes_a_note_loose_only_where_it_lies_in_no_other_kern() -> None:
    board = a_board()
    board = after(board, acting(board).place([note(board, STREET)], kern(board, CARE).id))
    out = acting(board).take_out([note(board, STREET)], kern(board, CARE).id)
    assert told(after(board, out))[""] == [LOOSE]
    everywhere = acting(board).take_out([note(board, STREET)])
    assert told(after(board, everywhere))[""] == [STREET, LOOSE]


def test_setting_aside_keeps_the_reason_and_placing_takes_it_back() -> None:
    board = a_board()
    board = after(board, acting(board).set_aside([note(board, STREET)], "buiten het thema"))
    contents = board.contents(Chapter.KNEL_KIEM)
    assert [(one.item.text, why.reason) for one, why in contents.aside] == [
        (STREET, "buiten het thema")
    ]
    assert STREET not in told(board)[""]
    board = after(board, acting(board).place([note(board, STREET)], kern(board, CARE).id))
    assert board.contents(Chapter.KNEL_KIEM).aside == ()
    assert board.layer.aside() == {}


def test_a_new_kern_is_the_last_of_its_section() -> None:
    board = a_board()
    board = after(board, acting(board).make_cluster(Section.KNEL, "Koor", [note(board, LOOSE)]))
    assert list(told(board)) == [CARE, ALONE, "Koor", WALKING, ""]


def test_kernen_move_within_their_section() -> None:
    board = a_board()
    board = after(board, acting(board).move_cluster(kern(board, ALONE).id, -1))
    assert list(told(board)) == [ALONE, CARE, WALKING, ""]
    board = after(board, acting(board).move_cluster(kern(board, ALONE).id, 9))
    assert list(told(board)) == [CARE, ALONE, WALKING, ""]


def test_merging_keeps_every_note_once_and_the_explanations() -> None:
    board = a_board()
    for title in (ALONE, CARE):
        edit = acting(board).edit_cluster(kern(board, title).id, explanation=f"{title}.")
        board = after(board, edit)
    board = after(board, acting(board).place([note(board, STREET)], kern(board, CARE).id))
    change = acting(board).merge_clusters(kern(board, ALONE).id, kern(board, CARE).id)
    board = after(board, change)
    assert told(board)[ALONE] == [
        STREET,
        "Niemand kwam langs.",
        "De dokter zag ik op een scherm.",
    ]
    assert kern(board, ALONE).explanation == f"{ALONE}. {CARE}."
    assert CARE not in told(board)


def test_splitting_takes_notes_to_a_kern_of_their_own() -> None:
    board = a_board()
    change = acting(board).split_cluster(kern(board, ALONE).id, [note(board, STREET)], "Straat")
    board = after(board, change)
    assert told(board)["Straat"] == [STREET]
    assert told(board)[ALONE] == ["Niemand kwam langs."]


def test_a_kern_without_notes_may_stay_and_one_that_goes_leaves_its_notes_loose() -> None:
    board = a_board()
    board = after(board, acting(board).take_out([note(board, STREET)], kern(board, ALONE).id))
    notes = [note(board, "Niemand kwam langs.")]
    board = after(board, acting(board).take_out(notes, kern(board, ALONE).id))
    assert told(board)[ALONE] == []
    board = after(board, acting(board).remove_cluster(kern(board, ALONE).id))
    assert ALONE not in told(board)


def test_a_quote_has_an_order_a_wording_and_may_stay_out_of_the_report() -> None:
    board = a_board()
    alone, street = kern(board, ALONE).id, note(board, STREET)
    board = after(board, acting(board).move_quote(street, alone, 1))
    assert told(board)[ALONE] == ["Niemand kwam langs.", STREET]
    change = acting(board).edit_quote(
        street, alone, printed=False, counter=True, wording=PrintedWording.VERBATIM
    )
    board = after(board, change)
    [contents] = [
        one for one in board.contents(Chapter.KNEL_KIEM).clusters if one.cluster.title == ALONE
    ]
    placed = contents.notes[1].placement
    assert (placed.printed, placed.counter, placed.wording) == (False, True, "oorspronkelijk")
    assert contents.counter == 1


def test_one_quote_is_featured_and_texts_are_written() -> None:
    board = a_board()
    board = after(board, feature(board, note(board, STREET), "Stil op straat."))
    board = after(board, feature(board, note(board, LOOSE)))
    featured = board.layer.featured()
    assert featured
    assert featured.item_id == note(board, LOOSE).item.id
    board = after(board, feature(board, None))
    assert board.layer.featured() is None
    board = after(board, write_text(board, TextPlace.CONCLUSION, "Het gaat om nabijheid."))
    assert board.layer.text(TextPlace.CONCLUSION) == "Het gaat om nabijheid."
    assert write_text(board, TextPlace.CONCLUSION, "Het gaat om nabijheid.").edits == ()
    board = after(board, write_text(board, TextPlace.CONCLUSION, ""))
    assert board.layer.text(TextPlace.CONCLUSION) == ""


def test_a_kern_of_another_chapter_is_refused() -> None:
    board = a_board()
    with pytest.raises(KeyError):
        acting(board, Chapter.DREAMS).contents_of(kern(board, ALONE).id)
    unknown = ClusterId(derived_id("tests", "no kern"))
    with pytest.raises(KeyError):
        acting(board).contents_of(unknown)
    with pytest.raises(ValueError, match="changes something"):
        _ = LayerEdit(None, None).record


Act = Callable[[ChapterActions, Board, int, int], LayerChange]


def _ids(board: Board) -> list[ClusterId]:
    return [one.cluster.id for one in board.contents(Chapter.KNEL_KIEM).clusters]


def _notes(board: Board, number: int) -> list[BoardNote]:
    notes = board.source.of_chapter[Chapter.KNEL_KIEM]
    return [notes[number % len(notes)]]


ACTS: dict[LayerAction, Act] = {
    LayerAction.PLACE: lambda act, board, one, two: act.place(
        _notes(board, one),
        _ids(board)[two % len(_ids(board))],
    ),
    LayerAction.TAKE_OUT: lambda act, board, one, _: act.take_out(_notes(board, one)),
    LayerAction.SET_ASIDE: lambda act, board, one, two: act.set_aside(
        _notes(board, one),
        f"{two}",
    ),
    LayerAction.MAKE_CLUSTER: lambda act, board, one, two: act.make_cluster(
        Section.KIEM,
        f"{two}",
        _notes(board, one),
    ),
    LayerAction.MOVE_CLUSTER: lambda act, board, one, two: act.move_cluster(
        _ids(board)[one % len(_ids(board))], two - 3
    ),
    LayerAction.EDIT_CLUSTER: lambda act, board, one, two: act.edit_cluster(
        _ids(board)[one % len(_ids(board))], title=f"{two}"
    ),
    LayerAction.REMOVE_CLUSTER: lambda act, board, one, _: act.remove_cluster(
        _ids(board)[one % len(_ids(board))]
    ),
}


def _all_of(board: Board) -> list[ChapterContents]:
    return [board.contents(chapter) for chapter in CHAPTERS]


def _read_anew(board: Board) -> Board:
    """Give the same board, of which nothing was counted before."""
    return Board(board.source, Layer(board.layer.board_id, board.layer.records))


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.tuples(st.sampled_from(list(ACTS)), st.integers(0, 6), st.integers(0, 6)), max_size=8
    )
)
def test_whatever_is_done_no_note_is_lost_and_all_can_be_taken_back(
    steps: list[tuple[LayerAction, int, int]],
) -> None:
    board = a_board()
    begun, layers, changes = board, [], []
    every = {one.item.id for one in board.source.of_chapter[Chapter.KNEL_KIEM]}
    for name, one, two in steps:
        if not _ids(board):
            name = LayerAction.MAKE_CLUSTER  # noqa: PLW2901 - nothing else can be done
        change = ACTS[name](acting(board), board, one, two)
        layers.append(board.layer)
        changes.append(change)
        board = after(board, change)
        contents = board.contents(Chapter.KNEL_KIEM)
        placed = {each.note.item.id for kernel in contents.clusters for each in kernel.notes}
        loose = {each.item.id for each in contents.loose}
        aside = {each.item.id for each, _ in contents.aside}
        assert placed | loose | aside == every
        assert not placed & loose
        assert not placed & aside
        assert _all_of(board) == _all_of(_read_anew(board))
    for before, change in zip(reversed(layers), reversed(changes), strict=True):
        board = board.changed(change.inverse().edits)
        assert dict(board.layer.records) == dict(before.records)
        assert _all_of(board) == _all_of(_read_anew(board))
    assert told(board) == told(begun)
