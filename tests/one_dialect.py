"""All stores of a run share what SQLAlchemy made of their statements.

It keeps that for each engine apart. The program opens one store; a test opens several, and a
run many thousands: making the same SQL anew was a third of what opening and reading one costs.
"""

from collections.abc import Callable
from functools import partial

from sqlalchemy import Engine, create_engine


def one_dialect() -> Callable[..., Engine]:
    """Give what makes engines as SQLAlchemy does, each with the statements of the first."""
    return partial(_made, [])


def _made(first: list[Engine], url: str, **named: object) -> Engine:
    engine = create_engine(url, **named)
    if not first:
        first.append(engine)
    engine.dialect, engine._compiled_cache = first[0].dialect, first[0]._compiled_cache
    return engine
