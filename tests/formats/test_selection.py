"""Only the marks of chosen labels go out, with nothing that points to the others."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from annotator.formats.selection import only_labels
from annotator.formats.validation import rule_faults, shape_faults
from tests.formats.records import a_record
from tests.formats.round_trip import NEWS, Record, records


@given(records(), st.sets(st.sampled_from(list(NEWS.labels()))))
def test_what_is_left_is_a_record(record: Record, labels: set[str]) -> None:
    before = repr(record)
    made = only_labels(record, labels)
    assert [f for f in shape_faults(made) or rule_faults(made) if f.refuses] == []
    kinds = ("mentions", "events", "relations")
    assert all(mark["type"] in labels for kind in kinds for mark in made[kind])
    kept = [m["id"] for m in record["mentions"] if m["type"] in labels]
    assert [mention["id"] for mention in made["mentions"]] == kept
    assert repr(record) == before


def test_all_labels_leave_the_record_as_it_is() -> None:
    assert only_labels(a_record(), set(NEWS.labels())) == a_record()
