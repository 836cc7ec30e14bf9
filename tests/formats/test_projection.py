"""What a format cannot hold is taken out, listed, and leaves a record that is right."""

from __future__ import annotations

from dataclasses import fields

from hypothesis import given
from hypothesis import strategies as st

from annotator.formats.base import Loss
from annotator.formats.capabilities import ALL, EVERYTHING, NONE, Capabilities
from annotator.formats.projection import documents, project
from annotator.formats.validation import rule_faults, shape_faults
from tests.formats.records import a_record
from tests.formats.round_trip import Record, records

FLAGS = [field.name for field in fields(Capabilities) if field.name not in {"attributes", "notes"}]


@st.composite
def capabilities(draw: st.DrawFn) -> Capabilities:
    flags = {name: draw(st.booleans()) for name in FLAGS}
    targets = st.sampled_from([ALL, NONE, frozenset({"mention"})])
    return Capabilities(**flags, attributes=draw(targets), notes=draw(targets))


def faults(record: Record) -> list[str]:
    found = shape_faults(record) or rule_faults(record)
    return [str(fault) for fault in found if fault.refuses]


@given(records())
def test_a_format_that_holds_everything_loses_nothing(record: Record) -> None:
    losses: list[Loss] = []
    assert project(record, EVERYTHING, losses.append) == record
    assert losses == []
    assert EVERYTHING.missing() == ()


@given(records(), capabilities())
def test_what_is_left_is_a_record(record: Record, can: Capabilities) -> None:
    assert faults(record) == [], "the record that is tried is right itself"
    before = repr(record)
    for document in documents(record, can):
        assert faults(project(document, can, lambda _loss: None)) == []
    assert repr(record) == before, "the record is not changed"


@given(records(), capabilities())
def test_nothing_goes_without_a_loss(record: Record, can: Capabilities) -> None:
    for document in documents(record, can):
        losses: list[Loss] = []
        made = project(document, can, losses.append)
        kinds = ("mentions", "events", "relations", "clusters")
        gone = sum(len(document[kind]) - len(made[kind]) for kind in kinds)
        assert sum(loss.action == "dropped" for loss in losses) >= gone
        assert all(loss.article == document["id"] for loss in losses)
        if [made[kind] for kind in kinds] != [document[kind] for kind in kinds]:
            assert losses


def test_layers_become_documents_where_a_format_holds_one() -> None:
    record = a_record(
        lambda r: r["layers"].append({**r["layers"][0], "id": "L2", "annotator": "B"})
    )
    [first, second] = documents(record, Capabilities())
    assert (first["id"], second["id"]) == (record["id"], f"{record['id']}.L2")
    assert len(first["mentions"]) == len(record["mentions"])
    assert second["mentions"] == second["events"] == second["actors"] == []
    assert list(documents(record, Capabilities(layers=True))) == [record]


def test_of_overlapping_mentions_the_longest_stays() -> None:
    record = a_record()
    spans = [[0, 10], [2, 5], [4, 12], [20, 22]]
    record["mentions"] = [
        {**record["mentions"][0], "id": f"m{n}", "spans": [span], "actor": None}
        for n, span in enumerate(spans)
    ]
    record["events"], record["relations"], record["clusters"] = [], [], []
    losses: list[Loss] = []
    made = project(record, Capabilities(), losses.append)
    assert [mention["id"] for mention in made["mentions"]] == ["m0", "m3"]
    dropped = {loss.mark for loss in losses if loss.feature == "overlapping mentions"}
    assert dropped == {"m1", "m2"}
