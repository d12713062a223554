"""Older layer files, brought to the present format in memory; the file itself stays.

As of dialogue files: each step stands for ever, and `STEPS[n]` goes from version n to n + 1.
"""

from collections.abc import Callable, Mapping
from typing import Any

FORMAT_VERSION = 3
"""The version that is written."""

Json = dict[str, Any]
Step = Callable[[Json, Json], tuple[Json, Json]]

_ADDED = (
    "distinct",
    "kept",
    "not_in",
    "tag",
    "tagged_cluster",
    "tagged_note",
    "thread",
    "thread_cluster",
    "thread_quote",
    "thread_tag",
)


def _nothing_added(manifest: Json, layer: Json) -> tuple[Json, Json]:
    """From 1 to 2: no tags, no red threads, no text kept for a reason, no to no proposal."""
    return {**manifest, "format_version": 2}, _with(layer, *_ADDED)


def _no_framework(manifest: Json, layer: Json) -> tuple[Json, Json]:
    """From 2 to 3: nothing was placed on an afwegingskader."""
    added = _with(layer, "framework_label", "framework_place")
    return {**manifest, "format_version": 3}, added


def _with(layer: Json, *names: str) -> Json:
    """Give a layer that has empty lists of these records too."""
    more: Json = {name: [] for name in names}
    return {**layer, **{part: {**layer[part], **more} for part in ("records", "removed")}}


STEPS: Mapping[int, Step] = {1: _nothing_added, 2: _no_framework}


def upgraded(manifest: Json, layer: Json, version: int) -> tuple[Json, Json]:
    """Bring the values of a file of some version to the present one.

    Raises KeyError for a version that never was.
    """
    for step in range(version, FORMAT_VERSION):
        manifest, layer = STEPS[step](manifest, layer)
    return manifest, layer
