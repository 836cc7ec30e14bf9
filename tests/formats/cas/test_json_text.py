"""CAS JSON: every way in which the tools write it."""

from __future__ import annotations

import json
from typing import Any

import pytest

from annotator.formats.cas.json_text import json_bytes, read_json
from annotator.formats.cas.structure import Cas, Feature, Ref, Sofa, Structure, Type, Types
from annotator.model.errors import BadInput

SOFA = {"%ID": 1, "%TYPE": "uima.cas.Sofa", "sofaID": "_InitialView", "sofaString": "ab"}


def read(*structures: Any, types: Any = None, **more: Any) -> Cas:
    whole = {
        "%TYPES": types or {},
        "%FEATURE_STRUCTURES": [SOFA, *structures],
        "%VIEWS": {},
        **more,
    }
    return read_json(json.dumps(whole).encode(), "a.json")


def test_features_of_every_kind() -> None:
    found = read(
        {"%ID": 2, "%TYPE": "x.A", "@sofa": 1, "^begin": 0, "end": 2, "#f": "NaN", "@r": 3, "@l": 4,
         "@s": 5, "@t": 6, "b": True, "n": None, "%FLAG": 1, "d": {}},
        {"%ID": 4, "%TYPE": "uima.cas.FSArray", "%ELEMENTS": [3, None, 7]},
        {"%ID": 5, "%TYPE": "uima.cas.StringArray", "%ELEMENTS": ["x", None]},
        {"%ID": 6, "%TYPE": "x.Slot[]", "%ELEMENTS": [3]},
    )  # fmt: skip
    assert found.sofas == [Sofa(1, "_InitialView", "ab")]
    assert found.structures[2].features == {
        "sofa": Ref(1), "begin": 0, "end": 2, "f": "NaN", "r": Ref(3), "l": (Ref(3), Ref(7)),
        "s": ("x",), "t": (Ref(3),), "b": True,
    }  # fmt: skip


def test_structures_as_an_object_by_id() -> None:
    whole = {"%FEATURE_STRUCTURES": {"1": SOFA, "2": {"%TYPE": "x.A"}, "x": {"%TYPE": "x.B"}}}
    found = read_json(json.dumps(whole).encode(), "a.json")
    assert list(found.structures) == [2]
    assert len(found.sofas) == 1


def test_types() -> None:
    types = {
        "x.A": {"%SUPER_TYPE": "uima.tcas.Annotation", "links": {"%RANGE": "x.S[]"}, "n": {"%RANGE": "uima.cas.String"}},
        "x.B": 3,
    }  # fmt: skip
    assert read(types=types).types.all == {
        "x.A": Type(
            "uima.tcas.Annotation",
            {"links": Feature("uima.cas.FSArray", "x.S"), "n": Feature("uima.cas.String")},
        )
    }


@pytest.mark.parametrize(
    "odd", [7, None, {}, {"%ID": "2", "%TYPE": "x"}, {"%ID": 2}, {"%ID": True, "%TYPE": "x"}]
)
def test_what_is_no_structure_is_passed_over(odd: Any) -> None:
    assert read(odd).structures == {}


@pytest.mark.parametrize("data", [b"", b"{}", b"[]", b'{"%FEATURE_STRUCTURES": 3}', b"\xff", b"{"])
def test_what_is_no_cas_is_refused(data: bytes) -> None:
    with pytest.raises(BadInput, match=r"a\.json"):
        read_json(data, "a.json")


def test_it_writes_what_it_reads() -> None:
    cas = Cas(
        Types({"x.A": Type("uima.tcas.Annotation", {"l": Feature("uima.cas.FSArray", "x.S")})}),
        [Sofa(1, "_InitialView", "a\n🚩\u2028")],
        {
            2: Structure(
                2, "x.A", {"sofa": Ref(1), "begin": 0, "end": 1, "l": (Ref(2),), "s": ("x",)}
            )
        },
        {1: [2]},
    )
    data = json_bytes(cas)
    found = read_json(data, "a.json")
    assert (found.types, found.sofas, found.structures) == (cas.types, cas.sofas, cas.structures)
    assert json_bytes(Cas(found.types, found.sofas, found.structures, cas.members)) == data
