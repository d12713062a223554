"""Older dialogue files, brought to the present format in memory; the file itself stays.

A field more, or a word more in a list, is a new version: a reader of the version before would
call the file damaged (`file_contents`), where it is only newer (`file_newer`).

Each step stands for ever and knows nothing of today's program: it gets the manifest and the
records as plain JSON values, and gives them as the next version has them. `STEPS[n]` goes from
version n to n + 1.
"""

import hashlib
from collections.abc import Callable, Mapping
from typing import Any

FORMAT_VERSION = 4
"""The version that is written."""

Json = dict[str, Any]
Step = Callable[[Json, Json], tuple[Json, Json]]


def _nothing_proved(manifest: Json, records: Json) -> tuple[Json, Json]:
    """From 1 to 2: who signed proves nothing of the table, nor that he bore that name.

    The name of the laptop becomes the one that follows from its key.
    """
    key = manifest["key"]
    name = hashlib.sha256(bytes.fromhex(key)).hexdigest()[:20] if key else "unsigned"
    proved = {"device": f"{name}-0000", "grant": "", "number": None, "table_key": ""}
    return {**manifest, **proved, "format_version": 2}, records


def _nothing_cleared(manifest: Json, records: Json) -> tuple[Json, Json]:
    """From 2 to 3: nothing was cleared, and the edited wording is printed where there is one.

    Who looked back had one question, what went well.
    """
    kept, removed = records["records"], records["removed"]
    for item in kept["items"]:
        item["prints_verbatim"] = False
    for closing in kept["closings"]:
        closing |= {"host_improvements": "", "note_taker_improvements": ""}
    changed = {
        "records": {**kept, "clearances": []},
        "removed": {**removed, "clearances": []},
    }
    return {**manifest, "format_version": 3}, {**records, **changed}


def _no_papers(manifest: Json, records: Json) -> tuple[Json, Json]:
    """From 3 to 4: nobody at a table told of a position paper."""
    for seat in records["records"]["seats"]:
        seat["position_paper"] = ""
    return {**manifest, "format_version": 4}, records


STEPS: Mapping[int, Step] = {1: _nothing_proved, 2: _nothing_cleared, 3: _no_papers}


def upgraded(
    manifest: Json, records: Json, version: int, steps: Mapping[int, Step] = STEPS
) -> tuple[Json, Json]:
    """Bring the values of a file of some version to the present one.

    Raises KeyError for a version that never was.
    """
    for step in range(version, FORMAT_VERSION):
        manifest, records = steps[step](manifest, records)
    return manifest, records
