"""Goes from point to point, keeps what is decided about each, and says what still waits."""

from collections import Counter
from collections.abc import Callable, Sequence
from uuid import UUID

from PySide6.QtCore import QCoreApplication

from facilitator.domain.errors import FacilitatorError, RefusedInputError, StoreUnavailableError
from facilitator.domain.privacy.identifying.findings import MARKS, Finding, FindingKind
from facilitator.domain.records.changes import Change
from facilitator.domain.records.clearances import Clearance
from facilitator.domain.records.dialogue import Record
from facilitator.services import finding_decisions
from facilitator.services.dialogue_editor import DialogueEditor
from facilitator.services.export_check import ExportCheck, RepeatedCheck, can_be_kept
from facilitator.services.messages import UserMessage
from facilitator.ui.context.editing import UndoableEditor
from facilitator.ui.context.export_check import CheckPurpose, Leaving
from facilitator.ui.features.export_check.texts import FindingTexts, what_leaving_out_does
from facilitator.ui.features.export_check.view_protocol import ExportCheckViewProtocol

translate = QCoreApplication.translate

MANY = 12
"""With more points than these they stand by kind, else in the order of the report."""
_TOGETHER = frozenset({FindingKind.UNREAD, FindingKind.WITHHELD})
"""Marks that may stay out all at once; sensitive notes and photos go one by one."""

Place = tuple[UUID, str, str]


class ExportCheckPresenter:
    """Keeps the screen and one table together.

    `open_record` shows a record where it can be changed, and says whether it could. `told`
    finds the words for what went wrong.
    """

    def __init__(
        self,
        view: ExportCheckViewProtocol,
        work: UndoableEditor,
        checker: RepeatedCheck,
        texts: FindingTexts,
        open_record: Callable[[Record], bool],
        told: Callable[[FacilitatorError], UserMessage],
    ) -> None:
        self.view = view
        self._work = work
        self._checker = checker
        self._texts = texts
        self._open_record = open_record
        self._told = told
        self._purpose = CheckPurpose.LOOK
        self._points: list[Finding] = []
        self._at = 0
        self._later: set[Place] = set()
        self._writing = False
        self._connect(view)
        work.editor.listen(self._changed)

    def _connect(self, view: ExportCheckViewProtocol) -> None:
        view.proposal_asked.connect(self.take_proposal)
        view.reworded.connect(self.reword)
        view.leave_out_asked.connect(self.leave_out)
        view.kept.connect(self.keep)
        view.later_asked.connect(self.put_off)
        view.chosen.connect(self.go_to)
        view.note_asked.connect(self.open_note)

    @property
    def _editor(self) -> DialogueEditor:
        return self._work.editor

    def show(self, purpose: CheckPurpose | None = None) -> None:
        """Show what waits, with the first point open; without a purpose it stays the same."""
        if purpose is not None:
            self._purpose, self._at, self._later = purpose, 0, set()
            self.view.leave_edit()
            self.view.say("")
        dialogue = self._editor.dossier.dialogue
        name = dialogue.theme or dialogue.kind
        self.view.show_purpose(self._purpose, name, practice=dialogue.practice)
        self._show()

    def _show(self) -> None:
        check = self._checker.check(self._editor.dossier)
        self._points = _in_reach(check)
        self._at = max(0, min(self._at, len(self._points) - 1))
        self.view.show_waiting(check.waits(Leaving.PUBLIC))
        self.view.show_originals(check.originals)
        self.view.show_counts(self._texts.counts(check.counts()))
        self.view.show_done([self._texts.done(point) for point in check.decided])
        self._show_points()

    def _show_points(self) -> None:
        dossier = self._editor.dossier
        same = Counter(map(_same, self._points))
        points = [
            self._texts.point(
                one, dossier, same=same[_same(one)], later=_place(one) in self._later
            )
            for one in self._points
        ]
        self.view.show_points(points, self._at)

    def _point(self) -> Finding | None:
        return self._points[self._at] if self._points else None

    def _chosen(self, *, all_same: bool) -> list[Finding]:
        """Give the point in front, or all with the same words."""
        point = self._point()
        if point is None:
            return []
        same = [one for one in self._points if _same(one) == _same(point)]
        return same if all_same else [point]

    def take_proposal(self, all_same: bool = False) -> None:
        """Put what is proposed in its place."""
        found = self._chosen(all_same=all_same)
        self._decide(lambda: finding_decisions.take_proposals(self._editor, found), found)

    def reword(self, text: str) -> None:
        """Give the whole text other words."""
        found = self._chosen(all_same=False)
        self._decide(lambda: finding_decisions.reword(self._editor, found[0], text), found)

    def leave_out(self, all_same: bool = False) -> None:
        """Keep it out of what is published."""
        found = self._chosen(all_same=all_same)
        able = [one for one in found if finding_decisions.can_be_left_out(one)]
        if found and not able:
            self.view.say(
                translate("ExportCheck", "This cannot be left out. Choose other words.")
            )
        elif self._decide(lambda: finding_decisions.leave_out(self._editor, able), able):
            self.view.say(what_leaving_out_does(able[0]))

    def keep(self, reason: str, all_same: bool = False) -> None:
        """Let it stay as it is, for a reason; what a note is by its marks goes one by one."""
        point = self._point()
        found = self._chosen(
            all_same=all_same and point is not None and point.kind not in MARKS
        )
        if not all(map(can_be_kept, found)):
            words = translate(
                "ExportCheck",
                "This tells which table it was, so it cannot stay. Choose other words.",
            )
            self.view.say(words)
        elif found and not reason.strip():
            self.view.say(translate("ExportCheck", "Say in one line why this stays as it is."))
        else:
            self._decide(lambda: finding_decisions.keep(self._editor, found, reason), found)

    def put_off(self) -> None:
        """Leave the point for later, and go to the next that was not put off."""
        point = self._point()
        if point is None:
            return
        self._later.add(_place(point))
        places = [*range(self._at + 1, len(self._points)), *range(self._at)]
        waiting = (at for at in places if _place(self._points[at]) not in self._later)
        self.go_to(next(waiting, (self._at + 1) % len(self._points)))

    def go_to(self, at: int) -> None:
        """Open a point; there is none before the first and none behind the last."""
        self._at = max(0, min(at, len(self._points) - 1))
        self.view.say("")
        self._show_points()

    def open_note(self) -> None:
        """Show the note, or the closing, in which the point in front was found."""
        point = self._point()
        if point and not self._open_record(point.record):
            words = translate("ExportCheck", "Change this under Table, Change the table.")
            self.view.say(words)

    def _decide(self, act: Callable[[], Change | None], about: Sequence[Finding]) -> bool:
        """Do something that can be taken back and show what waits; say if it is written."""
        if not about:
            return False
        self._writing = True
        try:
            self._work.record(act())
        except (StoreUnavailableError, RefusedInputError) as error:
            self.view.say(str(self._told(error)))
            return False
        finally:
            self._writing = False
        self.view.leave_edit()
        self.view.say("")
        self._show()
        return True

    def _changed(self, change: Change) -> None:
        """Show what was undone, or written by another screen."""
        if self._writing or not self.view.isVisible():
            return
        about = {
            edit.record.about if isinstance(edit.record, Clearance) else edit.record.id
            for edit in change.edits
        }
        self._points = _in_reach(self._checker.check(self._editor.dossier))
        found = (at for at, one in enumerate(self._points) if one.record.id in about)
        self._at = next(found, self._at)
        self._show()


def _in_reach(check: ExportCheck) -> list[Finding]:
    """Give what waits in the order in which it is gone through: what is said, then marks."""
    if len(check.open) > MANY:
        order = list(FindingKind)
        return sorted(check.open, key=lambda finding: order.index(finding.kind))
    named = check.named
    return [*named, *(finding for finding in check.open if finding not in named)]


def _same(finding: Finding) -> tuple[object, ...]:
    """Give what points share about which one may decide at once."""
    if finding.kind in _TOGETHER:
        return (finding.kind,)
    if finding.kind in {FindingKind.SENSITIVE, FindingKind.PHOTO}:
        return (finding.kind, finding.record.id)
    return (finding.kind, finding.hit.casefold())


def _place(finding: Finding) -> Place:
    return finding.record.id, finding.field, finding.word
