"""The recovery sheet: the private key on paper, for when the laptop or the words are gone."""

from dataclasses import dataclass
from datetime import datetime

from facilitator.domain.reporting.dates import dutch_time
from facilitator.domain.reporting.dutch import long_date
from facilitator.domain.reporting.outline import (
    BulletList,
    Facts,
    Figure,
    Heading,
    ListItem,
    Outline,
    Paragraph,
    Tone,
)
from facilitator.domain.reporting.papers.frame import PROGRAM
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
    told = words.recovery
    rules = (told.keep, told.careful, told.remove, told.use)
    return Outline(
        title=told.title,
        subject=words.frame.subject,
        author=PROGRAM,
        dated=created,
        notices=(told.notice,),
        footer=told.made.format(date=long_date(dutch_time(created).date())),
        blocks=(
            Paragraph(told.lost, Tone.LEAD),
            BulletList(tuple(ListItem(rule) for rule in rules)),
            Heading(1, told.key),
            _in_groups(key.private, told),
            Paragraph(told.scan, Tone.NOTE),
            Figure(key.picture, told.picture),
            Heading(1, told.which),
            Paragraph(told.words.format(words=key.words)),
            Paragraph(told.public.format(key=key.public)),
        ),
    )


def _in_groups(key: str, told: RecoveryWords) -> Facts:
    groups = [key[at : at + GROUP] for at in range(0, len(key), GROUP)]
    lines = [groups[at : at + COLUMNS] for at in range(0, len(groups), COLUMNS)]
    rows = tuple((str(number), "  ".join(line)) for number, line in enumerate(lines, start=1))
    return Facts((told.part, told.signs), rows, told.key, told.description, (1, 8))
