"""Proposals of a kern for a note: words in common that few notes have, and no silent one."""

from facilitator.domain.clustering.board import Board
from facilitator.domain.clustering.sections import Section
from facilitator.domain.records.items import Item, ItemKind
from facilitator.domain.records.kinds import Chapter
from facilitator.jobs import at_once
from facilitator.services.board_search import BoardSearch
from facilitator.services.cluster_proposals import ClusterProposals
from tests.domain.clustering.builders import a_board, acting, note, said, table

KNEL = ItemKind.KNEL
DESK, FORM = "Het loket vraagt bewijzen.", "Bewijzen voor het loket, elk jaar."
OFTEN = [said(1, f"Samen wonen in straat {number}.", KNEL, 10 + number) for number in range(40)]


def a_board_with(items: list[Item]) -> Board:
    """Build a board of one table, with a kern in which the first note lies."""
    board = a_board([table(1, "Goes", items)])
    first = note(board, items[0].text)
    change = acting(board).make_cluster(Section.KNEL, "Eerst een mens", [first])
    return board.changed(change.edits)


def proposed(board: Board, text: str) -> tuple[str, list[str]] | None:
    """Give the title of the kern that is proposed for a note, and the words."""
    search = BoardSearch(board.source)
    proposals = ClusterProposals(search)
    assert proposals.of(note(board, text), board.contents(Chapter.KNEL_KIEM)) is None
    at_once(search.prepare())
    at_once(proposals.prepare(board))
    found = proposals.of(note(board, text), board.contents(Chapter.KNEL_KIEM))
    return (found.contents.cluster.title, list(found.words)) if found else None


def test_two_words_in_common_are_a_proposal_that_names_them() -> None:
    board = a_board_with([said(1, DESK, KNEL, 1), said(1, FORM, KNEL, 2)])
    assert proposed(board, FORM) == ("Eerst een mens", ["bewijzen", "loket"])


def test_words_of_the_title_count_too() -> None:
    other = "Ik wil een mens, eerst."
    board = a_board_with([said(1, DESK, KNEL, 1), said(1, other, KNEL, 2)])
    assert proposed(board, other) == ("Eerst een mens", ["eerst", "mens"])


def test_words_that_many_notes_have_tell_nothing() -> None:
    first, *others = OFTEN
    board = a_board_with([first, *others])
    assert proposed(board, others[0].text) is None


def test_a_kiem_is_not_proposed_for_a_kern_of_a_knel_nor_a_note_for_its_own() -> None:
    board = a_board_with([said(1, DESK, KNEL, 1), said(1, FORM, ItemKind.KIEM, 2)])
    assert proposed(board, FORM) is None
    assert proposed(board, DESK) is None


def test_what_is_placed_later_tells_more_of_its_kern() -> None:
    far, wanted = "De trein naar het ziekenhuis stopte.", "Zonder trein geen ziekenhuis."
    texts = (DESK, far, wanted)
    board = a_board_with([said(1, text, KNEL, at) for at, text in enumerate(texts, 1)])
    search = BoardSearch(board.source)
    proposals = ClusterProposals(search)
    at_once(search.prepare())
    chapter = board.contents(Chapter.KNEL_KIEM)
    assert proposals.of(note(board, wanted), chapter) is None
    place = acting(board).place([note(board, far)], chapter.clusters[0].cluster.id)
    after = board.changed(place.edits).contents(Chapter.KNEL_KIEM)
    found = proposals.of(note(board, wanted), after)
    assert found
    assert list(found.words) == ["trein", "ziekenhuis"]
    assert proposals.of(note(board, wanted), chapter) is None
