"""Rode draden of real tables that lie elsewhere, counted apart from the program.

`python -m tests.reports.threads FOLDER` takes a folder with one folder a theme, each with
`tafels.csv` and `notities.csv`. Words in the notes give tags and kernen, and places in the
sheet who is to act; it imports all themes in one store, and holds `threads --json`,
`framework --json` and the report in both formats against counts of its own. Exit code 1 where
anything differs.
"""

import csv
import json
import re
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path
from typing import Any

from facilitator.cli.main import main as run_command
from facilitator.domain.table.attribution import HOST_FUNCTIONS
from tests.reports.pdf.reading import pdf_texts, word_texts
from tests.reports.themes import plain, rows

WORDS: Mapping[str, Sequence[str]] = {
    "ontmoeten": ("samen", "ontmoet", "buur", "elkaar"),
    "digitaal": ("scherm", "digitaal", "online"),
    "jong en oud": ("jong", "oud", "student"),
    "groen dichtbij": ("natuur", "groen", "bos", "tuin"),
    "zorg": ("zorg", "ziek"),
}
"""A note has a tag when one of these is in its text."""
ACTORS = ("gemeente", "Rijk", "onderwijs", "")
"""By turns who is to act on an idea."""
SIDES, BOTH = ("knel", "kiem"), "beide"
Row = Mapping[str, str]


def tagged(note: Row, place: int) -> dict[str, str]:
    """Give a row with tags, and an idea with who is to act and whether it is there already."""
    text = note["tekst"].casefold()
    tags = [tag for tag, words in WORDS.items() if any(word in text for word in words)]
    is_idea = note["soort"] == "idee"
    return {
        **note,
        "trefwoorden": ", ".join(tags),
        "aan_zet": ACTORS[place % len(ACTORS)] if is_idea else "",
        "bestaand": "ja" if is_idea and place % 3 == 0 else "",
        "kern": tags[0] if tags and note["soort"] in {*SIDES, BOTH} else "",
    }


def differences(folder: Path) -> Iterator[str]:
    """Give what the program tells otherwise than the sheets."""
    with tempfile.TemporaryDirectory() as made:
        store = Path(made) / "s.sqlite"
        notes, tables = import_all(folder, Path(made), store)
        yield from counted(printed("threads", "--store", store, "--json"), notes, tables)
        yield from placed(printed("framework", "--store", store, "--json"), notes, tables)
        word, pdf = Path(made) / "r.docx", Path(made) / "r.pdf"
        for path in (word, pdf):
            printed("report", "threads", "--store", store, "--to", path)
        texts = {
            ".docx": word_texts(word.read_bytes()),
            ".pdf": [each.text for each in pdf_texts(pdf.read_bytes())],
        }
        for suffix, told in texts.items():
            for fault in quoted(list(map(plain, told)), notes, tables):
                yield f"{suffix}: {fault}"


def import_all(
    folder: Path, made: Path, store: Path
) -> tuple[Sequence[Row], Mapping[str, Row]]:
    """Import each theme with its tags; give all notes, and the tables by their names."""
    all_notes: list[Row] = []
    all_tables: dict[str, Row] = {}
    for theme in sorted(one for one in folder.iterdir() if (one / "tafels.csv").exists()):
        notes = [tagged(note, at) for at, note in enumerate(rows(theme / "notities.csv"))]
        path = made / f"{theme.name}.csv"
        with path.open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, list(notes[0]), delimiter=";")
            writer.writeheader()
            writer.writerows(notes)
        printed("import", path, "--tables", theme / "tafels.csv", "--store", store)
        all_notes += notes
        all_tables |= {row["tafel"]: row for row in rows(theme / "tafels.csv")}
    return all_notes, all_tables


def printed(*arguments: object) -> Any:  # noqa: ANN401 - any JSON
    out = StringIO()
    with redirect_stdout(out):
        code = run_command([str(each) for each in arguments])
    assert code == 0, arguments
    return json.loads(out.getvalue()) if "--json" in arguments else None


def counted(
    found: Mapping[str, Any], notes: Sequence[Row], tables: Mapping[str, Row]
) -> Iterator[str]:
    """Hold what is printed against counts from the rows of the sheets."""
    wanted = {tag: entry for tag in WORDS if (entry := expected(tag, notes, tables))}
    told = {one["name"]: one for one in found["threads"]}
    if told.keys() != wanted.keys():
        yield f"told {sorted(told)}, expected {sorted(wanted)}"
    for tag in told.keys() & wanted.keys():
        yield from unlike(tag, told[tag], wanted[tag])
    yield from unlike("ideas", found["ideas"], counted_ideas(notes))
    people = sum(int(table["deelnemers"] or 0) for table in tables.values())
    yield from unlike("all", found, {"participants": people})


def placed(
    found: Mapping[str, Any], notes: Sequence[Row], tables: Mapping[str, Row]
) -> Iterator[str]:
    """Hold the insights that can be placed, all open, against the kernen of the sheets."""
    wanted = kernen(notes, tables)
    told = {
        (one["themes"][0], one["kind"], one["title"]): one["tables"]
        for one in found["insights"]
    }
    if told != {key: len(of) for key, of in wanted.items()}:
        yield f"insights {sorted(told.items())}, expected {sorted(wanted)}"
    yield from unlike("framework", found["counts"], {"open": len(wanted)})
    parts = {
        (theme_of(table), side)
        for table in tables.values()
        for side in SIDES
        if not any(
            note["soort"] in {side, BOTH} and theme_of(tables[note["tafel"]]) == theme_of(table)
            for note in notes
        )
    }
    spots = {(one["name"], one["part"]) for one in found["blank_spots"] if one["part"] in SIDES}
    if spots != parts:
        yield f"parts without notes {sorted(spots)}, expected {sorted(parts)}"


def kernen(
    notes: Sequence[Row], tables: Mapping[str, Row]
) -> Mapping[tuple[str, str, str], set[str]]:
    """Give the tables of each kern by its theme, side and heading.

    A note with both sides lies where others make a kern of its heading, else on both sides.
    """
    found: dict[tuple[str, str, str], set[str]] = defaultdict(set)
    headed = sorted(
        (note for note in notes if note["kern"]), key=lambda one: one["soort"] == BOTH
    )
    one_sided = {
        (theme_of(tables[note["tafel"]]), note["soort"], note["kern"])
        for note in headed
        if note["soort"] != BOTH
    }
    for note in headed:
        theme = theme_of(tables[note["tafel"]])
        sides = SIDES if note["soort"] == BOTH else (note["soort"],)
        both = [(theme, side, note["kern"]) for side in sides]
        for key in [one for one in both if one in one_sided] or both:
            found[key].add(note["tafel"])
    return found


def unlike(what: str, told: Mapping[str, Any], wanted: Mapping[str, object]) -> Iterator[str]:
    """Give the numbers that differ."""
    for name, number in wanted.items():
        if told[name] != number:
            yield f"{what}, {name}: {told[name]}, expected {number}"


def counted_ideas(notes: Sequence[Row]) -> Mapping[str, object]:
    """Count the ideas, and who is to act on them."""
    ideas = [note for note in notes if note["soort"] == "idee"]
    return {
        "notes": len(ideas),
        "tables": len({note["tafel"] for note in ideas}),
        "actors": Counter(note["aan_zet"] for note in ideas if note["aan_zet"]),
        "existing": sum(note["bestaand"] == "ja" for note in ideas),
    }


def expected(
    tag: str, notes: Sequence[Row], tables: Mapping[str, Row]
) -> Mapping[str, object] | None:
    """Count a tag; None where it is in fewer than two themes."""
    mine = [note for note in notes if tag in note["trefwoorden"].split(", ")]
    themes: dict[str, set[str]] = defaultdict(set)
    for note in mine:
        themes[theme_of(tables[note["tafel"]])].add(note["tafel"])
    if len(themes) < 2:
        return None
    of = {
        side: {note["tafel"] for note in mine if note["soort"] in {side, "beide"}}
        for side in ("knel", "kiem")
    }
    return {
        "notes": len(mine),
        "tables": len({note["tafel"] for note in mine}),
        "municipalities": len({tables[note["tafel"]]["gemeente"] for note in mine}),
        "themes": {theme: len(found) for theme, found in themes.items()},
        "knel": len(of["knel"]),
        "kiem": len(of["kiem"]),
        "on_both_sides": len(of["knel"] & of["kiem"]),
    }


def theme_of(table: Row) -> str:
    """Give the theme of a table as its own file spells it."""
    return table["thema"].replace("&", "en")


def quoted(
    texts: Sequence[str], notes: Sequence[Row], tables: Mapping[str, Row]
) -> Iterator[str]:
    """Find quotes that nobody said so, or under another role, theme or number."""
    said: dict[str, set[str]] = defaultdict(set)
    for note in notes:
        table, role = tables[note["tafel"]], note["rol"]
        is_host = role.casefold() in HOST_FUNCTIONS
        parts = [role, "" if is_host else f"{theme_of(table)}, dialoog {table['dialoog']}"]
        said[plain(note["tekst"])].add(", ".join(filter(None, parts)))
    found = [
        match for text in texts if (match := re.fullmatch(r"‘(.+)’ \((.+?)\)(?: .*)?", text))
    ]
    if not found:
        yield "no quotes"
    for match in found:
        text, by = match.groups()
        if by not in said.get(text, set()):
            yield f"nobody said so: {text} ({by})"


def main(folder: Path) -> int:
    """Print all that differs."""
    faults = list(differences(folder))
    sys.stdout.write("\n".join([*faults, "" if faults else "as counted apart\n"]))
    return int(bool(faults))


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
