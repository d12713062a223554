"""The guard that keeps the whole run off the network really bites."""

import os
import subprocess
import sys
from pathlib import Path

import pytest


@pytest.mark.parametrize(
    "attempt",
    [
        "socket.socket(socket.AF_INET).connect(('127.0.0.1', 9))",
        "socket.socket(socket.AF_INET6).connect_ex(('::1', 9))",
        "socket.socket(socket.AF_INET, socket.SOCK_DGRAM).sendto(b'', ('127.0.0.1', 9))",
        "socket.create_connection(('127.0.0.1', 9))",
        "socket.getaddrinfo('localhost', 9)",
    ],
)
def test_a_program_that_is_started_cannot_reach_the_network(
    tmp_path: Path, attempt: str
) -> None:
    attempts = tmp_path / "attempts.txt"
    ended = subprocess.run(
        [sys.executable, "-c", f"import socket; {attempt}"],
        env={**os.environ, "NETWORK_ATTEMPTS": str(attempts)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert "NetworkAttemptError" in ended.stderr
    assert len(attempts.read_text("utf-8").splitlines()) == 1


def test_a_pipe_is_no_network() -> None:
    program = "import socket; here, there = socket.socketpair(); here.send(b'x')"
    assert subprocess.run([sys.executable, "-c", program], check=True).returncode == 0
