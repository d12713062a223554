"""Paper for when the laptop dies: forms to write notes on, and a card with moves and kinds."""

from collections.abc import Iterator, Mapping, Sequence

from facilitator.domain.records.dialogue import Dossier, Step, seat_order
from facilitator.domain.reporting.outline import (
    Block,
    Facts,
    Form,
    Heading,
    NewPage,
    Outline,
    Paragraph,
    Tone,
)
from facilitator.domain.reporting.papers.frame import paper
from facilitator.domain.reporting.papers.wording import PaperWords

LINES = 11
"""How many notes go on one page."""
PER_PAGE = 15
"""For so many minutes of talk there is a page."""
LINE_HEIGHT = 16
"""Millimetres for one note by hand."""


def capture_forms(dossier: Dossier, words: PaperWords) -> Outline:
    """Make pages with ruled lines for each move: plek, soort, tekst."""
    blocks = _forms(dossier.steps, words)
    return paper(words.forms.title, dossier, words, blocks)


def script_card(
    dossier: Dossier,
    words: PaperWords,
    kinds: Mapping[str, str],
) -> Outline:
    """Make one page with the moves, the seats and the kinds; `kinds` are words by sign."""
    blocks = _card(dossier, words, kinds)
    return paper(words.forms.card_title, dossier, words, blocks)


def _forms(steps: Sequence[Step], words: PaperWords) -> Iterator[Block]:
    yield Paragraph(words.forms.how, Tone.LEAD)
    first = True
    for step in steps:
        for number, last in _pages(step):
            title = f"{step.title} {words.forms.page.format(number=number, last=last)}"
            if not first:
                yield NewPage()
            yield Heading(1, title if last > 1 else step.title)
            yield Paragraph(step.question)
            yield _form(words, LINES - 1 if first else LINES)
            first = False


def _pages(step: Step) -> Iterator[tuple[int, int]]:
    last = max(1, -(-step.minutes // PER_PAGE))
    yield from ((number, last) for number in range(1, last + 1))


def _form(words: PaperWords, lines: int) -> Form:
    texts = words.forms
    return Form(
        header=(texts.seat, texts.kind, texts.text),
        rows=(("", "", ""),) * lines,
        widths=(1, 1, 6),
        title=texts.title,
        description=texts.description,
        height=LINE_HEIGHT,
    )


def _card(dossier: Dossier, words: PaperWords, kinds: Mapping[str, str]) -> Iterator[Block]:
    texts, sheet = words.forms, words.run_sheet
    moves = tuple((step.title, step.question, str(step.minutes)) for step in dossier.steps)
    header = (sheet.move, texts.question, sheet.minutes)
    yield Form(header, moves, (2, 6, 1), sheet.overview, sheet.about)
    yield Heading(1, texts.kinds)
    pairs = tuple(kinds.items())
    yield Facts((texts.sign, texts.kind_name), pairs, texts.kinds, texts.signs_description)
    if dossier.seats:
        yield Heading(1, texts.seats)
        seats = sorted(dossier.seats, key=seat_order)
        rows = tuple((str(seat.number), seat.role_label or "–") for seat in seats)
        yield Facts((texts.seat, texts.seats), rows, texts.seats, texts.seats_description)
