"""What reports can be made of: one table, or the tables of a theme with their kernen."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from facilitator.domain.reporting.source import ReportSource
from facilitator.services import reporting
from facilitator.services.boards import BoardTables
from facilitator.services.catalogue import Library
from facilitator.services.dialogue_editor import DialogueEditor
from facilitator.services.framework_reports import framework_kind
from facilitator.services.note_numbers import note_numbers
from facilitator.services.reporting import DocumentKind
from facilitator.services.theme_reports import THEME_KINDS
from facilitator.services.thread_reports import THREADS
from facilitator.services.threads import ProgrammeBoards
from facilitator.ui.context.app_context import AppContext


@dataclass(frozen=True, slots=True)
class ReportSubject:
    """What the page for reports is about, called by its `name`; `read` gives it as it is now.

    `kinds` are its documents by name, and what is chosen is remembered under a `key`.
    `of_one` says whether it is one table, which is a `practice` table or not. Of a theme `keep`
    keeps a text that a coordinator wrote as it is, for a reason, and has it shown again.
    """

    name: str
    key: str
    kinds: Mapping[str, DocumentKind]
    read: Callable[[], ReportSource]
    of_one: bool = True
    practice: bool = False
    keep: Callable[[str, str], None] | None = None


def table_subject(editor: DialogueEditor, context: AppContext) -> ReportSubject:
    """Give a table at work as what reports are made of."""

    def read() -> ReportSource:
        dossiers = [editor.dossier]
        return reporting.report_source(
            dossiers,
            context.library,
            context.store.media,
            note_numbers(context.store, dossiers),
            context.catalogue.invitations,
        )

    dialogue = editor.dossier.dialogue
    theme = dialogue.theme or dialogue.kind
    kinds = {name: kind for name, kind in reporting.KINDS.items() if not kind.of_many}
    return ReportSubject(theme, theme, kinds, read, practice=dialogue.practice)


def theme_subject(
    board: BoardTables,
    source: ReportSource,
    keep: Callable[[str, str], None] | None = None,
) -> ReportSubject:
    """Give the theme of a board as what reports are made of, with what was read of it."""
    return ReportSubject(
        board.title,
        str(board.head.id),
        THEME_KINDS,
        lambda: source,
        of_one=False,
        keep=keep,
    )


def thread_subject(
    given: ProgrammeBoards,
    source: ReportSource,
    library: Library,
    keep: Callable[[str, str], None] | None = None,
    first: str = "threads",
) -> ReportSubject:
    """Give all themes of a programme as what reports are made of, with what was read of it.

    `first` is the document that is chosen until somebody chooses another: that of the page from
    where one comes, `threads` or `framework`.
    """
    known = library.programmes.get(given.programme)
    name = known.title if known else given.programme
    key = f"{first} {given.programme} {' '.join(given.families)}"
    every = {"threads": THREADS, "framework": framework_kind(library, given)}
    kinds = {name: every[name] for name in sorted(every, key=lambda name: name != first)}
    return ReportSubject(name, key, kinds, lambda: source, of_one=False, keep=keep)
