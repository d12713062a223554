"""Pictures that mean harm, to be decoded: sizes that lie, floods, and what was cut off."""

import io
import struct
import zlib
from collections.abc import Callable, Iterator
from functools import partial

from PIL import Image

from tests.exchange.hostile.common import NEUTRAL, Hostile

BROKEN, PIXELS = "photo_broken", "photo_too_many_pixels"
NO_PICTURE, LARGE = "photo_not_image", "photo_too_large"
BEGIN = b"\x89PNG\r\n\x1a\n"
END = b"\0\0\0\0IEND\xaeB`\x82"


def chunk(kind: bytes, body: bytes, length: int | None = None) -> bytes:
    """Give a part of a PNG, with a length that may lie."""
    told = len(body) if length is None else length
    return struct.pack(">I", told) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def head(width: int, height: int, kind: int = 2) -> bytes:
    return chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, kind, 0, 0, 0))


def png(width: int = 4, height: int = 4, *, before: bytes = b"", data: bytes = b"") -> bytes:
    lines = data or zlib.compress((b"\0" + b"\x80\x10\x20" * width) * height)
    return BEGIN + head(width, height) + before + chunk(b"IDAT", lines) + END


def jpeg(width: int = 16, height: int = 16) -> bytes:
    content = io.BytesIO()
    Image.new("RGB", (width, height), "green").save(content, "JPEG")
    return content.getvalue()


def sized(content: bytes, width: int, height: int) -> bytes:
    """Write another size in the frame of a JPEG."""
    at = content.index(b"\xff\xc0") + 5
    return content[:at] + struct.pack(">HH", height, width) + content[at + 4 :]


def segment(marker: int, body: bytes, length: int | None = None) -> bytes:
    told = len(body) + 2 if length is None else length
    return struct.pack(">BBH", 0xFF, marker, told) + body


def beside(*segments: bytes) -> bytes:
    """Give a JPEG with more segments at its beginning."""
    return jpeg()[:2] + b"".join(segments) + jpeg()[2:]


def exif(body: bytes) -> bytes:
    return segment(0xE1, b"Exif\0\0" + body)


def profile(body: bytes) -> bytes:
    return segment(0xE2, b"ICC_PROFILE\0\x01\x01" + body)


def flood(size: int) -> bytes:
    """Give what unpacks to so many zeros."""
    packer = zlib.compressobj(9)
    zeros = bytes(1_000_000)
    parts = [packer.compress(zeros) for _ in range(size // len(zeros))]
    return b"".join([*parts, packer.flush()])


def flooded(kind: bytes, name: bytes, size: int, count: int) -> bytes:
    return png(before=chunk(kind, name + flood(size)) * count)


def bmp(width: int, height: int) -> bytes:
    return b"BM" + struct.pack("<IIIIiiHHIIiiII", 54, 0, 54, 40, width, height, 1, 24, *[0] * 6)


def gif(width: int, height: int) -> bytes:
    screen = (
        b"GIF89a" + struct.pack("<HHBBB", width, height, 0x80, 0, 0) + b"\0\0\0\xff\xff\xff"
    )
    frame = b"," + struct.pack("<HHHHB", 0, 0, width, height, 0)
    return screen + frame + b"\x02\x02\x44\x01\0;"


def scans(count: int) -> bytes:
    """Give a progressive JPEG of 25 megapixels whose last scan is there many times."""
    content = io.BytesIO()
    Image.new("RGB", (5000, 5000), "green").save(content, "JPEG", progressive=True)
    whole = content.getvalue()
    last = whole.rindex(b"\xff\xda")
    return whole[:last] + whole[last:-2] * count + whole[-2:]


def hostile_photos() -> Iterator[Hostile]:
    """Give each with the code it is refused with."""
    for name, make, refused in (*pngs(), *jpegs(), *others()):
        yield Hostile(name, make, refused)


Case = tuple[str, Callable[[], bytes], str]


def pngs() -> Iterator[Case]:
    """PNG."""
    sizes = ((60_000, 60_000), (2**31 - 1, 2**31 - 1), (2**32 - 1, 1), (5001, 5000))
    for width, height in sizes:
        lies = BEGIN + head(width, height) + chunk(b"IDAT", b"") + END
        yield f"head {width}x{height}", partial(bytes, lies), PIXELS
    yield "head 0x0", partial(BEGIN.__add__, head(0, 0) + END), NO_PICTURE
    whole = png()
    yield "png cut off", partial(bytes, whole[:-30]), BROKEN
    yield "png head cut off", partial(bytes, whole[:20]), NO_PICTURE
    for length in (2**31 - 1, 2**32 - 1, 1):
        lies = BEGIN + head(4, 4) + chunk(b"IDAT", b"x" * 20, length) + END
        yield f"chunk of {length}", partial(bytes, lies), BROKEN
    yield "more than it says", partial(png, data=zlib.compress(bytes(9_000_000))), NEUTRAL
    yield "less than it says", partial(png, 5000, 5000, data=zlib.compress(b"\0")), BROKEN
    text = b"Comment\0\0"
    for name, kind, size, count, refused in (
        ("profile that unpacks", b"iCCP", 200_000_000, 1, NO_PICTURE),
        ("text that unpacks", b"zTXt", 200_000_000, 1, NO_PICTURE),
        ("texts", b"zTXt", 1_000_000, 100, NO_PICTURE),
    ):
        yield name, partial(flooded, kind, text, size, count), refused


def jpegs() -> Iterator[Case]:
    """JPEG."""
    whole = jpeg()
    yield "jpeg 65500x65500", partial(sized, whole, 65_500, 65_500), PIXELS
    yield "jpeg 5000x5000", partial(sized, whole, 5_000, 5_000), NEUTRAL
    yield "jpeg 0x0", partial(sized, whole, 0, 0), NO_PICTURE
    yield "jpeg cut off", partial(bytes, whole[: len(whole) // 2]), NO_PICTURE
    yield "segment past the end", partial(beside, segment(0xE1, b"", 65_535)), NO_PICTURE
    yield "segment of nothing", partial(beside, segment(0xE1, b"", 0)), NEUTRAL
    many = b"MM\0*\0\0\0\x08\xff\xff" + b"\x01\x0f\0\x02\xff\xff\xff\xff\0\0\0\0" * 5_000
    yield "exif flood", partial(beside, exif(many)), NEUTRAL
    circle = b"MM\0*\0\0\0\x08\0\x01\x87\x69\0\x04\0\0\0\x01\0\0\0\x08\0\0\0\x08"
    yield "exif circle", partial(beside, exif(circle)), NEUTRAL
    tags = b"\xff" * 128 + struct.pack(">I", 2**32 - 1) + b"\xff" * 60_000
    yield "profile of tags", partial(beside, profile(tags)), NEUTRAL
    yield "profiles", partial(beside, *[profile(bytes(65_000))] * 200), NEUTRAL
    yield "comments", partial(beside, *[segment(0xFE, bytes(65_000))] * 200), NEUTRAL
    yield "scans", partial(scans, 40), NEUTRAL
    yield "too many scans", partial(scans, 100), BROKEN


def others() -> Iterator[Case]:
    """BMP, GIF and WebP."""
    for width, height in ((60_000, 60_000), (2**31 - 1, -(2**31) + 1), (-5, 5)):
        yield f"bmp {width}x{height}", partial(bmp, width, height), PIXELS
    yield "bmp without lines", partial(bmp, 5000, 5000), BROKEN
    yield "gif 65535x65535", partial(gif, 65_535, 65_535), PIXELS
    yield "gif without lines", partial(gif, 5000, 5000), BROKEN
    webp = b"RIFF\xff\xff\xff\xffWEBPVP8X\x0a\0\0\0\x10\0\0\0" + b"\xff\xff\xff" * 2
    yield "webp 16777216x16777216", partial(bytes, webp), PIXELS
    yield "bytes over the limit", partial(bytes, 15_000_001), LARGE
