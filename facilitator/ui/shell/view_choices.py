"""The choices of the View menu: how the window looks, and what it shows besides."""

from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction

from facilitator.ui.commands.shortcuts import Command
from facilitator.ui.context.app_context import AppContext
from facilitator.ui.platform.i18n import Language
from facilitator.ui.shell.main_window import MainWindow, MenuChoice
from facilitator.ui.theme.manager import look
from facilitator.ui.theme.tokens import SCALES, Scheme
from facilitator.ui.widgets.dialogs import Notice

translate = QCoreApplication.translate


class ViewChoices:
    """Makes the lines with which somebody suits the window to the eyes."""

    def __init__(self, window: MainWindow, context: AppContext) -> None:
        self._window = window
        self._context = context
        self._language = context.language

    def lines(self) -> list[QAction | None]:
        """Give the lines in their order; None is a line between groups."""
        window = self._window
        return [
            window.command(Command.LARGER, look().larger),
            window.command(Command.SMALLER, look().smaller),
            window.command(Command.USUAL_SIZE, _usual_size),
            None,
            self._hints(),
            *self._spelling(),
            self._sizes(),
            self._schemes(),
            self._languages(),
        ]

    def _hints(self) -> QAction:
        """Give the line that shows hints to the host, ticked while they are shown."""
        hints = self._context.hints
        line = self._window.command(Command.HINTS, hints.toggle)
        line.setCheckable(True)
        line.setChecked(hints.shown)
        hints.changed.connect(lambda: line.setChecked(hints.shown))
        return line

    def _spelling(self) -> list[QAction]:
        """Give the line that underlines wrong words, where there is a Dutch word list."""
        speller = self._context.speller
        if speller is None or not speller.there:
            return []
        words = translate("Menus", "Underline misspelt words")
        line = self._window.line(words, speller.toggle)
        line.setCheckable(True)
        line.setChecked(speller.shown)
        return [line]

    def _sizes(self) -> QAction:
        words = translate("Menus", "{percent} %")
        sizes = [
            MenuChoice(
                words.format(percent=size), partial(_size, size), partial(_is_size, size)
            )
            for size in SCALES
        ]
        return self._window.choices(translate("Menus", "Text &size"), *sizes)

    def _schemes(self) -> QAction:
        words = {
            Scheme.AUTO: translate("Menus", "As the computer"),
            Scheme.LIGHT: translate("Menus", "Light"),
            Scheme.DARK: translate("Menus", "Dark"),
            Scheme.HIGH_CONTRAST: translate("Menus", "High contrast"),
        }
        schemes = [
            MenuChoice(name, partial(_scheme, scheme), partial(_is_scheme, scheme))
            for scheme, name in words.items()
        ]
        return self._window.choices(translate("Menus", "&Colours"), *schemes)

    def _languages(self) -> QAction:
        names = {Language.DUTCH: "Nederlands", Language.ENGLISH: "English"}
        languages = [
            MenuChoice(
                name,
                partial(self._choose_language, language),
                partial(self._is_language, language),
            )
            for language, name in names.items()
        ]
        return self._window.choices(translate("Menus", "&Language"), *languages)

    def _is_language(self, language: Language) -> bool:
        return language == self._language

    def _choose_language(self, language: Language) -> None:
        self._language = language
        self._context.choose_language(language)
        self._context.dialogs.show(
            Notice(
                translate("Menus", "The language changes"),
                translate("Menus", "You see the new language after a new start."),
            )
        )


def _usual_size() -> None:
    _size(SCALES[0])


def _size(percent: int) -> None:
    look().choose(look().scheme, percent)


def _scheme(scheme: Scheme) -> None:
    look().choose(scheme, look().percent)


def _is_size(percent: int) -> bool:
    return look().percent == percent


def _is_scheme(scheme: Scheme) -> bool:
    return look().scheme is scheme
