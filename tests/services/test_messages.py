"""Every problem has its words, in both languages, filled in as people read."""

import ast
import re
import string
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

import facilitator
from facilitator.domain.errors import Problem, RefusedInputError, StoreUnavailableError
from facilitator.domain.records.items import ItemKind
from facilitator.services.messages import (
    LANGUAGES,
    counted,
    listed,
    long_date,
    messages,
    sentence,
    user_message,
    words,
)
from facilitator.services.reporting import KINDS, formats
from facilitator.services.theme_reports import THEME_KINDS
from facilitator.storage.mapping import TABLES

SOURCE = Path(facilitator.__file__).parent
CODE = re.compile(r"(sheet|row|table|note|script|store|check|report_word)(_[a-z]+)+")
TAKES_A_CODE = re.compile(r"\w*Error|Problem|Fault|note|refuse|warn|refuse_note")
PASSES_A_CODE = ("exchange", "storage")
"""Packages in which a code may be passed on before it is told, so every word counts."""

NOT_CODES = (
    {"store_path", "table_report", "table_key", "table_seed", "table_writer"}
    | {
        "note_number",
        "note_numbers",
    }
    | {column.name for table in TABLES.values() for column in table.columns}
)


def constants(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value


def told_in(tree: ast.AST) -> Iterator[str]:
    """Give the codes in calls that make or note a problem."""
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call) or not node.args:
            continue
        name = getattr(node.func, "attr", getattr(node.func, "id", ""))
        first = node.args[0]
        if TAKES_A_CODE.fullmatch(name) and isinstance(first, ast.Constant):
            yield str(first.value)


def codes() -> set[str]:
    found = set()
    for path in SOURCE.rglob("*.py"):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        found |= {code for code in told_in(tree) if re.fullmatch(r"[a-z]+(_[a-z]+)+", code)}
        if path.relative_to(SOURCE).parts[0] in PASSES_A_CODE:
            found |= {text for text in constants(tree) if CODE.fullmatch(text)}
    return found - NOT_CODES


def sentences(language: str) -> dict[str, str]:
    found = messages(language)
    errors = {
        f"{code}.{part}": text
        for code, parts in found.errors.items()
        for part, text in parts.items()
    }
    return errors | dict(found.problems)


def fields(text: str) -> set[str | None]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_code_has_a_sentence(language: str) -> None:
    found = messages(language)
    assert codes() - found.errors.keys() - found.problems.keys() == set()


def test_the_codes_are_found_in_the_source() -> None:
    assert {
        "store_locked",
        "sheet_empty",
        "row_quotes",
        "table_date",
        "note_table_refused",
        "script_wrong_type_text",
        "dialogue_unknown",
        "backup_failed",
    } <= codes()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_error_says_what_happened_what_is_safe_and_what_to_do(language: str) -> None:
    for code, parts in messages(language).errors.items():
        assert parts.keys() == {"happened", "safe", "to_do"}, code
        for text in parts.values():
            assert re.search(r"[.?}]$", text), f"{code}: {text}"


def test_both_languages_say_the_same_with_the_same_facts() -> None:
    dutch, english = (sentences(language) for language in LANGUAGES)
    assert dutch.keys() == english.keys()
    for code, text in english.items():
        extra = fields(text) - fields(dutch[code]) - {"detail", "reason"}
        assert not extra, code


@pytest.mark.parametrize("language", LANGUAGES)
def test_sentences_are_set_with_real_quotation_marks(language: str) -> None:
    for code, text in sentences(language).items():
        assert "'" not in text, code
        assert "..." not in text, code


@pytest.mark.parametrize("language", LANGUAGES)
def test_kinds_and_records_have_names(language: str) -> None:
    found = messages(language)
    assert list(found.kinds) == [kind.value for kind in ItemKind]
    assert len(found.months) == 12
    assert found.records.keys() == {table.name for table in TABLES.values()}


@pytest.mark.parametrize("language", LANGUAGES)
def test_reports_and_formats_have_names(language: str) -> None:
    found = messages(language)
    of_one = [name for name, kind in KINDS.items() if not kind.of_many]
    assert list(found.reports) == [*of_one, *THEME_KINDS, "threads", "framework"]
    assert list(found.report_lines) == [*of_one, *THEME_KINDS, "threads", "framework"]
    assert list(found.formats) == [suffix.lstrip(".") for suffix in formats()]


def test_an_error_is_told_in_three_sentences() -> None:
    error = StoreUnavailableError("store_full", path="/x", reason="database or disk is full")
    assert words(error) == (
        "De schijf is vol. Er kan niets meer bij. "
        "Wat eerder is opgeslagen, staat er nog. "
        "Maak ruimte vrij op de schijf en probeer het opnieuw."
    )
    assert user_message(error, "en").safe == "What was saved before is still there."
    assert sentence(error.code, error.data) == "De schijf is vol. Er kan niets meer bij."


def test_facts_are_written_as_people_read_them() -> None:
    facts = {"file": "t.csv", "theme": "Wonen", "number": None, "municipality": ""}
    gone = words(Problem("table_gone", facts))
    assert "Wonen, nummer onbekend, gemeente onbekend." in gone
    read = {"file": "t.csv", "line": 3, "value": "9-4-21", "date": date(2021, 4, 9)}
    assert "gelezen als 9 april 2021." in words(Problem("table_date_read", read))
    error = RefusedInputError("sheet_missing_column", file="n.csv", columns=["tafel", "tekst"])
    assert (
        user_message(error).happened == "In n.csv ontbreekt op de eerste regel: tafel en tekst."
    )


def test_a_reason_of_ours_is_written_out() -> None:
    facts = {"path": Path("a.docx"), "reason": "in_use"}
    assert user_message(Problem("file_not_written", facts)).happened == (
        "Het bestand a.docx is niet opgeslagen: een ander programma gebruikt het."
    )


def test_words_of_a_person_are_never_read_as_a_pattern() -> None:
    facts = {"file": "{line.__class__}", "line": 2, "value": "{0}{file}", "allowed": ["a"]}
    assert "‘{0}{file}’" in words(Problem("note_kind", facts))


def test_a_code_or_fact_that_is_not_there_does_not_hide_the_problem() -> None:
    assert words(Problem("never_heard_of")) == "Er ging iets mis (never_heard_of)."
    assert words(Problem("note_without_text", {"file": "n.csv"})) == (
        "n.csv, regel …: bij ‘tekst’ staat niets."
    )


@pytest.mark.parametrize(
    ("number", "dutch", "english"),
    [(0, "0 notities", "0 notes"), (1, "1 notitie", "1 note"), (48, "48 notities", "48 notes")],
)
def test_a_number_has_the_right_word(number: int, dutch: str, english: str) -> None:
    assert counted(number, "notes") == dutch
    assert counted(number, "notes", "en") == english


def test_a_language_we_do_not_speak_is_answered_in_dutch() -> None:
    assert counted(2, "tables", "fy") == "2 tafels"


def test_lists_and_dates() -> None:
    assert [listed([]), listed(["a"]), listed(["a", "b"])] == ["", "a", "a en b"]
    assert listed(["a", "b", 3], "en") == "a, b and 3"
    assert listed(["Give and take", "rest"], "en") == "Give and take, and rest"
    assert listed(["Onderwijs en werk", "Wonen"]) == "Onderwijs en werk, en Wonen"
    assert long_date(date(2021, 3, 1)) == "1 maart 2021"
