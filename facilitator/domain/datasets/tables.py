"""The tables of a data set, in the order in which one refers to the other."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from typing import Any

from facilitator.domain.clustering.framework_records import Aspect, Quadrant
from facilitator.domain.clustering.records import TextPlace
from facilitator.domain.clustering.sections import Section
from facilitator.domain.clustering.tag_records import TagColour
from facilitator.domain.datasets.columns import (
    Cell,
    DataColumn,
    RowTable,
    internal,
    key,
    text,
    word,
)
from facilitator.domain.datasets.data import (
    Dataset,
    DatasetCluster,
    DatasetInsight,
    DatasetNote,
    DatasetPlacement,
    DatasetTable,
    DatasetTag,
    DatasetText,
    DatasetTheme,
    DatasetThread,
)
from facilitator.domain.datasets.note_columns import NOTE_COLUMNS
from facilitator.domain.records.dialogue import Count, Dialogue, Seat, Step, StepStatus
from facilitator.domain.records.items import LinkKind
from facilitator.domain.reporting.small_groups import told_counts
from facilitator.domain.table.attribution import (
    TableReference,
    printed_organisation,
    printed_paper,
)
from facilitator.domain.text import joined_words

Pairs = Iterator[tuple[str, str]]
"""Keys of what belongs together."""


def _head(table: DatasetTable) -> Dialogue:
    return table.dossier.dialogue


def _closing(field: str) -> Callable[[DatasetTable], Cell]:
    return lambda table: getattr(table.dossier.closing, field, "")


def _reference(theme: DatasetTheme) -> str:
    """Say how public files refer to the tables; nothing of internal ones, which have both."""
    table = theme.tables[0]
    if table.tells_number and table.tells_place:
        return ""
    return TableReference.NUMBER if table.tells_number else TableReference.MUNICIPALITY


_THEMES: tuple[DataColumn[DatasetTheme], ...] = (
    key("reeks", lambda theme: theme.key),
    key("programma", lambda theme: theme.programme),
    text("programma_titel", lambda theme: theme.names.programme),
    text("thema", lambda theme: theme.title),
    key("soort", lambda theme: theme.family),
    key("verwijzing", _reference),
)

_TABLES: tuple[DataColumn[DatasetTable], ...] = (
    key("tafel", lambda table: table.key),
    key("reeks", lambda table: table.theme),
    text("thema", lambda table: _head(table).theme),
    key("soort", lambda table: _head(table).kind),
    key("dialoog", lambda table: _head(table).number if table.tells_number else None),
    key("datum", lambda table: _head(table).held_on),
    key("gemeente", lambda table: _head(table).municipality if table.tells_place else ""),
    key(
        "gemeentecode",
        lambda table: _head(table).municipality_code if table.tells_place else "",
    ),
    text("host", lambda table: _head(table).host_function),
    key("deelnemers", lambda table: table.participants),
    text("vorm", lambda table: _head(table).form),
    internal("niveau", lambda table: _head(table).level),
    internal("serie", lambda table: _head(table).series),
    internal("kern_van_de_tafel", _closing("essence")),
    internal("ontbrekende_stemmen", _closing("missing_voices")),
    internal("samenstelling", _closing("composition")),
)

_STEPS: tuple[DataColumn[tuple[DatasetTable, Step]], ...] = (
    key("tafel", lambda at: at[0].key),
    key("stap", lambda at: at[1].key),
    key("volgorde", lambda at: at[1].position),
    text("titel", lambda at: at[1].title),
    text("vraag", lambda at: at[1].question),
    key("minuten", lambda at: at[1].minutes),
    word("status", lambda at: at[1].status, StepStatus),
)

_SEATS: tuple[DataColumn[tuple[DatasetTable, Seat, str]], ...] = (
    key("plek", lambda at: at[2]),
    key("tafel", lambda at: at[0].key),
    key("nummer", lambda at: at[1].number),
    text("rol", lambda at: at[1].public_role),
    key("soort", lambda at: at[1].sort),
    text("organisatie", lambda at: printed_organisation(at[0].dossier, at[1])),
    text("position_paper", lambda at: printed_paper(at[0].dossier, at[1])),
)

_COUNTS: tuple[DataColumn[tuple[DatasetTable, Count]], ...] = (
    key("tafel", lambda at: at[0].key),
    text("kenmerk", lambda at: at[1].attribute),
    text("categorie", lambda at: at[1].category),
    key("aantal", lambda at: at[1].number),
)

_LABELS: tuple[DataColumn[tuple[DatasetNote, str, str]], ...] = (
    key("notitie", lambda one: one[0].key),
    key("soort", lambda one: one[1]),
    text("waarde", lambda one: one[2]),
)

_LINKS: tuple[DataColumn[tuple[str, str, LinkKind]], ...] = (
    key("van", lambda link: link[0]),
    key("naar", lambda link: link[1]),
    word("soort", lambda link: link[2], LinkKind),
)

_CLUSTERS: tuple[DataColumn[DatasetCluster], ...] = (
    key("kern", lambda one: one.key),
    key("reeks", lambda one: one.theme),
    word("afdeling", lambda one: one.contents.cluster.section, Section),
    key("volgorde", lambda one: one.contents.number),
    text("titel", lambda one: one.contents.cluster.title),
    text("uitleg", lambda one: one.contents.cluster.explanation),
    internal("trefwoorden", lambda one: joined_words(tag.name for tag in one.tags)),
    internal("memo", lambda one: one.contents.cluster.memo),
)

_PLACEMENTS: tuple[DataColumn[tuple[str, DatasetPlacement]], ...] = (
    key("kern", lambda one: one[0]),
    key("notitie", lambda one: one[1].note.key),
    key("volgorde", lambda one: one[1].position),
    key("in_rapport", lambda one: one[1].placement.printed),
    key("tegengeluid", lambda one: one[1].placement.counter),
)

_TAGS: tuple[DataColumn[DatasetTag], ...] = (
    key("trefwoord", lambda one: one.key),
    key("programma", lambda one: one.programme),
    text("naam", lambda one: one.tag.name),
    word("kleur", lambda one: one.tag.colour, TagColour),
    text("uitleg", lambda one: one.tag.definition),
)

_THREADS: tuple[DataColumn[DatasetThread], ...] = (
    key("draad", lambda one: one.key),
    key("programma", lambda one: one.programme),
    key("volgorde", lambda one: one.position),
    text("titel", lambda one: one.title),
    text("uitleg", lambda one: one.thread.explanation),
    internal("memo", lambda one: one.thread.memo),
)

_INSIGHTS: tuple[DataColumn[DatasetInsight], ...] = (
    key("inzicht", lambda one: one.key),
    key("kern", lambda one: one.cluster),
    key("draad", lambda one: one.thread),
    word("kwadrant", lambda one: one.quadrant, Quadrant),
)

_WORDS: tuple[DataColumn[tuple[DatasetInsight, Aspect, str]], ...] = (
    key("inzicht", lambda one: one[0].key),
    word("soort", lambda one: one[1], Aspect),
    text("woord", lambda one: one[2]),
)

_TEXTS: tuple[DataColumn[DatasetText], ...] = (
    key("stuk", lambda one: one.key),
    key("programma", lambda one: one.programme),
    key("reeks", lambda one: one.theme),
    word("plaats", lambda one: one.text.place, TextPlace),
    text("tekst", lambda one: one.text.text),
)


def _pair(first: str, second: str) -> tuple[DataColumn[tuple[str, str]], ...]:
    """Give the columns of a table that says what belongs to what."""
    return (key(first, lambda pair: pair[0]), key(second, lambda pair: pair[1]))


def _numbered(first: str, second: str) -> tuple[DataColumn[tuple[str, str, int]], ...]:
    """Give the columns of a table that says what belongs to what, in which order from 1."""
    return (
        key(first, lambda row: row[0]),
        key(second, lambda row: row[1]),
        key("volgorde", lambda row: row[2]),
    )


def _tagged(found: Iterable[DatasetNote | DatasetCluster], data: Dataset) -> Pairs:
    keys = {one.tag.id: one.key for one in data.tags}
    return ((keys[tag.id], one.key) for one in found for tag in one.tags)


def _joined(data: Dataset, of: str) -> Iterator[tuple[str, str, int]]:
    for thread in data.threads:
        for position, each in enumerate(getattr(thread, of), start=1):
            yield thread.key, each, position


def _thread_tags(data: Dataset) -> Pairs:
    return ((thread.key, tag) for thread in data.threads for tag in thread.tags)


def _words(data: Dataset) -> Iterator[tuple[DatasetInsight, Aspect, str]]:
    for insight in data.insights:
        for aspect, words in insight.values.items():
            yield from ((insight, aspect, word) for word in words)


def _steps(data: Dataset) -> Iterator[tuple[DatasetTable, Step]]:
    return ((table, step) for table in data.tables for step in table.dossier.steps)


def _seats(data: Dataset) -> Iterator[tuple[DatasetTable, Seat, str]]:
    for table in data.tables:
        for seat in table.dossier.seats:
            yield table, seat, data.key("seat", seat.id)


def _counts(data: Dataset) -> Iterator[tuple[DatasetTable, Count]]:
    """Give the counts that may be told; none of a table whose number of people stays out."""
    for theme in data.themes:
        for table in theme.tables:
            if table.participants == _head(table).participants:
                for _, counts in told_counts(_head(table), theme.edition.least_counted):
                    yield from ((table, count) for count in counts)


def _labels(data: Dataset) -> Iterator[tuple[DatasetNote, str, str]]:
    for note in data.notes:
        labels = note.item.labels
        actors = map(note.names.choice, labels.actors)
        yield from ((note, "aan_zet", value) for value in dict.fromkeys(actors))
        for sort, values in (
            ("trefwoord", [tag.name for tag in note.tags]),
            ("groep", labels.groups),
        ):
            for value in () if data.is_public else dict.fromkeys(values):
                yield note, sort, value


def _links(data: Dataset) -> Iterator[tuple[str, str, LinkKind]]:
    """Give what lies between notes that are both in the data set, each once."""
    keys = {note.item.id: note.key for note in data.notes}
    found = {
        (keys[link.source], keys[link.target], link.kind): None
        for table in data.tables
        for link in table.dossier.links
        if link.source in keys and link.target in keys
    }
    return iter(found)


def _placements(data: Dataset) -> Iterator[tuple[str, DatasetPlacement]]:
    return ((cluster.key, one) for cluster in data.clusters for one in cluster.placed)


ROW_TABLES: tuple[RowTable[Any], ...] = (
    RowTable("themas", lambda data: data.themes, _THEMES),
    RowTable("tafels", lambda data: data.tables, _TABLES),
    RowTable("samenstelling", _counts, _COUNTS),
    RowTable("stappen", _steps, _STEPS, is_public=False),
    RowTable("plekken", _seats, _SEATS, is_public=False),
    RowTable("notities", lambda data: data.notes, NOTE_COLUMNS),
    RowTable("kenmerken", _labels, _LABELS),
    RowTable("verbanden", _links, _LINKS),
    RowTable("kernen", lambda data: data.clusters, _CLUSTERS),
    RowTable("plaatsingen", _placements, _PLACEMENTS),
    RowTable("trefwoorden", lambda data: data.tags, _TAGS),
    RowTable(
        "trefwoorden_notities",
        lambda data: _tagged(data.notes, data),
        _pair("trefwoord", "notitie"),
    ),
    RowTable(
        "trefwoorden_kernen",
        lambda data: _tagged(data.clusters, data),
        _pair("trefwoord", "kern"),
    ),
    RowTable("draden", lambda data: data.threads, _THREADS),
    RowTable("draden_kernen", partial(_joined, of="clusters"), _numbered("draad", "kern")),
    RowTable("draden_trefwoorden", _thread_tags, _pair("draad", "trefwoord")),
    RowTable("draden_notities", partial(_joined, of="quotes"), _numbered("draad", "notitie")),
    RowTable("afwegingskader", lambda data: data.insights, _INSIGHTS),
    RowTable("afwegingskader_woorden", _words, _WORDS),
    RowTable("teksten", lambda data: data.texts, _TEXTS),
)
"""What a data set is made of; who spoke is told by seat in the internal edition only."""


def table_values(table: DatasetTable) -> Mapping[str, Cell]:
    """Give what a data set tells of a table, by the names of its columns."""
    return {column.name: column.value(table) for column in _TABLES}
