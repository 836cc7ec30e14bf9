"""A reader builds only records that can be kept, and says what it left out."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.formats.base import Finding, ReadContext
from annotator.formats.building import RecordBuilder, usable_id
from annotator.formats.offset_units import Counting
from annotator.formats.record_data import record_of_new
from annotator.formats.validation import rule_faults, shape_faults
from annotator.model.article import Published
from annotator.model.identity import ArticleId
from annotator.model.marks import MarkRef, NormalizedTime
from tests.formats.round_trip import NEWS, NOW

TEXT = "Workers marched in Lenvik on Thursday."


def builder(text: str = TEXT, annotator: str | None = None, **values: Any) -> RecordBuilder:
    context = ReadContext(NOW, lambda: ArticleId("NEW"), NEWS, annotator=annotator)
    return RecordBuilder(context, "a.ann", text, reader="brat", **values)


def faults(made: RecordBuilder) -> list[str]:
    read = made.record(1)
    assert read is not None
    data = record_of_new(read.record, NEWS)
    return [str(fault) for fault in shape_faults(data) or rule_faults(data) if fault.refuses]


def messages(made: RecordBuilder) -> list[str]:
    return [str(finding.message) for finding in made.findings]


def test_a_whole_record() -> None:
    made = builder()
    made.describe(title=" Workers march ", extra={"section": "x"}, foreign={"brat": {"a": 1}})
    actor = made.actor("Workers of Lenvik", "Group", codes={"wikidata": "Q42"})
    assert made.actor("Workers of Lenvik", "Group") == actor
    who = made.mention("Group", [(0, 7)], actor=actor, note="x", id="T1")
    where = made.mention("City", [(19, 25)])
    assert who is not None
    assert where is not None
    event = made.event("Demonstration", [[(8, 15)]], [("actor", who), ("place", where)])
    assert event is not None
    made.argument(event, "claim", "wages")
    made.relation("located-in", who, where)
    made.cluster([who, where])
    assert faults(made) == []
    assert made.findings == []
    read = made.record(7)
    assert read is not None
    data = record_of_new(read.record, NEWS)
    assert [mark["id"] for mark in data["mentions"]] == ["T1", "m1"]
    assert data["layers"][0]["kind"] == "import"
    assert data["article"]["title"] == "Workers march"
    assert data["article"]["import"] == {"reader": "brat", "file": "a.ann"}
    assert read.line == 7


def test_whose_marks_they_are() -> None:
    made = builder(annotator="Kim")
    made.mention("Group", [(0, 7)])
    second = made.layer("Ola")
    third = made.layer(kind="model", id="gold")
    made.mention("Group", [(0, 7)], layer=second)
    read = made.record()
    assert read is not None
    assert [(one.annotator, one.kind) for one in read.record.layers] == [
        ("Kim", "manual"), ("Ola", "manual"), ("Kim", "model"),
    ]  # fmt: skip
    assert (second, third) == ("L2", "gold")
    assert [mark.id for marks in read.record.marks.values() for mark in marks] == ["m1", "m1-2"]


@pytest.mark.parametrize(
    ("spans", "why"),
    [
        ([(0, 99)], "has 38 characters"),
        ([(-1, 3)], "left out"),
        ([(5, 5)], "left out"),
        ([], "marks nothing"),
    ],
)
def test_a_mark_outside_the_text_is_left_out(spans: list[tuple[int, int]], why: str) -> None:
    made = builder()
    made.line = 12
    assert made.mention("Group", spans) is None
    [finding] = made.findings
    assert why in finding.message
    assert (finding.line, finding.severity, finding.file) == (12, "error", "a.ann")
    assert faults(made) == []


def test_labels_and_values_without_words() -> None:
    made = builder()
    assert made.mention("  ", [(0, 7)]) is None
    event = made.event("Demonstration", [[(8, 15)]])
    assert event is not None
    made.argument(event, "claim", " ")
    made.argument(event, "", "wages")
    assert len(made.findings) == 2
    assert faults(made) == []


def test_what_dangles_is_left_out() -> None:
    made = builder()
    who = made.mention("Group", [(0, 7)])
    event = made.event("Demonstration", [[(8, 15)]])
    assert who is not None
    assert event is not None
    gone = MarkRef("mention", "m99")  # type: ignore[arg-type]
    made.argument(event, "actor", gone)
    made.argument(event, "actor", who)
    made.relation("located-in", who, gone)
    made.cluster([who, gone])
    assert faults(made) == []
    assert len(messages(made)) == 3
    read = made.record()
    assert read is not None
    [marks] = read.record.marks.values()
    assert [mark.id for mark in marks] == ["m1", "e1", "c1"]


def test_events_inside_themselves() -> None:
    made = builder()
    first = made.event("Demonstration", [[(8, 15)]])
    second = made.event("Demonstration", [[(8, 15)]])
    third = made.event("Demonstration", [[(0, 7)]])
    assert first is not None
    assert second is not None
    assert third is not None
    made.argument(first, "claim", second)
    made.argument(second, "claim", first)
    made.argument(third, "claim", third)
    assert faults(made) == []
    assert sum("argument of itself" in words for words in messages(made)) == 3


def test_what_breaks_a_rule_of_records_is_left_out() -> None:
    made = builder()
    made.describe(published=Published("soon", "day", "soon"))
    bad = made.mention("Time", [(29, 37)], time=NormalizedTime("Thursday"))
    who = made.mention("Group", [(0, 7)])
    assert bad is not None
    assert who is not None
    made.relation("located-in", who, bad)
    assert faults(made) == []
    assert any("“soon” is not a date" in words for words in messages(made))
    assert any(words.startswith(f"{bad.id} was left out") for words in messages(made))
    read = made.record()
    assert read is not None
    [marks] = read.record.marks.values()
    assert [mark.id for mark in marks] == [who.id]


def test_clusters_do_not_mix() -> None:
    made = builder()
    who, event = made.mention("Group", [(0, 7)]), made.event("Demonstration", [[(8, 15)]])
    assert who is not None
    assert event is not None
    assert made.cluster([who, event]) is None
    assert made.cluster([]) is None
    assert len(made.findings) == 1


def test_a_text_without_words_is_no_record() -> None:
    made = builder(" \n")
    assert made.record() is None
    assert [finding.severity for finding in made.findings] == ["error"]


def test_the_unit_that_the_file_counts_in() -> None:
    made = builder()
    made.counted(Counting("UTF-16 units", "as stored", 3, 3, ("Workers",)))
    assert made.findings == []
    assert made.article.origin["offsets"]["unit"] == "UTF-16 units"
    made.counted(Counting("code points", "as stored", 2, 3, ("Workers", "in")))
    [finding] = made.findings
    assert "2 of 3" in finding.message
    assert "“Workers”" in finding.message
    assert finding.severity == "warning"


def test_ids() -> None:
    assert usable_id("T1")
    assert usable_id("a/b:c")
    for bad in ("", " T1", "a\nb", "x" * 101, "a\0"):
        assert not usable_id(bad)
    assert builder(id="01J9").article.id == "01J9"
    assert builder(id=" ").article.id == "NEW"
    made = builder()
    assert [made.mention("Group", [(0, 7)], id=wanted) for wanted in ("m1", "m1", None)] == [
        MarkRef("mention", identifier)
        for identifier in ("m1", "m2", "m3")  # type: ignore[arg-type]
    ]


@given(st.data())
def test_whatever_is_put_in_a_record_comes_out(data: st.DataObject) -> None:
    made = builder()
    position = st.integers(-2, len(TEXT) + 2)
    label = st.sampled_from(["Group", "", "x\0y", "Demonstration"])
    refs: list[MarkRef] = [MarkRef("mention", "none")]  # type: ignore[arg-type]
    for _ in range(data.draw(st.integers(0, 8))):
        ref = st.sampled_from(refs)
        match data.draw(st.integers(0, 3)):
            case 0:
                new = made.mention(
                    data.draw(label), data.draw(st.lists(st.tuples(position, position), max_size=2))
                )
            case 1:
                new = made.event(
                    data.draw(label),
                    data.draw(
                        st.lists(st.lists(st.tuples(position, position), max_size=2), max_size=2)
                    ),
                    data.draw(st.lists(st.tuples(label, ref), max_size=2)),
                )
            case 2:
                new = None
                if refs[1:]:
                    made.relation(
                        data.draw(label), data.draw(st.sampled_from(refs[1:])), data.draw(ref)
                    )
            case _:
                new = None
                if refs[1:]:
                    made.cluster(data.draw(st.lists(st.sampled_from(refs[1:]), max_size=3)))
        if new is not None:
            refs.append(new)
    assert faults(made) == []
    assert all(isinstance(finding, Finding) for finding in made.findings)
