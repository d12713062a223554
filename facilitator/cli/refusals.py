"""Why there is no public edition, and with which command somebody goes on."""

from collections.abc import Iterator

from facilitator.cli.messages import done, name_of, tell
from facilitator.services.messages import words
from facilitator.services.publishing import PublicationCheck

_WAYS = {
    "publication_not_chosen": "way_to_choose",
    "publication_changed": "way_to_changed",
}
"""What leads on where one refusal is about all tables."""


def tell_refusals(check: PublicationCheck, name: str) -> None:
    """Tell all that speaks against a public edition of `name`, and each way on."""
    for refusal in check.refusals:
        tell(done("not_published", table=name, text=words(refusal)))
    for way in _ways(check):
        tell(way)


def _ways(check: PublicationCheck) -> Iterator[str]:
    heads = {one.dialogue.id: one.dialogue for one in check.request.source.dossiers}
    for waiting, way in ((check.to_read, "way_to_read"), (check.to_check, "way_to_decide")):
        for table in waiting:
            yield done(way, table=name_of(heads[table]), id=table)
    programme = next(iter(heads.values())).programme
    for refusal in check.refusals:
        if way := _WAYS.get(refusal.code, ""):
            yield done(way, programme=programme)
