"""Every type of table is made ready, begun and noted at by keys, and its report is its own."""

from pathlib import Path

import docx
import pytest
from PySide6.QtCore import Qt

from facilitator.domain.records.items import ItemKind
from facilitator.domain.table.chapters import OWN
from facilitator.domain.table.script import Script
from facilitator.ui.commands.shortcuts import Command
from tests.ui.app_builder import Laptop, the_library
from tests.ui.features.prepare.pages import choose

SCRIPTS = tuple(the_library().scripts.values())


def begin(laptop: Laptop, script: Script) -> None:
    """Make a table of a type by keys, and begin it."""
    laptop.press(Command.NEW_TABLE)
    choose(laptop.page.head.script, script.title)
    if script.needs_theme:
        laptop.tab_to(laptop.page.head.theme)
        laptop.key(Qt.Key.Key_Down)
    laptop.push(laptop.page.begin_button)


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: script.id)
def test_a_table_of_any_type_is_hosted_noted_and_told(
    laptop: Laptop, script: Script, tmp_path: Path
) -> None:
    begin(laptop, script)
    dialogue = laptop.stored().dialogue
    assert (dialogue.kind, dialogue.script) == (script.kind, script.id)
    laptop.press(Command.HOST_VIEW)
    for step in script.steps:
        assert laptop.host.place.words() == f"{step.question}\n{step.advice}"
        laptop.press(Command.CAPTURE_VIEW)
        laptop.note(f"Bij {step.title}.")
        laptop.press(Command.HOST_VIEW, Command.NEXT_STEP)
    kinds = [item.kind for item in laptop.items()]
    assert kinds == [ItemKind(step.default_kind) for step in script.steps]
    laptop.press(Command.REPORT)
    laptop.push(laptop.closing.close_button)
    document = docx.Document(str(laptop.make_report(tmp_path)))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    told = "\n".join([*(each.text for each in document.paragraphs), *cells])
    assert [step.title for step in script.steps if f"Bij {step.title}." not in told] == []
    headings = [p.text for p in document.paragraphs if p.style and p.style.name == "Heading 2"]
    assert len(headings) >= len(OWN[script.kind]) + 3
