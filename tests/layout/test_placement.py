from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.layout.placement import Placement, difference
from annotator.layout.rows import paragraphs_of
from tests.layout.articles import link, mark

TEXT = "Erdogan visits Astana.\n\nPutin comes too.\nSo does Raisi."


def placement() -> Placement:
    return Placement(TEXT, paragraphs_of(TEXT))


def test_only_paragraphs_with_a_difference_are_named() -> None:
    place = placement()
    erdogan, putin = mark("e", (0, 7)), mark("p", (24, 29))
    assert place.replace([erdogan, putin], []) == {0, 2}
    assert place.replace([erdogan, putin], []) == set()
    assert place.replace([putin, erdogan], []) == set()  # the order of the list says nothing
    assert place.replace([erdogan, mark("p", (24, 29), label="State")], []) == {2}
    assert place.replace([erdogan], []) == {2}
    assert [span.item.mark for span in place.spans_in(0)] == ["e"]
    assert place.spans_in(2) == []


def test_a_span_over_paragraphs_is_in_all_of_them() -> None:
    place = placement()
    assert place.replace([mark("all", (15, 30))], []) == {0, 1, 2}
    assert place.replace([mark("two", (0, 7), (24, 29))], []) == {0, 1, 2}
    assert place.spans_in(1) == []


def test_a_link_is_in_the_paragraphs_of_its_ends() -> None:
    place = placement()
    items = [mark("e", (0, 7)), mark("p", (24, 29))]
    meets = link("r", 0, "e", "p")
    assert place.replace(items, [meets]) == {0, 2}
    assert [len(place.links_in(paragraph)) for paragraph in range(4)] == [1, 0, 1, 0]
    # The target moves to another paragraph: the link goes with it.
    assert place.replace([items[0], mark("p", (41, 43))], [meets]) == {0, 2, 3}
    assert [len(place.links_in(paragraph)) for paragraph in range(4)] == [1, 0, 0, 1]
    assert place.replace([items[0]], [meets]) == {0, 3}
    assert place.links == {}
    # And comes back with it.
    assert place.replace(items, [meets]) == {0, 2}
    assert list(place.links) == [("r", 0)]


def test_a_link_to_itself_has_no_place() -> None:
    place = placement()
    place.replace([mark("e", (0, 7))], [link("r", 0, "e", "e"), link("r", 1, "e", "nowhere")])
    assert place.links == {}


def test_links_stand_on_the_first_trigger() -> None:
    place = placement()
    second, first = mark("v", (30, 35), part=1), mark("v", (8, 14))
    place.replace([second, mark("e", (0, 7))], [link("v", 0, "v", "e")])
    assert place.links["v", 0].source == 30
    place.replace([second, first, mark("e", (0, 7))], [link("v", 0, "v", "e")])
    assert place.links["v", 0].source == 8


def test_the_anchor_is_no_blank() -> None:
    place = placement()
    place.replace([mark("e", (7, 14)), mark("blank", (22, 24))], [])
    assert place.spans["e"][0].anchor == 8
    assert place.spans["blank"][0].anchor == 22


@pytest.mark.parametrize(
    "items",
    [
        [mark("m", (0, 7)), mark("m", (8, 14))],
        [mark("m", (0, 7)), mark("m", (0, 7))],
        [mark("m", (50, 99))],
        [mark("m")],
    ],
)
def test_broken_items_are_refused(items: list) -> None:
    with pytest.raises(ValueError, match=r"two spans|outside the text"):
        placement().replace(items, [])


def test_a_repeated_item_is_refused_later_too() -> None:
    place = placement()
    item = mark("m", (0, 7))
    place.replace([item], [])
    with pytest.raises(ValueError, match="two spans"):
        place.replace([item, item], [])


def test_repeated_links_are_refused() -> None:
    items = [mark("e", (0, 7)), mark("p", (24, 29))]
    with pytest.raises(ValueError, match="two links"):
        placement().replace(items, [link("r", 0, "e", "p"), link("r", 0, "p", "e")])


@given(
    st.lists(st.integers(0, 3000), unique=True, max_size=900),
    st.lists(st.integers(0, 900), max_size=4),
    st.lists(st.integers(3001, 4000), unique=True, max_size=4),
)
def test_difference_finds_what_was_taken_out_and_put_in(
    old: list[int], out: list[int], new: list[int]
) -> None:
    after = list(old)
    for index in out:
        if index < len(after):
            del after[index]
    for rank, value in enumerate(new):
        after.insert((rank * 311) % (len(after) + 1), value)
    gone, added = difference(old, after, lambda value: value)
    assert sorted(gone) == sorted(set(old) - set(after))
    assert sorted(added) == sorted(new)
