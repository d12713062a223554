"""Programme, script and theme as an invitation carries them: with the keys of the data files.

They are read by the rules of those files, so that a script that came by invitation is as valid
as one that lies in a folder. What a newer program added to them is left alone.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import astuple
from typing import TypeVar

from facilitator.domain.errors import RefusedInputError
from facilitator.domain.table.script import Fault, Programme, Prompt, Script, Theme, is_key
from facilitator.domain.text import clean_line, clean_text
from facilitator.exchange.data_files import parsing
from facilitator.exchange.data_files.strict import VERSIONS, Fields, written
from facilitator.exchange.dialogue_file.canonical import Plain

LONGEST_TEXT = 20_000
LONGEST_LINE = 200
LONGEST_KEY = 80
MOST_PARTS = 200
"""How many texts, cards or steps there may be in one list."""

_ON_ONE_LINE = frozenset({"titel", "hosts", "denk_aan", "ook_bekend_als"})
_LEFT_ALONE = "script_unknown_key"

Found = TypeVar("Found")


def programme_values(programme: Programme) -> dict[str, Plain]:
    """Give a programme as its data file has it, without the names of its scripts and themes."""
    times = {"periode": programme.period, "daarna": programme.afterwards}
    return {
        "versie": programme.version,
        "titel": clean_line(programme.title),
        "omschrijving": clean_text(programme.description),
        **{key: clean_line(text) for key, text in times.items() if text},
        "doel": _texts(programme.purpose),
        "vervolg": _texts(programme.follow_up),
    }


def script_values(script: Script) -> dict[str, Plain]:
    """Give a script as its data file has it."""
    cards = {prompt.key: prompt for step in script.steps for prompt in step.prompts}
    values: dict[str, Plain] = {
        "versie": script.version,
        "soort": script.kind,
        "titel": clean_line(script.title),
        "samenvatting": clean_text(script.summary),
        "beschikbaar": script.available,
        "toeschrijving": script.attribution,
        "deelnemers": script.participants,
        "hosts": _texts(script.host_functions),
        "soorten_notities": list(script.item_kinds),
        "kaarten": {key: _card(card) for key, card in cards.items()},
        "stappen": [
            {
                "sleutel": step.key,
                "titel": clean_line(step.title),
                "vraag": clean_text(step.question),
                "advies": clean_text(step.advice),
                "minuten": step.minutes,
                "soort_notitie": step.default_kind,
                "kaarten": [prompt.key for prompt in step.prompts],
            }
            for step in script.steps
        ],
    }
    return values | ({"themareeks": script.theme_series} if script.theme_series else {})


def _card(card: Prompt) -> dict[str, Plain]:
    values: dict[str, Plain] = {
        "titel": clean_line(card.title),
        "vragen": _texts(card.questions),
    }
    return values | (
        {"tekst_van_programma": card.programme_text} if card.programme_text else {}
    )


def theme_values(theme: Theme) -> dict[str, Plain]:
    """Give a theme as its data file has it; an older program passes over what is newer."""
    newer: dict[str, Plain] = {}
    if theme.definition:
        newer["definitie"] = clean_text(theme.definition)
    if theme.made_from:
        newer["gemaakt_uit"] = dict(zip(parsing.ORIGIN, astuple(theme.made_from), strict=True))
    return newer | {
        "versie": theme.version,
        "titel": clean_line(theme.title),
        "reeks": theme.series,
        "samenvatting": clean_text(theme.summary),
        "tekst": _texts(theme.paragraphs),
        "vragen": _texts(theme.questions),
        "denk_aan": _texts(theme.terms),
        "ook_bekend_als": _texts(theme.aliases),
    }


def _texts(texts: Sequence[str]) -> list[Plain]:
    return [clean_text(text) for text in texts]


def read_script(value: Plain) -> Script:
    """Read a script; raises RefusedInputError `file_contents`."""
    found = _read(value, "script", parsing.script)
    if not all(is_key(card.key) for step in found.steps for card in step.prompts):
        raise refused("script.kaarten")
    return found


def read_theme(value: Plain) -> Theme:
    """Read a theme; raises RefusedInputError `file_contents`."""
    return _read(value, "theme", parsing.theme)


def read_programme(value: Plain, script: Script, theme: Theme | None) -> Programme:
    """Read a programme with this one script and theme; raises RefusedInputError."""

    def build(fields: Fields, name: str) -> Programme:
        return Programme(
            id=name,
            version=fields.number("versie", VERSIONS),
            title=fields.text("titel"),
            description=fields.text("omschrijving"),
            purpose=fields.texts("doel"),
            follow_up=fields.texts("vervolg"),
            themes=(theme.key,) if theme else (),
            scripts=(script.id,),
            period=fields.text("periode", ""),
            afterwards=fields.text("daarna", ""),
        )

    return _read(value, "programme", build)


def _read(value: Plain, place: str, build: Callable[[Fields, str], Found]) -> Found:
    name = value.get("id") if isinstance(value, Mapping) else None
    data = value.get("data") if isinstance(value, Mapping) else None
    if not isinstance(name, str) or not is_key(name) or len(name) > LONGEST_KEY:
        raise refused(place)
    if not isinstance(data, Mapping):
        raise refused(place)
    faults: list[Fault] = []
    found = build(Fields(_cleaned(data, place), faults), name)
    for fault in faults:
        if fault.code != _LEFT_ALONE:
            raise refused(f"{place}.{written(fault.path)}")
    return found


def _cleaned(data: Mapping[str, Plain], place: str) -> dict[str, object]:
    """Give the parts without signs that hide or turn words, each of a size to be shown."""
    if len(data) > MOST_PARTS or not all(len(key) <= LONGEST_KEY for key in data):
        raise refused(place)
    return {
        key: _clean(value, f"{place}.{key}", on_one_line=key in _ON_ONE_LINE)
        for key, value in data.items()
    }


def _clean(value: Plain, place: str, *, on_one_line: bool) -> object:
    if isinstance(value, str):
        if len(value) > (LONGEST_LINE if on_one_line else LONGEST_TEXT):
            raise refused(place)
        return clean_line(value) if on_one_line else clean_text(value)
    if isinstance(value, Mapping):
        return _cleaned(value, place)
    if isinstance(value, Sequence):
        if len(value) > MOST_PARTS:
            raise refused(place)
        return [_clean(part, place, on_one_line=on_one_line) for part in value]
    return value


def refused(place: str) -> RefusedInputError:
    """Give the error that says at which place there is something that cannot be."""
    return RefusedInputError("file_contents", path=clean_line(place)[:LONGEST_LINE])
