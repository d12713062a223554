"""The public report of every type of table, rich and poor: valid, and alike in both formats."""

from itertools import product
from pathlib import Path

import pytest
from openxml_audit import OpenXmlValidator  # type: ignore[import-untyped]

from facilitator.domain.records.dialogue import Dossier
from facilitator.domain.table.attribution import TableReference
from facilitator.domain.table.script import DIALOGUE_KINDS
from facilitator.services.publishing import publish
from facilitator.storage.store import Store
from tests.reports.pdf.checking import faults_of, unlike_a_publication
from tests.reports.pdf.reading import pdf_texts, word_texts, words
from tests.reports.public import prepared, published
from tests.reports.tables import a_poor_table, a_rich_table

SIZES = {"rijk": a_rich_table, "leeg": a_poor_table}
REFERENCES = {"rijk": TableReference.NUMBER, "leeg": TableReference.MUNICIPALITY}
"""Which of the two a table is told by here."""


@pytest.mark.parametrize(
    ("kind", "size"), [(kind, size) for kind, size in product(DIALOGUE_KINDS, SIZES)]
)
def test_it_is_valid_and_says_the_same_in_both_formats(
    kind: str, size: str, tmp_path: Path
) -> None:
    dossier: Dossier = SIZES[size](kind)
    word, pdf = tmp_path / "v.docx", tmp_path / "v.pdf"
    with Store.open(tmp_path / "s.sqlite") as store:
        prepared(store, dossier, REFERENCES[size])
        for path in (word, pdf):
            check = published(store, dossier, path.suffix)
            assert (check.refusals, check.findings) == ((), ())
            publish(store, check, path)
    assert OpenXmlValidator().validate(str(word)).errors == []
    content = pdf.read_bytes()
    assert faults_of(content) == []
    assert unlike_a_publication(content) == []
    told = words(word_texts(word.read_bytes()))
    assert len(told) > 3
    assert words([each.text for each in pdf_texts(content)]) == told


@pytest.mark.parametrize("kind", DIALOGUE_KINDS)
def test_the_line_of_facts_stands_on_the_first_page(kind: str, tmp_path: Path) -> None:
    """With what stands above it, and not alone above what comes next."""
    with Store.open(tmp_path / "s.sqlite") as store:
        dossier = a_rich_table(kind)
        prepared(store, dossier, TableReference.NUMBER)
        publish(store, published(store, dossier, ".pdf"), tmp_path / "v.pdf")
    texts = pdf_texts((tmp_path / "v.pdf").read_bytes())
    assert {each.page for each in texts if each.text.startswith("8 deelnemers")} == {0}
