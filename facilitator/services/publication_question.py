"""Whether a document may be public: asked of all its tables at once, in any thread."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field, replace

from facilitator.domain.clustering.records import Layer
from facilitator.domain.errors import Problem
from facilitator.domain.privacy.clearing import Clearances
from facilitator.domain.privacy.identifying.findings import Finding
from facilitator.domain.privacy.identifying.sentence_check import CheckContext
from facilitator.domain.privacy.identifying.table_check import CheckScope, TableCheck
from facilitator.domain.privacy.names import TableNames
from facilitator.domain.records.dialogue import Dossier
from facilitator.domain.records.ids import DialogueId
from facilitator.domain.reporting.edition import Edition, public
from facilitator.domain.reporting.outline import Outline
from facilitator.domain.reporting.outline_texts import texts_of
from facilitator.domain.reporting.source import Selection
from facilitator.domain.table.attribution import TableReference, credited, speaker_label
from facilitator.services.clearing import open_notes
from facilitator.services.export_check import all_findings, can_be_kept, word_lists
from facilitator.services.publication_texts import (
    TellingText,
    TextContexts,
    agreed_names,
    can_be_written_otherwise,
    folded,
    is_printed,
    joined,
    plain,
    texts_that_tell,
)
from facilitator.services.reporting import ReportRequest, outline_of


@dataclass(frozen=True, slots=True)
class PublicationCheck:
    """A public document that was asked for, as far as it can be made, and why it is refused.

    `unread` notes were read by nobody as they are printed now, and `findings` would be printed
    and are not decided; `to_read` and `to_check` are the tables where that is so. Of the texts
    that refuse it, as they are shown, `may_stay` has those a coordinator wrote and may keep, as
    they are printed. Neither its texts nor the name of its file may have what its `context`
    finds. One that is not `is_complete` was refused before its notes were looked at.
    """

    request: ReportRequest
    refusals: tuple[Problem, ...]
    unread: int = 0
    findings: tuple[Finding, ...] = ()
    context: CheckContext = field(default_factory=CheckContext)
    to_read: tuple[DialogueId, ...] = ()
    to_check: tuple[DialogueId, ...] = ()
    may_stay: Mapping[str, str] = field(default_factory=dict)
    is_complete: bool = True


@dataclass(frozen=True, slots=True)
class AskedTable:
    """A table of a document that is to be public, with what the store knows of it.

    `published` is how an earlier public file refers to it.
    """

    published: TableReference | None
    scope: CheckScope
    names: TableNames


@dataclass(frozen=True, slots=True)
class PublicationQuestion:
    """A document that is to be public, and what is known of its tables; asked in any thread.

    `title` is that of its programme, `names` those at all its tables.
    """

    request: ReportRequest
    reference: TableReference | None
    title: str
    tables: Mapping[DialogueId, AskedTable]
    names: TableNames

    def check(self) -> PublicationCheck:
        """Say whether anybody may read it; takes long enough for a thread."""
        request = replace(self.request, edition=self._edition())
        if early := self._early_refusal():
            return PublicationCheck(request, (early,), is_complete=False)
        selection = request.kind.selects(request.source, request.edition)
        texts = [plain(text) for text in texts_of(_without_places(request))]
        found = {one.dialogue.id: self._found(one) for one in selection.dossiers}
        waits = dict(_waiting(selection, found, texts))
        waiting = tuple(one for several in waits.values() for one in several)
        to_read = {one.dialogue.id: len(open_notes(one)) for one in selection.dossiers}
        unread = sum(to_read.values())
        counted = (
            ("publication_unread", unread),
            ("publication_changed", selection.changed),
            ("publication_findings", len(waiting)),
        )
        refusals = [Problem(code, {"number": number}) for code, number in counted if number]
        contexts = self._contexts(selection, request)
        told: Sequence[TellingText] = ()
        if not waiting:
            decided = {folded(one.hit) for several in found.values() for one in several}
            told = _telling(selection, texts, contexts, decided, request.source.own_layers)
            shown = dict.fromkeys(one.shown for one in told)
            refusals += [Problem("publication_tells", {"text": text}) for text in shown]
        return PublicationCheck(
            request,
            tuple(refusals),
            unread,
            waiting,
            contexts.every,
            tuple(table for table, number in to_read.items() if number),
            tuple(table for table, several in waits.items() if several),
            {one.shown: one.written for one in told if one.written},
        )

    def _early_refusal(self) -> Problem | None:
        """Say what speaks against it whatever is in it."""
        if self.reference is None:
            return Problem("publication_not_chosen", {"title": self.title})
        before = {one.published for one in self.tables.values()} - {None, self.reference}
        if before:
            return Problem("publication_otherwise", {"reference": min(filter(None, before))})
        if len(self.tables) < self.request.kind.least_tables:
            return Problem("publication_few_tables", {"number": len(self.tables)})
        return None

    def _edition(self) -> Edition:
        """Give the edition; a document over many tables lists all their municipalities.

        Of one table neither number nor municipality is told while nothing was chosen.
        """
        decided = (one for each in self.request.source.dossiers for one in each.clearances)
        edition = public(self.reference or TableReference.MUNICIPALITY, Clearances(decided))
        chosen = self.reference is TableReference.MUNICIPALITY
        return replace(edition, municipality=chosen or self.request.kind.of_many)

    def _found(self, dossier: Dossier) -> tuple[Finding, ...]:
        asked = self.tables[dossier.dialogue.id]
        return all_findings(dossier, asked.names, asked.scope)

    def _contexts(self, selection: Selection, request: ReportRequest) -> TextContexts:
        """Give what texts are checked against: those of notes as at their own tables."""
        of_tables = [self._context(dossier) for dossier in selection.dossiers]
        every = joined(of_tables, self.names)
        own: dict[str, list[CheckContext]] = defaultdict(list)
        for dossier, context in zip(selection.dossiers, of_tables, strict=True):
            for item in dossier.items if request.kind.of_many else ():
                theme = selection.themes.get(dossier.dialogue.id, "")
                by = request.edition.attribution(dossier, item, theme)
                role = speaker_label(dossier, credited(item))
                for text in {item.text, item.labels.title, by, role}:
                    own[plain(text)].append(context)
        return TextContexts(every, own)

    def _context(self, dossier: Dossier) -> CheckContext:
        asked = self.tables[dossier.dialogue.id]
        return TableCheck(dossier, asked.names, word_lists(), asked.scope).context


def _without_places(request: ReportRequest) -> Outline:
    """Give a document over many tables without the list of places, which it may have."""
    hidden = replace(request.edition, municipality=False)
    return outline_of(replace(request, edition=hidden) if request.kind.of_many else request)


def _telling(
    selection: Selection,
    texts: Iterable[str],
    contexts: TextContexts,
    decided: AbstractSet[str],
    layers: Sequence[Layer],
) -> Sequence[TellingText]:
    """Give the texts that tell what no person decided about.

    A text that a coordinator keeps tells nothing, nor do its words where it is printed.
    """
    agreed = agreed_names(selection.dossiers)
    written = [plain(text) for text in selection.written if text]
    told = [
        *texts_that_tell(
            written, contexts, agreed, decided, can_be_written_otherwise, of_coordinator=True
        )
    ]
    written_here = (one for one in told if one.written)
    kept = [one for one in written_here if any(each.keeps(one.written) for each in layers)]
    also = frozenset(decided).union(*(one.words for one in kept))
    printed = texts_that_tell(texts, contexts, agreed, also)
    return [*printed, *(one for one in told if one not in kept)]


def _waiting(
    selection: Selection,
    found: Mapping[DialogueId, Iterable[Finding]],
    texts: Iterable[str],
) -> Iterator[tuple[DialogueId, tuple[Finding, ...]]]:
    """Give of each table what would be printed and is not decided."""
    lines = [text.casefold() for text in texts]
    for dossier in selection.dossiers:
        settled = _settled_by(Clearances(dossier.clearances))
        yield (
            dossier.dialogue.id,
            tuple(
                one
                for one in found[dossier.dialogue.id]
                if selection.takes(dossier, one.record)
                and not settled(one)
                and is_printed(one, lines)
            ),
        )


def _settled_by(clearances: Clearances) -> Callable[[Finding], bool]:
    """Give what was decided, as far as that may be."""
    return lambda one: clearances.of_finding(one) is not None and can_be_kept(one)
