"""Compares two folders of pictures and papers: pixel by pixel, byte by byte."""

import sys
from functools import reduce
from pathlib import Path
from typing import NamedTuple

from PIL import Image, ImageChops

Bounds = tuple[int, int, int, int]
AROUND = 60
"""Bytes shown before and after the first one that differs."""


class PixelDifference(NamedTuple):
    """How many pixels differ, the box around them, and white where they are."""

    pixels: int
    bounds: Bounds
    mask: Image.Image


def compare(old: Path, new: Path) -> int:
    """List for each file of two folders whether it is the same; 1 when one is not.

    Beside `new` comes a folder in which each picture that differs stands as it was, as it is,
    and with what differs in red.
    """
    beside = new.with_name(f"{new.name}-differences")
    names = sorted(_names(old) | _names(new))
    verdicts = {name: _verdict(old / name, new / name, beside / name) for name in names}
    for name, verdict in verdicts.items():
        sys.stdout.write(f"{name}: {verdict or 'equal'}\n")
    differing = sum(verdict != "" for verdict in verdicts.values())
    sys.stdout.write(f"{len(verdicts)} files, {differing} differ\n")
    return 1 if differing or not verdicts else 0


def _names(folder: Path) -> set[str]:
    files = (each for each in folder.rglob("*") if each.is_file())
    return {each.relative_to(folder).as_posix() for each in files}


def _verdict(old: Path, new: Path, beside: Path) -> str:
    """Say in what two files differ; nothing when they are equal."""
    if not old.exists() or not new.exists():
        return "only in the new folder" if new.exists() else "only in the old folder"
    if old.read_bytes() == new.read_bytes():
        return ""
    if old.suffix == ".png":
        return _picture_verdict(old, new, beside)
    return byte_difference(old.read_bytes(), new.read_bytes())


def _picture_verdict(old: Path, new: Path, beside: Path) -> str:
    before, after = (Image.open(path).convert("RGB") for path in (old, new))
    found = pixel_difference(before, after)
    if found is None:
        return ""
    beside.parent.mkdir(parents=True, exist_ok=True)
    _side_by_side(before, after, found.mask).save(beside)
    sizes = "" if before.size == after.size else f", size {before.size} -> {after.size}"
    return f"{found.pixels} pixels differ, in {found.bounds}{sizes}"


def pixel_difference(before: Image.Image, after: Image.Image) -> PixelDifference | None:
    """Find the pixels that differ; one that only one of the two has differs as well."""
    size = max(before.width, after.width), max(before.height, after.height)
    there = [_on(size, Image.new("RGB", each.size, "white")) for each in (before, after)]
    layers = [
        *ImageChops.difference(_on(size, before), _on(size, after)).split(),
        ImageChops.difference(*there).getchannel(0),
    ]
    mask = reduce(ImageChops.lighter, layers).point([0] + 255 * [255])
    bounds = mask.getbbox()
    return PixelDifference(mask.histogram()[255], bounds, mask) if bounds else None


def _on(size: tuple[int, int], picture: Image.Image) -> Image.Image:
    ground = Image.new("RGB", size)
    ground.paste(picture)
    return ground


def _side_by_side(before: Image.Image, after: Image.Image, mask: Image.Image) -> Image.Image:
    pale = Image.blend(_on(mask.size, after), Image.new("RGB", mask.size, "white"), 0.7)
    pale.paste((220, 0, 0), (0, 0), mask)
    row = Image.new("RGB", (3 * mask.width, mask.height))
    for place, each in enumerate((before, after, pale)):
        row.paste(each, (place * mask.width, 0))
    return row


def byte_difference(before: bytes, after: bytes) -> str:
    """Say where two files differ first, with what stands around that place."""
    pairs = zip(before, after, strict=False)
    lengths = len(before), len(after)
    place = next((at for at, pair in enumerate(pairs) if pair[0] != pair[1]), min(lengths))
    around = slice(max(0, place - AROUND), place + AROUND)
    return (
        f"bytes differ from {place} on, length {lengths[0]} -> {lengths[1]}\n"
        f"  - {before[around]!r}\n  + {after[around]!r}"
    )
