"""The invitation file, `.uitnodiging`: canonical JSON, signed by the coordinator who made it.

The head has English keys, as a dialogue file has; script, theme and programme have the Dutch
keys of the data files, and are read by the same rules. Whatever is wrong is one kind of error,
RefusedInputError: `invitation_not_ours`, `file_too_large`, `file_damaged`, `file_newer`,
`file_altered`, `file_contents` or `file_unreadable`.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from uuid import UUID

from facilitator import __version__
from facilitator.domain.errors import RefusedInputError
from facilitator.domain.records.ids import DeviceId, DialogueId
from facilitator.domain.table.invitation import CampaignTexts, Invitation
from facilitator.domain.text import clean_line, clean_text
from facilitator.exchange.dialogue_file import canonical
from facilitator.exchange.dialogue_file.canonical import Plain
from facilitator.exchange.invitations.values import (
    LONGEST_LINE,
    LONGEST_TEXT,
    programme_values,
    read_programme,
    read_script,
    read_theme,
    refused,
    script_values,
    theme_values,
)
from facilitator.exchange.sealing import check_public_key
from facilitator.files import open_regular, why_unread
from facilitator.signing import Signer, is_name_of, table_id, verify

END = ".uitnodiging"
FORMAT = "dialoogtafel/uitnodiging"
FORMAT_VERSION = 2
LARGEST_FILE = 1_000_000
MOST_RECIPIENTS = 10
NUMBERS = range(1, 100_000)

_MEGABYTE = 1_000_000
_SHOWN = 40
_DEVICE = re.compile(r"[0-9a-z-]{1,64}")
_SEED = re.compile(r"([0-9a-f]{64})?")
_CODE = re.compile(r"(GM\d{4})?")
_MOMENT = "%Y-%m-%dT%H:%M:%SZ"
_YEARS = range(2000, 2200)


@dataclass(frozen=True, slots=True)
class InvitationFile:
    """An invitation that was read, as it stood in its file; `key` signed it, empty for none."""

    invitation: Invitation
    key: str
    content: str


def write_invitation(invitation: Invitation, signer: Signer | None) -> bytes:
    """Give the file, signed when there is a signer.

    Raises RefusedInputError `file_contents` for what no invitation can hold.
    """
    programme, script, theme = invitation.programme, invitation.script, invitation.theme
    values: dict[str, Plain] = {
        **_head_values(invitation),
        "key": signer.key if signer else "",
        "programme": {"id": programme.id, "data": programme_values(programme)},
        "script": {"id": script.id, "data": script_values(script)},
        "theme": {"id": theme.key, "data": theme_values(theme)} if theme else None,
    }
    signature = signer.sign(canonical.encode(values)) if signer else ""
    content = canonical.encode({**values, "signature": signature})
    read_invitation(content)
    return content


def _head_values(invitation: Invitation) -> dict[str, Plain]:
    day = invitation.held_on
    return {
        "app_version": __version__,
        "date": day.isoformat() if day else None,
        "device": invitation.device,
        "dialogue": str(invitation.dialogue_id),
        "format": FORMAT,
        "format_version": FORMAT_VERSION,
        "made_at": invitation.made_at.astimezone(UTC).strftime(_MOMENT),
        "municipality": clean_line(invitation.municipality),
        "municipality_code": invitation.municipality_code,
        "name": clean_line(invitation.name),
        "number": invitation.number,
        "recipients": list(invitation.recipients),
        "table_seed": invitation.table_seed.hex(),
        "texts": {
            "legal_basis": clean_text(invitation.texts.legal_basis),
            "purpose": clean_text(invitation.texts.purpose),
            "retention": clean_text(invitation.texts.retention),
        },
    }


def read_invitation_path(path: Path) -> InvitationFile:
    """Read a file from disk, of which no more is read than an invitation may be long."""
    try:
        with open_regular(path) as file:
            data = file.read(LARGEST_FILE + 1)
    except OSError as error:
        raise RefusedInputError("file_unreadable", reason=why_unread(error)) from error
    return read_invitation(data)


def is_invitation(path: Path) -> bool:
    """Whether a file is an invitation, whole or not; raises OSError."""
    with open_regular(path) as file:
        return FORMAT.encode() in file.read(LARGEST_FILE)


def read_invitation(data: bytes) -> InvitationFile:
    """Read an invitation: its form, its signature, and every part of it."""
    if len(data) > LARGEST_FILE:
        raise RefusedInputError("file_too_large", megabytes=LARGEST_FILE // _MEGABYTE)
    if FORMAT.encode() not in data:
        raise RefusedInputError("invitation_not_ours")
    try:
        values = canonical.decode(data, "")
    except RefusedInputError as error:
        raise RefusedInputError("file_damaged") from error
    if not isinstance(values, Mapping) or values.get("format") != FORMAT:
        raise RefusedInputError("invitation_not_ours")
    version = _checked_version(values)
    key = _checked_key(values)
    if version == _WITHOUT_SEED:
        values = {**values, "table_seed": ""}
    found = _invitation(values)
    if version > _WITHOUT_SEED and key and not is_name_of(found.device, key):
        raise refused("device")
    return InvitationFile(found, key, data.decode())


_WITHOUT_SEED = 1


def _checked_version(values: Mapping[str, Plain]) -> int:
    version, app = values.get("format_version"), values.get("app_version")
    if not isinstance(version, int) or isinstance(version, bool) or version < 1:
        raise refused("format_version")
    if version > FORMAT_VERSION:
        told = clean_line(app)[:_SHOWN] if isinstance(app, str) else ""
        raise RefusedInputError("file_newer", version=version, app=told)
    return version


def _checked_key(values: Mapping[str, Plain]) -> str:
    """Give the key that signed this; raise when it is not what was signed."""
    key, signature = values.get("key"), values.get("signature")
    if not isinstance(key, str) or not isinstance(signature, str):
        raise refused("signature")
    signed = {name: value for name, value in values.items() if name != "signature"}
    if (key or signature) and not verify(key, signature, canonical.encode(signed)):
        raise RefusedInputError("file_altered")
    return key


def _invitation(values: Mapping[str, Plain]) -> Invitation:
    script, theme = read_script(values.get("script")), values.get("theme")
    found = None if theme is None else read_theme(theme)
    texts = values.get("texts")
    if not isinstance(texts, Mapping):
        raise refused("texts")
    home = DialogueId(_dialogue(values.get("dialogue")))
    seed = bytes.fromhex(_matching(values, "table_seed", _SEED))
    if seed and table_id(Signer(seed).key) != home:
        raise refused("table_seed")
    return Invitation(
        dialogue_id=home,
        programme=read_programme(values.get("programme"), script, found),
        script=script,
        theme=found,
        texts=CampaignTexts(
            purpose=_text(texts, "purpose"),
            legal_basis=_text(texts, "legal_basis"),
            retention=_text(texts, "retention"),
        ),
        recipients=_recipients(values.get("recipients")),
        name=_line(values, "name"),
        device=DeviceId(_matching(values, "device", _DEVICE)),
        made_at=_moment(values.get("made_at")),
        number=_number(values.get("number")),
        held_on=_day(values.get("date")),
        municipality=_line(values, "municipality"),
        municipality_code=_matching(values, "municipality_code", _CODE),
        table_seed=seed,
    )


def _text(values: Mapping[str, Plain], name: str, longest: int = LONGEST_TEXT) -> str:
    found = values.get(name)
    if not isinstance(found, str) or len(found) > longest:
        raise refused(name)
    return clean_text(found)


def _line(values: Mapping[str, Plain], name: str) -> str:
    return clean_line(_text(values, name, LONGEST_LINE))


def _matching(values: Mapping[str, Plain], name: str, pattern: re.Pattern[str]) -> str:
    found = values.get(name)
    if not isinstance(found, str) or not pattern.fullmatch(found):
        raise refused(name)
    return found


def _dialogue(value: Plain) -> UUID:
    try:
        found = UUID(value) if isinstance(value, str) else None
    except ValueError as error:
        raise refused("dialogue") from error
    if found is None or str(found) != value:
        raise refused("dialogue")
    return found


def _recipients(value: Plain) -> tuple[str, ...]:
    if (
        not isinstance(value, Sequence)
        or isinstance(value, str)
        or len(value) > MOST_RECIPIENTS
    ):
        raise refused("recipients")
    for key in value:
        try:
            check_public_key(key if isinstance(key, str) else "")
        except RefusedInputError as error:
            raise refused("recipients") from error
    return tuple(map(str, value))


def _number(value: Plain) -> int | None:
    if value is None:
        return None
    if not isinstance(value, int) or isinstance(value, bool) or value not in NUMBERS:
        raise refused("number")
    return value


def _day(value: Plain) -> date | None:
    if value is None:
        return None
    return _moment(f"{value}T00:00:00Z", "date").date()


def _moment(value: Plain, name: str = "made_at") -> datetime:
    """Read a moment in UTC, written the one way that this program writes it."""
    try:
        found = datetime.strptime(str(value), _MOMENT).replace(tzinfo=UTC)
    except ValueError as error:
        raise refused(name) from error
    if found.strftime(_MOMENT) != value or found.year not in _YEARS:
        raise refused(name)
    return found
