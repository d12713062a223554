"""The file of a theme, as people would write it, and reading one that comes from elsewhere."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import astuple, replace
from functools import partial
from pathlib import Path

from facilitator.domain.table.script import Fault, Theme
from facilitator.domain.text import NOT_SHOWN, clean_line, clean_text, safe_text
from facilitator.exchange.data_files import parsing
from facilitator.exchange.data_files.strict import Fields, read_file
from facilitator.exchange.data_files.toml_lines import KeyPath

LONGEST_TEXT, LONGEST_LINE = 5_000, 200
"""Signs of a paragraph, and of a title, a question or a term: what a screen can show."""
MOST_TEXTS = 40
"""How many texts there may be in a list."""


def theme_text(theme: Theme) -> str:
    """Give a theme as TOML, one key on a line and one text of a list on each of its own."""
    texts = {
        "titel": theme.title,
        "reeks": theme.series,
        "samenvatting": theme.summary,
        "definitie": theme.definition,
    }
    lists = {
        "tekst": theme.paragraphs,
        "vragen": theme.questions,
        "denk_aan": theme.terms,
        "ook_bekend_als": theme.aliases,
    }
    lines = [
        f"versie = {theme.version}",
        *(f"{key} = {_quoted(text)}" for key, text in texts.items() if text),
        *(_listed(key, some) for key, some in lists.items() if some),
    ]
    if theme.made_from:
        counts = zip(parsing.ORIGIN, astuple(theme.made_from), strict=True)
        lines += ["", "[gemaakt_uit]", *(f"{name} = {count}" for name, count in counts)]
    return "\n".join(lines) + "\n"


def _listed(key: str, texts: tuple[str, ...]) -> str:
    rows = "".join(f"    {_quoted(text)},\n" for text in texts)
    return f"{key} = [\n{rows}]"


def _quoted(text: str) -> str:
    """Give a text as a basic string of TOML, which has the signs of JSON and one more."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007F")


def read_theme_file(path: Path) -> Theme:
    """Read a theme file of anybody: what cannot be shown as it is, is refused.

    Raises ScriptError for its first mistake.
    """
    theme, errors = read_file(path, partial(_checked, name=path.stem))
    if errors:
        raise errors[0]
    return theme


def _checked(fields: Fields, name: str) -> Theme:
    theme = parsing.theme(fields, name)
    noted = {fault.path for fault in fields.faults}
    fields.faults += (fault for fault in theme_faults(theme) if fault.path not in noted)
    return theme


def theme_faults(theme: Theme) -> Iterator[Fault]:
    """Say what in a theme cannot be shown as it is: too much of it, or signs that hide."""
    for place, text, longest in _texts(theme):
        if len(text) > longest:
            yield Fault(place, "script_long_text", {"limit": longest})
        elif _hides(text, on_one_line=longest == LONGEST_LINE):
            yield Fault(place, "script_hidden_signs")
    for key, texts in _lists(theme):
        if len(texts) > MOST_TEXTS:
            yield Fault((key,), "script_long_list", {"limit": MOST_TEXTS})


def cleaned_theme(theme: Theme) -> Theme:
    """Give a theme that was typed without signs that hide, and without empty texts."""

    def lines(texts: Iterable[str]) -> tuple[str, ...]:
        return tuple(filter(None, map(clean_line, texts)))

    return replace(
        theme,
        title=clean_line(theme.title),
        summary=clean_text(theme.summary),
        definition=clean_text(theme.definition),
        paragraphs=tuple(filter(None, map(clean_text, theme.paragraphs))),
        questions=lines(theme.questions),
        terms=lines(theme.terms),
        aliases=lines(theme.aliases),
    )


def _hides(text: str, *, on_one_line: bool) -> bool:
    """Say whether a text has signs that nobody sees, or lines where there is room for one."""
    return bool(NOT_SHOWN.search(text)) if on_one_line else safe_text(text) != text


def _lists(theme: Theme) -> tuple[tuple[str, tuple[str, ...]], ...]:
    return (
        ("tekst", theme.paragraphs),
        ("vragen", theme.questions),
        ("denk_aan", theme.terms),
        ("ook_bekend_als", theme.aliases),
    )


def _texts(theme: Theme) -> Iterator[tuple[KeyPath, str, int]]:
    """Give the texts of a theme with their places, and how long each may be."""
    yield ("titel",), theme.title, LONGEST_LINE
    yield ("samenvatting",), theme.summary, LONGEST_TEXT
    yield ("definitie",), theme.definition, LONGEST_TEXT
    for key, texts in _lists(theme):
        for at, text in enumerate(texts):
            yield (key, at), text, LONGEST_TEXT if key == "tekst" else LONGEST_LINE
