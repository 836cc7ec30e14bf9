"""Factiva's XML."""

from __future__ import annotations

import pytest

from annotator.ingest.factiva_xml import READER
from annotator.model.article import Byline
from annotator.model.errors import BadInput
from tests.ingest.documents import assert_survives, read
from tests.ingest.test_factiva import NUMBER

ARTICLE = f"""
<article>
 <accessionNo>{NUMBER}</accessionNo><baseLanguage>en</baseLanguage>
 <headline><paragraph display="Proportional">Workers <hlt>march</hlt> in Lenvik</paragraph></headline>
 <byline>By Jane Doe</byline><copyright>(c) 2019 Courier Media</copyright>
 <leadParagraph><paragraph>Workers marched.</paragraph></leadParagraph>
 <tailParagraphs><paragraph>They said: <ELink>no</ELink>.</paragraph><paragraph>End.</paragraph></tailParagraphs>
 <publicationDate><date>2019-07-02</date></publicationDate>
 <sourceName>The Courier</sourceName><sourceCode>COUR</sourceCode><wordCount>571</wordCount>
 <region code="lenv"><name>Lenvik</name></region><region code="norw"><name>Norway</name></region>
</article>"""


def response(*articles: str) -> bytes:
    return (
        '<PPSResponse xmlns="http://global.factiva.com/pps/2.0"><ppsArticleResponse>'
        "<ppsarticleResultSet><ppsArticleResult>" + "".join(articles)
        + "</ppsArticleResult></ppsarticleResultSet></ppsArticleResponse></PPSResponse>"
    ).encode()  # fmt: skip


def seeds() -> dict[str, bytes]:
    return {"factiva.xml": response(ARTICLE, ARTICLE)}


def test_articles() -> None:
    drafts, remarks = read(READER, seeds()["factiva.xml"])
    assert remarks == []
    assert [draft.place for draft in drafts] == ["article 1", "article 2"]
    draft = drafts[0]
    assert (draft.title, draft.source) == ("Workers march in Lenvik", "The Courier")
    assert draft.text == "Workers marched.\nThey said: no.\nEnd."
    assert draft.authors == (Byline("Jane Doe"),)
    assert draft.published is not None
    assert (draft.published.value, draft.language) == ("2019-07-02", "en")
    assert draft.identifiers == {"accession": NUMBER}
    assert draft.extra == {
        "copyright": "(c) 2019 Courier Media",
        "length": "571",
        "source_code": "COUR",
        "regions": ["lenv : Lenvik", "norw : Norway"],
    }


@pytest.mark.parametrize(
    ("date", "value"),
    [("<date>20190702</date>", "2019-07-02"),
     ("<dateTime>2019-07-02T23:30:00-05:00</dateTime>", "2019-07-02"),
     ("2019-07-02", "2019-07-02")],
)  # fmt: skip
def test_dates(date: str, value: str) -> None:
    [draft], _ = read(READER, response(ARTICLE.replace("<date>2019-07-02</date>", date)))
    assert draft.published is not None
    assert draft.published.value == value  # the day where it was published, not the one of UTC


def test_a_bad_article_does_not_stop_the_others() -> None:
    drafts, [error] = read(READER, response("<article><headline>T</headline></article>", ARTICLE))
    assert len(drafts) == 1
    assert (error.severity, error.place) == ("error", "article 1")


def test_sniffing() -> None:
    assert READER.sniff(seeds()["factiva.xml"], "a.xml") == 100
    assert READER.sniff(b"<article/>", "a.xml") == 0


@pytest.mark.parametrize("data", [b"", b"<a", response(), b'<!DOCTYPE a [<!ENTITY b "c">]><a/>'])
def test_what_is_refused(data: bytes) -> None:
    with pytest.raises(BadInput):
        read(READER, data)


def test_broken_files() -> None:
    assert_survives(READER, seeds())
