"""A signature holds for one key and one set of bytes, in one way of writing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.signing import Signer, verify

SIGNER = Signer(bytes(range(32)))
WORDS = b"De wethouder neemt dit mee."


def test_a_signature_of_the_known_key_holds() -> None:
    assert verify(SIGNER.key, SIGNER.sign(WORDS), WORDS)


def test_the_key_and_signature_are_those_of_the_standard() -> None:
    seed = bytes.fromhex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60")
    signer = Signer(seed)
    assert signer.key == "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"
    assert signer.sign(b"").startswith("e5564300c360ac729086e2cc806e828a84877f1eb8e5d974")


def test_another_key_or_other_bytes_do_not_hold() -> None:
    signature = SIGNER.sign(WORDS)
    assert not verify(Signer(bytes(32)).key, signature, WORDS)
    assert not verify(SIGNER.key, signature, WORDS + b" ")


@given(at=st.integers(0, 127), sign=st.sampled_from("0123456789abcdef"))
def test_a_signature_with_another_sign_in_it_does_not_hold(at: int, sign: str) -> None:
    signature = SIGNER.sign(WORDS)
    altered = signature[:at] + sign + signature[at + 1 :]
    assert verify(SIGNER.key, altered, WORDS) is (altered == signature)


@pytest.mark.parametrize("text", ["", "zz", "é" * 64, " " * 64, "00" * 31, "00" * 33, "٣" * 64])
def test_what_is_no_key_or_signature_does_not_hold(text: str) -> None:
    assert not verify(text, SIGNER.sign(WORDS), WORDS)
    assert not verify(SIGNER.key, text, WORDS)


def test_capitals_and_spaces_are_another_way_of_writing_and_do_not_hold() -> None:
    signature = SIGNER.sign(WORDS)
    assert not verify(SIGNER.key, signature.upper(), WORDS)
    assert not verify(SIGNER.key, f"{signature} ", WORDS)
    assert not verify(SIGNER.key.upper(), signature, WORDS)


def test_a_key_for_which_anything_would_hold_is_no_key() -> None:
    zero_point = "01" + "00" * 31
    assert not verify(zero_point, zero_point + "00" * 32, WORDS)


def test_the_seed_is_not_shown_by_accident() -> None:
    assert bytes(range(32)).hex() not in repr(SIGNER)
