"""What a PDF must be to be published and kept, as others see it."""

import io
import re
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any, TypeAlias

import page
import pdfua
import pikepdf

Element: TypeAlias = Any  # pikepdf gives any

LENGTH = "PDFA2A-STREAM-LENGTH-001"
"""This validator takes an end of line that is the last byte of packed data for one after it."""
_STREAM = re.compile(rb"/Length (\d+)[^>]*(?:>[^>]+)*>>\s*stream\r?\n", re.DOTALL)


def faults_of(content: bytes) -> list[str]:
    """Give what two validators have against a file, as PDF/UA-1 and as PDF/A-2a."""
    profiles = (page.ValidationProfile.PDF_A_2A, page.ValidationProfile.PDF_UA_1)
    found = [
        f"{failure.rule_id}: {failure.message}"
        for profile in profiles
        for failure in page.validate_pdf_bytes(content, profile=profile).failures
        if failure.rule_id != LENGTH
    ]
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "a.pdf"
        file.write_bytes(content)
        found += [
            f"{each.rule_id}: {each.message}" for each in pdfua.validate(str(file)).findings
        ]
    return [*found, *_wrong_lengths(content)]


def _wrong_lengths(content: bytes) -> Iterator[str]:
    for found in _STREAM.finditer(content):
        end = found.end() + int(found[1])
        if not re.match(rb"\r?\nendstream", content[end : end + 12]):
            yield f"the stream at {found.end()} is not {found[1].decode()} long"


def unlike_a_publication(content: bytes) -> list[str]:
    """Give what is missing of what the files must have, asked of the file itself."""
    with pikepdf.open(io.BytesIO(content)) as pdf:
        assert not pdf.check_pdf_syntax()
        return [what for what, there in _asked(pdf) if not there]


def _asked(pdf: pikepdf.Pdf) -> Iterator[tuple[str, bool]]:
    root: Element = pdf.Root
    about: Element = pdf.open_metadata()
    marked: Element = root.get("/MarkInfo")
    shown: Element = root.get("/ViewerPreferences")
    yield "a language", root.get("/Lang") == "nl-NL"
    yield "marks", bool(marked and marked.get("/Marked"))
    yield "a tree of tags", "/StructTreeRoot" in root
    yield "a title", bool(str(about.get("dc:title") or ""))
    yield "a title that is shown", bool(shown and shown.get("/DisplayDocTitle"))
    yield "PDF/UA-1", about.get("pdfuaid:part") == "1"
    yield "PDF/A-2a", (about.get("pdfaid:part"), about.get("pdfaid:conformance")) == ("2", "A")
    yield "no files, scripts or forms", not {"/AcroForm", "/OpenAction", "/AF"} & {*root.keys()}
    elements = list(elements_of(pdf))
    yield (
        "words for each picture",
        all(str(each.get("/Alt", "")) for each in elements if each.S == "/Figure"),
    )
    yield (
        "a header for each table",
        all(
            any(part.S == "/TH" for part in _below(each))
            for each in elements
            if each.S == "/Table"
        ),
    )
    yield "its own letters", all(map(_is_embedded, _fonts(pdf)))


def elements_of(pdf: pikepdf.Pdf) -> Iterator[Element]:
    """Give every tag of a document."""
    return _below(pdf.Root.StructTreeRoot)


def _below(element: Element) -> Iterator[Element]:
    kids = element.get("/K", [])
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            yield kid
            yield from _below(kid)


def _fonts(pdf: pikepdf.Pdf) -> Iterator[Element]:
    for each in pdf.objects:
        if isinstance(each, pikepdf.Dictionary) and each.get("/Type") == "/FontDescriptor":
            yield each


def _is_embedded(descriptor: Element) -> bool:
    return bool({"/FontFile", "/FontFile2", "/FontFile3"} & {*descriptor.keys()})
