"""A data set as a Markdown text for each table, as MAXQDA reads the talk of a group.

One text more has the tags and rode draden, with what they mean.
"""

from collections.abc import Mapping

from facilitator.domain.datasets.data import Dataset
from facilitator.domain.datasets.transcripts import TranscriptWords, transcripts
from facilitator.domain.reporting.dutch import listed
from facilitator.domain.reporting.file_names import file_name
from facilitator.domain.reporting.outline import PROGRAM
from facilitator.exchange.datasets.description import data_description

MARKDOWN = ".md"
BEGIN = f"# {PROGRAM}: ".encode()
"""How such a text begins."""


def transcript_words() -> TranscriptWords:
    """Give how tables and speakers are called."""
    words = data_description().project
    return TranscriptWords(
        words.onbekend, words.plek, words.tafel, words.tafel_in, words.tafel_zoveel
    )


def text_files(data: Dataset) -> Mapping[str, bytes]:
    """Give the text of each table by the name of its file."""
    files: dict[str, bytes] = {}
    for number, one in enumerate(transcripts(data, transcript_words()), start=1):
        name = file_name(one.name, data.edition, suffix=MARKDOWN)
        if name in files:
            name = file_name(one.name, str(number), data.edition, suffix=MARKDOWN)
        paragraphs = one.text.replace("\n", "\n\n")
        files[name] = BEGIN + f"{one.name}\n\n{paragraphs}".encode()
    if data.tags or data.threads:
        files[file_name(_over_themes(), data.edition, suffix=MARKDOWN)] = _told_of(data)
    return files


def _over_themes() -> str:
    words = data_description().project
    return listed([words.trefwoorden, words.draden.lower()])


def _told_of(data: Dataset) -> bytes:
    """Give the tags and rode draden with what they mean, each a paragraph."""
    words = data_description().project
    names = {one.key: one.tag.name for one in data.tags}
    titles = {one.key: one.contents.cluster.title for one in data.clusters}
    parts = [_over_themes()]
    if data.tags:
        parts.append(f"## {words.trefwoorden}")
        parts += [_explained(one.tag.name, one.tag.definition) for one in data.tags]
    if data.threads:
        parts.append(f"## {words.draden}")
    for one in data.threads:
        parts.append(_explained(one.title, one.thread.explanation))
        members = [*map(titles.get, one.clusters), *map(names.get, one.tags)]
        parts += [f"- {member}" for member in members]
    return BEGIN + ("\n\n".join(parts) + "\n").encode()


def _explained(name: str, text: str) -> str:
    return f"{name}: {' '.join(text.split())}" if text else name
