"""Records out of a CAS, whoever made it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from annotator.formats.base import Finding, ReadContext, ReadRecord
from annotator.formats.cas.interpreting import MAX_TEXTS, Source, records_in
from annotator.formats.cas.structure import Cas, Ref, Sofa, Structure, Value
from annotator.formats.record_data import record_of_new
from annotator.model.errors import BadInput
from annotator.model.identity import ArticleId
from tests.formats.round_trip import NEWS, NOW

TEXT = "🚩 Workers marched in Lenvik."  # Workers 3–10, marched 11–18, Lenvik 22–28
CONTEXT = ReadContext(NOW, lambda: ArticleId("N"), NEWS)
SOURCE = Source("a.xmi", "uima-xmi")


def cas(*structures: tuple[str, dict[str, Value]], text: str = TEXT) -> Cas:
    made = {
        number: Structure(number, name, features, line=number)
        for number, (name, features) in enumerate(structures, 2)
    }
    return Cas(sofas=[Sofa(1, "_InitialView", text)], structures=made)


def at(begin: int, end: int, **more: Value) -> dict[str, Value]:
    return {"sofa": Ref(1), "begin": begin, "end": end, **more}


def read(
    given: Cas, source: Source = SOURCE, context: ReadContext = CONTEXT
) -> tuple[dict[str, Any], list[Finding]]:
    items = list(records_in(given, source, context))
    (record,) = [record_of_new(one.record, NEWS) for one in items if isinstance(one, ReadRecord)]
    return record, [one for one in items if isinstance(one, Finding)]


def test_features_are_attributes_and_comments_are_notes() -> None:
    given = cas(("x.Person", at(3, 10, value="PER", identifier="Q1", sure=True, comment="Who?")))
    record, findings = read(given)
    (mention,) = record["mentions"]
    assert (mention["type"], mention["text"]) == ("PER", "Workers")
    assert mention["attributes"] == {"identifier": "Q1", "sure": True}
    assert mention["note"] == "Who?"
    assert mention["foreign"] == {"uima": {"type": "x.Person"}}
    assert findings == []


def test_slots_are_arguments_and_those_without_a_role_have_the_feature_s_name() -> None:
    given = cas(
        ("x.Host", at(11, 18, links=(Ref(3), Ref(4), Ref(99)))),
        ("x.Slot", {"role": "who", "target": Ref(5)}),
        ("x.Slot", {"target": Ref(6)}),
        ("x.Person", at(3, 10)),
        ("de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Token", at(22, 28)),
    )
    given.structures[2].features["links"] = (Ref(3), Ref(4))
    record, findings = read(given)
    arguments = [(one["role"], one["mention"]) for one in record["events"][0]["arguments"]]
    assert arguments == [("who", "m1"), ("links", "m2")]
    assert record["mentions"][1]["type"] == "Token"  # for something points to it
    assert findings == []


def test_what_points_to_nothing_is_told_with_its_line() -> None:
    given = cas(
        ("x.Dep", at(3, 10, Governor=Ref(90), Dependent=Ref(91))),
        ("x.Host", at(11, 18, links=(Ref(4),))),
        ("x.Slot", {"role": "who", "target": Ref(99)}),
        ("x.CoChain", {"sofa": Ref(1), "first": Ref(98)}),
    )
    record, findings = read(given)
    assert record["relations"] == record["clusters"] == []
    assert [(one.line, one.severity) for one in findings] == [
        (2, "error"),
        (3, "error"),
        (5, "error"),
    ]


def test_a_reference_that_is_not_known_is_told_once() -> None:
    person = at(3, 10, boss=Ref(3))
    _, findings = read(cas(("x.Person", person), ("x.Person", person)))
    assert len(findings) == 1
    assert "x.Person:boss" in findings[0].message


def test_a_chain_that_bites_its_tail_ends() -> None:
    given = cas(
        ("x.CoChain", {"sofa": Ref(1), "first": Ref(3)}),
        ("x.CoLink", at(3, 10, next=Ref(4), referenceType="PER")),
        ("x.CoLink", at(22, 28, next=Ref(3))),
    )
    record, _ = read(given)
    assert [one["type"] for one in record["mentions"]] == ["PER", "CoLink"]
    assert record["clusters"][0]["members"] == ["m1", "m2"]


def test_links_stand_for_mentions_of_the_same_place() -> None:
    given = cas(
        ("x.Person", at(3, 10)),
        ("x.CoChain", {"sofa": Ref(1), "first": Ref(4)}),
        ("x.CoLink", at(3, 10, next=Ref(5))),
        ("x.CoLink", at(22, 28)),
    )
    record, _ = read(given)
    assert [one["type"] for one in record["mentions"]] == ["Person", "CoLink"]
    assert record["clusters"][0]["members"] == ["m1", "m2"]


def test_another_unit_wins_only_where_it_alone_fits_everything() -> None:
    def unit(*stretches: tuple[int, int]) -> tuple[str, str, bool]:
        record, findings = read(cas(*(("x.P", at(*stretch)) for stretch in stretches)))
        offsets = record["article"]["import"]["offsets"]
        return offsets["unit"], record["mentions"][0]["text"], bool(findings)

    assert unit((3, 10), (22, 28)) == ("UTF-16 units", "Workers", False)
    assert unit((2, 9), (21, 27)) == ("code points", "Workers", False)
    assert unit((2, 9), (3, 10)) == ("UTF-16 units", " Worker", False)


def test_positions_in_texts_with_crlf() -> None:
    record, _ = read(cas(("x.P", at(7, 10)), text="ab 🚩\r\nabc"))
    assert record["mentions"][0]["text"] == "abc"
    assert record["text"] == "ab 🚩\nabc"


def test_whose_layer_it_is() -> None:
    given = cas(("x.P", at(3, 10)))
    theirs = Source("a", "uima-xmi", "anna", "manual")

    def layer(source: Source, annotator: str | None) -> tuple[str, str]:
        record, _ = read(given, source, replace(CONTEXT, annotator=annotator))
        return record["layers"][0]["annotator"], record["layers"][0]["kind"]

    assert layer(SOURCE, None) == ("uima-xmi", "import")
    assert layer(theirs, None) == ("anna", "manual")
    assert layer(theirs, "me") == ("me", "manual")


def test_several_texts_are_several_articles() -> None:
    given = cas(("x.P", at(0, 2)), ("x.P", {"sofa": Ref(7), "begin": 0, "end": 5}))
    given.sofas.append(Sofa(7, "translation", "Other words"))
    items = [one for one in records_in(given, SOURCE, CONTEXT) if isinstance(one, ReadRecord)]
    shown = [record_of_new(one.record, NEWS)["mentions"][0]["text"] for one in items]
    assert shown == ["🚩", "Other"]


@pytest.mark.parametrize("count", [0, MAX_TEXTS + 1])
def test_a_document_without_a_text_or_with_too_many_is_refused(count: int) -> None:
    with pytest.raises(BadInput):
        list(records_in(Cas(sofas=[Sofa(1, "", "x")] * count), SOURCE, CONTEXT))


def test_what_nothing_stored_may_hold_is_replaced() -> None:
    record, _ = read(cas(("x.P", at(3, 10, **{"a\0": "b\0"}))))
    assert record["mentions"][0]["attributes"] == {"a\ufffd": "b\ufffd"}


def test_facts_about_the_document() -> None:
    meta = "de.tudarmstadt.ukp.dkpro.core.api.metadata.type.DocumentMetaData"
    said = {"documentTitle": "T", "documentUri": "https://e.org", "language": "x-unspecified"}
    record, _ = read(cas((meta, at(0, 3, **said))))
    head = record["article"]
    assert (head["title"], head["url"], head["language"]) == ("T", "https://e.org", None)
    assert read(cas((meta, at(0, 3, documentUri="file:/x"))))[0]["article"]["url"] is None
