"""Factiva downloads that are HTML."""

from __future__ import annotations

import pytest

from annotator.ingest.factiva_html import READER
from annotator.model.article import Byline
from annotator.model.errors import BadInput
from tests.ingest.documents import assert_survives, read
from tests.ingest.test_factiva import NUMBER


def row(code: str, inside: str) -> str:
    return f'<tr><td class="index" align="right"><b>{code}</b>&nbsp;</td><td>{inside}</td></tr>'


CODED = (
    '<div class="article frArticle"><table>'
    + row("HD", "<span class='frHeadline'>Grève à Lenvik</span>")
    + row("BY", "Jean Dupont")
    + row("WC", "571 mots")
    + row("PD", "29 décembre 2011")
    + row("SN", "Le Courrier")
    + row("LP", "<p class='articleParagraph frarticleParagraph'>Les ouvriers&nbsp;ont\n<b>défilé</b>.</p>")
    + row("TD", "<p class='articleParagraph'>Ils ont dit : non.</p><p class='articleParagraph'>Fin.</p>")
    + row("NS", "gpol : Politique | gcat : Actualité")
    + row("AN", f"Document {NUMBER}")
    + "</table></div>"
)  # fmt: skip
DISPLAYED = (
    '<div class="article enArticle"><div id="hd"><span class="enHeadline">Workers march</span></div>'
    '<div class="author">Jane Doe</div><div>571 words</div><div>2 July 2019</div>'
    "<div>The Courier</div><div>COUR</div><div>English</div><div>© 2019 Courier Media</div>"
    '<p class="articleParagraph enarticleParagraph">Workers marched.</p>'
    f'<p class="articleParagraph">They said: no.</p><p>Document {NUMBER}</p></div>'
)


def seeds() -> dict[str, bytes]:
    return {
        "coded.html": f"<html><body>{CODED}<hr/>{CODED}</body></html>".encode(),
        "displayed.html": f"<html><body>{DISPLAYED}<br/>{DISPLAYED}</body></html>".encode(),
    }


def test_codes() -> None:
    drafts, remarks = read(READER, seeds()["coded.html"])
    assert remarks == []
    assert [draft.place for draft in drafts] == ["article 1", "article 2"]
    draft = drafts[0]
    assert (draft.title, draft.source, draft.language) == ("Grève à Lenvik", "Le Courrier", "fr")
    assert draft.authors == (Byline("Jean Dupont"),)
    assert draft.published is not None
    assert draft.published.value == "2011-12-29"
    assert draft.text == "Les ouvriers\xa0ont défilé.\nIls ont dit : non.\nFin."
    assert draft.extra["subjects"] == ["gpol : Politique", "gcat : Actualité"]
    assert draft.identifiers == {"accession": NUMBER}


def test_the_layout_without_codes() -> None:
    drafts, remarks = read(READER, seeds()["displayed.html"])
    assert remarks == []
    assert [draft.place for draft in drafts] == ["article 1", "article 2"]
    assert drafts[0].title == "Workers march"
    assert drafts[0].text == "Workers marched.\nThey said: no."
    assert drafts[0].authors == (Byline("Jane Doe"),)


def test_a_frame_around_the_articles_is_none() -> None:
    data = f'<div class="article">{CODED}{CODED}</div>'.encode()
    assert len(read(READER, data)[0]) == 2


def test_a_bad_article_does_not_stop_the_others() -> None:
    bad = '<div class="article enArticle"><p class="articleParagraph">Only words</p></div>'
    drafts, [error] = read(READER, (bad + CODED).encode())
    assert len(drafts) == 1
    assert (error.severity, error.place) == ("error", "article 1")


def test_an_empty_article_is_told() -> None:
    drafts, [error] = read(READER, ('<div class="article"></div>' + CODED).encode())
    assert len(drafts) == 1
    assert error.message == "The article has no text; it was left out."


def test_sniffing() -> None:
    for data in seeds().values():
        assert READER.sniff(data, "a.html") == 100
    assert READER.sniff(b'<div class="article"><p>Workers marched.</p></div>', "a.html") == 0
    assert READER.sniff(b"<article class=article>Document it all</article>", "a.html") == 0
    assert READER.sniff(b"<p>factiva", "a.html") == 0


@pytest.mark.parametrize("data", [b"", b"<p>Workers marched."])
def test_what_is_refused(data: bytes) -> None:
    with pytest.raises(BadInput):
        read(READER, data)


def test_broken_files() -> None:
    assert_survives(READER, seeds())
