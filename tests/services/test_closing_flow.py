"""What rounding off asks of a table follows from the table as it is, and nothing else."""

from dataclasses import replace
from pathlib import Path

from facilitator.domain.records.dialogue import Count, Dossier
from facilitator.domain.records.items import UNKNOWN, ItemKind, ReadBack, seated
from facilitator.services import clearing
from facilitator.services.closing import ClosingWords, keep_counts, keep_words
from facilitator.services.closing_flow import ClosingPart, closing_parts, words_of
from tests.builders import a_dialogue, a_dossier, a_seat, an_item
from tests.editors import an_editor, open_store

SEAT = a_seat(1, "student")
SAID = an_item("Het was stil.", speaker=seated(SEAT.id))
NAMELESS = an_item("Van wie?", position=2, speaker=UNKNOWN)
IDEA = an_item("Een tuin.", ItemKind.IDEA, position=3, speaker=seated(SEAT.id))


def a_table() -> Dossier:
    return a_dossier(a_dialogue(), seats=[SEAT], items=[SAID, NAMELESS, IDEA])


def parts(dossier: Dossier) -> dict[str, tuple[int, int]]:
    return {str(one.part): (one.done, one.total) for one in closing_parts(dossier)}


def test_each_part_counts_what_is_done_of_what_there_is() -> None:
    assert parts(a_table()) == {
        "speakers": (2, 3),
        "titles": (0, 1),
        "reading": (0, 3),
        "words": (0, 3),
        "counts": (0, 1),
        "evaluation": (0, 4),
    }


def test_a_table_without_notes_has_no_parts_about_notes() -> None:
    assert list(parts(replace(a_table(), items=()))) == ["words", "counts", "evaluation"]


def test_what_somebody_does_not_want_used_asks_for_nothing() -> None:
    silent = replace(NAMELESS, read_back=ReadBack.WITHHELD)
    assert parts(a_dossier(items=[silent]))["words"] == (0, 3)
    assert "speakers" not in parts(a_dossier(items=[silent]))


def test_titles_reading_words_and_counts_are_done_by_doing_them(tmp_path: Path) -> None:
    with open_store(tmp_path) as store:
        editor = an_editor(store, a_table())
        clearing.entitle(editor, IDEA, "Buurttuin")
        clearing.read(editor, SAID)
        clearing.leave_out(editor, NAMELESS)
        keep_words(editor, ClosingWords(essence="Gezien worden.", host_evaluation="Rust."))
        keep_counts(editor, [Count("leeftijd", "onbekend", 1)])
        done = parts(editor.dossier)
    assert done["titles"] == (1, 1)
    assert done["reading"] == (2, 3)
    assert (done["words"], done["evaluation"], done["counts"]) == ((1, 3), (1, 4), (1, 1))


def test_an_idea_that_is_left_out_needs_no_title(tmp_path: Path) -> None:
    with open_store(tmp_path) as store:
        editor = an_editor(store, a_table())
        clearing.leave_out(editor, IDEA)
        assert parts(editor.dossier)["titles"] == (1, 1)


def test_every_text_of_the_closing_belongs_to_one_part() -> None:
    asked = [name for part in ClosingPart for name in words_of(part)]
    assert sorted(asked) == sorted(ClosingWords._fields)
