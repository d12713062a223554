"""What ninety files are meant to be, written down while they are made, and counted apart.

Nothing of the program counts here: what a test expects follows from what people did.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

Kinds = Counter[str]
"""How many notes there are of each kind, by the word of the kind."""


@dataclass(eq=False)
class MeantTable:
    """A table as the coordinator should see it after all files came in.

    Tables of one `evening` may be one; `doubles` are pairs within the table, `between` those
    that come up once it is said to be one with the others of its evening.
    """

    theme: str
    place: str
    day: date | None
    number: int | None = None
    people: int | None = None
    notes: Kinds = field(default_factory=Counter)
    evening: str = ""
    doubles: int = 0
    differences: int = 0
    practice: bool = False
    joins: bool = False
    """Whether a file says that it is another one, which waits for a yes."""

    @property
    def name(self) -> tuple[str, str]:
        """Theme and place, by which it is found on a screen."""
        return self.theme, self.place


@dataclass
class Intent:
    """All that the coordinator should see."""

    tables: list[MeantTable] = field(default_factory=list)
    states: dict[str, str] = field(default_factory=dict)
    """By the name of a file what it is, as the command line says it."""
    fresh: Counter[str] = field(default_factory=Counter)
    """By the name of a file how many notes are new in it."""
    newer: dict[str, tuple[int, int]] = field(default_factory=dict)
    """By place how many notes a newer version changed and removed."""
    waits: Counter[str] = field(default_factory=Counter)
    """By what would happen how much waits for a yes."""
    guests: int = 0
    """How many times somebody added something as a guest."""
    invited: list[MeantTable] = field(default_factory=list)
    """For whom an invitation was made, whatever came of it."""
    handed_in: int = 0
    missing: list[str] = field(default_factory=list)

    @property
    def brought(self) -> list[str]:
        """The names of the files that bring something."""
        return [name for name, state in self.states.items() if state in BRINGS]

    @property
    def counted(self) -> list[MeantTable]:
        """The tables that count: no practice."""
        return [one for one in self.tables if not one.practice]

    @property
    def evenings(self) -> Mapping[str, list[MeantTable]]:
        """The tables that may be one, together."""
        found: dict[str, list[MeantTable]] = {}
        for one in self.counted:
            if one.evening:
                found.setdefault(one.evening, []).append(one)
        return found

    @property
    def suspected(self) -> list[MeantTable]:
        """Every table that may be another one."""
        return [one for some in self.evenings.values() for one in some]

    def surplus(self, tables: Iterable[MeantTable]) -> int:
        """By how many these tables are fewer when each evening was one table."""
        names = [one.evening for one in tables if one.evening]
        return len(names) - len(set(names))

    def people(self, tables: Iterable[MeantTable]) -> tuple[int, int]:
        """How many people there were, if every evening was one table and if none was."""
        some = list(tables)
        alone = sum(one.people or 0 for one in some if not one.evening)
        by_evening: dict[str, list[int]] = {}
        for one in some:
            if one.evening:
                by_evening.setdefault(one.evening, []).append(one.people or 0)
        least = alone + sum(map(max, by_evening.values()))
        return least, alone + sum(map(sum, by_evening.values()))

    @property
    def pairs(self) -> int:
        """How many questions there are whether two tables are one."""
        sizes = map(len, self.evenings.values())
        return sum(size * (size - 1) // 2 for size in sizes)

    @property
    def refused(self) -> set[str]:
        """The names of the files that were not taken in, and should have been."""
        return {name for name, state in self.states.items() if state in REFUSED}

    def points(self) -> dict[str, int]:
        """How much there is to look at, by the kind of question."""
        found = {
            "same_table": self.pairs,
            "double_note": sum(one.doubles for one in self.counted),
            "difference": sum(one.differences for one in self.counted),
            "newer_version": len(self.newer),
            "proposal": self.waits.total() + self.guests,
            "refused_file": len(self.refused),
            "missing_table": len(self.missing),
        }
        return {kind: number for kind, number in found.items() if number}


REFUSED = {"damaged", "foreign", "sealed", "other_version", "untrusted"}
BRINGS = {"new", "newer", "conflict", "waits"}
