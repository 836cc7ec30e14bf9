"""WebAnno TSV 3, taken apart."""

from __future__ import annotations

import pytest

from annotator.formats.webanno_tsv.rows import Item, Layer, Slot, divided, items_in, plain, table_in
from annotator.model.errors import BadInput

HEADER = """#FORMAT=WebAnno TSV 3.3
#T_SP=x.Plain|
#T_SP=x.Host|ROLE_x.Host:links_x.Slot|x.Plain|value
#T_CH=x.CoLink|referenceRelation|referenceType
#T_RL=x.Dep|value|BT_x.Plain


"""


def test_the_header_names_layers_and_their_columns() -> None:
    table = table_in(HEADER.encode(), "a.tsv")
    assert table.layers == [
        Layer("span", "x.Plain", ()),
        Layer("span", "x.Host", (Slot("links", "x.Slot", "x.Plain"), "value")),
        Layer("chain", "x.CoLink", ("referenceRelation", "referenceType")),
        Layer("relation", "x.Dep", ("value",), "x.Plain"),
    ]
    assert [layer.width for layer in table.layers] == [1, 3, 2, 2]


def test_sentences_of_several_lines_and_odd_rows() -> None:
    body = "#Sentence.id=s1\n#Text=a\n#Text=b\\tc\n1-1\t0-1\ta\t_\t\n1-1.1\t0-0\t\t_\t\n\nnonsense\n1-2\tx\tb\n"
    table = table_in((HEADER + body).encode("utf-8-sig").replace(b"\n", b"\r\n"), "a.tsv")
    (sentence,) = table.sentences
    assert sentence.text == "a\nb\tc"
    assert [(row.unit, row.token, row.begin, row.cells) for row in sentence.rows] == [
        ("1-1", "1-1", 0, ("_",)),
        ("1-1.1", "1-1", 0, ("_",)),
    ]
    assert table.odd == [14, 15]


def test_cells() -> None:
    assert list(items_in("_")) == []
    assert list(items_in("*[1]|a\\|b[2]|c")) == [Item("*", "1"), Item("a\\|b", "2"), Item("c")]
    assert [item.value for item in items_in("*|a\\|b\\[1\\]|\\_")] == [None, "a|b[1]", "_"]
    assert list(items_in("1-1[2_3]")) == [Item("1-1", "2_3")]
    assert divided("a;b\\;c", ";") == ["a", "b\\;c"]
    assert plain(r"\t\n\->\\\;\*") == "\t\n->\\;*"


@pytest.mark.parametrize(
    "data", [b"", b"#FORMAT=WebAnno TSV 2.0\n", b"#FORMAT=WebAnno TSV 3\xff", b"a\tb\n"]
)
def test_other_files_are_refused(data: bytes) -> None:
    with pytest.raises(BadInput, match=r"a\.tsv"):
        table_in(data, "a.tsv")
