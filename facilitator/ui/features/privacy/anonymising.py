"""Asks before names are tidied or something is erased, does it, and sees to the copies."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication

from facilitator.domain.errors import FacilitatorError
from facilitator.domain.records.dialogue import Dialogue
from facilitator.domain.records.ids import DialogueId
from facilitator.domain.records.items import Item
from facilitator.services import anonymise
from facilitator.services.anonymise import ExportRecord, NamedText
from facilitator.services.messages import counted, listed
from facilitator.services.named_texts import lines_of, shortened
from facilitator.ui.context.app_context import AppContext
from facilitator.ui.platform import dates
from facilitator.ui.widgets.dialogs import Notice, are_you_sure

translate = QCoreApplication.translate


NAMED = 5
"""How many files in which a table left are named, and texts; of the others the number."""


async def tidy(context: AppContext, dialogue: Dialogue, done: Callable[[], None]) -> None:
    """Take the names of a closed table away, when that is what is wanted."""
    found = anonymise.preview(context.store, dialogue.id)
    if not found.closed:
        await context.dialogs.tell(_not_closed())
        return
    title = translate("Privacy", "Tidy the data of this table?")
    words = [_named(dialogue), _names_go(context, found), *_what_stays(context, found)]
    yes, parent = translate("Privacy", "Tidy"), context.dialogs.parent
    if not await are_you_sure(title, words, yes, parent):
        return
    results: list[anonymise.TidyResult] = []
    work = lambda: results.append(anonymise.tidy(context.store, dialogue.id))  # noqa: E731
    if await _let_go(context, work, done):
        await context.dialogs.tell(_tidied(context, results[0]))


async def erase_table(
    context: AppContext, dialogue: Dialogue, done: Callable[[], None]
) -> None:
    """Wipe a table out, when that is what is wanted."""
    dossier = context.store.dossier(dialogue.id)
    title = translate("Privacy", "Erase this table for good?")
    goes = translate(
        "Privacy",
        "All of it goes: {notes}, the seats, the times and what was said at the closing. Also"
        " from all copies that the program keeps. It cannot be undone.",
    )
    notes = counted(len(dossier.items), "notes", context.language)
    words = [_named(dialogue), goes.format(notes=notes), *_set_aside(context)]
    words += _left_in(context, dialogue.id)
    if await are_you_sure(title, words, _erase(), context.dialogs.parent):
        await _let_go(context, lambda: anonymise.erase_table(context.store, dialogue.id), done)


async def erase_note(context: AppContext, item: Item, done: Callable[[], None]) -> None:
    """Wipe a note out, when that is what is wanted."""
    title = translate("Privacy", "Erase this note for good?")
    goes = translate(
        "Privacy",
        "It goes with its photo and its history, also from all copies that the program keeps."
        " It cannot be undone.",
    )
    words = [_quoted(item), goes, *_set_aside(context), *_left_in(context, item.dialogue_id)]
    if await are_you_sure(title, words, _erase(), context.dialogs.parent):
        store = context.store
        await _let_go(
            context, lambda: anonymise.erase_note(store, item.dialogue_id, item.id), done
        )


async def _let_go(
    context: AppContext, work: Callable[[], object], done: Callable[[], None]
) -> bool:
    """Do it in the store, show that, do it in all copies; say whether all of it is done."""
    try:
        work()
    except FacilitatorError as error:
        context.errors.show(error)
        return False
    done()
    problems = await context.purge_copies()
    for problem in problems:
        await context.dialogs.tell(context.errors.notice(problem))
    return not problems


def _named(dialogue: Dialogue) -> str:
    number = translate("Privacy", "dialogue {number}").format(number=dialogue.number)
    parts = [dialogue.theme or dialogue.kind, dialogue.municipality]
    parts.insert(1, number if dialogue.number else "")
    return " · ".join(filter(None, parts))


def _names_go(context: AppContext, found: anonymise.Anonymising) -> str:
    if not found.seats:
        return translate(
            "Privacy", "No seat has a name. What is half typed goes, also from all copies."
        )
    goes = translate(
        "Privacy",
        "These go, also from all copies that the program keeps: the names at {seats}, and what"
        " is half typed. It cannot be undone.",
    )
    return goes.format(seats=counted(found.seats, "seats", context.language))


def _what_stays(context: AppContext, found: anonymise.Anonymising) -> list[str]:
    stays = [translate("Privacy", "Roles, quotes and counts stay.")]
    if found.named:
        named = translate(
            "Privacy",
            "Somebody is named in {texts}. These stay as they are: read them first, since the"
            " program will not know the names any more.",
        )
        texts = counted(len(found.named), "texts", context.language)
        stays.append("\n".join([named.format(texts=texts), *_some(context, found.named)]))
    return [*stays, *_set_aside(context), *_files(context, found.exports)]


def _some(context: AppContext, named: Sequence[NamedText]) -> list[str]:
    """Name the first texts in which somebody is named, and say how many more there are."""
    lines = lines_of(named, context.language)
    return [*lines[:NAMED], *_and_more(len(lines))]


def _and_more(number: int) -> list[str]:
    more = translate("Privacy", "and {number} more")
    return [more.format(number=number - NAMED)] if number > NAMED else []


def _set_aside(context: AppContext) -> list[str]:
    files = anonymise.set_aside(context.store)
    if not files:
        return []
    words = translate(
        "Privacy",
        "These damaged files were kept, and go whole since nothing can be taken out of them:"
        " {files}.",
    )
    return [words.format(files=listed([file.name for file in files], context.language))]


def _left_in(context: AppContext, dialogue_id: DialogueId) -> list[str]:
    return _files(context, context.store.registry.exports(dialogue_id))


def _files(context: AppContext, exports: Sequence[ExportRecord]) -> list[str]:
    """Name the files in which the table left, since these are out of reach."""
    if not exports:
        return []
    today = context.today()
    newest = [*reversed(exports)]
    lines = [translate("Privacy", "This table was handed over before, and stays in:")]
    lines += [
        f"{file.name} ({dates.day(file.at.astimezone().date(), today)})"
        for file in newest[:NAMED]
    ]
    return ["\n".join([*lines, *_and_more(len(newest))])]


def _quoted(item: Item) -> str:
    return f"“{shortened(item.text)}”"


def _erase() -> str:
    return translate("Privacy", "Erase for good")


def _tidied(context: AppContext, result: anonymise.TidyResult) -> Notice:
    gone = translate("Privacy", "They are gone from this table and from all copies here.")
    if not result.named:
        return Notice(translate("Privacy", "The names are gone"), gone)
    stays = translate("Privacy", "Somebody is still named in {texts}:")
    texts = counted(len(result.named), "texts", context.language)
    return Notice(
        translate("Privacy", "The names at the seats are gone"),
        gone,
        "\n".join([stays.format(texts=texts), *_some(context, result.named)]),
        translate("Privacy", "Change these texts yourself if those names are to go too."),
    )


def _not_closed() -> Notice:
    return Notice(
        translate("Privacy", "This table is not closed yet"),
        translate("Privacy", "Close the table first. Then its names can go."),
    )
