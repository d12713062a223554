"""The insights of a programme on the afwegingskader: in their quadrant, or still open."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from uuid import UUID

from facilitator.domain.clustering.framework_records import (
    Aspect,
    FrameworkLabel,
    FrameworkPlace,
    Quadrant,
)
from facilitator.domain.clustering.ids import ClusterId
from facilitator.domain.clustering.records import LayerEdit
from facilitator.domain.clustering.sections import Section
from facilitator.domain.framework.layer import FrameworkLayer, Values
from facilitator.domain.threads.board import ThreadBoard
from facilitator.domain.threads.counts import ThemedNote, ThreadContents

NOT_PLACED = frozenset({Section.DREAM, Section.FIRST_STEP, Section.ACTION, Section.PROCESS})
"""The sections whose kernen are no insights: what people wish for, will do, and how it went."""


@dataclass(frozen=True)
class Insight:
    """What is placed: a kern of a `section`, or a red thread, which has none.

    `key` is the id of the kern or red thread, `clusters` are the kernen it is made of.
    `themes` are those of its kernen and notes. `quadrant` is None while it is open. `values`
    has the words of each aspect that has any: keys of its list, or own words.
    """

    key: UUID
    title: str
    explanation: str
    section: Section | None
    themes: tuple[str, ...]
    notes: tuple[ThemedNote, ...]
    clusters: tuple[ClusterId, ...]
    quadrant: Quadrant | None = None
    values: Values = field(default_factory=dict)

    @property
    def is_thread(self) -> bool:
        """Whether it is a red thread."""
        return self.section is None

    @cached_property
    def tables(self) -> int:
        """At how many tables it was heard."""
        return len({one.table for one in self.notes})

    @cached_property
    def municipalities(self) -> int:
        """In how many municipalities it was heard, as far as that is known."""
        places = {one.note.dossier.dialogue.municipality.strip() for one in self.notes}
        return len(places - {""})

    def of(self, aspect: Aspect) -> tuple[str, ...]:
        """Give its words of an aspect."""
        return self.values.get(aspect, ())


@dataclass(frozen=True)
class Framework:
    """The afwegingskader of the boards of a programme, read from their red threads.

    `insights` has all of them, in the order of the reports: red threads first, then the kernen
    of each theme. What was counted stays counted after a change of places and words.
    """

    threads: ThreadBoard

    def changed(self, edits: Iterable[LayerEdit]) -> "Framework":
        """Give it as it is after some edits of the layer over the themes."""
        edits = tuple(edits)
        after = Framework(self.threads.changed(edits))
        about = {type(edit.record) for edit in edits}
        if "_counted" in self.__dict__ and about <= {FrameworkPlace, FrameworkLabel}:
            after.__dict__["_counted"] = self._counted
        return after

    @cached_property
    def insights(self) -> tuple[Insight, ...]:
        """All insights, with where they are placed and what is said of them."""
        return tuple(
            replace(
                one,
                quadrant=self._said.quadrant(one.key),
                values=self._said.values((one.key, *one.clusters)),
            )
            for one in self._counted
        )

    @cached_property
    def _by_key(self) -> Mapping[UUID, Insight]:
        return {one.key: one for one in self.insights}

    def insight(self, key: UUID) -> Insight:
        """Give an insight; raises KeyError for one that is not there."""
        return self._by_key[key]

    def in_quadrant(self, quadrant: Quadrant | None) -> tuple[Insight, ...]:
        """Give the insights in a quadrant, in the order of the reports; None: the open ones."""
        return tuple(one for one in self.insights if one.quadrant is quadrant)

    def of_themes(self, themes: Iterable[str]) -> tuple[Insight, ...]:
        """Give the insights that were heard in one of some themes."""
        wanted = frozenset(themes)
        return tuple(one for one in self.insights if not wanted.isdisjoint(one.themes))

    def records_of(self, key: UUID) -> Iterator[FrameworkLabel]:
        """Give what is said of an insight, and of the kernen it is made of."""
        one = self._by_key[key]
        for subject in dict.fromkeys((one.key, *one.clusters)):
            yield from self._said.labels(subject)

    @cached_property
    def _said(self) -> FrameworkLayer:
        return FrameworkLayer(self.threads.layer)

    @cached_property
    def _counted(self) -> tuple[Insight, ...]:
        threads = [self._of_thread(one) for one in self._told]
        joined = {cluster for one in threads for cluster in one.clusters}
        return (*threads, *self._of_clusters(joined))

    @property
    def _told(self) -> Iterator[ThreadContents]:
        return (one for one in self.threads.told if one.thread)

    def _of_thread(self, contents: ThreadContents) -> Insight:
        thread, themes = contents.thread, self.threads.themes
        assert thread, "what was chosen is told"
        joined = [one.cluster_id for one in self.threads.told_of.clusters(thread.id)]
        clusters = tuple(one for one in joined if one in themes.clusters)
        heard = {*contents.tables_of, *(themes.clusters[one][0] for one in clusters)}
        return Insight(
            thread.id,
            contents.name,
            thread.explanation,
            None,
            tuple(one for one in themes.boards if one in heard),
            contents.notes,
            clusters,
        )

    def _of_clusters(self, joined: Iterable[ClusterId]) -> Iterator[Insight]:
        taken, notes = frozenset(joined), self.threads.themes.by_id
        for theme, contents in self.threads.themes.clusters.values():
            cluster = contents.cluster
            if cluster.section not in NOT_PLACED and cluster.id not in taken:
                yield Insight(
                    cluster.id,
                    cluster.title,
                    cluster.explanation,
                    cluster.section,
                    (theme,),
                    tuple(notes[one.note.item.id] for one in contents.notes),
                    (),
                )
