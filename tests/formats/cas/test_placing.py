"""Fragments of marks in a CAS."""

from __future__ import annotations

from annotator.formats.base import ReadContext
from annotator.formats.building import RecordBuilder
from annotator.formats.cas.placing import Placing
from annotator.formats.cas.structure import Structure
from annotator.formats.offset_units import Positions
from annotator.model.identity import ArticleId
from tests.formats.round_trip import NEWS, NOW

TEXT = "🚩 abc def"  # in UTF-16: 0–2, 3–6, 7–10


def placing() -> tuple[Placing, RecordBuilder]:
    context = ReadContext(NOW, lambda: ArticleId("N"), NEWS)
    builder = RecordBuilder(context, "a.xmi", TEXT, reader="t")
    return Placing(builder, Positions(TEXT, "UTF-16 units")), builder


def mention(begin: int, end: int, *parts: str) -> Structure:
    return Structure(1, "custom.Mention", {"begin": begin, "end": end, "fragments": parts})


def test_fragments_count_while_they_are_those_of_the_annotation() -> None:
    place, builder = placing()
    assert place.span(mention(3, 10, "3-6,7-10"), "X") == [(2, 5), (6, 9)]
    assert builder.findings == []
    for parts in ("3-6,7-9", "3-6,nonsense", "", "3-99", "7-10,3-6,1-2"):
        place, builder = placing()
        assert place.span(mention(3, 10, parts), "X") == [(2, 9)]
        assert [one.severity for one in builder.findings] == ["warning"]


def test_what_marks_nothing_is_told() -> None:
    for begin, end in ((3, 3), (1, 6), (3, 99), (-1, 3), (6, 3)):
        place, builder = placing()
        assert place.span(mention(begin, end), "X") is None
        assert [one.severity for one in builder.findings] == ["error"]
        assert "“X”" in builder.findings[0].message


def test_triggers_that_were_moved_are_one() -> None:
    place, builder = placing()
    event = Structure(1, "custom.Event", {"begin": 3, "end": 6})
    assert place.triggers(event, ("3-6", "7-10"), "X") == [[(2, 5)], [(6, 9)]]
    assert place.triggers(event, ("0-2", "7-10"), "X") == [[(2, 5)]]
    assert len(builder.findings) == 1
