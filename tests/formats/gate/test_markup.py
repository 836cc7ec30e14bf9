"""GATE XML becomes the object of bdocjs."""

from __future__ import annotations

import pytest

from annotator.formats.gate.markup import read_document
from annotator.model.errors import BadInput


def feature(name: str, kind: str, value: str) -> str:
    return (
        f'<Feature><Name>{name}</Name><Value className="java.lang.{kind}">{value}</Value></Feature>'
    )


def test_features_have_types() -> None:
    features = "".join(
        feature(*one)
        for one in [
            ("a", "Boolean", "true"),
            ("b", "Long", "12"),
            ("c", "Double", "1.5"),
            ("d", "Integer", "x"),
            ("e", "Float", "y"),
        ]
    )
    data = (
        f"<GateDocument><GateDocumentFeatures>{features}</GateDocumentFeatures><TextWithNodes>x</TextWithNodes>"
        "</GateDocument>"
    )
    found = read_document(data.encode(), "a.xml")
    assert found["features"] == {"a": True, "b": 12, "c": 1.5, "d": "x", "e": "y"}


def test_nodes_count_where_they_stand() -> None:
    data = '<GateDocument><TextWithNodes>🚩<Node id="2"/>ab<Node id="4"/></TextWithNodes><AnnotationSet><Annotation Id="0" Type="T" StartNode="2" EndNode="4"/></AnnotationSet></GateDocument>'
    [one] = read_document(data.encode(), "a.xml")["annotation_sets"][""]["annotations"]
    assert (one["start"], one["end"]) == (1, 3)


@pytest.mark.parametrize("bad", [b"<GateDocument/>", b"<GateDocument>", b"\xff\xfe"])
def test_what_is_no_document(bad: bytes) -> None:
    with pytest.raises(BadInput):
        read_document(bad, "a.xml")
