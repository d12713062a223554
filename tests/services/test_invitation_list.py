"""A list of tables becomes invitations; what cannot be is told with its line and a way out."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from facilitator.domain.errors import RefusedInputError
from facilitator.services.invitation_list import (
    InvitationPlan,
    make_planned,
    plan_invitations,
    read_invitation_list,
)
from facilitator.services.invitations import (
    Campaign,
    InvitedTable,
    make_invitations,
    write_invitations,
)
from facilitator.services.messages import words
from facilitator.storage.store import Store
from tests.editors import StillOrigins
from tests.exchange.invitation_samples import LIBRARY, TEXTS
from tests.workbooks import of_rows

CAMPAIGN = Campaign(
    LIBRARY.programmes["nederland-na-de-crisis"],
    LIBRARY.scripts["themadialoog"],
    LIBRARY.themes["gezondheid"],
    TEXTS,
)
NO_THEME = replace(CAMPAIGN, theme=None)
TODAY = date(2026, 11, 21)
HEAD = "gemeente;datum;dialoog;thema\n"
Planned = Callable[..., InvitationPlan]


@pytest.fixture
def planned(store: Store, tmp_path: Path) -> Planned:
    """Write a list and say what would be made of it."""

    def plan(text: str, campaign: Campaign = CAMPAIGN) -> InvitationPlan:
        path = tmp_path / "lijst.csv"
        path.write_text(text, "utf-8")
        return plan_invitations(read_invitation_list(path), campaign, LIBRARY, store, TODAY)

    return plan


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(tmp_path / "hier.db") as store:
        yield store


def numbers(plan: InvitationPlan) -> list[int | None]:
    return [one.table.number for one in plan.invitations]


def told(plan: InvitationPlan) -> list[str]:
    return [words(problem) for problem in plan.problems]


def test_each_row_becomes_an_invitation(planned: Planned, store: Store) -> None:
    plan = planned(HEAD + "goes;24-11-2026;;Samen leven\nGouda;2026-11-25;;\n")
    first, second = plan.invitations
    assert first.theme is not None
    assert second.theme is not None
    assert (first.theme.title, second.theme.title) == ("Samen leven", "Gezondheid")
    assert first.table == InvitedTable(1, date(2026, 11, 24), "Goes", "GM0664")
    assert (second.line, second.table.municipality_code) == (3, "GM0513")
    made = make_planned(CAMPAIGN, plan, store, StillOrigins())
    assert [one.theme for one in made] == [first.theme, second.theme]
    assert [one.programme.themes for one in made] == [("samen-leven",), ("gezondheid",)]
    assert (plan.problems, plan.warnings) == ((), ())


def test_numbers_go_on_after_those_in_use_and_in_the_list(
    planned: Planned, store: Store, tmp_path: Path
) -> None:
    before = make_invitations(CAMPAIGN, [InvitedTable(3)], store, StillOrigins())
    write_invitations(before, store, tmp_path)
    plan = planned(HEAD + "Goes;;;\nGoes;;7;\nGoes;;;\nGoes;;;Samen leven\n")
    assert numbers(plan) == [8, 7, 9, 1]


def test_no_number_is_given_twice(planned: Planned, store: Store, tmp_path: Path) -> None:
    before = make_invitations(CAMPAIGN, [InvitedTable(3)], store, StillOrigins())
    write_invitations(before, store, tmp_path)
    plan = planned(HEAD + "Goes;;3;\nGoes;;4;\nGouda;;4;\nGoes;;3;Samen leven\n")
    assert numbers(plan) == [4, 3]
    first, second = told(plan)
    assert first.startswith("lijst.csv, regel 2: nummer 3 is bij dit thema al in gebruik.")
    assert "begin bij 4" in first
    assert second.startswith("lijst.csv, regel 4: nummer 4 staat bij dit thema ook op regel 3.")
    assert "laat het leeg" in second


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ("Goes;31-2-2026;;", "bij ‘datum’ staat ‘31-2-2026’"),
        ("Goes;;nul;", "bij ‘dialoog’ staat ‘nul’"),
        ("Goes;;0;", "bij ‘dialoog’ staat ‘0’"),
        ("Goes;;100000;", "bij ‘dialoog’ staat ‘100000’"),
        ("Goes;;;Onzin", "het thema ‘Onzin’ kent het programma niet. Deze thema’s zijn er: "),
        (f"{'a' * 201};;;", "een tekst is langer dan 200 tekens"),
    ],
)
def test_a_row_that_cannot_be_is_told_with_its_line(
    planned: Planned, row: str, said: str
) -> None:
    plan = planned(f"{HEAD}{row}\nGouda;;;\n")
    assert numbers(plan) == [1]
    [sentence] = told(plan)
    assert sentence.startswith("lijst.csv, regel 2: ")
    assert said in sentence


def test_without_any_theme_a_row_says_where_to_fill_it_in(planned: Planned) -> None:
    plan = planned(HEAD + "Goes;;;\nGouda;;;Gezondheid\n", NO_THEME)
    assert [one.table.municipality for one in plan.invitations] == ["Gouda"]
    assert "kies één thema voor de hele lijst" in told(plan)[0]


def test_nummer_is_read_too_and_must_not_say_otherwise(planned: Planned) -> None:
    plan = planned("gemeente,nummer,dialoog\nGoes,5,\nGoes,6,6\nGoes,7,8\nGoes,x,\n")
    assert numbers(plan) == [5, 6]
    assert ["regel 4" in told(plan)[0], "‘nummer’ staat ‘x’" in told(plan)[1]] == [True, True]


def test_what_looks_odd_is_told_and_made(
    planned: Planned, store: Store, tmp_path: Path
) -> None:
    before = InvitedTable(1, date(2026, 12, 1), "Goes", "GM0664")
    made = make_invitations(CAMPAIGN, [before], store, StillOrigins())
    write_invitations(made, store, tmp_path)
    plan = planned(HEAD + "Atlantis;;;\nGoes;1-11-2026;;\nGoes;1-12-2026;;\n")
    assert numbers(plan) == [2, 3, 4]
    assert [(each.code, each.data["line"]) for each in plan.warnings] == [
        ("table_municipality", 2),
        ("list_day_past", 3),
        ("list_invited_before", 4),
    ]
    assert "(dialoog 1)" in words(plan.warnings[2])


def test_a_list_that_is_none_is_refused_whole(planned: Planned) -> None:
    with pytest.raises(RefusedInputError, match="list_missing_column"):
        planned("plaats;dag\nGoes;1-12-2026\n")
    with pytest.raises(RefusedInputError, match="sheet_too_many_invitations"):
        planned(HEAD + "Goes;;;\n" * 201)


def test_a_workbook_is_a_list_too(store: Store, tmp_path: Path) -> None:
    path = tmp_path / "lijst.xlsx"
    rows: list[list[object]] = [["Gemeente", "Datum", "Dialoog"], ["Goes", "24-11-2026", 5]]
    path.write_bytes(of_rows({"Blad1": rows}))
    plan = plan_invitations(read_invitation_list(path), CAMPAIGN, LIBRARY, store, TODAY)
    [one] = plan.invitations
    assert one.table == InvitedTable(5, date(2026, 11, 24), "Goes", "GM0664")
