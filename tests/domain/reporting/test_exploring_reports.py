"""Reports of tables that look for themes, and of those before all others."""

from collections.abc import Sequence

import pytest

from facilitator.domain.records.dialogue import Dossier
from facilitator.domain.records.ids import DialogueId, derived_id
from facilitator.domain.records.items import ItemKind, Labels
from facilitator.domain.reporting.edition import INTERNAL, Edition
from facilitator.domain.reporting.outline import Heading, Outline
from facilitator.domain.reporting.outline_texts import texts_of
from facilitator.domain.reporting.theme_report import ThemeForm, theme_report
from facilitator.services.reporting import report_source, report_words
from facilitator.services.theme_reports import theme_words
from tests.builders import a_dialogue, a_dossier, an_item
from tests.ui.app_builder import the_library


def tables(kind: str, *themes: str) -> list[Dossier]:
    """Build a table of a kind for each theme, with both sides and a proposed theme."""
    found = []
    for number, theme in enumerate(themes, start=1):
        home = DialogueId(derived_id("tests", kind, str(number)))
        said = (
            (ItemKind.KNEL, "De huren stijgen.", "Wonen wordt duur"),
            (ItemKind.KIEM, "Buren bouwen samen.", "Samen bouwen"),
            (ItemKind.THEME, "Praat over wonen.", "Wonen"),
        )
        items = [
            an_item(text, item, dialogue_id=home, position=at, labels=Labels(heading=heading))
            for at, (item, text, heading) in enumerate(said)
        ]
        head = a_dialogue(theme, id=home, kind=kind, number=number, municipality="Goes")
        found.append(a_dossier(head, items=items))
    return found


def report(
    dossiers: Sequence[Dossier], edition: Edition = INTERNAL, form: ThemeForm = ThemeForm.LONG
) -> Outline:
    whole = report_source(dossiers, the_library(), lambda _key: None)
    return theme_report(whole, edition, theme_words(), report_words(), form)


def headings(outline: Outline, level: int = 1) -> list[str]:
    return [
        one.text for one in outline.blocks if isinstance(one, Heading) and one.level == level
    ]


def test_orientation_tables_give_an_inspiration_paper() -> None:
    outline = report(tables("oriëntatietafel", *["Ons eten"] * 3))
    assert outline.title == "Inspiratiepaper over Ons eten"
    assert headings(outline)[:3] == [
        "Waarvoor dit paper is", "1. Kansen en uitdagingen", "2. Onderwerpen voor de tafels",
    ]  # fmt: skip
    said = "\n".join(texts_of(outline))
    assert "Als kansen noemden zij:" in said
    assert "Er zijn drie oriëntatietafels over Ons eten gehouden" in said
    assert "Gehoord aan alle drie tafels." in said
    for citizens in ("knelverhalen", "waar zij van dromen", "themadialo"):
        assert citizens not in said


@pytest.mark.parametrize("theme", ["", "{x} {0}"])
def test_without_a_theme_or_with_an_odd_one_nothing_is_left_open(theme: str) -> None:
    outline = report(tables("oriëntatietafel", theme))
    assert outline.title == (f"Inspiratiepaper over {theme}" if theme else "Inspiratiepaper")
    assert "{about}" not in "\n".join(texts_of(outline))


def test_exploring_tables_are_told_together_whatever_theme_they_have() -> None:
    outline = report(tables("verkenningsdialoog", "Gezondheid", "", "Arm"), form=ThemeForm.BOTH)
    assert outline.title == "Rapportage verkenningsdialogen"
    said = "\n".join(texts_of(outline))
    assert "Er zijn drie verkenningsdialogen gehouden" in said
    assert "Gezondheid" not in said
    assert "Thema-voorstellen" in said
    assert "over Verkenningsdialoog" not in said
