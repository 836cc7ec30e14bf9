"""One change, one place: everything else of the text stays as it is."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from annotator.formats.yaml_surgery import Surgery

TEXT = """\
# top
name: x  # here
list:
  # one
  - name: a
    say: "1"  # one too
  # two

  - name: b
    say: 2
    inner: [{name: p, k: v}, {name: q}]
end: {k: v, l: w}
"""


@dataclass
class Thing:
    name: str


def lines(thing: Thing, indent: str) -> list[str]:
    return [f"{indent}- name: {thing.name}", f"{indent}  say: new"]


def things(names: str) -> list[Thing]:
    return [Thing(name) for name in names]


@pytest.mark.parametrize(
    ("key", "value", "before", "after"),
    [
        ("name", "y", "name: x  # here\n", "name: y  # here\n"),
        ("name", None, "name: x  # here\n", ""),
        ("new", "1", "name: x  # here\n", "name: x  # here\nnew: 1\n"),
        ("gone", None, "", ""),
    ],
)
def test_keys(key: str, value: str | None, before: str, after: str) -> None:
    surgery = Surgery(TEXT)
    surgery.put(surgery.root, key, value, order=("name", "new", "list"))
    assert surgery.finish() == TEXT.replace(before, after, 1)


def test_keys_on_one_line() -> None:
    def put(key: str, value: str | None) -> str:
        surgery = Surgery(TEXT)
        node = next(pair[1] for pair in surgery.root.value if pair[0].value == "end")
        surgery.put(node, key, value)
        return surgery.finish().splitlines()[-1]

    assert put("k", "z") == "end: {k: z, l: w}"
    assert put("k", None) == "end: {l: w}"
    assert put("l", None) == "end: {k: v}"
    assert put("m", "1") == "end: {k: v, l: w, m: 1}"


def listed(names: str) -> str:
    surgery = Surgery(TEXT)
    surgery.put_list(surgery.root, "list", things(names), lines)
    return surgery.finish()


def test_items_move_with_what_stands_above_them() -> None:
    assert listed("ab") == TEXT
    first = '  - name: a\n    say: "1"  # one too\n'
    second = "  # two\n\n  - name: b\n    say: 2\n    inner: [{name: p, k: v}, {name: q}]\n"
    assert listed("ba") == TEXT.replace(first + second, second + first)


def test_items_come_and_go_and_remarks_stay() -> None:
    gone = listed("b")
    assert "name: a" not in gone
    assert "  # one\n  # two\n\n  - name: b\n" in gone
    assert "# two" in listed("a")
    new = listed("acb")
    assert new == TEXT.replace("  # two", "  - name: c\n    say: new\n  # two")
    assert "list" not in listed("")


def test_items_on_one_line_and_lists_that_were_not_there() -> None:
    surgery = Surgery(TEXT)
    b = surgery.items(surgery.root, "list")[1]
    surgery.put_list(b, "inner", things("qrp"), lines)
    surgery.put_list(surgery.root, "more", things("c"), lines)
    text = surgery.finish()
    assert "inner: [{name: q}, {name: r, say: new}, {name: p, k: v}]" in text
    assert text.endswith("end: {k: v, l: w}\n\nmore:\n  - name: c\n    say: new\n")


def test_names_and_texts() -> None:
    surgery = Surgery(TEXT)
    first, second = surgery.items(surgery.root, "list")
    assert (surgery.name(first), surgery.text_of(second, "say")) == ("a", "2")
    assert surgery.text_of(second, "none") == ""
    assert surgery.items(surgery.root, "name") == []
