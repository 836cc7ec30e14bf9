"""Marks by numbers of tokens: places that are there are marked, the others are findings."""

from __future__ import annotations

from annotator.formats.base import ReadContext
from annotator.formats.building import RecordBuilder
from annotator.formats.placed_marks import PlacedMarks, say_text_differs, tokens_in, untyped_option
from annotator.formats.record_data import record_of_new
from annotator.model.identity import ArticleId
from tests.formats.round_trip import NEWS, NOW

SENTENCES = [["Kim", "marched", "."]]


def test_marks_are_known_by_place_and_by_id() -> None:
    tokens, right = tokens_in(SENTENCES, "Kim  marched.")
    assert right
    builder = RecordBuilder(
        ReadContext(NOW, lambda: ArticleId("NEW"), NEWS), "a", tokens.text, reader="rams"
    )
    marks = PlacedMarks(builder, tokens.range, " ")
    kim = marks.mention("Person", 0, 1, id="T1")
    assert marks.mention_at(0, 1.0) == marks.known("T1") == kim
    event = marks.event("Protest", 1, 2, id="E1")
    assert marks.event_at(1) == marks.known("E1") == event
    made = marks.mention_at(1, 3)
    assert made is not None
    marks.relation("works-for", kim, made, "R1")
    marks.relation("works-for", kim, None)
    marks.cluster([kim, made, None])
    marks.cluster([kim, None])
    assert builder.findings == []
    assert marks.mention("Person", 2, 4) is marks.mention("Person", "0", 1) is None
    assert marks.event("Protest", 5, 5) is marks.event_at("x") is marks.known("T9") is None
    assert [f.severity for f in builder.findings] == ["error"] * 5
    read = builder.record()
    assert read is not None
    data = record_of_new(read.record, NEWS)
    assert [(m["type"], m["text"]) for m in data["mentions"]] == [
        ("Person", "Kim"), ("Entity", "marched."),
    ]  # fmt: skip
    assert [len(data[kind]) for kind in ("events", "relations", "clusters")] == [1, 1, 1]


def test_a_text_without_the_tokens() -> None:
    tokens, right = tokens_in(SENTENCES, "Ola")
    assert (tokens.text, right) == ("Kim marched.", False)
    assert tokens_in(SENTENCES, None)[1]
    builder = RecordBuilder(
        ReadContext(NOW, lambda: ArticleId("NEW"), NEWS), "a", "x", reader="rams"
    )
    say_text_differs(builder)
    assert builder.findings[0].severity == "warning"
    assert untyped_option().default == "Entity"
