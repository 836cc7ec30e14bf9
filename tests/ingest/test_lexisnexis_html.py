"""LexisNexis downloads that are HTML."""

from __future__ import annotations

import pytest

from annotator.ingest.lexisnexis_html import READER
from annotator.model.article import Byline
from annotator.model.errors import BadInput
from tests.ingest.documents import assert_survives, read

ARTICLE = """
<!-- Hide XML section from browser
<DOC NUMBER={number}>
<DOCFULL> -->
<br><div class="c0"><br><p class="c1"><span class="c2">{number} of 2 DOCUMENTS</span></p></div>
<br><div class="c0"><p class="c1"><span class="c2">The Courier (Lenvik)</span></p></div>
<div class="c3"><p class="c1"><span class="c4">July 2, </span><span class="c2">2019 Tuesday</span><br>
<span class="c2">Final Edition</span></p></div>
<div class="c4"><p class="c5"><span class="c6">Workers march &amp; block bridges</span></p></div>
<div class="c4"><p class="c5"><span class="c7">BYLINE: </span><span class="c2">Jane Doe</span></p></div>
<div class="c4"><p class="c5"><span class="c7">LENGTH: </span><span class="c2">571 words</span></p></div>
<div class="c4"><p class="c8"><span class="c2">Workers marched
in Lenvik.</span></p><p class="c8"><span class="c2">They said: no.</span></p></div>
<div class="c4"><p class="c5"><span class="c7">LOAD-DATE: </span><span class="c2">July 3, 2019</span></p></div>
<div class="c4"><p class="c5"><span class="c7">LANGUAGE: </span><span class="c2">ENGLISH</span></p></div>
<!-- Hide XML section from browser
</DOCFULL> --><br>
"""


def seeds() -> dict[str, bytes]:
    articles = ARTICLE.format(number=1) + ARTICLE.format(number=2)
    return {"lexisnexis.html": f"<html><body>{articles}</body></html>".encode()}


def test_a_download() -> None:
    drafts, remarks = read(READER, seeds()["lexisnexis.html"])
    assert remarks == []
    assert len(drafts) == 2
    first = drafts[0]
    assert (first.title, first.source) == ("Workers march & block bridges", "The Courier (Lenvik)")
    assert first.text == "Workers marched in Lenvik.\nThey said: no."
    assert first.authors == (Byline("Jane Doe"),)
    assert first.published is not None
    assert first.published.value == "2019-07-02"
    assert first.extra["edition"] == "Final Edition"
    assert first.line is None


def test_sniffing() -> None:
    assert READER.sniff(seeds()["lexisnexis.html"], "a.html") == 100
    assert READER.sniff(b"<html><p>1 of 2 DOCUMENTS", "a.html") == 0


@pytest.mark.parametrize("data", [b"", b"<html><p>Workers marched."])
def test_what_is_refused(data: bytes) -> None:
    with pytest.raises(BadInput):
        read(READER, data)


def test_broken_files() -> None:
    assert_survives(READER, seeds())
