"""Two people who ask for the report of one table have one and the same file."""

import os
import subprocess
import sys
from pathlib import Path

from facilitator.domain.records.changes import ChangeName, added
from facilitator.storage.store import Store
from tests.builders import DIALOGUE_ID, EVENING, a_dossier, a_moment, an_item
from tests.editors import records_of

CHECKOUT = Path(__file__).resolve().parents[2]
TABLE = a_dossier(items=[an_item(at=EVENING)], moments=[a_moment(step="welkom")])

RUN = """
import sys
from datetime import datetime, timedelta
from facilitator.cli.main import main
ahead = timedelta(days=float(sys.argv[1]))
class Later(datetime):
    @classmethod
    def now(cls, tz=None):
        return datetime.now(tz) + ahead
for name, module in list(sys.modules.items()):
    if name.startswith("facilitator.") and getattr(module, "datetime", None) is datetime:
        module.datetime = Later
sys.exit(main(sys.argv[2:]))
"""
"""Runs a command in a process whose clock is some days ahead."""


def report(store: Path, to: Path, days: int, seed: str, zone: str) -> bytes:
    surroundings = {
        **os.environ, "TZ": zone, "PYTHONHASHSEED": seed, "PYTHONPATH": str(CHECKOUT),
    }  # fmt: skip
    asked = ["report", "table", "--store", store, "--dialogue", DIALOGUE_ID, "--to", to]
    command = [sys.executable, "-c", RUN, *map(str, (days, *asked))]
    subprocess.run(command, cwd=CHECKOUT, env=surroundings, check=True)
    return to.read_bytes()


def test_day_and_place_of_making_do_not_matter(tmp_path: Path) -> None:
    path = tmp_path / "a.sqlite"
    with Store.open(path) as store:
        store.apply(added(ChangeName.PREPARE, *records_of(TABLE)))
    here = report(path, tmp_path / "hier.docx", 0, "1", "Europe/Amsterdam")
    assert report(path, tmp_path / "daar.docx", 400, "2", "Pacific/Auckland") == here
