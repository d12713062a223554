"""Histories of three laptops at a table: what they do, and how it is played.

Each action is told to the domain as well. The properties are those of STANDARDS 6.6; the
three tests play three thousand histories together in a full run, and a fifth of that in the
suite.
"""

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

from tests.amounts import amount
from tests.histories.world import File, World, some

ACTIONS = ("write", "write", "write", "remove", "erase", "export", "import", "import")
actions = st.tuples(
    st.sampled_from(ACTIONS), st.integers(0, 2), st.integers(0, 3), st.integers(0, 99)
)
histories = st.lists(actions, min_size=3, max_size=8)


def played(promised: int) -> settings:
    """Give the settings under which histories are played: so many, in a full run."""
    return settings(
        max_examples=amount(promised // 5, promised),
        deadline=None,
        suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
    )


History = list[tuple[str, int, int, int]]


def play(world: World, history: History) -> list[File]:
    """Let a history happen; give every file that was made."""
    world.begin()
    files: list[File] = []
    for action, number, place, choice in history:
        laptop = world.laptops[number]
        match action:
            case "erase":
                world.erase(laptop, place)
            case "export":
                files.append(world.export(laptop))
            case "import":
                if files:
                    world.merge(laptop, some(files, choice))
            case _:
                world.write(laptop, place, gone=action == "remove")
    return files
