"""Keeps a form that is half filled in, so that leaving or a crash costs no typing."""

import json
from collections.abc import Mapping
from dataclasses import asdict, fields
from uuid import UUID

from facilitator.domain.records.dialogue import Count
from facilitator.domain.records.drafts import Draft
from facilitator.domain.records.ids import DialogueId
from facilitator.services.stores import Store
from facilitator.ui.features.prepare.form import SeatLine, TableForm

NEW = DialogueId(UUID(int=0))
"""Stands for the table that is not there yet."""
PLACE = "preparing"
BASE = "base"


class KeptForm:
    """The draft of one form: of a new table, or of the changes to a known one.

    `base` is the form as the table has it; a draft that began from something else is old, and
    is not offered again.
    """

    def __init__(self, store: Store, table: DialogueId | None, base: TableForm) -> None:
        self._store = store
        self._table = table or NEW
        self._base = _written(base) if table else ""

    def read(self) -> TableForm | None:
        """Give what was filled in and not kept with the table."""
        draft = self._store.draft(self._table, PLACE)
        if draft is None or draft.choices.get(BASE, "") != self._base:
            return None
        return _read(draft.text)

    def write(self, form: TableForm) -> None:
        """Keep what is filled in now."""
        draft = Draft(self._table, PLACE, _written(form), {BASE: self._base})
        self._store.keep_draft(draft)

    def drop(self) -> None:
        """Forget it: the table has it, or nobody wants it."""
        self._store.drop_draft(self._table, PLACE)


def _written(form: TableForm) -> str:
    return json.dumps(asdict(form), ensure_ascii=False)


def _read(text: str) -> TableForm | None:
    """Read a form; one that another version wrote otherwise is nothing."""
    try:
        found = json.loads(text)
        seats = tuple(SeatLine(**seat) for seat in found.pop("seats"))
        counts = tuple(Count(**count) for count in found.pop("counts"))
        form = TableForm(**found, seats=seats, counts=counts)
    except (ValueError, TypeError, KeyError, AttributeError):
        return None
    return form if _sound(asdict(form)) else None


def _sound(values: Mapping[str, object]) -> bool:
    texts = {each.name for each in fields(TableForm)} - {"seats", "counts"}
    return all(isinstance(values[name], str) for name in texts)
