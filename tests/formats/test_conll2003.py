"""Tokens and labels line by line, in every scheme that is about."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.formats.conll2003 import FORMAT
from annotator.formats.tokenized import joined
from annotator.model.errors import BadInput
from annotator.model.sentences import sentences
from annotator.model.tokens import tokenise
from annotator.untrusted.incoming import MemoryFile
from tests.formats.round_trip import read_back, read_one, records, same, written
from tests.formats.token_article import golden_article
from tests.formats.token_expectation import kept_by_tokens, moved

GOLDEN = Path(__file__).parent / "golden" / "conll2003.conll"
IOB2 = b"""-DOCSTART- -X- -X- O

Kim NNP B-NP B-Person
Lee NNP I-NP I-Person
Ola NNP B-NP B-Person
marched VBD B-VP B-Protest
in IN B-PP O
Lenvik NNP B-NP B-Place
. . O O

-DOCSTART- -X- -X- O

Ola NNP B-NP B-Person

"""


def seeds() -> dict[str, bytes]:
    """Files to begin fuzzing with."""
    return {
        "a.conll": IOB2,
        "b.conll": b"# doc_id = 1\nKim\t0\t3\tB-Person\nLee\t4\t7\tE-Person\n\nOla\t8\t11\tS-Person\n",
        "golden.conll": GOLDEN.read_bytes(),
    }


def read(data: bytes, name: str = "a.conll", beside: dict[str, bytes] | None = None) -> Any:
    return read_one(FORMAT, MemoryFile(name, data, beside=beside))


def marked(record: dict[str, Any]) -> list[tuple[str, str]]:
    return [(m["type"], m["text"]) for m in record["mentions"]]


def test_the_golden_article() -> None:
    files, losses = written(FORMAT, [golden_article()])
    assert files == {"out.conll": GOLDEN.read_bytes()}
    assert {loss.feature for loss in losses} == {
        "events", "relations", "clusters of actors", "facts about the article",
        "status and labels of layers",
    }  # fmt: skip
    [record], findings = read_back(FORMAT, files)
    assert findings == []
    assert record["text"].endswith("They blocked the north and south bridges, police said.")
    assert marked(record)[1:3] == [("Place", "Lenvik"), ("Time", "Thursday")]


@settings(deadline=None)
@given(st.lists(records(), min_size=1, max_size=2))
def test_round_trip(tried: list[dict[str, Any]]) -> None:
    same(FORMAT, [r for r in tried if tokenise(r["text"])], expected=expected)


def expected(record: dict[str, Any]) -> dict[str, Any]:
    """Whole tokens inside sentences, in the text that is made of the tokens."""
    text = record["text"]
    tokens = tokenise(text)
    starts = [*(start for start, _ in sentences(text)[1:]), len(text)]
    rows: list[list[str]] = [[]]
    for start, end in tokens:
        while start >= starts[len(rows) - 1]:
            rows.append([])
        rows[-1].append(text[start:end])
    places = joined(rows).tokens

    def place(start: int, end: int) -> list[int]:
        first = next(n for n, t in enumerate(tokens) if t[0] == start)
        last = next(n for n, t in enumerate(tokens) if t[1] == end)
        return [places[first][0], places[last][1]]

    return moved(kept_by_tokens(record, bound=True, apart=True), place)


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        ("a B-X|b I-X|c B-X|d O", ["a b", "c"]),  # IOB2
        ("a I-X|b I-X|c B-X|d O", ["a b", "c"]),  # IOB1
        ("a I-X|b I-Y|c O|d I-Y", ["a", "b", "d"]),
        ("a B-X|b E-X|c S-X|d S-X", ["a b", "c", "d"]),  # BIOES
        ("a B-X|b L-X|c U-X|d O", ["a b", "c"]),  # BILOU
        ("a B-X|b M-X|c E-X|d I-X", ["a b c", "d"]),  # BMES
        ("a X|b X|c O|d Y", ["a b", "d"]),  # labels alone
        ("a B-X||b I-X|c I-X", ["a", "b c"]),  # never across sentences
        ("a\tB-X|b\tI-X|c\tO", ["a b"]),
        ("a  POS   B-X|b POS I-X", ["a b"]),
    ],
)
def test_schemes(rows: str, found: list[str]) -> None:
    [record], findings = read(rows.replace("|", "\n").encode())
    assert findings == []
    assert [words for _, words in marked(record)] == found


def test_events_are_known_by_the_schema() -> None:
    first, second = read(IOB2)[0]
    assert [e["type"] for e in first["events"]] == ["Protest"]
    assert marked(first) == [("Person", "Kim Lee"), ("Person", "Ola"), ("Place", "Lenvik")]
    assert first["text"] == "Kim Lee Ola marched in Lenvik."
    assert marked(second) == [("Person", "Ola")]


def test_crlf_and_a_mark_of_utf_8() -> None:
    [record], findings = read(b"\xef\xbb\xbfKim B-Person\r\nLee I-Person\r\n\r\nOla B-Person\r\n")
    assert findings == []
    assert marked(record) == [("Person", "Kim Lee"), ("Person", "Ola")]


def test_positions_give_the_blanks_back() -> None:
    data = b"# doc_id = 7\nKim\t2\t5\tB-Person\n-\t5\t6\tI-Person\nLee\t8\t11\tE-Person\n\nOla\t12\t15\tO\n"
    [record], findings = read(data)
    assert findings == []
    assert record["text"] == "  Kim-  Lee\nOla"
    assert marked(record) == [("Person", "Kim-  Lee")]


@pytest.mark.parametrize("start", ["9" * 12, "3x", "1", "900000000"])
def test_positions_that_cannot_be_are_passed_over(start: str) -> None:
    [record], _ = read(f"Kim\t0\t3\tB-Person\nLee\t{start}\t4\tO\n".encode())
    assert record["text"] == "Kim Lee"


def test_the_text_beside_it_is_taken() -> None:
    text = "\nKim  Lee\u2028Ola marched (in Lenvik).\n\nOla!\n".encode()
    data = IOB2.replace(b"in IN B-PP O", b"-LRB- ( O O\nin IN B-PP O")
    first, second = read(data, beside={"a.txt": text})[0]
    assert first["text"] == "Kim  Lee\u2028Ola marched (in Lenvik)."
    assert second["text"] == "Ola"
    [alone], _ = read(IOB2.split(b"\n\n-DOC")[0], beside={"a.txt": text})
    assert alone["text"] == text.decode()
    beside = MemoryFile("a.txt", text, beside={"a.conll": IOB2})
    assert FORMAT.claims is not None
    assert FORMAT.claims(beside)
    assert not FORMAT.claims(MemoryFile("b.txt", text, beside={"a.conll": IOB2}))


def test_a_text_that_does_not_fit_is_said() -> None:
    found, findings = read(IOB2, beside={"a.txt": b"Something else"})
    assert found[0]["text"] == "Kim Lee Ola marched in Lenvik."
    assert [f.severity for f in findings] == ["warning", "warning"]


@pytest.mark.parametrize(
    "data",
    [IOB2, IOB2.replace(b" ", b"\t").replace(b"-DOCSTART-\t-X-\t-X-\tO", b"-DOCSTART- -X- O O")],
)
def test_what_was_not_changed_goes_out_as_it_came(data: bytes) -> None:
    found, _ = read(data)
    keep_events_as_mentions(found)
    assert written(FORMAT, found)[0] == {"out.conll": data}


def keep_events_as_mentions(found: list[dict[str, Any]]) -> None:
    """The format holds no events: for the comparison they are put back as what they were."""
    for record in found:
        for event in record.pop("events"):
            plain = {k: v for k, v in event.items() if k not in {"triggers", "arguments"}}
            record["mentions"].append({**plain, **event["triggers"][0], "actor": None})
        record["events"] = []


def test_tokens_of_another_program_come_back() -> None:
    data = b"-DOCSTART- -X- -X- O\n\nKim-Lee -X- -X- B-Person\n's -X- -X- O\nU. -X- -X- O\nS. -X- -X- O\n\n"
    found, _ = read(data)
    assert found[0]["foreign"]["conll2003"]["sentences"] == [["Kim-Lee", "'s", "U.", "S."]]
    assert written(FORMAT, found)[0] == {"out.conll": data}


def test_labels_with_blanks_come_back() -> None:
    from annotator.model.schema import MentionType, Schema

    schema = Schema("s", "1", mention_types=(MentionType("Armed group"),))
    record = golden_article()
    record["mentions"][0]["type"] = "Armed group"
    files, losses = written(FORMAT, [record], schema=schema)
    assert b"B-Armed_group" in files["out.conll"]
    assert [(x.mark, x.action) for x in losses if x.action == "renamed"] == [("m1", "renamed")]
    [again], _ = read_back(FORMAT, files, schema=schema)
    assert again["mentions"][0]["type"] == "Armed group"


def test_the_innermost_can_be_kept() -> None:
    record = golden_article()
    record["mentions"][0]["spans"] = [[2, 27]]
    for chosen, kept, gone in (("outermost", "m1", "m3"), ("innermost", "m3", "m1")):
        files, losses = written(FORMAT, [record], {"overlap": chosen})
        assert [(x.mark, x.action) for x in losses if x.feature == "overlapping mentions"] == [
            (gone, "dropped")
        ]
        [again], _ = read_back(FORMAT, files)
        words = {"m1": "Workers marched in Lenvik", "m3": "Lenvik"}
        assert words[kept] in [m["text"] for m in again["mentions"]]
        assert words[gone] not in [m["text"] for m in again["mentions"]]


def test_what_is_widened_cut_and_dropped_is_said() -> None:
    record = golden_article()
    record["mentions"] = [
        {**record["mentions"][0], "spans": [[3, 5]]},
        {**record["mentions"][1], "spans": [[5, 9]]},
        {**record["mentions"][2], "spans": [[31, 45]]},
    ]
    record["events"] = record["relations"] = record["clusters"] = []
    _, losses = written(FORMAT, [record])
    assert [(x.mark, x.feature, x.action) for x in losses if x.mark and x.mark[0] == "m"] == [
        ("m1", "spans inside tokens", "expanded"),
        ("m2", "spans inside tokens", "expanded"),
        ("m3", "spans across sentences", "flattened"),
        ("m2", "overlapping mentions", "dropped"),
    ]


def test_the_sample_with_positions(shared_dir: Path) -> None:
    data = (shared_dir / "samples/conll/bconv-elliptic-coordination.conll").read_bytes()
    assert FORMAT.sniff(data, "a.conll") >= 90
    [record], findings = read(data)
    assert findings == []
    assert marked(record)[:2] == [("MESH:D001943", "Breast"), ("MESH:D010051", "Ovarian Cancers")]
    assert record["text"].startswith("Association of Breast and Ovarian Cancers With")


def test_our_article_in_another_hand(shared_dir: Path) -> None:
    data = (shared_dir / "samples/_golden/conll2003.txt").read_bytes()
    [record], findings = read(data, "conll2003.txt")
    assert findings == []
    assert marked(record)[-2:] == [("Facility", "south bridges"), ("Actor", "police")]


@pytest.mark.parametrize(
    "data", [b"Kim B-Person\n\xff O\n", b"x" * 1_000_002, b"Kim B-X\n" + b"y" * 1_000_001]
)
def test_files_that_cannot_be_read(data: bytes) -> None:
    with pytest.raises(BadInput, match=r"a\.conll.*line"):
        read(data)


@pytest.mark.parametrize("data", [b"", b"\n\n", b"-DOCSTART-\n", b"# doc_id\n", b" \t \n"])
def test_files_with_nothing_in_them(data: bytes) -> None:
    assert read(data) == ([], [])


def test_blank_tokens_are_no_words() -> None:
    found, [finding] = read("\u00a0\tB-Person\nKim\tO\n".encode())
    assert [r["text"] for r in found] == ["Kim"]
    assert (finding.line, finding.severity) == (1, "error")


@settings(deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                b"a",
                b"B-X",
                b" ",
                b"\t",
                b"\n",
                b"0",
                b"1",
                b"-DOCSTART-",
                b"#",
                b"\x00",
                b"\r",
                "\u2028".encode(),
            ]
        )
    )
)
def test_any_rows_are_read(pieces: list[bytes]) -> None:
    read(b"".join(pieces))


def test_sniffing() -> None:
    assert FORMAT.sniff(IOB2, "a.txt") == 100
    assert FORMAT.sniff(IOB2.split(b"\n\n", 1)[1], "a.txt") == 90
    assert FORMAT.sniff(b"Kim O\n", "a.txt") == 0
    assert FORMAT.sniff(b"Kim O\n", "a.conll") == 50
    assert FORMAT.sniff(b"Workers marched.\nThey came to O\n", "a.txt") == 0
    assert FORMAT.sniff(b"1\tKim\tKim\tPROPN\t_\t_\t0\troot\t_\t_\n", "a.conll") == 0
