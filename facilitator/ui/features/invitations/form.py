"""What is filled in to invite tables, and its draft: the texts are there again next time."""

import json
from dataclasses import asdict, dataclass, fields
from enum import StrEnum
from uuid import UUID

from facilitator.domain.records.drafts import Draft
from facilitator.domain.records.ids import DialogueId
from facilitator.services.stores import Store

_NO_TABLE = DialogueId(UUID(int=0))
_PLACE = "inviting"


class InvitationPart(StrEnum):
    """The parts of the form that something can be said about."""

    THEME = "theme"
    AMOUNT = "amount"
    DAY = "day"
    MUNICIPALITY = "municipality"
    DEPUTY = "deputy"


@dataclass(frozen=True, slots=True)
class InvitationForm:
    """All fields as they are typed; programme, script and theme are chosen."""

    programme: str = ""
    script: str = ""
    theme: str = ""
    name: str = ""
    number: str = ""
    amount: str = "1"
    day: str = ""
    municipality: str = ""
    purpose: str = ""
    legal_basis: str = ""
    retention: str = ""
    deputy: str = ""


def kept_form(store: Store) -> InvitationForm | None:
    """Give the form as it was left; one that another version wrote otherwise is nothing."""
    draft = store.draft(_NO_TABLE, _PLACE)
    if draft is None:
        return None
    try:
        form = InvitationForm(**json.loads(draft.text))
    except (ValueError, TypeError):
        return None
    sound = all(isinstance(getattr(form, each.name), str) for each in fields(InvitationForm))
    return form if sound else None


def keep_form(store: Store, form: InvitationForm) -> None:
    """Keep the form for the next time; raises StoreUnavailableError."""
    text = json.dumps(asdict(form), ensure_ascii=False)
    store.keep_draft(Draft(_NO_TABLE, _PLACE, text))
