"""A finding that somebody decided about is closed, until its text has other words."""

from dataclasses import replace

from facilitator.domain.privacy.identifying.findings import Finding
from facilitator.domain.records.clearances import Clearance, ClearanceDecision
from facilitator.domain.records.dialogue import Dossier
from facilitator.domain.records.items import Item, ReadBack, Wording
from facilitator.services.export_check import check_dossier
from tests.builders import DIALOGUE_ID, a_closing, a_dossier, an_item

KEPT, LEFT_OUT = ClearanceDecision.KEPT, ClearanceDecision.LEFT_OUT
NOTE = an_item("Bel 06 12345678 of 06 87654321.", wording=Wording.SUMMARY)


def a_table(note: Item = NOTE) -> Dossier:
    return a_dossier(items=[note], closing=a_closing(essence="Vraag Monique."))


def decided(finding: Finding, how: ClearanceDecision = KEPT) -> Clearance:
    return finding.printed.decided(DIALOGUE_ID, how, finding.word, "bekend")


def left(table: Dossier, *clearances: Clearance) -> list[str]:
    """Give the words of the findings that are still open."""
    return [one.hit for one in check_dossier(replace(table, clearances=clearances)).open]


def test_each_finding_of_a_text_is_decided_apart() -> None:
    monique, first, second = check_dossier(a_table()).open
    assert left(a_table(), decided(first)) == ["Monique", "06 87654321"]
    assert left(a_table(), decided(monique), decided(second)) == ["06 12345678"]


def test_a_decision_falls_when_the_text_changes() -> None:
    _, first, _ = check_dossier(a_table()).open
    changed = replace(NOTE, edited="Bel 06 12345678!")
    assert left(a_table(changed), decided(first)) == ["Monique", "06 12345678"]


def test_a_note_that_is_left_out_has_nothing_to_decide() -> None:
    _, first, _ = check_dossier(a_table()).open
    out = first.printed.decided(DIALOGUE_ID, LEFT_OUT)
    assert left(a_table(), out) == ["Monique"]


def test_a_sensitive_note_is_released_and_a_quote_is_read() -> None:
    note = an_item("Ik was bang.", sensitive=True, wording=Wording.VERBATIM)
    sensitive, unread = check_dossier(a_dossier(items=[note])).open
    table = a_dossier(items=[note])
    read = unread.printed.decided(DIALOGUE_ID, ClearanceDecision.CLEARED)
    assert left(table, decided(sensitive)) == left(table, read) == [note.text]
    assert left(table, decided(sensitive), read) == []
    agreed = replace(note, sensitive=False, read_back=ReadBack.AGREED)
    assert left(a_dossier(items=[agreed])) == []


def test_what_is_kept_of_a_decision_has_none_of_the_words() -> None:
    for finding in check_dossier(a_table()).open:
        assert finding.hit not in repr(decided(finding))
