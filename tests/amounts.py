"""How often something is done in the suite, where the promise says thousands of times.

With `IN_FULL=1` in the environment it is done as often as promised; README has the commands.
"""

import os

IN_FULL = os.environ.get("IN_FULL", "") not in {"", "0"}


def amount(usual: int, promised: int) -> int:
    """Give how often it is done in this run."""
    return promised if IN_FULL else usual
