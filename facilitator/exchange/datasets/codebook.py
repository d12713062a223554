"""The codes of a data set as REFI-QDA 1.0: a codebook (`.qdc`), and that of a project."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from hashlib import blake2b
from xml.sax.saxutils import escape, quoteattr

from facilitator import __version__
from facilitator.domain.datasets.data import Dataset, DatasetCluster, DatasetNote
from facilitator.domain.records.items import ItemKind
from facilitator.domain.reporting.outline import PROGRAM
from facilitator.exchange.datasets.description import data_description

DECLARED = '<?xml version="1.0" encoding="utf-8"?>\n'
ORIGIN = f"{PROGRAM} {__version__}"
_CODEBOOK = "urn:QDA-XML:codebook:1.0"


def codebook_bytes(data: Dataset) -> bytes:
    """Give the codes of a data set alone; the same data give the same bytes."""
    codes = "".join(Codes(data, Guids(data)).parts())
    head = f'<CodeBook xmlns="{_CODEBOOK}" origin={quoteattr(ORIGIN)}>'
    return f"{DECLARED}{head}{codes}</CodeBook>\n".encode()


class Guids:
    """The names of things in a project: the same for the same data, and told by them alone."""

    def __init__(self, data: Dataset) -> None:
        texts = blake2b(digest_size=16)
        for note in data.notes if data.is_public else ():  # there the keys are numbers
            texts.update(f"{note.item.text}\0".encode())
        self._key = texts.digest()

    def of(self, sort: str, *keys: str) -> str:
        """Give the name of something of a sort, as hexadecimal digits with hyphens."""
        whole = "\0".join((sort, *keys)).encode()
        told = blake2b(whole, key=self._key, digest_size=16).hexdigest()
        return f"{told[:8]}-{told[8:12]}-8{told[13:16]}-a{told[17:20]}-{told[20:]}"


class Codes:
    """The codes of a data set, in folders: kinds, kernen by theme, tags and who is to act."""

    def __init__(self, data: Dataset, guids: Guids) -> None:
        self._data, self._guids = data, guids
        self._words = data_description().project
        self._code = cache(guids.of)

    def parts(self) -> Iterator[str]:
        """Give the codes as XML."""
        yield "<Codes>"
        kinds = dict.fromkeys(note.item.kind for note in self._data.notes)
        order = [kind for kind in ItemKind if kind in kinds] or list(ItemKind)
        yield from self._folder(self._words.soorten, "kind", order)
        yield from self._clusters()
        tags = dict.fromkeys(tag for note in self._data.notes for tag in note.tags)
        yield from self._folder(self._words.trefwoorden, "tag", sorted(tags))
        actors = dict.fromkeys(one for note in self._data.notes for one in self.actors(note))
        yield from self._folder(self._words.aan_zet, "actor", sorted(actors))
        yield "</Codes>"

    def actors(self, note: DatasetNote) -> Sequence[str]:
        """Give who is to act."""
        return tuple(map(note.names.choice, note.item.labels.actors))

    def guids_of(self, note: DatasetNote) -> Iterator[str]:
        """Give the codes of a note, but those of the kernen in which it lies."""
        yield self._code("kind", note.item.kind)
        yield from (self._code("tag", tag) for tag in note.tags)
        yield from (self._code("actor", one) for one in dict.fromkeys(self.actors(note)))

    def _folder(self, name: str, sort: str, values: Iterable[str]) -> Iterator[str]:
        codes = [_code(self._guids.of(sort, value), value) for value in values]
        if codes:
            yield _code(self._guids.of("folder", sort), name, "".join(codes), is_codable=False)

    def _clusters(self) -> Iterator[str]:
        folders = []
        for theme in self._data.themes:
            codes = "".join(map(self._cluster, theme.clusters))
            if codes:
                guid = self._guids.of("folder", theme.key)
                name = theme.title or theme.family
                folders.append(_code(guid, name, codes, is_codable=False))
        if folders:
            guid = self._guids.of("folder", "cluster")
            yield _code(guid, self._words.kernen, "".join(folders), is_codable=False)

    def _cluster(self, cluster: DatasetCluster) -> str:
        told = cluster.contents.cluster
        within = f"<Description>{escape(told.explanation)}</Description>"
        return _code(
            self._guids.of("cluster", cluster.key),
            told.title,
            within if told.explanation else "",
        )


def _code(guid: str, name: str, within: str = "", *, is_codable: bool = True) -> str:
    codable = "true" if is_codable else "false"
    head = f'<Code guid="{guid}" name={quoteattr(name)} isCodable="{codable}"'
    return f"{head}>{within}</Code>" if within else f"{head}/>"
