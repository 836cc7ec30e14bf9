"""BioC as it is written: strings in infons, an event as a relation of roles."""

from __future__ import annotations

from tests.formats.bioc.documents import ANNOTATIONS, again, collection, passage, read
from tests.formats.golden_article import golden


def test_infons_are_strings_and_roles_are_nodes() -> None:
    [document] = again([golden()])["documents"]
    [one] = document["passages"]
    for mark in (*one["annotations"], *one["relations"], document):
        assert all(isinstance(value, str) for value in mark["infons"].values())
    event = next(mark for mark in one["relations"] if mark["id"] == "e1")
    assert {"refid": "m1", "role": "agent"} in event["nodes"]
    trigger = next(mark for mark in one["annotations"] if mark["id"] == event["nodes"][0]["refid"])
    assert (event["nodes"][0]["role"], trigger["text"]) == ("Trigger", "marched")


def test_a_mark_of_parts_has_locations() -> None:
    [document] = again([golden()])["documents"]
    m5 = next(one for one in document["passages"][0]["annotations"] if one["id"] == "m5")
    assert m5["locations"] == [{"offset": 58, "length": 5}, {"offset": 74, "length": 7}]


def test_a_new_mark_stands_in_the_passage_it_begins_in() -> None:
    data = collection(passage("Workers marched."), passage("Police watched.", 17))
    [record], _ = read(data)
    record["mentions"].append({
        "id": "m1", "layer": "L1", "type": "Group", "spans": [[17, 23]], "text": "Police",
        "actor": None, "attributes": {}, "time": None, "note": None, "by": golden()["mentions"][0]["by"],
    })  # fmt: skip
    record["layers"] = record["layers"] or golden()["layers"]
    [document] = again([record])["documents"]
    [one] = document["passages"][1]["annotations"]
    assert (one["text"], one["locations"]) == ("Police", [{"offset": 17, "length": 6}])
    assert ANNOTATIONS
