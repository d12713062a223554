"""Which colour of the palette each kind of item has."""

from typing import assert_never

from facilitator.domain.records.kinds import ItemKind


def _colour_of(kind: ItemKind) -> str:
    """Name the colour of a kind in the palette."""
    match kind:
        case ItemKind.KNEL:
            colour = "knel"
        case ItemKind.KIEM | ItemKind.EXAMPLE | ItemKind.PRINCIPLE:
            colour = "kiem"
        case ItemKind.DREAM:
            colour = "droom"
        case ItemKind.IDEA | ItemKind.TIP:
            colour = "idee"
        case ItemKind.PLEDGE | ItemKind.ACTION:
            colour = "blue"
        case ItemKind.OBSERVATION | ItemKind.PARKED:
            colour = "grey"
        case (
            ItemKind.BOTH
            | ItemKind.TENSION
            | ItemKind.CLOSING_LINE
            | ItemKind.THEME
            | ItemKind.QUESTION
            | ItemKind.CASE
        ):
            colour = "ink"
        case _:
            assert_never(kind)
    return colour


KIND_COLOURS = {kind.value: _colour_of(kind) for kind in ItemKind}
"""By the value of a kind, the name of its colour in `Palette`."""
