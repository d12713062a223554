"""What is counted over all themes: wishes that rub, who is to act, what is new and for whom."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from facilitator.domain.records.items import Aim, ItemKind, Level, TensionKind
from facilitator.domain.table.script import fold
from facilitator.domain.threads.counts import ProgrammeThemes, Tables, ThemedNote


@dataclass(frozen=True)
class TensionFigures:
    """The wishes that rub: how many of each kind, at which tables, and the ways out named."""

    notes: tuple[ThemedNote, ...]

    def of(self, kind: TensionKind) -> tuple[ThemedNote, ...]:
        """Give those of a kind."""
        return tuple(one for one in self.notes if one.note.item.labels.tension is kind)

    @cached_property
    def kinds(self) -> Mapping[TensionKind, int]:
        """How many there are of each of the five kinds, and of another where there are."""
        found = {kind: len(self.of(kind)) for kind in TensionKind}
        return {kind: n for kind, n in found.items() if n or kind is not TensionKind.OTHER}

    @property
    def unnamed(self) -> int:
        """How many have no kind."""
        return sum(one.note.item.labels.tension is None for one in self.notes)

    @cached_property
    def tables(self) -> Tables:
        """The tables that had one."""
        return frozenset(one.table for one in self.notes)

    @cached_property
    def ways_out(self) -> Mapping[str, int]:
        """The ways out that were named, by their keys or words, most often first."""
        ways = (one.note.item.labels.way_out.strip() for one in self.notes)
        return _ordered(way for way in ways if way)

    @property
    def without_way_out(self) -> int:
        """How many have no way out."""
        return len(self.notes) - sum(self.ways_out.values())


@dataclass(frozen=True)
class IdeaFigures:
    """The ideas for first steps: who would act, what is there already, what they aim at."""

    notes: tuple[ThemedNote, ...]

    @cached_property
    def actors(self) -> Mapping[str, int]:
        """Who was named at how many ideas, by their keys, most often first."""
        named = (set(one.note.item.labels.actors) for one in self.notes)
        return _ordered(actor for actors in named for actor in sorted(actors))

    @property
    def without_actor(self) -> int:
        """At how many ideas nobody was named."""
        return sum(not one.note.item.labels.actors for one in self.notes)

    @property
    def existing(self) -> int:
        """How many are there already, somewhere."""
        return sum(one.note.item.labels.existing for one in self.notes)

    @property
    def new(self) -> int:
        """How many are not said to be there."""
        return len(self.notes) - self.existing

    @cached_property
    def tables(self) -> Tables:
        """The tables that had one."""
        return frozenset(one.table for one in self.notes)


@dataclass(frozen=True)
class ProgrammeFigures:
    """What was counted over all themes of a programme."""

    themes: ProgrammeThemes

    @cached_property
    def tensions(self) -> TensionFigures:
        """The wishes that rub."""
        return TensionFigures(self.themes.of_kinds(ItemKind.TENSION))

    @cached_property
    def ideas(self) -> IdeaFigures:
        """The ideas."""
        return IdeaFigures(self.themes.of_kinds(ItemKind.IDEA))

    @cached_property
    def aims(self) -> Mapping[Aim, int]:
        """How many ideas and dreams want to restore, to keep and to renew."""
        notes = self.themes.of_kinds(ItemKind.IDEA, ItemKind.DREAM)
        found = Counter(one.note.item.labels.aim for one in notes)
        return {aim: found[aim] for aim in Aim}

    @cached_property
    def levels(self) -> Mapping[Level, int]:
        """How many dreams are about people's own lives, and how many about society."""
        dreams = self.themes.of_kinds(ItemKind.DREAM)
        found = Counter(one.note.item.labels.level for one in dreams)
        return {level: found[level] for level in Level}

    @cached_property
    def participants(self) -> int:
        """How many people sat at the tables of which that is known."""
        return sum(one.dialogue.participants or 0 for one in self.themes.dossiers)

    @cached_property
    def tables_uncounted(self) -> int:
        """Of how many tables it is not known how many people there were."""
        return sum(one.dialogue.participants is None for one in self.themes.dossiers)


def _ordered(named: Iterable[str]) -> Mapping[str, int]:
    """Count names: most often first, of equals in their alphabet."""
    found = Counter(named)
    return {
        name: found[name] for name in sorted(found, key=lambda one: (-found[one], fold(one)))
    }
