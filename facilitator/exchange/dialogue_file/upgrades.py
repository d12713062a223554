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

FORMAT_VERSION = 2
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


STEPS: Mapping[int, Step] = {1: _nothing_proved}


def upgraded(
    manifest: Json, records: Json, version: int, steps: Mapping[int, Step] = STEPS
) -> tuple[Json, Json]:
    """Bring the values of a file of some version to the present one.

    Raises KeyError for a version that never was.
    """
    for step in range(version, FORMAT_VERSION):
        manifest, records = steps[step](manifest, records)
    return manifest, records
