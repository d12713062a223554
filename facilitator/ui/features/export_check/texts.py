"""Says in words what was found, why, and what may stand there instead."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication

from facilitator.domain.privacy.identifying.findings import MARKS, Finding, FindingKind
from facilitator.domain.records.dialogue import Dossier
from facilitator.domain.records.items import Item
from facilitator.domain.table.attribution import speaker_label
from facilitator.services.export_check import DecidedPoint, can_be_kept
from facilitator.services.finding_decisions import (
    can_be_left_out,
    can_be_reworded,
    leaves_note_out,
)
from facilitator.services.messages import finding_word, kind_name, words
from facilitator.services.named_texts import word_of_path
from facilitator.ui.context.record_texts import decision_words
from facilitator.ui.features.export_check.view_protocol import CheckPoint, DonePoint
from facilitator.ui.widgets.marked_text import Part

translate = QCoreApplication.translate


class FindingTexts:
    """Words for the findings at a table, in the language of the screens."""

    def __init__(self, language: str) -> None:
        self._language = language

    def kind(self, kind: FindingKind) -> str:
        """Name a kind of finding."""
        return finding_word(kind, self._language)

    def point(
        self, finding: Finding, dossier: Dossier, *, same: int, later: bool
    ) -> CheckPoint:
        """Say all of a finding that a person needs to decide."""
        marked = finding.kind not in MARKS
        return CheckPoint(
            self.kind(finding.kind),
            _quoted(_parts(finding.sentence, finding.places if marked else ())),
            self._about(finding, dossier),
            _quoted(_proposed(finding)) if marked else (),
            "" if marked else _stays_out(finding),
            finding.proposed_text if marked else "" if can_be_reworded(finding) else None,
            can_be_left_out(finding),
            can_be_kept(finding),
            same,
            later,
        )

    def _about(self, finding: Finding, dossier: Dossier) -> str:
        """Say whose words they are, where they stand, and why they were found."""
        record, parts = finding.record, []
        if isinstance(record, Item):
            parts = [
                speaker_label(dossier, record.speaker),
                kind_name(record.kind, self._language),
            ]
        if finding.field not in {"verbatim", "edited"}:
            parts.append(word_of_path(type(record), finding.field, self._language))
        return " · ".join(filter(None, (*parts, words(finding.why, self._language))))

    def done(self, point: DecidedPoint) -> DonePoint:
        """Say what was decided about a finding."""
        decided = decision_words(point.decision, point.reason)
        return DonePoint(self.kind(point.kind), point.text, decided)

    def counts(
        self, counts: Mapping[FindingKind, tuple[int, int]]
    ) -> Sequence[tuple[str, int, int]]:
        """Name the kinds of which something was found."""
        return [(self.kind(kind), *numbers) for kind, numbers in counts.items()]


def what_leaving_out_does(finding: Finding) -> str:
    """Say what goes when something is left out."""
    if leaves_note_out(finding):
        return translate("ExportCheck", "The note stays out of what is published.")
    if finding.kind is FindingKind.PHOTO:
        return translate("ExportCheck", "The photo stays out of what is published.")
    return translate("ExportCheck", "This sentence was taken away.")


def _stays_out(finding: Finding) -> str:
    if finding.kind is FindingKind.PHOTO:
        return translate("ExportCheck", "this photo stays out")
    return translate("ExportCheck", "this note stays out of what is published")


def _parts(sentence: str, places: Sequence[tuple[int, int]]) -> tuple[Part, ...]:
    """Cut a sentence into what was found and what stands around it."""
    parts: list[Part] = []
    end = 0
    for start, after in places:
        parts += [(sentence[end:start], False), (sentence[start:after], True)]
        end = after
    return tuple(part for part in (*parts, (sentence[end:], False)) if part[0])


def _proposed(finding: Finding) -> tuple[Part, ...]:
    """Give the sentence that is proposed, in which the new words are marked."""
    places, moved = [], 0
    for one in finding.replacements:
        at = one.start + moved
        places.append((at, at + len(one.words)))
        moved += len(one.words) - (one.end - one.start)
    return _parts(finding.proposal, places)


def _quoted(parts: tuple[Part, ...]) -> tuple[Part, ...]:
    return (("“", False), *parts, ("”", False)) if parts else ()
