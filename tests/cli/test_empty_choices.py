"""What is chosen out of nothing: each command says so, and how there comes to be something."""

import re

import pytest

from facilitator.services.stores import Store
from tests.cli.office import TABLES, Office

NOTHING_LISTED = re.compile(r":\s*(\.|,|of |en |$)|‘’", re.MULTILINE)
"""A list without anything in it: `U kunt kiezen uit: .`"""
ASKED = [
    ("share-layer", "--to", "l.dialooglaag"),
    ("share-layer", "--programme", "x", "--to", "l.dialooglaag"),
    ("share-layer", "--kind", "themadialoog", "--to", "l.dialooglaag"),
    ("share-layer", "--theme", "Gezondheid", "--to", "l.dialooglaag"),
    ("settle-layer",),
    ("settle-layer", "--programme", "x"),
    ("threads",),
    ("threads", "--programme", "x"),
    ("threads", "--kind", "werkplaats"),
    ("kernen", "--theme", "x"),
    ("kernen", "--theme", "Gezondheid"),
    ("kernen", "--kind", "werkplaats"),
    ("theme", "--theme", "Gezondheid", "--kern", "1", "--to", "t.toml"),
    ("report", "theme", "--theme", "Gezondheid", "--to", "r.docx"),
    ("report", "theme", "--theme", "x", "--to", "r.docx"),
    ("report", "threads", "--to", "r.docx"),
    ("search", "--theme", "Gezondheid", "woord"),
    ("search", "--kern", "x"),
    ("matrix", "--theme", "x", "kind", "table"),
    ("number", "--theme", "x"),
    ("number", "--theme", "Gezondheid"),
    ("export-data", "--theme", "x", "--to", "uit"),
    ("export-qda", "--theme", "x", "--to", "uit"),
    ("publication", "--programme", "x"),
    ("invite", "--programme", "x", "--to", "uit"),
    ("settle",),
    ("undo",),
]


def asked_of(office: Office, asked: tuple[str, ...]) -> str:
    """Run a command on the store, with what it writes in the folder; give what it said."""
    words = [
        str(office / one) if re.search(r"\.\w+$", one) or one == "uit" else one for one in asked
    ]
    office.run(*words, "--store", office / "s.sqlite")
    return office.err


@pytest.mark.parametrize("asked", ASKED, ids=" ".join)
def test_no_command_offers_a_choice_out_of_nothing(
    office: Office, asked: tuple[str, ...]
) -> None:
    with Store.open(office / "s.sqlite"):
        pass
    assert not NOTHING_LISTED.search(asked_of(office, asked))
    office.take_in_sheets(
        "s.sqlite", TABLES, "tafel;soort;tekst\na;knel;De markt bleef leeg.\n"
    )
    assert not NOTHING_LISTED.search(asked_of(office, asked))


def test_sharing_without_tables_says_how_they_come(office: Office) -> None:
    with Store.open(office / "s.sqlite"):
        pass
    said = asked_of(office, ("share-layer", "--to", "l.dialooglaag"))
    assert "Er zijn hier nog geen gehouden tafels." in said
    assert "‘import’" in said


def test_a_theme_of_a_board_without_kernen_says_so(office: Office) -> None:
    office.take_in_sheets("s.sqlite")
    said = asked_of(office, ("theme", "--theme", "Gezondheid", "--kern", "1", "--to", "t.toml"))
    assert "er zijn hier nog geen kernen" in said
