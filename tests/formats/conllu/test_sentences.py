"""Rows of sentences stand in a text, those of one token where it stands."""

from __future__ import annotations

from annotator.formats.base import Finding
from annotator.formats.conllu.sentences import ID, Sentence, placed_text, sentences_in
from annotator.untrusted.incoming import MemoryFile

DATA = b"""# newdoc id = d
# text = Kim  saw damit
1\tKim
2\tsaw
3-4\tdamit
3\tda
4\tmit
4.1\t_
no row

# newpar
1\tShe
"""


def sentences(data: bytes = DATA) -> tuple[list[Sentence], list[Finding]]:
    findings: list[Finding] = []
    return list(sentences_in(MemoryFile("a", data), findings)), findings


def test_rows_and_comments() -> None:
    (first, second), findings = sentences()
    assert first.meta == {"newdoc": "d", "text": "Kim  saw damit"}
    assert [row.form for row in first.surface()] == ["Kim", "saw", "damit"]
    assert (second.line, second.meta) == (11, {"newpar": ""})
    assert [finding.line for finding in findings] == [9]


def test_places() -> None:
    (first, second), _ = sentences()
    assert placed_text([first, second]) == "Kim  saw damit\nShe"
    assert [row.place for row in first.rows] == [
        (0, 3), (5, 8), (9, 14), (9, 14), (9, 14), None,
    ]  # fmt: skip
    assert second.rows[0].place == (15, 18)


def test_numbers_of_rows() -> None:
    assert all(ID.fullmatch(number) for number in ("1", "3-4", "8.1"))
    assert not any(ID.fullmatch(number) for number in ("x", "1-", "9" * 9, "\u0661"))
