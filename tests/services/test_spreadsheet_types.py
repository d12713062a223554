"""Each type of table comes in from sheets with its own kinds, names and organisations."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import docx
import pytest

from facilitator import resources
from facilitator.domain.records.dialogue import Dossier, Seat
from facilitator.domain.records.items import Level, SpeakerKind, TensionKind
from facilitator.domain.table.chapters import KINDS as KINDS_OF
from facilitator.domain.table.chapters import OWN
from facilitator.domain.table.script import CITIZENS_KINDS, DIALOGUE_KINDS, NAMED_KINDS
from facilitator.exchange.data_files.library import Library, read_library
from facilitator.services.export import pack, write_export_file
from facilitator.services.file_merge import FileMerge
from facilitator.services.reporting import KINDS, ReportRequest, make, report_source
from facilitator.services.spreadsheet_import import (
    ImportPlan,
    apply_import,
    plan_import,
    read_files,
)
from facilitator.services.table_files import read_file
from facilitator.storage.store import Store
from tests.builders import EVENING
from tests.workbooks import of_csv

HEAD = (
    "tafel;soort;stap;rol;tekst;naam;organisatie;instituut;expertise;deelname;naam_in_verslag"
)


@lru_cache(maxsize=1)
def library() -> Library:
    return read_library([resources.root()])


@dataclass
class Municipality:
    """A place that sends one table, in two files or in a workbook."""

    folder: Path
    store: Store

    def plan(
        self, kind: str, rows: Sequence[str], *, head: str = HEAD, book: bool = False
    ) -> ImportPlan:
        script = next(one for one in library().scripts.values() if one.kind == kind)
        series = script.theme_series
        theme = next(t.title for t in library().themes.values() if series in {"", t.series})
        tables, notes = self.folder / "tafels.csv", self.folder / "notities.csv"
        table = (
            f"tafel;thema;soort;dialoog;datum;host\na;{theme};{kind};3;9-4-2021;burgemeester"
        )
        tables.write_text(table, encoding="utf-8")
        notes.write_text("\n".join([head, *rows]), encoding="utf-8")
        if book:
            path = self.folder / "tafel.xlsx"
            path.write_bytes(of_csv({"tafels": tables, "notities": notes}))
            tables = notes = path
        return plan_import(read_files(tables, notes), library(), self.store)

    def take_in(
        self, kind: str, rows: Sequence[str], *, head: str = HEAD, book: bool = False
    ) -> Dossier:
        plan = self.plan(kind, rows, head=head, book=book)
        assert plan.problems == ()
        apply_import(self.store, plan)
        (overview,) = self.store.overview()
        return self.store.dossier(overview.dialogue.id)

    def report(self, dossier: Dossier) -> str:
        path = self.folder / "verslag.docx"
        source = report_source([dossier], library(), self.store.media)
        make(ReportRequest(KINDS["table"], source), path)
        document = docx.Document(str(path))
        cells = (cell for table in document.tables for row in table.rows for cell in row.cells)
        return "\n".join(part.text for part in (*document.paragraphs, *cells))


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Municipality]:
    with Store.open(tmp_path / "store.db") as store:
        yield Municipality(tmp_path, store)


def own_rows(kind: str) -> list[str]:
    """Give a note of each kind of the type, each in a step of the type."""
    script = next(one for one in library().scripts.values() if one.kind == kind)
    steps = [step.key for step in script.steps]
    return [
        f"a;{note};{steps[at % len(steps)]};rol {at};Gezegd over {note}.;;;;;;"
        for at, note in enumerate(script.item_kinds)
    ]


@pytest.mark.parametrize("book", [False, True])
@pytest.mark.parametrize("kind", DIALOGUE_KINDS)
def test_no_type_comes_out_with_its_own_chapters_empty(
    place: Municipality, kind: str, book: bool
) -> None:
    dossier = place.take_in(kind, own_rows(kind), book=book)
    present = {item.kind for item in dossier.items}
    for chapter in OWN[kind]:
        assert present & set(KINDS_OF[chapter]), chapter
    text = place.report(dossier)
    for item in dossier.items:
        assert item.text in text
    assert {item.step for item in dossier.items} <= {step.key for step in dossier.steps}


@pytest.mark.parametrize("kind", DIALOGUE_KINDS)
def test_names_and_organisations_are_kept_where_the_type_has_them(
    place: Municipality, kind: str
) -> None:
    row = "a;knel;;hoogleraar;Iets;Noor de Wit;;Universiteit Twente;slaap;deelnemer;ja"
    plan = place.plan(kind, [row])
    (seat,) = [record for record in plan.records if isinstance(record, Seat)]
    named, placed = kind in NAMED_KINDS, kind not in CITIZENS_KINDS
    assert seat.role_label == "hoogleraar"
    assert (seat.full_name, seat.name_agreed) == (
        ("Noor de Wit", True) if named else ("", False)
    )
    assert (seat.organisation, seat.expertise) == (
        ("Universiteit Twente", "slaap") if placed else ("", "")
    )
    codes = [warning.code for warning in plan.warnings if warning.code.startswith("note_")]
    assert codes == ([] if named else ["note_names_left_out"])
    assert "Noor" not in repr(plan.records) or named


def test_who_agreed_is_named_and_who_did_not_is_not(place: Municipality) -> None:
    dossier = place.take_in(
        "wetenschapsdialoog",
        [
            "a;slotzin;slotronde;;Slaap meer.;Noor de Wit;;Universiteit Twente;slaap;expert;ja",
            "a;slotzin;slotronde;;Rust meer.;Abel Kramer;;;rust;expert;nee",
            "a;slotzin;slotronde;beleid;Goed.;Bo Smit;Ministerie van VWS;;;overheid;ja",
            "a;knel;;;Nog iets.;Noor de Wit;;;;;",
        ],
    )
    text = place.report(dossier)
    assert "Noor de Wit (Universiteit Twente): slaap" in text
    assert "Noor de Wit: ‘Slaap meer.’" in text
    assert "‘Rust meer.’ (rust" in text
    assert "Abel" not in text
    assert [seat.sort for seat in dossier.seats] == ["expert", "expert", "overheid"]
    noor = dossier.seats[0].id
    assert [item.text for item in dossier.items if item.speaker.seat_id == noor] == [
        "Slaap meer.", "Nog iets.",
    ]  # fmt: skip


def test_organisations_are_listed(place: Municipality) -> None:
    dossier = place.take_in(
        "focustafel",
        [
            "a;generatieve vraag;vraag;adviseur;Hoe kunnen we rijden?;;Vervoer Oost;;;;",
            "a;kiem;ervaringen;;Het lukte.;;De Linde;;;;",
        ],
    )
    assert [seat.role_label for seat in dossier.seats] == ["adviseur", "De Linde"]
    assert "De Linde, Vervoer Oost" in place.report(dossier)


PAPER_HEAD = f"{HEAD};position_paper"
PAPER = "a;kiem;;adviseur;Het lukte.;;De Linde;;;;;Ruimte voor de buurt"


@pytest.mark.parametrize("book", [False, True])
def test_a_position_paper_is_named_at_its_seat_and_comes_once(
    place: Municipality, tmp_path: Path, book: bool
) -> None:
    dossier = place.take_in("focustafel", [PAPER], head=PAPER_HEAD, book=book)
    assert [seat.position_paper for seat in dossier.seats] == ["Ruimte voor de buurt"]
    assert "‘Ruimte voor de buurt’ (De Linde)" in place.report(dossier)
    again = place.plan("focustafel", [PAPER], head=PAPER_HEAD, book=book)
    assert (again.records, again.changes) == ((), ())
    packed = pack(place.store, dossier.dialogue.id, EVENING)
    file = write_export_file(place.store, packed, tmp_path / "mee", EVENING)
    with Store.open(tmp_path / "elsewhere.db") as other:
        merge = FileMerge(other, accepted=[place.store.identity.key])
        merge.begin()
        merge.apply(read_file(file))
        assert other.dossier(dossier.dialogue.id).seats == dossier.seats
        elsewhere = Municipality(tmp_path, other).plan("focustafel", [PAPER], head=PAPER_HEAD)
    assert not any(isinstance(record, Seat) for record in elsewhere.records)


def test_a_position_paper_that_a_sheet_adds_is_proposed_and_one_it_lacks_stays(
    place: Municipality,
) -> None:
    place.take_in("focustafel", [PAPER.removesuffix("Ruimte voor de buurt")], head=PAPER_HEAD)
    plan = place.plan("focustafel", [PAPER], head=PAPER_HEAD)
    (change,) = plan.changes
    assert isinstance(change.after, Seat)
    assert change.after.position_paper == "Ruimte voor de buurt"
    apply_import(place.store, plan, replace=True)
    for head, row in ((PAPER_HEAD, PAPER), (HEAD, PAPER.rpartition(";")[0])):
        again = place.plan("focustafel", [row], head=head)
        assert (again.records, again.changes) == ((), ())


def test_citizens_have_no_position_paper_and_two_of_one_seat_are_told(
    place: Municipality,
) -> None:
    citizens = place.plan("themadialoog", [PAPER], head=PAPER_HEAD)
    (told,) = [one for one in citizens.warnings if one.code == "note_names_left_out"]
    assert told.data["columns"] == ["organisatie", "position_paper"]
    assert "Ruimte voor de buurt" not in repr(citizens.records)
    rows = [PAPER, "a;kiem;;adviseur;Nog iets.;;;;;;;Een ander stuk"]
    plan = place.plan("focustafel", rows, head=PAPER_HEAD)
    (warning,) = [one for one in plan.warnings if one.code == "note_person"]
    assert (warning.data["line"], warning.data["value"]) == (3, "Een ander stuk")


def test_names_tell_people_of_one_role_apart(place: Municipality) -> None:
    rows = [
        "a;knel;;arts;Een.;Ans Bos;;;;;ja",
        "a;knel;;arts;Twee.;Bas Vos;;;;;ja",
        "a;knel;;arts;Drie.;Ans Bos;;;;;",
    ]
    dossier = place.take_in("werkplaats", rows)
    assert [seat.full_name for seat in dossier.seats] == ["Ans Bos", "Bas Vos"]
    speakers = [item.speaker.seat_id for item in dossier.items]
    assert speakers[0] == speakers[2] != speakers[1]
    again = place.plan("werkplaats", [rows[1], rows[2], rows[0]])
    assert (again.records, again.changes) == ((), ())


def test_a_host_by_participation_speaks_as_the_host(place: Municipality) -> None:
    dossier = place.take_in(
        "focustafel",
        ["a;kiem;;provinciesecretaris;Welkom.;;;;;host;", "a;kiem;;;Ja.;;;;;host;"],
    )
    assert [(item.speaker.kind, item.speaker.label) for item in dossier.items] == [
        (SpeakerKind.HOST, "provinciesecretaris"),
        (SpeakerKind.HOST, ""),
    ]
    assert dossier.seats == ()


def test_what_rows_say_differently_of_one_person_is_told(place: Municipality) -> None:
    plan = place.plan(
        "focustafel",
        ["a;kiem;;arts;Een.;;De Linde;;;;", "a;kiem;;arts;Twee.;;De Berk;;;;"],
    )
    (warning,) = [one for one in plan.warnings if one.code == "note_person"]
    assert (warning.data["line"], warning.data["value"]) == (3, "De Berk")


def test_a_note_of_another_type_or_step_is_refused_with_the_way_out(
    place: Municipality,
) -> None:
    plan = place.plan(
        "werkplaats",
        ["a;thema-voorstel;;;Een.;;;;;;", "a;tip;vraag;;Twee.;;;;;;", "a;roddel;;;Drie.;;;;;;"],
    )
    assert [(one.code, one.data["line"]) for one in plan.problems] == [
        ("note_kind_of_table", 2),
        ("note_step", 3),
        ("note_kind", 4),
    ]
    assert "casus" in str(plan.problems[0].data["allowed"])
    assert "tips" in str(plan.problems[1].data["allowed"])
    assert "thema-voorstel" not in str(plan.problems[2].data["allowed"])


def test_labels_of_a_note_come_along_and_unknown_ones_are_told(place: Municipality) -> None:
    head = "tafel;soort;tekst;trefwoorden;aan_zet;soort_idee;bestaand"
    plan = place.plan(
        "themadialoog",
        [
            "a;idee;Een bank.;rust, park;Gemeente, ikzelf;behouden;ja",
            "a;idee;Een boom.;;de maan;later;misschien",
        ],
        head=head,
    )
    first, second = (one.labels for one in plan.records if hasattr(one, "labels"))
    assert (first.tags, first.actors, first.aim, first.existing) == (
        ("rust", "park"), ("gemeente", "ikzelf"), "behouden", True,
    )  # fmt: skip
    assert (second.actors, second.aim, second.existing) == ((), None, False)
    told = [one.data["column"] for one in plan.warnings if one.code == "note_value"]
    assert sorted(map(str, told)) == ["aan_zet", "bestaand", "soort_idee"]


def test_what_a_wish_rubs_with_and_the_level_of_a_dream_come_along(
    place: Municipality,
) -> None:
    plan = place.plan(
        "themadialoog",
        [
            "a;spanning;Rust en een bus.;Tussen groepen;maatwerk;",
            "a;droom;Een bank voor iedereen.;;;samenleving",
            "a;spanning;Stil en druk.;tussen buren;;ver weg",
        ],
        head="tafel;soort;tekst;spanning;uitweg;niveau",
    )
    first, second, third = (one.labels for one in plan.records if hasattr(one, "labels"))
    assert (first.tension, first.way_out) == (TensionKind.BETWEEN_GROUPS, "maatwerk")
    assert second.level is Level.SOCIETY
    assert (third.tension, third.level) == (None, None)
    told = [one.data["column"] for one in plan.warnings if one.code == "note_value"]
    assert sorted(map(str, told)) == ["niveau", "spanning"]


def test_a_name_is_in_no_vector_that_travels(place: Municipality) -> None:
    rows = ["a;knel;;arts;Een.;{};;;;;nee"]
    vectors = []
    for name in ("Ans Bos", "Bas Vos"):
        plan = place.plan("werkplaats", [row.format(name) for row in rows])
        vectors.append([version.vector for version in plan.versions])
    assert vectors[0] == vectors[1]
