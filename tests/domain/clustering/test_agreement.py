"""Agreement between coders, beside what another program computes."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from facilitator.domain.clustering.agreement import agreement, agreement_of_chapter
from facilitator.domain.clustering.board import Board
from facilitator.domain.clustering.records import LayerRecord, placement_id
from facilitator.domain.merge.merging import Version
from facilitator.domain.merge.versions import VersionVector
from facilitator.domain.records.ids import DeviceId
from facilitator.domain.records.kinds import Chapter
from tests.domain.clustering.builders import ALONE, CARE, a_board, kern

A, B = DeviceId("a"), DeviceId("b")
CASES = json.loads(Path(__file__).parents[2].joinpath("data/krippendorff.json").read_text())
"""Forty codings with missing values, and alpha of the package krippendorff 0.9.0 (nominal)."""


@pytest.mark.parametrize("case", CASES)
def test_alpha_is_what_the_package_of_others_says(case: dict[str, object]) -> None:
    found = agreement(case["units"])  # type: ignore[arg-type]
    assert found
    assert found.alpha == pytest.approx(case["alpha"], abs=1e-8)


def test_percent_counts_pairs_of_coders() -> None:
    found = agreement([[True, True], [True, False], [False], [False, False, True]])
    assert found
    assert (found.units, found.coders) == (3, 3)
    assert found.percent == pytest.approx(100 * (2 + 0 + 2) / (2 + 2 + 6))


def test_what_everybody_always_says_has_no_alpha_and_nobody_nothing() -> None:
    found = agreement([[True, True], [True, True]])
    assert found
    assert (found.percent, found.alpha) == (100, None)
    assert agreement([[True], []]) is None


def _by(coders: list[DeviceId], record: LayerRecord) -> Version[LayerRecord]:
    return Version(VersionVector.of(dict.fromkeys(coders, 1)), record)


def test_a_coder_is_the_laptop_that_placed() -> None:
    board = a_board()
    board = Board(board.source, board.begun_layer(Chapter.KNEL_KIEM))
    alone, care = kern(board, ALONE).id, kern(board, CARE).id
    placed = [one for one in board.layer.placements() if one.cluster_id == alone]
    both, apart = placed
    there = replace(apart, id=placement_id(care, apart.item_id), cluster_id=care)
    versions = [_by([A, B], both), _by([A], apart), _by([B], there)]
    found = agreement_of_chapter(board, Chapter.KNEL_KIEM, versions)
    assert (found[alone].units, found[alone].coders) == (2, 2)
    assert (found[alone].percent, found[care].percent) == (50, 50)
    gone = [*versions[:2], replace(versions[2], removed=True)]
    found = agreement_of_chapter(board, Chapter.KNEL_KIEM, gone)
    assert (found[alone].percent, found[care].percent) == (50, 100)
