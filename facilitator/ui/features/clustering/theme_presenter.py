"""Makes a theme of a kern: a form with a draft, which becomes a file of this computer."""

from collections.abc import Callable, Sequence
from dataclasses import asdict
from typing import Protocol

from PySide6.QtCore import QCoreApplication, SignalInstance

from facilitator.domain.clustering.board import ClusterContents
from facilitator.domain.errors import FacilitatorError
from facilitator.domain.table.script import THEME_SERIES, Theme
from facilitator.services.messages import counted
from facilitator.services.theme_drafts import ThemeDraft, theme_draft
from facilitator.services.theme_files import keep_theme, own_theme, with_theme
from facilitator.settings import data_folder
from facilitator.ui.context.app_context import AppContext
from facilitator.ui.context.editing import DraftTimer
from facilitator.ui.features.clustering.open_board import OpenBoard
from facilitator.ui.features.clustering.theme_form import (
    KeptTheme,
    ThemeDraftForm,
    form_of,
    theme_of,
)

translate = QCoreApplication.translate

MOST_SAID = 20
"""So many notes of each kern are shown beside the form."""


class ThemeViewProtocol(Protocol):
    """The page as its presenter knows it."""

    typed: SignalInstance
    keep_asked: SignalInstance
    afresh_asked: SignalInstance
    kern_asked: SignalInstance
    left: SignalInstance

    def offer_series(self, series: Sequence[tuple[str, str]]) -> None:
        """Offer for which tables a theme can be: keys with their words."""

    def show_form(self, form: ThemeDraftForm) -> None:
        """Show what stands in each field."""

    def form(self) -> ThemeDraftForm:
        """Give everything as it stands."""

    def explain(self, computed: dict[str, str]) -> None:
        """Say below fields how what stands there to begin with was computed."""

    def show_source(
        self, made_from: str, said: Sequence[tuple[str, Sequence[str]]], again: str
    ) -> None:
        """Say what the theme is made from, show what was said, and that it was begun before."""

    def say(self, sentence: str) -> None:
        """Say what was done or went wrong."""


class ThemePresenter:
    """Keeps the form and the theme files together; `go_back` leads to the kern."""

    def __init__(
        self, view: ThemeViewProtocol, context: AppContext, go_back: Callable[[], None]
    ) -> None:
        self._view, self._context, self._go_back = view, context, go_back
        self._draft: ThemeDraft | None = None
        self._kept: KeptTheme | None = None
        self._usual = ThemeDraftForm()
        self._aliases: tuple[str, ...] = ()
        self._drafts = DraftTimer(self._write_draft)
        view.offer_series([(key, _series_name(key)) for key in THEME_SERIES])
        view.typed.connect(self._drafts.touch)
        view.left.connect(self._drafts.flush)
        view.keep_asked.connect(self._keep)
        view.afresh_asked.connect(self._begin_afresh)
        view.kern_asked.connect(self._leave)

    def show(self, board: OpenBoard, contents: ClusterContents) -> None:
        """Show the theme of a kern: what was typed, else what was written, else a draft."""
        self._draft = draft = theme_draft(board.board, contents)
        head = board.editor.tables.head
        self._kept = KeptTheme(self._context.store, head.id, contents.cluster.id)
        known = own_theme(self._context.library, contents.cluster.title, data_folder())
        self._usual = form_of(known or draft.theme)
        self._aliases = known.aliases if known else ()
        typed = self._kept.read()
        self._view.show_form(typed or self._usual)
        self._view.explain(computed(draft))
        self._view.show_source(
            self._made_from(), _said(contents, draft), _again(known, begun=typed is not None)
        )
        self._view.say("")
        self._drafts.forget()

    def _made_from(self) -> str:
        """Say of how many tables, municipalities and notes the theme is made."""
        assert self._draft is not None
        assert self._draft.theme.made_from is not None
        language = self._context.language
        counts = {
            name: counted(number, name, language)
            for name, number in asdict(self._draft.theme.made_from).items()
        }
        words = translate("Themes", "Made of {notes} from {tables} in {municipalities}.")
        return words.format(**counts)

    def _write_draft(self) -> None:
        """Keep what is typed, so that a crash or a step back loses nothing."""
        form = self._view.form()
        if self._kept is not None and form == self._usual:
            self._kept.drop()
        elif self._kept is not None:
            self._kept.write(form)

    def _begin_afresh(self) -> None:
        """Show the draft again; what was typed is kept for as long as nothing else is."""
        if self._draft is not None:
            self._view.show_form(form_of(self._draft.theme))
            self._drafts.touch()
            self._view.say(translate("Themes", "This is the draft again."))

    def _keep(self) -> None:
        """Write the theme among those of this computer, where every table can choose it."""
        if self._draft is None or self._kept is None:
            return
        origin, form = self._draft.theme.made_from, self._view.form()
        assert origin is not None
        library = self._context.library
        try:
            made = keep_theme(theme_of(form, origin, self._aliases), library, data_folder())
        except FacilitatorError as error:
            self._view.say(str(self._context.user_message(error)))
            return
        self._context.catalogue.library = with_theme(library, made)
        self._drafts.forget()
        self._kept.drop()
        self._usual = form_of(made)
        self._view.show_form(self._usual)
        words = translate(
            "Themes",
            "Kept, version {version}. You can choose ‘{title}’ for a new table and for"
            " invitations.",
        )
        self._view.say(words.format(version=made.version, title=made.title))

    def _leave(self) -> None:
        self._drafts.flush()
        self._go_back()


def computed(draft: ThemeDraft) -> dict[str, str]:
    """Say of each field what stands there to begin with, and what that was computed of."""
    words = ", ".join(draft.words)
    sides = (
        translate("Themes", "To begin with: titles of kernen that share these words: {words}.")
        if draft.words
        else translate("Themes", "No kern of knel or kiem shares words with this one yet.")
    )
    asked = (
        translate("Themes", "To begin with: the proposals that are questions.")
        if draft.asked
        else translate("Themes", "To begin with: questions that fit any theme.")
    )
    return {
        "title": translate("Themes", "To begin with: the title of the kern."),
        "text": " ".join(
            (translate("Themes", "A paragraph on a line."), sides.format(words=words))
        ),
        "questions": asked,
        "terms": translate(
            "Themes", "To begin with: tags of the notes, and words that several have."
        ),
        "definition": translate("Themes", "To begin with: the explanation of the kern."),
    }


def _said(contents: ClusterContents, draft: ThemeDraft) -> Sequence[tuple[str, Sequence[str]]]:
    """Give what was said in the kern and in those that share words with it, each once."""
    kernen = {one.cluster.id: one for one in (contents, *draft.knel, *draft.kiem)}
    return [
        (
            one.cluster.title,
            [
                f"{placed.note.code}  {placed.note.item.text}"
                for placed in one.notes
                if not placed.note.item.sensitive
            ][:MOST_SAID],
        )
        for one in kernen.values()
    ]


def _again(known: Theme | None, *, begun: bool) -> str:
    """Say that there is something that was written or typed before."""
    if begun:
        return translate("Themes", "You typed this before. It is not kept as a theme yet.")
    if known:
        words = translate("Themes", "You made this theme before: this is version {version}.")
        return words.format(version=known.version)
    return ""


def _series_name(series: str) -> str:
    return {
        "burgers": translate("Themes", "tables with citizens"),
        "middenveld": translate("Themes", "tables with organisations"),
        "wetenschap": translate("Themes", "tables with scientists"),
    }[series]
