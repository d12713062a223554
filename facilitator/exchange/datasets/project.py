"""A data set as a project of REFI-QDA 1.0 (`.qdpx`), for programs for qualitative analysis.

A project is a zip with `project.qde` and one text for each table in `sources/`; a note is a
selection in it, with a coding for its kind, each kern, tag and actor. Positions count Unicode
code points, and the end is no part of a selection. Lines end in LF and no XML begins with a
byte order mark: ATLAS.ti and MAXQDA refuse or misplace anything else.
"""

import io
import zipfile
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from uuid import UUID
from xml.sax.saxutils import escape, quoteattr

from facilitator.domain.datasets.data import Dataset
from facilitator.domain.datasets.tables import table_values
from facilitator.domain.datasets.transcripts import Span, Transcript, transcripts
from facilitator.domain.records.ids import DeviceId
from facilitator.exchange.datasets.codebook import DECLARED, ORIGIN, Codes, Guids
from facilitator.exchange.datasets.description import data_description
from facilitator.exchange.datasets.texts import transcript_words

Coders = Mapping[UUID, Sequence[DeviceId]]
"""The laptops that put each note in a kern, by the ids of placements."""

_PROJECT = "urn:QDA-XML:project:1.0"
_LONGEST_NAME = 80
_DATED = (1980, 1, 1, 0, 0, 0)
_QUICKLY = 1
"""How hard texts are packed: they are opened once, and not kept."""
_VARIABLES = {
    "thema": "Text",
    "soort": "Text",
    "dialoog": "Integer",
    "datum": "Date",
    "gemeente": "Text",
    "host": "Text",
    "deelnemers": "Integer",
    "vorm": "Text",
}
"""What is told of a table: columns of `tafels`, each with its type."""


def project_bytes(data: Dataset, coders: Coders) -> bytes:
    """Give the project of a data set; the same data give the same bytes."""
    project, target = _Project(data, coders), io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        _put(archive, "project.qde", "".join(project.parts()))
        for one in project.texts:
            _put(archive, f"sources/{project.source(one)}.txt", one.text)
    return target.getvalue()


def _put(archive: zipfile.ZipFile, name: str, content: str) -> None:
    archive.writestr(zipfile.ZipInfo(name, _DATED), content, zipfile.ZIP_DEFLATED, _QUICKLY)


class _Project:
    """The parts of `project.qde`, in the order that its schema wants."""

    def __init__(self, data: Dataset, coders: Coders) -> None:
        self._data = data
        self._words = data_description().project
        self._guids = Guids(data)
        self._codes = Codes(data, self._guids)
        self.texts = tuple(transcripts(data, transcript_words()))
        self._program = self._guids.of("coder", "")
        known = dict.fromkeys(device for some in coders.values() for device in some)
        self._coders = {device: self._guids.of("coder", device) for device in sorted(known)}
        self._placed: dict[str, list[tuple[str, str]]] = defaultdict(list)
        for cluster in data.clusters:
            code = self._guids.of("cluster", cluster.key)
            for one in cluster.placed:
                for coder in coders.get(one.placement.id, ()) or ("",):
                    user = self._coders.get(DeviceId(coder), self._program)
                    self._placed[one.note.key].append((code, user))

    def source(self, text: Transcript) -> str:
        """Give the name of the text of a table."""
        return self._guids.of("source", text.table.key)

    def parts(self) -> Iterator[str]:
        """Give the XML, part by part."""
        name = quoteattr(self._words.naam)
        yield f'{DECLARED}<Project xmlns="{_PROJECT}" name={name} origin={quoteattr(ORIGIN)}'
        yield f' creatingUserGUID="{self._program}">'
        yield from self._users()
        yield "<CodeBook>"
        yield from self._codes.parts()
        yield "</CodeBook><Variables>"
        for variable, sort in _VARIABLES.items():
            guid, named = self._guids.of("variable", variable), quoteattr(variable)
            yield f'<Variable guid="{guid}" name={named} typeOfVariable="{sort}"/>'
        yield "</Variables><Cases>"
        yield from map(self._case, self.texts)
        yield "</Cases><Sources>"
        for text in self.texts:
            yield from self._source(text)
        yield "</Sources>"
        yield from self._sets()
        yield f"<Description>{escape(self._words.omschrijving)}</Description></Project>\n"

    def _users(self) -> Iterator[str]:
        yield f'<Users><User guid="{self._program}" name={quoteattr(ORIGIN)}/>'
        for number, guid in enumerate(self._coders.values(), start=1):
            name = self._words.codeur.format(number=number)
            yield f'<User guid="{guid}" name={quoteattr(name)}/>'
        yield "</Users>"

    def _case(self, text: Transcript) -> str:
        guid = self._guids.of("case", text.table.key)
        source = f'<SourceRef targetGUID="{self.source(text)}"/>'
        values = "".join(self._values(text))
        return f'<Case guid="{guid}" name={quoteattr(text.name)}>{values}{source}</Case>'

    def _source(self, text: Transcript) -> Iterator[str]:
        guid, name = self.source(text), quoteattr(text.name)
        path = f'plainTextPath="internal://{guid}.txt"'
        yield f'<TextSource guid="{guid}" name={name} {path} creatingUser="{self._program}">'
        yield from map(self._selection, text.spans)
        yield from self._values(text)
        yield "</TextSource>"

    def _selection(self, span: Span) -> str:
        note, guid = span.note, self._guids.of
        selection = guid("note", note.key)
        name = quoteattr(" ".join(note.item.text[:_LONGEST_NAME].split()))
        codings = "".join(
            f'<Coding guid="{guid("coding", selection, code, user)}" creatingUser="{user}">'
            f'<CodeRef targetGUID="{code}"/></Coding>'
            for code, user in (
                *((code, self._program) for code in self._codes.guids_of(note)),
                *self._placed.get(note.key, ()),
            )
        )
        return (
            f'<PlainTextSelection guid="{selection}" name={name}'
            f' startPosition="{span.start}" endPosition="{span.end}"'
            f' creatingUser="{self._program}">{codings}</PlainTextSelection>'
        )

    def _values(self, text: Transcript) -> Iterator[str]:
        """Give what is known of a table, of which a data set tells as much."""
        told = table_values(text.table)
        for variable, sort in _VARIABLES.items():
            if told[variable] not in {None, ""}:
                ref = f'<VariableRef targetGUID="{self._guids.of("variable", variable)}"/>'
                value = f"<{sort}Value>{escape(str(told[variable]))}</{sort}Value>"
                yield f"<VariableValue>{ref}{value}</VariableValue>"

    def _sets(self) -> Iterator[str]:
        yield "<Sets>"
        for theme in self._data.themes:
            guid, name = (
                self._guids.of("set", theme.key),
                quoteattr(theme.title or theme.family),
            )
            yield f'<Set guid="{guid}" name={name}>'
            for text in self.texts:
                if text.theme is theme:
                    yield f'<MemberSource targetGUID="{self.source(text)}"/>'
            yield "</Set>"
        yield from self._codes.threads("targetGUID")
        yield "</Sets>"
