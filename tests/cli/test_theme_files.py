"""`theme`: a theme file of a kern, and sent along with `invite --theme-file`."""

import pytest

from facilitator.domain.table.script import ThemeOrigin
from facilitator.exchange.data_files.theme_file import read_theme_file
from facilitator.exchange.invitations.file import read_invitation_path
from facilitator.services.invitations import accept_invitation
from facilitator.services.received_invitations import ReceivedInvitations
from facilitator.storage.store import Store
from tests.cli.office import Office
from tests.cli.test_boards import exploring, keep
from tests.cli.test_inviting import KEY
from tests.cli.test_json import codes, printed

TEXT = ("Aan de ene kant is het vol.", "Aan de andere kant is er plek.")


@pytest.fixture
def desk(office: Office) -> Office:
    """A coordinator with three exploring tables."""
    keep(
        office / "s.sqlite",
        exploring(1, "", "Goes", "Een plek voor iedereen.", "wonen"),
        exploring(2, "Mensen zonder huis", "Gouda", "Waar is nog plek?"),
        exploring(3, "", "Goes", "Ruimte."),
    )
    return office


def theme(desk: Office, kern: object, *more: object) -> int:
    kind = ("--kind", "verkenningsdialoog", "--kern", kern, "--to", desk / "plek.toml")
    return desk.run("theme", "--store", desk / "s.sqlite", *kind, *more)


def test_a_kern_of_proposals_becomes_a_theme_file(desk: Office) -> None:
    assert theme(desk, 1, "--json") == 0
    found = printed(desk, "theme")
    assert (found["title"], found["version"], found["terms"]) == (
        "Genoeg plek",
        1,
        ["wonen", "plek"],
    )
    assert found["made_from"] == {"tables": 3, "municipalities": 2, "notes": 3}
    assert (found["questions"], found["computed"]["questions"]) == (["Waar is nog plek?"], 1)
    made = read_theme_file(desk / "plek.toml")
    assert (list(made.paragraphs), made.made_from) == (found["text"], ThemeOrigin(3, 2, 3))
    assert "nog geen tekst" in desk.err


def test_what_is_given_stands_there_and_the_version_goes_up(desk: Office) -> None:
    assert theme(desk, "Genoeg plek") == 0
    texts = [part for text in TEXT for part in ("--text", text)]
    more = ("--question", "Waar wel?", "--term", "buren", "--definition", "Wonen, geen werk.")
    assert theme(desk, "genoeg plek", *texts, *more) == 0
    assert "(versie 2)" in desk.err
    assert "nog geen tekst" not in desk.err
    assert desk.out.splitlines()[-1] == "  Gemaakt van 3 notities; 3 tafels; 2 gemeenten."
    made = read_theme_file(desk / "plek.toml")
    assert (made.paragraphs, made.questions, made.terms) == (TEXT, ("Waar wel?",), ("buren",))
    assert (made.version, made.definition) == (2, "Wonen, geen werk.")
    [earlier] = desk.files("eerder")
    assert (earlier.name, read_theme_file(earlier).version) == ("plek-versie-1.toml", 1)


@pytest.mark.parametrize(
    ("kern", "more", "code", "exits"),
    [
        (2, (), "kern_not_one", 2),
        ("onzin", (), "kern_not_one", 2),
        (1, ("--title", " "), "theme_incomplete", 3),
        (1, ("--text", "a" * 5001), "theme_too_large", 3),
    ],
)
def test_what_cannot_be_a_theme_is_refused(
    desk: Office, kern: object, more: tuple[str, ...], code: str, exits: int
) -> None:
    assert theme(desk, kern, *more, "--json") == exits
    assert codes(desk.json()) == [code]
    assert not (desk / "plek.toml").exists()


def test_a_theme_file_goes_along_with_invitations(desk: Office) -> None:
    texts = [part for text in TEXT for part in ("--text", text)]
    assert theme(desk, 1, *texts, "--definition", "Wonen, geen werk.") == 0
    to = ("--to", desk / "uit", "--recipient", KEY)
    invite = ("invite", "--store", desk / "s.sqlite", *to, "--theme-file")
    assert desk.run(*invite, desk / "plek.toml", "--count", 2, "--number", 1) == 0
    file = read_invitation_path(desk.files("uit")[0])
    there = file.invitation.theme
    assert there is not None
    assert (there.key, there.title, there.paragraphs) == ("genoeg-plek", "Genoeg plek", TEXT)
    assert (there.definition, there.made_from) == ("Wonen, geen werk.", ThemeOrigin(3, 2, 3))
    with Store.open(desk / "laptop.sqlite") as laptop:
        home = accept_invitation(laptop, file)
        invited = ReceivedInvitations(laptop).of(home)
        assert invited is not None
        assert invited.theme == there
        assert laptop.dossier(home).dialogue.theme == "Genoeg plek"


def test_a_hostile_theme_file_invites_nobody(desk: Office) -> None:
    path = desk / "vreemd.toml"
    path.write_bytes(b"a." * 50_000 + b"a = 1")
    to = ("--to", desk / "uit", "--recipient", KEY)
    invite = ("invite", "--store", desk / "s.sqlite", *to, "--theme-file")
    assert desk.run(*invite, path) == 3
    assert "vreemd.toml" in desk.err
    assert not (desk / "uit").exists()
    assert desk.run(*invite, path, "--theme", "Gezondheid") == 2
