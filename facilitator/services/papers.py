"""Papers for at the table: each a kind of document, to print."""

import tomllib
from collections.abc import Callable, Mapping
from datetime import time
from enum import StrEnum
from functools import lru_cache

from facilitator import resources
from facilitator.domain.records.dialogue import Dossier
from facilitator.domain.records.items import ItemKind
from facilitator.domain.reporting.outline import Outline
from facilitator.domain.reporting.papers.forms import capture_forms, script_card
from facilitator.domain.reporting.papers.name_cards import name_cards
from facilitator.domain.reporting.papers.read_back import read_back_sheets
from facilitator.domain.reporting.papers.reading_list import reading_list
from facilitator.domain.reporting.papers.run_sheet import run_sheet
from facilitator.domain.reporting.papers.wording import PaperWords
from facilitator.domain.table.script import CITIZEN_KINDS, Script, Theme
from facilitator.services.messages import kind_name
from facilitator.services.reporting import LANGUAGE, DocumentKind, report_words
from facilitator.services.series import carry_over


class Paper(StrEnum):
    """A paper that can be printed; the value is its part of the file name."""

    RUN_SHEET = "draaiboek"
    NAME_CARDS = "naamkaartjes"
    CAPTURE_FORMS = "schrijfformulier"
    SCRIPT_CARD = "spiekkaart"
    READ_BACK = "terugleesblad"
    READING_LIST = "leeslijst"


def paper_kind(
    paper: Paper,
    script: Script | None = None,
    start: time | None = None,
    theme: Theme | None = None,
) -> DocumentKind:
    """Give a paper as a kind of document; `start` is when the talk begins."""
    words = paper_words()
    outlines: dict[Paper, Callable[[Dossier], Outline]] = {
        Paper.RUN_SHEET: lambda dossier: run_sheet(dossier, script, words, start, theme),
        Paper.NAME_CARDS: lambda dossier: name_cards(dossier, words),
        Paper.CAPTURE_FORMS: lambda dossier: capture_forms(dossier, words),
        Paper.SCRIPT_CARD: lambda dossier: script_card(dossier, words, signed_kinds(script)),
        Paper.READ_BACK: lambda dossier: read_back_sheets(dossier, words),
        Paper.READING_LIST: lambda dossier: _reading_list(dossier, words),
    }
    outline = outlines[paper]
    return DocumentKind(
        paper.value, lambda source, _edition: outline(source.dossier), has_editions=False
    )


def _reading_list(dossier: Dossier, words: PaperWords) -> Outline:
    carried, chapters = carry_over(dossier), report_words().headings
    headings = {kind: chapters[kind.spec.chapter] for kind in ItemKind}
    return reading_list(dossier, carried.organisations, carried.ideas, headings, words)


def signed_kinds(script: Script | None) -> Mapping[str, str]:
    """Give the kinds of notes of a script: their words by their signs."""
    kinds = map(ItemKind, script.item_kinds if script else CITIZEN_KINDS)
    return {kind.spec.sign: kind_name(kind, LANGUAGE) for kind in kinds}


@lru_cache(maxsize=1)
def paper_words() -> PaperWords:
    """Read the words of the papers."""
    text = resources.read_text("reports", f"papers_{LANGUAGE}.toml")
    return PaperWords.from_mapping(tomllib.loads(text))
