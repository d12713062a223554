"""Pictures in a dialogue file: what `decoding.decoded` makes, and nothing else goes along.

A photo is kept under the hash of its bytes, so it is not made anew when it comes in; it has to
be plain already: a JPEG or PNG of modest size, without place, camera, colour profile, comment
or trailing data. It is not decoded here.
"""

import re
import zlib
from collections.abc import Iterator

from facilitator.domain.errors import RefusedInputError
from facilitator.domain.records.media import Media, fingerprint

MEGABYTE = 1_000_000
MEGABYTES = 15
MEGAPIXELS = 25
LONGEST_EDGE = 2048
"""Pixels of what we make; enough for a page, and small enough for a file that is mailed."""
LARGEST = MEGABYTES * MEGABYTE
TYPES = {"jpg": "image/jpeg", "png": "image/png"}
ENDS = {"image/jpeg": "jpg", "image/png": "png"}

_JPEG, _PNG = b"\xff\xd8", b"\x89PNG\r\n\x1a\n"
_START_OF_SCAN, _END_OF_IMAGE, _JFIF = 0xDA, 0xD9, 0xE0
_FRAMES = frozenset({0xC0, 0xC1, 0xC2})
_TABLES = frozenset({0xC4, 0xDB, 0xDD})
_SEGMENT_AFTER_SCAN = re.compile(rb"\xff[^\x00\xd0-\xd7]")
_PNG_CHUNKS = re.compile(rb"IHDR(PLTE)?(tRNS)?(IDAT)+IEND")
_LONGEST_JFIF = 16
_MOST_SCANS = 64


def plain_picture(content: bytes, name: str) -> Media:
    """Give a member as a photo; `name` is its hash and its end (`…1f.jpg`).

    Raises RefusedInputError `file_contents`, or `file_altered` for another hash.
    """
    known, end = name.split(".")
    if fingerprint(content) != known:
        raise RefusedInputError("file_altered")
    try:
        size = _jpeg_size(content) if end == "jpg" else _png_size(content)
    except (ValueError, IndexError) as error:
        raise RefusedInputError("file_contents", path=f"media/{name}") from error
    if not 0 < size[0] * size[1] <= MEGAPIXELS * MEGABYTE:
        raise RefusedInputError("file_contents", path=f"media/{name}")
    return Media(content, TYPES[end])


def _jpeg_size(content: bytes) -> tuple[int, int]:
    """Give width and height; raise ValueError or IndexError for what is not a plain JPEG."""
    segments = list(_segments(content))
    sizes = [
        (_number(body, 3, 5), _number(body, 1, 3))
        for marker, body in segments
        if marker in _FRAMES
    ]
    scans = sum(marker == _START_OF_SCAN for marker, _ in segments)
    if len(sizes) != 1 or not 0 < scans <= _MOST_SCANS:
        raise ValueError("one frame is a picture")
    return sizes[0]


def _segments(content: bytes) -> Iterator[tuple[int, bytes]]:
    """Give each segment with its marker, up to an end that is the end of the file."""
    if not content.startswith(_JPEG):
        raise ValueError("not a JPEG")
    position = 2
    while content[position + 1] != _END_OF_IMAGE:
        marker, length = content[position + 1], _number(content, position + 2, position + 4)
        body = content[position + 4 : position + 2 + length]
        plain = marker in _FRAMES | _TABLES | {_START_OF_SCAN} or _is_jfif(marker, body)
        if content[position] != 0xFF or not plain or length != len(body) + 2:
            raise ValueError("more than a picture")
        yield marker, body
        position += 2 + length
        if marker == _START_OF_SCAN:
            position = _after_scan(content, position)
    if content[position] != 0xFF or position + 2 != len(content):
        raise ValueError("something after the picture")


def _is_jfif(marker: int, body: bytes) -> bool:
    return marker == _JFIF and body.startswith(b"JFIF\0") and len(body) < _LONGEST_JFIF


def _after_scan(content: bytes, position: int) -> int:
    found = _SEGMENT_AFTER_SCAN.search(content, position)
    if found is None:
        raise ValueError("cut off")
    return found.start()


def _png_size(content: bytes) -> tuple[int, int]:
    """Give width and height; raise ValueError or IndexError for what is not a plain PNG."""
    if not content.startswith(_PNG):
        raise ValueError("not a PNG")
    chunks = list(_chunks(content))
    plain = _PNG_CHUNKS.fullmatch(b"".join(kind for kind, _ in chunks))
    if not plain or chunks[-1][1]:
        raise ValueError("more than a picture")
    head = chunks[0][1]
    return _number(head, 0, 4), _number(head, 4, 8)


def _chunks(content: bytes) -> Iterator[tuple[bytes, bytes]]:
    position = len(_PNG)
    while position < len(content):
        end = position + 8 + _number(content, position, position + 4)
        kind, body = content[position + 4 : position + 8], content[position + 8 : end]
        if zlib.crc32(kind + body) != _number(content, end, end + 4):
            raise ValueError("damaged")
        yield kind, body
        position = end + 4


def _number(content: bytes, start: int, end: int) -> int:
    part = content[start:end]
    if len(part) != end - start:
        raise IndexError("cut off")
    return int.from_bytes(part, "big")
