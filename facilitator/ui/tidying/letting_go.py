"""Asks before names are tidied or something is erased, does it, and sees to the copies."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication

from facilitator.domain.dialogue import Dialogue
from facilitator.domain.errors import FacilitatorError
from facilitator.domain.ids import DialogueId
from facilitator.domain.items import Item
from facilitator.services import tidying
from facilitator.services.wording import counted
from facilitator.storage.registry import HandedOver
from facilitator.ui import dates
from facilitator.ui.dialogs import Notice
from facilitator.ui.house import House
from facilitator.ui.tasks import in_thread
from facilitator.ui.tidying.sure import are_you_sure

translate = QCoreApplication.translate

NAMED = 5
"""How many files in which a table left are named; of the others the number."""
LETTERS = 80
"""How much of a note is shown before it goes."""


async def tidy(house: House, dialogue: Dialogue, done: Callable[[], None]) -> None:
    """Take the names of a closed table away, when that is what is wanted."""
    found = tidying.look(house.store, dialogue.id)
    if not found.closed:
        await house.dialogs.tell(_not_closed())
        return
    title = translate("Tidying", "Tidy the data of this table?")
    words = [_named(dialogue), _names_go(house, found), *_what_stays(house, found)]
    yes, parent = translate("Tidying", "Tidy"), house.dialogs.parent
    if not await are_you_sure(title, words, yes, parent):
        return
    if await _let_go(house, lambda: tidying.tidy(house.store, dialogue.id), done):
        await house.dialogs.tell(_tidied())


async def erase_table(house: House, dialogue: Dialogue, done: Callable[[], None]) -> None:
    """Wipe a table out, when that is what is wanted."""
    dossier = house.store.dossier(dialogue.id)
    title = translate("Tidying", "Erase this table for good?")
    goes = translate(
        "Tidying",
        "All of it goes: {notes}, the seats, the times and what was said at the closing. Also"
        " from all copies on this laptop. It cannot be undone.",
    )
    notes = counted(len(dossier.items), "notes", house.language)
    words = [_named(dialogue), goes.format(notes=notes), *_left_in(house, dialogue.id)]
    if await are_you_sure(title, words, _erase(), house.dialogs.parent):
        await _let_go(house, lambda: tidying.erase_table(house.store, dialogue.id), done)


async def erase_note(house: House, item: Item, done: Callable[[], None]) -> None:
    """Wipe a note out, when that is what is wanted."""
    title = translate("Tidying", "Erase this note for good?")
    goes = translate(
        "Tidying",
        "It goes with its photo and its history, also from all copies on this laptop. It"
        " cannot be undone.",
    )
    words = [_quoted(item), goes, *_left_in(house, item.dialogue_id)]
    if await are_you_sure(title, words, _erase(), house.dialogs.parent):
        store = house.store
        await _let_go(house, lambda: tidying.erase_note(store, item.dialogue_id, item.id), done)


async def _let_go(house: House, work: Callable[[], object], done: Callable[[], None]) -> bool:
    """Do it in the store, show that, do it in all copies; say whether all of it is done."""
    try:
        work()
    except FacilitatorError as error:
        house.errors.show(error)
        return False
    done()
    problems = await in_thread(tidying.purge_copies(house.store))
    for problem in problems:
        await house.dialogs.tell(house.errors.notice(problem))
    return not problems


def _named(dialogue: Dialogue) -> str:
    number = translate("Tidying", "dialogue {number}").format(number=dialogue.number)
    parts = [dialogue.theme or dialogue.kind, dialogue.municipality]
    parts.insert(1, number if dialogue.number else "")
    return " · ".join(filter(None, parts))


def _names_go(house: House, found: tidying.Tidying) -> str:
    if not found.seats:
        return translate(
            "Tidying", "No seat has a name. What is half typed goes, also from all copies."
        )
    goes = translate(
        "Tidying",
        "These go, also from all copies on this laptop: the names at {seats}, and what is half"
        " typed. It cannot be undone.",
    )
    return goes.format(seats=counted(found.seats, "seats", house.language))


def _what_stays(house: House, found: tidying.Tidying) -> list[str]:
    stays = [translate("Tidying", "Roles, quotes and counts stay.")]
    if found.notes:
        named = translate(
            "Tidying", "Somebody is named in {notes}. These stay as they are: read them first."
        )
        stays.append(named.format(notes=counted(found.notes, "notes", house.language)))
    return [*stays, *_files(house, found.handed_over)]


def _left_in(house: House, dialogue_id: DialogueId) -> list[str]:
    return _files(house, house.store.registry.handed_over(dialogue_id))


def _files(house: House, handed_over: Sequence[HandedOver]) -> list[str]:
    """Name the files in which the table left, since these are out of reach."""
    if not handed_over:
        return []
    today = house.now().astimezone().date()
    newest = [*reversed(handed_over)]
    lines = [translate("Tidying", "This table was handed over before, and stays in:")]
    lines += [
        f"{file.name} ({dates.day(file.at.astimezone().date(), today)})"
        for file in newest[:NAMED]
    ]
    if len(newest) > NAMED:
        more = translate("Tidying", "and {number} more")
        lines.append(more.format(number=len(newest) - NAMED))
    return ["\n".join(lines)]


def _quoted(item: Item) -> str:
    text = " ".join(item.text.split())
    return f"“{text if len(text) <= LETTERS else f'{text[:LETTERS]}…'}”"


def _erase() -> str:
    return translate("Tidying", "Erase for good")


def _tidied() -> Notice:
    return Notice(
        translate("Tidying", "The names are gone"),
        translate("Tidying", "They are gone from this table and from all copies here."),
    )


def _not_closed() -> Notice:
    return Notice(
        translate("Tidying", "This table is not closed yet"),
        translate("Tidying", "Close the table first. Then its names can go."),
    )
