"""The export check of a table: in report order, open until decided, quick, and good enough."""

import time
from pathlib import Path

import pytest

from facilitator.domain.privacy.identifying.findings import FindingKind
from facilitator.domain.records.changes import ChangeName, added
from facilitator.domain.records.items import Item, ItemKind, LinkKind, Wording
from facilitator.services.export_check import (
    check_dossier,
    check_table,
    count_direct,
    word_lists,
)
from tests.benchmarks import export_check as bench
from tests.benchmarks.bench_report import full_dossier
from tests.builders import (
    DIALOGUE_ID,
    a_closing,
    a_dialogue,
    a_dossier,
    a_link,
    a_seat,
    an_item,
)
from tests.editors import open_store, records_of

JORIS = a_seat(1, "bakker", first_name="Joris")
CLOSING = a_closing(essence="Joris zei het.", missing_voices="Joris niet.")


def said(text: str, kind: ItemKind, position: int) -> Item:
    return an_item(text, kind, position=position, wording=Wording.SUMMARY)


@pytest.mark.parametrize("half", ["own", "blind"])
def test_enough_is_found_in_the_labelled_sentences_and_little_too_much(half: str) -> None:
    told = bench.score(half)
    assert len(bench.labelled(half)) >= 200
    assert told.recall(bench.DIRECT) >= bench.RECALL_DIRECT
    assert told.recall(frozenset({"name"})) >= bench.RECALL_NAMES
    assert told.precision(told.kinds) >= bench.PRECISION


def test_labels_lie_around_words() -> None:
    for half in ("own", "blind"):
        for text, spans in bench.labelled(half):
            for kind, start, end in spans:
                assert FindingKind(kind)
                assert text[start:end].strip() == text[start:end] != ""


def test_findings_come_in_the_order_of_the_report(tmp_path: Path) -> None:
    items = [said("Bel Joris.", ItemKind.IDEA, 1), said("Joris niet.", ItemKind.KNEL, 2)]
    dossier = a_dossier(seats=[JORIS], items=items, closing=CLOSING)
    with open_store(tmp_path) as store:
        store.apply(added(ChangeName.PREPARE, *records_of(dossier)))
        found = check_table(store, DIALOGUE_ID).open
        fields = [(one.field, one.sentence) for one in found]
        assert fields == [
            ("essence", "Joris zei het."),
            ("verbatim", "Joris niet."),
            ("verbatim", "Bel Joris."),
            ("missing_voices", "Joris niet."),
        ]
        assert count_direct(found) == 4


def test_a_name_that_may_be_printed_here_is_no_name_of_the_table(tmp_path: Path) -> None:
    seat = a_seat(1, "hoogleraar", full_name="Joris Wit", name_agreed=True)
    dossier = a_dossier(
        a_dialogue("Wonen", kind="wetenschapsdialoog"),
        seats=[seat],
        items=[said("Dat zei Joris Wit.", ItemKind.KNEL, 1)],
    )
    with open_store(tmp_path) as store:
        store.apply(added(ChangeName.PREPARE, *records_of(dossier)))
        kinds = {one.kind for one in check_table(store, DIALOGUE_ID).open}
    assert FindingKind.TABLE_NAME not in kinds


def test_of_doubles_the_one_that_is_shown_is_checked() -> None:
    one, other = (
        said("Bel 06 12345678.", ItemKind.IDEA, 1),
        said("Bel 06-12345678.", ItemKind.IDEA, 2),
    )
    double = a_link(one, other, kind=LinkKind.DOUBLE)
    assert len(check_dossier(a_dossier(items=[one, other], links=[double])).open) == 1


def test_a_table_of_many_notes_takes_little_processor_time() -> None:
    word_lists()
    dossier = full_dossier()
    begun = time.process_time()
    check_dossier(dossier)
    assert time.process_time() - begun < 2.0
