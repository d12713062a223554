"""Whether `qc` of qualitative-coding opens our projects: `python -m` this, with its path.

It is no part of the tests: it brings 370 MB of libraries for languages. It keeps lines and no
positions, and stops in a debugger that was forgotten in it unless that is told not to.
"""

import os
import sqlite3
import subprocess
import sys
import tempfile
from pathlib import Path

from facilitator.exchange.datasets.project import project_bytes
from tests.exchange.datasets.packages import the_data


def main(program: str) -> int:
    """Let it read a project; print and count what is not there."""
    data = the_data()
    with tempfile.TemporaryDirectory() as made:
        project = Path(made) / "p.qdpx"
        project.write_bytes(project_bytes(data, {}))
        where = Path(made) / "qc"
        where.mkdir()
        around = {**os.environ, "PYTHONBREAKPOINT": "0"}
        subprocess.run(
            [program, "init", "--import", project], cwd=where, env=around, check=True
        )
        with sqlite3.connect(where / "qualitative_coding.sqlite3") as base:
            (documents,) = base.execute("select count(*) from document").fetchone()
            codes = {name for (name,) in base.execute("select name from code")}
    wanted = {cluster.contents.cluster.title for cluster in data.clusters}
    wanted |= {note.item.kind.value for note in data.notes}
    print(f"{documents} of {len(data.tables)} documents, lacks {sorted(wanted - codes)}")
    return int(documents != len(data.tables) or not wanted <= codes)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
