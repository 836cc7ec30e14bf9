"""Documents of PubAnnotation as they are written."""

from __future__ import annotations

from tests.formats.golden_article import golden
from tests.formats.pubannotation.documents import SPANS, TEXT, again, read


def test_arguments_lead_to_the_trigger() -> None:
    document = again([golden()])
    agent = next(one for one in document["relations"] if one["pred"] == "agent")
    assert (agent["subj"], agent["obj"]) == ("m1", "e1")


def test_a_mark_of_parts_is_a_list_or_a_chain() -> None:
    [listed] = [d for d in again([golden()])["denotations"] if isinstance(d["span"], list)]
    assert [(one["begin"], one["end"]) for one in listed["span"]] == [(58, 63), (74, 81)]
    document = again([golden()], parts="chained")
    assert not [d for d in document["denotations"] if isinstance(d["span"], list)]
    [chain] = [r for r in document["relations"] if r["pred"] == "_lexicallyChainedTo"]
    labels = {d["id"]: d["obj"] for d in document["denotations"]}
    assert (labels[chain["subj"]], labels[chain["obj"]]) == ("Place", "_FRAGMENT")


def test_marks_of_ours_join_a_document_that_was_read() -> None:
    [record], _ = read({"text": TEXT, "denotations": SPANS[:1]})
    old = record["mentions"][0]
    new = {
        **old,
        "id": "m9",
        "spans": [[21, 27]],
        "type": "Place",
        "attributes": {"certainty": "low"},
    }
    del new["foreign"]
    record["mentions"].append(new)
    document = again([record])
    assert document["denotations"][0] == SPANS[0]
    assert document["denotations"][1]["id"] == "m9"
    assert document["attributes"] == [{"id": "A1", "subj": "m9", "pred": "certainty", "obj": "low"}]
