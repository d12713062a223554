"""Turns the fields of a data file into a script, theme, programme, word list or practice table.

The keys in the files are Dutch, because municipalities copy and change them.
"""

from collections.abc import Collection

from facilitator.domain.table.script import (
    ATTRIBUTIONS,
    CITIZEN_KINDS,
    CITIZENS,
    DIALOGUE_KINDS,
    ITEM_KINDS,
    PARTICIPANTS,
    PROGRAMME_TEXTS,
    THEME_SERIES,
    Choice,
    Fault,
    Programme,
    Prompt,
    Script,
    ScriptStep,
    Theme,
    ThemeOrigin,
    Vocabulary,
    duplicates,
    script_faults,
)
from facilitator.domain.training.practice_table import (
    SPEAKER_WORDS,
    InventedHead,
    PracticeNote,
    PracticeTable,
)
from facilitator.exchange.data_files.strict import VERSIONS, Fields

ORIGIN = ("tafels", "gemeenten", "notities")
"""What is counted of what a theme was made from, in the order of `ThemeOrigin`."""
COUNTS = range(1_000_000)

_DUTCH = {
    "attribution": "toeschrijving",
    "steps": "stappen",
    "key": "sleutel",
    "minutes": "minuten",
    "default_kind": "soort_notitie",
}


def script(fields: Fields, name: str) -> Script:
    """Read a script: its head, its cards and its steps."""
    prompts = {key: _prompt(card, key) for key, card in fields.named_tables("kaarten").items()}
    found = Script(
        id=name,
        version=fields.number("versie", VERSIONS),
        kind=fields.one_of("soort", DIALOGUE_KINDS),
        title=fields.text("titel"),
        summary=fields.text("samenvatting"),
        available=fields.flag("beschikbaar", default=True),
        attribution=fields.one_of("toeschrijving", ATTRIBUTIONS),
        participants=fields.one_of("deelnemers", PARTICIPANTS, CITIZENS),
        theme_series=fields.one_of("themareeks", THEME_SERIES, ""),
        host_functions=fields.texts("hosts"),
        item_kinds=fields.some_of("soorten_notities", ITEM_KINDS, CITIZEN_KINDS),
        steps=tuple(_step(step, prompts) for step in fields.tables("stappen")),
    )
    _note_faults(fields, script_faults(found))
    return found


def _prompt(fields: Fields, key: str) -> Prompt:
    found = Prompt(
        key=key,
        title=fields.text("titel"),
        questions=fields.texts("vragen"),
        programme_text=fields.one_of("tekst_van_programma", PROGRAMME_TEXTS, ""),
    )
    fields.finish()
    return found


def _step(fields: Fields, prompts: dict[str, Prompt]) -> ScriptStep:
    names = fields.texts("kaarten", required=False)
    for at, name in enumerate(names):
        if name not in prompts:
            if prompts:
                known = ", ".join(prompts)
                fields.note("script_unknown_prompt", "kaarten", at, value=name, allowed=known)
            else:
                fields.note("script_no_prompts", "kaarten", at, value=name)
    found = ScriptStep(
        key=fields.text("sleutel"),
        title=fields.text("titel"),
        question=fields.text("vraag"),
        advice=fields.text("advies"),
        minutes=fields.number("minuten"),
        default_kind=fields.one_of("soort_notitie", ITEM_KINDS),
        prompts=tuple(prompts[name] for name in names if name in prompts),
    )
    fields.finish()
    return found


def _note_faults(fields: Fields, faults: tuple[Fault, ...]) -> None:
    """Note what makes a script invalid, under the keys of the file and at most once a key."""
    noted = {fault.path for fault in fields.faults}
    for fault in faults:
        place = tuple(_DUTCH.get(str(part), part) for part in fault.path)
        if place not in noted:
            fields.note(fault.code, *place, **fault.data)


def theme(fields: Fields, name: str) -> Theme:
    """Read a theme."""
    return Theme(
        key=name,
        version=fields.number("versie", VERSIONS),
        title=fields.text("titel"),
        series=fields.one_of("reeks", THEME_SERIES),
        summary=fields.text("samenvatting"),
        paragraphs=fields.texts("tekst"),
        questions=fields.texts("vragen", required=False),
        terms=fields.texts("denk_aan", required=False),
        aliases=fields.texts("ook_bekend_als", required=False),
        definition=fields.text("definitie", ""),
        made_from=_origin(fields.table("gemaakt_uit")),
    )


def _origin(fields: Fields | None) -> ThemeOrigin | None:
    if fields is None:
        return None
    found = ThemeOrigin(*(fields.number(name, COUNTS) for name in ORIGIN))
    fields.finish()
    return found


def programme(
    fields: Fields, name: str, themes: Collection[str], scripts: Collection[str]
) -> Programme:
    """Read a programme; its themes and scripts are names of files that there are."""
    return Programme(
        id=name,
        version=fields.number("versie", VERSIONS),
        title=fields.text("titel"),
        description=fields.text("omschrijving"),
        purpose=fields.texts("doel"),
        follow_up=fields.texts("vervolg"),
        themes=fields.some_of("themas", themes),
        scripts=fields.some_of("scripts", scripts),
        period=fields.text("periode", ""),
        afterwards=fields.text("daarna", ""),
    )


def vocabulary(fields: Fields, name: str) -> Vocabulary:
    """Read a word list."""
    tables = fields.tables("keuzes")
    choices = tuple(_choice(choice) for choice in tables)
    for at in duplicates([choice.key for choice in choices]):
        tables[at].note("script_duplicate", "sleutel", value=choices[at].key)
    return Vocabulary(
        id=name,
        version=fields.number("versie", VERSIONS),
        title=fields.text("titel"),
        choices=choices,
    )


def _choice(fields: Fields) -> Choice:
    key = fields.text("sleutel")
    found = Choice(
        key,
        fields.text("naam", key),
        fields.text("uitleg", ""),
        fields.texts("groepen", required=False),
    )
    fields.finish()
    return found


def practice_table(
    fields: Fields, _name: str, themes: Collection[str], scripts: Collection[str]
) -> PracticeTable:
    """Read the practice table; its notes point at seats and notes that are there."""
    seats = fields.texts("plekken")
    tables = fields.tables("notities")
    speakers = (*SPEAKER_WORDS, *(str(number) for number in range(1, len(seats) + 1)))
    notes = tuple(_note(table, speakers) for table in tables)
    keys = [note.key for note in notes if note.key]
    for table, note in zip(tables, notes, strict=True):
        _note_unknown_links(table, note, keys)
    return PracticeTable(
        head=invented_head(fields, seats, themes, scripts),
        notes=notes,
        live_notes=tuple(_note(table, speakers) for table in fields.tables("straks")),
    )


def invented_head(
    fields: Fields, seats: tuple[str, ...], themes: Collection[str], scripts: Collection[str]
) -> InventedHead:
    """Read the head of an invented table; its theme and script are names of files."""
    return InventedHead(
        version=fields.number("versie", VERSIONS),
        script=fields.one_of("script", scripts),
        theme=fields.one_of("thema", themes),
        municipality=fields.text("gemeente"),
        host_function=fields.text("host"),
        form=fields.text("vorm", ""),
        seats=seats,
        programme=fields.text("programma", ""),
    )


def _note(fields: Fields, speakers: tuple[str, ...]) -> PracticeNote:
    found = PracticeNote(
        step=fields.text("stap"),
        kind=fields.one_of("soort", ITEM_KINDS),
        text=fields.text("tekst"),
        key=fields.text("sleutel", ""),
        speaker=fields.one_of("wie", speakers, ""),
        title=fields.text("titel", ""),
        aim=fields.text("richting", ""),
        actors=fields.texts("aan_zet", required=False),
        existing=fields.flag("bestaand", default=False),
        nature=fields.text("aard", ""),
        level=fields.text("niveau", ""),
        tension=fields.text("spanning", ""),
        way_out=fields.text("uitweg", ""),
        links=fields.texts("verbindt", required=False),
        pledged_by=fields.text("toegezegd_door", ""),
        pledged_when=fields.text("toegezegd_voor", ""),
        wish_behind=fields.text("wens_erachter", ""),
        starred=fields.flag("ster", default=False),
        sensitive=fields.flag("gevoelig", default=False),
    )
    fields.finish()
    return found


def _note_unknown_links(fields: Fields, note: PracticeNote, keys: list[str]) -> None:
    for at, key in enumerate(note.links):
        if key not in keys:
            fields.note("script_unknown_note", "verbindt", at, value=key)
