"""Older dialogue files, brought to the present format in memory; the file itself stays.

A field more, or a word more in a list, is a new version: a reader of the version before would
call the file damaged (`file_contents`), where it is only newer (`file_newer`).

Each step stands for ever and knows nothing of today's program: it gets the manifest and the
records as plain JSON values, and gives them as the next version has them. `STEPS[n]` goes from
version n to n + 1. There is no older version yet.
"""

from collections.abc import Callable, Mapping
from typing import Any

FORMAT_VERSION = 1
"""The version that is written."""

Json = dict[str, Any]
Step = Callable[[Json, Json], tuple[Json, Json]]

STEPS: Mapping[int, Step] = {}


def upgraded(
    manifest: Json, records: Json, version: int, steps: Mapping[int, Step] = STEPS
) -> tuple[Json, Json]:
    """Bring the values of a file of some version to the present one.

    Raises KeyError for a version that never was.
    """
    for step in range(version, FORMAT_VERSION):
        manifest, records = steps[step](manifest, records)
    return manifest, records
