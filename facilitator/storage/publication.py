"""How public files of programmes refer to tables, and since when; nothing travels."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, func, insert, select, update

from facilitator.domain.records.ids import DialogueId
from facilitator.storage.reading import batches
from facilitator.storage.schema import PUBLICATION, PUBLISHED
from facilitator.storage.sqlite.store_file import StoreFile


@dataclass(frozen=True, slots=True)
class PublicationChoice:
    """A programme's choice, a word of `TableReference`; and the first public file under it."""

    reference: str
    first_published: datetime | None = None


class Publication:
    """Keeps the one choice of each programme, and under which each table was published."""

    def __init__(self, file: StoreFile, now: Callable[[], datetime]) -> None:
        self._file = file
        self._now = now

    def choices(self) -> Mapping[str, PublicationChoice]:
        """Give the choice of each programme that has one."""
        with self._file.transaction() as connection:
            return {
                row.programme: PublicationChoice(row.reference, row.first_published)
                for row in connection.execute(select(PUBLICATION))
            }

    def choose(
        self, programme: str, reference: str, withdrawn: Collection[DialogueId] = ()
    ) -> None:
        """Keep a choice in the place of another, of which no public file was made then.

        The public files of some tables are `withdrawn`.
        """
        values = {"programme": programme, "reference": reference, "first_published": None}
        with self._file.transaction() as connection:
            connection.execute(insert(PUBLICATION).prefix_with("OR REPLACE"), values)
            for some in batches(withdrawn):
                gone = PUBLISHED.c.dialogue_id.in_(some)
                connection.execute(delete(PUBLISHED).where(gone))

    def published(self) -> Mapping[DialogueId, str]:
        """Give each table of which there is a public file, and how that refers to it."""
        with self._file.transaction() as connection:
            rows = connection.execute(select(PUBLISHED))
            return {DialogueId(row.dialogue_id): row.reference for row in rows}

    def note_published(self, programme: str, table: DialogueId, reference: str) -> None:
        """Note that there is a public file of a table, under the choice of its programme."""
        first = func.coalesce(PUBLICATION.c.first_published, self._now())
        with self._file.transaction() as connection:
            values = {"dialogue_id": table, "reference": reference}
            connection.execute(insert(PUBLISHED).prefix_with("OR REPLACE"), values)
            connection.execute(
                update(PUBLICATION)
                .where(PUBLICATION.c.programme == programme)
                .values(first_published=first)
            )

    def succeed(self, before: "Publication") -> None:
        """Know choices and tables as they were before a copy was put back in their place."""
        choices, tables = before.choices(), before.published()
        with self._file.transaction() as connection:
            for table, reference in tables.items():
                row = {"dialogue_id": table, "reference": reference}
                connection.execute(insert(PUBLISHED).prefix_with("OR REPLACE"), row)
            for programme, choice in choices.items():
                values = {
                    "programme": programme,
                    "reference": choice.reference,
                    "first_published": choice.first_published,
                }
                connection.execute(insert(PUBLICATION).prefix_with("OR REPLACE"), values)
