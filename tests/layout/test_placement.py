from __future__ import annotations

import pytest

from annotator.layout.placement import Placement, Shown, shown_of
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


def test_what_is_put_changes_that_mark_and_the_links_to_it() -> None:
    place = placement()
    erdogan, putin = mark("e", (0, 7)), mark("p", (24, 29))
    meets = link("r", 0, "e", "p")
    assert place.put({"e": Shown((erdogan,)), "r": Shown((), (meets,))}) == {0}
    assert place.links == {}  # its target is not there yet
    assert place.put({"p": Shown((putin,))}) == {0, 2}
    assert place.shown("r") == Shown((), (meets,))
    assert place.put({"p": Shown((putin,)), "r": Shown((), (meets,))}) == set()
    assert place.put({"p": Shown()}) == {0, 2}
    assert place.put({"p": Shown((putin,))}) == {0, 2}
    assert place.put({"r": Shown()}) == {0, 2}
    assert (place.links, place.shown("r")) == ({}, Shown())


def test_links_of_another_mark_are_refused() -> None:
    with pytest.raises(ValueError, match="another mark"):
        placement().put({"e": Shown((mark("e", (0, 7)),), (link("r", 0, "e", "p"),))})


def test_spans_and_links_by_their_mark() -> None:
    one, two = mark("v", (0, 7)), mark("v", (8, 14), part=1)
    first, second = link("v", 0, "v", "e"), link("v", 1, "v", "p")
    assert shown_of([two, one], [second, first]) == {"v": Shown((one, two), (first, second))}
