"""The report of a table comes out as it was kept, whenever, wherever and by whom it is made."""

import io
import os
import subprocess
import sys
import zipfile
from dataclasses import replace
from datetime import timedelta
from itertools import zip_longest
from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageStat

from facilitator import resources
from facilitator.domain.records.changes import ChangeName, added
from facilitator.domain.records.dialogue import Dossier
from facilitator.domain.records.items import Item
from facilitator.domain.records.media import Media
from facilitator.exchange.data_files.library import read_library
from facilitator.services.papers import Paper, paper_kind
from facilitator.services.reporting import KINDS, ReportRequest, make, report_source
from facilitator.storage.store import Store
from tests.builders import DIALOGUE_ID
from tests.editors import records_of
from tests.reports.kept import KEPT, PHOTO, KeptReport, a_kept_table, photos, request_for
from tests.services.laptops import laptops, merge_files

CHECKOUT = Path(__file__).resolve().parents[2]
LATER = """
import datetime, sys, time
real, ahead = datetime.datetime, datetime.timedelta(days=float(sys.argv[1]))
class Later(real):
    @classmethod
    def now(cls, tz=None):
        return real.now(tz) + ahead
    @classmethod
    def utcnow(cls):
        return real.now() + ahead
datetime.datetime = Later
seconds = time.time
time.time = lambda: seconds() + ahead.total_seconds()
from pathlib import Path
from tests.reports.kept import KEPT, request_for
from facilitator.services.papers import Paper, paper_kind
from facilitator.services.reporting import ReportRequest, make
folder = Path(sys.argv[2])
folder.mkdir()
for kept in KEPT:
    make(request_for(kept), folder / kept.file.name)
    for paper in Paper:
        request = ReportRequest(paper_kind(paper), request_for(kept).source)
        make(request, folder / f"{kept.name}-{paper}.docx")
"""
"""Makes all documents in a process whose clock is some days ahead."""


def parts(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as package:
        return {name: package.read(name) for name in package.namelist()}


def lines(part: bytes) -> list[bytes]:
    return part.replace(b"><", b">\n<").splitlines()


A_LITTLE = 1.0
"""How far a drawing may be from a kept one, of 255, as a mean of its pixels."""


def unlike(picture: bytes, other: bytes) -> float:
    """Say how far two pictures are apart, from 0 to 255."""
    one, before = (Image.open(io.BytesIO(each)).convert("L") for each in (picture, other))
    assert one.size == before.size
    return float(ImageStat.Stat(ImageChops.difference(one, before)).mean[0])


@pytest.mark.parametrize("kept", KEPT, ids=[kept.name for kept in KEPT])
def test_a_report_is_as_it_was_kept(kept: KeptReport, tmp_path: Path) -> None:
    path = tmp_path / "verslag.docx"
    make(request_for(kept), path)
    fresh, before = parts(path), parts(kept.file)
    assert list(fresh) == list(before)
    for name in fresh:
        if name.endswith(".png"):  # drawn by the processor, which may round otherwise
            assert unlike(fresh[name], before[name]) < A_LITTLE
            continue
        pairs = zip_longest(lines(fresh[name]), lines(before[name]))
        assert [pair for pair in pairs if pair[0] != pair[1]] == []


def made_elsewhere(folder: Path, days: int, seed: str, zone: str, locale: str) -> Path:
    surroundings = {
        **os.environ, "TZ": zone, "LC_ALL": locale, "PYTHONHASHSEED": seed,
        "PYTHONPATH": str(CHECKOUT),
    }  # fmt: skip
    command = [sys.executable, "-c", LATER, str(days), str(folder)]
    subprocess.run(command, cwd=CHECKOUT, env=surroundings, check=True)
    return folder


@pytest.mark.slow
def test_time_zone_locale_and_chance_do_not_matter(tmp_path: Path) -> None:
    here = made_elsewhere(tmp_path / "hier", 0, "1", "Europe/Amsterdam", "C.UTF-8")
    there = made_elsewhere(tmp_path / "daar", 400, "2", "Pacific/Auckland", "nl_NL.UTF-8")
    names = sorted(path.name for path in here.iterdir())
    assert len(names) == len(KEPT) * (1 + len(Paper))
    for name in names:
        assert (here / name).read_bytes() == (there / name).read_bytes(), name


def of_a_laptop(store: Store, folder: Path) -> dict[str, bytes]:
    """Make the documents without names that stay here; give their bytes by their file names."""
    folder.mkdir()
    library = read_library([resources.root()])
    source = report_source([store.dossier(DIALOGUE_ID)], library, store.media)
    papers = (paper_kind(paper) for paper in Paper if paper is not Paper.NAME_CARDS)
    for kind in (KINDS["table"], *papers):
        request = ReportRequest(kind, source)
        make(request, folder / request.file_name)
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def with_photo(item: Item, photo: Media) -> Item:
    """Give the item with a photo that is here, or none when it may not leave the laptop."""
    shown = item.labels.photo == PHOTO and item.labels.photo_allowed
    return replace(item, labels=replace(item.labels, photo=photo.sha256 if shown else ""))


def a_table_with(photo: Media) -> Dossier:
    dossier = a_kept_table("themadialoog")
    items = tuple(with_photo(item, photo) for item in dossier.items)
    return replace(dossier, items=items)


def test_a_table_that_was_handed_over_has_the_same_documents(tmp_path: Path) -> None:
    photo = Media(photos()[PHOTO], "image/png")
    with laptops(tmp_path) as all_of_them:
        here, there = all_of_them.store("hier"), all_of_them.store("daar")
        change = added(ChangeName.PREPARE, *records_of(a_table_with(photo)))
        here.apply(change, media=[photo])
        all_of_them.clock.now += timedelta(days=3)
        merge_files(there, all_of_them.export(here))
        assert of_a_laptop(here, tmp_path / "a") == of_a_laptop(there, tmp_path / "b")
