"""Whatever a layer can hold is counted, named and told."""

from uuid import UUID

import pytest

from facilitator.domain.clustering.records import LayerRecordId, ReportText, TextPlace
from facilitator.domain.clustering.versions import (
    FIELDS,
    ID_OF,
    LAYER_KINDS,
    WITH_OWN_ID,
    blank,
)
from facilitator.domain.merge.effects import Effect
from facilitator.services.layer_merge import LayerRecordChange
from facilitator.services.layer_subjects import LayerSubjects
from facilitator.services.messages import messages
from facilitator.ui.context.layer_texts import LayerTexts, layer_counts
from tests.domain.clustering.builders import BOARD


@pytest.mark.parametrize("name", LAYER_KINDS)
@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_sort_of_record_is_counted_named_and_told(name: str, language: str) -> None:
    kind = LAYER_KINDS[name]
    record = blank(kind, UUID(int=1), BOARD, {})
    change = LayerRecordChange(None, record, Effect.NEW)
    assert layer_counts([change], language).startswith("1 ")
    texts = LayerTexts(LayerSubjects(), language)
    assert texts.what(record)
    assert isinstance(texts.says(record), str)
    for field in FIELDS[kind]:
        assert texts.field(field)
        assert texts.value(record, field)
    assert messages(language).fields["layer"].keys() >= FIELDS[kind].keys()


@pytest.mark.parametrize("name", LAYER_KINDS)
def test_the_id_of_every_sort_of_record_follows_from_it_or_is_its_own(name: str) -> None:
    kind = LAYER_KINDS[name]
    assert (kind in ID_OF) != (kind in WITH_OWN_ID)
    if kind in ID_OF:
        assert ID_OF[kind](blank(kind, UUID(int=1), BOARD, {})) != UUID(int=1)


def test_a_text_over_all_themes_is_named_after_its_place_in_that_report() -> None:
    record = ReportText(LayerRecordId(UUID(int=1)), BOARD, TextPlace.WHY, "Daarom.")
    of_theme, over = (
        LayerTexts(LayerSubjects(), "en", over_themes=each).what(record)
        for each in (False, True)
    )
    assert (of_theme, over) == ("Why this theme", "Introduction")
