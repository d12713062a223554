"""How the overview is told in words."""

from collections.abc import Callable, Mapping
from datetime import date

from PySide6.QtCore import QCoreApplication, QLocale

from facilitator.domain.programme.overview import Gap, Missing, TableLine, Totals
from facilitator.domain.records.dialogue import Dialogue
from facilitator.domain.records.ids import DialogueId
from facilitator.domain.records.kinds import LEADING_KINDS
from facilitator.services.messages import counted, kind_name, listed
from facilitator.services.search import SearchResults
from facilitator.ui.features.overview.tables_model import Column, OverviewTableRow
from facilitator.ui.platform import dates

translate = QCoreApplication.translate

UNKNOWN = "–"


def columns(language: str) -> tuple[Column, ...]:
    """Name the columns; a kind has its sign with its word."""
    kinds = [
        Column(f"{kind.spec.sign} {kind_name(kind, language)}", kind_name(kind, language), True)
        for kind in LEADING_KINDS
    ]
    return (
        Column(translate("Overview", "No.")),
        Column(translate("Overview", "Date")),
        Column(translate("Overview", "Municipality")),
        Column(translate("Overview", "People"), figures=True),
        *kinds,
        Column(translate("Overview", "other"), figures=True),
        Column(translate("Overview", "all notes"), figures=True),
        Column(translate("Overview", "Read back"), figures=True),
        Column(translate("Overview", "What is missing")),
    )


def table_row(line: TableLine, proposal: int | None, today: date) -> OverviewTableRow:
    """Tell a table in the order of the columns."""
    state, dialogue = line.state, line.dialogue
    kinds = [state.items.get(kind, 0) for kind in LEADING_KINDS]
    held = dialogue.held_on
    figures = [*kinds, state.item_count - sum(kinds), state.item_count]
    read_back = f"{state.read_back}/{state.item_count}" if state.read_back else ""
    missing = "; ".join(map(gap_words, line.gaps))
    cells = (
        str(dialogue.number or UNKNOWN),
        dates.day(held, today) if held else UNKNOWN,
        dialogue.municipality or UNKNOWN,
        UNKNOWN if dialogue.participants is None else str(dialogue.participants),
        *(str(figure) if figure else "" for figure in figures),
        read_back,
        missing,
    )
    offered = f"→ {proposal}" if proposal else ""
    return OverviewTableRow(dialogue.id, cells, offered, missing, table_name(dialogue))


class OverviewTexts:
    """Tells tables, and what was told stays known while nothing about a table changes."""

    def __init__(self) -> None:
        self._rows: dict[DialogueId, tuple[TableLine, int | None, date, OverviewTableRow]] = {}

    def row(self, line: TableLine, proposal: int | None, today: date) -> OverviewTableRow:
        """Tell a table in the order of the columns."""
        known = self._rows.get(line.dialogue.id)
        if known and known[:3] == (line, proposal, today):
            return known[3]
        row = table_row(line, proposal, today)
        self._rows[line.dialogue.id] = (line, proposal, today, row)
        return row


def table_name(dialogue: Dialogue) -> str:
    """Name a table: its theme, number and municipality."""
    return " · ".join(filter(None, (theme_name(dialogue), place_name(dialogue))))


def place_name(dialogue: Dialogue) -> str:
    """Name a table within its theme."""
    numbered = translate("Overview", "dialogue {number}").format(number=dialogue.number)
    unnumbered = translate("Overview", "no number yet")
    number = numbered if dialogue.number else unnumbered
    return " · ".join(filter(None, (number, dialogue.municipality)))


def theme_name(dialogue: Dialogue) -> str:
    """Name the theme of a table, also when it has none."""
    return dialogue.theme or translate("Overview", "no theme yet")


def gap_words(gap: Gap) -> str:
    """Tell one thing that a table lacks."""
    return _GAPS[gap.missing]().format(move=gap.move, number=gap.number)


_GAPS: Mapping[Missing, Callable[[], str]] = {  # hundreds of tables ask: each says only one
    Missing.NUMBER: lambda: translate("Overview", "no number"),
    Missing.NUMBER_OF_ITS_OWN: lambda: translate("Overview", "number used twice"),
    Missing.DATE: lambda: translate("Overview", "no date"),
    Missing.MUNICIPALITY: lambda: translate("Overview", "no municipality"),
    Missing.HOST: lambda: translate("Overview", "no host"),
    Missing.NOTES: lambda: translate("Overview", "no notes"),
    Missing.MOVE: lambda: translate("Overview", "nothing in {move}"),
    Missing.READ_BACK: lambda: translate("Overview", "not read back"),
    Missing.AGREEMENT: lambda: translate("Overview", "people disagree: {number}"),
    Missing.CERTAINTY: lambda: translate("Overview", "perhaps the same table as another one"),
    Missing.LETTERS: lambda: translate("Overview", "a name with letters that mislead"),
}


def totals_words(totals: Totals, language: str) -> str:
    """Tell what some tables brought together, and what is not certain yet."""
    parts = [tables_words(totals, language)]
    if totals.municipalities > 1:
        places = translate("Overview", "{number} municipalities")
        parts.append(places.format(number=_figure(totals.municipalities)))
    if totals.participants > 1:
        parts.append(_people(totals))
    parts.append(counted(totals.item_count, "notes", language))
    if totals.with_gaps:
        lacking = translate("Overview", "{number} with something missing")
        parts.append(lacking.format(number=totals.with_gaps))
    return " · ".join(parts)


def tables_words(totals: Totals, language: str) -> str:
    """Count tables, and say how many of them may be double."""
    tables = counted(totals.tables, "tables", language)
    if not totals.suspected:
        return tables
    doubted = translate("Overview", "{tables}, {number} of them perhaps double")
    return doubted.format(tables=tables, number=_figure(totals.suspected))


def _people(totals: Totals) -> str:
    most, least = map(_figure, (totals.participants, totals.participants_then))
    if most == least:
        return translate("Overview", "{number} people").format(number=most)
    return translate("Overview", "{least} to {most} people").format(least=least, most=most)


def found_words(results: SearchResults, language: str) -> str:
    """Tell how much was found, at how many tables, in how many municipalities."""
    if not results.number:
        return translate("Overview", "Nothing found. Try fewer words, or other filters.")
    others = results.number - results.notes
    beside = translate("Overview", "{number} roles, places or closings")
    notes = counted(results.notes, "notes", language) if results.notes else ""
    told = [notes, beside.format(number=_figure(others)) if others else ""]
    what = listed([*filter(None, told)], language)
    at = translate("Overview", "{what} at {tables} in {places}")
    if not results.municipalities:
        at = translate("Overview", "{what} at {tables}")
    tables = counted(results.tables, "tables", language)
    places = counted(results.municipalities, "municipalities", language)
    return at.format(what=what, tables=tables, places=places)


def in_use_words(number: int, other: Dialogue) -> str:
    """Tell that a number is in use at another table of the theme."""
    words = translate(
        "Overview", "Number {number} belongs to {table} already. Choose another one."
    )
    held = f", {dates.full_day(other.held_on)}" if other.held_on else ""
    return words.format(number=number, table=(other.municipality or theme_name(other)) + held)


def _figure(number: int) -> str:
    return QLocale().toString(number)
