"""Knows which spans and links touch which paragraph, and finds by comparison what has changed."""

from __future__ import annotations

from bisect import bisect_right, insort
from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import NamedTuple, TypeVar

from annotator.layout.geometry import LinkItem, SpanItem
from annotator.layout.row_layout import PlacedSpan
from annotator.layout.rows import Paragraph

_CHUNK = 256

Item = TypeVar("Item")
SpanKey = tuple[str, int]
LinkKey = tuple[str, int]


class PlacedLink(NamedTuple):
    """A link and the anchor positions of the two marks that it joins."""

    link: LinkItem
    source: int
    target: int


class Placement:
    """The spans and links of a page by paragraph, kept up to date from whole lists.

    Unchanged items cost next to nothing when they are the same objects as before.
    """

    def __init__(self, text: str, paragraphs: Sequence[Paragraph]) -> None:
        self._text = text
        self._starts = [paragraph.start for paragraph in paragraphs]
        self._items: list[SpanItem] = []
        self._link_items: list[LinkItem] = []
        self._spans_in: dict[int, dict[SpanKey, PlacedSpan]] = {}
        self._links_in: dict[int, dict[LinkKey, PlacedLink]] = {}
        self._links_of: dict[str, dict[LinkKey, LinkItem]] = {}
        self.spans: dict[str, tuple[PlacedSpan, ...]] = {}
        self.links: dict[LinkKey, PlacedLink] = {}

    def replace(self, items: Sequence[SpanItem], links: Sequence[LinkItem]) -> set[int]:
        """Takes over new lists; returns the paragraphs in which something is different.

        Raises:
            ValueError: two items share (mark, part), two links (owner, index), or a fragment
                lies outside the text.
        """
        items, links = list(items), list(links)
        touched: set[int] = set()
        gone, new = difference(self._items, items, _span_key)
        gone_links, new_links = difference(self._link_items, links, _link_key)
        for link in gone_links:
            self._unplace(_link_key(link), touched)
            for mark in (link.source, link.target):
                self._links_of.get(mark, {}).pop(_link_key(link), None)
        moved = {item.mark for item in gone} | {item.mark for item in new}
        for item in gone:
            self._remove(item, touched)
        for item in new:
            self._add(item, touched)
        for link in new_links:
            for mark in (link.source, link.target):
                known = self._links_of.setdefault(mark, {})
                if link.source != link.target and _link_key(link) in known:
                    raise ValueError(f"two links {_link_key(link)}")
                known[_link_key(link)] = link
        affected = {_link_key(link): link for link in new_links}
        for mark in moved:
            affected.update(self._links_of.get(mark, {}))
        for link in affected.values():
            self._place(link, touched)
        self._items, self._link_items = items, links
        return touched

    def spans_in(self, paragraph: int) -> list[PlacedSpan]:
        """The spans that touch a paragraph, in an order that depends on them alone."""
        found = self._spans_in.get(paragraph)
        return sorted(found.values(), key=_reading_order) if found else []

    def links_in(self, paragraph: int) -> list[PlacedLink]:
        """The links that have an end in a paragraph, in an order that depends on them alone."""
        found = self._links_in.get(paragraph)
        return [found[key] for key in sorted(found)] if found else []

    def paragraph_of(self, position: int) -> int:
        """The paragraph that a position lies in; its line feed belongs to it."""
        return max(bisect_right(self._starts, position) - 1, 0)

    def paragraphs_under(self, item: SpanItem) -> Iterable[int]:
        """The paragraphs that a span touches, each once."""
        starts = self._starts
        start, end = item.fragments[0]
        first = bisect_right(starts, start) - 1
        if len(item.fragments) == 1:
            if first + 1 == len(starts) or end <= starts[first + 1]:
                return (first,)
            return range(first, bisect_right(starts, end - 1))
        return {
            paragraph
            for start, end in item.fragments
            for paragraph in range(bisect_right(starts, start) - 1, bisect_right(starts, end - 1))
        }

    def _add(self, item: SpanItem, touched: set[int]) -> None:
        if (
            not item.fragments
            or item.fragments[0][0] < 0
            or item.fragments[-1][1] > len(self._text)
        ):
            raise ValueError(
                f"{item.mark} part {item.part} lies outside the text: {item.fragments}"
            )
        span = PlacedSpan(item, self._anchor(item))
        others = self.spans.get(item.mark)
        if others is None:
            self.spans[item.mark] = (span,)
        else:
            if any(other.item.part == item.part for other in others):
                raise ValueError(f"two spans {_span_key(item)}")
            parts = list(others)
            insort(parts, span, key=_part)
            self.spans[item.mark] = tuple(parts)
        for paragraph in self.paragraphs_under(item):
            self._spans_in.setdefault(paragraph, {})[_span_key(item)] = span
            touched.add(paragraph)

    def _remove(self, item: SpanItem, touched: set[int]) -> None:
        left = tuple(part for part in self.spans[item.mark] if part.item.part != item.part)
        if left:
            self.spans[item.mark] = left
        else:
            del self.spans[item.mark]
        for paragraph in self.paragraphs_under(item):
            del self._spans_in[paragraph][_span_key(item)]
            touched.add(paragraph)

    def _anchor(self, item: SpanItem) -> int:
        """The first character of a span that shows: not a blank unless it holds nothing else."""
        for start, end in item.fragments:
            for position in range(start, end):
                if not self._text[position].isspace():
                    return position
        return item.fragments[0][0]

    def _place(self, link: LinkItem, touched: set[int]) -> None:
        key = _link_key(link)
        source, target = self.spans.get(link.source), self.spans.get(link.target)
        if source is None or target is None or link.source == link.target:
            self._unplace(key, touched)
            return
        placed = PlacedLink(link, source[0].anchor, target[0].anchor)
        if self.links.get(key) == placed:
            return
        self._unplace(key, touched)
        self.links[key] = placed
        for anchor in (placed.source, placed.target):
            paragraph = self.paragraph_of(anchor)
            self._links_in.setdefault(paragraph, {})[key] = placed
            touched.add(paragraph)

    def _unplace(self, key: LinkKey, touched: set[int]) -> None:
        placed = self.links.pop(key, None)
        if placed is None:
            return
        for anchor in (placed.source, placed.target):
            paragraph = self.paragraph_of(anchor)
            self._links_in[paragraph].pop(key, None)
            touched.add(paragraph)


def difference(
    old: list[Item], new: list[Item], key: Callable[[Item], Hashable]
) -> tuple[list[Item], list[Item]]:
    """What is only in the old list and what only in the new; neither order nor repetition counts.

    Made for long lists that differ in a few places: the equal beginning and end are skipped.
    """
    if not old:
        return [], new
    head = 0
    while old[head : head + _CHUNK] == new[head : head + _CHUNK] and head < len(old):
        head += _CHUNK
    head = min(head, len(old), len(new))
    room = min(len(old), len(new)) - head
    tail = 0
    while tail + _CHUNK <= room and (
        old[len(old) - tail - _CHUNK : len(old) - tail]
        == new[len(new) - tail - _CHUNK : len(new) - tail]
    ):
        tail += _CHUNK
    before, after = old[head : len(old) - tail], new[head : len(new) - tail]
    known_before = {key(item): item for item in before}
    known_after = {key(item): item for item in after}
    gone = [item for item in before if known_after.get(key(item)) != item]
    # Every repetition counts as new, so that it is refused and not dropped.
    new_keys: set[Hashable] = set()
    added: list[Item] = []
    for item in after:
        if known_before.get(key(item)) != item or key(item) in new_keys:
            added.append(item)
        new_keys.add(key(item))
    return gone, added


def _span_key(item: SpanItem) -> SpanKey:
    return item.mark, item.part


def _link_key(link: LinkItem) -> LinkKey:
    return link.owner, link.index


def _part(span: PlacedSpan) -> int:
    return span.item.part


def _reading_order(span: PlacedSpan) -> tuple[int, int, str, int]:
    item = span.item
    return span.anchor, -item.fragments[-1][1], item.mark, item.part
