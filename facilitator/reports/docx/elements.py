"""The smallest parts of a Word document: elements, and runs of words in them."""

import re
from functools import cache
from typing import Any, TypeAlias

from docx.oxml import ns
from lxml import etree

Element: TypeAlias = Any  # lxml has no types

_NOT_IN_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_PIECES = re.compile("(\n|\t)")

qn = cache(ns.qn)
"""Gives the name of an element or attribute with its namespace, each worked out once."""


def held_by_xml(text: str) -> str:
    """Drop what XML cannot hold; what was kept through `clean_text` has none of it."""
    if text.isprintable():  # all of this can be held, and most texts are so
        return text
    return _NOT_IN_XML.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


TEXT_WIDTH = 9638
"""Twips between the margins."""


def run(paragraph: Element, text: str, style: str = "", *, upright: bool = False) -> None:
    """Add words to a paragraph; line breaks and tabs become what Word has for them.

    Words that are `upright` are so in a paragraph of italics too: in Word a style of words
    cannot take back what that of the paragraph says.
    """
    added = child(paragraph, "w:r")
    properties = child(added, "w:rPr") if style else None
    if style:
        child(properties, "w:rStyle", val=style)
    if style and upright:
        child(properties, "w:i", val="0")
        child(properties, "w:iCs", val="0")
    for piece in _pieces(text):
        if piece == "\n":
            child(added, "w:br")
        elif piece == "\t":
            child(added, "w:tab")
        elif piece:
            words = child(added, "w:t")
            words.text = piece
            words.set(qn("xml:space"), "preserve")


SIGNS = {"−": "TekenKnel", "+": "TekenKiem", "◇": "TekenDroom"}


def sign(paragraph: Element, text: str) -> None:
    """Add the sign of a kind before words, in the colour of that kind."""
    if text:
        run(paragraph, text, SIGNS.get(text, "TekenBeide"))
        run(paragraph, " ")


def _pieces(text: str) -> list[str]:
    return [text] if text.isprintable() else _PIECES.split(held_by_xml(text))


def child(parent: Element, name: str, **attributes: str) -> Element:
    """Add an element at the end of another, its attributes in Word's own namespace."""
    qualified = {qn(f"w:{key}"): held_by_xml(value) for key, value in attributes.items()}
    return etree.SubElement(parent, qn(name), qualified)
