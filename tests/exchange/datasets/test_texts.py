"""The text of a table: a paragraph for each note, with who said it before a colon."""

from dataclasses import replace

from facilitator.domain.datasets.data import Dataset, ThemeSource
from facilitator.domain.datasets.making import dataset
from facilitator.domain.records.dialogue import Dossier
from facilitator.domain.records.items import GROUP, HOST, UNKNOWN, seated
from facilitator.domain.reporting.edition import INTERNAL
from facilitator.domain.reporting.source import ReportNames
from facilitator.exchange.datasets.texts import text_files
from tests.builders import a_dialogue, a_dossier, a_seat, an_item
from tests.exchange.datasets.no_tags import NO_TAGS
from tests.exchange.datasets.packages import the_data as with_threads
from tests.reports.theme_tables import a_theme_board


def the_data(*tables: Dossier) -> Dataset:
    board = a_theme_board(tables)
    return dataset([ThemeSource(board, INTERNAL, ReportNames(), NO_TAGS)], INTERNAL.name)


def texts(*tables: Dossier) -> dict[str, str]:
    return {name: text.decode() for name, text in text_files(the_data(*tables)).items()}


def test_who_said_it_stands_before_a_colon() -> None:
    baker, one, other = (
        a_seat(1, "bakker: van brood"),
        a_seat(2, "student"),
        a_seat(3, "student"),
    )
    said = (
        ("Vroeg op.", seated(baker.id)),
        ("Geld op.", seated(one.id)),
        ("Ik ook.\nEcht.", seated(other.id)),
        ("Welkom.", HOST),
        ("Wij allemaal.", GROUP),
        ("Stil.", UNKNOWN),
    )
    items = [an_item(text, speaker=by, position=at) for at, (text, by) in enumerate(said)]
    head = a_dialogue("Samen leven", number=4, host_function="wethouder")
    (text,) = texts(a_dossier(head, seats=[baker, one, other], items=items)).values()
    assert text.split("\n\n")[:-1] == [
        "# Dialoogtafel: Samen leven, dialoog 4",
        "Bakker van brood: Vroeg op.",
        "Student (plek 2): Geld op.",
        "Student (plek 3): Ik ook.",
        "Echt.",
        "Wethouder: Welkom.",
        "Groepsgesprek: Wij allemaal.",
        "Onbekend: Stil.",
    ]


def test_a_long_role_is_cut_and_nobody_is_named() -> None:
    seat = a_seat(1, "r" * 90, full_name="Truus Jansen", first_name="Truus")
    (text,) = texts(a_dossier(seats=[seat], items=[an_item(speaker=seated(seat.id))])).values()
    speaker = text.split("\n\n")[1].partition(": ")[0]
    assert len(speaker) == 63
    assert "Truus" not in text


def test_tables_that_are_called_alike_have_files_of_their_own() -> None:
    first = a_dossier(a_dialogue("Samen leven", number=None, municipality="Goes"))
    second = replace(first, dialogue=replace(first.dialogue, id=a_seat(2).id))  # type: ignore[arg-type]
    assert sorted(texts(first, second)) == [
        "samen-leven-goes-2-intern.md",
        "samen-leven-goes-intern.md",
    ]


def test_tags_and_rode_draden_have_a_text_of_their_own() -> None:
    files = text_files(with_threads())
    told = files["trefwoorden-en-rode-draden-intern.md"].decode().split("\n\n")
    assert told[:5] == [
        "# Dialoogtafel: Trefwoorden en rode draden",
        "## Trefwoorden",
        "groen: Planten & bomen, <dichtbij>.",
        "kruis, punt",
        "=plus",
    ]
    place = told.index("Naar buiten: Uitleg: Naar buiten.")
    assert told[place - 1] == "## Rode draden"
    assert told[place + 2] == "- groen"
