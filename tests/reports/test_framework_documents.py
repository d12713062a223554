"""The afwegingskader as a document: a help to put in order, valid and alike in both formats."""

from collections.abc import Sequence
from pathlib import Path

import docx
import pytest
from openxml_audit import OpenXmlValidator  # type: ignore[import-untyped]

from facilitator.domain.reporting.outline import (
    BulletList,
    Facts,
    Outline,
    Paragraph,
    QuadrantFigure,
)
from facilitator.reports.quadrant_drawing import HIGHEST, quadrants_drawn
from facilitator.reports.writer import WRITERS
from tests.domain.framework.samples import (
    CANTEEN,
    FEAST,
    FENCE,
    FORM,
    TABLE,
    WAIT,
    placed,
    tables,
)
from tests.domain.threads.samples import HEALTH
from tests.reports.framework_documents import (
    ALL,
    HOSTILE,
    bare,
    document,
    many,
    rich,
    the_source,
)
from tests.reports.pdf.checking import faults_of, unlike_a_publication
from tests.reports.pdf.reading import pdf_texts, word_texts, words

LABEL = "Hulpmiddel voor ordening"


def tables_in(outline: Outline) -> dict[str, Sequence[tuple[str, ...]]]:
    return {one.title: one.rows for one in outline.blocks if isinstance(one, Facts)}


def paragraphs(outline: Outline) -> list[str]:
    return [one.text for one in outline.blocks if isinstance(one, Paragraph)]


def bullets(outline: Outline) -> dict[str, str]:
    lists = (one for one in outline.blocks if isinstance(one, BulletList))
    return {item.kernel: item.text for one in lists for item in one.items}


@pytest.mark.parametrize("name", ALL)
def test_it_is_valid_and_says_the_same_in_both_formats(name: str, tmp_path: Path) -> None:
    outline = ALL[name]()
    word, content = WRITERS[".docx"].write(outline), WRITERS[".pdf"].write(outline)
    path = tmp_path / "r.docx"
    path.write_bytes(word)
    assert OpenXmlValidator().validate(str(path)).errors == []
    found = [one.text for one in docx.Document(str(path)).paragraphs[:2]]
    assert found == ["Afwegingskader", LABEL]
    assert faults_of(content) == []
    assert unlike_a_publication(content) == []
    told = words(word_texts(word))
    assert words([each.text for each in pdf_texts(content)]) == told
    assert (word, content) == tuple(WRITERS[one].write(ALL[name]()) for one in WRITERS)


def test_each_insight_stands_in_its_quadrant_in_the_order_of_the_reports() -> None:
    outline = rich()
    rows = [(row[0], row[1]) for row in tables_in(outline)["Per vak"]]
    assert rows == [
        ("gewenst en blijvend", CANTEEN),
        ("gewenst en blijvend", TABLE),
        ("niet gewenst en blijvend", FORM),
        ("niet gewenst en blijvend", FENCE),
        ("niet gewenst, niet blijvend", WAIT),
    ]
    assert tables_in(outline)["Per vak"][2][2:] == ("knel", HEALTH, "2")
    assert bullets(outline)[FEAST] == "(knel · Samen leven · 1 tafel)"
    assert "Met een plek: vijf. Nog open: één." in paragraphs(outline)[1]


def test_the_figure_has_what_the_table_has_and_says_so_for_who_cannot_see_it() -> None:
    outline = rich()
    [figure] = [one for one in outline.blocks if isinstance(one, QuadrantFigure)]
    assert (figure.columns, figure.rows) == (
        ("blijvend", "niet blijvend"),
        ("gewenst", "niet gewenst"),
    )
    drawn = [(field.name, one.title) for field in figure.quadrants for one in field.entries]
    assert drawn == [row[:2] for row in tables_in(outline)["Per vak"]]
    assert [one.sign for one in figure.quadrants[0].entries] == ["+", "+"]
    assert "Gewenst en blijvend: 2; gewenst, niet blijvend: 0" in figure.description


def test_more_than_fits_in_a_quadrant_stands_in_the_table() -> None:
    outline = many()
    [figure] = [one for one in outline.blocks if isinstance(one, QuadrantFigure)]
    assert [len(one.entries) for one in figure.quadrants] == [8] * 4
    assert {one.more for one in figure.quadrants} == {"en nog 2, in de tabel hieronder"}
    assert len(tables_in(outline)["Per vak"]) == 40
    assert quadrants_drawn(figure).height < HIGHEST


def test_insights_departments_and_herstelopgaven_stand_beside_each_other() -> None:
    found = tables_in(rich())
    task = "herstel van democratische en bestuurlijke waarden"
    assert found["Per inzicht"] == (
        (FORM, "BZK, SZW", task),
        (WAIT, "VWS", "–"),
        (FEAST, "afdeling Buurtzaken", "minder regels"),
    )
    assert found["Per departement"] == (
        ("BZK", task, FORM),
        ("SZW", task, FORM),
        ("VWS", "–", WAIT),
        ("afdeling Buurtzaken", "minder regels", FEAST),
    )
    assert any(
        "BZK is Binnenlandse Zaken en Koninkrijksrelaties" in one for one in paragraphs(rich())
    )
    assert found["Indeling per inzicht"] == (
        (FORM, "uitdaging", "samenleven", "hier en nu", "–"),
        (TABLE, "kans", "–", "–", "wie net in de straat woont"),
        (FEAST, "witte vlek", "–", "–", "–"),
        (WAIT, "–", "–", "–", "chronisch zieken"),
    )


def test_witte_vlekken_are_told_with_how_each_was_found() -> None:
    found = bullets(rich())
    missed = "Dit schreven twee tafels op bij de vraag wie er niet aan tafel zat."
    assert found["Mensen die ’s nachts werken."] == missed
    groups = next(one for one in found if "ouderen" in one)
    assert groups.startswith("Kinderen, jongeren, ")
    assert "chronisch zieken" not in groups
    assert found[groups] == "Geen notitie en geen inzicht gaat over deze groepen."
    assert found[f"{FEAST}."] == "Dit inzicht is zelf ingedeeld als witte vlek."
    themes = next(one for one in found if "Welvaart en inkomen" in one)
    assert found[themes].startswith("Deze thema’s horen bij het programma")
    assert "Brede welvaart" not in themes, "that is a theme for organisations"


def test_some_themes_alone_have_what_was_heard_there() -> None:
    outline = rich(HEALTH.upper())
    assert [row[1] for row in tables_in(outline)["Per vak"]] == [CANTEEN, FORM, WAIT]
    assert f"Alleen wat gaat over: {HEALTH}." in " ".join(paragraphs(outline))


def test_where_there_is_nothing_it_says_so() -> None:
    told = " ".join(paragraphs(bare()))
    assert "Er zijn nog geen kernen over knel en kiem, en geen rode draden." in told
    assert not any(isinstance(one, QuadrantFigure) for one in bare().blocks)


def test_the_order_in_which_tables_come_changes_nothing() -> None:
    there = document(the_source(tables()[::-1], placed))
    assert there.blocks == rich().blocks


def test_what_means_something_to_a_format_stands_there_as_it_was_typed() -> None:
    told = " ".join(word_texts(WRITERS[".docx"].write(ALL["vijandig"]())))
    assert HOSTILE in told
