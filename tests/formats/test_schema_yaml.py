"""Bytes and YAML of schema files: lines are right, and what YAML should not do is refused."""

from __future__ import annotations

import pytest

from annotator.formats.schema_yaml import MAX_BYTES, decoded, read_yaml, too_large
from annotator.model.errors import BadInput
from tests.formats.schema_text import GOOD, Case, check_case, refusal


def test_keys_and_items_know_their_lines() -> None:
    document = read_yaml(GOOD, "tiny.yaml")

    assert document.root["events"][0]["roles"][1]["name"] == "place"
    assert document.line("events", 0, "roles", 1, "name") == 25
    assert document.line("events", 0, "guideline") == document.line("events", 0) == 20
    assert document.line("nothing", 3) == 1
    assert document.subject(("events", 0, "roles", 1)) == "event Visit, role place"
    assert document.subject(("events", 0, "roles", 1, "accepts", 5)) == (
        "event Visit, role place, accepts 6"
    )
    assert document.subject(("mentions", 9, "name")) == "mentions 10"


def test_scalars_are_core_types_and_what_else_there_is_stays_text() -> None:
    text = "[yes, true, 12, 1.5, null, 2022-10-13, 007, 0x1f, .inf]"

    assert read_yaml(text, "").root == [
        "yes", True, 12, 1.5, None, "2022-10-13", "007", 31, ".inf",
    ]  # fmt: skip


def test_bytes_become_text_or_are_refused_by_line() -> None:
    assert decoded(b"\xef\xbb\xbfname: x", "f.yaml") == "name: x"
    with pytest.raises(BadInput, match=r"f\.yaml, line 3: this is not UTF-8"):
        decoded(b"a\nb\n\xff", "f.yaml")
    with pytest.raises(BadInput, match="binary"):
        decoded(b"a\0", "f.yaml")


def test_the_limit_is_said_in_megabytes() -> None:
    assert f"larger than {MAX_BYTES // 1_000_000} MB" in too_large("f.yaml").message


BROKEN: dict[str, Case] = {
    "yaml key twice": (
        "kind: place\n",
        "kind: place\n    kind: actor\n",
        11,
        "“kind” stands twice (first on line 10)",
    ),
    "tab": ("    kind: place", "\tkind: place", 10, "tab"),
    "open bracket": ("accepts: [actor]", "accepts: [actor", 24, "YAML"),
    "colon in text": ("name: tiny", "name: tiny: small", 2, "colon"),
    "second document": ("attributes:", "---\nattributes:", 12, "second document"),
    "alias": (
        "target: [actor]",
        "target: &all [actor]\n    example: *all",
        31,
        "alias",
    ),
    "undefined alias": ("target: [actor]", "target: *all", 31, "YAML"),
    "tag": ("name: tiny", "name: !!python/name:os.system tiny", 2, "tag"),
    "list as a key": ("name: tiny", "[a, b]: tiny", 2, "cannot be a key"),
    "half a character": ("name: tiny", 'name: "\\ud800"', 2, "half a character"),
    "half a character as a key": ("name: tiny", '"\\ud800": tiny', 2, "half a character"),
    "control character": ("name: tiny", "name: ti\x07ny", 2, "U+0007"),
}


@pytest.mark.parametrize("case", BROKEN)
def test_a_broken_schema_is_refused_with_file_line_and_reason(case: str) -> None:
    check_case(BROKEN[case])


def test_an_escape_beyond_unicode_is_refused_not_a_crash() -> None:
    assert "names no character" in refusal(GOOD.replace("name: tiny", 'name: "\\UFFFFFFFF"'))


def test_deep_nesting_is_refused_not_a_crash() -> None:
    assert "nested too deeply" in refusal("a: " + "[" * 5000 + "]" * 5000)
    assert "nested too deeply" in refusal("annotation_schema: " + "[" * 40 + "]" * 40)


def test_an_alias_bomb_is_refused() -> None:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 12)]

    assert "line 1: " in refusal("\n".join(lines))


def test_lines_count_right_with_crlf() -> None:
    text = GOOD.replace("kind: place", "kind: x").replace("\n", "\r\n")

    assert refusal(text).startswith("tiny.yaml, line 10: ")
