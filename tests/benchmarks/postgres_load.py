"""Whether PostgreSQL loads a data package with its keys, and how long that takes.

    python -m tests.benchmarks.postgres_load [TABLES]

A server of its own, from Debian's package `postgresql`, is reached by a UNIX socket in a folder
that goes away again; root lets the user `postgres` run it. Tables, keys and types come from
`datapackage.json`, the rows by COPY. It ends with 1 where a count differs.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[2]))

from facilitator.services.boards import boards
from facilitator.services.catalogue import read_data_files
from facilitator.services.dataset_files import data_files
from facilitator.services.datasets import data_sources, internal_dataset
from facilitator.storage.store import Store
from tests.benchmarks.bench_data import fill

TYPES = {
    "string": "text",
    "integer": "integer",
    "boolean": "boolean",
    "date": "date",
    "datetime": "timestamptz",
}


def programs() -> Path | None:
    """Find the folder with the programs of the newest PostgreSQL."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    return found[-1].parent if found else None


def as_other() -> list[str]:
    """Give how a command is run by somebody who is not root."""
    return ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []


@contextmanager
def server(folder: Path, bin_: Path) -> Iterator[Sequence[str]]:
    """Run a server; give the command that asks it something."""
    if as_other():
        shutil.chown(folder, "postgres")
    base = folder / "base"

    def run(program: str, *more: str | Path) -> None:
        command = [*as_other(), bin_ / program, "-D", base, *more]
        subprocess.run(command, check=True, cwd=folder, stdout=subprocess.DEVNULL)

    run("initdb", "-A", "trust", "-U", "tafel", "-E", "UTF8")
    alone = f"-k {folder} -c listen_addresses='' -c fsync=off"
    run("pg_ctl", "-w", "-o", alone, "-l", folder / "log", "start")
    try:
        yield [str(bin_ / "psql"), "-h", str(folder), "-U", "tafel", "-qAt", "postgres"]
    finally:
        run("pg_ctl", "-w", "-m", "immediate", "stop")


def statements(package: Path) -> Iterator[str]:
    """Give what makes the tables with their keys, and fills them."""
    described = json.loads((package / "datapackage.json").read_text())
    yield "\\set ON_ERROR_STOP on"
    for one in described["resources"]:
        yield f"CREATE TABLE {quoted(one['name'])} ({', '.join(_columns(one['schema']))});"
        path = package / one["path"]
        yield f"\\copy {quoted(one['name'])} FROM '{path}' WITH (FORMAT csv, HEADER)"


def _columns(schema: Mapping[str, Any]) -> Iterator[str]:
    for field in schema["fields"]:
        yield f"{quoted(field['name'])} {TYPES[field['type']]}"
    yield f"PRIMARY KEY ({', '.join(map(quoted, schema['primaryKey']))})"
    for key in schema["foreignKeys"]:
        to = key["reference"]
        fields, there = (", ".join(map(quoted, each)) for each in (key["fields"], to["fields"]))
        yield f"FOREIGN KEY ({fields}) REFERENCES {quoted(to['resource'])} ({there})"


def quoted(name: str) -> str:
    return f'"{name}"'


def main(tables: int) -> int:
    """Fill a store, write its package, load it, and count."""
    bin_ = programs()
    if bin_ is None:
        print("there is no PostgreSQL here: apt-get install postgresql")
        return 2
    with tempfile.TemporaryDirectory() as made, tempfile.TemporaryDirectory() as runs:
        package = Path(made) / "data"
        with Store.open(Path(made) / "s.sqlite") as store:
            fill(store, tables)
            sources = data_sources(store, boards(store), read_data_files())
            data_files(internal_dataset(sources), package).write()
        with server(Path(runs), bin_) as ask:
            start = time.monotonic()
            lines = "\n".join(statements(package))
            subprocess.run(ask, input=lines, text=True, check=True)
            took = time.monotonic() - start
            wrong = list(differing(package, ask))
    print(f"{tables} tables loaded in {took:.1f} s; counts that differ: {wrong or 'none'}")
    return int(bool(wrong))


def differing(package: Path, ask: Sequence[str]) -> Iterator[str]:
    """Give the tables with another number of rows than was written."""
    for one in json.loads((package / "datapackage.json").read_text())["resources"]:
        count = f"SELECT count(*) FROM {quoted(one['name'])}"
        found = subprocess.run([*ask, "-c", count], capture_output=True, text=True, check=True)
        if int(found.stdout) != one["rows"]:
            yield f"{one['name']}: {found.stdout.strip()} of {one['rows']}"


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if sys.argv[1:] else 300))
