"""Refuses the network in this process, and writes down who tried.

Python loads a module of this name by itself when its folder is on PYTHONPATH, so the
programs that tests start refuse too. The file named by NETWORK_ATTEMPTS gets one line for
each attempt; conftest.py fails the whole run when it is not empty.
"""

import os
import socket
import sys
from pathlib import Path
from typing import Any

INTERNET = {socket.AF_INET, socket.AF_INET6}
TALKING = {"socket.connect", "socket.sendto", "socket.sendmsg"}
ASKING = {"socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr"}
PAIRS = {"socketpair", "_fallback_socketpair"}


class NetworkAttemptError(RuntimeError):
    """Something wanted to reach another computer, or this one by the network."""


def refuse_network(name: str, arguments: tuple[Any, ...]) -> None:
    """Audit hook: stop an internet connection or a look-up of a name."""
    if name in ASKING or (name in TALKING and is_internet(arguments[0])):
        attempt = f"{name} {arguments[1:] if name in TALKING else arguments[:2]}"
        write_down(attempt)
        raise NetworkAttemptError(attempt)


def is_internet(connection: socket.socket) -> bool:
    """Whether this is a connection by internet, and not Windows' idea of a pipe."""
    return connection.family in INTERNET and not (
        sys.platform == "win32" and sys._getframe(2).f_code.co_name in PAIRS
    )


def write_down(attempt: str) -> None:
    """Add a line to the file that is read when the run ends."""
    file = os.environ.get("NETWORK_ATTEMPTS")
    if file:
        with Path(file).open("a", encoding="utf-8") as lines:
            lines.write(f"{attempt}\n")


sys.addaudithook(refuse_network)
