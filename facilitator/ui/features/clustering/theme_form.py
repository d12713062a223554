"""The form of a theme: its fields as they are typed, a draft until they are written."""

import json
import re
from dataclasses import asdict, dataclass, fields

from facilitator.domain.clustering.records import BoardId, ClusterId
from facilitator.domain.errors import StoreUnavailableError
from facilitator.domain.records.drafts import Draft
from facilitator.domain.records.ids import DialogueId
from facilitator.domain.table.script import THEME_SERIES, Theme, ThemeOrigin
from facilitator.services.stores import Store
from facilitator.services.theme_files import theme_key
from facilitator.ui.context.errors import log

_BETWEEN_TERMS = re.compile(r"[,;\n]")


@dataclass(frozen=True, slots=True)
class ThemeDraftForm:
    """A theme as it is typed: paragraphs and questions one a line, commas between terms."""

    title: str = ""
    series: str = THEME_SERIES[0]
    summary: str = ""
    text: str = ""
    questions: str = ""
    terms: str = ""
    definition: str = ""


def form_of(theme: Theme) -> ThemeDraftForm:
    """Give a theme as it is typed."""
    return ThemeDraftForm(
        theme.title,
        theme.series,
        theme.summary,
        "\n".join(theme.paragraphs),
        "\n".join(theme.questions),
        ", ".join(theme.terms),
        theme.definition,
    )


def theme_of(
    form: ThemeDraftForm, made_from: ThemeOrigin, aliases: tuple[str, ...] = ()
) -> Theme:
    """Give what was typed as a theme, and what it was made from."""
    return Theme(
        theme_key(form.title),
        1,
        form.title,
        form.series,
        form.summary,
        tuple(form.text.splitlines()),
        tuple(form.questions.splitlines()),
        tuple(dict.fromkeys(term.strip() for term in _BETWEEN_TERMS.split(form.terms))),
        aliases,
        form.definition,
        made_from,
    )


class KeptTheme:
    """The draft of the theme of one kern, kept with its board."""

    def __init__(self, store: Store, board: BoardId, cluster: ClusterId) -> None:
        self._store = store
        self._board, self._place = DialogueId(board), f"theme {cluster}"

    def read(self) -> ThemeDraftForm | None:
        """Give what was typed and not written yet."""
        draft = self._store.draft(self._board, self._place)
        return _read(draft.text) if draft else None

    def write(self, form: ThemeDraftForm) -> None:
        """Keep what is typed now; a disk that is full is told when it matters."""
        try:
            self._store.keep_draft(Draft(self._board, self._place, json.dumps(asdict(form))))
        except StoreUnavailableError as error:
            log.warning("%s", error.code)

    def drop(self) -> None:
        """Forget it: it was written, or is as it was."""
        try:
            self._store.drop_draft(self._board, self._place)
        except StoreUnavailableError as error:
            log.warning("%s", error.code)


def _read(text: str) -> ThemeDraftForm | None:
    """Read a draft; nothing of one that another version of the program wrote."""
    told = json.loads(text)
    names = {field.name for field in fields(ThemeDraftForm)}
    return ThemeDraftForm(**told) if isinstance(told, dict) and set(told) == names else None
