"""The beginning of a theme, made of a kern: what is counted of its notes, and no more.

Decision: words of the table stand in no draft, but questions and tags
    Context: a theme text is read out at every table, and shows both sides; who writes it wants
    to begin from what was said. Decision: the sides begin with titles of kernen, which a
    coordinator wrote, that have words in common with this one; the draft says which words.
    What people said is shown beside it, and stands in the text only when somebody types it;
    a proposal that is a question is taken over as one. Cost: a side without such kernen begins
    empty. Alternatives: quotes in the draft (what one person said would be read out at all
    tables), a language model (cannot say why).
"""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from facilitator.domain.clustering.board import Board, ClusterContents
from facilitator.domain.clustering.sections import Section
from facilitator.domain.records.kinds import Chapter
from facilitator.domain.reporting.dutch import listed
from facilitator.domain.table.script import THEME_SERIES, Theme, ThemeOrigin, fold
from facilitator.services.theme_files import theme_key
from facilitator.services.theme_reports import theme_words

MOST_TERMS, MOST_KERNEN, MOST_QUESTIONS, MOST_WORDS = 12, 3, 6, 8
"""So many are proposed; the rest is for who writes the theme."""
SAID_TWICE = 2
"""A word is a term to think of when so many notes of the kern have it."""
SHORTEST = 4
"""Shorter words tell nothing of what a note is about."""
FEW = 2
"""A word that so many kernen of a side say still tells which is meant."""
_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class ThemeDraft:
    """A theme to begin from, and what it was computed of.

    `knel` and `kiem` are the kernen that gave the sides, which have `words` in common with the
    one it is made of, and `asked` counts the proposals that were questions.
    """

    theme: Theme
    knel: Sequence[ClusterContents]
    kiem: Sequence[ClusterContents]
    words: Sequence[str]
    asked: int


def theme_draft(
    board: Board, contents: ClusterContents, series: str = THEME_SERIES[0]
) -> ThemeDraft:
    """Give what a theme of a kern begins with."""
    words, cluster = theme_words().draft, contents.cluster
    said = _words_of(contents)
    sides = [_related(board, side, said) for side in (Section.KNEL, Section.KIEM)]
    knel, kiem = ([one for one, _shared in side] for side in sides)
    shared = {word for side in sides for _one, some in side for word in some}
    asked = _questions(contents)
    named = {"theme": cluster.title}
    theme = Theme(
        key=theme_key(cluster.title),
        version=1,
        title=cluster.title,
        series=series,
        summary=words.summary.format(**named),
        paragraphs=tuple(
            filter(
                None,
                (
                    cluster.explanation,
                    _side(knel, words.knel, words.knel_open),
                    _side(kiem, words.kiem, words.kiem_open),
                ),
            )
        ),
        questions=asked or tuple(words.questions.format(**named).strip().splitlines()),
        terms=_terms(contents),
        definition=cluster.explanation,
        made_from=origin_of(contents),
    )
    often = sorted(shared, key=lambda word: (-said[word], word))
    return ThemeDraft(theme, knel, kiem, often[:MOST_WORDS], len(asked))


def open_sides() -> tuple[str, str]:
    """Give the paragraphs that only begin a side, for somebody to write it."""
    words = theme_words().draft
    return words.knel_open, words.kiem_open


def origin_of(contents: ClusterContents) -> ThemeOrigin:
    """Count what a kern is made of."""
    return ThemeOrigin(len(contents.tables), len(contents.municipalities), len(contents.notes))


def _words_of(contents: ClusterContents) -> Counter[str]:
    """Count in how many notes of a kern each word stands, with its title and tags beside.

    Words are folded; those that say nothing of what it is about are left out.
    """
    items = (one.note.item for one in contents.notes)
    texts = [" ".join((item.text, *item.labels.tags)) for item in items]
    texts.append(f"{contents.cluster.title} {contents.cluster.explanation}")
    return Counter(word for text in texts for word in _words(text))


def _words(text: str) -> frozenset[str]:
    found = (word for word in fold(text).split() if len(word) >= SHORTEST)
    return frozenset(found) - _common()


@lru_cache(maxsize=1)
def _common() -> frozenset[str]:
    return frozenset(theme_words().draft.common.split())


def _related(
    board: Board, section: Section, said: Mapping[str, int]
) -> Sequence[tuple[ClusterContents, frozenset[str]]]:
    """Give the kernen of a side with words in common, the most first, and these words.

    What most kernen of the side say tells none of them apart.
    """
    kernen = board.contents(Chapter.KNEL_KIEM).of(section)
    words = [frozenset(_words_of(one)) for one in kernen]
    often = Counter(word for some in words for word in some)
    most = max(len(kernen) // 2, FEW)
    telling = frozenset(word for word in said if often[word] <= most)
    found = [
        (one, shared)
        for one, some in zip(kernen, words, strict=True)
        if (shared := some & telling)
    ]
    found.sort(key=lambda pair: (-len(pair[1]), pair[0].number))
    return found[:MOST_KERNEN]


def _side(kernen: Sequence[ClusterContents], words: str, nothing: str) -> str:
    titles = [one.cluster.title.rstrip(".") for one in kernen]
    return words.format(titles=listed(titles)) if titles else nothing


def _questions(contents: ClusterContents) -> tuple[str, ...]:
    """Give the proposals that are questions, but those that are sensitive."""
    items = [one.note.item for one in contents.notes if not one.note.item.sensitive]
    texts = (item.labels.title or item.text for item in items)
    asked = (" ".join(text.split()) for text in texts if text.rstrip().endswith("?"))
    return tuple(dict.fromkeys(asked))[:MOST_QUESTIONS]


def _terms(contents: ClusterContents) -> tuple[str, ...]:
    """Give the tags of the notes, most often first, and then the words they have in common."""
    items = [one.note.item for one in contents.notes]
    tags = Counter(tag for item in items for tag in item.labels.tags)
    said = Counter(word for item in items for word in _as_written(item.text))
    known = {fold(tag) for tag in tags}
    often = [word for word in said if said[word] >= SAID_TWICE and fold(word) not in known]
    terms = [
        *sorted(tags, key=lambda tag: (-tags[tag], tag)),
        *sorted(often, key=lambda word: (-said[word], word)),
    ]
    return tuple(terms[:MOST_TERMS])


def _as_written(text: str) -> frozenset[str]:
    """Give the words of a text in small letters, with their accents."""
    telling = _words(text)
    return frozenset(word for word in _WORD.findall(text.lower()) if fold(word) in telling)
