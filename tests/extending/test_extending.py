"""What is added most is added in a few files, and what is forgotten is seen."""

from pathlib import Path

import pytest

from tests.extending.extend import troubles
from tests.extending.extensions import EXTENSIONS, Extension


@pytest.mark.slow
@pytest.mark.parametrize("extension", EXTENSIONS, ids=lambda extension: extension.name)
def test_an_extension_takes_few_files_and_is_whole(
    extension: Extension, tmp_path: Path
) -> None:
    assert troubles(extension, tmp_path) == []
