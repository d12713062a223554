"""What a person decides about findings: other words, out of what is published, or as it is.

Each function writes one change, also for many findings, so that undo takes it back whole. Other
words of a note and of a role stand beside the original; in other texts they replace it. What
was decided before about the rest of a text that changes goes with it.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from operator import attrgetter
from typing import Any
from uuid import UUID

from facilitator.domain.privacy.clearing import Clearances
from facilitator.domain.privacy.identifying.findings import (
    MARKS,
    Finding,
    FindingKind,
    Replacement,
    found_at,
    kind_of_word,
)
from facilitator.domain.records.changes import Change, ChangeName, Edit
from facilitator.domain.records.clearances import (
    Clearance,
    ClearanceDecision,
    PrintedText,
)
from facilitator.domain.records.dialogue import Closing, Count, Dossier, Record, Seat
from facilitator.domain.records.items import Item
from facilitator.domain.text import clean_line
from facilitator.services.capture import cleaned
from facilitator.services.clearing import wording_of
from facilitator.services.dialogue_editor import DialogueEditor

_WORDINGS = frozenset({"verbatim", "edited"})
_PUBLIC_ROLE = "public_role_label"


def can_be_reworded(finding: Finding) -> bool:
    """Say whether other words can be given: not for a mark, but for what a photo shows."""
    return finding.kind not in MARKS or finding.why.code == "found_photo_not_described"


def can_be_left_out(finding: Finding) -> bool:
    """Say whether it can stay out: a note, a photo, or a sentence that nothing needs."""
    return isinstance(finding.record, Item | Closing)


def leaves_note_out(finding: Finding) -> bool:
    """Say whether leaving it out leaves out the whole note, and not a sentence or a photo."""
    of_note = finding.kind in MARKS or finding.field in _WORDINGS
    return (
        isinstance(finding.record, Item) and of_note and finding.kind is not FindingKind.PHOTO
    )


def take_proposals(editor: DialogueEditor, findings: Iterable[Finding]) -> Change | None:
    """Put what is proposed in the place of what was found; what has no words stays out."""
    work, chosen = _Decisions(editor), list(findings)
    for finding, replacement in _last_first_apart(chosen):
        work.put_instead(finding, replacement)
    for finding in chosen:
        if finding.kind in MARKS:
            work.leave_out(finding)
    return work.write()


def reword(editor: DialogueEditor, finding: Finding, text: str) -> Change | None:
    """Give the whole text in which something was found other words.

    Who types a note anew has read it. For a photo it is the description.
    """
    work = _Decisions(editor)
    work.reword(finding, text)
    return work.write()


def leave_out(editor: DialogueEditor, findings: Iterable[Finding]) -> Change | None:
    """Keep what was found out of what is published; of a closing the sentence goes."""
    work = _Decisions(editor)
    for finding in _last_first(findings):
        work.leave_out(finding)
    return work.write()


def keep(editor: DialogueEditor, findings: Iterable[Finding], reason: str) -> Change | None:
    """Let what was found stay, for a reason of one line; an unread note is read by that.

    Raises ValueError without a reason.
    """
    reason = clean_line(reason)
    if not reason:
        raise ValueError("what was found is kept for a reason")
    work = _Decisions(editor)
    for finding in findings:
        work.decide(finding.printed, ClearanceDecision.KEPT, finding.word, reason)
        if finding.kind is FindingKind.UNREAD:
            work.decide(finding.printed, ClearanceDecision.CLEARED)
    return work.write()


def _last_first(findings: Iterable[Finding]) -> list[Finding]:
    """Give findings from the end of each text to its begin, so that places before them hold."""
    return sorted(findings, key=lambda finding: -finding.offset - finding.start)


def _last_first_apart(findings: Iterable[Finding]) -> Iterator[tuple[Finding, Replacement]]:
    """Give what is to be replaced from the end of each text to its begin, none in another."""
    found = [(one, each) for one in findings for each in one.replacements]
    end: dict[object, int] = {}
    apart = []
    for finding, new in sorted(found, key=lambda pair: (_from(*pair), -pair[1].end)):
        place = _place(finding)
        if _from(finding, new) >= end.get(place, 0):
            apart.append((finding, new))
            end[place] = finding.offset + new.end
    return reversed(apart)


def _from(finding: Finding, new: Replacement) -> int:
    return finding.offset + new.start


class _Decisions:
    """What becomes of the records of a table, and of its decisions, written as one change."""

    def __init__(self, editor: DialogueEditor) -> None:
        self._editor = editor
        self._home = editor.dossier.dialogue.id
        self._before: dict[UUID, Record] = {}
        self._after: dict[UUID, Record] = {}
        self._clearances = {one.id: one for one in editor.dossier.clearances}
        self._texts: dict[tuple[UUID, str, str], str] = {}

    def write(self) -> Change | None:
        """Write what is other than it was, nothing when all is as it was."""
        edits = [Edit(self._before[key], after) for key, after in self._after.items()]
        known = {one.id: one for one in self._editor.dossier.clearances}
        edits += [Edit(known.get(key), one) for key, one in self._clearances.items()]
        fresh = tuple(edit for edit in edits if edit.before != edit.after)
        return self._editor.do(Change(ChangeName.CLEAR, fresh)) if fresh else None

    def decide(
        self,
        text: PrintedText,
        decision: ClearanceDecision,
        finding: str = "",
        reason: str = "",
    ) -> None:
        """Decide about a text as it is, or about something found in it."""
        made = text.decided(self._home, decision, finding, reason)
        self._clearances[made.id] = made

    def leave_out(self, finding: Finding) -> None:
        """Keep a note or a photo out of what is published, or take a sentence away."""
        item = self._record(finding)
        if finding.kind is FindingKind.PHOTO:
            self.decide(finding.printed, ClearanceDecision.LEFT_OUT, finding.word)
        elif leaves_note_out(finding) and isinstance(item, Item):
            self.decide(wording_of(item), ClearanceDecision.LEFT_OUT)
        else:
            text = self._text(finding)
            end = finding.offset + len(finding.sentence)
            self._put(finding, _without(text, finding.offset, end))

    def put_instead(self, finding: Finding, new: Replacement) -> None:
        """Put the words that are proposed in one place; those behind it were put before."""
        text, at = self._text(finding), finding.offset + new.start
        self._put(finding, text[:at] + new.words + text[finding.offset + new.end :])
        if new == finding.replacements[0]:
            now = self._printed_now(finding)
            word = finding.word_at(now, at, at + len(new.words))
            self.decide(now, ClearanceDecision.REPLACED, word)

    def reword(self, finding: Finding, text: str) -> None:
        """Give the whole text other words."""
        item = self._record(finding)
        if finding.kind is FindingKind.PHOTO and isinstance(item, Item):
            labels = replace(item.labels, photo_description=clean_line(text))
            self._keep(item, replace(item, labels=labels))
            return
        typed = cleaned(self._editor, text)
        if not isinstance(item, Closing) and finding.field not in _WORDINGS:
            typed = clean_line(typed)
        self._put(finding, typed or finding.text)
        after = self._record(finding)
        if isinstance(after, Item) and finding.field in _WORDINGS:
            self.decide(wording_of(after), ClearanceDecision.CLEARED)

    def _record(self, finding: Finding) -> Record:
        """Give a record as it is by now; documents may show it otherwise than it is kept."""
        key = finding.record.id
        return self._after.get(key) or _kept(self._editor.dossier, key)

    def _keep(self, before: Record, after: Record) -> None:
        self._before.setdefault(before.id, before)
        self._after[after.id] = after

    def _text(self, finding: Finding) -> str:
        return self._texts.get(_place(finding), finding.text)

    def _put(self, finding: Finding, text: str) -> None:
        """Let a text say something else; what was decided about its other words goes along."""
        record, before = self._record(finding), self._text(finding)
        told = self._printed_now(finding)
        was_cleared = isinstance(record, Item) and self._is_cleared(record)
        self._keep(record, _with_text(record, finding.field, before, text))
        self._texts[_place(finding)] = text
        now = self._printed_now(finding)
        for one in list(_moved(self._clearances.values(), told, now)):
            self._clearances[one.id] = one
        if was_cleared and finding.field in _WORDINGS:
            self.decide(now, ClearanceDecision.CLEARED)

    def _is_cleared(self, item: Item) -> bool:
        return Clearances(self._clearances.values()).is_cleared(item)

    def _printed_now(self, finding: Finding) -> PrintedText:
        """Give the text in which something was found as it is printed by now."""
        record, printed = self._record(finding), finding.printed
        if isinstance(record, Item) and finding.field in _WORDINGS:
            return wording_of(record)
        public = isinstance(record, Seat) and record.public_role_label
        field = _PUBLIC_ROLE if public else printed.field
        return PrintedText(printed.about, field, self._text(finding))


def _place(finding: Finding) -> tuple[UUID, str, str]:
    return finding.record.id, finding.field, finding.text


def _kept(dossier: Dossier, key: UUID) -> Record:
    return next(record for record in records_of(dossier) if record.id == key)


def records_of(dossier: Dossier) -> Iterator[Record]:
    """Give everything of a table in which people write."""
    yield dossier.dialogue
    parts: Sequence[Sequence[Record]] = (
        dossier.steps,
        dossier.seats,
        dossier.items,
        dossier.links,
        dossier.moments,
    )
    for part in parts:
        yield from part
    if dossier.closing:
        yield dossier.closing


def _with_text(record: Record, path: str, before: str, after: str) -> Record:
    """Give a record in which a field says something else, beside the original if it can."""
    if isinstance(record, Item) and path in _WORDINGS:
        return record.reworded(after)
    if isinstance(record, Seat):
        return replace(record, public_role_label=after)
    changed: Record = _put_in(record, path, lambda value: _changed(value, before, after))
    return changed


def _put_in(value: Any, path: str, change: Callable[[object], object]) -> Any:  # noqa: ANN401 - any dataclass
    name, _, rest = path.partition(".")
    inner = attrgetter(name)(value)
    return replace(value, **{name: _put_in(inner, rest, change) if rest else change(inner)})


def _changed(value: object, before: str, after: str) -> object:
    """Give what a field holds with one of its texts changed; one that is gone leaves a list."""
    if isinstance(value, Count):
        attribute, category = (
            after if text == before else text for text in (value.attribute, value.category)
        )
        return replace(value, attribute=attribute, category=category)
    if isinstance(value, tuple):
        changed = (_changed(one, before, after) for one in value)
        return tuple(one for one in changed if one != "")
    return after if value == before else value


def _without(text: str, start: int, end: int) -> str:
    """Give a text without a sentence, with what stood around it joined as it was."""
    head, tail = text[:start], text[end:]
    line_end = "\n" in head[len(head.rstrip()) :] or "\n" in tail[: -len(tail.lstrip()) or None]
    return ("\n" if line_end else " ").join(filter(None, (head.rstrip(), tail.strip())))


def _moved(
    clearances: Iterable[Clearance], before: PrintedText, after: PrintedText
) -> Iterator[Clearance]:
    """Give what was decided about found words that a text still has, in their new places."""
    told = before.fingerprint
    for one in clearances:
        if (one.about, one.field, one.fingerprint) != (before.about, before.field, told):
            continue
        word = _moved_word(one.finding, before, after)
        if word:
            yield after.decided(one.dialogue_id, one.decision, word, one.reason)


def _moved_word(word: str, before: PrintedText, after: PrintedText) -> str:
    """Give the word of a finding whose place moved with its text; nothing where it changed."""
    kind = kind_of_word(word)
    if kind in MARKS:
        return word
    place, mark, _ = word.rpartition(":")[2].partition("@")
    start, dash, end = place.partition("-")
    if kind is None or not dash:
        return ""
    grown = len(after.text) - len(before.text)
    if before.text[: int(end)] == after.text[: int(end)]:
        grown = 0
    elif before.text[int(start) :] != after.text[int(start) + grown :]:
        return ""
    among = after if mark else None
    return found_at(kind, int(start) + grown, int(end) + grown, among=among)
