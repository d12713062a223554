"""The recovery sheet: the private key on paper, for when the laptop or the words are gone."""

from dataclasses import dataclass
from datetime import datetime

from facilitator.domain.reporting.dates import dutch_time
from facilitator.domain.reporting.dutch import long_date
from facilitator.domain.reporting.outline import (
    PROGRAM,
    BulletList,
    Facts,
    Figure,
    Heading,
    ListItem,
    Outline,
    Paragraph,
    Tone,
)
from facilitator.domain.reporting.papers.wording import PaperWords, RecoveryWords

GROUP = 6
"""Signs of the key that stand together, so that a slip is found again."""
COLUMNS = 4


@dataclass(frozen=True, slots=True)
class SheetKey:
    """The key on a sheet: its two halves, its four words, and the private half as a picture."""

    public: str
    private: str
    words: str
    picture: bytes


def recovery_sheet(key: SheetKey, words: PaperWords, created: datetime) -> Outline:
    """Make the sheet; `created` is aware."""
    texts = words.recovery
    rules = (texts.keep, texts.careful, texts.remove, texts.use)
    return Outline(
        title=texts.title,
        subject=words.frame.subject,
        author=PROGRAM,
        dated=created,
        notices=(texts.notice,),
        footer=texts.made.format(date=long_date(dutch_time(created).date())),
        blocks=(
            Paragraph(texts.lost, Tone.LEAD),
            BulletList(tuple(ListItem(rule) for rule in rules)),
            Heading(1, texts.key),
            _in_groups(key.private, texts),
            Paragraph(texts.scan, Tone.NOTE),
            Figure(key.picture, texts.picture),
            Heading(1, texts.which),
            Paragraph(texts.words.format(words=key.words)),
            Paragraph(texts.public.format(key=key.public)),
        ),
    )


def _in_groups(key: str, texts: RecoveryWords) -> Facts:
    groups = [key[at : at + GROUP] for at in range(0, len(key), GROUP)]
    lines = [groups[at : at + COLUMNS] for at in range(0, len(groups), COLUMNS)]
    rows = tuple((str(number), "  ".join(line)) for number, line in enumerate(lines, start=1))
    return Facts((texts.part, texts.signs), rows, texts.key, texts.description, (1, 8))
