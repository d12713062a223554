"""The report on rode draden as documents: valid, alike in both formats, whatever is in it."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import docx
import pytest
from openxml_audit import OpenXmlValidator  # type: ignore[import-untyped]

from facilitator.domain.records.dialogue import Dossier
from facilitator.domain.records.ids import DialogueId, derived_id
from facilitator.domain.records.items import ItemKind, Labels
from facilitator.domain.reporting.edition import INTERNAL
from facilitator.domain.reporting.outline import Outline
from facilitator.domain.reporting.outline_texts import texts_of
from facilitator.reports.writer import WRITERS
from facilitator.services.reporting import report_source
from facilitator.services.thread_reports import THREADS
from tests.builders import a_dialogue, a_dossier, an_item
from tests.domain.threads.samples import DESK, the_tables
from tests.reports.pdf.checking import faults_of, unlike_a_publication
from tests.reports.pdf.reading import pdf_texts, word_texts, words
from tests.reports.tables import the_library

HOSTILE = "=1+1 {{ x }} #let <b> \\pagebreak"


def the_report(tables: Sequence[Dossier]) -> Outline:
    source = report_source(tables, the_library(), lambda _sha256: None)
    return THREADS.outline(source, INTERNAL)


def told_over(themes: int) -> list[Dossier]:
    """Give the tables once more about so many themes."""
    found = []
    for number in range(themes):
        for one in the_tables()[:2]:
            home = DialogueId(
                derived_id("tests", "more themes", str(number), str(one.dialogue.id))
            )
            head = replace(
                one.dialogue, id=home, theme=f"Thema {number + 1} met een lange naam"
            )
            seats = [replace(seat, dialogue_id=home) for seat in one.seats]
            items = [
                replace(item, id=derived_id(str(home), str(item.id)), dialogue_id=home)  # type: ignore[arg-type]
                for item in one.items
            ]
            found.append(replace(one, dialogue=head, seats=tuple(seats), items=tuple(items)))
    return found


def hostile() -> list[Dossier]:
    """Give tables with texts and tags that mean something to a format."""
    return [
        replace(
            one,
            items=tuple(
                replace(
                    item,
                    verbatim=f"{HOSTILE} {place}",
                    labels=replace(item.labels, tags=(HOSTILE,)),
                )
                for place, item in enumerate(one.items)
            ),
        )
        for one in the_tables()
    ]


ALL = {
    "rijk": lambda: the_report(the_tables()),
    "leeg": lambda: the_report([a_dossier(a_dialogue(number=1))]),
    "negen themas": lambda: the_report(told_over(9)),
    "soorten": lambda: the_report(
        [*the_tables(), a_dossier(a_dialogue("Wonen", kind="focustafel", number=1))]
    ),
    "vijandig": lambda: the_report(hostile()),
}


@pytest.mark.parametrize("name", ALL)
def test_it_is_valid_and_says_the_same_in_both_formats(name: str, tmp_path: Path) -> None:
    outline = ALL[name]()
    word, content = WRITERS[".docx"].write(outline), WRITERS[".pdf"].write(outline)
    path = tmp_path / "r.docx"
    path.write_bytes(word)
    assert OpenXmlValidator().validate(str(path)).errors == []
    assert docx.Document(str(path)).paragraphs[0].text == outline.title
    assert faults_of(content) == []
    assert unlike_a_publication(content) == []
    told = words(word_texts(word))
    assert words([each.text for each in pdf_texts(content)]) == told


def test_the_order_in_which_tables_come_changes_nothing() -> None:
    tables = the_tables()
    assert the_report(tables).blocks == the_report(tables[::-1]).blocks


def test_what_means_something_to_a_format_stands_there_as_it_was_typed() -> None:
    told = " ".join(word_texts(WRITERS[".docx"].write(the_report(hostile()))))
    assert "=1+1 {{ x }} #let <b> \\pagebreak" in told


def a_small_programme() -> Outline:
    """Two themes with one tag in five spellings, and one wish that rubs."""
    tables = []
    for at, (theme, tags) in enumerate(
        (("Zorg", ("Lokét", "LOKET", "loket")), ("Wonen", (" loket", "Loket")))
    ):
        head = a_dialogue(theme, number=1, id=DialogueId(derived_id("small", str(at))))
        notes = [
            an_item(
                f"Dicht {place}.", ItemKind.KNEL, labels=Labels(tags=(tag,)), position=place
            )
            for place, tag in enumerate(tags)
        ]
        rubbing = [an_item("Rust en een bus.", ItemKind.TENSION, position=9)] if at else []
        items = [replace(one, dialogue_id=head.id) for one in (*notes, *rubbing)]
        tables.append(a_dossier(head, items=items))
    return the_report(tables)


def test_a_tag_is_spelled_as_most_notes_have_it() -> None:
    told = [*texts_of(a_small_programme())]
    assert "Wat overal knelt: loket" in told
    assert not [text for text in told if "Lok" in text or "LOK" in text]


def test_what_is_one_sided_and_what_has_no_way_out_is_told_in_few_words() -> None:
    told = [*texts_of(a_small_programme())]
    assert (
        "Aan twee tafels ging het hierover, in beide thema’s. Steeds was het een knel." in told
    )
    assert "Er is geen uitweg genoemd." in told


def test_numbers_of_tables_ideas_and_wishes_are_words() -> None:
    tables = []
    for number in (1, 2, 3):
        home = DialogueId(derived_id("words", str(number)))
        head = a_dialogue(
            "Zorg", number=number, id=home, participants=None if number > 1 else 8
        )
        kinds = (ItemKind.DREAM, ItemKind.IDEA, ItemKind.TENSION)
        items = [an_item(kind.value, kind, dialogue_id=home) for kind in kinds]
        tables.append(a_dossier(head, items=items))
    told = " ".join(texts_of(the_report(tables)))
    assert "Van twee tafels is het aantal deelnemers niet genoteerd." in told
    assert "Er zijn drie dromen genoteerd, aan drie tafels." in told
    assert "Er zijn drie ideeën voor een eerste stap genoteerd, aan drie tafels." in told
    assert "Aan drie tafels zijn drie wensen genoteerd die schuren met een andere." in told


def test_no_quote_stands_there_twice() -> None:
    told = " ".join(word_texts(WRITERS[".docx"].write(the_report(the_tables()))))
    for dossier in the_tables():
        for item in dossier.items:
            assert told.count(item.text) <= 1
    assert DESK in told
