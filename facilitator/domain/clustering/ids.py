"""The ids of what is in a coordinator's layer."""

from typing import NewType
from uuid import UUID

BoardId = NewType("BoardId", UUID)
ClusterId = NewType("ClusterId", UUID)
TagId = NewType("TagId", UUID)
ThreadId = NewType("ThreadId", UUID)
LayerRecordId = NewType("LayerRecordId", UUID)
