"""Counts of so few people that they may point at one of them."""

import re
from collections.abc import Iterator

from facilitator.domain.privacy.identifying.findings import FindingKind, Hit

_FEW = "[1-4]|[eé]én|een|twee|drie|vier"
_WHO = (
    r"mensen|deelnemers?|personen|persoon|mannen|man|vrouwen|vrouw|jongeren|jongere|ouderen"
    r"|oudere|burgers?|bewoners?|inwoners?|ambtena(?:ar|ren)|gasten|gast"
    r"|(?:van|uit)\s(?:hen|ons|de\s\w+)|van\s\w+"
)
_COUNT = re.compile(
    rf"(?<![\w,.])(?:{_FEW})\s(?:\w+\s)?(?:{_WHO})(?!\w)"
    r"|(?<![\w,.])(?:twee|drie|vier)\s(?:was|waren|is|zijn|kwam|kwamen|heeft|hebben|had|hadden"
    r"|werkt?e?n?|woont|wonen)(?!\w)",
    re.IGNORECASE,
)


def few_people(sentence: str) -> Iterator[Hit]:
    """Find a count of under five people."""
    for found in _COUNT.finditer(sentence):
        yield Hit(*found.span(), FindingKind.FEW_PEOPLE, "[enkelen]", "found_few_people")
