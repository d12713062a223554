"""An invitation comes out as it went in; whatever else comes is refused, in one way."""

import json
import random
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from facilitator.domain.errors import RefusedInputError
from facilitator.domain.table.invitation import CampaignTexts, Invitation
from facilitator.exchange.dialogue_file import canonical
from facilitator.exchange.invitations.file import (
    LARGEST_FILE,
    read_invitation,
    read_invitation_path,
    write_invitation,
)
from facilitator.signing import device_name, is_name_of
from tests.exchange.invitation_samples import (
    FORGER,
    LIBRARY,
    SIGNER,
    altered,
    an_invitation,
    signed_again,
)

FILE = write_invitation(an_invitation(), SIGNER)
HIDDEN = "Lees \u202edit\u202c\x00 goed"


def refusal(data: bytes) -> RefusedInputError:
    with pytest.raises(RefusedInputError) as caught:
        read_invitation(data)
    return caught.value


@pytest.mark.parametrize("script", sorted(LIBRARY.scripts))
def test_every_script_that_ships_comes_out_as_it_went_in(script: str) -> None:
    invitation = an_invitation(script)
    found = read_invitation(write_invitation(invitation, SIGNER))
    assert found.invitation == invitation
    assert found.key == SIGNER.key


@pytest.mark.parametrize("theme", sorted(LIBRARY.themes))
def test_every_theme_that_ships_comes_out_as_it_went_in(theme: str) -> None:
    invitation = an_invitation(theme=theme)
    assert read_invitation(write_invitation(invitation, SIGNER)).invitation == invitation


@pytest.mark.parametrize(
    "invitation",
    [
        an_invitation("actietafel", None),
        an_invitation(number=None, held_on=None, municipality="", municipality_code=""),
        an_invitation(texts=CampaignTexts(), recipients=(), name=""),
    ],
)
def test_what_is_not_known_yet_may_be_left_out(invitation: Invitation) -> None:
    assert read_invitation(write_invitation(invitation, SIGNER)).invitation == invitation


def test_the_same_invitation_is_the_same_file() -> None:
    assert write_invitation(an_invitation(), SIGNER) == FILE
    assert read_invitation(FILE).content.encode() == FILE


def test_a_file_without_signature_is_read_and_has_no_key() -> None:
    found = read_invitation(write_invitation(an_invitation(), None))
    assert found.key == ""
    assert found.invitation == an_invitation()


def test_a_script_of_ones_own_comes_along_whole() -> None:
    script = LIBRARY.scripts["themadialoog"]
    own = replace(script, id="mijn-tafel", title="Onze tafel", steps=script.steps[:2])
    invitation = replace(an_invitation(), script=own)
    invitation = replace(
        invitation, programme=replace(invitation.programme, scripts=("mijn-tafel",))
    )
    assert read_invitation(write_invitation(invitation, SIGNER)).invitation == invitation


@pytest.mark.parametrize(
    "change",
    [
        {"municipality": "Zeist"},
        {"recipients": []},
        {"signature": ""},
        {"signature": "00" * 64},
        {"key": FORGER.key},
        {"key": ""},
        {"key": "", "signature": "00" * 64},
        {"further": "x"},
    ],
)
def test_what_was_changed_after_it_was_signed_is_refused(change: dict[str, Any]) -> None:
    values = {**json.loads(FILE), **change}
    assert refusal(canonical.encode(values)).code == "file_altered"


@pytest.mark.parametrize(
    ("change", "what"),
    [
        ({"table_seed": "00" * 32}, "table_seed"),
        ({"table_seed": "0"}, "table_seed"),
        ({"table_seed": None}, "table_seed"),
        ({"table_seed": bytes(range(1, 33)).hex().upper()}, "table_seed"),
        ({"dialogue": "00000000-0000-4000-8000-000000000001"}, "table_seed"),
        ({"device": device_name(bytes(32).hex(), bytes(2))}, "device"),
    ],
)
def test_a_table_that_is_not_of_its_key_is_refused(change: dict[str, Any], what: str) -> None:
    """Also a laptop that bears the name of another key."""
    error = refusal(signed_again(FILE, lambda values: values.update(change)))
    assert (error.code, error.data) == ("file_contents", {"path": what})


def test_the_first_form_proves_nothing_of_its_table() -> None:
    """An invitation of format 1 that is used again lets nobody in."""
    first = signed_again(FILE, lambda values: values.update(format_version=1))
    assert read_invitation(first).invitation.table_seed == b""


def test_a_forger_can_only_sign_as_somebody_else() -> None:
    forged = signed_again(FILE, lambda values: values.update(municipality="Zeist"))
    assert read_invitation(forged).key == FORGER.key != SIGNER.key


def test_texts_that_hide_or_turn_words_are_cleaned() -> None:
    def hide(values: dict[str, Any]) -> None:
        values["name"] = values["municipality"] = f"{HIDDEN}\nen verder"
        values["texts"]["purpose"] = HIDDEN
        values["script"]["data"]["stappen"][0]["vraag"] = HIDDEN
        values["script"]["data"]["titel"] = f"{HIDDEN}\nen verder"
        values["theme"]["data"]["vragen"] = [HIDDEN]

    found = read_invitation(signed_again(FILE, hide)).invitation
    assert found.theme is not None
    seen = (found.texts.purpose, found.script.steps[0].question, *found.theme.questions)
    assert set(seen) == {"Lees dit goed"}
    lines = (found.name, found.municipality, found.script.title)
    assert set(lines) == {"Lees dit goed en verder"}


def test_what_a_newer_program_added_is_left_alone() -> None:
    def add(values: dict[str, Any]) -> None:
        values["further"] = {"kleur": "groen"}
        values["script"]["data"]["geluid"] = "nee"

    theirs = an_invitation(device=device_name(FORGER.key, bytes(2)))
    assert read_invitation(signed_again(FILE, add)).invitation == theirs


def test_a_newer_form_is_told_with_its_version() -> None:
    newer = signed_again(
        FILE, lambda values: values.update(format_version=3, app_version="9.1")
    )
    error = refusal(newer)
    assert error.code == "file_newer"
    assert dict(error.data) == {"version": 3, "app": "9.1"}


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"{}", b"\xff\xfe", b"[" * 100_000])
def test_what_is_something_else_is_told_so(data: bytes) -> None:
    assert refusal(data).code == "invitation_not_ours"


@pytest.mark.parametrize(
    "data",
    [
        FILE[:-1],
        FILE + b"\n",
        b"\xef\xbb\xbf" + FILE,
        FILE.replace(b'{"app_version"', b'{"app_version":"1","app_version"', 1),
        FILE.replace(b'"number":4', b'"number":4.0', 1),
        FILE.replace(b'"number":4', b'"number":NaN', 1),
        b'["dialoogtafel/uitnodiging"' + b"[" * 50_000,
    ],
)
def test_what_is_not_written_as_we_write_is_damaged(data: bytes) -> None:
    assert refusal(data).code == "file_damaged"


def test_a_large_file_is_not_looked_at() -> None:
    assert refusal(FILE + b" " * LARGEST_FILE).code == "file_too_large"


Change = Callable[[dict[str, Any]], None]


@pytest.mark.parametrize(
    ("place", "change"),
    [
        ("dialogue", lambda v: v.update(dialogue="x")),
        ("dialogue", lambda v: v.update(dialogue=v["dialogue"].upper().replace("-", ""))),
        ("device", lambda v: v.update(device="C:\\x")),
        ("number", lambda v: v.update(number=0)),
        ("number", lambda v: v.update(number=True)),
        ("date", lambda v: v.update(date="2026-02-30")),
        ("date", lambda v: v.update(date="0001-01-01")),
        ("made_at", lambda v: v.update(made_at="2026-11-22")),
        ("recipients", lambda v: v.update(recipients=["age1foo"])),
        ("recipients", lambda v: v.update(recipients=v["recipients"] * 9)),
        ("municipality_code", lambda v: v.update(municipality_code="Goes")),
        ("name", lambda v: v.update(name="a" * 201)),
        ("purpose", lambda v: v["texts"].update(purpose="a" * 20_001)),
        ("texts", lambda v: v.update(texts=None)),
        ("script", lambda v: v["script"].update(id="../x")),
        ("script.stappen", lambda v: v["script"]["data"].update(stappen=[])),
        ("script.stappen[1].minuten", lambda v: first_step(v).update(minuten=0)),
        ("script.stappen[1].soort_notitie", lambda v: first_step(v).update(soort_notitie="x")),
        ("script.stappen[1].kaarten[1]", lambda v: first_step(v).update(kaarten=["x"])),
        ("script.stappen", lambda v: first_steps(v).extend(first_steps(v) * 60)),
        ("script.soort", lambda v: v["script"]["data"].update(soort="feest")),
        ("script.kaarten", lambda v: v["script"]["data"]["kaarten"].update({"a" * 90: {}})),
        ("theme.titel", lambda v: v["theme"]["data"].update(titel=" ")),
        ("programme.versie", lambda v: v["programme"]["data"].pop("versie")),
    ],
)
def test_what_cannot_be_is_told_with_its_place(place: str, change: Change) -> None:
    error = refusal(signed_again(FILE, change))
    assert (error.code, error.data["path"]) == ("file_contents", place)


def first_steps(values: dict[str, Any]) -> list[dict[str, Any]]:
    steps: list[dict[str, Any]] = values["script"]["data"]["stappen"]
    return steps


def first_step(values: dict[str, Any]) -> dict[str, Any]:
    return first_steps(values)[0]


def test_what_no_invitation_can_hold_is_told_before_it_is_written() -> None:
    with pytest.raises(RefusedInputError):
        write_invitation(an_invitation(recipients=("age1foo",)), SIGNER)


def test_mutated_files_are_refused_and_nothing_else_happens() -> None:
    chance = random.Random(4)
    for _ in range(3000):
        data = bytearray(FILE)
        for _ in range(chance.choice((1, 1, 3))):
            at = chance.randrange(len(data))
            data[at : at + chance.randrange(4)] = chance.randbytes(chance.randrange(4))
        if bytes(data) != FILE:
            refusal(bytes(data))


def test_signed_mutants_are_refused_or_make_an_invitation_that_can_be_written() -> None:
    chance = random.Random(5)
    plain = json.loads(FILE)
    read = 0
    for _ in range(1500):
        mutant = altered(plain, chance)
        if not isinstance(mutant, dict):
            continue
        data = signed_again(canonical.encode(mutant), lambda _: None)
        try:
            found = read_invitation(data).invitation
        except RefusedInputError:
            continue
        read += 1
        signer = FORGER if is_name_of(found.device, FORGER.key) else None
        assert read_invitation(write_invitation(found, signer)).invitation == found
    assert read > 50


def test_a_file_is_read_from_disk(tmp_path: Path) -> None:
    path = tmp_path / "goes.uitnodiging"
    path.write_bytes(FILE)
    assert read_invitation_path(path).invitation == an_invitation()
    for gone in (tmp_path, tmp_path / "weg.uitnodiging", tmp_path / "\0"):
        with pytest.raises(RefusedInputError) as caught:
            read_invitation_path(gone)
        assert caught.value.code == "file_unreadable"
