"""How much of what identifies people the export check finds, and how much it finds too much.

On the labelled sentences of `tests/data/identifying.json`: half was written beside the rules,
half by somebody who had not seen them. With a folder, also what is found in the notes of its
sheets (`notities.csv`), where nobody is named: what is found there is printed, to be read.
Run: `python -m tests.benchmarks.export_check [FOLDER]`.
"""

import csv
import json
import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from facilitator.domain.privacy.identifying.findings import Finding, FindingKind
from facilitator.domain.privacy.identifying.sentence_check import CheckContext, findings_in
from facilitator.services.export_check import check_dossier, word_lists
from tests.benchmarks.bench_report import full_dossier
from tests.builders import an_item

LABELLED = Path(__file__).parents[1] / "data" / "identifying.json"
DIRECT = frozenset({"email", "phone", "bsn", "iban", "postcode", "street"})
RECALL_DIRECT, RECALL_NAMES, PRECISION = 0.95, 0.85, 0.8
NOTES, FALSE_FINDINGS = 20, 1.0
LIMIT_MS = 100.0

Span = tuple[str, int, int]


@dataclass(slots=True)
class Score:
    """Of each kind how many were found, missed, and found where there is nothing."""

    found: Counter[str] = field(default_factory=Counter)
    missed: Counter[str] = field(default_factory=Counter)
    wrong: Counter[str] = field(default_factory=Counter)
    lines: list[str] = field(default_factory=list)

    def recall(self, kinds: frozenset[str]) -> float:
        """Give the part that was found of what there is."""
        found = sum(self.found[kind] for kind in kinds)
        return found / max(1, found + sum(self.missed[kind] for kind in kinds))

    def precision(self, kinds: frozenset[str]) -> float:
        """Give the part that is there of what was found."""
        found = sum(self.found[kind] for kind in kinds)
        return found / max(1, found + sum(self.wrong[kind] for kind in kinds))

    @property
    def kinds(self) -> frozenset[str]:
        """The kinds that are there or were found."""
        return frozenset(self.found | self.missed | self.wrong)


def labelled(half: str) -> list[tuple[str, list[Span]]]:
    """Read the sentences of one half, each with what is in it."""
    entries = json.loads(LABELLED.read_text(encoding="utf-8"))[half]
    return [
        (each["text"], [(one["kind"], one["start"], one["end"]) for one in each["findings"]])
        for each in entries
    ]


def found_in(text: str) -> list[Finding]:
    """Find what is in a text of no table."""
    return list(findings_in(text, CheckContext(word_lists()), an_item(text), "verbatim"))


def spans_of(findings: Sequence[Finding]) -> list[Span]:
    """Give kind and place of each finding, also of the same words further on."""
    return [
        (one.kind.value, one.offset + start, one.offset + end)
        for one in findings
        for start, end in one.places
    ]


def score(half: str) -> Score:
    """Compare what is found with what is there; the two are the same where they overlap."""
    told = Score()
    for text, there in labelled(half):
        found = spans_of(found_in(text))
        for one in there:
            is_found = any(_overlap(one, other) for other in found)
            (told.found if is_found else told.missed)[one[0]] += 1
            if not is_found:
                told.lines.append(f"  missed {one[0]}: {text[one[1] : one[2]]} | {text}")
        for one in found:
            if not any(_overlap(one, other) for other in there):
                told.wrong[one[0]] += 1
                told.lines.append(f"  too much {one[0]}: {text[one[1] : one[2]]} | {text}")
    return told


def _overlap(one: Span, other: Span) -> bool:
    return one[0] == other[0] and one[1] < other[2] and other[1] < one[2]


def milliseconds() -> float:
    """Time the check of a table of 300 notes, in processor time."""
    dossier = full_dossier()
    check_dossier(dossier)
    begun = time.process_time()
    check_dossier(dossier)
    return (time.process_time() - begun) * 1000


def notes_in(folder: Path) -> Iterator[str]:
    """Read the notes of all sheets below a folder."""
    for path in sorted(folder.rglob("notities.csv")):
        with path.open(encoding="utf-8-sig", newline="") as sheet:
            yield from (row["tekst"] or "" for row in csv.DictReader(sheet, delimiter=";"))


def print_half(half: str) -> bool:
    """Print one half; say whether it meets the goals."""
    told = score(half)
    sys.stdout.write(f"{half}: {len(labelled(half))} sentences\n")
    for kind in sorted(told.kinds):
        only = frozenset({kind})
        there = told.found[kind] + told.missed[kind]
        sys.stdout.write(
            f"  {kind:10}{there:4}  recall {told.recall(only):.3f}"
            f"  precision {told.precision(only):.3f}\n"
        )
    direct, names = told.recall(DIRECT), told.recall(frozenset({FindingKind.NAME.value}))
    precision = told.precision(told.kinds)
    sys.stdout.write(
        f"  direct {direct:.3f}, names {names:.3f}, precision {precision:.3f}\n"
        + "".join(f"{line}\n" for line in told.lines)
    )
    return direct >= RECALL_DIRECT and names >= RECALL_NAMES and precision >= PRECISION


def print_notes(folder: Path) -> bool:
    """Print what is found in notes; say whether it is little enough."""
    notes = list(notes_in(folder))
    found = [one for note in notes for one in found_in(note)]
    often = NOTES * len(found) / max(1, len(notes))
    sys.stdout.write(f"{len(notes)} notes: {often:.2f} findings in {NOTES}\n")
    for one in found:
        sys.stdout.write(f"  {one.kind}: {one.hit}\n")
    return often <= FALSE_FINDINGS


def main() -> int:
    """Print all; 1 when a goal is missed."""
    good = [print_half("own"), print_half("blind")]
    taken = milliseconds()
    sys.stdout.write(f"a table of 300 notes: {taken:.0f} ms (goal {LIMIT_MS:.0f})\n")
    good += [taken <= LIMIT_MS, *map(print_notes, map(Path, sys.argv[1:]))]
    return 0 if all(good) else 1


if __name__ == "__main__":
    sys.exit(main())
