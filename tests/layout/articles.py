"""Generated articles with marks and links, and checks of what a page must keep to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations, pairwise
from typing import Literal

from hypothesis import strategies as st

from annotator.layout.geometry import LinkItem, Rect, Row, SpanItem
from annotator.layout.measure import MonospaceMeasure
from annotator.layout.page import Page
from annotator.layout.spacing import LayoutMetrics, Sheet

WORDS = [
    "a",
    "to",
    "who",
    "visit",
    "summit",
    "Ankara",
    "Kazakhstan",
    "counterpart",
    "Jean-Claude’s",
    "3.4",
    "été",
    "中国",
    "👍🏽",
    ".",
]
LABELS = ["", "State", "Person", "Organization", "A label wider than many a mark"]
MEASURE = MonospaceMeasure()


@dataclass(frozen=True)
class Article:
    """A text with what is marked in it, and the width it is shown at."""

    text: str
    items: tuple[SpanItem, ...]
    links: tuple[LinkItem, ...]
    width: float


def mark(
    name: str,
    *fragments: tuple[int, int],
    label: str = "Person",
    kind: Literal["mention", "event", "suggestion"] = "mention",
    part: int = 0,
) -> SpanItem:
    return SpanItem(name, part, kind, label, fragments)


def link(owner: str, index: int, source: str, target: str, label: str = "agent") -> LinkItem:
    return LinkItem(owner, index, "role", label, source, target)


def sheet(width: float = 400.0, metrics: LayoutMetrics | None = None) -> Sheet:
    return Sheet(MEASURE, width, metrics or LayoutMetrics())


paragraphs = st.lists(st.sampled_from(WORDS), max_size=30).map(" ".join)
texts = st.lists(paragraphs, min_size=1, max_size=5).map("\n".join)


@st.composite
def span_items(draw: st.DrawFn, text: str, name: str) -> SpanItem:
    """A span of one to three fragments of any length, anywhere in the text."""
    count = draw(st.integers(1, 3))
    edges = draw(
        st.lists(
            st.integers(0, len(text)), min_size=2 * count, max_size=2 * count, unique=True
        ).map(sorted)
        if len(text) >= 2 * count
        else st.just([0, len(text)])
    )
    fragments = tuple(zip(edges[::2], edges[1::2], strict=True))
    return SpanItem(
        name,
        0,
        draw(st.sampled_from(["mention", "event", "suggestion"])),
        draw(st.sampled_from(LABELS)),
        fragments,
    )


@st.composite
def marked(draw: st.DrawFn, text: str) -> tuple[tuple[SpanItem, ...], tuple[LinkItem, ...]]:
    """Spans and links for a text; some links have an end without a span."""
    count = draw(st.integers(0, 8)) if text else 0
    items = tuple(draw(span_items(text, f"m{number}")) for number in range(count))
    names = st.sampled_from([*(item.mark for item in items), "nowhere"])
    ends = draw(st.lists(st.tuples(names, names, st.sampled_from(LABELS)), max_size=8))
    links = tuple(
        link(f"r{number}", number % 2, source, target, label)
        for number, (source, target, label) in enumerate(ends)
    )
    return items, links


@st.composite
def articles(draw: st.DrawFn) -> Article:
    text = draw(texts)
    items, links = draw(marked(text))
    return Article(text, items, links, draw(st.sampled_from([60.0, 200.0, 480.0])))


# ------------------------------------------------------------------ what a page must keep to


def overlap(one: Rect, other: Rect) -> bool:
    """Whether two rectangles share more than an edge (a hair's breadth is rounding)."""
    hair = 1e-6
    return (
        one.x < other.right - hair
        and other.x < one.right - hair
        and one.y < other.bottom - hair
        and other.y < one.bottom - hair
    )


def first_overlap(rects: Iterable[Rect]) -> tuple[Rect, Rect] | None:
    """Two of these rectangles that overlap."""
    for one, other in combinations(rects, 2):
        if overlap(one, other):
            return one, other
    return None


def label_rects(row: Row) -> list[Rect]:
    """The rectangles of all words above the text of a row."""
    rects = [label.rect for label in row.labels]
    rects += [arc.label_rect for arc in row.arcs if arc.label_rect.width]
    return rects


def lane_conflicts(row: Row) -> Iterator[str]:
    """Labels of one lane, and runs of one lane, that overlap."""
    for one, other in combinations(row.labels, 2):
        if one.lane == other.lane and overlap(one.rect, other.rect):
            yield f"labels {one.mark} and {other.mark} in lane {one.lane}"
    for first, second in combinations(row.arcs, 2):
        apart = first.right <= second.left or second.right <= first.left
        if first.lane == second.lane and not apart:
            yield f"arcs {first.owner} and {second.owner} in lane {first.lane}"


def intrusions(page: Page, rows: Iterable[Row]) -> Iterator[str]:
    """Labels and arcs that leave their row or come down onto its letters, and such boxes."""
    for row in rows:
        for rect in label_rects(row):
            if not (row.y <= rect.y and rect.bottom <= row.text_y):
                yield f"a label of row {row.start} is at {rect}"
        for arc in row.arcs:
            landings = [
                y
                for foot, y in (
                    (arc.source_foot, arc.source_y),
                    (arc.target_foot, arc.target_y),
                )
                if foot is not None
            ]
            if not all(row.y <= arc.y <= y <= row.text_y for y in landings):
                yield f"arc {arc.owner} of row {row.start}: {arc.y}, {landings}"
        for box in row.boxes:
            if not (row.y <= box.rect.y and box.rect.bottom <= row.bottom):
                yield f"the box of {box.mark} leaves row {row.start}"
        blank = not page.text[row.start : row.end].strip()
        if not blank and row.text_y + page.text_height > row.bottom:
            yield f"row {row.start} is lower than its text"


def tiling_faults(page: Page, rows: Iterable[Row]) -> Iterator[str]:
    """Gaps and overlaps between rows, on the page and in the text."""
    rows = list(rows)
    if rows[0].y != 0 or rows[-1].bottom != page.height:
        yield "the rows do not span the page"
    if rows[0].start != 0 or rows[-1].end != len(page.text):
        yield "the rows do not span the text"
    for above, below in pairwise(rows):
        if above.bottom != below.y:
            yield f"rows {above.start} and {below.start} on the page"
        if above.end != below.start:
            yield f"rows {above.start} and {below.start} in the text"
