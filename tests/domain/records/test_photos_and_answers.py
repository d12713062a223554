"""A report shows the photos that may be seen, and does what speakers answered."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from facilitator.domain.records.dialogue import Dossier
from facilitator.domain.records.items import HOST, Item, ItemKind, Labels, ReadBack, seated
from facilitator.domain.reporting.outline import (
    BulletList,
    Facts,
    Figure,
    Heading,
    ListItem,
    Outline,
    Quote,
)
from tests.builders import a_dialogue, a_dossier, a_link, a_seat, an_item, report_of

MADE = datetime(2026, 11, 21, 21, 15, tzinfo=UTC)
SEAT = a_seat(1, "bakker")
PHOTO, OTHER = "a" * 64, "b" * 64
PICTURES = {PHOTO: b"een tuin", OTHER: b"een straat"}


def report(
    *items: Item, photos: Mapping[str, bytes] = PICTURES, with_sensitive: bool = False
) -> Outline:
    dossier: Dossier = a_dossier(a_dialogue(number=6), seats=[SEAT], items=items)
    return report_of(dossier, photos=photos, with_sensitive=with_sensitive)


def facts(outline: Outline) -> list[tuple[str, ...]]:
    return [row for block in outline.blocks if isinstance(block, Facts) for row in block.rows]


def left_out(outline: Outline) -> list[str]:
    heading = Heading(2, "Wat er niet in staat")
    if heading not in outline.blocks:
        return []
    found = outline.blocks[outline.blocks.index(heading) + 1]
    assert isinstance(found, BulletList)
    return [line.text for line in found.items]


def shown(outline: Outline) -> Iterator[Quote | ListItem]:
    """Give what the chapters show of notes, which come after who sat there."""
    people = outline.blocks.index(Heading(1, "Wie zaten aan tafel?"))
    about = outline.blocks.index(Heading(1, "Over dit verslag"))
    for block in outline.blocks[people:about]:
        if isinstance(block, Quote):
            yield block
        if isinstance(block, BulletList):
            yield from block.items


def a_dream(text: str = "Een tuin.", position: int = 1, **labels: object) -> Item:
    photo = Labels(**{"photo": PHOTO, "photo_allowed": True, **labels})  # type: ignore[arg-type]
    return an_item(text, ItemKind.DREAM, position=position, labels=photo)


def a_pledge(answer: ReadBack | None = None) -> Item:
    labels = Labels(pledged_by="Wethouder", pledged_when="in mei")
    pledge = an_item("Belt morgen.", ItemKind.PLEDGE, labels=labels, speaker=HOST)
    return replace(pledge, read_back=answer)


class TestPhotos:
    def test_a_photo_stands_under_its_dream(self) -> None:
        dreams = [a_dream(), a_dream("Een straat.", 2, photo=OTHER, photo_description="Stoep")]
        blocks = report(*dreams).blocks
        places = [place for place, block in enumerate(blocks) if isinstance(block, Figure)]
        assert [blocks[place] for place in places] == [
            Figure(b"een tuin", "Foto bij een droom"),
            Figure(b"een straat", "Stoep"),
        ]
        before = [blocks[place - 1] for place in places]
        assert [block.text for block in before if isinstance(block, Quote)] == [
            "Een tuin.",
            "Een straat.",
        ]

    def test_a_photo_without_permission_is_left_out_and_counted(self) -> None:
        outline = report(a_dream(photo_allowed=False), a_dream("Nog een.", 2))
        assert sum(isinstance(block, Figure) for block in outline.blocks) == 1
        assert left_out(outline) == ["1 foto zonder toestemming"]

    def test_a_photo_that_is_not_here_is_counted_apart(self) -> None:
        outline = report(a_dream(), photos={})
        assert not any(isinstance(block, Figure) for block in outline.blocks)
        assert left_out(outline) == ["1 foto niet gevonden op deze laptop"]

    @pytest.mark.parametrize("hidden", [{"sensitive": True}, {"read_back": ReadBack.WITHHELD}])
    def test_the_photo_of_a_hidden_dream_is_hidden_with_it(
        self, hidden: dict[str, object]
    ) -> None:
        outline = report(replace(a_dream(), **hidden))  # type: ignore[arg-type]
        assert not any(isinstance(block, Figure) for block in outline.blocks)
        assert not any("foto" in line for line in left_out(outline))

    def test_a_table_without_photos_says_nothing_of_them(self) -> None:
        assert left_out(report(an_item())) == []


class TestAnswers:
    def test_who_wants_no_role_is_called_by_the_dialogue_alone(self) -> None:
        items = [
            an_item("een", speaker=seated(SEAT.id), read_back=ReadBack.WITHOUT_ROLE),
            an_item("twee", ItemKind.IDEA, speaker=HOST, read_back=ReadBack.WITHOUT_ROLE),
        ]
        assert [part.attribution for part in shown(report(*items))] == ["dialoog\u00a06"] * 2

    def test_who_wants_no_role_gets_none_in_a_reference(self) -> None:
        said = an_item("een", speaker=seated(SEAT.id), read_back=ReadBack.WITHOUT_ROLE)
        reaction = an_item("twee", ItemKind.KIEM, position=2)
        dossier = a_dossier(
            seats=[SEAT], items=[said, reaction], links=[a_link(reaction, said)]
        )
        outline = report_of(dossier)
        notes = [note for part in shown(outline) for note in part.work[1:]]
        assert notes
        assert not any("bakker" in note for note in notes)

    def test_a_pledge_without_role_does_not_tell_who(self) -> None:
        outline = report(a_pledge(ReadBack.WITHOUT_ROLE))
        told = "Belt morgen. (dialoog\u00a06)"
        assert ("niet genoteerd", told, "in mei") in facts(outline)
        assert "Wethouder" not in repr(outline)
        named = report(a_pledge())
        assert ("Wethouder", "Belt morgen. (wethouder)", "in mei") in facts(named)

    def test_changed_words_are_printed_without_the_first_ones(self) -> None:
        item = an_item("Ik haat dit.", edited="Ik vind dit lastig.")
        (before,) = shown(report(item))
        assert before.work[1:] == ("Oorspronkelijk: ‘Ik haat dit.’",)
        (after,) = shown(report(replace(item, read_back=ReadBack.CHANGED)))
        assert (after.text, after.work[1:]) == ("Ik vind dit lastig.", ())

    def test_what_may_not_be_used_is_not_there(self) -> None:
        outline = report(an_item("geheim", read_back=ReadBack.WITHHELD))
        assert list(shown(outline)) == []
        assert left_out(outline) == ["1 notitie met het merk ‘niet gebruiken’"]

    def test_the_report_says_how_much_was_read_back(self) -> None:
        items = [an_item(str(n), position=n) for n in range(3)]
        items.append(an_item("ja", position=9, read_back=ReadBack.AGREED))
        assert ("Teruggelezen", "1 van 4 notities") in facts(report(*items))
        assert not any(row[0] == "Teruggelezen" for row in facts(report(*items[:3])))


class TestEditingAfterwards:
    @pytest.mark.parametrize("answer", [ReadBack.AGREED, ReadBack.CHANGED])
    def test_other_words_end_an_approval(self, answer: ReadBack) -> None:
        item = an_item("een", edited="twee", read_back=answer)
        assert item.reworded("drie").read_back is None
        assert item.reworded("een").read_back is None

    @pytest.mark.parametrize("answer", [ReadBack.WITHHELD, ReadBack.WITHOUT_ROLE])
    def test_what_was_forbidden_stays_forbidden(self, answer: ReadBack) -> None:
        assert an_item("een", read_back=answer).reworded("twee").read_back is answer

    def test_the_same_words_change_nothing(self) -> None:
        item = an_item("een", edited="twee", read_back=ReadBack.AGREED)
        assert item.reworded("twee") == item
