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
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path

from facilitator.domain.errors import Problem, RefusedInputError
from facilitator.domain.privacy.clearing import UNPUBLISHED_KINDS, Clearances
from facilitator.domain.privacy.export_policy import unprintable
from facilitator.domain.privacy.identifying.findings import DIRECT, Finding, FindingKind
from facilitator.domain.privacy.identifying.sentence_check import CheckContext, hits_in
from facilitator.domain.privacy.identifying.table_check import CheckScope, TableCheck
from facilitator.domain.privacy.names import TableNames
from facilitator.domain.records.dialogue import Dialogue, Dossier
from facilitator.domain.records.items import Item
from facilitator.domain.reporting.edition import public
from facilitator.domain.reporting.outline_texts import texts_of
from facilitator.domain.table.attribution import TableReference, printed_name
from facilitator.domain.table.script import distinct_titles, fold
from facilitator.exchange.data_files.library import Library
from facilitator.services.clearing import open_notes
from facilitator.services.export_check import all_findings, can_be_kept, word_lists
from facilitator.services.output_files import check_output
from facilitator.services.reporting import ReportRequest, document_format, make, outline_of
from facilitator.storage.store import Store

__all__ = ["TableReference"]

_GUARDED = DIRECT | {FindingKind.PLACE, FindingKind.TABLE_ROLE}
"""What may stand in no public text, wherever it comes from."""
_NO_LETTERS = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class PublicationCheck:
    """A public document that was asked for, as far as it can be made, and why it is refused.

    `unread` notes were read by nobody as they are printed now, and `findings` would be printed
    and are not decided. Neither its texts nor the name of its file may have what its `context`
    finds.
    """

    request: ReportRequest
    refusals: tuple[Problem, ...]
    unread: int = 0
    findings: tuple[Finding, ...] = ()
    context: CheckContext = field(default_factory=CheckContext)


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
    reference = reference_of(store, head.programme)
    heads = (one.dialogue for one in store.overview())
    there = {one.municipality: one for one in heads}
    others = [name for one in there.values() for name in _called(one, library)]
    own = _called(head, library)
    return CheckScope(
        reference=reference,
        also=own,
        others=tuple(name for name in dict.fromkeys(others) if name not in own),
    )


@dataclass(frozen=True, slots=True)
class PublicationQuestion:
    """A document that is to be public, with what the store knows of it; asked in any thread.

    `published` is how an earlier public file refers to the table; `title` is that of its
    programme.
    """

    request: ReportRequest
    reference: TableReference | None
    published: TableReference | None
    scope: CheckScope
    names: TableNames
    title: str

    def check(self) -> PublicationCheck:
        """Say whether anybody may read it; takes long enough for a thread."""
        if self.reference is None:
            problem = Problem("publication_not_chosen", {"title": self.title})
            return PublicationCheck(self.request, (problem,))
        if self.published not in {None, self.reference}:
            facts = {"reference": self.published}
            return PublicationCheck(self.request, (Problem("publication_otherwise", facts),))
        dossier = self.request.source.dossier
        clearances = Clearances(dossier.clearances)
        request = replace(self.request, edition=public(self.reference, clearances))
        found = all_findings(dossier, self.names, self.scope)
        texts = [_plain(text) for text in texts_of(outline_of(request))]
        settled, folded = _settled_by(clearances), [text.casefold() for text in texts]
        waiting = tuple(one for one in found if not settled(one) and _is_printed(one, folded))
        unread = len(open_notes(dossier))
        refusals = [
            *([Problem("publication_unread", {"number": unread})] if unread else []),
            *([Problem("publication_findings", {"number": len(waiting)})] if waiting else []),
        ]
        context = TableCheck(dossier, self.names, word_lists(), self.scope).context
        if not waiting:
            agreed = _agreed(dossier)
            told = _told(
                [agreed.sub("…", text) for text in texts],
                context,
                {_folded(one.hit) for one in found},
            )
            refusals += [Problem("publication_tells", {"text": text}) for text in told]
        return PublicationCheck(request, tuple(refusals), unread, waiting, context)


def ask_publication(
    store: Store, request: ReportRequest, library: Library
) -> PublicationQuestion:
    """Gather what it takes to say of a document about one table whether it may be public."""
    head = request.source.dossier.dialogue
    before = store.publication.published().get(head.id)
    return PublicationQuestion(
        request,
        reference_of(store, head.programme),
        TableReference(before) if before else None,
        publication_scope(store, head, library),
        TableNames(unprintable(store.seats_ever(head.id), head.kind)),
        library.programme_titles.get(head.programme, head.programme),
    )


def check_publication(
    store: Store, request: ReportRequest, library: Library
) -> PublicationCheck:
    """Say of a document about one table whether anybody may read it; nothing is written."""
    return ask_publication(store, request, library).check()


def begin_publishing(
    store: Store, check: PublicationCheck, to: Path, *, force: bool = False
) -> None:
    """Note that there is a public file from now on, before it is made; raises as `publish`."""
    if check.refusals:
        raise RefusedInputError("publication_refused")
    words = _NO_LETTERS.sub(" ", to.stem)
    if any(hit.kind is FindingKind.PLACE for hit in hits_in(words, check.context)):
        raise RefusedInputError("publication_file_name", name=to.name)
    check_output(to, document_format(check.request.format), force=force)
    head = check.request.source.dossier.dialogue
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


def _agreed(dossier: Dossier) -> re.Pattern[str]:
    """Give what finds the names that may be printed: somebody else may be called the same."""
    names = [_plain(printed_name(dossier, seat)) for seat in dossier.seats]
    found = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True) if name)
    return re.compile(rf"(?<!\w)(?:{found})(?!\w)" if found else r"(?!)")


def _settled_by(clearances: Clearances) -> Callable[[Finding], bool]:
    """Give what was decided, as far as that may be."""
    return lambda one: clearances.of_finding(one) is not None and can_be_kept(one)


def _is_printed(finding: Finding, texts: Iterable[str]) -> bool:
    """Say whether something would be printed, or would be if it were decided."""
    item = finding.record if isinstance(finding.record, Item) else None
    if item and item.kind in UNPUBLISHED_KINDS:
        return False
    match finding.kind:
        case FindingKind.UNREAD | FindingKind.WITHHELD:
            return False
        case FindingKind.SENSITIVE:
            return True
        case FindingKind.PHOTO if item and not item.labels.photo_allowed:
            return False
    hit = _folded(finding.hit)
    return any(hit in text for text in texts)


def _told(texts: Iterable[str], context: CheckContext, allowed: set[str]) -> Iterator[str]:
    """Give the texts that tell what no person decided about."""
    for text in dict.fromkeys(texts):
        hits = (hit for hit in hits_in(text, context) if hit.kind in _GUARDED)
        if any(_folded(text[hit.start : hit.end]) not in allowed for hit in hits):
            yield text


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


def _plain(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).split())


def _folded(text: str) -> str:
    return _plain(text).casefold()
