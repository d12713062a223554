"""Finds the table, programme, board or point that is meant by what was typed of it."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TypeVar
from uuid import UUID

from facilitator.cli.messages import done
from facilitator.domain.clustering.versions import BoardHead, board_over_themes
from facilitator.domain.errors import WrongUseError
from facilitator.domain.records.dialogue import Dialogue
from facilitator.domain.table.script import fold
from facilitator.services.boards import BoardTables, boards_of_theme
from facilitator.services.catalogue import Library

Named = TypeVar("Named")

_NUMBER = re.compile(r"[0-9]{1,9}")


def choose(
    dialogues: Iterable[Dialogue], named: str, theme: str | None, library: Library
) -> Dialogue:
    """Give the one table that is meant; raise WrongUseError when it is none or several."""
    known = list(dialogues)
    title = None if theme is None else choose_theme(known, theme, library)
    if title is not None:
        known = _of(title, known)
    if _NUMBER.fullmatch(named):
        return _by_number(known, int(named), title)
    return _by_id(known, named)


def choose_all(
    dialogues: Iterable[Dialogue], theme: str | None, library: Library
) -> list[Dialogue]:
    """Give all tables, or those of a theme; raise WrongUseError when that has none."""
    known = list(dialogues) if theme is None else of_theme(dialogues, theme, library)
    return sorted(known, key=lambda head: (head.theme, head.number or 0, head.id))


def of_theme(dialogues: Iterable[Dialogue], theme: str, library: Library) -> list[Dialogue]:
    """Give the tables of one theme; raise WrongUseError when there is none."""
    known = list(dialogues)
    title = choose_theme(known, theme, library)
    found = _of(title, known)
    if not found:
        raise WrongUseError("theme_without_tables", theme=title)
    return found


def _of(title: str, dialogues: Iterable[Dialogue]) -> list[Dialogue]:
    return [one for one in dialogues if fold(one.theme) == fold(title)]


def choose_theme(known: Iterable[Dialogue], typed: str, library: Library) -> str:
    """Give the theme's own title: from its data file, or from a table that has it."""
    theme = library.theme(typed)
    if theme:
        return theme.title
    for dialogue in known:
        if fold(dialogue.theme) == fold(typed):
            return dialogue.theme
    titles = [theme.title for theme in library.themes.values()]
    raise WrongUseError("theme_unknown", value=typed, allowed=titles)


def _by_number(known: Iterable[Dialogue], number: int, theme: str | None) -> Dialogue:
    if theme is None:
        raise WrongUseError("dialogue_without_theme")
    found = [dialogue for dialogue in known if dialogue.number == number]
    if len(found) == 1:
        return found[0]
    code = "dialogue_several" if found else "dialogue_none"
    raise WrongUseError(code, number=number, theme=theme, count=len(found))


def _by_id(known: Iterable[Dialogue], named: str) -> Dialogue:
    try:
        wanted = UUID(named)
    except ValueError as error:
        raise WrongUseError("dialogue_not_named", value=named) from error
    for dialogue in known:
        if dialogue.id == wanted:
            return dialogue
    raise WrongUseError("dialogue_unknown", id=named)


def choose_programme(typed: str, here: Mapping[str, str], library: Library) -> str:
    """Find a programme by its id or its title; raise WrongUseError when it is none or several.

    `here` gives the titles of those with tables by their ids.
    """
    titles = {key: one.title for key, one in library.programmes.items()} | dict(here)
    if typed in titles:
        return typed
    named = typed.casefold()
    found = [key for key, one in titles.items() if named in {key.casefold(), one.casefold()}]
    if len(found) == 1:
        return found[0]
    if found:
        raise WrongUseError("programme_several", value=typed, allowed=found)
    raise WrongUseError("programme_unknown", value=typed, allowed=programme_choices(titles))


def programme_choices(names: Iterable[str]) -> list[str]:
    """Give what can be typed to choose a programme; last what names tables without one."""
    named = sorted(names, key=lambda one: (not one, one))
    return [one or done("choice_without_programme") for one in named]


def by_codes(
    typed: Iterable[str], known: Iterable[Named], code_of: Callable[[Named], str]
) -> list[Named]:
    """Give what is named by its code or the begin of one, each once.

    Raises WrongUseError `code_unknown` for what begins no code, or several.
    """
    of_code: dict[str, list[Named]] = {}
    for one in known:
        of_code.setdefault(code_of(one), []).append(one)
    chosen = dict.fromkeys(_whole_code(begin, of_code) for begin in typed)
    return [one for code in chosen for one in of_code[code]]


def _whole_code(begin: str, codes: Iterable[str]) -> str:
    found = [code for code in codes if begin and code.startswith(begin.lower())]
    if len(found) != 1:
        raise WrongUseError("code_unknown", id=begin)
    return found[0]


def choose_board(
    boards: Iterable[BoardTables],
    theme: str | None,
    library: Library,
    programme: str | None = None,
    kind: str | None = None,
) -> BoardTables:
    """Give the one board that is meant by its theme, its type of tables, or both.

    Raises WrongUseError when it is none or several.
    """
    every = list(boards)
    if theme is None and kind is None:
        raise WrongUseError("board_not_named")
    here = [table for one in every for table in one.tables]
    title = None if theme is None else choose_theme(here, theme, library)
    found = boards_of_theme(every, title, kind)
    if programme is not None:
        wanted = choose_programme(programme, _titles(every, library), library)
        found = tuple(one for one in found if one.head.programme == wanted)
    if not found:
        raise WrongUseError("theme_without_tables", theme=title or kind)
    if len(found) > 1:
        raise WrongUseError("board_several", theme=title or kind, allowed=_named(found))
    return found[0]


def choose_over_themes(
    boards: Iterable[BoardTables], library: Library, programme: str | None
) -> BoardHead:
    """Give what is over all themes of a programme; it need not be named where there is one.

    Raises WrongUseError when it is none or several, or where no table was held.
    """
    titles = _titles(boards, library)
    if not titles:
        raise WrongUseError("no_tables_held")
    if programme is not None:
        return board_over_themes(choose_programme(programme, titles, library))
    if len(titles) != 1:
        raise WrongUseError("programme_not_said", allowed=programme_choices(titles.values()))
    return board_over_themes(next(iter(titles)))


def _titles(boards: Iterable[BoardTables], library: Library) -> dict[str, str]:
    here = {one.head.programme for one in boards}
    known = library.programmes
    return {key: known[key].title if key in known else key for key in here}


def _named(boards: Sequence[BoardTables]) -> list[str]:
    """Name each board by the options that choose it."""
    differ = len({one.head.theme for one in boards}) > 1
    return [
        f'--programme "{one.head.programme}" --kind {one.head.family}'
        + (f' --theme "{one.title}"' if differ and one.title else "")
        for one in boards
    ]
