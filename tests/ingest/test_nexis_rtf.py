"""Nexis Uni downloads that are RTF documents."""

from __future__ import annotations

import pytest

from annotator.ingest.nexis_rtf import READER
from annotator.model.errors import BadInput
from tests.ingest.documents import assert_survives, read, rtf, rtf_lines, rtf_words
from tests.ingest.test_nexis import COVER, FIRST, SECOND


def seeds() -> dict[str, bytes]:
    return {"nexis.rtf": rtf_lines([*COVER, *FIRST, *SECOND])}


def test_a_download() -> None:
    drafts, remarks = read(READER, seeds()["nexis.rtf"])
    assert remarks == []
    assert [draft.title for draft in drafts] == ["Workers march in Lenvik", "Bridges blocked"]
    assert drafts[0].text == "Workers\xa0marched in Lenvik.\n\nThey said: no."


def test_titles_that_are_links() -> None:
    link = r"{\field{\*\fldinst{HYPERLINK \"https://x.example\"}}{\fldrslt Bridges blocked}}\par "
    [draft], _ = read(READER, rtf(link + rtf_words("\n".join(SECOND[1:]))))
    assert draft.title == "Bridges blocked"


def test_what_was_left_out_is_told() -> None:
    _, [remark] = read(READER, rtf(r"{\footnote a}" + rtf_words("\n".join(SECOND))))
    assert remark.message == "Foot-notes were left out: 1."


def test_sniffing() -> None:
    assert READER.sniff(seeds()["nexis.rtf"], "a.doc") == 100
    assert READER.sniff(rtf("Workers marched."), "a.rtf") == 0
    assert READER.sniff(b"End of Document", "a.rtf") == 0


def test_what_is_refused() -> None:
    with pytest.raises(BadInput):
        read(READER, b"Dear all")


def test_broken_files() -> None:
    assert_survives(READER, seeds())
