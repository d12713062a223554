"""A photo from outside becomes a picture and nothing else, or is refused with the reason."""

import io
import random
import zlib
from pathlib import Path

import pytest
from PIL import Image, ImageCms, ImageDraw, PngImagePlugin

from facilitator.domain.errors import RefusedInputError
from facilitator.domain.records.media import Media
from facilitator.exchange.pictures.photos import make_photo, read_photo
from facilitator.exchange.pictures.plain_pictures import LARGEST, LONGEST_EDGE

SECRET = b"Geheimstraat 12"
GPS, MAKER, COMMENT, ORIENTATION = 0x8825, 0x010F, 0x9286, 0x0112


def a_picture(width: int = 90, height: int = 60, mode: str = "RGB") -> Image.Image:
    """Draw something with so many colours that it looks like a photo."""
    noise = Image.effect_noise((width, height), 90)
    bands = [noise, noise.transpose(Image.Transpose.FLIP_LEFT_RIGHT), noise.rotate(180)]
    return Image.merge("RGB", bands).convert(mode)


def saved(picture: Image.Image, kind: str = "JPEG", **more: object) -> bytes:
    target = io.BytesIO()
    picture.save(target, kind, **more)
    return target.getvalue()


def opened(photo: Media) -> Image.Image:
    return Image.open(io.BytesIO(photo.content))


def code_of(content: bytes) -> str:
    with pytest.raises(RefusedInputError) as refused:
        make_photo(content)
    return refused.value.code


def a_photo_with_everything() -> bytes:
    """Make a JPEG that tells where it was taken, with what, and by whom."""
    exif = Image.Exif()
    exif[MAKER], exif[COMMENT] = SECRET.decode(), SECRET.decode()
    exif.get_ifd(GPS)[2] = (52.0, 3.0, 4.0)
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    made = saved(a_picture(), exif=exif, icc_profile=profile, comment=SECRET)
    return made + SECRET


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "BMP", "GIF"])
def test_usual_pictures_become_photos(kind: str) -> None:
    photo = make_photo(saved(a_picture(), kind))
    with opened(photo) as picture:
        assert picture.size == (90, 60)
        assert picture.mode == "RGB"


def test_nothing_goes_along_but_the_picture() -> None:
    content = a_photo_with_everything()
    assert SECRET in content
    photo = make_photo(content)
    with opened(photo) as picture:
        picture.load()
        assert not picture.getexif()
        assert picture.info.keys() <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"}
    assert SECRET not in photo.content


def test_words_in_a_png_do_not_go_along() -> None:
    words = PngImagePlugin.PngInfo()
    words.add_text("Author", SECRET.decode())
    drawing = Image.new("RGB", (40, 40), "white")
    photo = make_photo(saved(drawing, "PNG", pnginfo=words, dpi=(300, 300)))
    assert photo.media_type == "image/png"
    with opened(photo) as picture:
        assert picture.info == {}


def test_the_same_file_gives_the_same_photo() -> None:
    content = a_photo_with_everything()
    assert make_photo(content) == make_photo(content)
    assert len(make_photo(content).sha256) == 64


def test_a_photo_that_lies_on_its_side_is_turned() -> None:
    exif = Image.Exif()
    exif[ORIENTATION] = 6
    with opened(make_photo(saved(a_picture(90, 60), exif=exif))) as picture:
        assert picture.size == (60, 90)


@pytest.mark.parametrize(
    "broken", [b"Exif\0\0MM\0*\0\0\0\x08\0\x09\1\x12", b"Exif\0\0II*\0" * 9]
)
def test_what_a_camera_wrote_wrong_is_left_behind_without_a_word(broken: bytes) -> None:
    length = (len(broken) + 2).to_bytes(2, "big")
    plain = saved(a_picture())
    content = plain[:2] + b"\xff\xe1" + length + broken + plain[2:]
    with pytest.warns(UserWarning, match="EXIF"), Image.open(io.BytesIO(content)) as image:
        image.getexif()
    with opened(make_photo(content)) as picture:
        assert picture.size == (90, 60)


def test_a_large_photo_is_made_smaller() -> None:
    with opened(make_photo(saved(a_picture(3000, 1500)))) as picture:
        assert picture.size == (LONGEST_EDGE, LONGEST_EDGE // 2)


def test_a_drawing_stays_sharp() -> None:
    drawing = Image.new("RGB", (300, 200), "white")
    ImageDraw.Draw(drawing).line((0, 0, 300, 200), fill="black", width=4)
    photo = make_photo(saved(drawing, "PNG"))
    assert photo.media_type == "image/png"
    with opened(photo) as picture:
        assert picture.tobytes() == drawing.tobytes()


@pytest.mark.parametrize(("mode", "kind"), [("RGBA", "PNG"), ("LA", "PNG"), ("P", "GIF")])
def test_what_is_clear_becomes_white(mode: str, kind: str) -> None:
    clear = Image.new("RGBA", (20, 20), (0, 0, 0, 0)).convert(mode)
    more: dict[str, object] = {"transparency": 0} if mode == "P" else {}
    with opened(make_photo(saved(clear, kind, **more))) as picture:
        assert picture.getpixel((10, 10)) == (255, 255, 255)


def test_sixteen_bits_of_grey_stay_grey() -> None:
    grey = Image.new("I;16", (20, 20), 32768)
    with opened(make_photo(saved(grey, "PNG"))) as picture:
        assert picture.getpixel((10, 10)) == (128, 128, 128)


@pytest.mark.parametrize("mode", ["CMYK", "L"])
def test_other_colours_become_rgb(mode: str) -> None:
    with opened(make_photo(saved(a_picture(mode=mode)))) as picture:
        assert picture.mode == "RGB"


def test_a_profile_that_is_none_is_left_aside() -> None:
    photo = make_photo(saved(a_picture(), icc_profile=b"not a profile"))
    assert photo.media_type == "image/jpeg"


@pytest.mark.parametrize(
    ("mode", "kind"), [("RGB", "JPEG"), ("RGBA", "PNG"), ("P", "PNG"), ("I;16", "PNG")]
)
def test_the_largest_pictures_can_be_made_in_the_memory_there_is(mode: str, kind: str) -> None:
    content = saved(Image.new(mode, (5000, 5000)), kind)
    with opened(make_photo(content)) as picture:
        assert picture.size == (LONGEST_EDGE, LONGEST_EDGE)


def test_a_webp_may_have_fewer_pixels() -> None:
    content = saved(Image.new("RGBA", (5000, 3000)), "WEBP")
    with opened(make_photo(content)) as picture:
        assert picture.size == (LONGEST_EDGE, round(LONGEST_EDGE * 3 / 5))
    assert code_of(saved(Image.new("RGB", (5000, 3001)), "WEBP")) == "photo_too_many_pixels"


def test_of_an_animation_the_first_frame_is_kept() -> None:
    frames = [Image.new("RGB", (30, 30), colour) for colour in ("red", "blue")]
    moving = saved(frames[0], "GIF", save_all=True, append_images=frames[1:])
    with opened(make_photo(moving)) as picture:
        assert picture.getpixel((5, 5)) == (255, 0, 0)


@pytest.mark.parametrize(
    "content",
    [b"", b"hallo", b"%PDF-1.7 ", b"<svg xmlns='http://www.w3.org/2000/svg'/>", b"MZ" * 400],
)
def test_what_is_no_picture_is_refused(content: bytes) -> None:
    assert code_of(content) == "photo_not_image"


def test_kinds_we_do_not_know_are_refused() -> None:
    assert code_of(saved(a_picture(), "TIFF")) == "photo_not_image"
    assert code_of(saved(a_picture(), "ICO")) == "photo_not_image"


def test_a_photo_of_an_iphone_is_called_by_its_name() -> None:
    assert code_of(b"\x00\x00\x00\x18ftypheic" + b"\x00" * 100) == "photo_heic"


def test_half_a_photo_is_broken() -> None:
    content = saved(a_picture(400, 300))
    assert code_of(content[: len(content) // 2]) == "photo_broken"


def test_a_photo_with_a_thousand_scans_is_refused() -> None:
    assert code_of(saved(a_picture()) + b"\xff\xda" * 1000) == "photo_broken"


def test_too_many_bytes_are_refused_before_they_are_read(tmp_path: Path) -> None:
    file = tmp_path / "groot.bmp"
    with file.open("wb") as target:
        target.truncate(LARGEST + 1)
    with pytest.raises(RefusedInputError) as refused:
        read_photo(file)
    assert refused.value.code == "photo_too_large"
    assert code_of(file.read_bytes()) == "photo_too_large"


def test_a_bomb_is_not_unpacked() -> None:
    bomb = saved(Image.new("1", (6000, 6000)), "PNG")
    sizes = (5_001, 10_000, 30_000)  # ours is passed; Pillow would warn; Pillow would refuse
    bombs = [bomb, *(_with_size(bomb, size, size) for size in sizes)]
    for each in bombs:
        assert code_of(each) == "photo_too_many_pixels"


def _with_size(png: bytes, width: int, height: int) -> bytes:
    """Write another size in the head of a PNG, with the right checksum."""
    head = b"IHDR" + width.to_bytes(4, "big") + height.to_bytes(4, "big") + png[24:29]
    return png[:12] + head + zlib.crc32(head).to_bytes(4, "big") + png[33:]


def test_a_file_is_read(tmp_path: Path) -> None:
    file = tmp_path / "droom.jpg"
    file.write_bytes(saved(a_picture()))
    assert read_photo(file) == make_photo(file.read_bytes())


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(RefusedInputError) as refused:
        read_photo(tmp_path / "weg.jpg")
    assert refused.value.code == "photo_unreadable"
    assert refused.value.data == {"file": "weg.jpg"}


SEEDS = [
    a_photo_with_everything(),
    saved(a_picture(), "JPEG", progressive=True),
    saved(a_picture(), "PNG"),
    saved(a_picture(), "WEBP"),
    saved(a_picture(), "BMP"),
    saved(a_picture(), "GIF"),
]


def mutants(seed: bytes, dice: random.Random, count: int) -> list[bytes]:
    """Damage a file in the ways that files are damaged."""
    made = []
    for _ in range(count):
        content = bytearray(seed)
        for _ in range(dice.choice((1, 2, 8, 40))):
            content[dice.randrange(min(len(content), dice.choice((64, 4000))))] = (
                dice.randrange(256)
            )
        if dice.random() < 0.3:
            del content[dice.randrange(len(content)) :]
        if dice.random() < 0.2:
            content += dice.randbytes(dice.randrange(200))
        made.append(bytes(content))
    return made


WHY = {"photo_broken", "photo_not_image", "photo_too_many_pixels"}
"""And not `photo_too_heavy`: none of them takes the time or the memory that there is."""


def made_or_refused(content: bytes) -> Media | str:
    try:
        return make_photo(content)
    except RefusedInputError as error:
        return error.code


@pytest.mark.slow
@pytest.mark.parametrize(
    "seed", SEEDS, ids=["jpeg", "progressive", "png", "webp", "bmp", "gif"]
)
def test_damaged_files_are_photos_or_refused_in_time(seed: bytes) -> None:
    for content in mutants(seed, random.Random(27), 150):
        made = made_or_refused(content)
        assert isinstance(made, Media) or made in WHY
        assert not isinstance(made, Media) or SECRET not in made.content
