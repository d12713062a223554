"""Photos in the store: each once, under the hash of its bytes, while something names it."""

from collections.abc import Iterable, Iterator

from sqlalchemy import Connection, Select, delete, func, insert, select

from facilitator.domain.errors import Problem
from facilitator.domain.merge.merging import Version
from facilitator.domain.records.dialogue import Record
from facilitator.domain.records.items import Item
from facilitator.domain.records.media import Media, fingerprint
from facilitator.storage.mapping import TABLES
from facilitator.storage.schema import DRAFT, MEDIA, PROPOSAL, SUPERSEDED

_PHOTO = TABLES[Item].c.photo


def keep(connection: Connection, media: Iterable[Media]) -> None:
    """Keep photos, each of them once."""
    for one in media:
        key = one.sha256
        known = select(MEDIA.c.sha256).where(MEDIA.c.sha256 == key)
        if connection.scalar(known) is None:
            values = {"sha256": key, "media_type": one.media_type, "content": one.content}
            connection.execute(insert(MEDIA), values)


def content_of(connection: Connection, sha256: str) -> bytes | None:
    """Give the bytes of a photo, None when it is not here."""
    found = connection.scalar(select(MEDIA.c.content).where(MEDIA.c.sha256 == sha256))
    return None if found is None else bytes(found)


def named_in(connection: Connection, versions: Iterable[Version[Record]]) -> tuple[Media, ...]:
    """Give the photos that some versions name, in the order of their hashes."""
    contents = (version.content for version in versions if not version.removed)
    names = {one.labels.photo for one in contents if isinstance(one, Item)} - {""}
    query = select(MEDIA).order_by(MEDIA.c.sha256)
    return tuple(
        Media(bytes(row.content), row.media_type)
        for row in (connection.execute(query.where(MEDIA.c.sha256.in_(names))) if names else ())
    )


def drop_unused(connection: Connection) -> None:
    """Delete the photos that no item names, in any version, nor a draft or what waits."""
    named = (
        select(place).where(func.instr(text, MEDIA.c.sha256) > 0).correlate(MEDIA).exists()
        for place, text in (
            (DRAFT.c.place, DRAFT.c.choices),
            (PROPOSAL.c.digest, PROPOSAL.c.columns),
            (SUPERSEDED.c.id, SUPERSEDED.c.columns),
        )
    )
    unused = (~one for one in named)
    connection.execute(delete(MEDIA).where(MEDIA.c.sha256.not_in(_named()), *unused))


def check(connection: Connection) -> Iterator[Problem]:
    """Find photos that are named and not here, and those that are not what they were."""
    here = set()
    for key, content in connection.execute(select(MEDIA.c.sha256, MEDIA.c.content)):
        here.add(key)
        if fingerprint(bytes(content)) != key:
            yield Problem("check_photo_altered", {"table": MEDIA.name, "id": key})
    for key in connection.scalars(_named().distinct()):
        if key not in here:
            yield Problem("check_photo_missing", {"table": TABLES[Item].name, "id": key})


def _named() -> Select[tuple[str]]:
    return select(_PHOTO).where(_PHOTO != "")
