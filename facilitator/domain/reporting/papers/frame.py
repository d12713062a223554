"""What every paper has in common: whose table it is, and what stands on every page."""

from collections.abc import Iterable

from facilitator.domain.records.dialogue import Dossier
from facilitator.domain.reporting.dates import document_date, footer
from facilitator.domain.reporting.dutch import long_date, municipal
from facilitator.domain.reporting.outline import PROGRAM, Block, Outline
from facilitator.domain.reporting.papers.wording import PaperWords


def paper(
    title: str,
    dossier: Dossier,
    words: PaperWords,
    blocks: Iterable[Block],
    notice: str = "",
) -> Outline:
    """Put a paper together."""
    dialogue, frame = dossier.dialogue, words.frame
    notices = (notice, frame.practice if dialogue.practice else "")
    return Outline(
        title=title,
        subtitle=_whose(dossier),
        subject=frame.subject,
        author=municipal(dialogue.municipality) or PROGRAM,
        dated=document_date(dossier),
        keywords=tuple(part for part in (dialogue.theme, dialogue.municipality) if part),
        notices=tuple(text for text in notices if text),
        footer=footer(title, dossier, words.dates),
        blocks=tuple(blocks),
    )


def _whose(dossier: Dossier) -> str:
    dialogue = dossier.dialogue
    known = (
        dialogue.theme or dialogue.kind,
        dialogue.municipality,
        long_date(dialogue.held_on) if dialogue.held_on else "",
    )
    return " · ".join(part for part in known if part)
