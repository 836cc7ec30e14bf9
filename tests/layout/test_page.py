from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from annotator.layout.geometry import LinkItem, Rect, SpanItem
from annotator.layout.page import Layout, Page
from annotator.layout.placement import Shown, shown_of
from tests.layout.articles import (
    MEASURE,
    Article,
    articles,
    first_overlap,
    intrusions,
    label_rects,
    lane_conflicts,
    link,
    mark,
    marked,
    tiling_faults,
)
from tests.layout.test_paragraph_layout import CountingMeasure

TEXT = (
    "President Recep Tayyip Erdogan is slated to pay a two-day visit to Kazakhstan on Wednesday.\n"
    "\n"
    "He will hold talks with Tokayev.\nThe summit begins on Thursday."
)
ERDOGAN = mark("p", (10, 30))
VISIT = mark("e", (44, 63), label="Visit", kind="event")
KAZAKHSTAN = mark("k", (67, 77), label="State")
TOKAYEV = mark("t", (117, 124))
ITEMS = [ERDOGAN, VISIT, KAZAKHSTAN, TOKAYEV]
LINKS = [link("e", 0, "e", "p"), link("e", 1, "e", "k", "host"), link("r", 0, "p", "t", "meets")]


def laid_out(article: Article, *, lazily: bool = False) -> Page:
    layout = Layout(article.text, MEASURE, article.width, whole_up_to=0 if lazily else 10_000)
    return layout.page(article.items, article.links)


def example(items: list[SpanItem] = ITEMS, links: list[LinkItem] = LINKS) -> Page:
    return Layout(TEXT, MEASURE, 400.0).page(items, links)


# ------------------------------------------------------------------ what holds for every page


@given(articles())
def test_labels_and_arcs_of_one_lane_never_overlap(article: Article) -> None:
    for row in laid_out(article).rows:
        assert not list(lane_conflicts(row))


@given(articles())
def test_words_above_the_text_never_overlap(article: Article) -> None:
    for row in laid_out(article).rows:
        assert first_overlap(label_rects(row)) is None


@given(articles())
def test_nothing_covers_the_letters_of_any_row(article: Article) -> None:
    page = laid_out(article)
    assert not list(intrusions(page, page.rows))


@given(articles())
def test_rows_tile_the_page_and_the_text(article: Article) -> None:
    page = laid_out(article)
    assert not list(tiling_faults(page, page.rows))


def test_checkers_see_broken_pages() -> None:
    page = example()
    assert not list(intrusions(page, page.rows))
    assert not list(tiling_faults(page, page.rows))
    row = page.rows[0]
    label = row.labels[0]
    assert list(lane_conflicts(replace(row, labels=(label, replace(label, mark="other")))))
    assert first_overlap([label.rect, label.rect])
    low = replace(label, rect=Rect(0.0, row.text_y - 3.0, 20.0, 12.0))
    assert list(intrusions(page, [replace(row, labels=(low,))]))
    assert list(intrusions(page, [replace(row, arcs=(replace(row.arcs[0], y=row.y - 5.0),))]))
    assert list(tiling_faults(page, page.rows[1:]))
    assert list(tiling_faults(page, [page.rows[0], *page.rows[2:]]))
    assert list(tiling_faults(page, [replace(row, height=1.0), *page.rows[1:]]))


@st.composite
def edits(
    draw: st.DrawFn,
) -> tuple[Article, list[tuple[tuple[SpanItem, ...], tuple[LinkItem, ...]]]]:
    article = draw(articles())
    return article, draw(st.lists(marked(article.text), min_size=1, max_size=3))


@given(edits())
def test_an_update_equals_a_layout_from_scratch(
    edited: tuple[Article, list[tuple[tuple[SpanItem, ...], tuple[LinkItem, ...]]]],
) -> None:
    article, steps = edited
    layout = Layout(article.text, MEASURE, article.width)
    layout.page(article.items, article.links)
    for items, links in steps:
        updated = layout.page(items, links)
        fresh = Layout(article.text, MEASURE, article.width).page(items, links)
        assert updated.rows == fresh.rows
        assert updated.height == fresh.height


@given(edits(), st.integers(0, 900))
def test_a_long_article_comes_to_the_same_rows(
    edited: tuple[Article, list[tuple[tuple[SpanItem, ...], tuple[LinkItem, ...]]]], y: int
) -> None:
    article, steps = edited
    layout = Layout(article.text, MEASURE, article.width, whole_up_to=0)
    page = layout.page(article.items, article.links)
    for items, links in steps:
        page.rows_between(y, y + 60)  # some paragraphs are laid out, others are not
        page = layout.page(items, links)
    assert page.exact is (not article.text)
    items, links = steps[-1]
    assert page.rows == Layout(article.text, MEASURE, article.width).page(items, links).rows
    assert not list(tiling_faults(page, page.rows))


@given(articles())
def test_the_order_of_marks_does_not_matter(article: Article) -> None:
    layout = Layout(article.text, MEASURE, article.width)
    backwards = layout.page(article.items[::-1], article.links[::-1])
    assert backwards.rows == laid_out(article).rows


@given(articles(), st.integers(-50, 900), st.integers(1, 300))
def test_rows_between_are_the_rows_in_view(article: Article, top: int, height: int) -> None:
    page = laid_out(article)
    found = page.rows_between(top, top + height)
    assert found == [row for row in page.rows if row.y < top + height and row.bottom > top]


@given(articles(), st.integers(-50, 900), st.integers(1, 300))
def test_rows_in_view_of_a_long_article_fill_it(article: Article, top: int, height: int) -> None:
    page = laid_out(article, lazily=True)
    found = page.rows_between(top, top + height)
    assert found == page.rows_between(top, top + height)
    edges = [(one.bottom, other.y) for one, other in pairwise(found)]
    assert all(bottom == y for bottom, y in edges)
    if found:
        assert found[0].y <= max(top, 0)
        assert found[-1].bottom >= min(top + height, page.height)
    else:
        assert top + height <= 0 or top >= page.height


@given(articles(), st.booleans())
def test_rows_are_found_by_position_and_by_y(article: Article, lazily: bool) -> None:
    page = laid_out(article, lazily=lazily)
    for position in range(len(article.text) + 1):
        row = page.row_of(position)
        assert row.start <= position
        assert position < row.end or row.end == len(article.text)
    walked = [page.row_of(0)]
    while (below := page.row_after(walked[-1])) is not None:
        assert page.row_before(below) == walked[-1]
        walked.append(below)
    assert tuple(walked) == page.rows
    assert page.row_before(walked[0]) is None
    for row in page.rows:
        assert page.row_at(row.y) == row
    assert page.row_at(-9.0) == page.rows[0]
    assert page.row_at(page.height + 9.0) == page.rows[-1]


@given(articles(), st.booleans())
def test_marks_are_found(article: Article, lazily: bool) -> None:
    page = laid_out(article, lazily=lazily)
    for item in article.items:
        drawn = [box for row in page.rows for box in row.boxes if box.mark == item.mark]
        assert page.boxes_of(item.mark) == drawn
        shows = any(article.text[a:b].strip() for a, b in item.fragments)
        if shows:
            assert page.rect_of(item.mark) in [box.rect for box in drawn]
    assert page.rect_of("nowhere") is None
    assert page.boxes_of("nowhere") == []


# ------------------------------------------------------------------ examples


def test_rows_are_only_as_high_as_their_lanes_need() -> None:
    bare, full = example([], []), example()
    assert {row.height for row in bare.rows if row.end - row.start > 1 and row.paragraph > 2} == {
        27
    }
    assert [row.start for row in bare.rows] == [row.start for row in full.rows]
    grown = [
        full_row.height > row.height for row, full_row in zip(bare.rows, full.rows, strict=True)
    ]
    marked_rows = [bool(row.boxes) for row in full.rows]
    assert grown == marked_rows


def test_arcs_are_found_from_top_to_bottom() -> None:
    page = example()
    upper, lower = page.find_arc("r", 0)
    assert upper.leaves_right
    assert lower.leaves_left
    assert upper.y < lower.y
    (host,) = Layout(TEXT, MEASURE, 800.0).page(ITEMS, LINKS).find_arc("e", 1)
    assert (host.label, host.leaves_left, host.leaves_right) == ("host", False, False)
    assert page.find_arc("e", 9) == ()


def test_an_event_without_trigger_has_no_arc() -> None:
    page = example([ERDOGAN, KAZAKHSTAN, TOKAYEV])
    assert page.find_arc("e", 0) == ()
    assert page.find_arc("r", 0)


def test_a_page_lays_out_again_only_what_differs() -> None:
    measure = CountingMeasure()
    layout = Layout(TEXT, measure, 400.0)
    before = layout.page(ITEMS, LINKS).rows
    assert sorted(measure.asked) == sorted(TEXT.split("\n"))
    after = layout.page([*ITEMS, mark("new", (148, 156), label="Day")], LINKS)
    assert len(measure.asked) == 4
    same = [one is other for one, other in zip(before, after.rows, strict=True)]
    assert same == [True] * (len(same) - 1) + [False]
    seen = after.rows
    again = layout.page([*ITEMS, mark("new", (148, 156), label="Day")], LINKS)
    assert all(one is other for one, other in zip(seen, again.rows, strict=True))


def test_a_mark_put_on_the_page_leaves_all_others_as_they_are() -> None:
    measure = CountingMeasure()
    layout = Layout(TEXT, measure, 400.0)
    before = layout.page(ITEMS, LINKS).rows
    new = mark("new", (148, 156), label="Day")
    after = layout.put({"new": Shown((new,))})
    assert len(measure.asked) == 4
    same = [one is other for one, other in zip(before, after.rows, strict=True)]
    assert same == [True] * (len(same) - 1) + [False]
    assert after.rows == example([*ITEMS, new]).rows
    assert layout.put({"new": Shown()}).rows == example(ITEMS).rows


@given(edits())
def test_marks_put_one_by_one_equal_a_layout_from_scratch(
    edited: tuple[Article, list[tuple[tuple[SpanItem, ...], tuple[LinkItem, ...]]]],
) -> None:
    article, steps = edited
    layout = Layout(article.text, MEASURE, article.width)
    page = layout.page(article.items, article.links)
    known = shown_of(article.items, article.links)
    for items, links in steps:
        wanted = shown_of(items, links)
        for identifier in {**known, **wanted}:
            page = layout.put({identifier: wanted.get(identifier, Shown())})
        known = wanted
        assert page.rows == Layout(article.text, MEASURE, article.width).page(items, links).rows


def test_a_layout_at_another_width_takes_the_marks_over() -> None:
    narrow = Layout(TEXT, MEASURE, 400.0)
    narrow.page(ITEMS, LINKS)
    wide = Layout(TEXT, MEASURE, 900.0, before=narrow)
    assert wide.put({}).rows == Layout(TEXT, MEASURE, 900.0).page(ITEMS, LINKS).rows
    assert wide.first_span("t") == TOKAYEV
    assert wide.first_span("nobody") is None


def test_an_overview_of_many_marks_is_spread_over_the_text() -> None:
    text, items = long_article()
    layout = Layout(text, MEASURE, 480.0)
    layout.page(items, [])
    few = layout.marks(50)
    assert 50 <= len(few) <= 110
    assert few[0].fragments[0][0] < 1_000
    assert few[-1].fragments[0][0] > len(text) - 5_000
    assert len(layout.marks(10 * len(items))) == len(items)


def test_at_a_wrap_the_upper_row_can_be_asked_for() -> None:
    page = example()
    second = page.rows[1]
    assert page.row_of(second.start) == second
    assert page.row_of(second.start, upstream=True) == page.rows[0]
    paragraph = next(row for row in page.rows if row.paragraph == 2)
    assert page.row_of(paragraph.start, upstream=True) == paragraph


def test_an_empty_article_is_a_page() -> None:
    page = Layout("", MEASURE, 400.0).page([], [])
    (row,) = page.rows
    assert (row.start, row.end, row.height) == (0, 0, page.height)
    assert page.rows_between(0.0, 10.0) == [row]


def test_one_very_long_paragraph_is_one_layout_of_many_rows() -> None:
    text = "word " * 4_000
    items = [mark(f"m{number:04}", (number * 50, number * 50 + 4)) for number in range(400)]
    layout = Layout(text, MEASURE, 480.0, whole_up_to=len(text))
    before = layout.page(items, []).rows
    after = layout.page(items[1:], [])
    changed = [one for one, other in zip(before, after.rows, strict=True) if one is not other]
    assert changed == [before[0]]
    assert after.rows == Layout(text, MEASURE, 480.0).page(items[1:], []).rows


def long_article() -> tuple[str, list[SpanItem]]:
    text = "\n".join("Erdogan visits Astana and holds talks there. " * 4 for _ in range(900))
    length = text.index("\n") + 1
    return text, [mark(f"m{n:03}", (n * length, n * length + 7)) for n in range(0, 900, 3)]


def test_of_a_long_article_only_what_is_looked_at_is_measured() -> None:
    text, items = long_article()
    measure = CountingMeasure()
    page = Layout(text, measure, 400.0).page(items, [])
    assert not page.exact
    page.rows_between(0.0, 600.0)
    assert len(measure.asked) < 20


def test_in_a_long_article_what_was_found_stays_in_place() -> None:
    text, items = long_article()
    page = Layout(text, MEASURE, 400.0).page(items, [])
    rect = page.rect_of("m600")
    assert rect is not None
    seen = page.rows_between(rect.y - 300.0, rect.y + 300.0)
    assert page.rect_of("m600") == rect
    assert any(box.rect == rect for row in seen for box in row.boxes)
    # A second look at the same place sees the same.
    assert page.rows_between(rect.y - 300.0, rect.y + 300.0) == seen
    assert len({id(row) for row in seen}) == len(seen)


def test_a_long_article_forgets_what_was_looked_at_long_ago() -> None:
    text, items = long_article()
    measure = CountingMeasure()
    page = Layout(text, measure, 400.0).page(items, [])
    rows = page.rows
    assert not list(tiling_faults(page, rows))
    asked = len(measure.asked)
    page.rows_between(0.0, 300.0)
    assert len(measure.asked) > asked
    assert page.rows_between(0.0, 300.0) == [row for row in rows if row.y < 300.0]
