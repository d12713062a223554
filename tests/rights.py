"""Rights that even root has not, for a while: Linux lets a thread lay down what it may."""

import ctypes
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

_VERSION = 0x20080522
_MAY_READ_AND_WRITE_ANYTHING = 1 << 1 | 1 << 2
"""CAP_DAC_OVERRIDE and CAP_DAC_READ_SEARCH."""

needs_linux = pytest.mark.skipif(sys.platform != "linux", reason="rights of Linux")


@contextmanager
def no_more_than_others() -> Iterator[None]:
    """Be held to the rights of files and folders, as everybody is."""
    header = (ctypes.c_uint32 * 2)(_VERSION, 0)
    before = (ctypes.c_uint32 * 6)()
    library = ctypes.CDLL(None, use_errno=True)
    assert library.capget(header, before) == 0
    fewer = (ctypes.c_uint32 * 6)(*before)
    fewer[0] &= ~_MAY_READ_AND_WRITE_ANYTHING
    assert library.capset(header, fewer) == 0
    try:
        yield
    finally:
        assert library.capset(header, before) == 0
