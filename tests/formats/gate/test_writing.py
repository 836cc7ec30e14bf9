"""GATE's documents as they are written: numbers for ids, features for what GATE has no place for."""

from __future__ import annotations

from tests.formats.gate.documents import ANNOTATIONS, again, document, read
from tests.formats.golden_article import golden


def test_arguments_and_relations_name_numbers_of_annotations() -> None:
    [found] = again(golden())["annotation_sets"].values()
    by_number = {one["id"]: one for one in found["annotations"]}
    assert found["next_annid"] == len(by_number) == len(found["annotations"])
    event = next(one for one in by_number.values() if one["type"] == "Protest")
    agent = next(one for one in event["features"]["arguments"] if one["role"] == "agent")
    assert by_number[agent["id"]]["start"] == 2


def test_a_mark_of_parts_is_the_whole_stretch_with_its_fragments() -> None:
    [found] = again(golden())["annotation_sets"].values()
    [one] = [one for one in found["annotations"] if "fragments" in one["features"]]
    assert (one["start"], one["end"], one["features"]["fragments"]) == (
        58,
        81,
        [[58, 63], [74, 81]],
    )


def test_a_new_mark_gets_the_next_number() -> None:
    [record], _ = read(document(*ANNOTATIONS))
    new = {**record["mentions"][0], "id": "m9", "spans": [[21, 27]], "text": "Lenvik"}
    del new["foreign"]
    record["mentions"].append(new)
    [found] = again(record)["annotation_sets"].values()
    assert found["annotations"][:2] == ANNOTATIONS
    assert found["annotations"][2]["id"] == 2
    assert found["next_annid"] == 3
