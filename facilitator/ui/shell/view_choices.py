"""The choices of the View menu: how the window looks, and what it shows besides."""

from functools import partial

from PySide6.QtCore import QCoreApplication

from facilitator.ui.commands.shortcuts import Command
from facilitator.ui.context.app_context import AppContext
from facilitator.ui.platform.i18n import Language
from facilitator.ui.shell.menus import MenuRow, Rows, SubMenu
from facilitator.ui.theme.manager import look
from facilitator.ui.theme.tokens import SCALES, Scheme
from facilitator.ui.widgets.dialogs import Notice

translate = QCoreApplication.translate


class ViewChoices:
    """Gives the lines with which somebody suits the window to the eyes."""

    def __init__(self, context: AppContext) -> None:
        self._context = context
        self._language = context.language

    def rows(self) -> Rows:
        """Give the lines in their order."""
        hints = self._context.hints
        return [
            MenuRow(Command.LARGER, look().larger),
            MenuRow(Command.SMALLER, look().smaller),
            MenuRow(Command.USUAL_SIZE, partial(_size, SCALES[0])),
            None,
            MenuRow(Command.HINTS, hints.toggle, is_ticked=lambda: hints.shown),
            *self._spelling(),
            self._sizes(),
            self._schemes(),
            self._languages(),
        ]

    def _spelling(self) -> list[MenuRow]:
        """Give the line that underlines wrong words, where there is a Dutch word list."""
        speller = self._context.speller
        if speller is None or not speller.there:
            return []
        words = translate("Menus", "Underline misspelt words")
        return [MenuRow(words, speller.toggle, is_ticked=lambda: speller.shown)]

    def _sizes(self) -> SubMenu:
        words = translate("Menus", "{percent} %")
        sizes = [
            MenuRow(
                words.format(percent=size),
                partial(_size, size),
                is_ticked=partial(_is_size, size),
            )
            for size in SCALES
        ]
        return SubMenu(translate("Menus", "Text &size"), sizes, one_of=True)

    def _schemes(self) -> SubMenu:
        words = {
            Scheme.AUTO: translate("Menus", "As the computer"),
            Scheme.LIGHT: translate("Menus", "Light"),
            Scheme.DARK: translate("Menus", "Dark"),
            Scheme.HIGH_CONTRAST: translate("Menus", "High contrast"),
        }
        schemes = [
            MenuRow(name, partial(_scheme, scheme), is_ticked=partial(_is_scheme, scheme))
            for scheme, name in words.items()
        ]
        return SubMenu(translate("Menus", "&Colours"), schemes, one_of=True)

    def _languages(self) -> SubMenu:
        choose, chosen = self._choose_language, self._is_language
        languages = [
            MenuRow(name, partial(choose, language), is_ticked=partial(chosen, language))
            for name, language in (
                ("Nederlands", Language.DUTCH),
                ("English", Language.ENGLISH),
            )
        ]
        return SubMenu(translate("Menus", "&Language"), languages, one_of=True)

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


def _size(percent: int) -> None:
    look().choose(look().scheme, percent)


def _scheme(scheme: Scheme) -> None:
    look().choose(scheme, look().percent)


def _is_size(percent: int) -> bool:
    return look().percent == percent


def _is_scheme(scheme: Scheme) -> bool:
    return look().scheme is scheme
