"""Read-back sheets: each seat's own lines, to be answered at the table and then destroyed.

No name stands on them; a seat is a number and a role.
"""

from collections.abc import Iterator

from facilitator.domain.merge.duplicates import shown_items
from facilitator.domain.records.dialogue import Dossier, Seat, seat_order
from facilitator.domain.records.items import Item
from facilitator.domain.reporting.outline import (
    Block,
    Box,
    Form,
    Heading,
    NewPage,
    Outline,
    Paragraph,
    Tone,
)
from facilitator.domain.reporting.papers.frame import paper
from facilitator.domain.reporting.papers.wording import PaperWords

BOX = "☐"


def read_back_sheets(dossier: Dossier, words: PaperWords) -> Outline:
    """Make a page for each seat that said something that is not withheld already."""
    texts = words.read_back
    return paper(texts.title, dossier, words, _sheets(dossier, words), texts.notice)


def _sheets(dossier: Dossier, words: PaperWords) -> Iterator[Block]:
    texts = words.read_back
    yield Box(texts.notice, (Paragraph(texts.destroy),))
    first = True
    for seat in sorted(dossier.seats, key=seat_order):
        lines = _lines(dossier, seat)
        if lines:
            heading = texts.seat.format(number=seat.number, role=seat.role_label)
            if not first:
                yield NewPage()
            yield Heading(1, heading.strip(" ·"))
            yield Paragraph(texts.how, Tone.LEAD)
            yield _form(lines, words)
            first = False
    if first:
        yield Paragraph(texts.nothing, Tone.EMPTY)


def _lines(dossier: Dossier, seat: Seat) -> list[Item]:
    mine = (item for item in shown_items(dossier) if item.speaker.seat_id == seat.id)
    return [item for item in mine if not item.withheld]


def _form(lines: list[Item], words: PaperWords) -> Form:
    texts = words.read_back
    return Form(
        header=(texts.line, texts.agreed, texts.changed, texts.withheld, texts.without_role),
        rows=tuple((item.text, BOX, BOX, BOX, BOX) for item in lines),
        widths=(16, 4, 5, 5, 4),
        title=texts.title,
        description=texts.description,
        height=12,
    )
