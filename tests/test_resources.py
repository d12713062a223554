"""The shipped files: they are found, they load, and their Dutch reads well."""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from facilitator import resources
from facilitator.domain.records import items
from facilitator.domain.table.script import (
    CITIZEN_KINDS,
    CITIZEN_STEP_KEYS,
    DIALOGUE_KINDS,
    OPEN_KINDS,
    find_municipality,
    fold,
)
from facilitator.exchange.data_files.library import Library, read_library

CITIZEN_THEMES = (
    "Geluk en ontspanning",
    "Gezondheid",
    "Samen leven",
    "Natuur en milieu",
    "Onderwijs en werk",
    "Welvaart en inkomen",
    "Wonen en verkeer",
)
DATA_FOLDERS = ("programmes", "scripts", "themes", "vocabularies")
LIBRARY = read_library([resources.root()])


def data_files() -> list[Path]:
    return sorted(path for kind in DATA_FOLDERS for path in resources.path(kind).glob("*.toml"))


def texts_in(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        yield from (text for each in value.values() for text in texts_in(each))
    elif isinstance(value, list):
        yield from (text for each in value for text in texts_in(each))


def sentences(text: str) -> list[str]:
    return [part for part in re.split(r"(?<=[.?!:…])[’”]?\s+", text) if part]


def words(sentence: str) -> int:
    return len(sentence.split())


def read_out() -> list[str]:
    """What a host reads: questions, advice, cards, theme texts and programme texts."""
    texts: list[str] = []
    for script in LIBRARY.scripts.values():
        texts.append(script.summary)
        for step in script.steps:
            texts += [step.question, step.advice]
            texts += [text for prompt in step.prompts for text in prompt.questions]
    for theme in LIBRARY.themes.values():
        texts += [theme.summary, *theme.paragraphs, *theme.questions]
    for programme in LIBRARY.programmes.values():
        texts += [programme.description, *programme.purpose, *programme.follow_up]
    return texts


@pytest.fixture
def library() -> Library:
    return LIBRARY


def test_resources_beside_the_package_are_found(tmp_path: Path) -> None:
    (tmp_path / "resources").mkdir()
    assert resources.find_root(tmp_path / "facilitator") == tmp_path / "resources"


def test_resources_inside_the_package_go_first(tmp_path: Path) -> None:
    (tmp_path / "resources").mkdir()
    packed = tmp_path / "facilitator" / "_resources"
    packed.mkdir(parents=True)
    assert resources.find_root(tmp_path / "facilitator") == packed


def test_absent_resources_are_told_loudly(tmp_path: Path) -> None:
    with pytest.raises(resources.MissingResourceError, match="Install again"):
        resources.find_root(tmp_path / "facilitator")


def test_an_absent_file_is_named() -> None:
    with pytest.raises(resources.MissingResourceError, match=r"scripts/geen\.toml"):
        resources.path("scripts", "geen.toml")


def test_files_are_read_as_text_and_as_bytes() -> None:
    text = resources.read_text("municipalities", "gemeenten.csv")
    assert "Súdwest-Fryslân" in text
    assert resources.read_bytes("municipalities", "gemeenten.csv").decode() == text


def test_every_shipped_file_loads(library: Library) -> None:
    assert [str(problem) for problem in library.problems] == []
    assert [str(problem) for problem in library.municipality_problems] == []
    assert [str(problem) for problem in library.rehearsal_problems] == []
    loaded = [*library.programmes, *library.scripts, *library.themes, *library.vocabularies]
    assert len(loaded) + 2 == len(data_files())


def test_every_type_of_dialogue_has_one_script_that_is_ready(library: Library) -> None:
    kinds = [script.kind for script in library.scripts.values()]
    assert sorted(kinds) == sorted(DIALOGUE_KINDS)
    assert all(script.available for script in library.scripts.values())


def test_every_script_takes_two_hours(library: Library) -> None:
    assert {script.minutes for script in library.scripts.values()} == {120}


@pytest.mark.parametrize(
    ("script", "own"),
    [
        ("themadialoog", ["knel", "kiem", "beide", "droom", "idee"]),
        ("verkenningsdialoog", ["knel", "kiem", "beide", "thema-voorstel", "droom"]),
        ("focustafel", ["kiem", "knel", "beide", "generatieve vraag", "droom"]),
        ("verdiepingstafel", ["voorbeeld", "werkzaam principe", "droom", "idee", "slotzin"]),
        ("werkplaats", ["casus", "tip", "toezegging", "slotzin", "idee"]),
        ("wetenschapsdialoog", ["knel", "kiem", "beide", "idee", "slotzin"]),
        ("actietafel", ["idee", "knel", "actie", "toezegging", "slotzin"]),
        ("orientatietafel", ["knel", "kiem", "beide", "thema-voorstel", "idee"]),
    ],
)
def test_the_kinds_of_a_type_come_first_in_the_order_of_use(
    library: Library, script: str, own: list[str]
) -> None:
    kinds = library.scripts[script].item_kinds
    assert list(kinds[:5]) == own
    assert {"procesobservatie", "toezegging", "spanning", "slotzin", "geparkeerd"} <= set(kinds)


def test_the_types_that_need_no_theme_are_known(library: Library) -> None:
    scripts = library.scripts.values()
    assert {script.kind for script in scripts if not script.needs_theme} == OPEN_KINDS


def test_who_sits_at_a_table_says_whether_names_may_be_printed(library: Library) -> None:
    asked = {key: (s.participants, s.attribution) for key, s in library.scripts.items()}
    assert asked == {
        "themadialoog": ("burgers", "rol"),
        "verkenningsdialoog": ("burgers", "rol"),
        "focustafel": ("organisaties", "naam"),
        "verdiepingstafel": ("organisaties", "naam"),
        "werkplaats": ("organisaties", "naam"),
        "wetenschapsdialoog": ("experts", "naam"),
        "actietafel": ("organisaties", "naam"),
        "orientatietafel": ("organisaties", "rol"),
    }


def test_nobody_is_promised_a_report_without_names_where_names_are_printed(
    library: Library,
) -> None:
    programmes = library.programmes.values()
    told = [
        sentence
        for programme in programmes
        for script in library.scripts_of(programme)
        if script.attribution == "naam"
        for step in script.steps
        for prompt in step.prompts
        for sentence in prompt.questions
    ]
    assert [sentence for sentence in told if "zonder uw naam" in sentence] == []


def test_the_citizens_table_has_its_five_moves(library: Library) -> None:
    steps = library.scripts["themadialoog"].steps
    assert tuple(step.key for step in steps) == CITIZEN_STEP_KEYS
    assert [step.minutes for step in steps] == [10, 40, 30, 30, 10]
    kinds = ["procesobservatie", "knel", "droom", "idee", "slotzin"]
    assert [step.default_kind for step in steps] == kinds


def test_every_step_has_two_to_six_cards(library: Library) -> None:
    counts = {len(step.prompts) for script in library.scripts.values() for step in script.steps}
    assert counts <= set(range(2, 7))


def test_the_seven_citizens_themes_are_offered_in_order(library: Library) -> None:
    programme = library.programmes["nederland-na-de-crisis"]
    titles = tuple(theme.title for theme in library.themes_of(programme, "burgers"))
    assert titles == CITIZEN_THEMES


def test_citizens_themes_have_text_questions_and_terms(library: Library) -> None:
    themes = [library.theme(title) for title in CITIZEN_THEMES]
    sizes = [
        (len(theme.paragraphs), len(theme.questions), len(theme.terms))
        for theme in themes
        if theme
    ]
    assert len(sizes) == 7
    assert all(2 <= texts <= 3 and 4 <= asked <= 6 and terms for texts, asked, terms in sizes)


def test_no_two_themes_share_a_name(library: Library) -> None:
    names = [
        name
        for theme in library.themes.values()
        for name in {fold(each) for each in theme.names}
    ]
    assert len(names) == len(set(names))


def test_all_342_municipalities_are_there(library: Library) -> None:
    assert len(library.municipalities) == 342
    assert len({each.code for each in library.municipalities}) == 342


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("Den Haag", "'s-Gravenhage"),
        ("Den Bosch", "'s-Hertogenbosch"),
        ("Dantumadeel", "Dantumadiel"),
        ("De Friese Meren", "De Fryske Marren"),
        ("Tietjerksteradeel", "Tytsjerksteradiel"),
        ("Nuenen c.a.", "Nuenen, Gerwen en Nederwetten"),
        ("Heuvelrug", "Utrechtse Heuvelrug"),
        ("West-Betuwe", "West Betuwe"),
    ],
)
def test_other_names_of_municipalities_are_known(
    library: Library, typed: str, name: str
) -> None:
    municipality = find_municipality(library.municipalities, typed)
    assert municipality is not None
    assert municipality.name == name


@pytest.mark.parametrize(
    ("vocabulary", "values"),
    [
        ("tensions", items.TensionKind),
        ("aims", items.Aim),
        ("levels", items.Level),
        ("natures", items.Nature),
        ("scales", items.Scale),
    ],
)
def test_word_lists_hold_the_values_that_items_can_have(
    library: Library, vocabulary: str, values: type[items.Aim]
) -> None:
    keys = {choice.key for choice in library.vocabularies[vocabulary].choices}
    assert keys == {value.value for value in values}


def test_hosts_of_scripts_are_in_the_word_list(library: Library) -> None:
    known = {choice.key for choice in library.vocabularies["host_functions"].choices}
    assert {host for each in library.scripts.values() for host in each.host_functions} <= known


def test_the_practice_table_fits_its_script_and_word_lists(library: Library) -> None:
    table = library.practice
    assert table is not None
    head, script = table.head, library.scripts[table.head.script]
    steps = {step.key for step in script.steps}
    actors = {choice.key for choice in library.vocabularies["actors"].choices}
    notes = (*table.notes, *table.live_notes)
    assert {note.step for note in notes} <= steps
    assert {actor for note in notes for actor in note.actors} <= actors
    assert find_municipality(library.municipalities, head.municipality) is not None
    assert head.host_function in script.host_functions
    assert head.form in {choice.key for choice in library.vocabularies["forms"].choices}


def test_the_practice_table_shows_every_kind_of_note(library: Library) -> None:
    assert library.practice is not None
    assert {note.kind for note in library.practice.notes} == set(CITIZEN_KINDS)


def test_notes_of_the_practice_table_carry_values_that_items_can_have(
    library: Library,
) -> None:
    assert library.practice is not None
    for note in (*library.practice.notes, *library.practice.live_notes):
        assert note.aim in {"", *items.Aim}
        assert note.nature in {"", *items.Nature}
        assert note.level in {"", *items.Level}
        assert note.tension in {"", *items.TensionKind}


def test_the_table_that_plays_is_a_whole_table_of_two_hours(library: Library) -> None:
    table = library.rehearsal
    assert table is not None
    script = library.scripts[table.head.script]
    steps = [step.key for step in script.steps]
    order = [steps.index(each.step) for each in table.utterances]
    assert order == sorted(order)
    assert set(order) == set(range(len(steps)))
    assert len(table.utterances) >= 100
    assert len(table.head.seats) == 8
    assert 6900 <= table.length <= 7200
    assert {each.speaker for each in table.utterances} == {*"12345678", "host", "groep", ""}
    assert {each.kind for each in table.utterances} == set(CITIZEN_KINDS)
    assert table.head.host_function in script.host_functions
    assert find_municipality(library.municipalities, table.head.municipality) is not None


def test_the_table_that_plays_speaks_as_people_do(library: Library) -> None:
    assert library.rehearsal is not None
    said = library.rehearsal.utterances
    assert all(15 <= words(each.text) <= 90 for each in said)
    paces = {round(words(each.text) * 60 / each.seconds) for each in said}
    assert (min(paces), max(paces)) == (120, 160)


@pytest.mark.parametrize("path", data_files(), ids=lambda path: path.name)
def test_texts_have_typographic_quotes(path: Path) -> None:
    texts = texts_in(tomllib.loads(path.read_text(encoding="utf-8")))
    assert [text for text in texts if re.search(r"[\"'`]|\.\.\.| - |  ", text)] == []


def test_what_a_host_reads_is_short() -> None:
    lengths = [words(sentence) for text in read_out() for sentence in sentences(text)]
    assert sum(lengths) / len(lengths) <= 12
    long = [text for text in read_out() if any(words(part) > 22 for part in sentences(text))]
    assert long == []


def test_questions_and_cards_are_shorter_still() -> None:
    asked = [
        text
        for script in LIBRARY.scripts.values()
        for step in script.steps
        for text in (step.question, *(q for card in step.prompts for q in card.questions))
    ]
    assert [text for text in asked if words(text) > 16] == []


def test_only_its_own_programme_is_about_corona() -> None:
    told = {path.stem for path in data_files() if "corona" in path.read_text("utf-8").lower()}
    assert told == {"nederland-na-de-crisis"}


MUNICIPAL = "dialoogtafel-in-uw-gemeente"
ITS_TIME = re.compile(r"corona|covid|pandemie|lockdown|crisis|\b(?:19|20)\d\d\b", re.IGNORECASE)


def municipal_files() -> list[Path]:
    programme = LIBRARY.programmes[MUNICIPAL]
    return [
        resources.path("programmes", f"{MUNICIPAL}.toml"),
        *(resources.path("themes", f"{key}.toml") for key in programme.themes),
        *(resources.path("scripts", f"{key}.toml") for key in programme.scripts),
    ]


@pytest.mark.parametrize("path", municipal_files(), ids=lambda path: path.name)
def test_the_programme_of_a_municipality_is_of_no_time(path: Path) -> None:
    assert ITS_TIME.findall(path.read_text("utf-8")) == []


def test_the_programme_of_a_municipality_has_themes_of_its_own(library: Library) -> None:
    own = library.programmes[MUNICIPAL]
    others = [programme for key, programme in library.programmes.items() if key != MUNICIPAL]
    assert len(library.themes_of(own, "burgers")) >= 6
    assert not set(own.themes) & {theme for other in others for theme in other.themes}


def test_every_script_of_a_programme_has_themes_to_choose_from(library: Library) -> None:
    bare = [
        (programme.id, script.id)
        for programme in library.programmes.values()
        for script in library.scripts_of(programme)
        if script.needs_theme and not library.themes_of(programme, script.theme_series)
    ]
    assert bare == []


def test_themes_of_a_municipality_have_text_questions_and_terms(library: Library) -> None:
    for theme in library.themes_of(library.programmes[MUNICIPAL]):
        assert 2 <= len(theme.paragraphs) <= 3, theme.title
        assert 4 <= len(theme.questions) <= 6, theme.title
        assert len(theme.terms) >= 6, theme.title


def test_fonts_come_with_their_licences() -> None:
    families = {path.name.split("-")[0] for path in resources.path("fonts").glob("*.ttf")}
    assert families == {"SourceSans3", "SourceSerif4"}
    for family in families:
        assert "SIL OPEN FONT LICENSE" in resources.read_text("fonts", f"OFL-{family}.txt")
    more = {path.name for path in resources.path("fonts", "aanvulling").iterdir()}
    fonts = {"DejaVuSans.ttf", "NotoEmoji-Regular.ttf"}
    assert more == fonts | {"LICENTIE-DejaVu.txt", "OFL-NotoEmoji.txt"}
