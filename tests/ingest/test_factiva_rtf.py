"""Factiva downloads that are RTF documents."""

from __future__ import annotations

import pytest

from annotator.ingest.factiva_rtf import READER
from annotator.model.errors import BadInput
from tests.ingest.documents import assert_survives, read, rtf, rtf_lines, rtf_words
from tests.ingest.test_factiva import CODED, DISPLAYED, NUMBER


def table(lines: list[str]) -> bytes:
    """Rows of two cells, as word processors write them."""
    body = rtf_words("\n".join(lines)).replace("\\cell \\par\n", "\\cell \\row\n")
    return rtf(body)


def seeds() -> dict[str, bytes]:
    return {"coded.rtf": table(CODED * 2), "displayed.rtf": rtf_lines(DISPLAYED * 2)}


@pytest.mark.parametrize("name", ["coded.rtf", "displayed.rtf"])
def test_downloads(name: str) -> None:
    drafts, remarks = read(READER, seeds()[name])
    assert remarks == []
    assert [draft.title for draft in drafts] == ["Workers march in Lenvik"] * 2
    assert all(draft.identifiers == {"accession": NUMBER} for draft in drafts)
    assert all("They said: no." in draft.text for draft in drafts)


def test_what_was_left_out_is_told() -> None:
    _, [remark] = read(READER, table(CODED)[:-1])
    assert "ends too early" in remark.message


def test_sniffing() -> None:
    for data in seeds().values():
        assert READER.sniff(data, "a.rtf") == 100
    assert READER.sniff(rtf("Workers marched."), "a.rtf") == 0
    assert READER.sniff(rtf(rtf_words("In 571 words\n2 July 2019")), "a.rtf") == 0
    assert READER.sniff(b"", "a.rtf") == 0


@pytest.mark.parametrize("data", [b"Dear all", rtf("")])
def test_what_is_refused(data: bytes) -> None:
    with pytest.raises(BadInput):
        read(READER, data)


def test_broken_files() -> None:
    assert_survives(READER, seeds())
