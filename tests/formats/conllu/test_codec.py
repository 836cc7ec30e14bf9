"""Sentences of CoNLL-U with entities in their last column."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.formats.conllu.codec import FORMAT
from annotator.model.errors import BadInput
from annotator.model.tokens import tokenise
from annotator.untrusted.incoming import MemoryFile
from tests.formats.round_trip import read_back, read_one, records, same, written
from tests.formats.token_article import TEXT, golden_article
from tests.formats.token_expectation import kept_by_tokens

GOLDEN = Path(__file__).parent.parent / "golden" / "conllu.conllu"


def rows(*shown: str) -> bytes:
    """Lines of `id form misc`, comments and blank lines."""
    made = []
    for line in shown:
        parts = line.split(" ")
        if line.startswith("#") or not line:
            made.append(line)
        else:
            made.append("\t".join([parts[0], parts[1], *"_______", *(parts[2:] or ["_"])]))
    return ("\n".join(made) + "\n").encode()


BRACKETS = rows(
    "# newdoc id = d", "# global.Entity = eid-etype-head-other",
    "1 Kim Entity=(e1-person-1-(e2-person-1-)", "2 Lee Entity=e1)", "3 saw",
    "4-5 damit SpaceAfter=No", "4 da", "5 mit Entity=(e3-thing-1-)", "5.1 _ Entity=(e4-person-1-)",
    "6 . ", "",
    "1 She Entity=(e1-person-1-)", "2 ran Entity=(e5[1/2]-way-1-)", "3 far", "4 away Entity=(e5[2/2]-way-1-)", "",
)  # fmt: skip
LABELS = rows(
    "# text = Kim  Lee marched.",
    "1 Kim NER=B-Person",
    "2 Lee NER=I-Person",
    "3 marched NER=B-Protest",
    "4 . _",
)


def seeds() -> dict[str, bytes]:
    """Files to begin fuzzing with."""
    return {"golden.conllu": GOLDEN.read_bytes(), "a.conllu": BRACKETS, "b.conllu": LABELS}


def read(data: bytes, **options: str) -> Any:
    return read_one(FORMAT, MemoryFile("a.conllu", data), options)


def marked(record: dict[str, Any]) -> list[tuple[str, str]]:
    return [(m["type"], m["text"]) for m in record["mentions"]]


def test_the_golden_article() -> None:
    files, losses = written(FORMAT, [golden_article()])
    assert files == {"out.conllu": GOLDEN.read_bytes()}
    assert {loss.feature for loss in losses} == {
        "events", "relations", "status and labels of layers",
    }  # fmt: skip
    [record], findings = read_back(FORMAT, files)
    assert findings == []
    assert (record["text"], record["id"]) == (TEXT, golden_article()["id"])
    assert "foreign" not in record
    same(FORMAT, [golden_article()])


@settings(deadline=None)
@given(st.lists(records(), min_size=1, max_size=2))
def test_round_trip(tried: list[dict[str, Any]]) -> None:
    same(FORMAT, [r for r in tried if tokenise(r["text"])], expected=expected)


def expected(record: dict[str, Any]) -> dict[str, Any]:
    """Whole tokens; members that cross each other are no cluster of two."""
    made = kept_by_tokens(record, bound=True)
    places = {m["id"]: m["spans"][0] for m in made["mentions"]}
    clusters = []
    for cluster in made["clusters"]:
        (a, b), (c, d) = sorted(places[m] for m in cluster["members"])
        if not a < c < b < d:
            clusters.append(cluster)
    return {**made, "clusters": clusters}


def test_brackets() -> None:
    [record], findings = read(BRACKETS)
    assert record["text"] == "Kim Lee saw damit.\nShe ran far away"
    assert marked(record) == [
        ("person", "Kim"), ("person", "Kim Lee"), ("thing", "damit"), ("person", "She"),
        ("way", "ran away"),
    ]  # fmt: skip
    assert [c["members"] for c in record["clusters"]] == [["m2", "m4"]]
    assert [(f.line, f.severity) for f in findings] == [(9, "warning")]


def test_labels() -> None:
    [record], findings = read(LABELS)
    assert findings == []
    assert record["text"] == "Kim  Lee marched."
    assert marked(record) == [("Person", "Kim  Lee")]
    assert record["events"][0]["type"] == "Protest"


def test_other_orders_of_fields() -> None:
    data = rows(
        "# global.Entity = etype-eid-head",
        "1 Kim Entity=(person-e1-1)",
        "2 Lee Entity=(person-e1-1)",
    )
    [record], _ = read(data)
    assert marked(record) == [("person", "Kim"), ("person", "Lee")]
    assert len(record["clusters"]) == 1
    [record], _ = read(rows("1 Kim Entity=(e1)"), untyped="Thing")
    assert marked(record) == [("Thing", "Kim")]


def test_blanks_come_back() -> None:
    data = rows(
        "1 Kim SpacesBefore=\\s|SpacesAfter=\\s\\s", "2 , SpaceAfter=No", "3 Lee SpacesAfter=\\n\\t", "",
        "1 ran SpacesAfter=\\p\\\\",
    )  # fmt: skip
    assert read(data)[0][0]["text"] == " Kim  ,Lee\n\tran|\\"
    paragraphs = rows("# newpar", "1 Kim", "", "1 ran", "", "# newpar id = 2", "1 far")
    assert read(paragraphs)[0][0]["text"] == "Kim ran\nfar"


@pytest.mark.parametrize("place", ["0:3", "9999999:9999999", "90000000:90000003", "5:7", "x"])
def test_positions_that_cannot_be_are_passed_over(place: str) -> None:
    data = rows("1 Kim TokenRange=2:5", f"2 Lee TokenRange={place}")
    assert read(data)[0][0]["text"] == "Kim Lee"
    assert read(data.replace(place.encode(), b"7:10"))[0][0]["text"] == "  Kim  Lee"


def test_documents_are_articles() -> None:
    found, _ = read(BRACKETS + b"\n" + rows("# newdoc", "1 Kim"))
    assert [r["text"] for r in found][1:] == ["Kim"]
    assert found[0]["foreign"]["conllu"]["doc"] == "d"


def test_signs_in_labels_come_back() -> None:
    from annotator.model.schema import MentionType, Schema

    schema = Schema("s", "1", mention_types=(MentionType("Armed-group (any)"),))
    record = golden_article()
    record["mentions"][0]["type"] = "Armed-group (any)"
    files, losses = written(FORMAT, [record], schema=schema)
    assert ("m1", "renamed") in [(x.mark, x.action) for x in losses]
    [again], _ = read_back(FORMAT, files, schema=schema)
    assert "Armed-group (any)" in [m["type"] for m in again["mentions"]]


def test_members_that_cross_are_said() -> None:
    record = golden_article()
    record["mentions"][0]["spans"], record["mentions"][1]["spans"] = [[2, 17]], [[10, 20]]
    _, losses = written(FORMAT, [record])
    assert ("c1", "members of clusters") in [(x.mark, x.feature) for x in losses]


def test_sentences_of_a_treebank(shared_dir: Path) -> None:
    data = (shared_dir / "samples/conll/en_pud-ud-test.first12.conllu").read_bytes()
    assert FORMAT.sniff(data, "a") == 100
    found, findings = read(data)
    assert findings == []
    assert found[0]["text"].startswith("“While much of the digital transition is unprecedented in")
    assert found[0]["article"]["import"]["reader"] == "conllu"


def test_our_article_in_another_hand(shared_dir: Path) -> None:
    [record], findings = read((shared_dir / "samples/_golden/conllu.conllu").read_bytes())
    assert findings == []
    assert record["text"] == TEXT
    assert marked(record)[4] == ("Facility", "south bridges")


@pytest.mark.parametrize(
    ("data", "line"),
    [
        (rows("1 Kim Entity=(e1-person", "2 ran"), 1), (rows("1 Kim", "2 ran Entity=e1)"), 2),
        (b"Kim ran\n" + rows("1 Kim"), 1), (rows("1 Kim") + b"2\t\n", 2),
        (rows("# annotator.article = {", "1 Kim"), 1),
    ],
)  # fmt: skip
def test_bad_lines_stop_nothing(data: bytes, line: int) -> None:
    [_], [finding] = read(data)
    assert finding.line == line


def test_files_that_cannot_be_read() -> None:
    with pytest.raises(BadInput):
        read(b"1\tKim\xff")
    assert read(b"") == read(b"# newdoc\n\n") == ([], [])


_MISC = st.lists(
    st.sampled_from(
        [
            "Entity=(e1-p",
            ")",
            "(",
            "e1)",
            "[1/2]",
            "|",
            "NER=B-X",
            "SpacesAfter=\\s",
            "TokenRange=1:2",
            "-",
            "=",
        ]
    ),
    max_size=5,
).map("".join)


@settings(deadline=None)
@given(
    st.lists(
        st.tuples(
            st.sampled_from(["1", "2", "1-2", "1.1", "x", ""]),
            st.sampled_from(["a", "\u2028", "\u00a0", ""]),
            _MISC,
        )
    )
)
def test_any_rows_are_read(tried: list[tuple[str, str, str]]) -> None:
    read("\n".join("\t".join([i, form, *"_______", misc]) for i, form, misc in tried).encode())


def test_sniffing() -> None:
    assert FORMAT.sniff(LABELS, "a.conll") == 100
    assert FORMAT.sniff(b"1\tKim\n", "a.conllu") == 50
    assert FORMAT.sniff(b"Kim B-Person\n", "a.conll") == 0
