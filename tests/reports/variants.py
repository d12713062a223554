"""Every document of many tables: by type, edition, number of notes, long texts and photos."""

import io
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache, partial
from itertools import product
from pathlib import Path

from PIL import Image

from facilitator.domain.records.dialogue import Dossier
from facilitator.domain.records.ids import ItemId, derived_id
from facilitator.domain.records.items import Item
from facilitator.domain.reporting.edition import INTERNAL
from facilitator.domain.reporting.outline import Outline
from facilitator.domain.table.attribution import TableReference
from facilitator.domain.table.script import DIALOGUE_KINDS
from facilitator.services.reporting import KINDS, ReportRequest, outline_of, report_source
from facilitator.storage.store import Store
from tests.reports.documents import Making, papers
from tests.reports.kept import PHOTO
from tests.reports.public import prepared, published
from tests.reports.tables import a_poor_table, a_rich_table, the_library
from tests.reports.theme_documents import many_theme_documents

SIZES = {"rijk": a_rich_table, "arm": a_poor_table}
_STEP = 7
"""Notes are taken from the rich table so far apart, so that a few are of several kinds."""
_LONGEST = 12
"""A long text is a note said so many times at the most."""
_PICTURED = 5
"""One of so many notes has a photo."""


def a_table_of(kind: str, notes: int, *, long: bool = False, photos: bool = False) -> Dossier:
    """Build a table of so many notes; some of them are long or have a photo where asked."""
    rich = a_rich_table(kind)
    taken = [rich.items[n * _STEP % len(rich.items)] for n in range(notes)]
    items = tuple(
        _as_another(_illustrated(_lengthened(item, n * long), n if photos else 1), n)
        for n, item in enumerate(taken)
    )
    now = {old.id: new.id for old, new in zip(reversed(taken), reversed(items), strict=True)}
    links = tuple(
        replace(link, source=now[link.source], target=now[link.target])
        for link in rich.links
        if link.source in now and link.target in now
    )
    return replace(rich, items=items, links=links)


def _lengthened(item: Item, place: int) -> Item:
    times = 1 + place * _STEP % _LONGEST
    return replace(item, verbatim=" ".join([item.verbatim] * times))


def _illustrated(item: Item, place: int) -> Item:
    if place % _PICTURED:
        return item
    photo = replace(item.labels, photo=PHOTO, photo_allowed=True, photo_description="Een tuin.")
    return replace(item, labels=photo)


def _as_another(item: Item, place: int) -> Item:
    id_ = ItemId(derived_id("tests", "again", str(item.id), str(place)))
    return replace(item, id=id_, position=place + 1)


@cache
def a_large_photo() -> bytes:
    """Give a picture that is as high on paper as one can be."""
    content = io.BytesIO()
    Image.new("RGB", (900, 900), "green").save(content, "PNG")
    return content.getvalue()


def internal(kind: str, table: Callable[[str], Dossier], name: str) -> Outline:
    """Make a report of a table for who goes on with it."""
    source = report_source([table(kind)], the_library(), {PHOTO: a_large_photo()}.get)
    return outline_of(ReportRequest(KINDS[name], source, INTERNAL))


def public(kind: str, table: Callable[[str], Dossier]) -> Outline:
    """Make the report of a table for everybody, all of it read."""
    dossier = table(kind)
    with (
        tempfile.TemporaryDirectory() as folder,
        Store.open(Path(folder) / "s.sqlite") as store,
    ):
        prepared(store, dossier, TableReference.NUMBER)
        return outline_of(published(store, dossier).request)


def documents(every: int) -> Iterator[tuple[str, Making]]:
    """Give each document by its name, with tables of 1 to 60 notes, `every` so many."""
    for kind, (size, table) in product(DIALOGUE_KINDS, SIZES.items()):
        yield f"openbaar-{kind}-{size}", partial(public, kind, table)
        for name in KINDS:
            yield f"{name}-{kind}-{size}", partial(internal, kind, table, name)
    for kind, notes in product(DIALOGUE_KINDS, range(1, 61, every)):
        plain = partial(a_table_of, notes=notes)
        long, photos = partial(plain, long=True), partial(plain, photos=True)
        made = f"{kind}-{notes:02}"
        yield f"table-{made}", partial(internal, kind, plain, "table")
        yield f"table-{made}-foto", partial(internal, kind, photos, "table")
        for name in KINDS:
            yield f"{name}-{made}-lang", partial(internal, kind, long, name)
    yield from papers()
    yield from many_theme_documents()
