"""TextAE's configuration from a schema and back."""

from __future__ import annotations

import orjson
import pytest

from annotator.formats.pubannotation.configuration import config_of, schema_text
from annotator.formats.schema_file import parse_schema
from annotator.untrusted.incoming import MemoryFile
from tests.formats.round_trip import NEWS


def test_labels_colours_and_values_come_back() -> None:
    text = schema_text(MemoryFile("c.json", orjson.dumps(config_of(NEWS))))
    assert text is not None
    schema = parse_schema(text, where="c")
    labels = [*NEWS.mention_types, *NEWS.event_types]
    assert [(m.name, m.color) for m in schema.mention_types] == [(m.name, m.color) for m in labels]
    assert {r.name for r in NEWS.relation_types} <= {r.name for r in schema.relation_types}
    assert [a.values for a in schema.attributes] == [
        tuple(type(v)(v.name) for v in a.values) for a in NEWS.attributes
    ]


@pytest.mark.parametrize("data", [b"{", b"[]", b"{}", b'{"config": 5}', b'{"entity types": []}'])
def test_what_is_no_configuration(data: bytes) -> None:
    assert schema_text(MemoryFile("c.json", data)) is None
    assert schema_text(MemoryFile("c.txt", data)) is None


def test_a_schema_is_made_of_a_configuration() -> None:
    config = {
        "entity types": [{"id": "Person", "color": "#8888FF", "default": True}, {"id": "a b"}, 5],
        "relation types": [{"id": "knows"}, {"id": "Person"}],
        "attribute types": [
            {"pred": "sure", "value type": "selection", "values": [{"id": "no"}, {"id": "yes"}]},
            {"pred": "odd", "value type": "flag"},
            {"pred": "note", "value type": "string"},
        ],
    }
    for data in (config, {"text": "x", "config": config}):
        text = schema_text(MemoryFile("a.json", orjson.dumps(data)))
        assert text is not None
        schema = parse_schema(text, where="a")
        assert [(m.name, m.color) for m in schema.mention_types] == [("Person", "#8888ff")]
        assert [r.name for r in schema.relation_types] == ["knows"]
        assert [a.name for a in schema.attributes] == ["sure", "odd"]
