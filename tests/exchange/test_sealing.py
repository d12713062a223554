"""What is sealed opens for its recipients, and for nobody else; broken bytes are told apart."""

import base64
import random
import subprocess
import sys
import time
from collections.abc import Callable

import pytest

from facilitator.domain.errors import RefusedInputError
from facilitator.exchange import sealing
from facilitator.exchange.sealing import (
    KeyRing,
    check_public_key,
    is_sealed,
    key_pair,
    new_key_pair,
    open_with_passphrase,
    seal,
    seal_with_passphrase,
)
from tests.exchange.quick_age import WORK_FACTOR, seal_slowly, sealed_quickly
from tests.patience import PROCESSOR_SECONDS

WORDS = b"Wat is er in de knel gekomen?" * 40
COORDINATOR = new_key_pair()
DEPUTY = new_key_pair()
STRANGER = new_key_pair()
SEALED = seal(WORDS, [COORDINATOR.public, DEPUTY.public])
POINT_OF_NOTHING = "age1qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqq5cu47z"
LOW_POINTS = (
    bytes(32),
    b"\x01" + bytes(31),
    bytes.fromhex("e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800"),
    bytes.fromhex("ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f"),
)


def refusal(action: Callable[[], object]) -> str:
    with pytest.raises(RefusedInputError) as caught:
        action()
    return caught.value.code


@pytest.mark.parametrize("owner", [COORDINATOR, DEPUTY])
def test_each_recipient_opens_what_is_sealed_for_both(owner: object) -> None:
    assert KeyRing([owner.private]).open(SEALED) == WORDS  # type: ignore[attr-defined]


def test_a_ring_with_the_right_key_among_others_opens_it() -> None:
    assert KeyRing([STRANGER.private, DEPUTY.private]).open(SEALED) == WORDS


def test_nothing_of_the_words_is_left_in_the_sealed_bytes() -> None:
    assert is_sealed(SEALED)
    assert b"knel" not in SEALED
    assert COORDINATOR.public.encode() not in SEALED


def test_who_has_no_key_that_fits_is_told_that_it_is_sealed() -> None:
    assert refusal(lambda: KeyRing([STRANGER.private]).open(SEALED)) == "file_sealed"
    assert refusal(lambda: KeyRing().open(SEALED)) == "file_sealed"


def test_what_is_cut_off_altered_or_never_sealed_is_damaged() -> None:
    ring = KeyRing([COORDINATOR.private])
    altered = SEALED[:-60] + bytes([SEALED[-60] ^ 1]) + SEALED[-59:]
    for broken in (b"", SEALED[:-3], SEALED[:40], altered, b"PK\x03\x04 a zip"):
        assert refusal(lambda: ring.open(broken)) == "file_damaged"  # noqa: B023


@pytest.mark.parametrize("point", LOW_POINTS)
def test_a_sender_cannot_make_the_reader_panic(point: bytes) -> None:
    share = b"-> X25519 " + base64.b64encode(point).rstrip(b"=")
    lines = SEALED.split(b"\n")
    forged = b"\n".join([lines[0], share, *lines[2:]])
    assert refusal(lambda: KeyRing([COORDINATOR.private]).open(forged)) == "file_damaged"


def test_two_thousand_mutants_open_unchanged_or_are_refused() -> None:
    chance = random.Random(20261122)
    ring = KeyRing([COORDINATOR.private])
    seen = set()
    for _ in range(2000):
        mutant = mutated(chance)
        try:
            assert ring.open(mutant) == WORDS
        except RefusedInputError as error:
            seen.add(error.code)
    assert seen == {"file_sealed", "file_damaged"}


def mutated(chance: random.Random) -> bytes:
    mutant = bytearray(SEALED)
    for _ in range(chance.choice((1, 1, 2, 5))):
        at = chance.randrange(chance.choice((400, len(mutant) - 20)))
        length = chance.randrange(4)
        mutant[at : at + length] = chance.randbytes(chance.choice((0, length, 1, 3)))
    return bytes(mutant)


@pytest.mark.parametrize(
    "text",
    ["", "age1", "age1foo", COORDINATOR.public[:-1], COORDINATOR.private, "ssh-ed25519 AAAA"],
    ids=["nothing", "age1", "age1foo", "cut off", "secret", "ssh"],  # keys differ each run
)
def test_what_is_not_a_public_key_is_refused(text: str) -> None:
    assert refusal(lambda: check_public_key(text)) == "key_not_public"
    assert refusal(lambda: seal(b"", [COORDINATOR.public, text])) == "key_not_public"


def test_a_public_key_that_is_no_lock_at_all_is_refused() -> None:
    assert refusal(lambda: check_public_key(POINT_OF_NOTHING)) == "key_not_public"


def test_every_key_we_make_can_be_sealed_for() -> None:
    for _ in range(50):
        check_public_key(new_key_pair().public)


def test_a_private_key_typed_from_paper_gives_the_same_pair() -> None:
    typed = COORDINATOR.private.lower()
    in_groups = " ".join(typed[at : at + 5] for at in range(0, len(typed), 5))
    assert key_pair(in_groups) == COORDINATOR


@pytest.mark.parametrize(("factor", "own"), [(22, 19), (21, 19), (999_999_999, 60)])
def test_a_file_that_takes_too_much_work_is_refused_before_it_is_done(
    factor: int, own: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sealing, "_own_work_factor", lambda: own)
    sealed = sealed_quickly(WORDS, "wachtzin")
    head = b" %d\n" % WORK_FACTOR
    assert sealed.count(head) == 1
    forged = sealed.replace(head, b" %d\n" % factor)
    assert refusal(lambda: open_with_passphrase(forged, "wachtzin")) == "file_damaged"


def test_what_this_computer_makes_is_never_too_much(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sealing, "LARGEST_WORK_FACTOR", 0)
    sealed = seal_slowly(WORDS, "wachtzin")
    assert open_with_passphrase(sealed, "wachtzin") == WORDS


def test_a_slip_in_a_private_key_is_noticed() -> None:
    sign = COORDINATOR.private[30]
    slip = COORDINATOR.private[:30] + ("Q" if sign != "Q" else "P") + COORDINATOR.private[31:]
    assert refusal(lambda: key_pair(slip)) == "key_not_private"
    assert refusal(lambda: key_pair(COORDINATOR.public)) == "key_not_private"


def test_a_private_key_is_not_shown_by_accident() -> None:
    assert COORDINATOR.private not in repr(COORDINATOR)
    assert COORDINATOR.private not in repr(KeyRing([COORDINATOR.private]))


def test_a_passphrase_opens_what_it_sealed_and_who_guesses_pays_for_each_guess(
    slow_keys: None,
) -> None:
    assert slow_keys is None
    sealed = seal_with_passphrase(WORDS, "linde kachel boter maandag vlieger zes")
    work_factor = int(sealed.split(b"\n")[1].split()[-1])
    assert work_factor > 10 > WORK_FACTOR
    assert open_with_passphrase(sealed, "linde kachel boter maandag vlieger zes") == WORDS


def test_another_passphrase_or_a_broken_file_is_told_apart() -> None:
    sealed = sealed_quickly(WORDS, "een twee drie")
    assert open_with_passphrase(sealed, "een twee drie") == WORDS
    assert refusal(lambda: open_with_passphrase(sealed, "iets anders")) == "passphrase_wrong"
    broken = sealed[:-1]
    assert refusal(lambda: open_with_passphrase(broken, "een twee drie")) == "file_damaged"


def test_a_file_that_would_keep_the_reader_busy_for_hours_is_refused_at_once() -> None:
    sealed = sealed_quickly(b"", "een")
    lines = sealed.split(b"\n")
    lines[1] = lines[1].rsplit(b" ", 1)[0] + b" 40"
    begun = time.process_time()
    assert refusal(lambda: open_with_passphrase(b"\n".join(lines), "een")) == "file_damaged"
    assert time.process_time() - begun < PROCESSOR_SECONDS


def test_work_that_is_asked_for_far_behind_in_the_head_is_refused_at_once() -> None:
    start, lock, rest = sealed_quickly(b"", "een").split(b"\n", 2)
    hidden = b"-> x\n" + b"\n".join([b"A" * 64] * 300) + b"\n"
    far = start + b"\n" + hidden + b"\n" + lock.rsplit(b" ", 1)[0] + b" 40\n" + rest
    begun = time.process_time()
    assert refusal(lambda: open_with_passphrase(far, "een")) == "file_damaged"
    assert time.process_time() - begun < PROCESSOR_SECONDS


@pytest.mark.parametrize(
    "data",
    [
        b"-----BEGIN AGE ENCRYPTED FILE-----\n" + b"QUFB" * 9000,
        b"-----BEGIN AGE ENCRYPTED FILE-----\n-----END AGE ENCRYPTED FILE-----\n",
        b"age-encryption.org/v1\n" + b"-> X25519 " * 1_000_000 + b"\n--- ",
        b"age-encryption.org/v1\n" + b"-> grease\n\n" * 1_000_000 + b"--- ",
        b"age-encryption.org/v2\n--- ",
        b"age-encryption.org/v1\n--- \n",
        b"age-encryption.org/v1\n-> \n\n--- AAAA\n",
        b"age-encryption.org/v1\n-> X25519 " + b"A" * 15_000 + b"\n\n--- AAAA\n",
        b"age-encryption.org/v1\n-> scrypt AAAA 99999999999\n\n--- AAAA\n",
        b"age-encryption.org/v1\n-> scrypt  \n\n--- AAAA\n",
        b"age-encryption.org/v1\r\n-> X25519 A\r\n\r\n--- A\r\n",
        b"age-encryption.org/v1\n-> X25519 \xff\xfe\n\n--- \xff\n",
    ],
    ids=range(12),
)
def test_a_hostile_head_is_refused_by_both_ways_in(data: bytes) -> None:
    begun = time.process_time()
    assert refusal(lambda: KeyRing([COORDINATOR.private]).open(data)) in {
        "file_damaged",
        "file_sealed",
    }
    assert refusal(lambda: open_with_passphrase(data, "een")) == "file_damaged"
    assert time.process_time() - begun < PROCESSOR_SECONDS


def test_a_head_with_thousands_of_recipients_is_refused_at_once() -> None:
    start, lock, wrapped, rest = SEALED.split(b"\n", 3)
    many = b"\n".join([start, *[lock, wrapped] * 5000, rest])
    begun = time.process_time()
    assert refusal(lambda: KeyRing([COORDINATOR.private]).open(many)) == "file_damaged"
    assert refusal(lambda: KeyRing([STRANGER.private]).open(many)) == "file_damaged"
    assert time.process_time() - begun < PROCESSOR_SECONDS


def test_fifty_recipients_are_no_trouble() -> None:
    many = [new_key_pair().public for _ in range(49)]
    sealed = seal(WORDS, [*many, COORDINATOR.public])
    assert KeyRing([COORDINATOR.private]).open(sealed) == WORDS


def test_what_is_sealed_with_a_passphrase_is_not_for_a_key_ring() -> None:
    sealed = sealed_quickly(b"", "een")
    assert refusal(lambda: KeyRing([COORDINATOR.private]).open(sealed)) == "file_sealed"


def test_importing_the_modules_loads_no_library() -> None:
    program = (
        "import sys, facilitator.exchange.sealing, facilitator.signing;"
        "print([name for name in ('pyrage', 'nacl', 'cffi') if name in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"
