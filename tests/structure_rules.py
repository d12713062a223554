"""The rules about the program as a whole: its names, and which module needs which."""

import ast
from collections.abc import Iterator, Sequence

from tests.house_rules import Rule, Source, found, imports

Graph = dict[str, set[str]]
"""Which modules a module imports."""


def class_names_exist_once(sources: Sequence[Source]) -> Iterator[str]:
    """Whoever looks for a class finds it, and no other."""
    for name, places in _classes(sources).items():
        if len(places) > 1:
            yield from (source.at(node, f"{name} exists elsewhere") for source, node in places)


def modules_need_each_other_one_way(sources: Sequence[Source]) -> Iterator[str]:
    """No module imports itself by way of others, for its types or within a function either."""
    for cycle in sorted(cycles(sources)):
        yield f"a cycle of imports: {' '.join(cycle)}"


def cycles(sources: Sequence[Source]) -> set[tuple[str, ...]]:
    """Give each group of modules that all need each other."""
    graph = _graph(sources)
    needed = {module: _reached(graph, module) for module in graph}
    return {
        tuple(sorted(other for other in reached if module in needed[other]))
        for module, reached in needed.items()
        if module in reached
    }


def _classes(sources: Sequence[Source]) -> dict[str, list[tuple[Source, ast.ClassDef]]]:
    classes: dict[str, list[tuple[Source, ast.ClassDef]]] = {}
    for source, node in found(sources, ast.ClassDef):
        classes.setdefault(node.name, []).append((source, node))
    return classes


def _graph(sources: Sequence[Source]) -> Graph:
    graph: Graph = {_module(source): set() for source in sources}
    for source, _, name in imports(sources):
        module = name if name in graph else name.rpartition(".")[0]
        graph[_module(source)] |= {module} & graph.keys()
    return graph


def _module(source: Source) -> str:
    return source.path.removesuffix(".py").removesuffix("/__init__").replace("/", ".")


def _reached(graph: Graph, start: str) -> set[str]:
    """Give what a module needs, and what those need, and so on."""
    reached: set[str] = set()
    ahead = [start]
    while ahead:
        new = graph[ahead.pop()] - reached
        reached |= new
        ahead += new
    return reached


STRUCTURE: tuple[Rule, ...] = (class_names_exist_once, modules_need_each_other_one_way)
