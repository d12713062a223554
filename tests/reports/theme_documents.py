"""Every report over the tables of a theme: by form, type, edition, and how much there is."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import partial
from itertools import product

from facilitator.domain.privacy.clearing import Clearances
from facilitator.domain.records.clearances import Clearance
from facilitator.domain.records.dialogue import Dossier
from facilitator.domain.records.items import ItemKind
from facilitator.domain.reporting.edition import INTERNAL, PUBLIC, Edition, public
from facilitator.domain.reporting.outline import Outline
from facilitator.domain.reporting.theme_report import ThemeForm
from facilitator.domain.table.attribution import TableReference
from facilitator.domain.table.script import DIALOGUE_KINDS
from facilitator.services.reporting import report_source
from facilitator.services.theme_reports import theme_kind
from tests.builders import a_clearance
from tests.reports.documents import Making
from tests.reports.tables import a_poor_table, a_rich_table, the_library
from tests.reports.theme_tables import a_theme_board, a_theme_table, the_report, the_tables

SIZES = {"rijk": a_rich_table, "leeg": a_poor_table}
EDITIONS = (INTERNAL.name, PUBLIC)
SECTIONS = (ItemKind.KNEL, ItemKind.KIEM, ItemKind.DREAM, ItemKind.IDEA)
AMOUNTS = ((14, 60), (5, 300), (4, 17), (2, 9), (1, 31), (3, 90))
"""How many kernen there are in each list, and how many quotes in all."""


def read(dossier: Dossier) -> Dossier:
    """Give a table of which somebody read all notes."""
    return replace(dossier, clearances=tuple(map(a_clearance, dossier.items)))


def edition_of(name: str, decided: Iterable[Clearance]) -> Edition:
    """Give the edition for who works on, or the one for everybody, of what was decided."""
    if name == INTERNAL.name:
        return INTERNAL
    return replace(public(TableReference.NUMBER, Clearances(decided)), municipality=True)


def of_type(kind: str, size: str, edition: str) -> Outline:
    """Make the report over one table of some type, as if that were all of a theme."""
    dossier = read(SIZES[size](kind))
    source = report_source([dossier], the_library(), lambda _sha256: None)
    return theme_kind().outline(source, edition_of(edition, dossier.clearances))


def of_tables(tables: Iterable[Dossier], edition: str, form: ThemeForm) -> Outline:
    """Make the report of the theme, all of it read."""
    known = [read(table) for table in tables]
    decided = (one for table in known for one in table.clearances)
    return the_report(form, edition_of(edition, decided), known)


def of_amount(kernen: int, quotes: int, edition: str) -> Outline:
    """Make the report of eight tables with so many kernen in each list, and so many quotes."""
    rows = [
        (
            1 + n % 8,
            SECTIONS[n % 4],
            f"rol {n % 9}",
            f"Een kern met een titel van acht woorden, {n // 4 % kernen}",
            f"Dit is {n}. " + "Zo ging het die dag, en de dag daarna ook. " * (n * 7 % 9),
        )
        for n in range(quotes)
    ]
    tables = [a_theme_table(number, said=rows) for number in range(1, 9)]
    known = [read(table) for table in tables]
    decided = [one for table in known for one in table.clearances]
    edition_asked = edition_of(edition, decided)
    return the_report(edition=edition_asked, tables=known, board=a_theme_board(known))


def theme_documents() -> Iterator[tuple[str, Making]]:
    """Give each document by its name."""
    for form, edition in product(ThemeForm, EDITIONS):
        yield f"thema-{form}-{edition}", partial(of_tables, the_tables(), edition, form)
    for edition in EDITIONS:
        for kind, size in product(DIALOGUE_KINDS, SIZES):
            yield f"thema-{kind}-{size}-{edition}", partial(of_type, kind, size, edition)


def many_theme_documents() -> Iterator[tuple[str, Making]]:
    """Give those documents, and some of other sizes."""
    yield from theme_documents()
    for edition, (kernen, quotes) in product(EDITIONS, AMOUNTS):
        name = f"thema-{kernen:02}-kernen-{quotes:03}-{edition}"
        yield name, partial(of_amount, kernen, quotes, edition)
