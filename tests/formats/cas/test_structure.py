"""What a CAS holds."""

from __future__ import annotations

from annotator.formats.cas.structure import Feature, Ref, Structure, Type, Types


def test_features_are_inherited_and_the_nearest_counts() -> None:
    types = Types(
        {
            "a.Up": Type("uima.tcas.Annotation", {"x": Feature("one"), "y": Feature("two")}),
            "a.Low": Type("a.Up", {"x": Feature("three")}),
        }
    )
    assert types.feature("a.Low", "x") == Feature("three")
    assert types.feature("a.Low", "y") == Feature("two")
    assert types.feature("a.Low", "z") is None
    assert types.feature("b.No", "x") is None
    assert types.features("a.Low") == {"x": Feature("three"), "y": Feature("two")}


def test_types_above_each_other_end() -> None:
    types = Types({"a.A": Type("a.B"), "a.B": Type("a.A")})
    assert types.feature("a.A", "x") is None
    assert types.features("a.A") == {}


def test_a_structure_gives_what_it_has_and_nothing_else() -> None:
    one = Structure(
        1, "a.b.C", {"r": Ref(7), "s": "x", "e": "", "l": (Ref(1), "y"), "begin": 1, "end": True}
    )
    assert one.short == "C"
    assert (one.ref("r"), one.ref("s"), one.ref("none")) == (7, None, None)
    assert (one.refs("l"), one.refs("s")) == ((1,), ())
    assert (one.words("s"), one.words("e"), one.words("r")) == ("x", None, None)
    assert (one.lines("l"), one.lines("s")) == (("y",), ())
    assert one.stretch is None  # its end is no number
    assert Structure(1, "a.C", {"begin": 1, "end": 3}).stretch == (1, 3)
