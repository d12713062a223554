"""Every photo that this program keeps is plain enough to travel."""

import io

import pytest
from PIL import Image, ImageCms

from facilitator.exchange.pictures.decoding import FORMATS
from facilitator.exchange.pictures.photos import make_photo
from facilitator.exchange.pictures.plain_pictures import ENDS, plain_picture

SIZES = ((1, 1), (3, 2), (640, 480), (4000, 1), (2100, 60))
SRGB = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()


def saved(image: Image.Image, kind: str) -> bytes:
    exif = Image.Exif()
    exif[0x0112] = 6
    made = io.BytesIO()
    how = {} if kind in {"BMP", "GIF"} else {"exif": exif, "icc_profile": SRGB}
    image.save(made, kind, **how)
    return made.getvalue()


def colourful(size: tuple[int, int]) -> Image.Image:
    bands = (Image.linear_gradient("L"), Image.radial_gradient("L"), Image.linear_gradient("L"))
    return Image.merge("RGB", bands).resize(size)


@pytest.mark.parametrize("kind", FORMATS)
@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("mode", ["RGB", "L"])
def test_what_is_kept_may_travel(kind: str, size: tuple[int, int], mode: str) -> None:
    for image in (colourful(size), Image.new("RGB", size, "teal")):
        kept = make_photo(saved(image.convert(mode), kind))
        again = plain_picture(kept.content, f"{kept.sha256}.{ENDS[kept.media_type]}")
        assert again == kept


@pytest.mark.parametrize("mode", ["RGBA", "P", "1", "LA", "I;16"])
def test_a_drawing_with_odd_colours_may_travel(mode: str) -> None:
    image = Image.new(mode, (30, 20)) if mode == "I;16" else colourful((30, 20)).convert(mode)
    made = io.BytesIO()
    image.save(made, "PNG")
    kept = make_photo(made.getvalue())
    assert plain_picture(kept.content, f"{kept.sha256}.{ENDS[kept.media_type]}") == kept
