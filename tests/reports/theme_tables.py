"""Eight invented tables of one theme, and what a coordinator made of them.

`python -m tests.reports.theme_tables FOLDER` makes their report in every form, to look at.
"""

import sys
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from facilitator import resources
from facilitator.domain.clustering.actions import ChapterActions, feature, write_text
from facilitator.domain.clustering.board import Board, BoardNote, BoardSource
from facilitator.domain.clustering.records import (
    Cluster,
    Layer,
    LayerChange,
    TextPlace,
    board_id,
)
from facilitator.domain.records.dialogue import Dossier, Seat
from facilitator.domain.records.ids import DialogueId, derived_id
from facilitator.domain.records.items import (
    GROUP,
    HOST,
    UNKNOWN,
    Feature,
    Item,
    ItemKind,
    Labels,
    Speaker,
    seated,
)
from facilitator.domain.records.kinds import Chapter
from facilitator.domain.reporting.edition import INTERNAL, Edition
from facilitator.domain.reporting.outline import Outline
from facilitator.domain.reporting.source import ReportSource
from facilitator.domain.reporting.theme_report import ThemeForm
from facilitator.exchange.data_files.library import read_library
from facilitator.services.reporting import ReportRequest, make, report_source
from facilitator.services.theme_reports import theme_kind
from tests.builders import a_dialogue, a_dossier, a_seat, an_item

PROGRAMME = "nederland-na-de-crisis"
PLACES = ("Kampen", "Gouda", "Hulst", "Roermond", "Schagen", "Gouda", "Eemsdelta", "Aalten")
"""Where table 1 was held, and so on."""
PEOPLE = (8, 7, 9, 8, 6, 8, 7, 8)
LIVING, FORM, CLUB = (
    "Naast elkaar wonen, elkaar niet kennen",
    "Eerst een formulier, dan pas een mens",
    "De club drijft op drie mensen",
)
LONG_TABLE, YOUNG = "De lange tafel blijft staan", "Jong leert oud, oud leert jong"
DOOR, TIME = "Een voordeur die opengaat", "Tijd voor elkaar"
ROOM, PERSON = "Eén huiskamer per wijk", "Een mens aan de lijn"
KNEL, KIEM, BOTH, DREAM = ItemKind.KNEL, ItemKind.KIEM, ItemKind.BOTH, ItemKind.DREAM
IDEA, LINE, SEEN = ItemKind.IDEA, ItemKind.CLOSING_LINE, ItemKind.OBSERVATION

SAID: Sequence[tuple[int, ItemKind, str | Speaker, str, str]] = (
    (2, KNEL, "buschauffeur", LIVING,
     ("Ik weet van iedereen welke auto hij heeft, en van niemand hoe hij "
      "heet.")),
    (5, KNEL, "gepensioneerd", LIVING,
     "Bij de derde deur deed iemand open, en die woonde er pas een week."),
    (7, KNEL, "pakketbezorger", LIVING,
     "In de lift groet je elkaar, en dan kijk je samen naar de knopjes."),
    (1, BOTH, "kapper", LIVING, "We zijn juist eerlijker geworden. Vroeger werd er gezwegen."),
    (4, KNEL, "mantelzorger", FORM,
     ("Ik had één vraag over mijn moeder. Ik kreeg een inlogcode, een "
      "wachttijd en een enquête.")),
    (8, KNEL, HOST, FORM, "Bij ons loket vroegen we naar een nummer. Dat schaamde mij."),
    (3, KNEL, "student", CLUB,
     "Ik wil best helpen. Alleen niet voor dertig jaar, zoals mijn vader."),
    (1, KIEM, "timmerman", LONG_TABLE,
     "Het begon met soep. Nu staan de tafels er elke eerste zondag."),
    (6, KIEM, GROUP, LONG_TABLE, "Wij eten nu op dinsdag samen in de gang."),
    (6, KIEM, "docent", YOUNG, "Mijn leerlingen leren de buurvrouw bellen met beeld."),
    (2, DREAM, "winkelier", DOOR, "Dat aanbellen weer gewoon is."),
    (3, DREAM, "zzp’er", TIME, "Een middag per week zonder werk, voor iedereen."),
    (4, IDEA, "vrijwilliger", ROOM, "Een lege winkel, elke dag open."),
    (5, IDEA, UNKNOWN, PERSON, "Dezelfde medewerker tot het klaar is."),
    (7, IDEA, "scholier", ROOM, "Na vier uur is de school van de straat."),
    (8, LINE, "boer", "", "Ik ga vanavond bij de overkant langs."),
    (1, LINE, "kapper", "", "Ik heb drie namen geleerd."),
    (2, SEEN, UNKNOWN, "", "Jongeren zeiden weinig in de eerste ronde."),
    (6, KNEL, "docent", "", "Iedereen had haast, ook ik."),
    (3, ItemKind.TENSION, "student", "", "De een wil rust op het plein en de ander muziek."),
)  # fmt: skip
MARKS: Mapping[str, Labels] = {
    "Na vier uur is de school van de straat.": Labels(
        title="De sleutel van de school", feature=Feature.BOX
    ),
    "Een lege winkel, elke dag open.": Labels(actors=("gemeente", "buurt of vereniging")),
    "Dezelfde medewerker tot het klaar is.": Labels(actors=("gemeente",)),
}
EXPLAINED = {
    LIVING: "Aan {tafels} ging het over straten met voordeuren en zonder ontmoeting.",
    FORM: "Wie een vraag heeft, komt een scherm tegen. Mensen missen een stem die meedenkt.",
    ROOM: "Een plek in de buurt die elke dag open is.",
    DOOR: "Aanbellen is weer gewoon",
}
WRITTEN = {
    TextPlace.WHY: "In {tafels} hoorden we hetzelfde.\n\nDaarom gaat dit rapport over {thema}.",
    TextPlace.CONCLUSION: "Mensen willen elkaar kennen, en weten bij wie zij terechtkunnen.",
    TextPlace.OBSERVATIONS: "Eerst kwam een naam, dan een mening.\n\nNa afloop bleef men.",
}


def a_theme_table(
    number: int,
    place: str | None = None,
    said: Sequence[tuple[int, ItemKind, str | Speaker, str, str]] = SAID,
    theme: str = "Samen leven",
) -> Dossier:
    """Build a table of the theme by its number, with what was said there."""
    home = DialogueId(derived_id("tests", "theme", theme, str(number)))
    rows = [(at, row) for at, row in enumerate(said, start=1) if row[0] == number]
    roles = dict.fromkeys(who for _at, (_n, _k, who, _h, _t) in rows if isinstance(who, str))
    seats = {role: a_seat(at, role, dialogue_id=home) for at, role in enumerate(roles, 1)}
    items = [_item(home, at, row, seats) for at, row in rows]
    head = a_dialogue(
        theme,
        id=home,
        number=number,
        municipality=PLACES[number - 1] if place is None else place,
        municipality_code="",
        participants=PEOPLE[number - 1],
        programme=PROGRAMME,
        host_function="wethouder" if number % 2 else "burgemeester",
    )
    return a_dossier(head, seats=[*seats.values()], items=items)


def _item(
    home: DialogueId,
    at: int,
    row: tuple[int, ItemKind, str | Speaker, str, str],
    seats: Mapping[str, Seat],
) -> Item:
    _number, kind, who, heading, text = row
    speaker = seated(seats[who].id) if isinstance(who, str) else who
    labels = replace(MARKS.get(text, Labels()), heading=heading)
    return an_item(text, kind, dialogue_id=home, position=at, speaker=speaker, labels=labels)


def the_tables(count: int = 8) -> list[Dossier]:
    """Build the first tables of the theme."""
    return [a_theme_table(number) for number in range(1, count + 1)]


def a_theme_board(tables: Sequence[Dossier], theme: str = "samen leven") -> Board:
    """Build the board of some tables, on which nobody did anything yet."""
    home = board_id(PROGRAMME, "themadialoog", theme)
    return Board(BoardSource.of(home, tables), Layer(home))


def done(board: Board, change: LayerChange) -> Board:
    """Give a board after a change."""
    return board.changed(change.edits)


def in_chapter(board: Board, chapter: Chapter = Chapter.KNEL_KIEM) -> ChapterActions:
    """Give the actions in a chapter; a kern that is made has one id."""
    return ChapterActions(board, chapter, lambda: derived_id("tests", "theme", "new"))


def kern_of(board: Board, title: str, chapter: Chapter) -> Cluster:
    """Find a kern by its title."""
    found = (one.cluster for one in board.contents(chapter).clusters)
    return next(one for one in found if one.title == title)


def note_of(board: Board, text: str) -> BoardNote:
    """Find a note by how its words begin."""
    notes = board.source.notes.values()
    return next(one for one in notes if one.item.text.startswith(text))


CHAPTERS_OF = {
    LIVING: Chapter.KNEL_KIEM,
    FORM: Chapter.KNEL_KIEM,
    ROOM: Chapter.IDEAS,
    DOOR: Chapter.DREAMS,
}


def worked_on(board: Board) -> Board:
    """Give a board with explanations, a counter voice, texts and a featured quote."""
    for title, text in EXPLAINED.items():
        chapter = CHAPTERS_OF[title]
        cluster = kern_of(board, title, chapter)
        change = in_chapter(board, chapter).edit_cluster(cluster.id, explanation=text)
        board = done(board, change)
    living = kern_of(board, LIVING, Chapter.KNEL_KIEM)
    against = note_of(board, "We zijn juist")
    board = done(board, in_chapter(board).edit_quote(against, living.id, counter=True))
    for place, text in WRITTEN.items():
        board = done(board, write_text(board, place, text))
    short = "Ik had één vraag. Ik kreeg een inlogcode, een wachttijd en een enquête."
    return done(board, feature(board, note_of(board, "Ik had één vraag"), short))


def source_of(board: Board, tables: Sequence[Dossier]) -> ReportSource:
    """Give what a report of a board is made of."""
    library = read_library([resources.root()])
    source = report_source(tables, library, lambda _sha256: None)
    return replace(source, layer=board.layer, made_with="Dialoogtafel")


def the_report(
    form: ThemeForm = ThemeForm.BOTH,
    edition: Edition = INTERNAL,
    tables: Sequence[Dossier] | None = None,
    board: Board | None = None,
) -> Outline:
    """Make the report of the theme, or of other tables or another board."""
    tables = the_tables() if tables is None else tables
    board = board or worked_on(a_theme_board(tables))
    return theme_kind(form).outline(source_of(board, tables), edition)


def main(folder: Path) -> None:
    """Make the report in every form and format."""
    folder.mkdir(parents=True, exist_ok=True)
    tables = the_tables()
    source = source_of(worked_on(a_theme_board(tables)), tables)
    for form in ThemeForm:
        for suffix in (".docx", ".pdf"):
            request = ReportRequest(theme_kind(form), source, format=suffix)
            make(request, folder / f"{form}{suffix}")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
