"""The rules of this house that no linter knows: each goes from sources to complaints."""

import ast
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TypeVar

Node = TypeVar("Node", bound=ast.AST)

NETWORK = {"aiohttp", "ftplib", "http", "requests", "smtplib", "socket", "socketserver", "ssl"}
NETWORK |= {"telnetlib", "urllib.request", "webbrowser", "xmlrpc", "PySide6.QtNetwork"}
OUTSIDE = {"asyncio", "glob", "os", "pathlib", "random", "secrets", "shutil", "tempfile"}
MOMENTS = {"now", "utcnow", "today", "time", "time_ns", "monotonic", "perf_counter"}
LOOPS = (ast.For, ast.While, ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)
WORDS_OF_THE_DOMAIN = ("facilitator/domain/", "facilitator/services/")
GUESSED = {"QMessageBox", "QToolTip", "ToolTipRole", "WhatsThisRole", "setToolTip"}
GUESSED |= {"setWhatsThis", "setStatusTip", "setToolTipsVisible", "setHtml", "insertHtml"}
GUESSED |= {"appendHtml", "setMarkdown", "QTextBrowser", "RichText", "AutoText"}
"""Ways to show a text of which Qt guesses, or believes, that it is HTML."""
PLAIN_TEXT_ONLY = {"facilitator/ui/widgets/labels.py", "facilitator/ui/widgets/dialogs.py"}
READ_THEIR_OWN = {
    "facilitator/cli/demo.py",  # what the window program made in a new folder
    "facilitator/files.py",
    "facilitator/resources.py",
    "facilitator/settings.py",  # imports nothing of ours; asks first whether it is a file
    "facilitator/training/self_test.py",  # what our own process said
}
BY_PROTOCOL = (
    "capture/presenter",
    "clustering/presenter",
    "clustering/quotes_presenter",
    "clustering/report_texts_presenter",
    "file_merge/presenter",
    "host/presenter",
    "overview/presenter",
    "prepare/presenter",
    "read_back/presenter",
    "review/board_presenter",
    "review/table_presenter",
)
WITHOUT_VIEW = {f"facilitator/ui/features/{name}.py" for name in BY_PROTOCOL}


@dataclass(frozen=True, slots=True)
class Source:
    """One module of the program: its path from the checkout, and what it says."""

    path: str
    tree: ast.Module

    def at(self, node: ast.AST, complaint: str) -> str:
        """Say where a complaint is about."""
        return f"{self.path}:{getattr(node, 'lineno', 0)}: {complaint}"


Rule = Callable[[Sequence[Source]], Iterator[str]]


@cache
def sources_in(checkout: Path, folder: str = "facilitator") -> tuple[Source, ...]:
    """Read the whole program, or all tests, once."""
    files = sorted((checkout / folder).rglob("*.py"))
    return tuple(
        Source(file.relative_to(checkout).as_posix(), ast.parse(file.read_text("utf-8")))
        for file in files
    )


def no_loop_within_the_loop(sources: Sequence[Source]) -> Iterator[str]:
    """`.exec()` and `.processEvents()` stop every other task; the first painting has none."""
    for source, call in found(sources, ast.Call):
        first = (
            source.path == "facilitator/ui/shell/main.py" and called(call) == "processEvents"
        )
        loops = receiver(call) and called(call) in {"exec", "exec_", "processEvents"}
        if loops and not first:
            yield source.at(call, f"{called(call)}() runs a loop within the loop")


def presenters_know_no_widgets(sources: Sequence[Source]) -> Iterator[str]:
    """A presenter decides; it is tested without a window."""
    for source, node, name in imports(sources):
        if source.path.endswith("presenter.py") and within(name, {"PySide6.QtWidgets"}):
            yield source.at(node, "a presenter imports no widgets")
        view = f"facilitator.ui.features.{source.path.split('/')[-2]}.view"
        if source.path in WITHOUT_VIEW and within(name, {view}):
            yield source.at(node, "this presenter knows its view as a Protocol")


def texts_to_translate_are_literal(sources: Sequence[Source]) -> Iterator[str]:
    """`lupdate` finds literals only, and takes the context from the class of `self`."""
    for source, call in found(sources, ast.Call):
        if called(call) == "tr" and receiver(call) != "self":
            yield source.at(call, "tr() is called on self only")
        if called(call) == "tr" and not literal(call.args[:1]):
            yield source.at(call, "tr() gets a plain string")
        marked = source.path == "facilitator/ui/platform/i18n.py"  # what was marked elsewhere
        if is_translate(call) and not marked and not literal(call.args[:2]):
            yield source.at(call, "translate() gets plain strings")
        if called(call) == "QT_TRANSLATE_NOOP" and not literal(call.args[:2]):
            yield source.at(call, "QT_TRANSLATE_NOOP() gets plain strings")


def plurals_stay_out_of_base_classes(sources: Sequence[Source]) -> Iterator[str]:
    """A subclass does not find the plurals of its base class."""
    classes = list(found(sources, ast.ClassDef))
    bases = {ast.unparse(base).split(".")[-1] for _, node in classes for base in node.bases}
    for source, node in classes:
        for call in inside(node, ast.Call):
            plural = called(call) == "tr" and len(call.args) + len(call.keywords) > 2
            if plural and node.name in bases:
                yield source.at(call, f"a plural in {node.name}, which others subclass")


def qasync_starts_the_program_only(sources: Sequence[Source]) -> Iterator[str]:
    """One place knows which loop this is."""
    for source, node, name in imports(sources):
        if within(name, {"qasync"}) and source.path != "facilitator/ui/shell/main.py":
            yield source.at(node, "qasync is imported in ui/shell/main.py only")


def migrations_stand_alone(sources: Sequence[Source]) -> Iterator[str]:
    """A step of years ago may not change because today's code does."""
    alone = {
        "facilitator/storage/sqlite/migrations.py",
        "facilitator/exchange/dialogue_file/upgrades.py",
    }
    for source, node, name in imports(sources):
        if source.path in alone and within(name, {"facilitator"}):
            yield source.at(node, "a migration imports none of our code")


def commands_explain_themselves(sources: Sequence[Source]) -> Iterator[str]:
    """Every command and every option is in the help."""
    for source, call in found(sources, ast.Call):
        explained = any(keyword.arg == "help" for keyword in call.keywords)
        if called(call) in {"add_parser", "add_argument"} and not explained:
            yield source.at(call, f"{called(call)}() without help")


def one_place_prints(sources: Sequence[Source]) -> Iterator[str]:
    """There what came from elsewhere is made safe for a terminal."""
    for source, call in found(sources, ast.Call):
        writes = called(call) == "write" and receiver(call) in {"sys.stdout", "sys.stderr"}
        prints = called(call) == "print" and not receiver(call)
        if (writes or prints) and source.path != "facilitator/cli/messages.py":
            yield source.at(call, "printed in cli/messages.py only: tell, say, say_json")


def files_are_read_as_regular_files(sources: Sequence[Source]) -> Iterator[str]:
    """A pipe never ends, and a device may be without end: files.py opens neither."""
    for source, call in found(sources, ast.Call):
        text = ast.unparse(call)
        reads = called(call) in {"read_bytes", "read_text"} and receiver(call) != "resources"
        opens = called(call) == "open" and re.search(r"open\(([^,]+, )?['\"]rb?['\"]", text)
        if (reads or opens) and source.path not in READ_THEIR_OWN:
            yield source.at(call, "files are read by way of files.open_regular")


def shortcuts_come_from_the_table(sources: Sequence[Source]) -> Iterator[str]:
    """F1 shows the table of keys, so a key that is made elsewhere would not be in the help."""
    for source, call in found(sources, ast.Call):
        makes = called(call) in {"QKeySequence", "QShortcut"}
        sets = called(call) in {"setShortcut", "setShortcuts"} and literal(call.args)
        if (makes or sets) and source.path != "facilitator/ui/commands/shortcuts.py":
            yield source.at(call, "a shortcut is made in ui/commands/shortcuts.py only")


def the_domain_is_given_time_and_chance(sources: Sequence[Source]) -> Iterator[str]:
    """The domain reads no clock, throws no dice and opens no file."""
    in_domain = [source for source in sources if source.path.startswith("facilitator/domain/")]
    for source, node, name in imports(in_domain):
        if within(name, OUTSIDE):
            yield source.at(node, f"the domain imports no {name}")
    for source, call in found(in_domain, ast.Call):
        reads_clock = called(call) in MOMENTS and receiver(call) not in {"", "self"}
        if reads_clock or called(call) in {"open", "uuid1", "uuid4"}:
            yield source.at(call, f"the domain calls no {called(call)}()")


def text_from_people_is_plain(sources: Sequence[Source]) -> Iterator[str]:
    """Qt guesses that a text is HTML; labels.py and dialogs.py tell it that it is not."""
    for source, node in found(sources, ast.Name, ast.Attribute, ast.ClassDef):
        risky = GUESSED & {last_name(node)}
        if isinstance(node, ast.ClassDef):
            risky = {"QLabel"} & {ast.unparse(base).split(".")[-1] for base in node.bases}
        if risky and source.path not in PLAIN_TEXT_ONLY:
            yield source.at(node, f"{risky.pop()} belongs in widgets labels.py or dialogs.py")
    for source, call in found(sources, ast.Call):
        if called(call) == "QLabel" and source.path not in PLAIN_TEXT_ONLY:
            yield source.at(call, "QLabel belongs in widgets labels.py or dialogs.py")


def nothing_knows_the_network(sources: Sequence[Source]) -> Iterator[str]:
    """The program never reaches for another computer."""
    for source, node, name in imports(sources):
        if within(name, NETWORK):
            yield source.at(node, f"{name} is for networks")


def reports_count_no_cells(sources: Sequence[Source]) -> Iterator[str]:
    """python-docx works out the whole grid for each `cell()`; rows are read once instead."""
    for source, loop in found(sources, *LOOPS):
        for call in inside(loop, ast.Call):
            if called(call) == "cell" and source.path.startswith("facilitator/reports/"):
                yield source.at(call, "cell() in a loop")


def tables_by_a_word_are_whole(sources: Sequence[Source]) -> Iterator[str]:
    """A table that is asked for any word of a list has them all; `get` may find nothing."""
    known = list(enumerations(sources))
    for source in sources:
        parts = [node for node in nodes_of(source.tree) if isinstance(node, ast.Dict)]
        asked = set(asked_for_any(source))
        for table in parts:
            keys = [key for key in table.keys if isinstance(key, ast.Attribute)]
            lists = {ast.unparse(key.value) for key in keys}
            if len(keys) < len(table.keys) or len(lists) != 1 or id(table) not in asked:
                continue
            told = {key.attr for key in keys}
            lacking = [words - told for name, words in known if name in lists]
            if lacking and all(lacking):
                yield source.at(table, f"the table has nothing for {min(lacking[0])}")


def enumerations(sources: Sequence[Source]) -> Iterator[tuple[str, set[str]]]:
    """Give the words of each list of the domain and the services."""
    ours = [source for source in sources if source.path.startswith(WORDS_OF_THE_DOMAIN)]
    for _, node in found(ours, ast.ClassDef):
        if {"Enum", "StrEnum"} & {last_name(base) for base in node.bases}:
            made = [part for part in node.body if isinstance(part, ast.Assign)]
            yield node.name, {last_name(name) for part in made for name in part.targets}


def asked_for_any(source: Source) -> Iterator[int]:
    """Give the tables of which any entry is taken with `[]`, here or by their name."""
    taken = [node for node in nodes_of(source.tree) if isinstance(node, ast.Subscript)]
    names = {last_name(node.value) for node in taken if not literal([node.slice])}
    yield from (id(node.value) for node in taken)
    for node in nodes_of(source.tree):
        targets = node.targets if isinstance(node, ast.Assign) else []
        targets = [node.target] if isinstance(node, ast.AnnAssign) else targets
        if {last_name(target) for target in targets} & names:
            yield id(getattr(node, "value", None))


@cache
def nodes_of(tree: ast.Module) -> tuple[ast.AST, ...]:
    """Give all of a module, walked through once for all rules."""
    return tuple(ast.walk(tree))


def found(sources: Sequence[Source], *kinds: type[Node]) -> Iterator[tuple[Source, Node]]:
    """Give every node of these kinds, with the module it is in."""
    for source in sources:
        for node in nodes_of(source.tree):
            if isinstance(node, kinds):
                yield source, node


def inside(node: ast.AST, kind: type[Node]) -> Iterator[Node]:
    """Give every node of this kind within another."""
    return (each for each in ast.walk(node) if isinstance(each, kind))


def imports(sources: Sequence[Source]) -> Iterator[tuple[Source, ast.AST, str]]:
    """Give the full name of everything that is imported."""
    for source, node in found(sources, ast.Import):
        for name in node.names:
            yield source, node, name.name
    for source, origin in found(sources, ast.ImportFrom):
        for name in origin.names:
            yield source, origin, f"{origin.module}.{name.name}"


def within(name: str, modules: set[str]) -> bool:
    """Whether a name is one of these modules or in one."""
    return any(f"{name}.".startswith(f"{module}.") for module in modules)


def called(call: ast.Call) -> str:
    """Say which function is called, without what stands before it."""
    return last_name(call.func)


def last_name(node: ast.AST) -> str:
    """Say the last part of a name."""
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""


def receiver(call: ast.Call) -> str:
    """Say what stands before the function that is called."""
    return ast.unparse(call.func.value) if isinstance(call.func, ast.Attribute) else ""


def literal(arguments: Sequence[ast.expr]) -> bool:
    """Whether all of these are plain strings."""
    return all(isinstance(each, ast.Constant) for each in arguments)


def is_translate(call: ast.Call) -> bool:
    """Whether this is Qt's translate, not that of a string or a painter."""
    owner = receiver(call).split(".")[-1]
    return called(call) == "translate" and owner in {"", "QApplication", "QCoreApplication"}


RULES: tuple[Rule, ...] = (
    no_loop_within_the_loop,
    presenters_know_no_widgets,
    texts_to_translate_are_literal,
    plurals_stay_out_of_base_classes,
    qasync_starts_the_program_only,
    migrations_stand_alone,
    commands_explain_themselves,
    files_are_read_as_regular_files,
    one_place_prints,
    shortcuts_come_from_the_table,
    the_domain_is_given_time_and_chance,
    text_from_people_is_plain,
    nothing_knows_the_network,
    reports_count_no_cells,
    tables_by_a_word_are_whole,
)
