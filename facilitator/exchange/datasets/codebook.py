"""The codes of a data set as REFI-QDA 1.0: a codebook (`.qdc`), and that of a project.

A rode draad is a set of the codes of its kernen and tags.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from hashlib import blake2b
from xml.sax.saxutils import escape, quoteattr

from facilitator import __version__
from facilitator.domain.clustering.tag_records import TagColour
from facilitator.domain.datasets.data import Dataset, DatasetCluster, DatasetNote
from facilitator.domain.records.items import ItemKind
from facilitator.domain.reporting.outline import PROGRAM
from facilitator.exchange.datasets.description import data_description

DECLARED = '<?xml version="1.0" encoding="utf-8"?>\n'
ORIGIN = f"{PROGRAM} {__version__}"
_CODEBOOK = "urn:QDA-XML:codebook:1.0"

COLOURS: Mapping[TagColour, str] = {
    TagColour.BLUE: "#1D5FA8",
    TagColour.ORANGE: "#A34300",
    TagColour.GREEN: "#1E6B3A",
    TagColour.PURPLE: "#6B3FA0",
    TagColour.YELLOW: "#6E5A00",
    TagColour.TURQUOISE: "#00666B",
    TagColour.BROWN: "#6B4226",
    TagColour.PINK: "#A8246B",
}
"""The colours of tags, as they are on a light screen."""


def codebook_bytes(data: Dataset) -> bytes:
    """Give the codes of a data set alone; the same data give the same bytes."""
    codes = Codes(data, Guids(data))
    threads = "".join(codes.threads("guid"))
    sets = f"<Sets>{threads}</Sets>" if threads else ""
    head = f'<CodeBook xmlns="{_CODEBOOK}" origin={quoteattr(ORIGIN)}>'
    return f"{DECLARED}{head}{''.join(codes.parts())}{sets}</CodeBook>\n".encode()


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
        yield from self._tags()
        actors = dict.fromkeys(one for note in self._data.notes for one in self.actors(note))
        yield from self._folder(self._words.aan_zet, "actor", sorted(actors))
        yield "</Codes>"

    def actors(self, note: DatasetNote) -> Sequence[str]:
        """Give who is to act."""
        return tuple(map(note.names.choice, note.item.labels.actors))

    def guids_of(self, note: DatasetNote) -> Iterator[str]:
        """Give the codes of a note, but those of the kernen in which it lies."""
        yield self._code("kind", note.item.kind)
        yield from (self._code("tag", tag.name) for tag in note.tags)
        yield from (self._code("actor", one) for one in dict.fromkeys(self.actors(note)))

    def _folder(self, name: str, sort: str, values: Iterable[str]) -> Iterator[str]:
        codes = [_code(self._guids.of(sort, value), value) for value in values]
        if codes:
            yield _code(self._guids.of("folder", sort), name, "".join(codes), is_codable=False)

    def _tags(self) -> Iterator[str]:
        """Give the tags, each with its colour and what it means; of several programmes one."""
        tags = {one.tag.name: one.tag for one in reversed(self._data.tags)}
        codes = [
            _code(
                self._code("tag", name),
                name,
                _described(tags[name].definition),
                colour=COLOURS[tags[name].colour],
            )
            for name in sorted(tags)
        ]
        if codes:
            folder, name = self._guids.of("folder", "tag"), self._words.trefwoorden
            yield _code(folder, name, "".join(codes), is_codable=False)

    def threads(self, member: str) -> Iterator[str]:
        """Give the rode draden as sets of codes; `member` is the attribute that names one."""
        names = {one.key: one.tag.name for one in self._data.tags}
        for thread in self._data.threads:
            codes = [
                *(self._guids.of("cluster", one) for one in thread.clusters),
                *(self._code("tag", names[one]) for one in thread.tags),
            ]
            members = "".join(f'<MemberCode {member}="{one}"/>' for one in codes)
            guid, name = self._guids.of("thread", thread.key), quoteattr(thread.title)
            told = _described(thread.thread.explanation)
            yield f'<Set guid="{guid}" name={name}>{told}{members}</Set>'

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
        guid = self._guids.of("cluster", cluster.key)
        return _code(guid, told.title, _described(told.explanation))


def _described(text: str) -> str:
    return f"<Description>{escape(text)}</Description>" if text else ""


def _code(
    guid: str, name: str, within: str = "", *, is_codable: bool = True, colour: str = ""
) -> str:
    codable = "true" if is_codable else "false"
    head = f'<Code guid="{guid}" name={quoteattr(name)} isCodable="{codable}"'
    head += f' color="{colour}"' if colour else ""
    return f"{head}>{within}</Code>" if within else f"{head}/>"
