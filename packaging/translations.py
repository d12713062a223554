"""Keeps the translations in step with the source.

update   take new texts up in the .ts files and drop the ones that are gone
release  make the .qm files
check    fail when either of these would change something, or a text has no translation
"""

import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

import PySide6

CHECKOUT = Path(__file__).resolve().parents[1]
FOLDER = CHECKOUT / "resources" / "i18n"
LANGUAGES = {"nl": [], "en": ["-pluralonly"]}  # English needs its plurals only
UPDATE = [
    *("-extensions", "py", "-source-language", "en", "-locations", "none"),
    *("-no-obsolete", "-warnings-are-errors"),
]


def main() -> int:
    """Do what was asked for and return the exit code."""
    match sys.argv[1:]:
        case ["update"]:
            update(FOLDER)
        case ["release"]:
            release(FOLDER)
        case ["check"]:
            problems = [*unfinished(), *stale()]
            print(*problems, sep="\n")
            return 1 if problems else 0
        case _:
            sys.exit(__doc__)
    return 0


def update(folder: Path) -> None:
    """Bring the .ts files of a folder up to date with the source."""
    folder.mkdir(parents=True, exist_ok=True)
    for language, options in LANGUAGES.items():
        file = folder / f"facilitator_{language}.ts"
        tool("lupdate", *UPDATE, "-target-language", language, *options, "facilitator",
             "-ts", str(file))  # fmt: skip


def release(folder: Path) -> None:
    """Make the .qm files of a folder from its .ts files."""
    for language in LANGUAGES:
        file = folder / f"facilitator_{language}.ts"
        tool("lrelease", str(file), "-qm", str(file.with_suffix(".qm")))


def unfinished() -> Iterator[str]:
    """Name the texts that wait for a translation, or that nothing uses any more."""
    for file in sorted(FOLDER.glob("*.ts")):
        for context in ET.parse(file).getroot().iter("context"):  # noqa: S314 - our own file
            for message in context.iter("message"):
                translation = message.find("translation")
                state = translation.get("type", "")
                if state or not "".join(translation.itertext()).strip():
                    source = f"{context.findtext('name')}: {message.findtext('source')}"
                    yield f"{file.name}: {state or 'empty'}: {source}"


def stale() -> Iterator[str]:
    """Name the files that update or release would change."""
    with tempfile.TemporaryDirectory() as name:
        fresh = Path(name)
        for file in FOLDER.glob("*.ts"):
            shutil.copy(file, fresh)
        update(fresh)
        release(fresh)
        for file in sorted(fresh.iterdir()):
            kept = FOLDER / file.name
            if not kept.is_file() or kept.read_bytes() != file.read_bytes():
                yield f"{file.name}: not up to date"


def tool(name: str, *arguments: str) -> None:
    """Run one of Qt's translation tools."""
    program = Path(PySide6.__path__[0], name)
    subprocess.run([program, "-silent", *arguments], check=True, cwd=CHECKOUT)


if __name__ == "__main__":
    sys.exit(main())
