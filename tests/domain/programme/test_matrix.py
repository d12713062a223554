"""Counting notes by two properties: each once in a cell, and once in a total."""

from itertools import count

from facilitator.domain.programme.matrix import CountedNote, Dimension, MatrixSource
from facilitator.domain.records.ids import DialogueId, ItemId, derived_id

NUMBERS = count()


def a_note(table: str, **values: str | tuple[str, ...]) -> CountedNote:
    found = {
        Dimension[name.upper()]: (told,) if isinstance(told, str) else told
        for name, told in values.items()
    }
    item = ItemId(derived_id("tests", f"note {next(NUMBERS)}"))
    return CountedNote(item, DialogueId(derived_id("tests", table)), found)


NOTES = (
    a_note("a", theme="Wonen", kind="knel", tag=("jeugd", "ov")),
    a_note("a", theme="Wonen", kind="droom", tag=("ov", "ov")),
    a_note("b", theme="Wonen", kind="knel", tag=()),
    a_note("c", theme="Gezondheid", kind="droom", tag="jeugd"),
)


def figures(source: MatrixSource, rows: Dimension, columns: Dimension) -> dict[str, list[str]]:
    """Give notes and tables of each cell and each total, by row."""
    made = source.matrix(rows, columns)
    told = {
        row: [*(made.cell(row, column) for column in made.columns), made.row_totals[row]]
        for row in made.rows
    }
    ends = [*(made.column_totals[column] for column in made.columns), made.total]
    return {
        row: [f"{len(cell.notes)}/{len(cell.tables)}" for cell in cells]
        for row, cells in {**told, "total": ends}.items()
    }


def test_totals_add_up_where_a_note_has_one_value() -> None:
    source = MatrixSource(NOTES)

    assert figures(source, Dimension.THEME, Dimension.KIND) == {
        "Gezondheid": ["1/1", "0/0", "1/1"],
        "Wonen": ["1/1", "2/2", "3/2"],
        "total": ["2/2", "2/2", "4/3"],
    }
    made = source.matrix(Dimension.THEME, Dimension.KIND)
    assert (made.rows_overlap, made.columns_overlap) == (False, False)


def test_a_note_with_two_values_is_in_both_rows_and_once_in_the_total() -> None:
    source = MatrixSource(NOTES)

    assert figures(source, Dimension.TAG, Dimension.THEME) == {
        "jeugd": ["1/1", "1/1", "2/2"],
        "ov": ["0/0", "2/1", "2/1"],
        "": ["0/0", "1/1", "1/1"],
        "total": ["1/1", "3/2", "4/3"],
    }
    made = source.matrix(Dimension.TAG, Dimension.THEME)
    assert (made.rows_overlap, made.columns_overlap) == (True, False)


def test_of_one_theme_only_its_own_notes_count() -> None:
    made = MatrixSource(NOTES).matrix(Dimension.KIND, Dimension.TAG, "Gezondheid")

    assert (made.rows, made.columns) == (("droom",), ("jeugd",))
    assert len(made.total.notes) == 1


def test_values_stand_in_their_own_order_and_what_is_not_known_comes_last() -> None:
    notes = [a_note("a", kind=kind, question=step) for kind in ("z", "a") for step in ("", "q")]
    orders = {Dimension.KIND: {"z": 0, "a": 1}}
    names = {(Dimension.QUESTION, "q"): "Vraag"}
    source = MatrixSource(tuple(notes), names, orders)

    made = source.matrix(Dimension.KIND, Dimension.QUESTION)

    assert (made.rows, made.columns) == (("z", "a"), ("q", ""))
    assert source.name(Dimension.QUESTION, "q") == "Vraag"


def test_names_stand_by_their_letters_whatever_signs_they_have() -> None:
    places = ("'s-Hertogenbosch", "Urk", "Súdwest-Fryslân", "Soest", "Ameland", "Zwolle")
    notes = tuple(a_note("a", municipality=place) for place in places)

    made = MatrixSource(notes).matrix(Dimension.MUNICIPALITY, Dimension.KIND)

    assert made.rows == (
        "Ameland", "'s-Hertogenbosch", "Soest", "Súdwest-Fryslân", "Urk", "Zwolle",
    )  # fmt: skip


def test_the_same_property_twice_is_a_diagonal() -> None:
    made = MatrixSource(NOTES).matrix(Dimension.KIND, Dimension.KIND)

    assert len(made.cell("knel", "knel").notes) == 2
    assert not made.cell("knel", "droom").notes


def test_without_notes_there_is_nothing() -> None:
    made = MatrixSource().matrix(Dimension.THEME, Dimension.KIND)

    assert (made.rows, made.columns, made.total.notes) == ((), (), frozenset())
