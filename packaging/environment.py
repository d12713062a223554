"""Makes the folder .venv of the checkout hold what a lock file names; once."""

import hashlib
import os
import subprocess
import sys
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parents[1]
VENV = CHECKOUT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
PIP = [PYTHON, "-m", "pip", "--quiet", "--disable-pip-version-check", "--no-input"]
BUILD = "requirements-build.txt"  # what installs the program itself
# The settings of another Python on this computer are not for ours.
ENVIRONMENT = {name: value for name, value in os.environ.items() if name[:6] != "PYTHON"}

ONCE = "Dialoogtafel wordt klaargezet: ongeveer 100 MB, enkele minuten. Dit gebeurt één keer."


def prepare(lock: str) -> None:
    """Install what the lock file names and the program itself, unless that was done."""
    stamp = VENV / f"{lock}.done"
    wanted = fingerprint(lock)
    if stamp.is_file() and stamp.read_text("utf-8") == wanted:
        return
    print(ONCE, file=sys.stderr)
    try:
        install(lock)
    except subprocess.CalledProcessError:
        sys.exit("Klaarzetten is niet gelukt. Is er internet? Probeer het dan opnieuw.")
    stamp.write_text(wanted, "utf-8")


def fingerprint(lock: str) -> str:
    """Say what an installation depends on: lock file, settings, place, Python."""
    parts = [str(CHECKOUT).encode(), sys.version.encode()]
    parts += [CHECKOUT.joinpath("packaging", name).read_bytes() for name in (lock, BUILD)]
    parts += [CHECKOUT.joinpath("pyproject.toml").read_bytes()]
    return hashlib.sha256(b"\0".join(parts)).hexdigest()


def install(lock: str) -> None:
    """Make .venv if it is not there or broken, and fill it."""
    if not PYTHON.exists() or call(*PIP, "--version", stdout=subprocess.DEVNULL):
        must(sys.executable, "-m", "venv", "--clear", VENV)
    locked = ["--require-hashes", "--only-binary", ":all:"]
    locks = [CHECKOUT / "packaging" / name for name in (lock, BUILD)]
    must(*PIP, "install", *locked, "-r", locks[0], "-r", locks[1])
    own = ["--no-deps", "--no-index", "--no-build-isolation"]
    must(*PIP, "install", *own, "--editable", CHECKOUT)
    must(PYTHON, "-m", "compileall", "-q", CHECKOUT / "facilitator")


def call(
    *command: str | Path,
    cwd: Path | None = None,
    env: dict[str, str] = ENVIRONMENT,
    stdout: int | None = None,
) -> int:
    """Run a program and return its exit code."""
    return subprocess.run(command, check=False, cwd=cwd, env=env, stdout=stdout).returncode


def must(*command: str | Path) -> None:
    """Run a program that has to succeed."""
    subprocess.run(command, check=True, env=ENVIRONMENT)
