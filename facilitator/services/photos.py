"""What a note-taker does with the photo of a dream: add, replace, describe, allow, remove."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from facilitator.domain.records.changes import Change, ChangeName, edited
from facilitator.domain.records.dialogue import Dossier
from facilitator.domain.records.items import Item, Labels
from facilitator.domain.records.media import Media
from facilitator.domain.text import clean_line
from facilitator.exchange.pictures import photos
from facilitator.services.dialogue_editor import DialogueEditor


def read_photo(path: Path) -> Media:
    """Make a photo of a file, in any thread; raises RefusedInputError when it is none."""
    return photos.read_photo(path)


def made_photo(content: bytes) -> Media:
    """Make a photo of bytes, in any thread; raises RefusedInputError when they are none."""
    return photos.make_photo(content)


def with_photo(labels: Labels, sha256: str) -> Labels:
    """Give labels with a photo; permission and description were those of the photo before."""
    if sha256 == labels.photo:
        return labels
    return replace(labels, photo=sha256, photo_allowed=False, photo_description="")


def put(editor: DialogueEditor, item: Item, photo: Media) -> Change | None:
    """Give an item a photo, in the place of one it had; photo and label are one write."""
    labels = with_photo(item.labels, photo.sha256)
    return _write(editor, item, labels, photo)


def put_aside(editor: DialogueEditor, photo: Media) -> str:
    """Keep a photo for a note that is still being written; give the SHA-256 for its label."""
    return editor.keep_media(photo)


def remove(editor: DialogueEditor, item: Item) -> Change | None:
    """Take the photo of an item away; undo brings it back."""
    return _write(editor, item, with_photo(item.labels, ""))


def allow(editor: DialogueEditor, item: Item, *, allowed: bool) -> Change | None:
    """Say whether the photo may be in the report."""
    labels = replace(item.labels, photo_allowed=allowed and bool(item.labels.photo))
    return _write(editor, item, labels)


def describe(editor: DialogueEditor, item: Item, words: str) -> Change | None:
    """Say what can be seen, for who cannot see it."""
    return _write(editor, item, replace(item.labels, photo_description=clean_line(words)))


def photos_for_report(
    dossier: Dossier, find: Callable[[str], bytes | None]
) -> dict[str, bytes]:
    """Give the photos that may be in a report and are here, by their SHA-256.

    `find` looks in the store, as `DialogueEditor.media` does.
    """
    allowed = {
        item.labels.photo
        for item in dossier.items
        if item.labels.photo and item.labels.photo_allowed and not item.withheld
    }
    found = ((sha256, find(sha256)) for sha256 in sorted(allowed))
    return {sha256: content for sha256, content in found if content is not None}


def _write(editor: DialogueEditor, item: Item, labels: Labels, *photos: Media) -> Change | None:
    if labels == item.labels:
        return None
    change = edited(ChangeName.LABEL_ITEM, item, replace(item, labels=labels))
    return editor.do(change, media=photos)
