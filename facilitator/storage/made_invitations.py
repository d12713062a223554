"""The register of invitations that this installation made; nothing of it travels."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import Connection, insert, select, update

from facilitator.domain.records.ids import DialogueId
from facilitator.storage import import_undo
from facilitator.storage.schema import INVITATION_MADE
from facilitator.storage.sqlite.store_file import StoreFile


@dataclass(frozen=True, slots=True)
class MadeInvitation:
    """One invitation as it went out: which table it asks for, and in which file.

    `given_up` says that nobody waits for this table any more.
    """

    dialogue_id: DialogueId
    kind: str
    theme: str
    number: int | None
    held_on: date | None
    municipality: str
    file_name: str
    made_at: datetime
    given_up: bool = False


_SHOWN = [column for column in INVITATION_MADE.c if column.name != "content"]


class MadeInvitations:
    """Keeps every invitation that was made, with its file, so that it can be written again."""

    def __init__(self, file: StoreFile) -> None:
        self._file = file

    def keep(self, made: Sequence[tuple[MadeInvitation, str]]) -> None:
        """Keep invitations, each with the text of its file."""
        self._put([{**asdict(one), "content": content} for one, content in made])

    def all(self) -> tuple[MadeInvitation, ...]:
        """Give all of them, in the order in which they were made."""
        order = INVITATION_MADE.c.made_at, INVITATION_MADE.c.number, INVITATION_MADE.c.file_name
        with self._file.transaction() as connection:
            rows = connection.execute(select(*_SHOWN).order_by(*order)).mappings()
            return tuple(MadeInvitation(**row) for row in rows)

    def content(self, dialogue_id: DialogueId) -> str | None:
        """Give the text of a file as it was made; None where no invitation was."""
        here = INVITATION_MADE.c.dialogue_id == dialogue_id
        with self._file.transaction() as connection:
            text: str | None = connection.scalar(select(INVITATION_MADE.c.content).where(here))
        return text

    def give_up(self, dialogue_id: DialogueId, *, given_up: bool) -> None:
        """Wait for a table no longer, or wait for it again."""
        here = INVITATION_MADE.c.dialogue_id == dialogue_id
        with self._file.transaction() as connection:
            connection.execute(update(INVITATION_MADE).where(here).values(given_up=given_up))

    def rows(self) -> Sequence[Mapping[str, object]]:
        """Give the rows of all invitations."""
        with self._file.transaction() as connection:
            return [dict(row) for row in connection.execute(select(INVITATION_MADE)).mappings()]

    def succeed(self, before: "MadeInvitations") -> None:
        """Know the invitations that were made after the copy which is put back."""
        self._put(before.rows())

    def _put(self, rows: Sequence[Mapping[str, object]]) -> None:
        put = insert(INVITATION_MADE).prefix_with("OR REPLACE")
        with self._file.transaction() as connection:
            for row in rows:
                connection.execute(put, row)


def forget(connection: Connection, dialogues: Sequence[UUID], at: datetime | None) -> None:
    """Forget the invitations of erased tables; the merge of a moment can undo it."""
    here = INVITATION_MADE.c.dialogue_id.in_(dialogues)
    import_undo.take_away(connection, INVITATION_MADE, here, at)
