"""Says kindly what was caught of the talk: never a mark, and nothing is kept of it."""

from collections.abc import Iterator, Sequence
from datetime import timedelta

from PySide6.QtCore import QCoreApplication

from facilitator.domain.records.dialogue import Step
from facilitator.domain.reporting.dutch import shortened
from facilitator.domain.table.clock import ClockReading
from facilitator.domain.training.note_comparison import Comparison

translate = QCoreApplication.translate

EXCERPT = 12
"""Words of what was not noted."""
MOST = 12
"""So many of those are named."""
_MINUTE = timedelta(minutes=1)


def result_words(
    comparison: Comparison, steps: Sequence[Step], clock: ClockReading
) -> list[str]:
    """Tell what was noted of what was said, who said it, and how the time went."""
    if not comparison.said:
        return [
            translate("Simulation", "Nobody has said anything yet. Let the table play first.")
        ]
    return [*_caught(comparison), *_time(steps, clock), *_missed(comparison)]


def _caught(comparison: Comparison) -> Iterator[str]:
    yield translate(
        "Simulation", "{noted} of the {said} things that were said are in your notes."
    ).format(noted=len(comparison.noted), said=comparison.said)
    if comparison.with_speaker:
        yield translate(
            "Simulation", "In {right} of {all} notes, the speaker is the one who said it."
        ).format(right=comparison.right_speakers, all=len(comparison.with_speaker))
    if comparison.other_kind:
        yield translate(
            "Simulation",
            "{count} got another kind than we had in mind. That can be right too.",
        ).format(count=len(comparison.other_kind))


def _time(steps: Sequence[Step], clock: ClockReading) -> Iterator[str]:
    used = clock.used_by_step
    spent = [
        translate("Simulation", "{move} {used} of {planned} minutes").format(
            move=step.title, used=round(used[step.key] / _MINUTE), planned=step.minutes
        )
        for step in steps
        if used.get(step.key)
    ]
    if spent:
        yield translate("Simulation", "Time: {moves}.").format(moves=", ".join(spent))


def _missed(comparison: Comparison) -> Iterator[str]:
    missed = comparison.missed
    if not missed:
        return
    yield translate(
        "Simulation",
        "These are not in your notes. Nobody catches everything; what would you want to keep?",
    )
    yield from (f"– {shortened(each.text, EXCERPT)}" for each in missed[:MOST])
    if len(missed) > MOST:
        more = translate("Simulation", "And {count} more.")
        yield more.format(count=len(missed) - MOST)
