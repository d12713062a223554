"""Exports a table: a file that holds it, sealed for who may read it and signed.

A file is whole or absent: written beside its place, synced, read again and compared. What it
may hold is decided in `domain.privacy.export_policy`; what left this laptop is remembered.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from facilitator import __version__
from facilitator.domain.merge.contribution import Contribution
from facilitator.domain.merge.versions import VersionVector
from facilitator.domain.privacy.anonymise import named_texts
from facilitator.domain.privacy.export_policy import promised_by_role, unprintable
from facilitator.domain.privacy.names import NamedText, TableNames
from facilitator.domain.records.dialogue import Dialogue
from facilitator.domain.records.ids import DialogueId
from facilitator.domain.records.media import fingerprint
from facilitator.domain.reporting.file_names import file_name
from facilitator.exchange.dialogue_file import canonical
from facilitator.exchange.dialogue_file.file import END, is_dialogue_file, write_dialogue_file
from facilitator.exchange.dialogue_file.manifest import FileOrigin
from facilitator.exchange.dialogue_file.rows import entry, removed_entry
from facilitator.services.output_files import FileFormat, make_folder, write_output
from facilitator.storage.registry import ExportRecord
from facilitator.storage.store import Store

UNSEALED = "-ONVERSLEUTELD"
"""How the name of a file ends that anyone can read."""

DIALOGUE = FileFormat((END,), is_dialogue_file)


@dataclass(frozen=True, slots=True)
class ExportFile:
    """A file as it is exported: its bytes, its name, and of which table it is.

    `digest` is that of what it holds, `recipients` are the keys that can open it.
    """

    dialogue_id: DialogueId
    name: str
    content: bytes
    digest: str
    recipients: tuple[str, ...] = ()


def pack(
    store: Store, dialogue_id: DialogueId, now: datetime, recipients: Sequence[str] = ()
) -> ExportFile:
    """Put a table in a file, sealed when there are recipients (public age keys).

    Raises WrongUseError when there is no such table, RefusedInputError when it holds what no
    file can.
    """
    head = store.dossier(dialogue_id).dialogue
    home = store.aliases().get(dialogue_id, dialogue_id)
    number = store.registry.own_numbers().get(home)
    contribution = store.versions.contribution(dialogue_id)
    content = write_dialogue_file(
        contribution,
        FileOrigin(
            __version__,
            store.identity.device,
            now,
            head.kind,
            head.theme,
            head.practice,
            number,
        ),
        store.identity.signer(),
        recipients,
        store.registry.table_key(dialogue_id),
    )
    numbered = replace(head, number=number or head.number)
    name = export_file_name(numbered, sealed=bool(recipients))
    return ExportFile(
        dialogue_id, name, content, content_digest(contribution), tuple(recipients)
    )


def content_digest(contribution: Contribution) -> str:
    """Give the SHA-256 of what a table says to others, in hexadecimals.

    Over its records as they stand in a file, each without its vector as canonical JSON, in the
    order of their bytes. Who wrote them and when makes no difference, nor do names that stay.
    """
    plain = (replace(one, vector=NEVER_WRITTEN) for one in contribution.versions)
    records = [removed_entry(one) if one.removed else entry(one) for one in plain]
    return fingerprint(b"\n".join(sorted(map(canonical.encode, records))))


NEVER_WRITTEN = VersionVector.of({})


def export_file_name(head: Dialogue, *, sealed: bool) -> str:
    """Name the file of a table: what it is, and enough of its id to be the only one."""
    number = f"dialoog {head.number}" if head.number else ""
    day = head.held_on.isoformat() if head.held_on else ""
    practice = "oefening" if head.practice else ""
    parts = (
        practice,
        head.theme or head.kind,
        number,
        day,
        head.municipality,
        head.id.hex[-8:],
    )
    return file_name(*parts, suffix=END if sealed else UNSEALED + END)


def write_export_file(
    store: Store, file: ExportFile, folder: Path, now: datetime, *, force: bool = False
) -> Path:
    """Write the file in a folder, which is made when absent; give its place.

    Raises FileNotWrittenError; what stood there before is then still there, whole.
    """
    make_folder(folder)
    path = folder / file.name
    write_output(path, file.content, DIALOGUE, force=force)
    keys = " ".join(file.recipients)
    digest = fingerprint(file.content)
    kept = ExportRecord(now, path.name, digest, bool(keys), keys, file.digest)
    store.registry.keep_export(file.dialogue_id, kept)
    return path


def names_told(store: Store, dialogue_id: DialogueId) -> tuple[NamedText, ...]:
    """Give the texts of a table in which somebody is named whose name may not leave."""
    dossier = store.dossier(dialogue_id)
    seats = store.seats_ever(dialogue_id)
    names = TableNames(unprintable(seats, dossier.dialogue.kind))
    return named_texts(promised_by_role(dossier, seats), names)


def parts_of_table(store: Store, dialogue_id: DialogueId) -> tuple[DialogueId, ...]:
    """Give the dialogues that are one table; each of them goes in a file of its own."""
    others = [one for one, home in store.aliases().items() if home == dialogue_id]
    return (dialogue_id, *sorted(others))


def export_table(
    store: Store,
    dialogue_id: DialogueId,
    folder: Path,
    now: datetime,
    recipients: Sequence[str] = (),
    *,
    force: bool = False,
) -> list[Path]:
    """Write all that belongs to a table in a folder; give the places of the files."""
    return [
        write_export_file(store, pack(store, part, now, recipients), folder, now, force=force)
        for part in parts_of_table(store, dialogue_id)
    ]
