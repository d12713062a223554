"""Keeps the page for reports and its subject together: choices, pages, whether it is ready."""

import asyncio
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from facilitator.domain.errors import Problem
from facilitator.domain.records.changes import Change
from facilitator.domain.records.ids import DialogueId, ItemId
from facilitator.domain.reporting.edition import INTERNAL, PUBLIC
from facilitator.domain.reporting.source import ReportSource
from facilitator.services import reporting
from facilitator.services.export_check import check_dossier
from facilitator.services.publishing import PublicationCheck, ask_publication
from facilitator.services.report_readiness import (
    LookedAt,
    ReadyState,
    readiness,
    table_names,
)
from facilitator.services.reporting import DocumentKind, ReportRequest
from facilitator.services.suspected_tables import suspected_tables_in_slices
from facilitator.ui.context.app_context import AppContext
from facilitator.ui.context.errors import log
from facilitator.ui.context.publication import choose_how_tables_are_named
from facilitator.ui.context.report_choices import ReportChoice
from facilitator.ui.features.report.making import make_files
from facilitator.ui.features.report.questions import ask_reason, is_certain
from facilitator.ui.features.report.sensitive_notes import ask_released
from facilitator.ui.features.report.subject import ReportSubject
from facilitator.ui.features.report.texts import (
    edition_choices,
    format_choice,
    kind_choice,
    reason_words,
)
from facilitator.ui.features.report.view_protocol import (
    ReasonLine,
    ReportPage,
    ReportViewProtocol,
)
from facilitator.ui.platform import folders
from facilitator.ui.platform.tasks import in_slices, in_thread

translate = QCoreApplication.translate

WIDTH = 1200
"""So many pixels wide the pages are drawn: enough to read them across the window."""
PAUSE = 0.25
"""After so many seconds without another choice the pages are drawn."""
DRAWING = "draw report"


class ReportPresenter:
    """Keeps the page and what it is about together.

    What is chosen counts for this theme from the next time on when files are made.
    """

    def __init__(
        self, view: ReportViewProtocol, subject: ReportSubject, context: AppContext
    ) -> None:
        self._view = view
        self._subject = subject
        self._context = context
        self._choice = ReportChoice()
        self._source = ReportSource(())
        self._looked_at = LookedAt()
        self._released: frozenset[ItemId] | None = None
        self._made: tuple[Path, ...] = ()
        self._stale = False
        self._drawn: ReportRequest | None = None
        self._connect()

    def _connect(self) -> None:
        view, tasks = self._view, self._context.tasks
        view.kind_chosen.connect(lambda name: self._choose(kind=name))
        view.edition_chosen.connect(lambda name: self._choose(edition=name))
        view.formats_chosen.connect(self._choose_formats)
        view.make_asked.connect(lambda: tasks.start(self.make(), "report"))
        view.folder_asked.connect(lambda: tasks.start(self.choose_folder(), "report folder"))
        view.reference_asked.connect(lambda: tasks.start(self.choose_reference(), "reference"))
        view.release_asked.connect(lambda: tasks.start(self.release(), "release"))
        view.keep_text_asked.connect(
            lambda text: tasks.start(self.keep_text(text), "keep text")
        )
        view.open_asked.connect(folders.show_folder)
        view.show_folder_asked.connect(self._show_folder)
        view.print_asked.connect(self._print)
        view.shown.connect(self._read_if_stale)
        view.left.connect(lambda: tasks.cancel(DRAWING))

    def show(self, subject: ReportSubject) -> None:
        """Show a table or theme with what was chosen last for it."""
        self._subject = subject
        self._choice = self._possible(self._context.report_choices.of(subject.key))
        self._released, self._drawn, self._made = None, None, ()
        self._looked_at = LookedAt()
        self._view.show_subject(subject.name, practice=subject.practice)
        self._view.show_made(())
        self._view.say("")
        self._read()

    def go_on(self, subject: ReportSubject) -> None:
        """Show the same table or theme as it is now, with what is chosen."""
        self._subject = subject
        self._looked_at = replace(self._looked_at, publication=None)
        self._read()

    def table_to_read(self) -> DialogueId | None:
        """Give the first table with notes that keep a public edition back."""
        check = self._looked_at.publication
        return next(iter(check.to_read), None) if check else None

    def table_to_check(self) -> DialogueId | None:
        """Give the first table with findings that keep a public edition back."""
        check = self._looked_at.publication
        return next(iter(check.to_check), None) if check else None

    @property
    def _kind(self) -> DocumentKind:
        return self._subject.kinds[self._choice.kind]

    @property
    def _is_public(self) -> bool:
        return self._kind.is_public and self._choice.edition == PUBLIC

    def _possible(self, choice: ReportChoice) -> ReportChoice:
        """Give a choice without what there is no longer."""
        known = [suffix for suffix in reporting.formats() if suffix in choice.formats]
        kinds = self._subject.kinds
        kind = choice.kind if choice.kind in kinds else next(iter(kinds))
        return choice._replace(kind=kind, formats=tuple(known))

    def _read(self) -> None:
        """Take the subject as it is now."""
        self._source, self._stale = self._subject.read(), False
        self._show()
        self._context.tasks.start_instead(self._look_again(), "look at report")

    def follow(self, _change: Change) -> None:
        """Show a table that was changed, now or when the page is in front again."""
        self._stale = True
        self._read_if_stale()

    def _read_if_stale(self) -> None:
        """Take the subject as it is now, when it changed and the page is in front."""
        if self._stale and self._view.isVisible():
            self._read()

    async def look(self) -> PublicationCheck | None:
        """Find what takes a while: is a table here twice, and what points at people."""
        source = self._source
        twins = await in_slices(suspected_tables_in_slices(self._context.store))
        here = {dossier.dialogue.id for dossier in source.dossiers}
        findings = await self._count_findings(source) if self._subject.of_one else None
        self._looked_at = replace(
            self._looked_at, findings=findings, twins=len(here & twins.tables)
        )
        self._show_page()
        return await self._check_publication()

    async def _count_findings(self, source: ReportSource) -> int:
        dossier = source.dossier
        names = table_names(self._context.store, dossier)
        return len(await in_thread(lambda _progress: check_dossier(dossier, names).open))

    async def _look_again(self) -> None:
        await self.look()

    async def _check_publication(self) -> PublicationCheck | None:
        """Find whether the public edition can be made; None for an internal one."""
        check: PublicationCheck | None = None
        if self._is_public:
            request = ReportRequest(self._kind, self._source)
            question = ask_publication(self._context.store, request, self._context.library)
            check = await in_thread(lambda _progress: question.check())
        self._looked_at = replace(self._looked_at, publication=check)
        self._show()
        return check

    def _choose(self, **chosen: str | tuple[str, ...]) -> None:
        self._choice = self._choice._replace(**chosen)  # type: ignore[arg-type]
        self._looked_at = replace(self._looked_at, publication=None)
        self._view.show_made(())
        self._show()
        if self._is_public:
            self._context.tasks.start_instead(self._look_again(), "look at report")

    def _choose_formats(self, suffixes: Sequence[str]) -> None:
        chosen = [suffix for suffix in reporting.formats() if suffix in suffixes]
        self._choose(formats=tuple(chosen))

    @property
    def _waits_for_choice(self) -> bool:
        """Whether nobody chose yet how the public files name a table."""
        return self._is_public and bool(self._looked_at.refusal("publication_not_chosen"))

    def _show(self) -> None:
        self._show_page()
        if self._waits_for_choice:
            why = translate(
                "Report", "You see the pages when number or municipality is chosen."
            )
            self._view.show_no_pages(why)
        elif self._drawn != self._request():
            self._view.show_drawing()
            self._context.tasks.start_instead(self._draw_soon(), DRAWING)

    def _show_page(self) -> None:
        language = self._context.language
        points = readiness(self._source, self._looked_at)
        reasons = [self._reason(refusal) for refusal in self._looked_at.reasons()]
        waiting = sum(max(one.number, 1) for one in points if one.state is ReadyState.BLOCKS)
        self._view.show_page(
            ReportPage(
                [
                    kind_choice(name, language, lacking=not kind.needs(self._source))
                    for name, kind in self._subject.kinds.items()
                ],
                edition_choices(self._kind),
                [format_choice(suffix, language) for suffix in reporting.formats()],
                self._choice,
                points,
                waiting + len(reasons),
                reasons,
                len(self._let_through()) if not self._is_public else 0,
                self._context.report_choices.place(),
                [request.file_name for request in self.requests()],
            )
        )

    def _reason(self, refusal: Problem) -> ReasonLine:
        """Say why a public edition is refused, with the text that may be kept."""
        words = reason_words(refusal, self._context.language)
        check = self._looked_at.publication
        if check is None or self._subject.keep is None:
            return ReasonLine(words)
        return ReasonLine(words, check.may_stay.get(str(refusal.data.get("text")), ""))

    def _request(self) -> ReportRequest | None:
        """Give the document that is chosen; None while nobody knows what may be public."""
        if self._is_public:
            check = self._looked_at.publication
            return check.request if check else None
        edition = replace(INTERNAL, released=self._let_through())
        return ReportRequest(self._kind, self._source, edition)

    def _let_through(self) -> frozenset[ItemId]:
        """Give the sensitive notes that go along: as chosen here, or decided in the check."""
        if self._released is not None:
            return self._released
        decided = self._source.decided_sensitive()
        return frozenset(note for note, is_released in decided.items() if is_released)

    def requests(self) -> list[ReportRequest]:
        """Give the documents that one press makes."""
        request = self._request()
        formats = self._choice.formats if request else ()
        return [replace(request, format=suffix) for suffix in formats if request]

    async def _draw_soon(self) -> None:
        """Draw the pages when nobody chooses anything else for a moment."""
        await asyncio.sleep(PAUSE)
        await self.draw()

    async def draw(self) -> None:
        """Draw the pages; what fails is told on the page and stops nothing else."""
        request = self._request()
        if request is None or self._waits_for_choice:
            return  # it is drawn when it is known what may be in it
        self._drawn = request
        try:
            pages, headings = await in_thread(
                lambda _progress: reporting.preview(request, WIDTH)
            )
        except Exception as error:  # noqa: BLE001 - a preview is never in the way
            log.warning("no preview: %s", type(error).__name__)
            why = translate("Report", "No preview this time. You can make the files.")
            self._view.show_no_pages(why)
        else:
            self._view.show_pages(pages, headings)

    async def release(self) -> None:
        """Let somebody choose which sensitive notes are in the internal edition."""
        released = await ask_released(self._source, self._context.dialogs.parent)
        if released is not None:
            self._released = released
            self._show()

    async def keep_text(self, text: str) -> None:
        """Let somebody keep a text of his own as it is, for a reason."""
        keep = self._subject.keep
        if keep is None:
            return
        reason = await ask_reason(self._context.dialogs.parent, text)
        if reason:
            keep(text, reason)

    async def choose_folder(self) -> None:
        """Let another folder be chosen."""
        choices = self._context.report_choices
        title = translate("Report", "Where may the files go?")
        folder = await self._context.dialogs.choose_folder(title, choices.place())
        if folder is not None:
            choices.folder = folder
            self._show_page()

    async def choose_reference(self) -> None:
        """Let somebody choose how the public files of the programme name a table."""
        programme = self._source.dossiers[0].dialogue.programme
        if await choose_how_tables_are_named(self._context, programme):
            await self._check_publication()

    async def make(self) -> None:
        """Make all files that are ticked; nothing is made when somebody thinks better of it."""
        if not self._choice.formats:
            self._view.say(translate("Report", "Tick at least one file."))
            return
        check = await self.look()
        refused = check is None if self._is_public else check is not None
        if refused or (check and check.refusals) or not await self._may_be_made():
            return
        folder = self._context.report_choices.place()
        self._made = await make_files(self._context, self.requests(), folder, check)
        if self._made:
            self._context.report_choices.choose(self._subject.key, self._choice)
            self._view.say("")
            self._view.show_made(self._made)

    async def _may_be_made(self) -> bool:
        """Ask what has to be asked: whether the table is here twice, what may go along."""
        many = not self._subject.of_one
        if self._looked_at.twins and not await is_certain(self._context, many=many):
            return False
        if self._released is None and not self._is_public:
            self._released = await ask_released(self._source, self._context.dialogs.parent)
            if self._released is None:
                return False
            self._show()
        return True

    def _show_folder(self) -> None:
        if self._made:
            folders.show_folder(self._made[0].parent)

    def _print(self) -> None:
        """Print what was made: as PDF where there is one, since that is ready for paper."""
        best = sorted(self._made, key=lambda path: path.suffix != ".pdf")
        if best and not folders.print_document(best[0]):
            self._view.say(translate("Report", "It is open now. Choose Print there."))
