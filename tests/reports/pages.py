"""Looks at the pages of every document, by LibreOffice and by our own PDF writer.

`python -m tests.reports.pages FOLDER [--every N]` makes them in a folder, has LibreOffice (with
the fonts Carlito and Caladea) turn the Word documents into PDF, and names each page on which a
heading is left alone at the foot, that is emptier than a third without being the last, or where
`dialoog 4` is broken; it ends with 1 when there are any. With N = 1 there are some 2,000.
"""

import argparse
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

from facilitator.domain.reporting.outline import Outline
from facilitator.reports.writer import WRITERS
from tests.reports.page_layout import page_faults
from tests.reports.variants import documents

AT_ONCE = 40
"""LibreOffice is given so many documents at a time."""


def main(arguments: list[str] | None = None) -> int:
    """Make, convert and check; give the exit code."""
    parser = argparse.ArgumentParser(prog="tests.reports.pages", description=__doc__)
    parser.add_argument("folder", type=Path, metavar="FOLDER")
    parser.add_argument("--every", type=int, default=6, metavar="N")
    parser.add_argument("--only", default="", help="only documents with this in their name")
    given = parser.parse_args(arguments)
    told = {name: make() for name, make in documents(given.every) if given.only in name}
    for name, suffix in (("libreoffice", ".docx"), ("typst", ".pdf")):
        folder = given.folder / name
        _write(told, folder, suffix)
        if suffix == ".docx":
            _convert(folder, given.folder / "profile")
    faults = [*_faults(told, given.folder)]
    sys.stdout.writelines(f"{fault}\n" for fault in faults)
    sys.stdout.write(f"{len(told)} documents in two formats, {len(faults)} faults\n")
    return 1 if faults else 0


def _write(told: Mapping[str, Outline], folder: Path, suffix: str) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for name, outline in told.items():
        (folder / f"{name}{suffix}").write_bytes(WRITERS[suffix].write(outline))


def _convert(folder: Path, profile: Path) -> None:
    """Let LibreOffice make a PDF of each Word document in a folder."""
    command = [
        "soffice", f"-env:UserInstallation={profile.resolve().as_uri()}", "--headless",
        "--convert-to", "pdf", "--outdir", str(folder),
    ]  # fmt: skip
    files = sorted(folder.glob("*.docx"))
    for at in range(0, len(files), AT_ONCE):
        some = files[at : at + AT_ONCE]
        subprocess.run([*command, *some], check=True, stdout=subprocess.DEVNULL)


def _faults(told: Mapping[str, Outline], folder: Path) -> Iterator[str]:
    for name, outline in told.items():
        for made_by in ("libreoffice", "typst"):
            file = folder / made_by / f"{name}.pdf"
            yield from (
                f"{made_by}/{name} {fault}" for fault in page_faults(file.read_bytes(), outline)
            )


if __name__ == "__main__":
    sys.exit(main())
