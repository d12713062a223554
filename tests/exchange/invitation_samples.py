"""Invitations for tests: whole ones, of any script that ships, and mutants of them."""

import json
import random
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

from facilitator import resources
from facilitator.domain.table.invitation import CampaignTexts, Invitation
from facilitator.exchange.data_files.library import read_library
from facilitator.exchange.dialogue_file import canonical
from facilitator.exchange.sealing import new_key_pair
from facilitator.signing import Signer, device_name, table_id

LIBRARY = read_library([resources.root()])
SIGNER = Signer(bytes(range(32)))
FORGER = Signer(bytes(32))
COORDINATOR, DEPUTY = new_key_pair(), new_key_pair()
DEVICE = device_name(SIGNER.key, bytes(2))
SEED = bytes(range(1, 33))
TEXTS = CampaignTexts(
    purpose="Wij willen horen wat inwoners belangrijk vinden.\nDe raad krijgt het verslag.",
    legal_basis="Taak van algemeen belang (artikel 6, lid 1, onder e, AVG).",
    retention="Wij bewaren de notities tot 1 januari 2028.",
)


def an_invitation(
    script: str = "themadialoog",
    theme: str | None = "gezondheid",
    **changes: Any,  # noqa: ANN401 - as `replace` takes them
) -> Invitation:
    """Give a whole invitation; `changes` are fields with another value."""
    found = LIBRARY.scripts[script]
    chosen = LIBRARY.themes[theme] if theme else None
    programme = replace(
        LIBRARY.programmes["nederland-na-de-crisis"],
        themes=(theme,) if theme else (),
        scripts=(script,),
    )
    whole = Invitation(
        dialogue_id=table_id(Signer(SEED).key),
        programme=programme,
        script=found,
        theme=chosen,
        texts=TEXTS,
        recipients=(COORDINATOR.public, DEPUTY.public),
        name="Gemeente Goes, participatie",
        device=DEVICE,
        made_at=datetime(2026, 11, 22, 9, 0, tzinfo=UTC),
        number=4,
        held_on=date(2026, 12, 3),
        municipality="Goes",
        municipality_code="GM0664",
        table_seed=SEED,
    )
    return replace(whole, **changes)


def signed_again(content: bytes, change: Callable[[dict[str, Any]], None]) -> bytes:
    """Give the file that somebody else would make of this one: changed, and signed anew."""
    values = json.loads(content)
    change(values)
    values["key"] = FORGER.key
    if values.get("device") == DEVICE:  # who signs bears a name of his own
        values["device"] = device_name(FORGER.key, bytes(2))
    values.pop("signature", None)
    return canonical.encode({**values, "signature": FORGER.sign(canonical.encode(values))})


def altered(values: object, chance: random.Random) -> object:
    """Change a JSON value at one place, anywhere in it."""
    if isinstance(values, dict) and values and chance.random() < 0.9:
        key = chance.choice(sorted(values))
        return {**values, key: altered(values[key], chance)}
    if isinstance(values, list) and values and chance.random() < 0.7:
        at = chance.randrange(len(values))
        return [*values[:at], altered(values[at], chance), *values[at + 1 :]]
    return chance.choice(STRANGE)


STRANGE: tuple[object, ...] = (
    None,
    True,
    0,
    -1,
    2**53,
    "",
    " ",
    "\u202e\u2066",
    "a" * 30_000,
    "<img src=x>",
    "../../etc",
    [],
    [[]],
    ["x"] * 500,
    {},
    {"x": {}},
    "2026-13-40",
    "9999-12-31",
    "{0.__class__}",
)
