"""Says how far one can rely on a board: what was counted on it."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from facilitator.domain.clustering.board import Board
from facilitator.domain.clustering.saturation import BoardAccount, TableYield, account_of
from facilitator.domain.table.script import Theme
from facilitator.services.messages import counted, long_date
from facilitator.ui.features.clustering.account_view import AccountState, YieldRow

translate = QCoreApplication.translate


def theme_words(theme: Theme | None) -> str:
    """Say what a theme is, and in which version; empty for one that is not known here."""
    words = translate("Clusters", "{definition} (version {version} of the theme)")
    return words.format(definition=theme.summary, version=theme.version) if theme else ""


def account_state(board: Board, title: str, theme: Theme | None, language: str) -> AccountState:
    """Tell what lies on a board and what each table brought."""
    account = account_of(board)
    heading = translate("Clusters", "Account of {theme}").format(theme=title)
    rows = [_row(one, language) for one in account.tables]
    return AccountState(heading, theme_words(theme), list(_sentences(account, language)), rows)


def _sentences(account: BoardAccount, language: str) -> Iterator[str]:
    words = translate(
        "Clusters", "{number} kernen; of one table only: {one}; without notes: {none}."
    )
    yield words.format(number=account.kernen, one=account.of_one_table, none=account.empty)
    words = translate("Clusters", "{notes} in no kern; set apart: {aside}.")
    yield words.format(notes=counted(account.loose, "notes", language), aside=account.aside)


def _row(one: TableYield, language: str) -> YieldRow:
    head, parts = one.table, []
    if head.number:
        parts.append(translate("Clusters", "dialogue {number}").format(number=head.number))
    parts.append(head.municipality)
    parts.append(long_date(head.held_on, language) if head.held_on else "")
    words = translate("Clusters", "new of {kernen} kernen")
    return YieldRow(
        " · ".join(filter(None, parts)),
        str(one.new),
        words.format(kernen=one.kernen),
        one.new,
        one.kernen,
    )
