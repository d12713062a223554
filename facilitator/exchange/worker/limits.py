"""What the worker may use of the computer; it limits itself before it gets a byte."""

import math
import sys
import time

MEGABYTES = 300
"""Memory that the worker may have, all together."""
PROCESSOR_SECONDS = 4
"""Processor time that one file may take, and up to a second more."""


def limit_process() -> None:
    """Limit the memory of this process, let it write no file, and leave no trace of a crash."""
    if sys.platform == "win32":
        _limit_on_windows(_used() + PROCESSOR_SECONDS)
        return
    import resource  # noqa: PLC0415 - not there on Windows

    most = MEGABYTES * 1_000_000
    for what, limit in (
        (resource.RLIMIT_AS, most),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_FSIZE, 0),
    ):
        resource.setrlimit(what, (limit, limit))


def limit_next_file() -> None:
    """Give the next file its processor time; who uses more is ended."""
    if sys.platform == "win32":
        _limit_on_windows(_used() + PROCESSOR_SECONDS)
        return
    import resource  # noqa: PLC0415 - not there on Windows

    _, most = resource.getrlimit(resource.RLIMIT_CPU)
    resource.setrlimit(resource.RLIMIT_CPU, (_used() + PROCESSOR_SECONDS, most))


def _used() -> int:
    """Give the processor time of this process so far, in whole seconds rounded up."""
    return math.ceil(time.process_time())


if sys.platform == "win32":
    import ctypes
    from ctypes import wintypes

    _EXTENDED_LIMITS = 9
    _LIMITED = 0x2 | 0x8 | 0x100 | 0x400  # time, processes, memory, end at what is not handled
    _NO_DIALOGS = 0x1 | 0x2 | 0x8000
    _TICKS = 10_000_000  # of 100 nanoseconds

    class _BasicLimits(ctypes.Structure):
        """JOBOBJECT_BASIC_LIMIT_INFORMATION."""

        _fields_ = [
            ("process_time", wintypes.LARGE_INTEGER),
            ("job_time", wintypes.LARGE_INTEGER),
            ("flags", wintypes.DWORD),
            ("least_set", ctypes.c_size_t),
            ("most_set", ctypes.c_size_t),
            ("processes", wintypes.DWORD),
            ("affinity", ctypes.c_size_t),
            ("priority", wintypes.DWORD),
            ("scheduling", wintypes.DWORD),
        ]

    class _ExtendedLimits(ctypes.Structure):
        """JOBOBJECT_EXTENDED_LIMIT_INFORMATION."""

        _fields_ = [
            ("basic", _BasicLimits),
            ("counters", ctypes.c_ulonglong * 6),
            ("process_memory", ctypes.c_size_t),
            ("job_memory", ctypes.c_size_t),
            ("peak_process", ctypes.c_size_t),
            ("peak_job", ctypes.c_size_t),
        ]

    _jobs: list[int] = []

    def _limit_on_windows(seconds: int) -> None:
        """Put this process in a job with limits, or give that job its next limits."""
        limits = _ExtendedLimits()
        limits.basic.flags = _LIMITED
        limits.basic.process_time = seconds * _TICKS
        limits.basic.processes = 1
        limits.process_memory = MEGABYTES * 1_000_000
        place, size = ctypes.byref(limits), ctypes.sizeof(limits)
        job = wintypes.HANDLE(_jobs[0] if _jobs else _new_job())
        _sure(_system().SetInformationJobObject(job, _EXTENDED_LIMITS, place, size))

    def _new_job() -> int:
        """Make a job and put this process in it; without one nothing is decoded."""
        system = _system()
        system.SetErrorMode(_NO_DIALOGS)
        _jobs.append(_sure(system.CreateJobObjectW(None, None)))
        this = wintypes.HANDLE(system.GetCurrentProcess())
        _sure(system.AssignProcessToJobObject(wintypes.HANDLE(_jobs[0]), this))
        return _jobs[0]

    def _sure(given: int | None) -> int:
        """Give what Windows gave; raise OSError when that is nothing."""
        if not given:
            raise ctypes.WinError(ctypes.get_last_error())
        return given

    def _system() -> ctypes.WinDLL:
        system = ctypes.WinDLL("kernel32", use_last_error=True)
        system.CreateJobObjectW.restype = wintypes.HANDLE
        system.GetCurrentProcess.restype = wintypes.HANDLE
        return system
