"""The public edition of a table: what it may tell, and why it is refused.

Decision: a document is checked as it would be printed
    Context: nothing that nobody decided about may be published, wherever it comes from: a
    note, a title, a role, a theme text, the head of the page. Decision: the outline is made
    first; every finding that stands in it and is not decided refuses it, as does what tells
    which table it was, whatever was decided; and once more each of its texts is read for what
    names or reaches a person or tells which table. Quotes are in it when somebody read them as
    they are printed; the note-taker's own words (essence, titles, headings), made for the
    report, are checked and need no second reading. Cost: a table is checked twice.
    Alternatives: checking records alone (a text that is composed, as a title of a page, is
    seen by nobody).

Decision: one choice for all public files of a programme
    Context: number and municipality of a table together point to its people, and quotes join
    what two files tell apart. Decision: a programme's public files tell numbers or
    municipalities; changing that after the first file takes a second yes. Cost: a choice to
    make before the first file. Alternatives: a choice for each document (two tell both).
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from facilitator.domain.errors import RefusedInputError
from facilitator.domain.privacy.export_policy import unprintable
from facilitator.domain.privacy.identifying.findings import FindingKind
from facilitator.domain.privacy.identifying.sentence_check import hits_in
from facilitator.domain.privacy.identifying.table_check import CheckScope
from facilitator.domain.privacy.names import TableNames
from facilitator.domain.records.dialogue import Dialogue
from facilitator.domain.table.attribution import TableReference
from facilitator.domain.table.script import distinct_titles, fold
from facilitator.exchange.data_files.library import Library
from facilitator.services.output_files import check_output
from facilitator.services.publication_question import (
    AskedTable,
    PublicationCheck,
    PublicationQuestion,
)
from facilitator.services.reporting import ReportRequest, document_format, make
from facilitator.storage.store import Store

__all__ = ["PublicationCheck", "TableReference"]

_NO_LETTERS = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class ProgrammePublication:
    """A programme with tables here: its choice, and when the first public file was made.

    `name` is its title, told from others with the same one.
    """

    programme: str
    title: str
    name: str
    reference: TableReference | None
    first_published: datetime | None


def programmes(store: Store, library: Library) -> tuple[ProgrammePublication, ...]:
    """Give each programme with tables or a choice, by title; practice tables do not count."""
    choices = store.publication.choices()
    heads = (one.dialogue for one in store.overview())
    known = {*choices, *(head.programme for head in heads if not head.practice)}
    titles = {programme: _title(programme, library) for programme in known}
    names, found = distinct_titles(titles), []
    for programme in known:
        choice = choices.get(programme)
        reference = TableReference(choice.reference) if choice else None
        since = choice.first_published if choice else None
        title, name = titles[programme], names[programme]
        found.append(ProgrammePublication(programme, title, name, reference, since))
    return tuple(sorted(found, key=lambda one: (one.title, one.programme)))


def reference_of(store: Store, programme: str) -> TableReference | None:
    """Give how the public files of a programme refer to its tables; None while not chosen."""
    choice = store.publication.choices().get(programme)
    return TableReference(choice.reference) if choice else None


def choose_reference(
    store: Store, programme: str, reference: TableReference, *, anyway: bool = False
) -> None:
    """Choose how the public files of a programme refer to its tables.

    Raises RefusedInputError `published_otherwise` when there are files under another choice,
    unless that may be so `anyway`: they were withdrawn.
    """
    now = store.publication.choices().get(programme)
    if now is not None and now.reference == reference:
        return
    if now is not None and now.first_published is not None and not anyway:
        since = now.first_published.astimezone().date()
        raise RefusedInputError("published_otherwise", reference=now.reference, date=since)
    heads = (one.dialogue for one in store.overview())
    tables = [head.id for head in heads if head.programme == programme] if anyway else []
    store.publication.choose(programme, reference, withdrawn=tables)


def publication_scope(store: Store, head: Dialogue, library: Library) -> CheckScope:
    """Say what the public files of a table may tell; both while nothing was chosen."""
    (scope,) = _scopes(store, [head], library)
    return scope


def _scopes(store: Store, heads: Sequence[Dialogue], library: Library) -> Iterator[CheckScope]:
    """Give the scopes of some tables of one programme, in their order."""
    reference = reference_of(store, heads[0].programme)
    there = {one.dialogue.municipality: one.dialogue for one in store.overview()}
    there |= {head.municipality: head for head in heads}
    called = {place: _called(head, library) for place, head in there.items()}
    names = tuple(dict.fromkeys(name for several in called.values() for name in several))
    for head in heads:
        own = called[head.municipality]
        others = tuple(name for name in names if name not in own)
        yield CheckScope(reference=reference, also=own, others=others)


def ask_publication(
    store: Store, request: ReportRequest, library: Library
) -> PublicationQuestion:
    """Gather what it takes to say of a document whether it may be public.

    Its tables are of one programme.
    """
    heads = [dossier.dialogue for dossier in request.source.dossiers]
    published = store.publication.published()
    seats = {head.id: unprintable(store.seats_ever(head.id), head.kind) for head in heads}
    tables = {
        head.id: AskedTable(
            TableReference(before) if (before := published.get(head.id)) else None,
            scope,
            TableNames(seats[head.id]),
        )
        for head, scope in zip(heads, _scopes(store, heads, library), strict=True)
    }
    programme = heads[0].programme
    return PublicationQuestion(
        request,
        reference_of(store, programme),
        _title(programme, library),
        tables,
        TableNames([seat for several in seats.values() for seat in several]),
    )


def check_publication(
    store: Store, request: ReportRequest, library: Library
) -> PublicationCheck:
    """Say of a document whether anybody may read it; nothing is written."""
    return ask_publication(store, request, library).check()


def begin_publishing(
    store: Store, check: PublicationCheck, to: Path, *, force: bool = False
) -> None:
    """Note that there is a public file from now on, before it is made; raises as `publish`."""
    check_public_name(check, to)
    check_output(to, document_format(check.request.format), force=force)
    note_published(store, check)


def check_public_name(check: PublicationCheck, to: Path) -> None:
    """Raise RefusedInputError as `publish` does, also for a name that tells too much."""
    if check.refusals:
        raise RefusedInputError("publication_refused")
    words = _NO_LETTERS.sub(" ", to.stem)
    if any(hit.kind is FindingKind.PLACE for hit in hits_in(words, check.context)):
        raise RefusedInputError("publication_file_name", name=to.name)


def note_published(store: Store, check: PublicationCheck) -> None:
    """Note of each table of a document that there is a public file of it from now on."""
    for dossier in check.request.source.dossiers:
        head = dossier.dialogue
        reference = reference_of(store, head.programme) or TableReference.NUMBER
        store.publication.note_published(head.programme, head.id, reference)


def publish(store: Store, check: PublicationCheck, to: Path, *, force: bool = False) -> None:
    """Make a document that anybody may read, and note that there is one.

    Raises RefusedInputError `publication_refused` where something speaks against it,
    `publication_file_name` where the name of the file tells of the table what it may not, and
    as `output_files.write_output` does.
    """
    begin_publishing(store, check, to, force=force)
    make(check.request, to, force=force)


def _called(head: Dialogue, library: Library) -> tuple[str, ...]:
    """Give all names of the municipality of a table."""
    place = fold(head.municipality)
    known = [head.municipality] if place else []
    for one in library.municipalities:
        names = (one.name, one.short_name, *one.aliases)
        if one.code == head.municipality_code or place in map(fold, names):
            known += names
    return tuple(dict.fromkeys(known))


def _title(programme: str, library: Library) -> str:
    known = library.programmes.get(programme)
    return known.title if known else programme
