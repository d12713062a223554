"""Which programme is meant, where the words fit more than one."""

import pytest

from facilitator.cli.table_choice import choose_programme
from facilitator.domain.errors import WrongUseError
from tests.exchange.invitation_samples import LIBRARY

PROGRAMME = "nederland-na-de-crisis"
TITLE = "Nederland na de crisis"


@pytest.mark.parametrize("typed", [PROGRAMME, TITLE, TITLE.upper(), PROGRAMME.upper()])
def test_a_programme_is_found_by_its_id_and_its_title(typed: str) -> None:
    assert choose_programme(typed, {}, LIBRARY) == PROGRAMME


def test_a_title_of_two_programmes_is_not_one_of_them() -> None:
    here = {"een-ander": TITLE, "": ""}
    with pytest.raises(WrongUseError, match="programme_several") as caught:
        choose_programme(TITLE, here, LIBRARY)
    assert caught.value.data["allowed"] == [PROGRAMME, "een-ander"]
    assert choose_programme("een-ander", here, LIBRARY) == "een-ander"
    assert choose_programme("", here, LIBRARY) == ""


def test_an_id_comes_before_the_title_of_another() -> None:
    here = {TITLE: TITLE}
    assert choose_programme(TITLE, here, LIBRARY) == TITLE
    assert choose_programme(PROGRAMME, here, LIBRARY) == PROGRAMME
