"""Reports of tables that look for themes, and of those before all others."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from facilitator.domain.privacy.clearing import Clearances
from facilitator.domain.records.dialogue import Dossier
from facilitator.domain.records.ids import DialogueId, derived_id
from facilitator.domain.records.items import ItemKind, Labels
from facilitator.domain.reporting.edition import INTERNAL, Edition, public
from facilitator.domain.reporting.outline import Heading, Outline
from facilitator.domain.reporting.outline_texts import texts_of
from facilitator.domain.reporting.table import table_report
from facilitator.domain.reporting.theme_report import ThemeForm, theme_report
from facilitator.domain.table.attribution import TableReference
from facilitator.services.reporting import report_source, report_words
from facilitator.services.theme_reports import theme_words
from tests.builders import a_dialogue, a_dossier, a_seat, an_item
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


def with_papers(kind: str) -> Dossier:
    """Build a table at which two organisations and one person brought a position paper."""
    home = DialogueId(derived_id("tests", kind, "papers"))
    seats = [
        a_seat(number, role, dialogue_id=home, organisation=organisation, position_paper=paper)
        for number, (role, organisation, paper) in enumerate(
            (
                ("raadslid", "Wijkraad Oost", "Ruimte voor de buurt"),
                ("bestuurder", "Bond van Huurders", "Een huis is geen handel"),
                ("bewoner", "", "Zonder vereniging"),
                ("lid", "Wijkraad Oost", "Ruimte voor de buurt"),
                ("gast", "De Kring", ""),
            ),
            start=1,
        )
    ]
    item = an_item("De huren stijgen.", ItemKind.KNEL, dialogue_id=home)
    return a_dossier(a_dialogue("Ons eten", id=home, kind=kind), seats=seats, items=[item])


PAPERS = (
    "‘Een huis is geen handel’ (Bond van Huurders)",
    "‘Ruimte voor de buurt’ (Wijkraad Oost)",
)
"""Not that of somebody without organisation, who did not agree to be named."""


@pytest.mark.parametrize("kind", ["focustafel", "actietafel"])
@pytest.mark.parametrize(
    "edition",
    [INTERNAL, public(TableReference.NUMBER, Clearances(()))],
    ids=["internal", "public"],
)
def test_a_position_paper_is_named_once_with_its_organisation(
    kind: str, edition: Edition
) -> None:
    dossier = with_papers(kind)
    source = report_source([dossier], the_library(), lambda _key: None)
    for outline in (report([dossier], edition), table_report(source, edition, report_words())):
        said = list(texts_of(outline))
        assert [text for text in said if text in PAPERS] == list(PAPERS)
        assert not any("Zonder vereniging" in text for text in said)


def test_an_experts_paper_is_named_where_the_expert_is() -> None:
    dossier = with_papers("wetenschapsdialoog")
    first, *others = dossier.seats
    agreed = replace(first, full_name="Karim Bos", name_agreed=True)
    dossier = replace(dossier, seats=(agreed, *others))
    said = "\n".join(texts_of(report([dossier])))
    assert "‘Ruimte voor de buurt’ (Wijkraad Oost)" in said
    assert "Een huis is geen handel" not in said


def test_at_a_table_of_citizens_no_paper_is_named() -> None:
    dossier = with_papers("themadialoog")
    source = report_source([dossier], the_library(), lambda _key: None)
    for outline in (report([dossier]), table_report(source, INTERNAL, report_words())):
        assert "Ruimte voor de buurt" not in "\n".join(texts_of(outline))
