"""Groups that follow each other, of which only what is looked at is put in order."""

from facilitator.domain.programme.found_order import FirstSome, GroupedPlaces


def test_groups_are_read_as_one_list_each_in_its_order() -> None:
    places = GroupedPlaces([[3, 1], [], [9, 7, 8]], lambda number: number)

    assert len(places) == 5
    assert list(places) == [1, 3, 7, 8, 9]
    assert places[1:3] == [3, 7]
    assert (places[0], places[-1]) == (1, 9)
    assert places[4:40] == [9]


def test_a_group_that_nobody_looks_in_is_not_sorted() -> None:
    asked: list[int] = []

    def key(number: int) -> int:
        asked.append(number)
        return number

    places = GroupedPlaces([[2, 1], [4, 3]], key)

    assert places[0] == 1
    assert sorted(asked) == [1, 2]


def test_some_come_first_and_the_others_in_their_own_order() -> None:
    places = FirstSome([7, 3], [9, 7, 5, 3])

    assert places[:2] == [7, 3]
    assert list(places) == [7, 3, 9, 5]
    assert places[1:9] == [3, 9, 5]
    assert (len(places), places[-1]) == (4, 5)
