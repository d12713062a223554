"""Every document that the program makes, of a table where much was said and of a bare one."""

from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime
from functools import lru_cache, partial
from itertools import product
from typing import TypeAlias

from facilitator import resources
from facilitator.domain.records.dialogue import Dossier
from facilitator.domain.reporting.edition import INTERNAL
from facilitator.domain.reporting.outline import Outline
from facilitator.domain.reporting.papers.recovery_sheet import SheetKey, recovery_sheet
from facilitator.exchange.data_files.library import Library, read_library
from facilitator.reports.docx.qr_codes import code_of
from facilitator.services.papers import Paper, paper_kind, paper_words
from facilitator.services.reporting import KINDS, report_source
from tests.reports.kept import a_bare_table, a_kept_table, photos

Making: TypeAlias = Callable[[], Outline]

TABLES: Mapping[str, Callable[[str], Dossier]] = {"rijk": a_kept_table, "leeg": a_bare_table}
KEY = "AGE-SECRET-KEY-" + "ABCDEFGH" * 7


@lru_cache(maxsize=1)
def library() -> Library:
    return read_library([resources.root()])


def types() -> list[str]:
    """Give the types of dialogue that ship."""
    return sorted({script.kind for script in library().scripts.values()})


def reports() -> Iterator[tuple[str, Making]]:
    """Give each report of each type, rich and nearly empty, by its name."""
    for kind, name, (word, table) in product(types(), KINDS, TABLES.items()):
        yield f"{name}-{kind}-{word}", partial(report_of, kind, table, name)


def papers() -> Iterator[tuple[str, Making]]:
    """Give each paper, rich and nearly empty, by its name."""
    for paper, (word, table) in product(Paper, TABLES.items()):
        yield f"{paper}-{word}", partial(paper_of, "themadialoog", table, paper)
    yield "herstelblad", a_recovery_sheet


def report_of(kind: str, table: Callable[[str], Dossier], name: str) -> Outline:
    source = report_source([table(kind)], library(), photos().get)
    return KINDS[name].outline(source, INTERNAL)


def paper_of(kind: str, table: Callable[[str], Dossier], paper: Paper) -> Outline:
    source = report_source([table(kind)], library(), photos().get)
    [script, *_] = [each for each in library().scripts.values() if each.kind == kind]
    return paper_kind(paper, script).outline(source, INTERNAL)


def a_recovery_sheet() -> Outline:
    key = SheetKey("age1abc", KEY, "vier woorden bij elkaar", code_of(KEY))
    return recovery_sheet(key, paper_words(), datetime(2026, 11, 21, tzinfo=UTC))
