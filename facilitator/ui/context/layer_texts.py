"""Tells what coordinators made of a board: what each record is, what it says, what changes."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any
from uuid import UUID

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from facilitator.domain.clustering.dismissals import DistinctClusters, NotInCluster
from facilitator.domain.clustering.framework_records import (
    FrameworkLabel,
    FrameworkPlace,
    Quadrant,
)
from facilitator.domain.clustering.records import (
    ChapterStart,
    Cluster,
    FeaturedQuote,
    KeptText,
    LayerRecord,
    Placement,
    PrintedWording,
    ReportText,
    SetAside,
    TableNumber,
)
from facilitator.domain.clustering.sections import Section
from facilitator.domain.clustering.tag_records import Tag, TaggedCluster, TaggedNote
from facilitator.domain.clustering.thread_records import (
    Thread,
    ThreadCluster,
    ThreadQuote,
    ThreadTag,
)
from facilitator.domain.clustering.versions import ASKED
from facilitator.domain.merge.effects import Effect
from facilitator.domain.reporting.dutch import in_quotation_marks, shortened
from facilitator.jobs import Slices
from facilitator.services.layer_merge import LayerRecordChange
from facilitator.services.layer_subjects import LayerSubjects
from facilitator.services.messages import counted, messages
from facilitator.ui.context.board_words import (
    aspect_name,
    chapter_name,
    place_name,
    quadrant_name,
    section_name,
)
from facilitator.ui.context.change_texts import MOST_ROWS, ROWS_PER_SLICE
from facilitator.ui.context.record_texts import capital, table
from facilitator.ui.platform.i18n import translated
from facilitator.ui.widgets.change_list import ChangeRow

translate = QCoreApplication.translate

FEW_WORDS = 8
"""So many words of a title stand for the whole of it."""

_COUNTED: tuple[tuple[str, tuple[type[LayerRecord], ...]], ...] = (
    ("clusters", (Cluster,)),
    ("placements", (Placement,)),
    ("report_texts", (ReportText,)),
    ("layer_tags", (Tag, TaggedNote, TaggedCluster)),
    ("layer_threads", (Thread, ThreadCluster, ThreadTag, ThreadQuote)),
    ("layer_framework", (FrameworkPlace, FrameworkLabel)),
    (
        "layer_choices",
        (SetAside, FeaturedQuote, KeptText, NotInCluster, DistinctClusters, ChapterStart),
    ),
    ("table_numbers", (TableNumber,)),
)
_SORTS = tuple(kind for _, kinds in _COUNTED for kind in kinds)
_EFFECTS = (Effect.DISPUTED, Effect.CHANGED, Effect.REMOVED, Effect.NEW)


def layer_counts(changes: Iterable[LayerRecordChange], language: str) -> str:
    """Count what changes, by what it is: 3 kernen, 12 geplaatste notities."""
    kinds = [type(one.record) for one in changes]
    numbers = ((what, sum(kind in some for kind in kinds)) for what, some in _COUNTED)
    return ", ".join(counted(number, what, language) for what, number in numbers if number)


_OF = ("thread_id", "tag_id", "cluster_id", "subject_id")
_WHAT: Mapping[type[LayerRecord], object] = {
    Cluster: QT_TRANSLATE_NOOP("Layers", "Kern"),
    Placement: QT_TRANSLATE_NOOP("Layers", "Note in kern {name}"),
    SetAside: QT_TRANSLATE_NOOP("Layers", "Note set apart"),
    FeaturedQuote: QT_TRANSLATE_NOOP("Layers", "Featured quote"),
    ChapterStart: QT_TRANSLATE_NOOP("Layers", "Chapter that was begun"),
    KeptText: QT_TRANSLATE_NOOP("Layers", "Text that stays as it is, and why"),
    NotInCluster: QT_TRANSLATE_NOOP("Layers", "Note that does not belong in kern {name}"),
    DistinctClusters: QT_TRANSLATE_NOOP("Layers", "Two kernen that are not the same"),
    Tag: QT_TRANSLATE_NOOP("Layers", "Tag"),
    TaggedNote: QT_TRANSLATE_NOOP("Layers", "Note with tag {name}"),
    TaggedCluster: QT_TRANSLATE_NOOP("Layers", "Kern with tag {name}"),
    Thread: QT_TRANSLATE_NOOP("Layers", "Red thread"),
    ThreadCluster: QT_TRANSLATE_NOOP("Layers", "Kern in red thread {name}"),
    ThreadTag: QT_TRANSLATE_NOOP("Layers", "Tag in red thread {name}"),
    ThreadQuote: QT_TRANSLATE_NOOP("Layers", "Quote in red thread {name}"),
    FrameworkPlace: QT_TRANSLATE_NOOP("Layers", "Place of {name} on the afwegingskader"),
    FrameworkLabel: QT_TRANSLATE_NOOP("Layers", "Said of {name} on the afwegingskader"),
}
"""What a record is called; a text and a number are called after what they are of."""


class LayerTexts:
    """Tells records of one board in the language of the screens."""

    def __init__(
        self, subjects: LayerSubjects, language: str, *, over_themes: bool = False
    ) -> None:
        self._subjects, self._language = subjects, language
        self._over_themes = over_themes
        self._telling: Mapping[type[LayerRecord], Callable[[Any], str]] = {
            Cluster: lambda one: "\n".join(filter(None, (one.title, one.explanation))),
            Placement: lambda one: self.note(one.item_id),
            SetAside: lambda one: f"{self.note(one.item_id)}\n{one.reason}",
            ReportText: lambda one: str(one.text),
            FeaturedQuote: lambda one: one.text or self.note(one.item_id),
            ChapterStart: lambda one: chapter_name(one.chapter),
            KeptText: lambda one: str(one.reason),
            TableNumber: lambda one: str(one.number),
            NotInCluster: lambda one: self.note(one.item_id),
            DistinctClusters: lambda one: (
                f"{self.named(one.cluster_id)} – {self.named(one.other_cluster_id)}"
            ),
            Tag: lambda one: "\n".join(filter(None, (one.name, one.definition))),
            TaggedNote: lambda one: self.note(one.item_id),
            TaggedCluster: lambda one: self.named(one.cluster_id),
            Thread: lambda one: "\n".join(filter(None, (one.title, one.explanation))),
            ThreadCluster: lambda one: self.named(one.cluster_id),
            ThreadTag: lambda one: self.named(one.tag_id),
            ThreadQuote: lambda one: self.note(one.item_id),
            FrameworkPlace: lambda one: quadrant_name(one.quadrant),
            FrameworkLabel: lambda one: f"{aspect_name(one.aspect)}: {one.value}",
        }

    def note(self, item: UUID) -> str:
        """Give the code and the words of a note, as far as it is here."""
        note = self._subjects.notes.get(item)
        if note is None:
            return translate("Layers", "a note that is not here")
        return f"{note.code} {in_quotation_marks(note.item.text)}"

    def named(self, key: UUID) -> str:
        """Name a kern, tag or thread in few words, between quotation marks."""
        found = self._subjects.named.get(key)
        title = found.name if isinstance(found, Tag) else found.title if found else "…"
        return in_quotation_marks(shortened(title, FEW_WORDS), "‘’")

    def what(self, record: LayerRecord) -> str:
        """Say what a record is: a kern, a note in a kern, a text."""
        if isinstance(record, ReportText):
            return place_name(record.place, over_themes=self._over_themes)
        if isinstance(record, TableNumber):
            return translate("Layers", "Number of {table}").format(table=self._table(record))
        words = _WHAT[type(record)]
        of = (getattr(record, name) for name in _OF if hasattr(record, name))
        return translated("Layers", str(words)).format(name=self.named(next(of, UUID(int=0))))

    def _table(self, record: TableNumber) -> str:
        head = self._subjects.tables.get(record.dialogue_id)
        return table(head) if head else translate("Layers", "a table that is not here")

    def says(self, record: LayerRecord) -> str:
        """Give the words of a record."""
        return self._telling[type(record)](record)

    def field(self, name: str) -> str:
        """Name a field of a record."""
        return capital(messages(self._language).fields["layer"][name])

    def value(self, record: LayerRecord, name: str) -> str:
        """Say what a record has in a field."""
        value = getattr(record, name)
        if isinstance(value, Section | PrintedWording | Quadrant):
            return self._word(value)
        if isinstance(value, bool):
            return translate("Layers", "yes") if value else translate("Layers", "no")
        if isinstance(value, UUID):
            return self.note(value) if name == "item_id" else self.named(value)
        return str(value) or translate("Layers", "nothing filled in")

    def _word(self, value: Section | PrintedWording | Quadrant) -> str:
        """Say what is one of a few words."""
        if isinstance(value, Section):
            return section_name(value, self._language)
        return quadrant_name(value) if isinstance(value, Quadrant) else _wording(value)

    def rows(
        self, changes: Sequence[LayerRecordChange], *, done: bool
    ) -> Slices[list[ChangeRow]]:
        """Give a row for each change, in slices: what people disagree on comes first."""
        rows = []
        for one in sorted(changes, key=_order)[:MOST_ROWS]:
            rows.append(self._row(one, done=done))
            if len(rows) % ROWS_PER_SLICE == 0:
                yield None
        if len(changes) > MOST_ROWS:
            more = translate("Changes", "And so many more: {number}")
            rows.append(ChangeRow(more.format(number=len(changes) - MOST_ROWS)))
        return rows

    def _row(self, one: LayerRecordChange, *, done: bool) -> ChangeRow:
        before, after = one.before, one.after
        if before is None or after is None:
            words = translate("Changes", "New") if after else translate("Changes", "Gone")
            return ChangeRow(self._head(words, one), (("", self.says(one.record)),))
        now, then = translate("Changes", "Now"), translate("Changes", "Becomes")
        if done:
            now, then = translate("Changes", "Before"), translate("Changes", "After")
        names = [
            name for name in ASKED[type(after)] if getattr(before, name) != getattr(after, name)
        ]
        head = self._head(translate("Changes", "Changed"), one)
        if not names:
            order = translate("Layers", "only its place among the others")
            words = order if one.effect is Effect.CHANGED else self.says(after)
            return ChangeRow(head, (("", words),))
        return ChangeRow(
            head, ((now, self._said(before, names)), (then, self._said(after, names)))
        )

    def _head(self, happens: str, one: LayerRecordChange) -> str:
        both = translate("Changes", "both stay until you choose")
        more = [both] if one.effect is Effect.DISPUTED else []
        return " · ".join([happens, self.what(one.record), *more])

    def _said(self, record: LayerRecord, names: Iterable[str]) -> str:
        return "\n".join(f"{self.field(name)}: {self.value(record, name)}" for name in names)


def _order(one: LayerRecordChange) -> tuple[int, int, int]:
    place = getattr(one.record, "position", 0)
    return (_EFFECTS.index(one.effect), _SORTS.index(type(one.record)), place)


def _wording(wording: PrintedWording) -> str:
    """Say in which wording a quote is printed."""
    return {
        PrintedWording.TABLE: translate("Layers", "as the table has it"),
        PrintedWording.VERBATIM: translate("Layers", "original"),
        PrintedWording.EDITED: translate("Layers", "edited"),
    }[wording]
