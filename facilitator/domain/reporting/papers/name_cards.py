"""Name cards: one for each seat, to be folded, with its role and a first name if given."""

from facilitator.domain.records.dialogue import Dossier, Seat, place_order
from facilitator.domain.reporting.outline import Card, Cards, Outline, Paragraph, Tone
from facilitator.domain.reporting.papers.frame import paper
from facilitator.domain.reporting.papers.wording import PaperWords


def name_cards(dossier: Dossier, words: PaperWords) -> Outline:
    """Make a card for each seat, in the order round the table."""
    texts = words.name_cards
    seats = sorted(dossier.seats, key=place_order)
    cards = Cards(
        tuple(_card(seat, texts.seat) for seat in seats), texts.title, texts.description
    )
    return paper(texts.title, dossier, words, (Paragraph(texts.how, Tone.LEAD), cards))


def _card(seat: Seat, seat_words: str) -> Card:
    number = seat_words.format(number=seat.number)
    name = _name(seat)
    role = seat.role_label or number
    note = seat.organisation if seat.name_agreed else ""
    if not name:
        return Card(role, note, number if role != number else "")
    return Card(name, " · ".join(part for part in (seat.role_label, note) if part), number)


def _name(seat: Seat) -> str:
    """Give the name on the card: whole where that was agreed, else a first name if any."""
    if seat.name_agreed and seat.full_name:
        return " ".join(part for part in (seat.title, seat.full_name) if part)
    return seat.first_name
