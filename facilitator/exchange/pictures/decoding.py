"""Decodes a picture, and makes it anew without anything but the picture.

Runs in the worker (`exchange/worker/`). It is decoded, turned upright, brought to sRGB and
encoded again, so that no place, camera, thumbnail, comment or trailing data goes with it.
"""

import io
import warnings

from PIL import Image, ImageCms, ImageOps

from facilitator.domain.errors import RefusedInputError
from facilitator.exchange.pictures.photos import DecodedPhoto
from facilitator.exchange.pictures.plain_pictures import LONGEST_EDGE, MEGABYTE, MEGAPIXELS

FORMATS = ("JPEG", "PNG", "WEBP", "BMP", "GIF")
MEGAPIXELS_OF = {"WEBP": 15}
"""Fewer than `MEGAPIXELS` where the decoder holds a picture several times."""

_QUALITY = 85
_FEW_COLOURS = 64
"""A photo in grey has more."""
_ROWS = 256
"""Of the picture that is made, for each part that is made smaller at once."""
_SCANS = 64
"""A progressive JPEG has some ten scans; one with thousands only keeps us busy."""
_HEIC = (b"heic", b"heix", b"hevc", b"mif1", b"msf1", b"avif")
_ICC = "icc_profile"


def decoded(content: bytes) -> tuple[DecodedPhoto, bytes]:
    """Make a photo of bytes that should be a picture; of an animation, its first frame.

    The same bytes give the same photo. Raises RefusedInputError: `photo_too_many_pixels`,
    `photo_heic`, `photo_not_image`, `photo_too_heavy` or `photo_broken`.
    """
    with warnings.catch_warnings():
        # Pillow warns of details that stay behind, and of sizes that are refused below.
        warnings.simplefilter("ignore")
        return _made(content)


def _made(content: bytes) -> tuple[DecodedPhoto, bytes]:
    with _opened(content) as image:
        width, height = image.size
        most = MEGAPIXELS_OF.get(image.format or "", MEGAPIXELS)
        if width * height > most * MEGABYTE:
            raise RefusedInputError("photo_too_many_pixels", megapixels=most)
        try:
            return _made_anew(image)
        except MemoryError as error:
            raise RefusedInputError("photo_too_heavy") from error
        except Exception as error:  # a decoder can fail with anything
            raise RefusedInputError("photo_broken") from error


def _opened(content: bytes) -> Image.Image:
    """Read the head of a picture and nothing more yet."""
    if content[4:8] == b"ftyp" and content[8:12] in _HEIC:
        raise RefusedInputError("photo_heic")
    if content.startswith(b"\xff\xd8") and content.count(b"\xff\xda") > _SCANS:
        raise RefusedInputError("photo_broken")
    try:
        return Image.open(io.BytesIO(content), formats=FORMATS)
    except Image.DecompressionBombError as error:
        raise RefusedInputError("photo_too_many_pixels", megapixels=MEGAPIXELS) from error
    except Exception as error:  # a reader of heads can fail with anything
        raise RefusedInputError("photo_not_image") from error


def _made_anew(image: Image.Image) -> tuple[DecodedPhoto, bytes]:
    may_be_drawing = image.format != "JPEG"
    image.draft("RGB", (LONGEST_EDGE, LONGEST_EDGE))  # a JPEG is decoded no larger than needed
    picture, few_colours = _smaller(image)
    picture.thumbnail((LONGEST_EDGE, LONGEST_EDGE), Image.Resampling.LANCZOS)
    picture = ImageOps.exif_transpose(picture)
    clean = Image.new("RGB", picture.size, "white")
    clean.paste(_in_srgb(picture), mask=_clear_parts(picture))
    written = io.BytesIO()
    if may_be_drawing and few_colours:
        clean.save(written, "PNG")
        return DecodedPhoto("image/png"), written.getvalue()
    clean.save(written, "JPEG", quality=_QUALITY, optimize=True)
    return DecodedPhoto("image/jpeg"), written.getvalue()


def _smaller(image: Image.Image) -> tuple[Image.Image, bool]:
    """Give a picture in full colours, less than twice too large; and whether it has few.

    It goes part by part, so that the whole is in memory only once.
    """
    width, height = image.size
    factor = max(1, max(image.size) // LONGEST_EDGE)
    colours: set[object] | None = set()
    parts = []
    for top in range(0, height, rows := _ROWS * factor):
        part = _in_full_colours(image.crop((0, top, width, min(top + rows, height))))
        found = part.getcolors(_FEW_COLOURS) if colours is not None else None
        colours = (
            colours | {each for _, each in found} if found and colours is not None else None
        )
        parts.append(part.reduce(factor))
    small = Image.new(parts[0].mode, (parts[0].width, -(-height // factor)))
    for at, part in enumerate(parts):
        small.paste(part, (0, at * _ROWS))
    small.info = {key: value for key, value in image.info.items() if key != "transparency"}
    return small, colours is not None and len(colours) <= _FEW_COLOURS


def _in_full_colours(image: Image.Image) -> Image.Image:
    """Give a picture that can be made smaller: without palette, and in eight bits.

    Pillow would cut sixteen bits of grey off at white.
    """
    if image.mode.startswith("I"):
        return image.convert("I").point(lambda value: value / 256).convert("L")
    if image.has_transparency_data:
        return image if image.mode == "RGBA" else image.convert("RGBA")
    full = {"P": "RGB", "1": "L"}.get(image.mode)
    return image.convert(full) if full else image


def _clear_parts(image: Image.Image) -> Image.Image | None:
    return image.getchannel("A") if image.mode == "RGBA" else None


def _in_srgb(image: Image.Image) -> Image.Image:
    """Give a picture in plain RGB, its own colours brought to sRGB."""
    profile = image.info.get(_ICC)
    flat = image.convert("RGB") if image.mode == "RGBA" else image
    if not profile:
        return flat.convert("RGB")
    try:
        own = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        srgb = ImageCms.createProfile("sRGB")
        brought = ImageCms.profileToProfile(flat, own, srgb, outputMode="RGB")
    except (ImageCms.PyCMSError, OSError, ValueError, TypeError):
        return flat.convert("RGB")  # a profile that is not one
    return brought if brought is not None else flat.convert("RGB")
