"""What can go wrong, as data: a code and its facts; the words are found at the edge.

`resources/messages` holds one sentence per code and language, so the screens and the command
line say the same thing.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong with the input, with the facts a reader needs to find it.

    `code` names the sentence in `resources/messages`; `data` (`line`, `file`) fills it.
    """

    code: str
    data: Mapping[str, object] = field(default_factory=dict)

    def __str__(self) -> str:
        """Give the code and its facts, for a developer."""
        facts = ", ".join(f"{key}={value!r}" for key, value in self.data.items())
        return f"{self.code}({facts})"


class FacilitatorError(Exception):
    """Something could not be done; `code` and `data` say what, for `services.wording`."""

    def __init__(self, code: str, **data: object) -> None:
        self.problem = Problem(code, data)
        super().__init__(str(self.problem))

    @property
    def code(self) -> str:
        """The name of the sentence that tells this."""
        return self.problem.code

    @property
    def data(self) -> Mapping[str, object]:
        """The facts that fill the sentence."""
        return self.problem.data


class StoreUnavailableError(FacilitatorError):
    """The store cannot be opened or written: locked, damaged, newer, full, not allowed."""


class FileNotWrittenError(FacilitatorError):
    """A file could not be written: `file_not_written`, or `folder_not_made`.

    What stood there before is still there, whole. `path` is the file or the folder; `reason`
    is `full`, `in_use`, `is_file`, `is_folder`, `no_folder`, `not_allowed` or `other`.
    """


class RefusedInputError(FacilitatorError):
    """A file or an answer is not what it should be; nothing was changed."""


class WrongUseError(FacilitatorError):
    """What was asked for is unknown or ambiguous."""
