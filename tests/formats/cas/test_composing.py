"""A record as a CAS."""

from __future__ import annotations

from annotator.formats.base import Loss, WriteContext
from annotator.formats.cas.composing import SOFA, composed
from annotator.formats.cas.own_types import AttributeFeatures
from annotator.formats.cas.structure import SENTENCE, TOKEN, Cas, Ref
from tests.formats.cas.golden import TEXT, article
from tests.formats.round_trip import NEWS, Record


def made_of(record: Record) -> tuple[Cas, list[Loss]]:
    losses: list[Loss] = []
    return composed(record, AttributeFeatures(), WriteContext(NEWS, losses.append)), losses


def of(cas: Cas, kind: str) -> list[dict[str, object]]:
    return [one.features for one in cas.structures.values() if one.type == kind]


def test_positions_are_utf_16_units() -> None:
    cas, _ = made_of(article())
    assert (of(cas, "custom.Mention")[0]["begin"], of(cas, "custom.Mention")[0]["end"]) == (3, 10)


def test_every_token_lies_in_a_sentence() -> None:
    cas, _ = made_of(article())
    sentences = [(one["begin"], one["end"]) for one in of(cas, SENTENCE)]
    assert sentences == [(0, 41), (42, 96)]
    for token in of(cas, TOKEN):
        assert any(b <= token["begin"] and token["end"] <= e for b, e in sentences)  # type: ignore[operator]


def test_a_span_of_parts_is_a_hull_with_its_fragments() -> None:
    cas, _ = made_of(article())
    facility = of(cas, "custom.Mention")[3]
    assert (facility["begin"], facility["end"]) == (59, 82)
    assert facility["fragments"] == ("59-64,75-82",)
    assert "fragments" not in of(cas, "custom.Mention")[0]


def test_arguments_are_slots_in_their_order_and_values_have_a_place() -> None:
    cas, _ = made_of(article())
    links = of(cas, "custom.Event")[1]["arguments"]
    slots = [cas.structures[link.id].features for link in links]  # type: ignore[attr-defined]
    assert [slot["role"] for slot in slots] == ["target", "target"]
    value = cas.structures[slots[1]["target"].id]  # type: ignore[union-attr]
    assert (value.type, value.features["value"], value.stretch) == (
        "custom.Value",
        "a bridge",
        (47, 54),
    )


def test_a_relation_of_an_event_is_of_another_layer() -> None:
    record = article()
    record["relations"].append(
        {**record["relations"][0], "id": "r2", "source": {"event": "e1"}, "target": {"event": "e2"}}
    )
    cas, _ = made_of(record)
    assert len(of(cas, "custom.Relation")) == len(of(cas, "custom.EventRelation")) == 1
    relation = of(cas, "custom.Relation")[0]
    assert (relation["begin"], relation["end"]) == (22, 28)  # where its dependent stands


def test_a_cluster_is_a_chain() -> None:
    cas, _ = made_of(article())
    first, second = of(cas, "custom.SameActorLink")
    assert first["next"] == Ref(
        next(i for i, one in cas.structures.items() if one.features is second)
    )
    assert "next" not in second


def test_all_but_the_slots_are_in_the_view() -> None:
    cas, _ = made_of(article())
    outside = {one.type for i, one in cas.structures.items() if i not in cas.members[SOFA]}
    assert outside == {"custom.EventArgument"}
    assert cas.sofas[0].text == TEXT


def test_what_an_argument_says_beside_is_listed_as_lost() -> None:
    record = article()
    record["events"][0]["arguments"][0]["implicit"] = True
    _, losses = made_of(record)
    assert [(one.mark, one.feature, one.detail) for one in losses] == [
        ("e1", "unknown fields in parts of marks", "implicit")
    ]
    assert made_of(article())[1] == []
