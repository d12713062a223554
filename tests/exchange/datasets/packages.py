"""A data set on disk, with all that other programs stumble over."""

from dataclasses import replace
from pathlib import Path
from uuid import UUID

from facilitator.domain.clustering.actions import write_layer_text
from facilitator.domain.clustering.board import Board
from facilitator.domain.clustering.framework_records import (
    Aspect,
    FrameworkLabel,
    FrameworkPlace,
    Quadrant,
    framework_label_id,
    framework_place_id,
)
from facilitator.domain.clustering.ids import BoardId, ThreadId
from facilitator.domain.clustering.records import (
    Cluster,
    Layer,
    LayerRecord,
    TextPlace,
    quote_fingerprint,
)
from facilitator.domain.clustering.tag_records import (
    Tag,
    TaggedCluster,
    TaggedNote,
    first_colour,
    tag_id,
    tagging_id,
)
from facilitator.domain.clustering.tags import Tags
from facilitator.domain.clustering.thread_records import (
    Thread,
    ThreadCluster,
    ThreadQuote,
    ThreadTag,
    joined_id,
)
from facilitator.domain.clustering.versions import board_over_themes
from facilitator.domain.datasets.data import Dataset, ThemeSource
from facilitator.domain.datasets.making import dataset
from facilitator.domain.records.dialogue import Dossier
from facilitator.domain.records.ids import derived_id
from facilitator.domain.records.items import Labels
from facilitator.domain.reporting.edition import INTERNAL, Edition
from facilitator.domain.reporting.source import ReportNames
from facilitator.exchange.datasets.data_package import package_files
from tests.builders import an_item
from tests.reports.theme_tables import a_theme_board, the_tables, worked_on

AWKWARD = (
    "=1+1",
    "'-tje was het woord",
    "+31 is een landnummer",
    "Ze zei: \"kom binnen\", en 'toen' niets;\teen lange stilte",
    "Twee regels\nen nog een",
    "👩‍🌾 en 𝒳 zijn meer dan één teken",
    "NA",
    "null",
)
"""Texts with signs that mean something in a file, and beyond the first 65,536 letters."""


OWN_WORD = '=afdeling Groen, "en meer"'
"""A department as a coordinator wrote it."""


def the_data() -> Dataset:
    """Build a data set of eight tables, of which the first has awkward notes."""
    first, *others = the_tables()
    board = worked_on(a_theme_board([with_awkward_notes(first), *others]))
    board = replace(board, layer=with_a_text(board.layer))
    return dataset([threaded(board, INTERNAL)], INTERNAL.name)


def threaded(board: Board, edition: Edition) -> ThemeSource:
    """Give a board with tags and rode draden: one of its first kern and a tag, one of a tag.

    The second tag is on nothing, and lies in a thread with a quote. The first thread was placed
    on the afwegingskader, with a word of its own and of its kern; all kernen are open there.
    """
    home = board_over_themes(board.source.dossiers[0].dialogue.programme).id
    [note, *_] = board.source.notes.values()
    kern = next(one for one in board.layer.records.values() if isinstance(one, Cluster))
    green, quiet = (
        Tag(tag_id(home, name), home, name, first_colour(name), told)
        for name, told in (("groen", "Planten & bomen, <dichtbij>."), ("stilte", ""))
    )
    joined, of_tag = (
        Thread(ThreadId(derived_id("tests", title)), home, title, f"Uitleg: {title}.")
        for title in ("Naar buiten", "")
    )
    joined, of_tag = replace(joined, memo="nog eens"), replace(of_tag, position=1)
    item, key = note.item.id, quote_fingerprint(note.dossier, note.item)
    records: list[LayerRecord] = [
        green,
        quiet,
        TaggedNote(tagging_id(green.id, item), home, green.id, item),
        TaggedCluster(tagging_id(green.id, kern.id), home, green.id, kern.id),
        joined,
        of_tag,
        ThreadCluster(joined_id(joined.id, kern.id), home, joined.id, kern.id),
        ThreadTag(joined_id(joined.id, green.id), home, joined.id, green.id),
        ThreadTag(joined_id(of_tag.id, quiet.id), home, of_tag.id, quiet.id),
        ThreadQuote(joined_id(of_tag.id, item), home, of_tag.id, item, key),
        FrameworkPlace(framework_place_id(joined.id), home, joined.id, Quadrant.WANTED_PASSING),
        _said(home, joined.id, Aspect.DEPARTMENT, "BZK"),
        _said(home, kern.id, Aspect.DEPARTMENT, OWN_WORD),
    ]
    layer = with_a_text(Layer(home, {one.id: one for one in records}))
    return ThemeSource(board, edition, ReportNames(), Tags(layer))


def _said(home: BoardId, of: UUID, aspect: Aspect, word: str) -> FrameworkLabel:
    return FrameworkLabel(framework_label_id(of, aspect, word), home, of, aspect, word)


def with_a_text(layer: Layer) -> Layer:
    """Give a layer in which the introduction of its report was written."""
    return layer.changed(write_layer_text(layer, TextPlace.WHY, "Daarom dit.").edits)


def with_awkward_notes(table: Dossier) -> Dossier:
    """Give a table with a note more for each of the texts."""
    home = table.dialogue.id
    labels = Labels(tags=("kruis, punt", "=plus"), actors=("gemeente",))
    notes = [
        an_item(text, dialogue_id=home, position=100 + at, labels=labels)
        for at, text in enumerate(AWKWARD)
    ]
    return replace(table, items=(*table.items, *notes))


def written(folder: Path) -> Dataset:
    """Write a data set as a package; give what was written."""
    data = the_data()
    for name, content in package_files(data).items():
        (folder / name).write_bytes(content)
    return data
