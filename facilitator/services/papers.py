"""Papers for at the table: from a dossier to Word documents to print."""

import tomllib
from collections.abc import Mapping
from datetime import datetime, time
from enum import StrEnum
from functools import lru_cache
from pathlib import Path

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
from facilitator.services.reporting import LANGUAGE, document_name, report_words, write_word
from facilitator.services.series import carry_over


class Paper(StrEnum):
    """A paper that can be printed; the value is its part of the file name."""

    RUN_SHEET = "draaiboek"
    NAME_CARDS = "naamkaartjes"
    CAPTURE_FORMS = "schrijfformulier"
    SCRIPT_CARD = "spiekkaart"
    READ_BACK = "terugleesblad"
    READING_LIST = "leeslijst"


def write_paper(  # noqa: PLR0913 - what a paper needs, by name
    paper: Paper,
    dossier: Dossier,
    to: Path,
    *,
    script: Script | None,
    created: datetime,
    start: time | None = None,
    theme: Theme | None = None,
) -> None:
    """Write one paper as a Word document; `created` is aware, `start` when the talk begins.

    `to` is replaced whole or left as it was; raises as `output_files.write_output` does.
    """
    outline = paper_outline(
        paper, dossier, script=script, created=created, start=start, theme=theme
    )
    write_word(outline, to)


def paper_outline(
    paper: Paper,
    dossier: Dossier,
    *,
    script: Script | None,
    created: datetime,
    start: time | None = None,
    theme: Theme | None = None,
) -> Outline:
    """Give what stands on a paper."""
    words, here = paper_words(), created.astimezone()
    match paper:
        case Paper.RUN_SHEET:
            return run_sheet(dossier, script, words, here, start, theme)
        case Paper.NAME_CARDS:
            return name_cards(dossier, words, here)
        case Paper.CAPTURE_FORMS:
            return capture_forms(dossier, words, here)
        case Paper.SCRIPT_CARD:
            return script_card(dossier, words, here, signed_kinds(script))
        case Paper.READ_BACK | Paper.READING_LIST:
            return _of_what_was_said(paper, dossier, words, here)


def _of_what_was_said(
    paper: Paper, dossier: Dossier, words: PaperWords, here: datetime
) -> Outline:
    if paper is Paper.READ_BACK:
        return read_back_sheets(dossier, words, here)
    carried, told = carry_over(dossier), report_words().headings
    headings = {kind: told[kind.spec.chapter] for kind in ItemKind}
    return reading_list(dossier, carried.organisations, carried.ideas, headings, words, here)


def paper_name(paper: Paper, dossier: Dossier) -> str:
    """Propose a file name: dated, without spaces, accents or municipality."""
    return document_name(paper.value, dossier)


def signed_kinds(script: Script | None) -> Mapping[str, str]:
    """Give the kinds of notes of a script: their words by their signs."""
    kinds = map(ItemKind, script.item_kinds if script else CITIZEN_KINDS)
    return {kind.spec.sign: kind_name(kind, LANGUAGE) for kind in kinds}


@lru_cache(maxsize=1)
def paper_words() -> PaperWords:
    """Read the words of the papers."""
    text = resources.read_text("reports", f"papers_{LANGUAGE}.toml")
    return PaperWords.from_mapping(tomllib.loads(text))
