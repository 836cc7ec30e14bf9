"""XMI and type systems."""

from __future__ import annotations

import pytest

from annotator.formats.cas.structure import Cas, Feature, Ref, Sofa, Structure, Type, Types
from annotator.formats.cas.xmi_text import allowed, read_types, read_xmi, types_bytes, xmi_bytes
from annotator.model.errors import BadInput

TYPES = Types(
    {
        "x.A": Type(
            "uima.tcas.Annotation",
            {
                "links": Feature("uima.cas.FSArray", "x.S"),
                "many": Feature("uima.cas.StringArray"),
                "sure": Feature("uima.cas.Boolean"),
                "count": Feature("uima.cas.Integer"),
                "share": Feature("uima.cas.Double"),
                "boss": Feature("x.A"),
                "numbers": Feature("uima.cas.IntegerArray"),
                "word": Feature("uima.cas.String"),
            },
        )
    }
)


def read(inside: str, types: Types | None = TYPES) -> Cas:
    spaces = (
        'xmlns:xmi="http://www.omg.org/XMI" xmlns:cas="http:///uima/cas.ecore" '
        'xmlns:x="http:///x.ecore" xmlns:noNamespace="http:///uima/noNamespace.ecore"'
    )
    sofa = '<cas:Sofa xmi:id="1" sofaID="v" sofaString="a&#10;b"/>'
    return read_xmi(f"<xmi:XMI {spaces}>\n{inside}{sofa}</xmi:XMI>".encode(), "a.xmi", types)


def test_the_type_system_tells_what_values_are() -> None:
    found = read(
        '<x:A xmi:id="2" sofa="1" begin="0" end="1" links="3 4" sure="true" count="7" share="0.5" '
        'boss="2" numbers="1 2" word="12"><many>x y</many><many>z</many></x:A>'
    )
    assert found.sofas == [Sofa(1, "v", "a\nb")]
    assert found.structures[2].line == 2
    assert found.structures[2].features == {
        "sofa": Ref(1), "begin": 0, "end": 1, "links": (Ref(3), Ref(4)), "sure": True, "count": 7,
        "share": 0.5, "boss": Ref(2), "numbers": ("1", "2"), "word": "12", "many": ("x y", "z"),
    }  # fmt: skip


def test_an_array_may_stand_by_itself() -> None:
    found = read('<x:A xmi:id="2" links="9"/><cas:FSArray xmi:id="9" elements="3 4"/>')
    assert found.structures[2].features == {"links": (Ref(3), Ref(4))}
    assert list(found.structures) == [2]


def test_without_a_type_system_the_usual_references_are_found() -> None:
    found = read(
        '<x:D xmi:id="2" Governor="3" Dependent="4" word="3" links="5"/>'
        '<x:S xmi:id="5" role="r" target="2"/><noNamespace:P xmi:id="6"/>',
        None,
    )
    assert found.structures[2].features == {
        "Governor": Ref(3), "Dependent": Ref(4), "word": "3", "links": (Ref(5),),
    }  # fmt: skip
    assert found.structures[6].type == "P"


def test_values_that_are_not_what_they_should_be_are_none() -> None:
    found = read(
        '<x:A xmi:id="2" count="x" share="much" boss="" begin="1e3" end="99999999999999999999"/>'
    )
    assert found.structures[2].features == {}
    assert read('<x:A count="1"/><x:A xmi:id="q"/>').structures.keys() == {-1, -2}


@pytest.mark.parametrize(
    "data",
    [b"", b"<a/>", b"<xmi", b"\xff\xfe", b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', b"\0"],
)
def test_what_is_no_xmi_is_refused(data: bytes) -> None:
    with pytest.raises(BadInput, match=r"a\.xmi"):
        read_xmi(data, "a.xmi", None)
    with pytest.raises(BadInput, match=r"t\.xml"):
        read_types(data, "t.xml")


def test_it_writes_what_it_reads() -> None:
    text = "a\n\tb \"<&>' 🚩\u2028\x85\xa0\ufffd"
    one = {"sofa": Ref(1), "begin": 0, "end": 1, "links": (Ref(2),), "many": ("a b", "<"), "sure": False, "word": text}  # fmt: skip
    two = Structure(3, "y.x.A", {"sofa": Ref(1)})
    cas = Cas(TYPES, [Sofa(1, "v", text)], {2: Structure(2, "x.A", dict(one)), 3: two}, {1: [2, 3]})
    found = read_xmi(xmi_bytes(cas), "a.xmi", TYPES)
    assert found.sofas == cas.sofas
    assert found.structures[2].features == one
    assert found.structures[3].type == "y.x.A"  # two packages that end in the same word


def test_what_xml_cannot_hold_is_replaced_one_for_one() -> None:
    assert allowed("a\x0b\x00\ufffe\ud800b") == "a\ufffd\ufffd\ufffd\ufffdb"
    assert allowed("a\t\n\x85🚩\u2028") == "a\t\n\x85🚩\u2028"


def test_type_systems_come_back() -> None:
    assert read_types(types_bytes(TYPES), "t.xml") == TYPES


def test_a_type_system_of_another_tool() -> None:
    data = b"""<typeSystemDescription><types><typeDescription><name> x.B </name>
    <supertypeName>uima.tcas.Annotation</supertypeName></typeDescription></types>
    </typeSystemDescription>"""
    assert read_types(data, "t.xml") == Types({"x.B": Type("uima.tcas.Annotation")})
