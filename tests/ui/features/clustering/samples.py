"""A theme of several tables on a laptop, with notes of all chapters, and kernen of some."""

from collections.abc import Sequence

from facilitator.domain.clustering.actions import ChapterActions
from facilitator.domain.clustering.board import BoardNote
from facilitator.domain.clustering.sections import Section
from facilitator.domain.records.changes import ChangeName, added
from facilitator.domain.records.ids import DialogueId, derived_id
from facilitator.domain.records.items import Item, ItemKind, Labels, Wording, seated
from facilitator.domain.records.kinds import Chapter
from facilitator.services.boards import BoardEditor, boards
from facilitator.storage.store import Store
from facilitator.ui.commands.shortcuts import Command
from facilitator.ui.features.clustering.view import BoardView
from tests.builders import a_dialogue, a_dossier, a_seat, an_item
from tests.editors import StillOrigins, records_of
from tests.ui.app_builder import Laptop

PLACES = ("Kampen", "Gouda", "Hulst", "Roermond", "Schagen", "Gouda", "Eemsdelta", "Aalten")
ROLES = ("postbode", "weduwnaar", "loodgieter", "student", "mantelzorger", "winkelier")
SAID: Sequence[tuple[ItemKind, str]] = (
    (ItemKind.KNEL, "Er staat een bankje voor de deur. Wie er zit, kijkt op zijn telefoon."),
    (ItemKind.KNEL, "Ik had één vraag. Ik kreeg een inlogcode, een wachttijd en een enquête."),
    (ItemKind.BOTH, "Ik ken mijn buren door hun ruzie. Nu zet ik koffie voor allebei."),
    (ItemKind.KIEM, "In de appgroep vroeg iemand om een ladder. Er kwamen er vier."),
    (ItemKind.KNEL, "Op het plein hoor je er pas bij als je er geboren bent."),
    (ItemKind.KIEM, "De lange tafel van de braderie is blijven staan."),
    (ItemKind.DREAM, "Elke straat een sleutel van het buurthuis."),
    (ItemKind.IDEA, "Begin met één tafel, en zet die elke week op dezelfde plek."),
    (ItemKind.KNEL, "De club drijft op drie mensen, en die zijn moe."),
    (ItemKind.OBSERVATION, "Bij het tweede verhaal werd het stil."),
)  # fmt: skip
"""What was said at each table; the number of the table is put behind it."""


def put_tables(
    store: Store, tables: int = 6, notes: int = 10, theme: str = "Samen leven"
) -> None:
    """Put the tables of a theme in a store, each with so many notes."""
    for number in range(1, tables + 1):
        home = DialogueId(derived_id("tests", "board", theme, str(number)))
        place = PLACES[(number - 1) % len(PLACES)]
        head = a_dialogue(theme, id=home, number=number, municipality=place)
        seats = [a_seat(at, role, dialogue_id=home) for at, role in enumerate(ROLES, 1)]
        items = [
            _note(home, number, at, seats[(number + at) % len(seats)].id) for at in range(notes)
        ]
        dossier = a_dossier(head, seats=seats, items=items)
        store.apply(added(ChangeName.PREPARE, *records_of(dossier)))


def _note(home: DialogueId, table: int, at: int, seat: object) -> Item:
    kind, text = SAID[at % len(SAID)]
    told = f"{text} (tafel {table}{'' if at < len(SAID) else f', {at}'})"
    return an_item(
        told,
        kind,
        dialogue_id=home,
        position=at,
        speaker=seated(seat),  # type: ignore[arg-type]
        wording=Wording.SUMMARY if kind is ItemKind.IDEA else Wording.VERBATIM,
        starred=at == 1,
        sensitive=at == 4 and table == 3,
    )


KERNEN: Sequence[tuple[Section, str, str, str]] = (
    (
        Section.KNEL,
        "Naast elkaar wonen, elkaar niet kennen",
        "Nieuwe straten hebben geen plek om elkaar tegen te komen.",
        "bankje",
    ),
    (
        Section.KNEL,
        "Eerst een formulier, dan pas een mens",
        "Wie hulp zoekt, komt een scherm tegen.",
        "inlogcode",
    ),
    (
        Section.KNEL,
        "De club drijft op drie mensen",
        "Leden zijn er genoeg, bestuurders niet.",
        "moe",
    ),
    (
        Section.KIEM,
        "De lange tafel blijft staan",
        "Wat tijdelijk begon, werd een gewoonte.",
        "lange tafel",
    ),
    (
        Section.KIEM,
        "De straat leert gebaren",
        "Eén gezin bracht een hele straat in beweging.",
        "ladder",
    ),
)
"""Kernen with what they mean, and a word of the notes that lie in them."""


def editor_of(store: Store) -> BoardEditor:
    """Give the first board of a store at work."""
    return BoardEditor(store, boards(store)[0], StillOrigins())


def acting(editor: BoardEditor, chapter: Chapter = Chapter.KNEL_KIEM) -> ChapterActions:
    """Give what can be done in a chapter of a board."""
    return ChapterActions(editor.board, chapter, editor.origins.new_id)


def make_kernen(store: Store, most: int = 5) -> BoardEditor:
    """Make kernen of some notes; of the last kern a single voice, of the second one says no."""
    editor = editor_of(store)
    for number, (section, title, explanation, word) in enumerate(KERNEN, start=1):
        found = notes_with(editor, word)[: 1 if number == len(KERNEN) else most]
        editor.do(acting(editor).make_cluster(section, title, found))
        made = editor.board.contents(Chapter.KNEL_KIEM).of(section)[-1].cluster
        editor.do(acting(editor).edit_cluster(made.id, explanation=explanation))
        if number == 2:
            editor.do(acting(editor).edit_quote(found[0], made.id, counter=True))
    return editor


def notes_with(editor: BoardEditor, word: str) -> list[BoardNote]:
    """Give the notes in which a word stands."""
    return [note for note in editor.board.source.notes.values() if word in note.item.text]


def kernen_of(store: Store, chapter: Chapter = Chapter.KNEL_KIEM) -> dict[str, list[str]]:
    """Read from the store the codes of the notes in each kern, by its title; loose under ''."""
    contents = editor_of(store).board.contents(chapter)
    found = {
        one.cluster.title: [placed.note.code for placed in one.notes]
        for one in contents.clusters
    }
    return {**found, "": [note.code for note in contents.loose]}


def the_board(laptop: Laptop) -> BoardView:
    """Go to the board by its key, and wait until it is read."""
    laptop.press(Command.CLUSTERS)
    laptop.finish_tasks()
    return the_view(laptop)


def the_view(laptop: Laptop) -> BoardView:
    """Give the board that is in front."""
    view = laptop.window.screen_in_front()
    assert isinstance(view, BoardView)
    return view


PROPOSED = (
    "Wonen en een plek voor jongeren?",
    "Een woning voor wie begint.",
    "Waar kunnen jongeren nog wonen?",
)
PLACE_TO_LIVE = "Een plek om te wonen"
"""The heading of these proposals."""


def put_exploring_tables(store: Store, tables: int = 3) -> None:
    """Put tables in a store that look for a theme, each with both sides and a proposal."""
    for number in range(1, tables + 1):
        home = DialogueId(derived_id("tests", "exploring", str(number)))
        place = PLACES[(number - 1) % len(PLACES)]
        head = a_dialogue(
            "", id=home, kind="verkenningsdialoog", number=number, municipality=place
        )
        said = (
            (ItemKind.KNEL, "Mijn zoon vindt nergens een woning.", "Geen woning te vinden"),
            (ItemKind.KIEM, "Jongeren en ouderen delen een huis.", "Samen onder één dak"),
            (ItemKind.THEME, PROPOSED[(number - 1) % len(PROPOSED)], PLACE_TO_LIVE),
        )
        items = [
            an_item(text, kind, dialogue_id=home, position=at, labels=Labels(heading=heading))
            for at, (kind, text, heading) in enumerate(said)
        ]
        store.apply(
            added(ChangeName.PREPARE, *records_of(a_dossier(head, seats=[], items=items)))
        )
