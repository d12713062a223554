"""How each programme's public files refer to its tables, and since when; nothing travels."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, insert, select, update

from facilitator.storage.schema import PUBLICATION
from facilitator.storage.sqlite.store_file import StoreFile


@dataclass(frozen=True, slots=True)
class PublicationChoice:
    """A programme's choice, a word of `TableReference`; and the first public file under it."""

    reference: str
    first_published: datetime | None = None


class Publication:
    """Keeps the one choice of each programme."""

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

    def choose(self, programme: str, reference: str) -> None:
        """Keep a choice in the place of another, of which no public file was made then."""
        values = {"programme": programme, "reference": reference, "first_published": None}
        with self._file.transaction() as connection:
            connection.execute(insert(PUBLICATION).prefix_with("OR REPLACE"), values)

    def note_published(self, programme: str) -> None:
        """Note that there is a public file under the choice of a programme."""
        first = func.coalesce(PUBLICATION.c.first_published, self._now())
        with self._file.transaction() as connection:
            connection.execute(
                update(PUBLICATION)
                .where(PUBLICATION.c.programme == programme)
                .values(first_published=first)
            )

    def succeed(self, before: "Publication") -> None:
        """Know the choices as they were before a copy was put back in their place."""
        choices = before.choices()
        with self._file.transaction() as connection:
            for programme, choice in choices.items():
                values = {
                    "programme": programme,
                    "reference": choice.reference,
                    "first_published": choice.first_published,
                }
                connection.execute(insert(PUBLICATION).prefix_with("OR REPLACE"), values)
