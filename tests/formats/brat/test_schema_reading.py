"""A schema made of a configuration of brat."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from annotator.formats.brat.codec import FORMAT
from annotator.formats.brat.schema_reading import read_schema
from annotator.formats.schema_file import parse_schema
from annotator.model.schema import Schema
from annotator.untrusted.incoming import MemoryFile, PathFile
from tests.formats.golden_article import golden
from tests.formats.round_trip import NEWS, written


def schema_of(conf: str, visual: str = "") -> Schema:
    file = MemoryFile("annotation.conf", conf.encode(), beside={"visual.conf": visual.encode()})
    text = read_schema(file)
    assert text is not None
    return parse_schema(text, where="brat")


def test_a_configuration_with_everything() -> None:
    schema = schema_of(
        "[entities]\n# a remark\n!Being\n\tPerson\n\tGroup|people\nGPE\n----\n"
        "[relations]\nLocated  Arg1:Being, Arg2:GPE\nAlias\tArg1:Person, Arg2:Person, <REL-TYPE>:symmetric-transitive\n"
        "<OVERLAP>\tArg1:<ANY>, Arg2:<ANY>\nEquiv\tArg1:<ANY>, Arg2:<ANY>\n"
        "[events]\n<PG>=Person|Group\n!Life\n  Die  Who:<PG>, Where?:GPE, Why*:<EVENT>\n  Marry\tWho{2}:Person, By{1-3}:<ENTITY>, To+:GPE\n"
        "Report Reporter-Arg:<PG>, What:Life\n"
        "[attributes]\nNegation\tArg:<EVENT>\nMention Arg:<ENTITY>, Value:Name|Nominal\nSure\tArg:Life, Value:yes|no\n",
        "[drawing]\nPerson\tfgColor:black, bgColor:#FF821C\nLocated color:#112233\nGPE\tbgColor:red\n",
    )
    assert [(one.name, one.kind) for one in schema.mention_types] == [
        ("Person", "actor"), ("Group", "actor"), ("GPE", "place"),
    ]  # fmt: skip
    person = schema.mention_type("Person")
    assert person is not None
    assert person.color == "#ff821c"
    located, alias = schema.relation_types
    assert (located.source, located.target, located.color) == (
        ("Person", "Group"),
        ("GPE",),
        "#112233",
    )
    assert alias.symmetric
    die, marry, report = schema.event_types
    assert [(r.name, r.accepts, r.min, r.max) for r in die.roles] == [
        ("Who", ("Person", "Group"), 1, 1), ("Where", ("GPE",), 0, 1), ("Why", ("event",), 0, None),
    ]  # fmt: skip
    assert [(r.min, r.max) for r in marry.roles] == [(2, 2), (1, 3), (1, None)]
    assert report.roles[1].accepts == ("Die", "Marry")
    assert [(a.name, a.on, [v.name for v in a.values]) for a in schema.attributes] == [
        ("Negation", ("event",), ["yes"]),
        ("Mention", ("mention",), ["Name", "Nominal"]),
        ("Sure", ("Die", "Marry"), ["yes", "no"]),
    ]


def test_what_we_wrote_comes_back() -> None:
    files, _ = written(FORMAT, [golden()])
    schema = schema_of(files["annotation.conf"].decode(), files["visual.conf"].decode())
    assert [(m.name, m.color) for m in schema.mention_types] == [
        (m.name, m.color) for m in NEWS.mention_types
    ]
    assert [e.name for e in schema.event_types] == [e.name for e in NEWS.event_types]
    assert [(r.name, r.symmetric) for r in schema.relation_types] == [
        (r.name, r.symmetric) for r in NEWS.relation_types
    ]
    assert [[v.name for v in a.values] for a in schema.attributes] == [
        [v.name for v in a.values] for a in NEWS.attributes
    ]


def test_the_tool_s_own_configuration(shared_dir: Path) -> None:
    text = read_schema(PathFile(shared_dir / "samples" / "brat" / "annotation.conf"))
    assert text is not None
    schema = parse_schema(text, where="brat")
    transfer = schema.event_type("Transfer-money")
    assert transfer is not None
    assert [role.name for role in transfer.roles] == [
        "Giver-Arg", "Recipient-Arg", "Beneficiary-Arg", "Money-Arg",
    ]  # fmt: skip
    assert schema.event_type("Life") is None, "it only orders others"
    assert len(schema.relation_types) == 7


def test_what_is_no_configuration() -> None:
    assert read_schema(MemoryFile("a.txt", b"[entities]\nA\n")) is None
    assert read_schema(MemoryFile("tools.conf", b"[options]\nA x:y\n")) is None
    assert read_schema(MemoryFile("visual.conf", b"[labels]\nA | B\n")) is None


_WORD = st.sampled_from(
    ["[entities]\n", "[events]\n", "[relations]\n", "[attributes]\n", "\n", "\t", " ", "A", "B", "!", "|",
     "<X>=", "<X>", "<EVENT>", "Arg1:", "Arg2:", "Arg:", "Value:", ", ", "{2}", "?", "ü", "-", "."]
)  # fmt: skip


@given(st.lists(_WORD, max_size=40).map("".join))
def test_whatever_is_made_is_a_schema(conf: str) -> None:
    text = read_schema(MemoryFile("annotation.conf", f"[entities]\nFirst\n{conf}".encode()))
    assert text is not None
    parse_schema(text, where="brat")
