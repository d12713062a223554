"""Photos that come from outside: checked, and made anew without anything but the picture.

What is kept is never the file that came. It is decoded, turned upright, brought to sRGB and
encoded again, so that no place, camera, thumbnail, comment or trailing data goes with it.
"""

import io
import warnings
from pathlib import Path

from PIL import Image, ImageCms, ImageOps

from facilitator.domain.errors import RefusedInputError
from facilitator.domain.records.media import Media
from facilitator.files import open_regular

FORMATS = ("JPEG", "PNG", "WEBP", "BMP", "GIF")
MEGABYTE = 1_000_000
MEGABYTES = 15
MEGAPIXELS = 25
LONGEST_EDGE = 2048
"""Pixels; enough for a page, and small enough for a file that is mailed."""

_QUALITY = 85
_FEW_COLOURS = 64
"""A photo in grey has more."""
_SCANS = 64
"""A progressive JPEG has some ten scans; one with thousands only keeps us busy."""
_HEIC = (b"heic", b"heix", b"hevc", b"mif1", b"msf1", b"avif")
_ICC = "icc_profile"


def read_photo(path: Path) -> Media:
    """Read a file as a photo; raises RefusedInputError with a `photo_...` code."""
    try:
        with open_regular(path) as file:
            content = file.read(MEGABYTES * MEGABYTE + 1)
    except OSError as error:
        raise RefusedInputError("photo_unreadable", file=path.name) from error
    return make_photo(content)


def make_photo(content: bytes) -> Media:
    """Make a photo of bytes that should be a picture; of an animation, its first frame.

    The same bytes give the same photo. Raises RefusedInputError: `photo_too_large`,
    `photo_too_many_pixels`, `photo_heic`, `photo_not_image` or `photo_broken`.
    """
    if len(content) > MEGABYTES * MEGABYTE:
        raise _too_large()
    with warnings.catch_warnings():
        # Pillow warns of details that stay behind, and of sizes that are refused below.
        warnings.simplefilter("ignore")
        return _made(content)


def _made(content: bytes) -> Media:
    with _opened(content) as image:
        width, height = image.size
        if width * height > MEGAPIXELS * MEGABYTE:
            raise RefusedInputError("photo_too_many_pixels", megapixels=MEGAPIXELS)
        try:
            return _made_anew(image)
        except Exception as error:  # a decoder can fail with anything
            raise RefusedInputError("photo_broken") from error


def _too_large() -> RefusedInputError:
    return RefusedInputError("photo_too_large", megabytes=MEGABYTES)


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


def _made_anew(image: Image.Image) -> Media:
    may_be_drawing = image.format != "JPEG"
    image.draft("RGB", (LONGEST_EDGE, LONGEST_EDGE))  # a JPEG is decoded no larger than needed
    picture = _in_full_colours(ImageOps.exif_transpose(image))
    few_colours = may_be_drawing and picture.getcolors(_FEW_COLOURS) is not None
    picture.thumbnail((LONGEST_EDGE, LONGEST_EDGE), Image.Resampling.LANCZOS)
    clean = Image.new("RGB", picture.size, "white")
    clean.paste(_in_srgb(picture), mask=_clear_parts(picture))
    written = io.BytesIO()
    if few_colours:
        clean.save(written, "PNG")
        return Media(written.getvalue(), "image/png")
    clean.save(written, "JPEG", quality=_QUALITY, optimize=True)
    return Media(written.getvalue(), "image/jpeg")


def _in_full_colours(image: Image.Image) -> Image.Image:
    """Give a picture that can be made smaller: without palette, and in eight bits.

    Pillow would cut sixteen bits of grey off at white.
    """
    if image.mode.startswith("I"):
        return image.convert("I").point(lambda value: value / 256).convert("L")
    clear = image.mode in {"P", "PA", "LA", "La", "RGBa"} or "transparency" in image.info
    return image.convert("RGBA") if clear else image


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
