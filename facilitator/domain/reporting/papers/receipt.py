"""The receipt of a wipe as a document, and as lines of text."""

from collections.abc import Callable, Iterator, Mapping
from datetime import datetime

from facilitator.domain.privacy.receipt import Receipt, WipedTable
from facilitator.domain.reporting.dates import dutch_time
from facilitator.domain.reporting.dutch import clock_time, long_date
from facilitator.domain.reporting.outline import (
    PROGRAM,
    Block,
    BulletList,
    Facts,
    Heading,
    ListItem,
    Outline,
    Paragraph,
)
from facilitator.domain.reporting.papers.wording import PaperWords, ReceiptWords


def receipt_outline(
    receipt: Receipt, words: PaperWords, programmes: Mapping[str, str]
) -> Outline:
    """Make the receipt; `programmes` has the titles of programmes by their ids."""
    texts = words.receipt
    return Outline(
        title=texts.title,
        subject=words.frame.subject,
        author=PROGRAM,
        dated=receipt.at,
        footer=_at(texts.made, receipt.at),
        blocks=(
            *map(Paragraph, _about(receipt, texts)),
            *_tables(receipt, texts, programmes),
            Paragraph(texts.stays),
            Paragraph(texts.nothing_said),
        ),
    )


def lines_of(outline: Outline) -> list[str]:
    """Give a receipt as lines of text, with an empty one before each part."""
    lines = [outline.title]
    for block in outline.blocks:
        match block:
            case Heading(text=text):
                lines += ["", text]
            case Paragraph(text=text):
                lines.append(text)
            case BulletList(items=items):
                lines += [each for one in items for each in (f"- {one.text}", *one.work)]
            case Facts(header=header, rows=rows):
                lines += ["", " | ".join(header), *(" | ".join(row) for row in rows)]
            case _:
                raise TypeError(f"a receipt has no {type(block).__name__}")
    return lines


def _about(receipt: Receipt, texts: ReceiptWords) -> Iterator[str]:
    yield texts.reasons[receipt.reason]
    yield texts.laptop.format(device=receipt.device)
    yield _at(texts.store, receipt.at)
    emptied = receipt.copies_emptied_at
    yield _at(texts.copies, emptied) if emptied else texts.copies_busy
    counts = (
        (texts.tables, len(receipt.tables)),
        (texts.invited, len(receipt.invited)),
        (texts.photos, receipt.photos),
        (texts.drafts, receipt.drafts),
        (texts.intake_files, receipt.intake_files),
    )
    yield from (text.format(number=number) for text, number in counts if number)


def _tables(
    receipt: Receipt, texts: ReceiptWords, programmes: Mapping[str, str]
) -> Iterator[Block]:
    if not receipt.tables:
        return
    header = (texts.table, texts.date, texts.programme, texts.notes)
    rows = tuple(_row(one, texts, programmes) for one in receipt.tables)
    yield Facts(header, rows, texts.tables.format(number=len(rows)), texts.description)
    yield Heading(1, texts.digests)
    yield BulletList(
        tuple(
            ListItem(
                texts.which.format(number=number, table=_name(one, texts)),
                work=tuple(_digests(one, texts)),
            )
            for number, one in enumerate(receipt.tables, start=1)
        )
    )


def _row(
    one: WipedTable, texts: ReceiptWords, programmes: Mapping[str, str]
) -> tuple[str, ...]:
    day = long_date(one.held_on) if one.held_on else texts.no_date
    programme = programmes.get(one.programme, one.programme) or texts.no_programme
    return _name(one, texts), day, programme, str(one.notes)


def _name(one: WipedTable, texts: ReceiptWords) -> str:
    said = texts.number if one.number else texts.no_number
    return said.format(theme=one.theme or texts.own_theme, number=one.number)


def _digests(one: WipedTable, texts: ReceiptWords) -> Iterator[str]:
    say: Callable[[str, str], str] = lambda text, digest: text.format(digest=digest)  # noqa: E731
    yield from (say(texts.content, digest) for digest in one.digests)
    yield from (say(texts.file, digest) for digest in one.files)


def _at(text: str, moment: datetime) -> str:
    local = dutch_time(moment)
    return text.format(date=long_date(local.date()), time=clock_time(local))
