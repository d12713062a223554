"""Pictures that mean harm, under their right hash in files that are well made otherwise."""

import io
import struct
import zlib
from collections.abc import Iterator, Mapping
from functools import partial

from PIL import Image

from facilitator.domain.records.items import Labels
from facilitator.domain.records.media import fingerprint
from facilitator.exchange.dialogue_file.members import pack
from facilitator.exchange.dialogue_file.records import RECORDS
from tests.builders import an_item
from tests.exchange.dialogue_file_samples import (
    PICTURE,
    a_contribution,
    a_photo,
    resigned,
    unpacked,
    written,
)
from tests.exchange.hostile.common import (
    ALTERED,
    CONTENTS,
    NEUTRAL,
    PHOTO,
    SMALL,
    TOO_LARGE,
    WITH_PHOTO,
    Hostile,
)

JPEG, PNG = a_photo().content, PICTURE.content
SVG = b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
START, AFTER_START = JPEG[:2], JPEG[2:]
NOWHERE = "0" * 64
POINTING = unpacked(
    written(a_contribution(an_item("Kijk.", labels=Labels(photo=NOWHERE, photo_allowed=True))))
)
"""The members of a file of one note with a photo that is not there."""
FRAME = JPEG.index(b"\xff\xc0")


def with_picture(content: bytes, end: str) -> bytes:
    """Give a file with one photo, whatever it is."""
    known = fingerprint(content)
    records = POINTING[RECORDS].replace(NOWHERE.encode(), known.encode())
    return resigned({**POINTING, RECORDS: records, f"media/{known}.{end}": content})


def segment(marker: int, content: bytes) -> bytes:
    """Give a part of a JPEG."""
    return struct.pack(">2BH", 0xFF, marker, len(content) + 2) + content


def chunk(kind: bytes, content: bytes) -> bytes:
    """Give a part of a PNG."""
    checksum = zlib.crc32(kind + content)
    return struct.pack(">L", len(content)) + kind + content + struct.pack(">L", checksum)


def after_head(part: bytes) -> bytes:
    """Give a PNG with something behind its head."""
    return PNG[:33] + part + PNG[33:]


def sized(width: int, height: int) -> bytes:
    """Give a PNG that says that it is this large."""
    head = struct.pack(">2L", width, height) + PNG[24:29]
    return PNG[:8] + chunk(b"IHDR", head) + PNG[33:]


def jpeg_sized(width: int, height: int) -> bytes:
    """Give a JPEG that says that it is this large."""
    return JPEG[: FRAME + 5] + struct.pack(">2H", height, width) + JPEG[FRAME + 9 :]


def saved(kind: str, **how: object) -> bytes:
    """Give a picture as another program saves it."""
    made = io.BytesIO()
    Image.new("RGB", (20, 20), "red").save(made, kind, **how)
    return made.getvalue()


def gps() -> bytes:
    """Say where a photo was taken."""
    exif = Image.Exif()
    exif[0x8825] = {1: "N", 2: (51.0, 30.0, 0.0)}
    return exif.tobytes()


JPEGS: Mapping[str, bytes] = {
    "svg": SVG,
    "tga": saved("TGA"),
    "gif": saved("GIF"),
    "webp": saved("WEBP"),
    "bmp": saved("BMP"),
    "tiff": saved("TIFF"),
    "ico": saved("ICO"),
    "png": PNG,
    "page": b"<html>",
    "nothing": b"",
    "a start": START,
    "exif": START + segment(0xE1, b"Exif\0\0" + bytes(30)) + AFTER_START,
    "a place": saved("JPEG", exif=gps()),
    "xmp": START + segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0<x/>") + AFTER_START,
    "colours": START + segment(0xE2, b"ICC_PROFILE\0" + bytes(20)) + AFTER_START,
    "photoshop": START + segment(0xED, b"Photoshop 3.0\0") + AFTER_START,
    "comment": START + segment(0xFE, b"Joke Jansen") + AFTER_START,
    "a long head": START + segment(0xE0, b"JFIF\0" + bytes(500)) + AFTER_START,
    "another app": START + segment(0xEF, b"x") + AFTER_START,
    "padding": START + b"\xff" + AFTER_START,
    "without an end": JPEG[:-2],
    "cut off": JPEG[: len(JPEG) // 2],
    "cut off in its head": JPEG[: FRAME + 4],
    "a zip behind it": JPEG + SMALL,
    "a byte behind it": JPEG + b"\0",
    "two pictures": JPEG + JPEG,
    "no frame": JPEG[:FRAME] + JPEG[FRAME + 19 :],
    "two frames": JPEG[:FRAME] + JPEG[FRAME : FRAME + 19] * 2 + JPEG[FRAME + 19 :],
    "no scan": JPEG[: JPEG.index(b"\xff\xda")] + b"\xff\xd9",
    "a length of nought": START + b"\xff\xdb\0\0" + AFTER_START,
    "arithmetic": JPEG.replace(b"\xff\xc0", b"\xff\xc9"),
    "lossless": JPEG.replace(b"\xff\xc0", b"\xff\xc3"),
    "65,535 by 65,535": jpeg_sized(65_535, 65_535),
    "no width": jpeg_sized(0, 10),
    "thousands of scans": JPEG[:-2] + JPEG[JPEG.index(b"\xff\xda") : -2] * 100 + JPEG[-2:],
}

PNGS: Mapping[str, bytes] = {
    "svg": SVG,
    "jpeg": JPEG,
    "a start": PNG[:8],
    "text": after_head(chunk(b"tEXt", b"Author\0Joke Jansen")),
    "packed text": after_head(chunk(b"zTXt", b"x\0\0" + zlib.compress(bytes(10**6)))),
    "text in any language": after_head(chunk(b"iTXt", b"x\0\0\0\0\0y")),
    "exif": after_head(chunk(b"eXIf", gps())),
    "time": after_head(chunk(b"tIME", bytes(7))),
    "colours": after_head(chunk(b"iCCP", b"x\0\0" + zlib.compress(b"x"))),
    "moving": after_head(chunk(b"acTL", bytes(8))),
    "private": after_head(chunk(b"prVt", b"x")),
    "behind its end": PNG + b"x",
    "a zip behind it": PNG + SMALL,
    "something in its end": PNG[:-12] + chunk(b"IEND", b"Joke"),
    "after its end": PNG + chunk(b"IDAT", b""),
    "two heads": PNG[:33] + PNG[8:],
    "no head": PNG[:8] + PNG[33:],
    "no picture": PNG[:33] + PNG[-12:],
    "a wrong sum": PNG[:29] + b"\0\0\0\0" + PNG[33:],
    "cut off": PNG[:40],
    "a chunk of 4 GB": PNG[:33] + b"\xff\xff\xff\xffIDAT" + PNG[41:],
    "100,000 by 100,000": sized(100_000, 100_000),
    "5,001 by 5,000": sized(5_001, 5_000),
    "no width": sized(0, 5),
}


def mislabelled() -> Iterator[Hostile]:
    members = unpacked(WITH_PHOTO)
    other = a_photo().content
    yield Hostile("picture: swapped", partial(pack, {**members, PHOTO: other}), ALTERED)
    yield Hostile(
        "picture: under a wrong hash", partial(resigned, {**members, PHOTO: other}), ALTERED
    )
    one_byte = {**members, PHOTO: PNG[:-1] + b"\0"}
    yield Hostile("picture: one byte", partial(pack, one_byte), ALTERED)
    extra = {**unpacked(SMALL), PHOTO: PNG}
    yield Hostile("picture: of nobody", partial(resigned, extra), CONTENTS)
    yield Hostile("picture: png and jpg", partial(two_ends, members), CONTENTS)
    noughts = PNG[:33] + b"".join(chunk(b"IDAT", bytes(10**6)) for _ in range(16)) + PNG[-12:]
    yield Hostile("picture: 16 MB", partial(with_picture, noughts, "png"), TOO_LARGE)
    yield Hostile("picture: fine", partial(with_picture, JPEG, "jpg"), NEUTRAL)


def two_ends(members: dict[str, bytes]) -> bytes:
    return resigned({**members, PHOTO.replace(".png", ".jpg"): PNG})


def hostile_pictures() -> Iterator[Hostile]:
    """Give every one of them."""
    for name, content in JPEGS.items():
        yield Hostile(f"jpg: {name}", partial(with_picture, content, "jpg"), CONTENTS)
    for name, content in PNGS.items():
        yield Hostile(f"png: {name}", partial(with_picture, content, "png"), CONTENTS)
    yield from mislabelled()
