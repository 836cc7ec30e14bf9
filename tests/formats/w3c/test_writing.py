"""Web Annotations as they are written: selectors, several targets, links between annotations."""

from __future__ import annotations

import json

from annotator.formats.w3c.codec import FORMAT
from annotator.formats.w3c.terms import name_of
from tests.formats.golden_article import golden
from tests.formats.round_trip import Record, written


def annotations() -> dict[str, Record]:
    [data] = written(FORMAT, [golden()])[0].values()
    collection = json.loads(data)
    found = collection["first"]["items"]
    assert collection["total"] == len(found)
    assert collection["@context"][0] == "http://www.w3.org/ns/anno.jsonld"
    return {one["id"]: one for one in found}


def named(thing: str) -> str:
    return name_of(golden()["id"], thing)


def test_the_text_is_a_body_and_the_source_of_all_targets() -> None:
    found = annotations()
    body = found[named("article")]["body"]
    assert body["value"] == golden()["text"]
    target = found[named("m1")]["target"]
    assert target["source"] == body["id"]
    position, quote = target["selector"]
    assert (position["start"], position["end"], quote["exact"]) == (2, 9, "Workers")
    assert quote["prefix"] == "🚩 "


def test_parts_are_several_targets() -> None:
    exact = [one["selector"][1]["exact"] for one in annotations()[named("m5")]["target"]]
    assert exact == ["north", "bridges"]


def test_links_lead_from_annotation_to_annotation() -> None:
    relation = annotations()[named("r1")]
    assert relation["motivation"] == "linking"
    assert (relation["target"], relation["body"][1]["source"]) == (named("m1"), named("m3"))
    argument = annotations()[named("e1 0")]
    assert (argument["target"], argument["body"][1]["source"]) == (named("e1"), named("m1"))
    assert argument["body"][0]["value"] == "agent"
