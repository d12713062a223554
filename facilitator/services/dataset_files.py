"""Where data sets go: a folder with a file for each table, a workbook, or a project.

Every place is looked at before anything is written, so that what is refused leaves no file.
What anybody may read comes in a folder that holds nothing else.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from itertools import count
from pathlib import Path

from facilitator.domain.datasets.data import Dataset
from facilitator.domain.errors import FileNotWrittenError, WrongUseError
from facilitator.domain.reporting.file_names import file_name
from facilitator.exchange.datasets.codebook import DECLARED, codebook_bytes
from facilitator.exchange.datasets.data_package import DESCRIPTOR, package_files, paths_in
from facilitator.exchange.datasets.project import Coders, project_bytes
from facilitator.exchange.datasets.texts import BEGIN, MARKDOWN, text_files
from facilitator.files import is_file, is_folder, may_be_there, read_regular, why_not
from facilitator.services.datasets import DatasetCheck
from facilitator.services.output_files import (
    FileFormat,
    begins_with,
    check_output,
    make_folder,
    write_all,
)
from facilitator.services.publishing import check_public_name, note_published
from facilitator.storage.store import Store

WORKBOOK, PROJECT, CODEBOOK = ".xlsx", ".qdpx", ".qdc"


class DataForm(StrEnum):
    """A form of data: its ending, or the word that its folder is called by."""

    WORKBOOK = WORKBOOK
    PACKAGE = "csv"
    PROJECT = PROJECT
    CODEBOOK = CODEBOOK
    TEXTS = "teksten"

    @property
    def is_folder(self) -> bool:
        """Whether its files come in a folder."""
        return not self.value.startswith(".")


_NAME = "gegevens"
_ZIP = b"PK\x03\x04"
_LARGEST_DESCRIPTOR = 5_000_000


@dataclass(frozen=True, slots=True)
class DataFiles:
    """Files that are to be written, with the format by which one that is there is known.

    Those of a folder come in `folder`.
    """

    contents: Mapping[Path, bytes]
    formats: Mapping[str, FileFormat]
    folder: Path | None = None

    def write(self, *, force: bool = False) -> None:
        """Write all of them or none; raises as `output_files.write_all` does."""
        if self.folder:
            make_folder(self.folder)
        write_all(self.contents, self.formats, force=force)

    def check(self, *, force: bool = False) -> None:
        """Raise as `write` would, before anything is there."""
        if self.folder and not is_folder(self.folder):
            return
        for path in self.contents:
            check_output(path, self.formats[path.suffix], force=force)


def data_files(data: Dataset, to: Path) -> DataFiles:
    """Give a data set as a workbook where the name asks that, else as a data package."""
    if asked_ending(to, WORKBOOK) == WORKBOOK:
        from facilitator.exchange.datasets.workbook import workbook_bytes  # noqa: PLC0415 - XlsxWriter

        known = FileFormat((WORKBOOK,), begins_with(_ZIP))
        return DataFiles({to: workbook_bytes(data)}, {WORKBOOK: known})
    contents = {to / name: content for name, content in package_files(data).items()}
    formats = {ending: FileFormat((ending,), _is_of_package) for ending in (".csv", ".json")}
    return DataFiles(contents, formats, to)


def analysis_files(data: Dataset, coders: Coders, to: Path) -> DataFiles:
    """Give a data set for qualitative analysis: a project, a codebook, or a text a table."""
    ending = asked_ending(to, PROJECT, CODEBOOK)
    if ending == PROJECT:
        content = project_bytes(data, coders)
        return DataFiles({to: content}, {PROJECT: FileFormat((PROJECT,), begins_with(_ZIP))})
    if ending == CODEBOOK:
        known = FileFormat((CODEBOOK,), begins_with(DECLARED.encode()))
        return DataFiles({to: codebook_bytes(data)}, {CODEBOOK: known})
    contents = {to / name: content for name, content in text_files(data).items()}
    return DataFiles(contents, {MARKDOWN: FileFormat((MARKDOWN,), begins_with(BEGIN))}, to)


def files_of(form: DataForm, data: Dataset, coders: Coders, to: Path) -> DataFiles:
    """Give a data set in a form; takes long enough for a thread."""
    if form in {DataForm.WORKBOOK, DataForm.PACKAGE}:
        return data_files(data, to)
    return analysis_files(data, coders, to)


def free_place(form: DataForm, edition: str, folder: Path) -> Path:
    """Name a file or folder for data that is not there yet."""
    kind, suffix = (form.value, "") if form.is_folder else ("", form.value)
    names = (
        file_name(_NAME, kind, edition, str(number) if number > 1 else "", suffix=suffix)
        for number in count(1)
    )
    return next(folder / name for name in names if not may_be_there(folder / name))


def asked_ending(to: Path, *endings: str) -> str:
    """Give the ending of the file that a place asks for, nothing where it asks for a folder.

    Raises WrongUseError `wrong_ending` for a file of another format.
    """
    ending = to.suffix.lower()
    if ending in endings and not is_folder(to):
        return ending
    if ending and not is_folder(to) and (is_file(to) or len(ending) < 6):
        raise WrongUseError("wrong_ending", path=to, endings=endings)
    return ""


def begin_publishing_data(
    store: Store, check: DatasetCheck, files: DataFiles, to: Path, *, force: bool = False
) -> None:
    """Note that there are files that anybody may read, before they are written.

    Raises RefusedInputError `publication_refused` or `publication_file_name`, and
    FileNotWrittenError, also `other_files` for a folder that holds something else.
    """
    for one in check.checks:
        check_public_name(one, to)
    _check_alone(files)
    files.check(force=force)
    for one in check.checks:
        note_published(store, one)


def _check_alone(files: DataFiles) -> None:
    if files.folder is None or not is_folder(files.folder):
        return
    try:
        others = set(files.folder.iterdir()) - set(files.contents)
    except OSError as error:
        reason = why_not(error)
        raise FileNotWrittenError(
            "file_not_written", path=files.folder, reason=reason
        ) from error
    if others:
        raise FileNotWrittenError("file_not_written", path=files.folder, reason="other_files")


def _is_of_package(path: Path) -> bool:
    """Whether a file belongs to a data package of ours; raises OSError."""
    descriptor = path.with_name(DESCRIPTOR)
    if not is_file(descriptor):
        return False
    return path.name in paths_in(read_regular(descriptor, _LARGEST_DESCRIPTOR))
