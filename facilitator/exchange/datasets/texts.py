"""A data set as a Markdown text for each table, as MAXQDA reads the talk of a group."""

from collections.abc import Mapping

from facilitator.domain.datasets.data import Dataset
from facilitator.domain.datasets.transcripts import TranscriptWords, transcripts
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
    return files
