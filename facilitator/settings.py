"""What the user chose, in a small file; and where the files of this program lie.

Read before the first window is painted: nothing of SQL here, and what is not always needed
(JSON, the folders of Windows, the writing of files) is imported where it is.
"""

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from facilitator.domain.errors import Problem

FOLDER_VARIABLE = "DIALOOGTAFEL_DATA"
NAME = "Dialoogtafel"
SMALLEST_TEXT, LARGEST_TEXT = 100, 200
MOST_BYTES = 100_000
"""No settings are as long as that."""


class Settings(NamedTuple):
    """Choices of the user on this computer; none of them is about a dialogue.

    `text_scale` is a percentage from 100 to 200, `scheme` the name of a colour scheme,
    `language` a code such as `nl`, `programme` the key of the programme of the table that was
    made ready last, `layout` how the window was divided last, `room_display` the name of the
    display that the room looked at, `hints` whether the host sees hints, `spelling` whether
    wrong words are underlined, `proposals` whether the board of kernen proposes where a note
    belongs, `report_choices` what was chosen for the last reports, as
    `ReportChoices` writes it.
    """

    text_scale: int = 100
    scheme: str = "auto"
    language: str = "nl"
    programme: str = ""
    hints: bool = True
    spelling: bool = True
    proposals: bool = True
    layout: str = ""
    room_display: str = ""
    report_choices: str = ""


def data_folder() -> Path:
    """Give the folder of the store, its copies and the settings; it need not exist yet.

    Not the roaming one: a store on a network drive gets damaged.
    """
    chosen = os.environ.get(FOLDER_VARIABLE)
    return Path(chosen) if chosen else _usual_folder()


def _usual_folder() -> Path:
    if sys.platform == "linux":  # as platformdirs has it, whose import takes 5 ms
        shared, home = os.environ.get("XDG_DATA_HOME", ""), os.environ.get("HOME", "")
        if shared.startswith("/"):
            return Path(shared, NAME)
        if home.startswith("/"):
            return Path(home, ".local", "share", NAME)
    from platformdirs import user_data_path  # noqa: PLC0415

    return user_data_path(NAME, appauthor=False, roaming=False)


def store_path() -> Path:
    """Give the place of the store of this installation."""
    return data_folder() / "dialoogtafel.sqlite"


def settings_path() -> Path:
    """Give the place of the settings file."""
    return data_folder() / "settings.json"


def load_settings(path: Path | None = None) -> "tuple[Settings, Problem | None]":
    """Read the choices; what cannot be read has its usual value, and the problem says so."""
    path = path or settings_path()
    try:
        return _checked(_content(path)), None
    except FileNotFoundError:
        return Settings(), None
    except (OSError, ValueError) as error:
        return Settings(), _problem("settings_unreadable", path, error)


def _problem(code: str, path: Path, error: Exception) -> "Problem":
    from facilitator.domain.errors import Problem  # noqa: PLC0415

    return Problem(code, {"path": str(path), "reason": str(error)})


def _content(path: Path) -> str:
    """Read a small file; what is no regular one, such as a pipe, is not opened."""
    if path.exists() and not path.is_file():
        raise OSError("no regular file")
    with path.open("rb") as file:
        return file.read(MOST_BYTES).decode("utf-8")


def _checked(content: str) -> Settings:
    import json  # noqa: PLC0415

    found = json.loads(content)
    if not isinstance(found, dict):
        raise ValueError("the settings are not an object")  # noqa: TRY004
    usual = Settings()
    known = {
        name: found[name]
        for name, value in usual._asdict().items()
        if type(found.get(name)) is type(value)
    }
    scale = min(max(known.get("text_scale", usual.text_scale), SMALLEST_TEXT), LARGEST_TEXT)
    return Settings(**{**known, "text_scale": scale})


def save_settings(settings: Settings, path: Path | None = None) -> "Problem | None":
    """Write the choices; when that cannot be done, the problem says why."""
    import json  # noqa: PLC0415

    from facilitator import files  # noqa: PLC0415

    path = path or settings_path()
    try:
        files.make_private_folder(path.parent)
        if path == settings_path():
            files.narrow([path.parent])
        content = json.dumps(settings._asdict(), indent=2, ensure_ascii=False)
        written = f"{content}\n".encode("utf-8", "replace")
        files.write_whole(path, written, private=True)
    except OSError as error:
        return _problem("settings_unwritable", path, error)
    return None
