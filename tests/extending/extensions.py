"""What somebody does who adds a kind of item, or a field that travels, step by step.

Each is done in a copy of the program: `python -m tests.extending.extend` says how many files it
took beside texts and tests, whether a step that was forgotten is seen, and whether all is well
after the last. `test_extending.py` holds that in the suite.
"""

import json
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from facilitator.exchange.dialogue_file.upgrades import FORMAT_VERSION

NEXT = FORMAT_VERSION + 1
CHECKOUT = Path(__file__).parents[2]
COPIED = ("facilitator", "resources", "tests", "pyproject.toml", "CHANGELOG.md", ".mypy_cache")
TEXTS = ("tests", "resources/i18n", "resources/messages", "resources/reports")
"""Where texts and tests are: they are not counted."""
FORMATS = "resources/formats"


@dataclass(frozen=True, slots=True)
class Step:
    """A change of one file: what it holds before, and what after; `source` is another file."""

    path: str
    change: Callable[[str], str]
    source: str = ""

    def take(self, copy: Path) -> None:
        """Change the file in a copy of the program."""
        before = (copy / (self.source or self.path)).read_text("utf-8")
        after = self.change(before)
        assert after != before or self.source, f"{self.path} is as it was"
        (copy / self.path).write_text(after, "utf-8")


@dataclass(frozen=True, slots=True)
class Extension:
    """Something that is added, the most files it may take, and the tests that look after it.

    With only the first step `seen_by` fails: mypy, or these tests.
    """

    name: str
    most: int
    steps: tuple[Step, ...]
    seen_by: tuple[str, ...]
    tests: tuple[str, ...]

    @property
    def files(self) -> list[str]:
        """The files it took, beside texts and tests."""
        paths = dict.fromkeys(step.path for step in self.steps)
        return [path for path in paths if not path.startswith(TEXTS)]


def before(mark: str, added: str) -> Callable[[str], str]:
    """Put something before a mark that stands once in a file."""
    return instead(mark, added + mark)


def after(mark: str, added: str) -> Callable[[str], str]:
    """Put something behind a mark that stands once in a file."""
    return instead(mark, mark + added)


def instead(mark: str, new: str) -> Callable[[str], str]:
    """Put something in the place of a mark that stands once in a file."""

    def change(text: str) -> str:
        assert text.count(mark) == 1, f"{text.count(mark)} times: {mark}"
        return text.replace(mark, new)

    return change


def both(*changes: Callable[[str], str]) -> Callable[[str], str]:
    """Make several changes of one file."""

    def change(text: str) -> str:
        for each in changes:
            text = each(text)
        return text

    return change


def published(edit: Callable[[dict[str, Any]], None]) -> Callable[[str], str]:
    """Change the definitions of the published schema."""

    def change(text: str) -> str:
        schema = json.loads(text)
        edit(schema["$defs"])
        return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"

    return change


def _recipe(defs: dict[str, Any]) -> None:
    defs["manifest"]["properties"]["format_version"]["enum"] = [NEXT]
    defs["item_kind"]["enum"].append("recept")


def _field(entry: str, name: str, said: dict[str, Any]) -> Callable[[dict[str, Any]], None]:
    def edit(defs: dict[str, Any]) -> None:
        defs["manifest"]["properties"]["format_version"]["enum"] = [NEXT]
        properties = {**defs[entry]["properties"], name: said}
        defs[entry]["properties"] = dict(sorted(properties.items()))
        defs[entry]["required"] = sorted(properties)

    return edit


def copy_to(folder: Path) -> None:
    """Copy the program with what is known of its types, so that mypy is done soon."""
    for name in COPIED:
        source = CHECKOUT / name
        if source.is_dir():
            shutil.copytree(source, folder / name, ignore=shutil.ignore_patterns("benchmarks"))
        elif source.exists():
            shutil.copy2(source, folder / name)


def run(copy: Path, *command: str) -> subprocess.CompletedProcess[str]:
    """Run a module of Python in a copy."""
    whole = [sys.executable, "-m", *command]
    return subprocess.run(whole, cwd=copy, capture_output=True, text=True, check=False)


def types(copy: Path) -> subprocess.CompletedProcess[str]:
    """Check the types of the program in a copy."""
    return run(copy, "mypy", "facilitator")


def tests(copy: Path, chosen: Sequence[str]) -> subprocess.CompletedProcess[str]:
    """Run some tests in a copy."""
    return run(copy, "pytest", "-q", "-x", "-p", "no:cacheprovider", *chosen)


def take(copy: Path, steps: Iterable[Step]) -> None:
    """Take some steps in a copy."""
    for step in steps:
        step.take(copy)


def _stored(table: str, column: str) -> Callable[[str], str]:
    added = f"ALTER TABLE {table} ADD COLUMN {column}"
    return both(
        before("STEPS: tuple[Step, ...]", f'_ADDED: Step = ("{added}",)\n\n'),
        before(')\n"""`STEPS[n]` brings', "    _ADDED,\n"),
    )


def _upgraded(steps: Sequence[str]) -> Callable[[str], str]:
    """Raise the version of the file; `steps` are the lines that bring older records to it."""
    return both(
        instead(f"FORMAT_VERSION = {FORMAT_VERSION}\n", f"FORMAT_VERSION = {NEXT}\n"),
        before(
            "STEPS: Mapping[int, Step]",
            "def _next(manifest: Json, records: Json) -> tuple[Json, Json]:\n"
            + "".join(f"    {line}\n" for line in steps)
            + f'    return {{**manifest, "format_version": {NEXT}}}, records\n\n\n',
        ),
        instead("3: _no_papers}", f"3: _no_papers, {FORMAT_VERSION}: _next}}"),
    )


def _with_field(listed: str, field: str, value: str) -> Callable[[str], str]:
    """Raise the version of the file for a field that every entry of a list has."""
    return _upgraded(
        (
            f'for entry in records["records"]["{listed}"]:',
            f'    entry["{field}"] = {value}',
        )
    )


UNKEPT = (
    "not files_of_every_version_were_kept and not store_of_every_version_was_kept"
    " and not fresh_file and not is_written_as_it_was"
)
"""Nothing was kept of a new version yet."""

KIND = Extension(
    name="a kind of item",
    most=4,
    steps=(
        Step(
            "facilitator/domain/records/kinds.py",
            both(
                after('    PARKED = "parked"\n', '    RECIPES = "recipes"\n'),
                before(
                    "\n\ndef kinds_that(",
                    '    RECIPE = "recept", KindSpec("¶", Chapter.RECIPES)\n',
                ),
            ),
        ),
        Step(
            "facilitator/ui/theme/signs.py",
            both(
                instead(
                    "            | ItemKind.CASE\n",
                    "            | ItemKind.CASE | ItemKind.RECIPE\n",
                ),
                before(
                    '    "star": (_star',
                    '    "recept": (lambda: _lines((6, 6, 18, 18)), False),\n',
                ),
            ),
        ),
        Step("facilitator/exchange/dialogue_file/upgrades.py", _upgraded(())),
        Step(
            f"{FORMATS}/dialoog-{NEXT}.schema.json",
            published(_recipe),
            source=f"{FORMATS}/dialoog-{FORMAT_VERSION}.schema.json",
        ),
        Step("resources/messages/nl.toml", after('actie = "actie"\n', 'recept = "recept"\n')),
        Step("resources/messages/en.toml", after('actie = "action"\n', 'recept = "recipe"\n')),
        Step(
            "resources/reports/nl.toml",
            both(
                after("[kinds]\n", 'recept = { one = "recept", many = "recepten" }\n'),
                after("[headings]\n", 'recipes = "Recepten"\n'),
            ),
        ),
    ),
    seen_by=("mypy",),
    tests=(
        "tests/domain/records/test_kinds.py",
        "tests/domain/table/test_chapters.py",
        "tests/domain/reporting/test_wording.py",
        "tests/exchange/test_formats.py",
        "tests/exchange/dialogue_file/test_kept_files.py",
        "tests/services/test_messages.py",
        "tests/ui/theme/test_tokens.py",
        "-k",
        UNKEPT,
    ),
)
"""Recipes, told in a chapter of their own."""


def _said(record: str, field: str, words: tuple[str, str]) -> tuple[Step, ...]:
    return tuple(
        Step(
            f"resources/messages/{language}.toml",
            after(f"[fields.{record}]\n", f'{field} = "{word}"\n'),
        )
        for language, word in zip(("nl", "en"), words, strict=True)
    )


WATCHED = (
    "tests/services/test_records.py",
    "tests/storage/sqlite/test_migrations.py",
    "tests/storage/test_mapping.py",
    "tests/exchange/test_formats.py",
    "tests/exchange/dialogue_file/test_records.py",
    "tests/exchange/dialogue_file/test_kept_files.py",
    "-k",
    UNKEPT,
)
"""The tests that look after every field."""

FIELD = Extension(
    name="a field of a dialogue that travels",
    most=5,
    steps=(
        Step(
            "facilitator/domain/records/dialogue.py",
            after("    representation: tuple[Count, ...] = ()\n", '    room: str = ""\n'),
        ),
        Step(
            "facilitator/storage/sqlite/migrations.py",
            _stored("dialogue", "room TEXT NOT NULL DEFAULT ''"),
        ),
        Step(
            "facilitator/exchange/dialogue_file/upgrades.py",
            _with_field("dialogue", "room", '""'),
        ),
        Step(
            f"{FORMATS}/dialoog-{NEXT}.schema.json",
            published(
                _field(
                    "dialogue",
                    "room",
                    {"description": "The room.", "type": "string", "maxLength": 20_000},
                )
            ),
            source=f"{FORMATS}/dialoog-{FORMAT_VERSION}.schema.json",
        ),
        *_said("dialogue", "room", ("Zaal", "Room")),
    ),
    seen_by=("tests/services/test_records.py",),
    tests=WATCHED,
)
"""In which room people sat."""

MARK = Extension(
    name="a mark with a key",
    most=6,
    steps=(
        Step(
            "facilitator/domain/records/items.py",
            both(
                before("\n\nMARKS = ", "    humour: bool = False\n"),
                before("    assents: Amount = 0\n", "    humour: bool = False\n"),
            ),
        ),
        Step(
            "facilitator/storage/sqlite/migrations.py",
            _stored("item", "humour INTEGER NOT NULL DEFAULT 0"),
        ),
        Step(
            "facilitator/exchange/dialogue_file/upgrades.py",
            _with_field("items", "humour", "False"),
        ),
        Step(
            f"{FORMATS}/dialoog-{NEXT}.schema.json",
            published(
                _field("item", "humour", {"description": "It was funny.", "type": "boolean"})
            ),
            source=f"{FORMATS}/dialoog-{FORMAT_VERSION}.schema.json",
        ),
        Step(
            "facilitator/ui/commands/command.py",
            before(
                "    OTHER_SIDE = Where",
                '    HUMOUR = Where.CAPTURE, "Alt+J", QT_TRANSLATE_NOOP("Keys", "Humour")\n',
            ),
        ),
        Step(
            "facilitator/ui/features/capture/marks.py",
            before(
                "    MarkKey(\n        Command.ASSENT,\n",
                "    MarkKey(\n"
                "        Command.HUMOUR,\n"
                '        lambda: translate("MarkRow", "humour"),\n'
                '        put=marks.toggle("humour"),\n'
                '        is_on=attrgetter("humour"),\n'
                "        fact=lambda item: (\n"
                '            translate("Notes", "humour") if item.humour else ""\n'
                "        ),\n"
                "    ),\n",
            ),
        ),
        *_said("item", "humour", ("Humor", "Humour")),
        Step(
            "tests/ui/commands/test_shortcuts.py",
            instead('frozenset("HPBSGRDZLNAIVKFM")', 'frozenset("HPBSGRDZLNAIVKFMJ")'),
        ),
        Step(
            "tests/ui/features/capture/test_humour.py",
            lambda text: text,
            source="tests/extending/humour.py",
        ),
    ),
    seen_by=("tests/services/test_records.py",),
    tests=(
        "tests/ui/commands",
        "tests/ui/features/capture/test_humour.py",
        "tests/ui/features/capture/test_marks.py",
        "tests/ui/features/capture/test_presenter.py",
        "tests/domain/records/test_items.py",
        *WATCHED,
    ),
)
"""That people laughed: a key on the field and on a kept note, and all that follows from it."""

EXTENSIONS = (KIND, FIELD, MARK)
