"""Knows which spans and links touch which paragraph, and what a changed mark touches."""

from __future__ import annotations

from bisect import bisect_right, insort
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from annotator.layout.geometry import LinkItem, SpanItem
from annotator.layout.row_layout import PlacedSpan
from annotator.layout.rows import Paragraph

SpanKey = tuple[str, int]
LinkKey = tuple[str, int]


class PlacedLink(NamedTuple):
    """A link and the anchor positions of the two marks that it joins."""

    link: LinkItem
    source: int
    target: int


class Shown(NamedTuple):
    """Everything that is drawn for one mark: its spans, and the links that it owns."""

    spans: tuple[SpanItem, ...] = ()
    links: tuple[LinkItem, ...] = ()


class Placement:
    """The spans and links of a page by paragraph, kept up to date mark by mark."""

    def __init__(self, text: str, paragraphs: Sequence[Paragraph]) -> None:
        self._text = text
        self._starts = [paragraph.start for paragraph in paragraphs]
        self._spans_in: dict[int, dict[SpanKey, PlacedSpan]] = {}
        self._links_in: dict[int, dict[LinkKey, PlacedLink]] = {}
        self._links_of: dict[str, dict[LinkKey, LinkItem]] = {}
        self._owned: dict[str, tuple[LinkItem, ...]] = {}
        self.spans: dict[str, tuple[PlacedSpan, ...]] = {}
        self.links: dict[LinkKey, PlacedLink] = {}

    def replace(self, items: Iterable[SpanItem], links: Iterable[LinkItem]) -> set[int]:
        """Takes over whole lists; returns the paragraphs in which something is different.

        Raises:
            ValueError: two items share (mark, part), two links (owner, index), or a fragment
                lies outside the text.
        """
        wanted = shown_of(items, links)
        changes = {mark: Shown() for mark in {*self.spans, *self._owned} if mark not in wanted}
        changes.update((mark, shown) for mark, shown in wanted.items() if shown != self.shown(mark))
        return self.put(changes)

    def put(self, changes: Mapping[str, Shown]) -> set[int]:
        """Shows these marks as stated, others as before; returns the paragraphs that differ.

        Raises:
            ValueError: as `replace`.
        """
        touched: set[int] = set()
        affected: dict[LinkKey, LinkItem] = {}
        moved: list[str] = []
        for mark, shown in changes.items():
            before = self.shown(mark)
            if shown.links != before.links:
                self._disown(mark, touched)
            if shown.spans != before.spans:
                moved.append(mark)
                for item in before.spans:
                    self._remove(item, touched)
                for item in shown.spans:
                    self._add(item, touched)
        for mark, shown in changes.items():
            if shown.links and shown.links != self._owned.get(mark, ()):
                affected.update(self._own(mark, shown.links))
        for mark in moved:
            affected.update(self._links_of.get(mark, {}))
        for link in affected.values():
            self._place(link, touched)
        return touched

    def shown(self, mark: str) -> Shown:
        """What is drawn for a mark now."""
        spans = self.spans.get(mark, ())
        return Shown(tuple(span.item for span in spans), self._owned.get(mark, ()))

    def sample(self, most: int) -> list[SpanItem]:
        """The first spans of as many marks, all or spread over the text."""
        if len(self.spans) <= most:
            return [spans[0].item for spans in self.spans.values()]
        found = [next(iter(spans.values())).item for spans in self._spans_in.values() if spans]
        return found[:: max(1, len(found) // most)]

    def _own(self, mark: str, links: tuple[LinkItem, ...]) -> dict[LinkKey, LinkItem]:
        own = {_link_key(link): link for link in links}
        if len(own) < len(links) or any(owner != mark for owner, _ in own):
            raise ValueError(f"two links of {mark} share an index, or belong to another mark")
        self._owned[mark] = links
        for key, link in own.items():
            for end in (link.source, link.target):
                self._links_of.setdefault(end, {})[key] = link
        return own

    def _disown(self, mark: str, touched: set[int]) -> None:
        for link in self._owned.pop(mark, ()):
            key = _link_key(link)
            self._unplace(key, touched)
            for end in (link.source, link.target):
                left = self._links_of.get(end, {})
                left.pop(key, None)
                if not left:
                    self._links_of.pop(end, None)

    def spans_in(self, paragraph: int) -> list[PlacedSpan]:
        """The spans that touch a paragraph, in an order that depends on them alone."""
        found = self._spans_in.get(paragraph)
        return sorted(found.values(), key=_reading_order) if found else []

    def links_in(self, paragraph: int) -> list[PlacedLink]:
        """The links that have an end in a paragraph, in an order that depends on them alone."""
        found = self._links_in.get(paragraph)
        return [found[key] for key in sorted(found)] if found else []

    def counts_in(self, paragraph: int) -> tuple[int, int]:
        """How many spans touch a paragraph, and how many links have an end in it."""
        spans, links = self._spans_in.get(paragraph), self._links_in.get(paragraph)
        return len(spans) if spans else 0, len(links) if links else 0

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
        first = item.fragments[0][0]
        if not self._text[first].isspace():  # nearly always
            return first
        for start, end in item.fragments:
            for position in range(start, end):
                if not self._text[position].isspace():
                    return position
        return first

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


def shown_of(items: Iterable[SpanItem], links: Iterable[LinkItem]) -> dict[str, Shown]:
    """Spans and links by the mark that they belong to."""
    spans: dict[str, list[SpanItem]] = {}
    owned: dict[str, list[LinkItem]] = {}
    for item in items:
        spans.setdefault(item.mark, []).append(item)
    for link in links:
        owned.setdefault(link.owner, []).append(link)
    return {
        mark: Shown(
            tuple(sorted(spans.get(mark, ()), key=_item_part)),
            tuple(sorted(owned.get(mark, ()), key=_link_key)),
        )
        for mark in {**spans, **owned}
    }


def _item_part(item: SpanItem) -> int:
    return item.part


def _span_key(item: SpanItem) -> SpanKey:
    return item.mark, item.part


def _link_key(link: LinkItem) -> LinkKey:
    return link.owner, link.index


def _part(span: PlacedSpan) -> int:
    return span.item.part


def _reading_order(span: PlacedSpan) -> tuple[int, int, str, int]:
    item = span.item
    return span.anchor, -item.fragments[-1][1], item.mark, item.part
