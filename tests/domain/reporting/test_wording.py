"""The words of the report are all there, and nothing else is."""

import tomllib
from typing import Any

import pytest

from facilitator import resources
from facilitator.domain.errors import RefusedInputError
from facilitator.domain.records.items import ItemKind, LinkKind
from facilitator.domain.records.kinds import Chapter
from facilitator.domain.reporting.wording import ReportWords


@pytest.fixture
def shipped() -> dict[str, Any]:
    return tomllib.loads(resources.read_text("reports", "nl.toml"))


def test_the_shipped_words_are_complete(shipped: dict[str, Any]) -> None:
    assert ReportWords.from_mapping(shipped).headings[Chapter.IDEAS] == "Ideeën"


def test_every_kind_of_item_can_be_counted(shipped: dict[str, Any]) -> None:
    kinds = ReportWords.from_mapping(shipped).kinds
    assert all(kinds[kind].one for kind in ItemKind)


def test_every_kind_of_link_has_words(shipped: dict[str, Any]) -> None:
    links = ReportWords.from_mapping(shipped).links
    assert len({links[kind] for kind in LinkKind}) == len(LinkKind)


def test_a_missing_word_is_named(shipped: dict[str, Any]) -> None:
    del shipped["kinds"]["droom"]["many"]
    with pytest.raises(RefusedInputError) as refused:
        ReportWords.from_mapping(shipped)
    assert refused.value.problem.code == "report_word_missing"
    assert refused.value.data == {"key": "kinds.droom.many"}


def test_an_unknown_word_is_named(shipped: dict[str, Any]) -> None:
    shipped["headings"]["epilogue"] = "Nawoord"
    with pytest.raises(RefusedInputError, match=r"report_word_unknown.*headings\.epilogue"):
        ReportWords.from_mapping(shipped)


@pytest.mark.parametrize("wrong", [3, "", ["Ideeën"]])
def test_a_word_is_a_text_that_is_not_empty(shipped: dict[str, Any], wrong: object) -> None:
    shipped["headings"]["ideas"] = wrong
    with pytest.raises(RefusedInputError, match=r"report_word_wrong.*headings\.ideas"):
        ReportWords.from_mapping(shipped)


def test_a_section_is_not_a_text(shipped: dict[str, Any]) -> None:
    shipped["chapters"] = "Ideeën"
    with pytest.raises(RefusedInputError, match=r"report_word_wrong.*'chapters'"):
        ReportWords.from_mapping(shipped)
