"""Texts of a report: as a coordinator wrote them, or a sentence to begin from.

A sentence to begin from says only what was counted; in a working copy a line below it tells
that nobody wrote it.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence

from facilitator.domain.clustering.records import TextPlace
from facilitator.domain.reporting.outline import Paragraph, Tone


def filled_in(text: str, fields: Mapping[str, str]) -> str:
    """Fill in what is counted; any other brace stays as it was typed."""
    for key, value in fields.items():
        text = text.replace(f"{{{key}}}", value)
    return text


def one_line(text: str) -> str:
    """Give a text with single spaces in the place of all white space."""
    return " ".join(text.split())


def paragraphs_of(text: str, fields: Mapping[str, str]) -> tuple[str, ...]:
    """Give the paragraphs of a text, which empty lines keep apart."""
    parts = filled_in(text, fields).split("\n\n")
    return tuple(part for part in map(one_line, parts) if part)


class WrittenTexts:
    """The texts of one report: `written` by a coordinator, else of `drafts`.

    `unwritten` is what a working copy says below a draft; empty in any other.
    """

    def __init__(
        self,
        written: Callable[[TextPlace], Sequence[str]],
        drafts: Mapping[TextPlace, Callable[[], str]],
        unwritten: str = "",
    ) -> None:
        self._written, self._drafts, self._unwritten = written, drafts, unwritten

    def blocks(self, place: TextPlace, *, above: bool = False) -> Iterator[Paragraph]:
        """Give the paragraphs of a text; nothing where there is none to begin from either.

        One that stands `above` a list stays with it.
        """
        written = self._written(place)
        for text in written:
            yield Paragraph(text, keep_with_next=above and text is written[-1])
        draft = "" if written else self.draft(place)
        if draft:
            yield Paragraph(draft, keep_with_next=bool(self._unwritten) or above)
            if self._unwritten:
                yield Paragraph(self._unwritten, Tone.WORK, keep_with_next=above)

    def paragraphs(self, place: TextPlace) -> tuple[str, ...]:
        """Give the paragraphs of a text, or the one to begin from."""
        written = tuple(self._written(place))
        draft = "" if written else self.draft(place)
        return written or ((draft,) if draft else ())

    def draft(self, place: TextPlace) -> str:
        """Give the sentences to begin from; empty where nothing could be counted."""
        return self._drafts.get(place, str)()
