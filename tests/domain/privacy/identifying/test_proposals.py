"""Proposals are finished sentences: articles, whose it is, who and what is of a place."""

import pytest

from facilitator.domain.privacy.identifying.findings import Finding
from facilitator.domain.privacy.identifying.sentence_check import CheckContext, findings_in
from facilitator.domain.privacy.identifying.table_words import CheckedTable
from facilitator.domain.privacy.names import TableNames
from facilitator.domain.table.attribution import TableReference
from facilitator.services.export_check import word_lists
from tests.builders import a_seat, an_item

GOES = CheckedTable(
    TableNames([a_seat(3, "conciërge", first_name="Joris")]),
    "Goes",
    TableReference.NUMBER,
    others=("Zutphen",),
    hidden_roles=("bakker",),
)
NUMBERS = CheckedTable(municipality="Goes", reference=TableReference.MUNICIPALITY)


def proposals(text: str, table: CheckedTable = GOES, *, counts: bool = False) -> list[Finding]:
    context = CheckContext(word_lists(), table, hides_counts=counts)
    return list(findings_in(text, context, an_item(text), "verbatim"))


PLACES = [
    ("De Goese huisarts zit vol.", "De plaatselijke huisarts zit vol."),
    ("Goese jongeren vervelen zich.", "Plaatselijke jongeren vervelen zich."),
    ("Het Goese ziekenhuis sloot.", "Het plaatselijke ziekenhuis sloot."),
    ("Hij las de Goese Post.", "Hij las de plaatselijke Post."),
    ("Ik woon in Goes.", "Ik woon in [gemeente]."),
    ("In Goes is het stil.", "In [gemeente] is het stil."),
    ("De gemeente Goes deed niets.", "De gemeente deed niets."),
    ("Gemeente Goes deed niets.", "De gemeente deed niets."),
    ("Ik werk bij gemeente Goes.", "Ik werk bij de gemeente."),
    ("De stad Goes is oud.", "De stad is oud."),
    ("Het dorp Goes is oud.", "Het dorp is oud."),
    ("De Goes markt is leuk.", "De markt van [gemeente] is leuk."),
    ("Een Goesenaar zei dat.", "Een inwoner zei dat."),
    ("De Goesenaren zeiden dat.", "De inwoners zeiden dat."),
    ("Goesenaars blijven.", "Inwoners blijven."),
    ("Zij is een echte Goese.", "Zij is een echte inwoonster."),
    ("Goes’ burgemeester kwam.", "De burgemeester van [gemeente] kwam."),
]
OTHER_PLACES = [
    ("Zoals bij dialoog 7 in Zutphen.", "Zoals bij dialoog 7 in [andere gemeente]."),
    (
        "Bij dialoog 7 kwam de Zutphense raad.",
        "Bij dialoog 7 kwam de raad van [andere gemeente].",
    ),
    ("Bij dialoog 7 sprak de gemeente Zutphen.", "Bij dialoog 7 sprak een andere gemeente."),
    (
        "Bij dialoog 7 sprak een Zutphenaar.",
        "Bij dialoog 7 sprak een inwoner van [andere gemeente].",
    ),
]
TOWNS = [
    ("Zutphen", "Een Zutphens café sloot.", "Een plaatselijk café sloot."),
    ("Zutphen", "Zutphens bier is lekker.", "Bier van [gemeente] is lekker."),
    ("Zutphen", "Hij zei het in het Zutphens.", "Hij zei het in het dialect."),
    ("Amsterdam", "De Amsterdammers klagen.", "De inwoners klagen."),
    ("Amsterdam", "Als Amsterdammer weet ik dat.", "Als inwoner weet ik dat."),
    ("Den Haag", "De Haagse wethouder kwam.", "De plaatselijke wethouder kwam."),
    ("Den Haag", "Hij werkt in Den Haag.", "Hij werkt in [gemeente]."),
    ("Groningen", "De Groninger molen draait.", "De molen van [gemeente] draait."),
    ("Groningen", "De Groningers blijven.", "De inwoners blijven."),
    ("Deventer", "De Deventer markt is groot.", "De markt van [gemeente] is groot."),
    ("Almere", "Almere’s burgemeester kwam.", "De burgemeester van [gemeente] kwam."),
]
TABLE_NUMBERS = [
    ("Net als bij dialoog 7 was het stil.", "Net als bij [deze tafel] was het stil."),
    ("In de zevende dialoog bleek dat.", "In [deze tafel] bleek dat."),
]
ROLES = [
    ("De griffier was er ook.", "Een medewerker van de gemeente was er ook."),
    ("Ik sprak de griffier.", "Ik sprak een medewerker van de gemeente."),
    ("Griffier zijn is zwaar.", "Medewerker van de gemeente zijn is zwaar."),
    ("De griffier van Middelburg belde.", "Een medewerker van de gemeente belde."),
    ("De griffier van de gemeente belde.", "Een medewerker van de gemeente belde."),
    ("Onze oude dominee kwam.", "Iemand van een kerk kwam."),
    ("De koster van onze kerk belde.", "Iemand van onze kerk belde."),
    ("De directeur van het zwembad zei nee.", "Iemand van de leiding van het zwembad zei nee."),
    ("De beheerder van het zwembad zei nee.", "Een medewerker van het zwembad zei nee."),
    ("De voorzitter van het bestuur zei nee.", "Iemand van het bestuur zei nee."),
    ("De boswachter wees de weg.", "Iemand die in de natuur werkt, wees de weg."),
    ("Ik ben griffier.", "Ik ben medewerker van de gemeente."),
    ("De commissaris van de Koning kwam.", "Een bestuurder kwam."),
    ("De enige smid van het dorp stopt.", "Iemand uit het dorp of de wijk stopt."),
    ("Dominee Jansen belde.", "Iemand van een kerk belde."),
    ("De bakker zei het ook.", "Iemand zei het ook."),
    ("Ik werk als bakker.", "Ik werk als [rol]."),
]
PEOPLE = [
    ("Annies moeder belde.", "De moeder van [naam] belde."),
    ("Ik zag Annies oude moeder.", "Ik zag de oude moeder van [naam]."),
    ("Dat was Moniques idee.", "Dat was het idee van [naam]."),
    ("Dat was Monique’s fiets.", "Dat was de fiets van [naam]."),
    ("Dat was Moniques kastje.", "Dat was het kastje van [naam]."),
    ("Dat is Annies lawaai.", "Dat is [naam]’s lawaai."),
    ("Annies moeder Truus belde.", "[naam]’s moeder Truus belde."),
    ("Ik sprak Monique daar.", "Ik sprak [naam] daar."),
    ("Dat is Joris’ moeder.", "Dat is de moeder van [conciërge]."),
    ("Joris’s lawaai stoort.", "[conciërge]’s lawaai stoort."),
    ("Ik zei Joris dat.", "Ik zei [conciërge] dat."),
]
STREETS = [
    ("Ik woon in de Dorpsstraat 12.", "Ik woon op [adres]."),
    ("Het huis aan de Dorpsstraat 12 is leeg.", "Het huis op [adres] is leeg."),
    ("De put voor de Dorpsstraat 12 lekt.", "De put voor [adres] lekt."),
    ("Ik woon op Dorpsstraat 12.", "Ik woon op [adres]."),
]
FEW = [
    ("Twee jongeren zwegen.", "Enkele jongeren zwegen."),
    ("Drie van hen zwegen.", "Enkelen van hen zwegen."),
    ("Er was één vrouw bij.", "Er was iemand bij."),
    ("Eén van de vrouwen zweeg.", "Iemand van de vrouwen zweeg."),
    ("Twee waren stil.", "Enkelen waren stil."),
    ("Er waren drie man.", "Er waren enkele mensen."),
]


def first(text: str, table: CheckedTable = GOES, *, counts: bool = False) -> str:
    return proposals(text, table, counts=counts)[0].proposal


@pytest.mark.parametrize(
    ("text", "proposal"), [*PLACES, *OTHER_PLACES, *ROLES, *PEOPLE, *STREETS]
)
def test_a_proposal_is_a_finished_sentence(text: str, proposal: str) -> None:
    assert first(text) == proposal


@pytest.mark.parametrize(("town", "text", "proposal"), TOWNS)
def test_what_is_called_after_a_town_is_told_without_it(
    town: str, text: str, proposal: str
) -> None:
    assert (
        first(text, CheckedTable(municipality=town, reference=TableReference.NUMBER))
        == proposal
    )


@pytest.mark.parametrize(("text", "proposal"), TABLE_NUMBERS)
def test_a_number_of_a_table_goes_with_its_article(text: str, proposal: str) -> None:
    assert first(text, NUMBERS) == proposal


@pytest.mark.parametrize(("text", "proposal"), FEW)
def test_few_people_are_told_without_their_number(text: str, proposal: str) -> None:
    assert first(text, CheckedTable(), counts=True) == proposal
