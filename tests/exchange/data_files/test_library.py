"""Data files are read strictly: a mistake has a file, a line and a key, and stops no other."""

import re
import shutil
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from facilitator import resources
from facilitator.domain.table.script import Municipality
from facilitator.exchange.data_files.library import Library, read_library
from facilitator.exchange.data_files.municipalities import read_municipalities
from facilitator.exchange.data_files.strict import LARGEST_FILE, ScriptError
from facilitator.exchange.data_files.toml_lines import KeyPath, key_lines, line_of

SCRIPT = """\
versie = 1
soort = "themadialoog"
titel = "Wijkgesprek"
samenvatting = "Over de wijk."
toeschrijving = "rol"
hosts = ["wethouder"]

[[stappen]]
sleutel = "begin"
titel = "Begin"
vraag = "Wie bent u?"
advies = "Luister."
minuten = 10
soort_notitie = "knel"
kaarten = ["klein"]

[[stappen]]
sleutel = "eind"
titel = "Eind"
vraag = "Wat neemt u mee?"
advies = "Luister."
minuten = 5
soort_notitie = "slotzin"

[kaarten.klein]
titel = "Klein"
vragen = ["Wat kan er morgen al?"]
"""
THEME = """\
versie = 1
titel = "Veilig thuis"
reeks = "burgers"
samenvatting = "Over thuis."
tekst = ["Een alinea."]
"""
PROGRAMME = """\
versie = 1
titel = "Onze gemeente"
omschrijving = "Vier avonden."
doel = ["We luisteren."]
vervolg = ["U hoort van ons."]
themas = ["veilig-thuis"]
scripts = ["wijkgesprek"]
"""
WORDS = """\
versie = 1
titel = "Groepen"

[[keuzes]]
sleutel = "jongeren"

[[keuzes]]
sleutel = "ouderen"
naam = "ouderen en hun buren"
"""
CHOICES = WORDS[WORDS.index("[[keuzes]]") :]
PRACTICE = """\
versie = 1
script = "wijkgesprek"
thema = "veilig-thuis"
gemeente = "Zwolle"
host = "wethouder"
plekken = ["bakker", "scholier"]

[[notities]]
stap = "begin"
soort = "knel"
sleutel = "een"
wie = "2"
tekst = "Het licht was stuk."

[[notities]]
stap = "begin"
soort = "spanning"
tekst = "Licht of donker."
verbindt = ["een"]

[[straks]]
stap = "eind"
soort = "slotzin"
tekst = "Dank u."
"""
FILES = {
    "scripts/wijkgesprek.toml": SCRIPT,
    "themes/veilig-thuis.toml": THEME,
    "programmes/onze-gemeente.toml": PROGRAMME,
    "programmes/practice.toml": PRACTICE,
    "vocabularies/groups.toml": WORDS,
}
LISTED = "gemeentecode,naam,provincie\nGM0193,Zwolle,Overijssel\nGM0080,Leeuwarden,Fryslân\n"


def write(folder: Path, name: str, text: str | bytes) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in FILES.items():
        write(tmp_path / "eigen", name, text)
    return tmp_path / "eigen"


def broken(folder: Path, name: str, old: str, new: str) -> list[ScriptError]:
    """The problems after one change to one good file; the change must be possible."""
    assert FILES[name].count(old) >= 1
    write(folder, name, FILES[name].replace(old, new, 1))
    return list(read_library([folder]).problems)


def test_good_files_are_read_whole(folder: Path) -> None:
    library = read_library([folder])
    assert library.problems == ()
    script = library.scripts["wijkgesprek"]
    assert [step.key for step in script.steps] == ["begin", "eind"]
    assert script.steps[0].prompts[0].questions == ("Wat kan er morgen al?",)
    assert library.themes["veilig-thuis"].paragraphs == ("Een alinea.",)
    assert library.vocabularies["groups"].name("ouderen") == "ouderen en hun buren"
    assert library.practice is not None
    assert library.practice.notes[1].links == ("een",)


@pytest.mark.parametrize(
    ("name", "old", "new", "line", "key", "code"),
    [
        ("scripts/wijkgesprek.toml", "titel =", "titl =", 3, "titl", "script_unknown_key"),
        (
            "scripts/wijkgesprek.toml",
            "minuten = 5",
            "minuut = 5\nminuten = 5",
            22,
            "stappen[2].minuut",
            "script_unknown_key",
        ),
        (
            "scripts/wijkgesprek.toml",
            'advies = "Luister."\nminuten = 5',
            "minuten = 5",
            17,
            "stappen[2].advies",
            "script_missing_key",
        ),
        ("scripts/wijkgesprek.toml", "versie = 1\n", "", 1, "versie", "script_missing_key"),
        (
            "scripts/wijkgesprek.toml",
            "versie = 1",
            "versie = 0",
            1,
            "versie",
            "script_out_of_range",
        ),
        (
            "scripts/wijkgesprek.toml",
            "minuten = 10",
            'minuten = "10"',
            13,
            "stappen[1].minuten",
            "script_wrong_type_number",
        ),
        (
            "scripts/wijkgesprek.toml",
            "minuten = 10",
            "minuten = true",
            13,
            "stappen[1].minuten",
            "script_wrong_type_number",
        ),
        (
            "scripts/wijkgesprek.toml",
            "minuten = 10",
            "minuten = 241",
            13,
            "stappen[1].minuten",
            "script_out_of_range",
        ),
        (
            "scripts/wijkgesprek.toml",
            "minuten = 10\n",
            "",
            8,
            "stappen[1].minuten",
            "script_missing_key",
        ),
        (
            "scripts/wijkgesprek.toml",
            'vraag = "Wie bent u?"',
            "vraag = 3",
            11,
            "stappen[1].vraag",
            "script_wrong_type_text",
        ),
        (
            "scripts/wijkgesprek.toml",
            'vraag = "Wie bent u?"',
            'vraag = " "',
            11,
            "stappen[1].vraag",
            "script_empty_text",
        ),
        (
            "scripts/wijkgesprek.toml",
            '"themadialoog"',
            '"praatje"',
            2,
            "soort",
            "script_unknown_value",
        ),
        (
            "scripts/wijkgesprek.toml",
            'soort_notitie = "slotzin"',
            'soort_notitie = "zin"',
            23,
            "stappen[2].soort_notitie",
            "script_unknown_value",
        ),
        (
            "scripts/wijkgesprek.toml",
            'sleutel = "eind"',
            'sleutel = "begin"',
            18,
            "stappen[2].sleutel",
            "script_duplicate",
        ),
        (
            "scripts/wijkgesprek.toml",
            'sleutel = "eind"',
            'sleutel = "Het eind"',
            18,
            "stappen[2].sleutel",
            "script_bad_key",
        ),
        (
            "scripts/wijkgesprek.toml",
            'kaarten = ["klein"]',
            'kaarten = ["klein", "groot"]',
            15,
            "stappen[1].kaarten[2]",
            "script_unknown_prompt",
        ),
        (
            "scripts/wijkgesprek.toml",
            'hosts = ["wethouder"]',
            'hosts = "wethouder"',
            6,
            "hosts",
            "script_wrong_type_texts",
        ),
        (
            "scripts/wijkgesprek.toml",
            'hosts = ["wethouder"]',
            "hosts = [\n  1,\n]",
            7,
            "hosts[1]",
            "script_wrong_type_text",
        ),
        (
            "scripts/wijkgesprek.toml",
            'vragen = ["Wat kan er morgen al?"]',
            "vragen = []",
            27,
            "kaarten.klein.vragen",
            "script_empty_list",
        ),
        (
            "scripts/wijkgesprek.toml",
            'vragen = ["Wat kan er morgen al?"]',
            'vragen = ["Wat kan er?", ""]',
            27,
            "kaarten.klein.vragen[2]",
            "script_empty_text",
        ),
        (
            "scripts/wijkgesprek.toml",
            "[kaarten.klein]\n",
            "[kaarten]\nextra = 1\n[kaarten.klein]\n",
            26,
            "kaarten.extra",
            "script_wrong_type_table",
        ),
        (
            "scripts/wijkgesprek.toml",
            'hosts = ["wethouder"]',
            'hosts = ["wethouder"]\nbeschikbaar = "ja"',
            7,
            "beschikbaar",
            "script_wrong_type_flag",
        ),
        (
            "scripts/wijkgesprek.toml",
            'hosts = ["wethouder"]',
            'hosts = ["wethouder"]\nsoorten_notities = ["knel", "slotzin", "knel"]',
            7,
            "soorten_notities[3]",
            "script_duplicate",
        ),
        (
            "themes/veilig-thuis.toml",
            'reeks = "burgers"',
            'reeks = "boeren"',
            3,
            "reeks",
            "script_unknown_value",
        ),
        (
            "themes/veilig-thuis.toml",
            'tekst = ["Een alinea."]',
            "",
            1,
            "tekst",
            "script_missing_key",
        ),
        (
            "programmes/onze-gemeente.toml",
            'themas = ["veilig-thuis"]',
            'themas = ["veilig-uit"]',
            6,
            "themas[1]",
            "script_unknown_value",
        ),
        (
            "vocabularies/groups.toml",
            'sleutel = "ouderen"',
            'sleutel = "jongeren"',
            8,
            "keuzes[2].sleutel",
            "script_duplicate",
        ),
        (
            "vocabularies/groups.toml",
            CHOICES,
            "keuzes = [1]\n",
            4,
            "keuzes[1]",
            "script_wrong_type_table",
        ),
        (
            "vocabularies/groups.toml",
            CHOICES,
            "keuzes = []\n",
            4,
            "keuzes",
            "script_empty_list",
        ),
        (
            "vocabularies/groups.toml",
            CHOICES,
            "keuzes = 3\n",
            4,
            "keuzes",
            "script_wrong_type_tables",
        ),
        (
            "programmes/practice.toml",
            'wie = "2"',
            'wie = "3"',
            12,
            "notities[1].wie",
            "script_unknown_value",
        ),
        (
            "programmes/practice.toml",
            'verbindt = ["een"]',
            'verbindt = ["twee"]',
            19,
            "notities[2].verbindt[1]",
            "script_unknown_note",
        ),
        (
            "scripts/wijkgesprek.toml",
            "titel =",
            "titel",
            3,
            "",
            "script_syntax",
        ),
        (
            "scripts/wijkgesprek.toml",
            'vragen = ["Wat kan er morgen al?"]',
            'vragen = ["Wat kan er morgen al?"',
            27,
            "",
            "script_syntax",
        ),
    ],
)
def test_a_mistake_is_named_with_file_line_and_key(
    folder: Path, name: str, old: str, new: str, line: int, key: str, code: str
) -> None:
    found = [
        (error.file, error.line, error.key, error.code)
        for error in broken(folder, name, old, new)
    ]
    assert (name, line, key, code) in found


def test_a_mistake_says_in_english_what_is_wrong_and_where(folder: Path) -> None:
    (error,) = broken(folder, "scripts/wijkgesprek.toml", "minuten = 5", "minuten = 999")
    assert str(error) == (
        "scripts/wijkgesprek.toml:22: stappen[2].minuten: out of range "
        "(value=999, low=1, high=240)"
    )
    assert error.data["file"] == "scripts/wijkgesprek.toml"
    assert error.data["path"] == str(folder / "scripts" / "wijkgesprek.toml")


def test_a_slip_in_the_writing_shows_the_line(folder: Path) -> None:
    (error,) = broken(folder, "scripts/wijkgesprek.toml", "titel =", "titel")
    assert error.data["text"] == 'titel "Wijkgesprek"'


def test_all_mistakes_of_a_file_are_told_at_once_in_its_order(folder: Path) -> None:
    text = SCRIPT.replace("minuten = 10", "minuten = 0").replace("versie", "versei")
    write(folder, "scripts/wijkgesprek.toml", text.replace('"Luister."', "7"))
    lines = [error.line for error in read_library([folder]).problems]
    assert lines == [1, 1, 12, 13, 21]


def test_a_broken_file_leaves_the_others(folder: Path) -> None:
    write(folder, "scripts/kapot.toml", "dit is = geen [toml")
    write(folder, "themes/leeg.toml", "")
    library = read_library([folder])
    assert list(library.scripts) == ["wijkgesprek"]
    assert list(library.themes) == ["veilig-thuis"]
    assert {error.file for error in library.problems} == {
        "scripts/kapot.toml",
        "themes/leeg.toml",
    }


def test_a_programme_may_name_a_theme_whose_file_is_broken(folder: Path) -> None:
    write(folder, "themes/veilig-thuis.toml", "versie = 1")
    library = read_library([folder])
    programme = library.programmes["onze-gemeente"]
    assert library.themes_of(programme) == ()
    assert {error.file for error in library.problems} == {"themes/veilig-thuis.toml"}


def test_an_own_file_takes_the_place_of_its_namesake(folder: Path, tmp_path: Path) -> None:
    own = tmp_path / "mijn"
    write(own, "scripts/wijkgesprek.toml", SCRIPT.replace("Wijkgesprek", "Ons gesprek"))
    write(own, "themes/nieuw.toml", THEME)
    library = read_library([folder, own])
    assert library.problems == ()
    assert library.scripts["wijkgesprek"].title == "Ons gesprek"
    assert set(library.themes) == {"veilig-thuis", "nieuw"}


def test_a_broken_own_file_leaves_its_namesake_in_place(folder: Path, tmp_path: Path) -> None:
    write(tmp_path / "mijn", "scripts/wijkgesprek.toml", "versie = 2")
    library = read_library([folder, tmp_path / "mijn"])
    assert library.scripts["wijkgesprek"].version == 1
    assert library.problems


def test_own_scripts_and_themes_are_offered_after_those_of_the_programme(folder: Path) -> None:
    write(folder, "scripts/Mijn Tafel.toml", SCRIPT)
    write(folder, "themes/aan-zee.toml", THEME.replace("burgers", "wetenschap"))
    library = read_library([folder])
    programme = library.programmes["onze-gemeente"]
    assert [each.id for each in library.scripts_of(programme)] == ["wijkgesprek", "mijn-tafel"]
    assert [each.key for each in library.themes_of(programme)] == ["veilig-thuis", "aan-zee"]
    assert [each.key for each in library.themes_of(programme, "wetenschap")] == ["aan-zee"]


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Mijn Gesprek.toml", "mijn-gesprek"),
        ("Café Overleg.TOML", "cafe-overleg"),
        ("buurt_2.toml", "buurt_2"),
    ],
)
def test_any_name_will_do_for_an_own_file(folder: Path, name: str, key: str) -> None:
    write(folder, f"scripts/{name}", SCRIPT)
    library = read_library([folder])
    assert library.problems == ()
    assert key in library.scripts


@pytest.mark.parametrize(
    ("name", "code"),
    [("Wijk.toml.txt", "script_two_endings"), ("!!.toml", "script_nameless")],
)
def test_a_name_that_will_not_do_is_told(folder: Path, name: str, code: str) -> None:
    write(folder, f"scripts/{name}", SCRIPT)
    (error,) = read_library([folder]).problems
    assert (error.file, error.code) == (f"scripts/{name}", code)


def test_what_a_computer_leaves_in_a_folder_is_passed_over(folder: Path) -> None:
    for name in ("._wijkgesprek.toml", "~$wijk.toml", "lees mij.txt"):
        write(folder, f"scripts/{name}", b"\x00\xff")
    assert read_library([folder]).problems == ()


def test_two_files_with_one_name_are_told(folder: Path) -> None:
    write(folder, "themes/Veilig Thuis.toml", THEME)
    (error,) = read_library([folder]).problems
    assert (error.code, error.data["other"]) == ("script_same_name", "Veilig Thuis.toml")


def test_a_folder_that_is_not_there_is_empty(tmp_path: Path) -> None:
    library = read_library([tmp_path / "nergens"])
    assert (dict(library.scripts), library.practice, library.problems) == ({}, None, ())
    assert library.municipalities == ()


def test_a_large_file_is_not_read(folder: Path) -> None:
    write(folder, "themes/groot.toml", b"#" * (LARGEST_FILE + 1))
    (error,) = read_library([folder]).problems
    assert error.code == "script_too_large"


@pytest.mark.parametrize("text", ["x = " + "[" * 5000, "x = " + "9" * 5000])
def test_a_file_that_python_cannot_read_is_told(folder: Path, text: str) -> None:
    write(folder, "themes/vreemd.toml", text)
    (error,) = read_library([folder]).problems
    assert (error.code, error.line) == ("script_syntax", 1)


def test_values_deep_inside_each_other_are_passed_over(folder: Path) -> None:
    deep = "[" * 150 + "{ a = ']}', b = 1 },\n# ]\n" + "]" * 150
    write(folder, "themes/diep.toml", f"{THEME}x = {deep}\ny = 1\n")
    lines = [(error.line, error.key) for error in read_library([folder]).problems]
    assert lines == [(6, "x"), (9, "y")]


def test_a_file_that_cannot_be_opened_is_told(folder: Path) -> None:
    (folder / "themes" / "map.toml").mkdir()
    (error,) = read_library([folder]).problems
    assert error.code == "script_unreadable"


def test_a_file_in_another_encoding_is_told_with_its_line(folder: Path) -> None:
    write(folder, "themes/oud.toml", THEME.replace("thuis.", "thuis één.").encode("cp1252"))
    (error,) = read_library([folder]).problems
    assert (error.code, error.line) == ("script_encoding", 4)


def test_a_file_as_notepad_writes_it_is_read(folder: Path) -> None:
    text = THEME.replace("\n", "\r\n").encode("utf-8-sig")
    write(folder, "themes/veilig-thuis.toml", text)
    assert read_library([folder]).problems == ()


@pytest.mark.parametrize(
    ("typed", "kind"),
    [
        ("Themadialoog", "themadialoog"),
        ("orientatietafel", "oriëntatietafel"),
        ("ORIËNTATIETAFEL", "oriëntatietafel"),
        ("praatje", None),
    ],
)
def test_a_kind_of_dialogue_is_known_however_it_is_typed(typed: str, kind: str | None) -> None:
    assert read_library([resources.root()]).kind(typed) == kind


def test_themes_are_known_however_they_are_typed() -> None:
    theme = read_library([resources.root()]).theme("natuur &  Milieu")
    assert theme is not None
    assert theme.title == "Natuur en milieu"


def explained() -> list[tuple[str, str]]:
    """The examples of the explanation, with the file each is meant for."""
    text = resources.read_text("scripts", "LEESMIJ.md")
    blocks = re.findall(r"```toml\n(.*?)```", text, re.DOTALL)
    named = re.compile(r"# (\w+/[\w-]+\.toml)\n")
    places = [
        match[1] if (match := named.match(block)) else "scripts/voorbeeld.toml"
        for block in blocks
    ]
    return list(zip(places, blocks, strict=True))


def test_the_examples_of_the_explanation_load(tmp_path: Path) -> None:
    shutil.copytree(resources.path("scripts"), tmp_path / "scripts")
    shutil.copytree(resources.path("themes"), tmp_path / "themes")
    for place, text in explained():
        write(tmp_path, place, text)
    library = read_library([tmp_path])
    assert [str(error) for error in library.problems] == []
    assert {"voorbeeld", "themadialoog"} <= set(library.scripts)
    assert "onze-gemeente" in library.programmes
    assert "groups" in library.vocabularies


# Lines of keys


def paths_in(value: object, path: KeyPath = ()) -> Iterator[KeyPath]:
    if path:
        yield path
    if isinstance(value, dict):
        for key, each in value.items():
            yield from paths_in(each, (*path, key))
    elif isinstance(value, list):
        for position, each in enumerate(value):
            yield from paths_in(each, (*path, position))


TRICKY = '''\
# [niet.dit]
a.b = { c = [1, {d = "]"}], "e f" = 2 } # = 3
'q' = """
x = 1
[y]
"""""
"\\u0041" = \'\'\'it's # [z]\'\'\'
when = 1979-05-27 07:32:00

[[t]]
n = [
  # , "
  "a", [ ],
  { k = "}" },
]
[t.u]
v = 1
[[t]]
[[t.w]]
n = 'x'
[[t.w]]
n = "\\"="
'''
TRICKY_LINES = {
    ("a", "b", "c", 1, "d"): 2,
    ("a", "b", "e f"): 2,
    ("q",): 3,
    ("A",): 7,
    ("when",): 8,
    ("t", 0, "n", 0): 13,
    ("t", 0, "n", 2, "k"): 14,
    ("t", 0, "u", "v"): 17,
    ("t", 1): 18,
    ("t", 1, "w", 0, "n"): 20,
    ("t", 1, "w", 1, "n"): 22,
}


def test_keys_of_every_form_of_toml_have_their_line() -> None:
    lines = key_lines(TRICKY)
    assert set(paths_in(tomllib.loads(TRICKY))) == set(lines)
    assert {path: lines[path] for path in TRICKY_LINES} == TRICKY_LINES


@pytest.mark.parametrize(
    "path", sorted(resources.root().rglob("*.toml")), ids=lambda path: path.name
)
def test_every_key_of_every_shipped_file_has_a_line(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert set(paths_in(tomllib.loads(text))) == set(key_lines(text))


def test_a_key_that_is_not_there_has_the_line_of_its_table() -> None:
    lines = key_lines(TRICKY)
    assert line_of(lines, ("t", 1, "w", 1, "zoek")) == 21
    assert line_of(lines, ("zoek",)) == 1


# Municipalities


def names(found: tuple[Municipality, ...]) -> list[str]:
    return [each.name for each in found]


def test_an_own_list_of_municipalities_takes_the_place_of_the_shipped_one(
    tmp_path: Path,
) -> None:
    write(tmp_path, "municipalities/gemeenten.csv", LISTED.replace(",", ";"))
    library = read_library([resources.root(), tmp_path])
    assert names(library.municipalities) == ["Leeuwarden", "Zwolle"]
    assert library.municipality_problems == ()  # our other names may be of places now gone


def test_what_is_wrong_in_an_own_list_is_told_with_the_rest(tmp_path: Path) -> None:
    write(tmp_path, "municipalities/gemeenten.csv", f"{LISTED}GM1\n")
    library = read_library([resources.root(), tmp_path])
    assert [(error.file, error.line) for error in library.all_problems] == [
        ("municipalities/gemeenten.csv", 4)
    ]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("code;naam\n", "script_bad_header"),
        ("", "script_bad_header"),
        (LISTED.encode("cp1252"), "script_encoding"),
    ],
)
def test_an_own_list_that_cannot_be_read_leaves_the_shipped_one(
    tmp_path: Path, text: str | bytes, code: str
) -> None:
    write(tmp_path, "municipalities/gemeenten.csv", text)
    library = read_library([resources.root(), tmp_path])
    assert len(library.municipalities) == 342
    assert [error.code for error in library.all_problems] == [code]


@pytest.mark.parametrize("row", ['GM1,"Zonder,Drenthe', "GM1," + "x" * 200_000, "a\rb,c,d"])
def test_a_row_that_is_no_csv_harms_no_other(tmp_path: Path, row: str) -> None:
    write(tmp_path, "municipalities/gemeenten.csv", f"{LISTED}{row}\n\nGM2,Emmen,Drenthe\n")
    found, problems = read_municipalities([tmp_path])
    assert names(found) == ["Emmen", "Leeuwarden", "Zwolle"]
    assert [(error.code, error.line) for error in problems] == [("script_bad_row", 4)]


@pytest.mark.parametrize("row", ["GM0193,Nog eens,Overijssel", "GM1,Zonder", "GM2,,Drenthe"])
def test_a_wrong_row_is_left_out_and_named(tmp_path: Path, row: str) -> None:
    write(tmp_path, "municipalities/gemeenten.csv", f"{LISTED}{row}\n")
    found, problems = read_municipalities([tmp_path])
    assert names(found) == ["Leeuwarden", "Zwolle"]
    assert [(error.code, error.line) for error in problems] == [("script_bad_row", 4)]


def test_a_list_with_other_columns_is_refused(tmp_path: Path) -> None:
    write(tmp_path, "municipalities/gemeenten.csv", "code,naam\n")
    found, problems = read_municipalities([tmp_path])
    assert (found, [error.code for error in problems]) == ((), ["script_bad_header"])


def test_a_list_in_another_encoding_is_refused(tmp_path: Path) -> None:
    write(tmp_path, "municipalities/gemeenten.csv", LISTED.encode("cp1252"))
    found, problems = read_municipalities([tmp_path])
    assert (found, [error.code for error in problems]) == ((), ["script_encoding"])


def test_other_names_of_places_are_read_strictly(tmp_path: Path) -> None:
    write(tmp_path, "municipalities/gemeenten.csv", LISTED)
    aliases = 'versie = 1\n[gemeenten]\nLjouwert = "GM0080"\nZwol = 3\nUrk = "GM0184"\n'
    write(tmp_path, "municipalities/aliases.toml", aliases)
    found, problems = read_municipalities([tmp_path])
    assert found[0].aliases == ("Ljouwert",)
    assert [(error.line, error.code) for error in problems] == [
        (4, "script_wrong_type_text"),
        (5, "script_unknown_municipality"),
    ]


def test_broken_other_names_leave_the_list(tmp_path: Path) -> None:
    write(tmp_path, "municipalities/gemeenten.csv", LISTED)
    write(tmp_path, "municipalities/aliases.toml", "= = =")
    found, problems = read_municipalities([tmp_path])
    assert (len(found), [error.code for error in problems]) == (2, ["script_syntax"])


def test_the_list_of_municipalities_is_read_once(folder: Path) -> None:
    write(folder, "municipalities/gemeenten.csv", LISTED)
    library: Library = read_library([folder])
    first = library.municipalities
    (folder / "municipalities" / "gemeenten.csv").unlink()
    assert library.municipalities is first
