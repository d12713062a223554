"""QR codes: a picture that a phone or a scanner reads back as the same text."""

import io

import segno

_DOTS = 6
"""Pixels for each square: a code of 33 squares is some four centimetres on paper."""
_EDGE = 4
"""Squares of white around the code; scanners need them."""


def code_of(text: str) -> bytes:
    """Draw a text as a QR code, a PNG that can miss a seventh of its squares."""
    drawn = io.BytesIO()
    code = segno.make(text, error="m", micro=False)
    code.save(drawn, kind="png", scale=_DOTS, border=_EDGE)
    return drawn.getvalue()
