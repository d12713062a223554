"""What went wrong, in words."""

import logging
import sys
from collections.abc import Iterator
from logging.handlers import RotatingFileHandler
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from facilitator.domain.errors import FacilitatorError, Problem, StoreUnavailableError
from facilitator.services.messages import UserMessage
from facilitator.ui.context.errors import Errors, details, install_excepthook, log, start_log
from facilitator.ui.widgets.dialogs import Notice
from tests.ui.answers import Answers

SAID = "De wachtkamer was leeg"


def _told(error: FacilitatorError | Problem) -> UserMessage:
    return UserMessage(f"{error.code} {error.data['path']}", "Veilig.", "Doe dit.")


def _raised(error: BaseException) -> BaseException:
    try:
        raise error
    except type(error) as caught:
        return caught


def _unforeseen() -> BaseException:
    error = _raised(ValueError(SAID))
    error.__cause__ = _raised(KeyError(SAID))
    return error


@pytest.fixture
def answers(qapp: QApplication) -> Answers:
    """Dialogs that only remember what they told."""
    assert qapp is not None
    return Answers()


def test_a_known_error_has_its_three_sentences(answers: Answers) -> None:
    Errors(answers, _told).show(StoreUnavailableError("store_full", path="x"))
    notice = answers.told[0]
    assert notice.sentences() == ["store_full x", "Veilig.", "Doe dit."]
    assert notice.trace == ""


def test_an_unforeseen_error_says_that_notes_are_safe_and_can_be_copied(
    answers: Answers,
) -> None:
    Errors(answers, _told).show(_unforeseen())
    notice = answers.told[0]
    assert len(notice.sentences()) == 3
    assert "ValueError" in notice.trace
    assert "test_errors.py" in notice.trace


def test_neither_details_nor_log_hold_what_people_said(
    answers: Answers, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.ERROR, "facilitator"):
        Errors(answers, _told).show(_unforeseen())
        Errors(answers, _told).show(StoreUnavailableError("store_full", path=SAID))
    assert "store_full" in caplog.text
    assert "KeyError" in caplog.text
    assert SAID not in caplog.text
    assert SAID not in details(_unforeseen())


def test_errors_that_are_each_others_cause_are_told_once() -> None:
    first, second = _raised(ValueError()), _raised(KeyError())
    first.__cause__, second.__cause__ = second, first
    assert [line for line in details(first).splitlines() if line[0] != " "] == [
        "ValueError",
        "KeyError",
    ]
    first.__cause__ = first
    assert details(first).count("ValueError") == 1


def test_an_error_while_telling_does_not_tell_about_itself(qapp: QApplication) -> None:
    assert qapp is not None

    class Broken(Answers):
        def show(self, notice: Notice) -> None:
            super().show(notice)
            errors.show(ValueError())

    dialogs = Broken()
    errors = Errors(dialogs, _told)
    errors.show(ValueError())
    errors.show(ValueError())
    assert len(dialogs.told) == 2


@pytest.fixture
def _usual_hook() -> Iterator[None]:
    usual = sys.excepthook
    yield
    sys.excepthook = usual


@pytest.mark.usefixtures("_usual_hook")
def test_what_nobody_caught_is_shown() -> None:
    shown: list[BaseException] = []
    install_excepthook(shown.append)
    error = _raised(ValueError())
    sys.excepthook(type(error), error, error.__traceback__)
    assert shown == [error]


@pytest.mark.usefixtures("_usual_hook")
def test_ctrl_c_in_a_terminal_still_ends(capsys: pytest.CaptureFixture[str]) -> None:
    shown: list[BaseException] = []
    sys.excepthook = sys.__excepthook__
    install_excepthook(shown.append)
    error = _raised(KeyboardInterrupt())
    sys.excepthook(type(error), error, error.__traceback__)
    assert shown == []
    assert "KeyboardInterrupt" in capsys.readouterr().err


@pytest.fixture
def log_file(tmp_path: Path) -> Iterator[Path]:
    """The file of the log, closed again at the end."""
    start_log(tmp_path / "facilitator.log")
    yield tmp_path / "facilitator.log"
    for handler in log.handlers[:]:
        if isinstance(handler, RotatingFileHandler):
            log.removeHandler(handler)
            handler.close()


def test_the_log_is_a_file_that_stays_small(log_file: Path) -> None:
    for number in range(5000):
        log.error("store_full %s", number)
    assert log_file.stat().st_size <= 200_000
    assert len(list(log_file.parent.iterdir())) == 2
