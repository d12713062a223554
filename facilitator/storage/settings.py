"""What the user chose, in a small file; and where the files of this program lie.

Imported before the first window is painted: nothing of SQL here.
"""

import json
import os
from dataclasses import asdict, dataclass, fields
from pathlib import Path

from platformdirs import user_data_path

from facilitator.domain.errors import Problem
from facilitator.storage import files

FOLDER_VARIABLE = "DIALOOGTAFEL_DATA"
NAME = "Dialoogtafel"
SMALLEST_TEXT, LARGEST_TEXT = 100, 200


@dataclass(frozen=True, slots=True)
class Settings:
    """Choices of the user on this computer; none of them is about a dialogue.

    `text_scale` is a percentage from 100 to 200, `scheme` the name of a colour scheme,
    `language` a code such as `nl`, `last_folder` where a file was last chosen.
    """

    text_scale: int = 100
    scheme: str = "auto"
    language: str = "nl"
    last_folder: str = ""


def data_folder() -> Path:
    """Give the folder of the store, its copies and the settings; it need not exist yet.

    Not the roaming one: a store on a network drive gets damaged.
    """
    chosen = os.environ.get(FOLDER_VARIABLE)
    return Path(chosen) if chosen else user_data_path(NAME, appauthor=False, roaming=False)


def store_path() -> Path:
    """Give the place of the store of this installation."""
    return data_folder() / "dialoogtafel.sqlite"


def settings_path() -> Path:
    """Give the place of the settings file."""
    return data_folder() / "settings.json"


def load_settings(path: Path | None = None) -> tuple[Settings, Problem | None]:
    """Read the choices; what cannot be read has its usual value, and the problem says so."""
    path = path or settings_path()
    try:
        found = json.loads(path.read_text("utf-8"))
        return _checked(found), None
    except FileNotFoundError:
        return Settings(), None
    except (OSError, ValueError) as error:
        return Settings(), Problem(
            "settings_unreadable", {"path": str(path), "reason": str(error)}
        )


def _checked(found: object) -> Settings:
    if not isinstance(found, dict):
        raise ValueError("the settings are not an object")  # noqa: TRY004
    usual = Settings()
    known = {
        field.name: found[field.name]
        for field in fields(Settings)
        if type(found.get(field.name)) is type(getattr(usual, field.name))
    }
    scale = min(max(known.get("text_scale", usual.text_scale), SMALLEST_TEXT), LARGEST_TEXT)
    return Settings(**{**known, "text_scale": scale})


def save_settings(settings: Settings, path: Path | None = None) -> Problem | None:
    """Write the choices; when that cannot be done, the problem says why."""
    path = path or settings_path()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        content = json.dumps(asdict(settings), indent=2, ensure_ascii=False)
        files.write_whole(path, f"{content}\n".encode("utf-8", "replace"))
    except OSError as error:
        return Problem("settings_unwritable", {"path": str(path), "reason": str(error)})
    return None
