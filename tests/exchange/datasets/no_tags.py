"""A programme without tags, for data sets that have none."""

from facilitator.domain.clustering.records import Layer
from facilitator.domain.clustering.tags import Tags
from facilitator.domain.clustering.versions import board_over_themes

NO_TAGS = Tags(Layer(board_over_themes("").id))
