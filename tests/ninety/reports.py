"""What the reports of all tables say at their heads, beside what it should be.

A head is read as anybody reads it: the facts about the table, and the line on the first page.
"""

import re
from collections import Counter

from facilitator.domain.reporting.outline import Facts, Outline, Paragraph
from facilitator.services.reporting import KINDS, ReportRequest, outline_of, report_source
from facilitator.storage.store import Store
from tests.ninety.intent import Intent, MeantTable
from tests.ninety.world import LIBRARY

MANY = {"dromen": "droom", "ideeën": "idee", "knel én kiem": "beide"}
COUNT = re.compile(r"(\d+) ([^,:]+)")
Head = tuple[str, str, str, str, tuple[str, ...]]
"""Theme, place, number, the line of people and notes, and the notes of each kind."""


def heads_of_reports(store: Store) -> Counter[Head]:
    """Make the report of every table that counts, and read its head."""
    tables = [one.dialogue for one in store.overview() if not one.dialogue.practice]
    sources = (report_source([store.dossier(one.id)], LIBRARY, store.media) for one in tables)
    return Counter(
        _head(outline_of(ReportRequest(KINDS["table"], source))) for source in sources
    )


def _head(outline: Outline) -> Head:
    tables = (block for block in outline.blocks if isinstance(block, Facts))
    pairs = ({row[0]: row[1] for row in block.rows} for block in tables)
    facts = next(rows for rows in pairs if "Notities" in rows)
    texts = (block.text for block in outline.blocks if isinstance(block, Paragraph))
    line = next(text for text in texts if text.endswith((" notities", " notitie")))
    counted, *kinds = COUNT.findall(facts["Notities"])
    parts = line.split(" · ")
    assert parts[-1] == " ".join(counted), "the first page and the facts say the same"
    people = parts[0] if "deelnemer" in parts[0] else ""
    told = (f"{number} {MANY.get(kind, kind)}" for number, kind in kinds)
    where = (facts["Thema"], facts["Gemeente"], facts["Dialoog"])
    return (*where, f"{people} {parts[-1]}".strip(), tuple(sorted(told)))


def meant_heads(intent: Intent) -> Counter[Head]:
    """Say what the heads should be, of the tables that count."""
    return Counter(map(_meant, intent.counted))


def _meant(table: MeantTable) -> Head:
    notes, people = table.notes.total(), table.people
    counted = f"{notes} {'notitie' if notes == 1 else 'notities'}"
    sat = f"{people} {'deelnemer' if people == 1 else 'deelnemers'} " if people else ""
    kinds = (f"{number} {kind}" for kind, number in table.notes.items() if number)
    number = str(table.number) if table.number else "nog geen nummer"
    place = table.place or "niet genoteerd"
    return (table.theme, place, number, f"{sat}{counted}", tuple(sorted(kinds)))
