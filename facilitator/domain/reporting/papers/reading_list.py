"""The reading list: what a next table goes on with, by kind and without who said it."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from facilitator.domain.records.dialogue import Dossier
from facilitator.domain.records.items import Item, ItemKind, ReadBack
from facilitator.domain.reporting.dutch import as_sentence
from facilitator.domain.reporting.outline import (
    Block,
    BulletList,
    Heading,
    ListItem,
    Outline,
    Paragraph,
    Tone,
)
from facilitator.domain.reporting.papers.frame import paper
from facilitator.domain.reporting.papers.wording import PaperWords


def reading_list(
    dossier: Dossier,
    organisations: Sequence[str],
    ideas: Sequence[Item],
    headings: Mapping[ItemKind, str],
    words: PaperWords,
) -> Outline:
    """List the ideas, in their order, each kind under its heading; then who took part."""
    texts = words.reading_list
    blocks = (
        Paragraph(texts.how),
        *_ideas(ideas, headings, words),
        *_who(organisations, words),
    )
    return paper(texts.title, dossier, words, blocks)


def _ideas(
    ideas: Sequence[Item], headings: Mapping[ItemKind, str], words: PaperWords
) -> Iterator[Block]:
    if not ideas:
        yield Paragraph(words.reading_list.nothing, Tone.EMPTY)
    for kind, group in groupby(ideas, key=lambda item: item.kind):
        yield Heading(1, headings[kind])
        yield BulletList(tuple(_line(item, words) for item in group), numbered=True)


def _line(item: Item, words: PaperWords) -> ListItem:
    labels, texts = item.labels, words.reading_list
    named = item.kind.spec.committed and item.read_back is not ReadBack.WITHOUT_ROLE
    by_whom = named and labels.pledged_by
    below = (
        texts.votes.format(votes=labels.votes) if labels.votes else "",
        texts.when.format(when=labels.pledged_when) if labels.pledged_when else "",
    )
    return ListItem(
        item.text,
        kernel=as_sentence(labels.title) or (f"{labels.pledged_by}:" if by_whom else ""),
        labels=tuple(part for part in below if part),
    )


def _who(organisations: Sequence[str], words: PaperWords) -> Iterator[Block]:
    if organisations:
        yield Heading(1, words.reading_list.organisations)
        yield Paragraph(", ".join(organisations))
