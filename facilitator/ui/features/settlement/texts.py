"""Puts what waits into pages: whose it is, what is now, and what a yes would make of it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import assert_never

from PySide6.QtCore import QCoreApplication

from facilitator.domain.merge.conflicts import Difference
from facilitator.domain.merge.proposals import ErasureCount, ProposalKind
from facilitator.domain.records.dialogue import Dialogue, Dossier, Record
from facilitator.domain.records.ids import DialogueId
from facilitator.domain.records.items import Item
from facilitator.domain.text import shown_name
from facilitator.services.confusable_names import confusable, confusable_at
from facilitator.services.messages import (
    counted,
    counted_erasure,
    field_word,
    record_word,
    words,
)
from facilitator.services.settlement import WaitingProposal, WaitingWriter
from facilitator.ui.context.record_texts import FieldValueTexts, printed_words, table
from facilitator.ui.features.settlement.table_texts import (
    AskedWords,
    ask_alias,
    ask_claim,
    ask_return,
)
from facilitator.ui.widgets.sides import Side, SideChoice

translate = QCoreApplication.translate

NAMED = 20
"""So many of the notes that somebody added are shown whole; of the others the number."""
NO, YES = range(2)
"""The sides of a question: what is now, and what it would become."""


@dataclass(frozen=True, slots=True)
class SettlementQuestion:
    """One thing that is asked, of whom; without a proposal it is about what he added."""

    writer: WaitingWriter
    proposal: WaitingProposal | None = None
    added: tuple[Record, ...] = ()

    @property
    def key(self) -> object:
        """What it is known by as long as it waits."""
        one = self.proposal
        return one.id if one else (self.writer.dialogue_id, self.writer.key)


@dataclass(frozen=True, slots=True)
class SettlementPage:
    """One question: at which table and of whom, what it is about, and its two sides."""

    key: object
    table: str
    writer: tuple[str, ...]
    title: str
    lines: tuple[str, ...]
    choice: SideChoice


class SettlementTexts:
    """Says in words what waits; `heads` has the tables that are here."""

    def __init__(
        self,
        language: str,
        dossier: Callable[[DialogueId], Dossier],
        heads: Callable[[], Mapping[DialogueId, Dialogue]],
    ) -> None:
        self._language = language
        self._dossier = dossier
        self._heads = heads

    def page(self, question: SettlementQuestion) -> SettlementPage:
        """Ask one thing."""
        writer, proposal = question.writer, question.proposal
        asked = self._proposed(writer, proposal) if proposal else self._added(question)
        if proposal:
            no = translate("Settlement", "No: it stays as it is now")
            yes = translate("Settlement", "Yes: it becomes this")
        else:
            no = translate("Settlement", "No: it goes")
            yes = translate("Settlement", "Yes: it stays")
        choice = SideChoice(
            "answer",
            translate("Settlement", "What do you choose? Enter takes the one with the tick."),
            (Side(no, asked.now), Side(yes, asked.after)),
            NO if proposal else YES,  # what lets everything be as people see it
        )
        whose = (*self._whose(writer), *_file(proposal))
        name = self.table(writer.dialogue_id)
        return SettlementPage(question.key, name, whose, asked.title, asked.lines, choice)

    def table(self, home: DialogueId) -> str:
        """Name a table."""
        head = self._heads().get(home)
        return table(head) if head else translate("Settlement", "A table that is not here")

    def _whose(self, writer: WaitingWriter) -> tuple[str, ...]:
        if writer.is_sheet:
            sheet = translate("Settlement", "From a spreadsheet that you took in.")
            return (sheet,)
        if not writer.key:
            nobody = translate(
                "Settlement", "Not signed: nobody can see who made this. Ask who sent it."
            )
            return (nobody,)
        name = shown_name(writer.name) or translate("Settlement", "a laptop without a name")
        who = translate("Settlement", "By {name}. The four words: {words}")
        sure = translate(
            "Settlement", "Do you want to be sure? Call the maker and compare the four words."
        )
        heads = [writer.head] if writer.head else []
        alike = [*confusable([writer.name]), *confusable_at(heads)]
        told = (words(problem, self._language) for problem in alike)
        return who.format(name=name, words=writer.words), *told, sure

    def count(self, writer: WaitingWriter) -> str:
        """Say how much waits of a writer, and how much he added."""
        parts = [counted(len(writer.ids), "proposals", self._language)]
        if writer.added:
            more = translate("Settlement", "added by this writer: {records}")
            records = counted(writer.added, "records", self._language)
            parts.append(more.format(records=records))
        return "; ".join(parts if writer.ids else parts[1:])

    def asked_again(self, writer: WaitingWriter, *, accepted: bool) -> tuple[str, str, str]:
        """Ask once more about all of a writer: a title, what would happen, and the yes."""
        facts = {
            "table": self.table(writer.dialogue_id),
            "count": self.count(writer),
        }
        if not accepted:
            title = translate("Settlement", "No to everything of this writer?")
            no = translate("Settlement", "This does not happen at {table}: {count}.")
            goes = translate("Settlement", "What was added goes away.")
            later = translate(
                "Settlement", "What this writer sends later for this table stays out."
            )
            parts = [no, goes if writer.added else "", later if writer.is_signed else ""]
            text = " ".join(filter(None, parts)).format(**facts)
            return title, text, translate("Settlement", "No to everything")
        title = translate("Settlement", "Yes to everything of this writer?")
        yes = translate("Settlement", "This happens at {table}: {count}.")
        later = translate(
            "Settlement", "What this writer sends later for this table comes in unasked."
        )
        again = translate("Settlement", "What comes later without a signature waits again.")
        if writer.is_sheet:
            again = translate(
                "Settlement", "When the spreadsheet changes, you are asked again."
            )
        text = f"{yes} {later if writer.is_signed else again}".format(**facts)
        return title, text, translate("Settlement", "Yes to everything")

    def erased(self, home: DialogueId, number: ErasureCount) -> str:
        """Say how much of a table files erased that copies still hold."""
        words = translate("Settlement", "{table}: {records}")
        records = counted_erasure(number, self._language)
        return words.format(table=self.table(home), records=records)

    def _added(self, question: SettlementQuestion) -> AskedWords:
        writer, records = question.writer, question.added
        only_notes = all(isinstance(one, Item) for one in records)
        kind = "notes" if only_notes else "records"
        count = counted(writer.added, kind, self._language)
        title = translate("Settlement", "Added: {count}. May this stay?")
        goes = translate("Settlement", "It goes away again: {count}.").format(count=count)
        if writer.is_signed:
            later = translate(
                "Settlement", "What this writer sends later for this table stays out too."
            )
            goes = f"{goes} {later}"
        values = self._values(writer)
        lines = [values.record(one) for one in records[:NAMED]]
        if len(records) > NAMED:
            more = translate("Settlement", "and {number} more")
            lines.append(more.format(number=len(records) - NAMED))
        stays = translate("Settlement", "It stays, and belongs to the table from now on.")
        return AskedWords(title.format(count=count), goes, stays, tuple(lines))

    def _proposed(self, writer: WaitingWriter, one: WaitingProposal) -> AskedWords:
        match one.kind:
            case ProposalKind.CHANGE | ProposalKind.ADDITION:
                return self._change(writer, one)
            case ProposalKind.REMOVAL | ProposalKind.ERASURE:
                return self._loss(writer, one)
            case ProposalKind.ALIAS:
                return ask_alias(one, self.table)
            case ProposalKind.CLAIM:
                return ask_claim()
            case ProposalKind.RETURN | ProposalKind.RECORD_RETURN:
                return self._returned(writer, one)
        assert_never(one.kind)

    def _change(self, writer: WaitingWriter, one: WaitingProposal) -> AskedWords:
        record = one.after
        assert record is not None, "what would be added or changed comes along"
        what = record_word(type(record), self._language)
        if one.before is None:
            title = translate("Settlement", "May {what} be added?").format(what=what)
            nothing = translate("Settlement", "It is not at this table.")
            return AskedWords(title, nothing, self._whole(writer, one, record))
        title = translate("Settlement", "May {what} change?").format(what=what)
        if not one.differences:
            unknown = translate(
                "Settlement", "The difference is something that only a newer program knows."
            )
            return AskedWords(title, self._whole(writer, one, one.before), unknown)
        now, after = (self._values_of(writer, one, side) for side in (NO, YES))
        return AskedWords(title, now, after, self._about(writer, one))

    def _values_of(self, writer: WaitingWriter, one: WaitingProposal, side: int) -> str:
        """Give all that differs, as one side has it: a line for each field."""
        values, lines = self._values(writer, one), list[str]()
        assert one.before is not None
        for each in one.differences:
            field = field_word(type(one.before), each.name, self._language)
            value = each.values[side]
            if each.name == "verbatim":  # the words of a note say what they are
                lines.insert(0, values.value(each.name, _shown_text(each, side)))
            else:
                lines.append(f"{field}: {values.value(each.name, value)}")
        return "\n".join(lines)

    def _about(self, writer: WaitingWriter, one: WaitingProposal) -> tuple[str, ...]:
        """Say which record it is, where its own words do not differ."""
        record, names = one.before, {each.name for each in one.differences}
        if record is None or names & {"verbatim", "role_label", "title"}:
            return ()
        return (self._whole(writer, one, record),)

    def _returned(self, writer: WaitingWriter, one: WaitingProposal) -> AskedWords:
        """Ask about a table, or a record with the id of what a guest had added; both erased."""
        if one.kind is ProposalKind.RETURN:
            return ask_return(one)
        now = translate(
            "Settlement",
            "You erased something that a guest had added, with the mark of this one. This stays"
            " out here.",
        )
        if one.after is None:
            title = translate("Settlement", "May this be removed, as its writer says?")
            after = translate("Settlement", "It stays out, and is known as removed.")
            return AskedWords(title, now, after)
        what = record_word(type(one.after), self._language)
        title = translate("Settlement", "May {what} of a writer of this table come in?")
        why = translate(
            "Settlement",
            "Somebody may have used the mark of this note before it came. Is this what had to"
            " go? Then say yes, and erase it at the table: it goes with the others too.",
        )
        return AskedWords(
            title.format(what=what), now, self._whole(writer, one, one.after), (why,)
        )

    def _loss(self, writer: WaitingWriter, one: WaitingProposal) -> AskedWords:
        erased = one.kind is ProposalKind.ERASURE
        if one.before is None:
            title = translate("Settlement", "May this go?")
            now = translate("Settlement", "It is not here any more.")
        else:
            what = record_word(type(one.before), self._language)
            words = translate("Settlement", "May {what} be removed?")
            words = translate("Settlement", "May {what} go for good?") if erased else words
            title, now = words.format(what=what), self._whole(writer, one, one.before)
        if not erased:
            back = translate(
                "Settlement", "It goes. You find notes again at the removed notes."
            )
            return AskedWords(title, now, back)
        gone = translate(
            "Settlement",
            "It goes from this table. It stays in the copies until you empty these.",
        )
        all_of_it = translate(
            "Settlement", "This writer wants to erase at this table: {count}."
        )
        count = counted_erasure(writer.erasures, self._language)
        return AskedWords(title, now, gone, (all_of_it.format(count=count),))

    def _whole(self, writer: WaitingWriter, one: WaitingProposal, record: Record) -> str:
        """Give a record in its own words, of a note also whose it is."""
        values = self._values(writer, one)
        told = values.record(record)
        if isinstance(record, Item) and writer.head:
            return f"{told}\n{values.about(record)}"
        return told

    def _values(
        self, writer: WaitingWriter, one: WaitingProposal | None = None
    ) -> FieldValueTexts:
        named = one.named if one else {}
        return FieldValueTexts(lambda: self._dossier(writer.dialogue_id), self._language, named)


def _file(proposal: WaitingProposal | None) -> Sequence[str]:
    if proposal is None or not proposal.file:
        return ()
    name = Path(proposal.file).name
    return (translate("Settlement", "From the file {file}").format(file=name),)


def _shown_text(told: Difference, side: int) -> tuple[object, ...]:
    """Give the words of a note as one side has them; with the first ones where these differ."""
    originals, mine = {first for first, *_ in told.values}, told.values[side]
    return (printed_words(mine), False, "") if len(originals) == 1 else mine
