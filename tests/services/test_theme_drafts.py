"""What a theme begins with that is made of a kern: counted, and with the reason."""

from dataclasses import replace

from facilitator.domain.clustering.board import Board
from facilitator.domain.clustering.sections import Section
from facilitator.domain.records.items import ItemKind, Labels
from facilitator.domain.records.kinds import Chapter
from facilitator.domain.table.script import ThemeOrigin
from facilitator.services.theme_drafts import ThemeDraft, theme_draft
from tests.domain.clustering.builders import a_board, acting, said, table
from tests.domain.clustering.builders import kern as kern_of

KNEL, KIEM, THEME = ItemKind.KNEL, ItemKind.KIEM, ItemKind.THEME
FULL, SHARED, OTHER = "Geen woning te vinden", "Samen onder één dak", "De bus rijdt niet"
PLACE = "Genoeg plek"


def exploring() -> Board:
    """Build a board with kernen of both sides, and one of proposals."""
    tagged = Labels(heading=PLACE, tags=("Buren", "wonen"))
    board = a_board(
        [
            table(
                1,
                "Goes",
                [
                    said(1, "Mijn zoon vindt geen woning.", KNEL, 1, FULL),
                    said(1, "De bus komt niet meer.", KNEL, 2, OTHER),
                    said(1, "Waar is plek voor jongeren?", THEME, 3, PLACE),
                ],
            ),
            table(
                2,
                "Gouda",
                [
                    said(2, "Een woning delen met jongeren.", KIEM, 4, SHARED),
                    replace(said(2, "Woning voor jongeren.", THEME, 5), labels=tagged),
                    replace(
                        said(2, "Waarom ligt Anna wakker?", THEME, 6, PLACE), sensitive=True
                    ),
                ],
            ),
        ]
    )
    key = kern_of(board, PLACE, Chapter.THEMES).id
    edits = acting(board, Chapter.THEMES).edit_cluster(key, explanation="Wie kan waar wonen?")
    return board.changed(edits.edits)


def draft_of(board: Board) -> ThemeDraft:
    [contents] = board.contents(Chapter.THEMES).of(Section.THEME)
    return theme_draft(board, contents)


def test_a_theme_begins_with_what_was_counted_and_why() -> None:
    draft = draft_of(exploring())
    theme = draft.theme
    assert (theme.key, theme.title, theme.series) == ("genoeg-plek", PLACE, "burgers")
    assert theme.made_from == ThemeOrigin(2, 2, 3)
    assert theme.paragraphs == (
        "Wie kan waar wonen?",
        f"Aan de ene kant is er wat moeilijk gaat: {FULL}.",
        f"Aan de andere kant is er wat goed gaat: {SHARED}.",
    )
    assert {"jongeren", "woning"} <= set(draft.words)
    assert [one.cluster.title for one in (*draft.knel, *draft.kiem)] == [FULL, SHARED]
    assert theme.terms == ("Buren", "wonen", "jongeren")
    assert theme.definition == "Wie kan waar wonen?"


def test_a_question_that_was_proposed_is_one_unless_it_is_sensitive() -> None:
    draft = draft_of(exploring())
    assert draft.theme.questions == ("Waar is plek voor jongeren?",)
    assert draft.asked == 1


def test_what_nobody_noted_is_left_to_who_writes_it() -> None:
    board = a_board([table(1, "Goes", [said(1, "Plek.", THEME, 1, PLACE)])])
    draft = draft_of(board)
    assert draft.theme.paragraphs == ("Aan de ene kant …", "Aan de andere kant …")
    assert (draft.asked, len(draft.theme.questions)) == (0, 4)
    assert PLACE in draft.theme.questions[0]
    assert (draft.theme.terms, draft.words) == ((), [])
