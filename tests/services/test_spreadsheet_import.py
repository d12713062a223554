"""Taking in notes from a spreadsheet: who said it, what is new, and what stays as it is."""

import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator import resources
from facilitator.domain.errors import RefusedInputError
from facilitator.domain.merge.merging import Version
from facilitator.domain.records.changes import ChangeName, edited, removed
from facilitator.domain.records.dialogue import Dossier, Record
from facilitator.domain.records.ids import DialogueId
from facilitator.domain.records.items import CITIZEN_KINDS, Wording
from facilitator.domain.table.attribution import attribution
from facilitator.exchange.data_files.library import Library, read_library
from facilitator.services.spreadsheet_import import (
    ImportPlan,
    ImportResult,
    apply_import,
    plan_import,
    read_files,
)
from facilitator.storage.store import Store
from tests.workbooks import of_csv

TABLE_HEADER = "tafel;thema;soort;dialoog;datum;gemeente;host;deelnemers;vorm"
NOTE_HEADER = "tafel;soort;rol;tekst;stap;titel;kern;uitlichten"
GOES = "goes;Gezondheid;;4;2021-04-09;Goes;wethouder;8;digitaal"
ZEIST = "zeist;Samen leven;;2;2021-04-12;Zeist;burgemeester;7;op locatie"


@lru_cache(maxsize=1)
def library() -> Library:
    return read_library([resources.root()])


@dataclass
class Shelf:
    """A store, and a folder with spreadsheets beside it."""

    folder: Path
    store: Store
    tables: str = "tafels.csv"
    plans: list[ImportPlan] = field(default_factory=list)

    def write(self, tables: Sequence[str], notes: Sequence[str]) -> tuple[Path, Path]:
        paths = (self.folder / self.tables, self.folder / "notities.csv")
        paths[0].write_text("\n".join([TABLE_HEADER, *tables]), encoding="utf-8")
        paths[1].write_text("\n".join([NOTE_HEADER, *notes]), encoding="utf-8")
        return paths

    def plan(self, tables: Sequence[str], notes: Sequence[str] = ()) -> ImportPlan:
        self.plans.append(
            plan_import(read_files(*self.write(tables, notes)), library(), self.store)
        )
        return self.plans[-1]

    def take_in(self, tables: Sequence[str], notes: Sequence[str] = ()) -> ImportResult:
        return apply_import(self.store, self.plan(tables, notes))

    def dossiers(self) -> dict[DialogueId, Dossier]:
        ids = sorted(overview.dialogue.id for overview in self.store.overview())
        return {found: self.store.dossier(found) for found in ids}

    def dossier(self) -> Dossier:
        (found,) = self.dossiers().values()
        return found

    def said(self) -> list[tuple[str, str]]:
        dossier = self.dossier()
        return [(item.text, attribution(dossier, item.speaker)) for item in dossier.items]


@pytest.fixture
def shelf(tmp_path: Path) -> Iterator[Shelf]:
    with Store.open(tmp_path / "store.db") as store:
        yield Shelf(tmp_path, store)


def codes(plan: ImportPlan) -> tuple[list[tuple[str, object]], list[tuple[str, object]]]:
    problems = [(problem.code, problem.data["line"]) for problem in plan.problems]
    return problems, [(warning.code, warning.data.get("line")) for warning in plan.warnings]


def test_a_table_comes_in_with_its_head_steps_seats_and_notes(shelf: Shelf) -> None:
    result = shelf.take_in(
        [GOES.replace("Gezondheid", "gezondheid")],
        [
            "goes;knel;kok;De markt was leeg.;knel_kiem;;Minder mensen;kader",
            "goes;idee;;Een bank erbij.;eerste_stappen;De bank;;",
        ],
    )
    dossier = shelf.dossier()
    dialogue = dossier.dialogue
    assert result == ImportResult(tables=1, notes=2)
    assert (dialogue.theme, dialogue.number, dialogue.participants) == ("Gezondheid", 4, 8)
    assert (dialogue.municipality, dialogue.municipality_code) == ("Goes", "GM0664")
    assert (dialogue.host_function, dialogue.form) == ("wethouder", "digitaal")
    assert (dialogue.status, dialogue.practice) == ("afgerond", False)
    assert [step.key for step in dossier.steps] == [
        "welkom",
        "knel_kiem",
        "droom",
        "eerste_stappen",
        "slotronde",
    ]
    assert [(seat.number, seat.role_label) for seat in dossier.seats] == [(1, "kok")]
    knel, idea = dossier.items
    assert (knel.step, knel.labels.heading, knel.labels.feature) == (
        "knel_kiem",
        "Minder mensen",
        "kader",
    )
    assert (idea.labels.title, idea.position) == ("De bank", 2)
    assert dossier.closing
    assert shelf.store.check() == ()


def test_every_role_speaks_as_the_contract_says(shelf: Shelf) -> None:
    roles = [
        "kok",
        " kok",
        "Kok",
        "kok  en bakker",
        "kok en bakker",
        "Wethouder",
        "burgemeester",
        "loco-burgemeester",
        "Groepsgesprek",
        "subgroep",
        "Subgroepje",
        "",
    ]
    shelf.take_in([GOES], [f"goes;knel;{role};{at};;;;" for at, role in enumerate(roles)])
    assert [said for _, said in shelf.said()] == [
        "kok, dialoog 4",
        "kok, dialoog 4",
        "Kok, dialoog 4",
        "kok en bakker, dialoog 4",
        "kok en bakker, dialoog 4",
        "wethouder",
        "burgemeester",
        "loco-burgemeester, dialoog 4",
        "groepsgesprek, dialoog 4",
        "groepsgesprek, dialoog 4",
        "groepsgesprek, dialoog 4",
        "dialoog 4",
    ]
    assert [(seat.number, seat.role_label) for seat in shelf.dossier().seats] == [
        (1, "kok"),
        (2, "Kok"),
        (3, "kok en bakker"),
        (4, "loco-burgemeester"),
    ]


def test_a_host_whose_function_is_not_in_the_tables_is_named_all_the_same(
    shelf: Shelf,
) -> None:
    shelf.take_in([GOES.replace("wethouder", "")], ["goes;knel;Burgemeester;Stil;;;;"])
    assert shelf.said() == [("Stil", "burgemeester")]


@pytest.mark.parametrize(
    ("kind", "role", "wording"),
    [
        ("knel", "", Wording.VERBATIM),
        ("idee", "", Wording.SUMMARY),
        ("idee", "kok", Wording.VERBATIM),
        ("idee", "groepsgesprek", Wording.VERBATIM),
        ("procesobservatie", "kok", Wording.SUMMARY),
        ("toezegging", "wethouder", Wording.SUMMARY),
    ],
)
def test_an_idea_with_a_speaker_is_a_quote(
    shelf: Shelf, kind: str, role: str, wording: Wording
) -> None:
    shelf.take_in([GOES], [f"goes;{kind};{role};Iets;;;;"])
    assert shelf.dossier().items[0].wording is wording


def test_what_is_left_empty_gives_a_warning_and_no_refusal(shelf: Shelf) -> None:
    plan = shelf.plan(["a;Gezondheid;;1;;;;;"])
    assert codes(plan) == (
        [],
        [
            ("table_without_date", 2),
            ("table_without_municipality", 2),
            ("table_without_host", 2),
        ],
    )
    assert plan.new_tables == 1


def test_a_municipality_is_kept_as_it_was_typed(shelf: Shelf) -> None:
    rows = ["Atlantis", "Den Haag", "hof van twente", "West-Betuwe"]
    plan = shelf.plan(
        [
            f"{at};Gezondheid;;{at};2021-04-09;{name};burgemeester;8;"
            for at, name in enumerate(rows, start=1)
        ]
    )
    apply_import(shelf.store, plan)
    heads = sorted((d.dialogue for d in shelf.dossiers().values()), key=lambda d: d.number or 0)
    assert [(head.municipality, head.municipality_code) for head in heads] == [
        ("Atlantis", ""),
        ("Den Haag", "GM0518"),
        ("Hof van Twente", "GM1735"),
        ("West-Betuwe", "GM1960"),
    ]
    assert codes(plan) == ([], [("table_municipality", 2)])


def test_a_name_with_letters_of_two_scripts_is_told_and_stays(shelf: Shelf) -> None:
    goes, theme = "G\N{CYRILLIC SMALL LETTER O}es", "Gezondh\N{CYRILLIC SMALL LETTER IE}id"
    plan = shelf.plan([GOES.replace("Goes", goes), f"x;{theme};;1;;;;;"])
    assert codes(plan) == (
        [("table_theme", 3)],
        [("table_municipality", 2), ("table_confusable", 2), ("table_confusable", 3)],
    )
    apply_import(shelf.store, plan)
    assert shelf.dossier().dialogue.municipality == goes


def test_other_kinds_of_dialogue_come_in_with_their_own_steps(shelf: Shelf) -> None:
    shelf.take_in([GOES.replace(";;4", ";Werkplaats;4")], ["goes;idee;;Iets;;;;"])
    dossier = shelf.dossier()
    assert dossier.dialogue.kind == "werkplaats"
    assert [step.key for step in dossier.steps] == [
        step.key for step in library().scripts["werkplaats"].steps
    ]


def test_every_refused_row_is_named_and_the_rest_is_taken_in(shelf: Shelf) -> None:
    plan = shelf.plan(
        [
            GOES,
            "x;Ruimtevaart;;1;;;;;",
            GOES.replace("Goes", "Elders"),
            "y;Gezondheid;;z;2021-04-09;Goes;wethouder;;",
        ],
        [
            "goes;knel;kok;Goed;;;;",
            "nergens;knel;kok;Geen tafel;;;;",
            "x;knel;kok;Tafel geweigerd;;;;",
            "y;knel;kok;Tafel geweigerd;;;;",
            "goes;roddel;kok;Geen soort;;;;",
        ],
    )
    assert codes(plan)[0] == [
        ("table_theme", 3),
        ("table_twice", 4),
        ("table_number", 5),
        ("note_unknown_table", 3),
        ("note_table_refused", 4),
        ("note_table_refused", 5),
        ("note_kind", 6),
    ]
    assert plan.refused_rows == 7
    assert "Wonen en verkeer" in str(plan.problems[0].data["allowed"])
    assert apply_import(shelf.store, plan) == ImportResult(tables=1, notes=1)
    assert shelf.dossier().dialogue.municipality == "Goes"


def test_a_key_that_was_refused_does_not_come_in_by_a_second_row(shelf: Shelf) -> None:
    plan = shelf.plan([GOES.replace("2021-04-09", "31-4-2021"), GOES], ["goes;knel;;Iets;;;;"])
    assert codes(plan)[0] == [
        ("table_date_no_day", 2),
        ("table_twice", 3),
        ("note_table_refused", 2),
    ]


def test_two_keys_of_one_table_come_together(shelf: Shelf) -> None:
    other = GOES.replace("goes", "ook").replace("2021-04-09", "9-4-2021")
    plan = shelf.plan([GOES, other], ["goes;knel;kok;Een;;;;", "ook;knel;kok;Twee;;;;"])
    apply_import(shelf.store, plan)
    assert codes(plan) == ([], [("table_same", 3)])
    assert plan.warnings[0].data["first"] == "goes"
    assert [text for text, _ in shelf.said()] == ["Een", "Twee"]
    assert len(shelf.dossier().seats) == 1


def test_equal_rows_are_as_many_notes(shelf: Shelf) -> None:
    rows = ["goes;slotzin;kok;Dank u.;;;;"] * 3
    assert shelf.take_in([GOES], rows[:2]).notes == 2
    assert shelf.take_in([GOES], rows) == ImportResult(notes=1)


def test_a_file_that_cannot_be_used_changes_nothing(shelf: Shelf) -> None:
    paths = shelf.write([GOES], ["goes;knel;kok;Iets;;;;"])
    paths[1].write_text("tafel;tekst\n", encoding="utf-8")
    with pytest.raises(RefusedInputError):
        read_files(*paths)


def test_taking_in_again_changes_nothing_and_says_so(shelf: Shelf) -> None:
    notes = ["goes;knel;kok;Een;;;;", "zeist;kiem;Wethouder;Twee;;;;", "zeist;idee;;Drie;;;;"]
    shelf.take_in([GOES, ZEIST], notes)
    before = shelf.dossiers()
    plan = shelf.plan([GOES, ZEIST], notes)
    assert (plan.new_tables, plan.known_tables) == (0, 2)
    assert (plan.new_notes, plan.known_notes) == (0, 3)
    assert plan.records == ()
    assert apply_import(shelf.store, plan) == ImportResult()
    assert shelf.dossiers() == before


def test_a_longer_file_adds_what_is_new_and_numbers_seats_on(shelf: Shelf) -> None:
    first = ["goes;knel;kok;Een;;;;", "goes;knel;boer;Twee;;;;"]
    shelf.take_in([GOES], first)
    longer = ["goes;knel;smid;Nul;;;;", *first, "goes;kiem;boer;Drie;;;;"]
    assert shelf.take_in([GOES], longer) == ImportResult(notes=2)
    assert sorted(shelf.said()) == [
        ("Drie", "boer, dialoog 4"),
        ("Een", "kok, dialoog 4"),
        ("Nul", "smid, dialoog 4"),
        ("Twee", "boer, dialoog 4"),
    ]
    assert [(seat.number, seat.role_label) for seat in shelf.dossier().seats] == [
        (1, "kok"),
        (2, "boer"),
        (3, "smid"),
    ]


def test_a_shorter_file_takes_nothing_away(shelf: Shelf) -> None:
    notes = ["goes;knel;kok;Een;;;;", "goes;knel;boer;Twee;;;;"]
    shelf.take_in([GOES], notes)
    assert shelf.take_in([GOES], notes[1:]) == ImportResult()
    assert len(shelf.dossier().items) == 2


def test_a_table_that_changed_in_the_file_stays_as_it_is(shelf: Shelf) -> None:
    shelf.take_in([GOES])
    before = shelf.dossier()
    plan = shelf.plan([GOES.replace(";8;", ";9;").replace("wethouder", "burgemeester")])
    apply_import(shelf.store, plan)
    assert shelf.dossier() == before
    assert plan.known_tables == 1


def test_another_date_is_another_table(shelf: Shelf) -> None:
    shelf.take_in([GOES])
    assert shelf.take_in([GOES.replace("2021-04-09", "2021-04-10")]) == ImportResult(tables=1)


def test_what_was_changed_or_removed_by_hand_is_left_alone(shelf: Shelf) -> None:
    notes = ["goes;knel;kok;Een;;;;", "goes;knel;kok;Twee;;;;"]
    shelf.take_in([GOES], notes)
    one, two = shelf.dossier().items
    shelf.store.apply(edited(ChangeName.EDIT_ITEM, one, replace(one, edited="Eén")))
    shelf.store.apply(removed(ChangeName.REMOVE_ITEM, two))
    plan = shelf.plan([GOES], notes)
    assert (plan.new_notes, plan.known_notes) == (0, 2)
    assert apply_import(shelf.store, plan) == ImportResult()
    assert [text for text, _ in shelf.said()] == ["Eén"]


def test_a_seat_that_was_removed_is_not_spoken_from_again(shelf: Shelf) -> None:
    shelf.take_in([GOES], ["goes;knel;kok;Een;;;;"])
    dossier = shelf.dossier()
    shelf.store.apply(removed(ChangeName.REMOVE_ITEM, *dossier.items, *dossier.seats))
    shelf.take_in([GOES], ["goes;knel;kok;Een;;;;", "goes;knel;kok;Twee;;;;"])
    assert shelf.said() == [("Twee", "kok, dialoog 4")]


def test_a_table_that_was_removed_stays_away(shelf: Shelf) -> None:
    shelf.take_in([GOES])
    shelf.store.apply(removed(ChangeName.EDIT_DIALOGUE, shelf.dossier().dialogue))
    plan = shelf.plan([GOES], ["goes;knel;kok;Nieuw;;;;"])
    assert codes(plan) == ([], [("table_removed", 2)])
    assert apply_import(shelf.store, plan) == ImportResult()
    assert not shelf.dossiers()


def test_what_was_erased_does_not_come_back(shelf: Shelf) -> None:
    notes = ["goes;knel;kok;Een;;;;", "goes;knel;kok;Twee;;;;"]
    shelf.take_in([GOES], notes)
    shelf.store.erase([shelf.dossier().items[0].id])
    assert shelf.take_in([GOES], notes) == ImportResult(erased=1)
    assert [text for text, _ in shelf.said()] == ["Twee"]


@pytest.mark.parametrize(
    "again",
    [
        "goes;kiem;kok;Een hond.;;;;",
        "goes;knel;bakker;Een hond.;;;;",
        "goes;knel;;Een hond.;;;;",
        "goes;knel;kok;een hond;;;;",
        "goes;knel;kok;Een  hond!;;;;",
    ],
)
def test_erased_words_do_not_come_back_under_another_head(shelf: Shelf, again: str) -> None:
    """Nor with other spaces, another capital or another mark at their end."""
    kept = "goes;knel;kok;Twee;;;;"
    shelf.take_in([GOES], ["goes;knel;kok;Een hond.;;;;", kept, "goes;droom;bakker;Drie;;;;"])
    shelf.store.erase([shelf.dossier().items[0].id])
    rows = [again, kept, "goes;droom;bakker;Drie;;;;", "goes;knel;kok;Vier;;;;"]
    assert shelf.take_in([GOES], rows) == ImportResult(notes=1, erased=1)
    assert [text for text, _ in shelf.said()] == ["Twee", "Drie", "Vier"]


def test_what_somebody_else_said_in_the_words_that_were_erased_stays(shelf: Shelf) -> None:
    rows = ["goes;knel;kok;Een hond.;;;;", "goes;knel;bakker;Een hond.;;;;"]
    shelf.take_in([GOES], rows)
    shelf.store.erase([shelf.dossier().items[0].id])
    assert shelf.take_in([GOES], rows) == ImportResult(erased=1)
    assert shelf.said() == [("Een hond.", "bakker, dialoog 4")]


@pytest.mark.parametrize(
    ("head", "again"),
    [(GOES, GOES.replace("2021-04-09", "2021-04-10")), (GOES, GOES.replace(";4;", ";5;"))],
)
def test_a_table_that_was_erased_does_not_come_back_with_another_head(
    shelf: Shelf, head: str, again: str
) -> None:
    rows = [f"goes;knel;kok;{text};;;;" for text in ("Een", "Twee", "Drie", "Vier")]
    shelf.take_in([head], rows)
    shelf.store.erase([shelf.dossier().dialogue.id])
    plan = shelf.plan([again], [*rows[1:], "goes;knel;kok;Vijf;;;;"])
    assert codes(plan) == ([], [("table_erased", 2)])
    assert apply_import(shelf.store, plan) == ImportResult()
    assert not shelf.dossiers()
    others = ["goes;knel;kok;Een;;;;", *(f"goes;knel;kok;Zin {n};;;;" for n in range(3))]
    assert shelf.take_in([again], others) == ImportResult(tables=1, notes=4)


NAMELESS = "1;Gezondheid;;;2021-04-09;Goes;wethouder;8;"


def test_a_table_without_number_is_known_by_its_notes_whatever_its_file_is_called(
    shelf: Shelf,
) -> None:
    notes = ["1;knel;kok;Een;;;;"]
    shelf.take_in([NAMELESS.replace("2021-04-09", "")], notes)
    assert shelf.take_in([NAMELESS], [*notes, "1;knel;kok;Twee;;;;"]) == ImportResult(notes=1)
    shelf.tables = "andere-tafels.csv"
    assert shelf.take_in([NAMELESS], notes) == ImportResult()
    assert [len(one.items) for one in shelf.dossiers().values()] == [2]


def test_a_table_whose_date_was_corrected_is_known_by_its_notes(shelf: Shelf) -> None:
    notes = ["1;knel;kok;Een;;;;"]
    shelf.take_in([NAMELESS], notes)
    later = NAMELESS.replace("2021-04-09", "2021-04-10")
    assert shelf.take_in([later], [*notes, "1;knel;kok;Twee;;;;"]) == ImportResult(notes=1)


@pytest.mark.parametrize(
    "other",
    [NAMELESS.replace("Goes", "Zeist"), NAMELESS.replace("2021-04-09", "2021-04-12")],
)
def test_a_table_from_another_file_of_the_same_name_is_another_table(
    shelf: Shelf, other: str
) -> None:
    shelf.take_in([NAMELESS], ["1;knel;kok;Een;;;;"])
    plan = shelf.plan([other], ["1;knel;boer;Elders gezegd;;;;"])
    assert codes(plan)[0] == []
    assert apply_import(shelf.store, plan) == ImportResult(tables=1, notes=1)
    assert len(shelf.dossiers()) == 2


def versions(plan: ImportPlan) -> dict[object, Version[Record]]:
    return {version.content.id: version for version in plan.versions}


def test_two_people_who_take_in_the_same_file_have_the_same_versions(
    shelf: Shelf, tmp_path: Path
) -> None:
    notes = ["goes;knel;kok;Een;;;;", "goes;idee;;Twee;;;;"]
    with Store.open(tmp_path / "other.db") as other:
        mine = shelf.plan([GOES], notes)
        theirs = Shelf(tmp_path, other).plan([GOES], notes)
    assert versions(mine) == versions(theirs)


def test_another_content_of_one_record_is_another_version(shelf: Shelf) -> None:
    mine = versions(shelf.plan([GOES]))
    theirs = versions(shelf.plan([GOES.replace(";8;", ";9;")]))
    assert mine.keys() == theirs.keys()
    differing = [key for key in mine if mine[key].vector != theirs[key].vector]
    assert len(differing) == 1


_BROKEN = "ÂÃâ"
"""Letters that are refused where what comes after them was another letter before."""
words = st.text(
    st.characters(codec="cp1252", exclude_categories=["C"], exclude_characters=_BROKEN),
    min_size=1,
    max_size=9,
)
plain = words.map(
    lambda text: "".join(sign for sign in text if sign not in ';"').strip() or "x"
)
spoken = st.tuples(
    st.sampled_from(["goes", "zeist"]),
    st.sampled_from([kind.value for kind in CITIZEN_KINDS]),
    st.one_of(st.sampled_from(["", "wethouder", "subgroep", "kok", "boer"]), plain),
    st.one_of(st.sampled_from(["Dank u.", "Ja."]), plain),
)


def rows_of(said: Sequence[tuple[str, ...]]) -> list[str]:
    return [";".join([*note, "", "", "", ""]) for note in said]


def harvest(shelf: Shelf) -> list[tuple[object, ...]]:
    """Everything the tables say, without the order of notes and the numbers of seats."""
    return sorted(
        (dossier.dialogue.theme, item.kind, item.text, attribution(dossier, item.speaker))
        for dossier in shelf.dossiers().values()
        for item in dossier.items
    )


@pytest.mark.slow
@settings(max_examples=20)
@given(st.lists(spoken, max_size=12), st.data())
def test_any_way_to_take_in_the_same_notes_gives_the_same_tables(
    said: list[tuple[str, str, str, str]], data: st.DataObject
) -> None:
    shuffled = data.draw(st.permutations(said))
    part = said[: data.draw(st.integers(0, len(said)))]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        with Store.open(folder / "one.db") as one, Store.open(folder / "two.db") as two:
            at_once, in_parts = Shelf(folder, one), Shelf(folder, two)
            at_once.take_in([GOES, ZEIST], rows_of(said))
            in_parts.take_in([GOES], rows_of([note for note in part if note[0] == "goes"]))
            in_parts.take_in([ZEIST, GOES], rows_of(shuffled))
            assert harvest(at_once) == harvest(in_parts)
            assert len(harvest(at_once)) == len(said)
            before = at_once.dossiers()
            assert at_once.take_in([ZEIST, GOES], rows_of(shuffled)) == ImportResult()
            assert at_once.dossiers() == before
            assert at_once.dossiers().keys() == in_parts.dossiers().keys()
            for dossier in in_parts.dossiers().values():
                numbers = [seat.number for seat in dossier.seats]
                assert numbers == list(range(1, len(numbers) + 1))
            assert in_parts.store.check() == ()


WITHOUT_NUMBER = "los;Gezondheid;;;2021-04-09;Goes;wethouder;8;"
SAID = [
    'goes;knel;kok;De markt was leeg, "echt".;knel_kiem;;Minder mensen;kader',
    "los;idee;groepsgesprek;Een bank erbij.;eerste_stappen;De bank;;",
    "los;idee;groepsgesprek;Een bank erbij.;eerste_stappen;De bank;;",
]


@pytest.mark.parametrize("name", ["avond.xlsx", "avond.XLSM"])
def test_a_workbook_gives_the_same_records_as_its_sheets_saved_as_csv(
    shelf: Shelf, name: str
) -> None:
    shelf.tables = "avond.csv"
    tables, notes = shelf.write([GOES, WITHOUT_NUMBER], SAID)
    book = shelf.folder / name
    book.write_bytes(of_csv({"Uitleg": tables, "Tafels": tables, "Notities": notes}))
    library_, store = library(), shelf.store

    from_book = plan_import(read_files(book, book), library_, store)
    from_sheets = plan_import(read_files(tables, notes), library_, store)

    assert (from_book.problems, from_book.warnings) == ((), ())
    assert from_book.records == from_sheets.records
    assert apply_import(store, from_sheets) == ImportResult(tables=2, notes=3)
    assert plan_import(read_files(book, book), library_, store).records == ()


def test_two_workbooks_are_two_files(shelf: Shelf) -> None:
    tables, notes = shelf.write([GOES, WITHOUT_NUMBER], SAID)
    books = shelf.folder / "tafels.xlsx", shelf.folder / "alles.xlsx"
    books[0].write_bytes(of_csv({"Blad1": tables}))
    books[1].write_bytes(of_csv({"Blad1": notes}))

    first = plan_import(read_files(tables, notes), library(), shelf.store)

    assert plan_import(read_files(*books), library(), shelf.store).records == first.records


def test_problems_in_a_workbook_name_the_sheet_and_count_apart(shelf: Shelf) -> None:
    tables, notes = shelf.write(
        [GOES, "x;Zeilen;;;;;;;"], ["goes;knel;;Goed;;;;", "goes;;;;;;;"]
    )
    book = shelf.folder / "avond.xlsx"
    book.write_bytes(of_csv({"Tafels": tables, "Notities": notes}))

    plan = plan_import(read_files(book, book), library(), shelf.store)

    assert [(one.code, one.data["file"], one.data["line"]) for one in plan.problems] == [
        ("table_theme", "avond.xlsx, Tafels", 3),
        ("note_without_kind", "avond.xlsx, Notities", 3),
        ("note_without_text", "avond.xlsx, Notities", 3),
    ]
    assert plan.refused_rows == 2


@pytest.mark.parametrize("sign", ["\u202e", "\u2066", "\x1b", "\x07", "\ufeff"])
def test_signs_that_nobody_sees_are_taken_out_and_told(shelf: Shelf, sign: str) -> None:
    plan = shelf.plan(
        [GOES], [f"goes;knel;k{sign}ok;Het was {sign}leeg.", "goes;knel;kok;Vol."]
    )
    told = [one for one in plan.warnings if one.code == "row_hidden_signs"]
    assert [(one.data["line"], one.data["columns"]) for one in told] == [(2, ["rol", "tekst"])]
    apply_import(shelf.store, plan)
    assert shelf.said()[0][0] == "Het was leeg."


def test_signs_that_nobody_sees_are_told_of_tables_and_not_of_columns_unread(
    shelf: Shelf,
) -> None:
    plan = shelf.plan(
        [GOES.replace("wethouder", "wet\u202ehouder")], ["goes;knel;kok;Vol.;;;;;;\u202e"]
    )
    assert [c for c in codes(plan)[1] if c[0] == "row_hidden_signs"] == [
        ("row_hidden_signs", 2)
    ]
