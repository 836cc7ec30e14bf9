"""Which mark a structure is."""

from __future__ import annotations

import pytest

from annotator.formats.cas.recognizing import Recognizer
from annotator.formats.cas.structure import Cas, Feature, Ref, Structure, Type, Types, Value
from tests.formats.round_trip import NEWS

AT = {"sofa": Ref(1), "begin": 0, "end": 2}
SLOTS = Types(
    {
        "x.Host": Type("uima.tcas.Annotation", {"links": Feature("uima.cas.FSArray", "x.Slot")}),
        "x.Slot": Type("uima.cas.TOP", {"role": Feature(""), "target": Feature("")}),
        "x.CoLink": Type("uima.tcas.Annotation", {"next": Feature("x.CoLink")}),
    }
)
EVENT = NEWS.event_types[0].name


def kind(
    type_name: str, features: dict[str, Value], *, grammar: bool = False, types: Types | None = None
) -> str:
    one = Structure(2, type_name, features)
    slot = Structure(3, "x.Slot", {"role": "r", "target": Ref(2)})
    cas = Cas(types or Types(), structures={2: one, 3: slot})
    return Recognizer(cas, NEWS, grammar=grammar).kind(one)


@pytest.mark.parametrize(
    ("type_name", "features", "expected"),
    [
        ("x.Person", AT, "mention"),
        ("x.Any", {**AT, "value": EVENT}, "event"),
        ("x.Host", {**AT, "links": (Ref(3),)}, "event"),
        ("x.Host", {**AT, "links": (Ref(99),)}, "mention"),  # they point to nothing
        ("x.Dep", {**AT, "Governor": Ref(3), "Dependent": Ref(2)}, "relation"),
        ("x.Dep", {**AT, "Governor": Ref(3)}, "mention"),
        ("x.CoChain", {"sofa": Ref(1), "first": Ref(2)}, "chain"),
        ("x.CoLink", {**AT, "next": Ref(3)}, "link"),
        ("x.HyperLink", AT, "mention"),
        ("custom.Mention", {**AT, "label": EVENT}, "mention"),
        ("custom.Event", AT, "event"),
        ("custom.Value", AT, "value"),
        ("custom.SameActorChain", {"sofa": Ref(1)}, "chain"),
        ("x.Nowhere", {"sofa": Ref(1)}, ""),
        ("cassis.Token", AT, ""),
        ("de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Lemma", AT, ""),
        ("de.tudarmstadt.ukp.clarin.webanno.api.type.CASMetadata", AT, ""),
    ],
)
def test_a_structure_is_what_it_is_built_like(
    type_name: str, features: dict[str, Value], expected: str
) -> None:
    assert kind(type_name, features) == expected


def test_the_type_system_tells_hosts_and_links_that_are_empty() -> None:
    assert kind("x.Host", AT, types=SLOTS) == "event"
    assert kind("x.Host", AT) == "mention"
    assert kind("x.CoLink", AT, types=SLOTS) == "link"


def test_grammar_is_left_out_unless_it_is_asked_for() -> None:
    name = "de.tudarmstadt.ukp.dkpro.core.api.lexmorph.type.pos.POS"
    assert kind(name, AT) == ""
    assert kind(name, AT, grammar=True) == "mention"


def test_a_label_is_what_a_structure_says_or_its_type() -> None:
    recognizer = Recognizer(Cas(), NEWS, grammar=False)
    assert recognizer.label(Structure(1, "a.Person", {})) == "Person"
    assert recognizer.label(Structure(1, "a.Person", {"value": "PER", "identifier": "Q1"})) == "PER"
    assert recognizer.label(Structure(1, "a.Person", {"label": " ", "identifier": "Q1"})) == "Q1"
