"""A rich and a poor table of each type, all of it invented: what reports are tried on.

`python -m tests.reports.tables FOLDER` makes the report and the page of each, to look at.
"""

import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from functools import cache
from pathlib import Path

from facilitator import resources
from facilitator.domain.records.dialogue import Count, Dossier, MomentKind, Seat, StepStatus
from facilitator.domain.records.items import (
    GROUP,
    HOST,
    Aim,
    Feature,
    Item,
    ItemKind,
    Labels,
    Link,
    LinkKind,
    ReadBack,
    TensionKind,
    seated,
)
from facilitator.domain.table.chapters import STEPS
from facilitator.domain.table.script import CITIZENS_KINDS, DIALOGUE_KINDS, Script
from facilitator.exchange.data_files.library import Library, read_library
from facilitator.services.reporting import KINDS, ReportRequest, make, report_source
from tests.builders import (
    EVENING,
    a_closing,
    a_dialogue,
    a_dossier,
    a_link,
    a_moment,
    a_seat,
    a_step,
    an_item,
)

ROLES = (
    "mantelzorger", "scholier", "conciërge", "loodgieter", "winkelier", "gepensioneerd",
    "bakker in opleiding", "vrijwilliger taalcafé",
)  # fmt: skip
ORGANISATIONS = ("Zwemclub De Plas", "Aurora", "Buurtfonds", "Universiteit Oost")
KERNEN = ("Eerst een formulier", "Naast elkaar wonen", "")
SENTENCES = {
    ItemKind.KNEL: (
        ("Ik had één vraag over mijn moeder. Ik kreeg een inlogcode, een wachttijd en een"
        " enquête of ik tevreden was."),
        "De lift is geen gesprek. Je knikt, je kijkt naar de cijfers, en dan is het voorbij.",
        "Er staat water in de keuken en ik moet eerst een account maken.",
        "Ook binnen één familie praten we harder tegen elkaar dan vroeger.",
        "Wie overdag werkt, ziet nooit iemand van de straat.",
    ),
    ItemKind.KIEM: (
        ("De lange tafel staat er nog steeds, iedere eerste zondag, zonder bestuur en zonder"
        " subsidie. Wie komt, brengt een stoel mee."),
        ("Ik bel op dinsdag met meneer van boven. Hij leert mij dammen, ik leer hem zijn"
        " telefoon."),
        "We hebben elkaars sleutel. Wie ’s nachts valt, valt niet alleen.",
    ),
    ItemKind.BOTH: (
        ("Het was doodstil, en voor het eerst hoorde ik de vogels. Ik schaam me dat ik dat fijn"
        " vond."),
    ),
    ItemKind.DREAM: (
        "Een voordeur die opengaat, en dat je niet eerst hoeft te bellen of het wel uitkomt.",
        "Dat je het oneens kunt zijn en toch samen de schommel ophangt.",
        "Een school die van de hele wijk is, ook na vier uur.",
    ),
    ItemKind.IDEA: (
        "Na vier uur mag de straat naar binnen, met één sleutelbewaarder per avond.",
        "Een lege winkel die elke dag open is, met koffie en iemand die luistert.",
        "Wie belt, houdt dezelfde medewerker tot het klaar is.",
        "Een kaart met alle bankjes, en wie daar op welke dag zit.",
    ),
    ItemKind.PLEDGE: (
        "Bespreekt met de school wie de sleutel mag beheren.",
        "Zet de schoolkeuken open voor de eerste lange tafel.",
    ),
    ItemKind.TENSION: (
        "De wijk wil een open school, de buren van het plein willen ’s avonds rust.",
    ),
    ItemKind.OBSERVATION: ("Na het verhaal over de lift bleef het lang stil.",),
    ItemKind.CLOSING_LINE: (
        "Ik ga morgen aanbellen bij nummer twaalf.",
        "Ik dacht dat ik de enige was.",
        "Meer tafel, minder loket.",
    ),
    ItemKind.PARKED: ("Het parkeren bij de sporthal.",),
    ItemKind.THEME: ("Aanbellen en opendoen.", "Het loket als mens."),
    ItemKind.QUESTION: (
        "Hoe kunnen we elkaar vinden zonder dat er eerst iets mis moet gaan?",
        "Hoe kunnen we een school open houden zonder dat het één mens uitput?",
    ),
    ItemKind.EXAMPLE: ("In een dorp verderop heeft elke straat een stoelendag.",),
    ItemKind.PRINCIPLE: (
        "Begin met wat er al is. Wie vraagt wat loopt, hoort vanzelf wat hapert.",
        "Eén gezicht. Mensen komen terug bij iemand die hun naam kent.",
    ),
    ItemKind.CASE: (
        "De zaal is elke woensdag gehuurd en er komt niemand. Wat zou u doen?",
    ),
    ItemKind.TIP: (
        "Begin bij één straat en laat de rest nieuwsgierig worden.",
        "Zet de deur open, ook als er niemand is.",
    ),
    ItemKind.ACTION: (
        "Vraagt bij de drie scholen wie een sleutel kwijt wil.",
        "Maakt een lijst van lege winkels.",
    ),
}  # fmt: skip
TITLES = {
    ItemKind.DREAM: ("Een voordeur die opengaat", "Oneens en toch buren", ""),
    ItemKind.IDEA: ("De sleutel van de school", "Eén huiskamer per wijk", "Een mens erbij", ""),
    ItemKind.PRINCIPLE: ("Begin met wat er is", ""),
    ItemKind.CASE: ("De lege zaal",),
    ItemKind.KIEM: ("De lange tafel blijft staan", "Jong leert oud", ""),
}  # fmt: skip


@cache
def the_library() -> Library:
    """Read the data files that ship."""
    return read_library([resources.root()])


def script_of(kind: str) -> Script:
    """Give the script of a type of table."""
    return next(each for each in the_library().scripts.values() if each.kind == kind)


def a_rich_table(kind: str) -> Dossier:
    """Build a table at which much was said, read back, chosen and promised."""
    script, seats = script_of(kind), tuple(_seats(kind))
    known = {ItemKind(each) for each in script.item_kinds} | {ItemKind.PARKED}
    items = tuple(_items(known, seats, script))
    steps = [
        a_step(each.key, title=each.title, question=each.question, position=place)
        for place, each in enumerate(script.steps, start=1)
    ]
    moments = [a_moment(step=steps[0].key)]
    moments += [
        a_moment(MomentKind.BEGIN, EVENING + timedelta(minutes=12 * n), step.key)
        for n, step in enumerate(steps[1:], start=1)
    ]
    moments.append(a_moment(MomentKind.END, EVENING + timedelta(minutes=95)))
    return a_dossier(
        a_dialogue(
            "Samen leven",
            kind=kind,
            participants=len(seats),
            programme="nederland-na-de-crisis",
            script=script.id,
            representation=(
                Count("leeftijd", "18 tot 30", 3),
                Count("leeftijd", "50 tot 70", 5),
                Count("gender", "vrouw", 5),
                Count("gender", "man", 3),
            ),
        ),
        steps=steps,
        seats=seats,
        items=items,
        links=tuple(_links(items)),
        moments=moments,
        closing=a_closing(
            missing_voices="mensen die ’s avonds werken, ouders met een jong kind",
            composition="Vijf van hen kenden de school van binnen, en dat kleurde de ideeën.",
            essence="Mensen wonen dicht op elkaar en missen toch een reden om aan te bellen."
            " Wie hulp vraagt, komt eerst bij een scherm. De tafel wil beginnen bij de school.",
            host_evaluation="De stilte na de lift liet ik te kort duren.",
            note_taker_evaluation="Twee mensen praatten tegelijk; ik heb er één gemist.",
            purpose_told=True,
            follow_up_told=True,
        ),
    )


def a_poor_table(kind: str) -> Dossier:
    """Build a table that had hardly begun: one note, and a round that was not reached."""
    script = script_of(kind)
    steps = [
        a_step(each.key, title=each.title, question=each.question, position=place)
        for place, each in enumerate(script.steps, start=1)
    ]
    steps[-1] = replace(steps[-1], status=StepStatus.NOT_REACHED)
    first = ItemKind(script.item_kinds[0])
    return a_dossier(
        a_dialogue(
            "Samen leven", kind=kind, number=None, held_on=None, municipality="",
            host_function="", participants=None, form="", programme="", script="",
        ),
        steps=steps,
        items=[an_item(SENTENCES[first][0], first)],
    )  # fmt: skip


def _seats(kind: str) -> Iterator[Seat]:
    for number, role in enumerate(ROLES, start=1):
        if kind in CITIZENS_KINDS:
            yield a_seat(number, role)
            continue
        yield a_seat(
            number,
            role,
            sort="overheid" if number == len(ROLES) else "expert",
            organisation=ORGANISATIONS[number % len(ORGANISATIONS)],
            full_name=f"Robin Verzonnen-{number}",
            title="dr." if number % 3 == 0 else "",
            expertise="wonen en ontmoeten" if number % 2 else "",
            name_agreed=number != 2,
        )


def _items(known: set[ItemKind], seats: tuple[Seat, ...], script: Script) -> Iterator[Item]:
    speakers = (*(seated(seat.id) for seat in seats), HOST, GROUP)
    kinds = [each for each in ItemKind if each in known and each in SENTENCES]
    said = [(each, place) for each in kinds for place in range(len(SENTENCES[each]))]
    for n, (item_kind, place) in enumerate(said):
        item = an_item(SENTENCES[item_kind][place], item_kind, position=n + 1)
        yield replace(
            item,
            step=_round_of(item_kind, n, script),
            speaker=speakers[(n * 3) % len(speakers)],
            at=EVENING + timedelta(minutes=2 * n),
            starred=place < 2,
            energy=n % 5 == 0,
            assents=n % 3,
            sensitive=item_kind is ItemKind.KNEL and place == 4,
            read_back=ReadBack.AGREED if n % 3 else None,
            labels=_labels(item_kind, place),
        )


def _round_of(kind: ItemKind, place: int, script: Script) -> str:
    """Give the round that asks for a kind; what none asks for was said anywhere."""
    there = [step.key for step in script.steps]
    asking = [key for key in STEPS.get(kind.spec.chapter, ()) if key in there]
    return asking[0] if asking else there[place % len(there)]


def _labels(kind: ItemKind, place: int) -> Labels:
    titles = TITLES.get(kind, ("",))
    labels = Labels(title=titles[place % len(titles)])
    if kind in {ItemKind.KNEL, ItemKind.KIEM}:
        labels = replace(labels, heading=KERNEN[place % len(KERNEN)])
    if kind is ItemKind.KNEL and place == 0:
        labels = replace(labels, feature=Feature.QUOTE, tags=("loket", "zorg"))
    if kind is ItemKind.IDEA:
        feature = Feature.BOX if place == 0 else None
        labels = replace(labels, actors=("gemeente", "onderwijs")[: place + 1], feature=feature)
        labels = replace(labels, aim=Aim.RENEW, existing=place == 1)
    if kind.spec.committed:
        who, when = ("burgemeester", "voor 1 december"), ("", "zondag 1 november")
        labels = replace(labels, pledged_by=who[place % 2 :][0] if place == 0 else "conciërge")
        labels = replace(labels, pledged_when=when[place % 2])
    if kind is ItemKind.TENSION:
        labels = replace(labels, tension=TensionKind.BETWEEN_GROUPS, way_out="om en om")
    return labels


def _links(items: tuple[Item, ...]) -> Iterator[Link]:
    of = {kind: [item for item in items if item.kind is kind] for kind in ItemKind}
    for tension in of[ItemKind.TENSION]:
        sides = (of[ItemKind.KNEL][:1] or of[ItemKind.DREAM][:1]) + of[ItemKind.DREAM][1:2]
        yield from (a_link(tension, side, LinkKind.TENSION) for side in sides)
    for tip in of[ItemKind.TIP][:1]:
        yield from (a_link(tip, case, LinkKind.TIP) for case in of[ItemKind.CASE])
    for one, other in zip(of[ItemKind.KIEM][1:], of[ItemKind.KIEM], strict=False):
        yield a_link(one, other)


def main(folder: Path) -> None:
    """Make the documents of all tables in a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for kind in DIALOGUE_KINDS:
        for size, table in (("rijk", a_rich_table(kind)), ("leeg", a_poor_table(kind))):
            source = report_source([table], the_library(), lambda _sha256: None)
            for name, report in KINDS.items():
                make(ReportRequest(report, source), folder / f"{name}-{kind}-{size}.docx")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
