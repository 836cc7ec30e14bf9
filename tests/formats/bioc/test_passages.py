"""Positions that are counted from the beginning of the document, in every unit."""

from __future__ import annotations

import pytest

from tests.formats.bioc.documents import again, annotation, collection, passage, read

FIRST, SECOND = "🚩 Ünions rose.", "Workers\u00a0marched in Lenvik."


def length(text: str, unit: str) -> int:
    if unit == "UTF-8":
        return len(text.encode())
    return len(text.encode("utf-16-le")) // 2 if unit == "UTF-16" else len(text)


@pytest.mark.parametrize("unit", ["UTF-8", "UTF-16", "code points"])
@pytest.mark.parametrize("gap", [0, 1, 2, 40])
def test_each_unit_is_found_in_several_passages(unit: str, gap: int) -> None:
    offset = length(FIRST, unit) + gap
    marched = length("Workers\u00a0", unit)
    data = collection(
        passage(
            FIRST,
            annotations=[
                annotation("T1", "Group", length("🚩 ", unit), length("Ünions", unit), "Ünions")
            ],
        ),
        passage(
            SECOND, offset, annotations=[annotation("T2", "Group", offset + marched, 7, "marched")]
        ),
    )
    [record], findings = read(data)
    assert findings == []
    assert record["text"] == FIRST + "\n" * min(gap, 2) + SECOND
    assert [mention["text"] for mention in record["mentions"]] == ["Ünions", "marched"]
    assert again([record]) == data


def test_sentences_and_annotations_of_the_document() -> None:
    sentences = [
        {"offset": 0, "infons": {}, "text": "Workers marched.", "annotations": [annotation("T1", "Group", 0, 7, "Workers")]},
        {"offset": 17, "infons": {}, "text": "Police watched.", "annotations": []},
    ]  # fmt: skip
    data = collection(
        {"offset": 0, "infons": {"type": "p"}, "sentences": sentences},
        annotations=[annotation("T2", "Group", 17, 6, "Police")],
        relations=[],
    )
    [record], findings = read(data)
    assert findings == []
    assert record["text"] == "Workers marched. Police watched."
    assert [mention["text"] for mention in record["mentions"]] == ["Workers", "Police"]
    assert again([record]) == data


def test_positions_that_begin_anew_in_each_passage() -> None:
    data = collection(
        passage("Workers marched.", 0),
        passage("Police watched.", 0, annotations=[annotation("T1", "Group", 0, 6, "Police")]),
    )
    [record], findings = read(data)
    assert findings == []
    assert record["mentions"][0]["text"] == "Police"


def test_words_that_differ_are_told_and_kept() -> None:
    data = collection(
        passage("Workers marched.", annotations=[annotation("T1", "Group", 0, 7, "Farmers")])
    )
    [record], [finding] = read(data)
    assert finding.severity == "warning"
    assert record["mentions"][0]["text"] == "Workers"
    assert again([record]) == data
