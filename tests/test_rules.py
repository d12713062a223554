"""The house rules hold, and each of them bites."""

import ast
import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Signal

from tests import house_rules
from tests.house_rules import Rule, Source, sources_in
from tests.structure_rules import STRUCTURE, cycles

RULES = house_rules.RULES + STRUCTURE
CHECKOUT = Path(__file__).parents[1]
LATER = {"sqlalchemy", "sqlite3", "docx", "lxml", "PIL", "tomllib", "PySide6.QtNetwork"}

# For each rule: where in the program, what it refuses there, and what it lets by.
CASES = """
no_loop_within_the_loop
ui/start/view.py | QDialog().exec() | dialog.open()
ui/a.py | QApplication.processEvents() | exec("pass")
ui/shell/main.py | app.exec_() | app.processEvents(USER_INPUT_WAITS)

presenters_know_no_widgets
ui/start/presenter.py | from PySide6.QtWidgets import A | from PySide6.QtCore import A
ui/start/presenter.py | from PySide6 import QtWidgets | from PySide6 import QtCore
ui/start/presenter.py | import PySide6.QtWidgets | import PySide6.QtGui
ui/features/host/presenter.py | import facilitator.ui.features.host.view | import b.view

texts_to_translate_are_literal
ui/a.py | self.tr(f"{n} items") | self.tr("{} items").format(n)
ui/a.py | self.tr(words) | self.tr("a " "b")
ui/a.py | other.tr("a") | self.tr("a")
ui/a.py | tr("a") | translate("A", "a")
ui/a.py | QCoreApplication.translate("A", words) | QCoreApplication.translate("A", "a")
ui/a.py | QtCore.QCoreApplication.translate(context, "a") | painter.translate(x, y)
ui/a.py | translate("A", words) | QT_TRANSLATE_NOOP("A", "a")
ui/a.py | QT_TRANSLATE_NOOP("A", words) | QT_TRANSLATE_NOOP("A", "a")
ui/commands/command.py | translate(context, "a") | translated("A", words)

plurals_stay_out_of_base_classes
ui/a.py | class A(B): 1¶class B: self.tr("%n", "", n) | class A(B): self.tr("%n", "", n)
ui/a.py | class A(c.B): 1¶class B: self.tr("%n", n=n, x=1) | class A(B): 1¶class B: self.tr("a")

qasync_starts_the_program_only
ui/tasks.py | import qasync | import asyncio
cli/main.py | from qasync import QEventLoop | import argparse

migrations_stand_alone
storage/sqlite/migrations.py | from facilitator.domain.errors import A | import sqlite3
storage/sqlite/migrations.py | import facilitator | import facilitators

commands_explain_themselves
cli/main.py | commands.add_parser("list") | commands.add_parser("list", help="a")
cli/main.py | command.add_argument("--to") | command.add_argument("--to", help="a")

files_are_read_as_regular_files
services/a.py | path.open("rb") | open_regular(path)
services/a.py | path.read_text("utf-8") | resources.read_text("a")
exchange/a.py | open(path, "r") | open(path, "xb")
services/a.py | settings.path.read_bytes() | read_regular(path, 5)

one_place_prints
cli/a.py | print(path) | say(path)
services/a.py | sys.stderr.write("a") | told.write("a")

shortcuts_come_from_the_table
ui/a.py | QKeySequence("Ctrl+K") | key.matches(QKeySequence.StandardKey.Undo)
ui/a.py | QtGui.QShortcut(KEY, self) | action.setShortcut(KEYS["keep"])
ui/a.py | action.setShortcut("Ctrl+K") | action.setText("a")

the_domain_is_given_time_and_chance
domain/a.py | datetime.now(UTC) | now(UTC)
domain/a.py | from random import Random | from uuid import UUID
domain/a.py | uuid4() | UUID(bytes=random)
domain/a.py | open("a") | self.time()
domain/a.py | import os.path | import dataclasses

text_from_people_is_plain
ui/a.py | QLabel("a") | PlainLabel("a")
ui/a.py | class A(QtWidgets.QLabel): x = 1 | class A(PlainLabel): x = 1
ui/a.py | QMessageBox.warning(self) | warn(self)
ui/a.py | button.setToolTip("a") | set_tool_tip(button, "a")
ui/a.py | x = {Qt.ItemDataRole.ToolTipRole: 1} | x = {Qt.ItemDataRole.DisplayRole: 1}
ui/a.py | QToolTip.showText(place, "a") | show_tip(place, "a")
ui/a.py | field.setHtml("a") | field.setPlainText("a")
ui/a.py | label.setTextFormat(Qt.TextFormat.AutoText) | put(label, textFormat="PlainText")
ui/a.py | menu.setToolTipsVisible(True) | menu.setVisible(True)

nothing_knows_the_network
cli/a.py | import socket | import sockets
exchange/a.py | from urllib.request import urlopen | from urllib.parse import quote
services/a.py | import http.client | import html
ui/a.py | from PySide6 import QtNetwork | from PySide6 import QtGui

reports_count_no_cells
reports/word.py | for row in rows: table.cell(row, 0) | table.cell(0, 0)
reports/word.py | [table.cell(row, 0) for row in rows] | [row.cells for row in rows]

class_names_exist_once
ui/a.py | class Apple: x = 1¶class Apple: y = 1 | class Apple: x = 1¶class Pear: x = 1
ui/a.py | class Apple:¶  class Apple: x = 1 | class Apple:¶  class Pip: x = 1

modules_need_each_other_one_way
ui/a.py | from facilitator.ui.a import Apple | from facilitator.ui.b import Apple
ui/a.py | if TYPE_CHECKING: from facilitator.ui import a | if TYPE_CHECKING: import facilitator
ui/__init__.py | def pick(): from facilitator.ui import a | from facilitator.domain import a

tables_by_a_word_are_whole
domain/a.py | class A(Enum): B = C = 1¶T = {A.B: 1}¶T[x] | class A(Enum): B = 1¶T = {A.B: 1}[x]
domain/a.py | class A(Enum): B = C = 1¶{A.B: 1}[x] | class A(Enum): B = C = 1¶{A.B: 1}.get(x)
"""

CIRCLE = {
    "facilitator/ui/a.py": "from facilitator.ui.b import Apple",
    "facilitator/ui/b.py": "def pick(): import facilitator.cli",
    "facilitator/cli/__init__.py": "if TYPE_CHECKING: from facilitator.ui import a",
    "facilitator/ui/d.py": "from facilitator.ui.a import Pear",
}


def cases() -> list[tuple[Rule, str, str, str]]:
    """Read the table above."""
    rules = {rule.__name__: rule for rule in RULES}
    return [
        (rules[name], *line.split(" | "))  # type: ignore[misc]
        for name, *lines in (block.splitlines() for block in CASES.strip().split("\n\n"))
        for line in lines
    ]


def complaints(rule: Rule, path: str, code: str) -> list[str]:
    return list(rule([Source(f"facilitator/{path}", ast.parse(code.replace("¶", "\n")))]))


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_the_program_keeps_the_rule(rule: Rule) -> None:
    assert list(rule(sources_in(CHECKOUT))) == []


@pytest.mark.parametrize(("rule", "path", "bad", "good"), cases())
def test_a_rule_bites(rule: Rule, path: str, bad: str, good: str) -> None:
    assert complaints(rule, path, bad)
    assert not complaints(rule, path, good)


def test_a_class_of_the_same_name_in_another_module_is_found() -> None:
    sources = [Source(path, ast.parse("class Apple: x = 1")) for path in CIRCLE]
    [rule, _] = STRUCTURE
    assert [line.split(":")[0] for line in rule(sources)] == list(CIRCLE)


def test_a_circle_of_imports_is_found_and_who_only_needs_it_is_not_in_it() -> None:
    sources = [Source(path, ast.parse(code)) for path, code in CIRCLE.items()]
    assert cycles(sources) == {("facilitator.cli", "facilitator.ui.a", "facilitator.ui.b")}


def test_every_rule_has_a_case() -> None:
    assert {rule for rule, *_ in cases()} == set(RULES)


def test_the_rules_read_the_whole_program() -> None:
    assert "facilitator/__init__.py" in {source.path for source in sources_in(CHECKOUT)}


def test_folders_that_are_no_package_have_no_init() -> None:
    folders = [CHECKOUT / "packaging", CHECKOUT / "resources", CHECKOUT / "tests"]
    assert [file for folder in folders for file in folder.rglob("__init__.py")] == []


def test_the_translations_are_complete_and_up_to_date() -> None:
    command = [sys.executable, str(CHECKOUT / "packaging" / "translations.py"), "check"]
    ended = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (ended.stdout.strip(), ended.stderr, ended.returncode) == ("", "", 0)


def test_the_window_comes_before_the_heavy_modules() -> None:
    program = "import facilitator.ui.shell.main, sys; print(*sys.modules, sep='\\n')"
    ended = subprocess.run(
        [sys.executable, "-c", program],
        cwd=CHECKOUT,
        env={**os.environ, "PYTHONPATH": str(CHECKOUT)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert ended.returncode == 0, ended.stderr
    assert LATER & set(ended.stdout.split()) == set()


def test_signals_keep_their_references_to_true() -> None:
    class Bell(QObject):
        rung = Signal()

    bell = Bell()
    before = sys.getrefcount(True)
    for _ in range(300):
        bell.rung.emit()
    # PySide6 6.12.0 loses one at each emit, and Python 3.11 dies at the last one.
    assert sys.getrefcount(True) > before - 100


def test_both_lock_files_hold_every_dependency_at_one_version() -> None:
    project = tomllib.loads((CHECKOUT / "pyproject.toml").read_text("utf-8"))["project"]
    names = {re.split(r"[^\w.-]", need)[0].lower() for need in project["dependencies"]}
    run_time, development = (
        set((CHECKOUT / "packaging" / name).read_text("utf-8").splitlines())
        for name in ("requirements.txt", "requirements-dev.txt")
    )
    pins = {line for line in run_time if "==" in line}
    assert pins <= development
    assert names <= {pin.split("==")[0] for pin in pins}
