"""All that a file holds, for who looks for what should not be there."""

import io
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pikepdf

from tests.reports.pdf.reading import pdf_texts

_TAG, _VALUE = re.compile("<[^>]*>"), re.compile('="([^"]*)"')
_BREAKS = str.maketrans(dict.fromkeys("\u00ad\u200b\u2060\u00a0"))


def whole(path: Path) -> str:
    """Give all in a file, also packed in it, in lower case and without spaces."""
    held = f"{told(path)} {path.read_bytes().decode('latin-1').casefold()}"
    return "".join(held.translate(_BREAKS).split())


def told(path: Path) -> str:
    """Give the name of a file and all texts in it, in lower case, with single spaces."""
    content = path.read_bytes()
    parts = _of_pdf(content) if content.startswith(b"%PDF") else _of_archive(content)
    return " ".join(" ".join((path.name, *parts)).casefold().split())


def _of_archive(content: bytes) -> Iterator[str]:
    if zipfile.is_zipfile(io.BytesIO(content)):
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            for name in archive.namelist():
                text = archive.read(name).decode("utf-8", "ignore")
                yield f"{name} {_TAG.sub(' ', text)} {' '.join(_VALUE.findall(text))}"


def _of_pdf(content: bytes) -> Iterator[str]:
    """Give the words on the pages, and every text in the structure and the properties."""
    yield from (each.text for each in pdf_texts(content))
    with pikepdf.open(io.BytesIO(content)) as pdf:
        yield repr({str(key): str(value) for key, value in pdf.docinfo.items()})
        yield str(pdf.open_metadata())
        for each in pdf.objects:
            yield from _strings(each)


def _strings(value: object) -> Iterator[str]:
    """Give the texts of an object; those it points to are objects of the file too."""
    if isinstance(value, pikepdf.Dictionary | pikepdf.Stream):
        for held in value.values():
            yield from _direct(held)
    elif isinstance(value, pikepdf.Array):
        for held in value:
            yield from _direct(held)


def _direct(held: object) -> Iterator[str]:
    if isinstance(held, pikepdf.String):
        yield str(held)
    elif isinstance(held, pikepdf.Object) and not held.is_indirect:
        yield from _strings(held)
