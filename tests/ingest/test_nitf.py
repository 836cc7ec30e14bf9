"""NITF articles come in with their fields; what is withdrawn or broken is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from annotator.ingest.base import Draft, Remark
from annotator.ingest.nitf import READER
from annotator.model.article import Byline
from annotator.model.errors import BadInput
from annotator.untrusted.incoming import MemoryFile, PathFile

SAMPLES = Path(__file__).resolve().parents[3] / "shared" / "samples" / "newsml-g2"

WHOLE = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE nitf SYSTEM "http://www.nitf.org/IPTC/NITF/3.3/specification/dtd/nitf-3-3.dtd">
<nitf xml:lang="en-GB">
  <head>
    <title>Marchers in Lenvik</title>
    <docdata management-status="usable">
      <doc-id id-string="trend-42"/><urgency ed-urg="4"/>
      <date.issue norm="20221013T233000-0400"/>
      <doc.copyright year="2022" holder="Trend"/>
      <key-list><keyword key="march"/><keyword key="bridges"/><keyword key="march"/></key-list>
    </docdata>
    <pubdata name="The Lenvik Post" position.section="World" ex-ref="https://example.org/42"/>
  </head>
  <body>
    <body.head>
      <hedline><hl1>Workers march in <location>Lenvik</location></hl1><hl2>Bridges closed</hl2></hedline>
      <byline>By <person>Jane Doe</person>, <byttl>Staff Reporter</byttl></byline>
      <dateline><location>LENVIK</location>, <story.date norm="20221012">Oct 12</story.date></dateline>
      <abstract><p>A march.</p></abstract>
    </body.head>
    <body.content>
      <media media-type="image"><media-caption><p>A bridge.</p></media-caption></media>
      <p>\N{TRIANGULAR FLAG ON POST} Workers <em>marched</em>&nbsp;in
         Lenvik.</p>
      <hl2>Later</hl2>
      <block><p>They blocked the bridges.</p><table><tr><td>north</td><td>south</td></tr></table></block>
    </body.content>
    <body.end><tagline>Jane Doe reported.</tagline></body.end>
  </body>
</nitf>"""
TIMES = """<nitf><head><title>T</title><meta name="slug" content="x"/><docdata/></head><body>
<body.head><hedline><hl1>H</hl1></hedline>
<byline class="print_byline">By JOHN ROE</byline><byline class="normalized_byline">Roe, John</byline></body.head>
<body.content><block class="lead_paragraph"><p>First.</p></block>
<block class="full_text"><p>First.</p><p>Second.</p></block></body.content></body></nitf>"""


def seeds() -> dict[str, bytes]:
    return {
        "whole": WHOLE.encode(),
        "times": TIMES.encode(),
        "utf-16": WHOLE.replace('encoding="UTF-8"', 'encoding="UTF-16"').encode("utf-16"),
        "two": f"<all>{TIMES}{TIMES.replace('First', 'Other')}</all>".encode(),
    }


def read(data: str | bytes) -> list[Draft | Remark]:
    file = MemoryFile("a.xml", data.encode() if isinstance(data, str) else data)
    return list(READER.read(file, {}))


def draft(data: str | bytes) -> Draft:
    [found] = read(data)
    assert isinstance(found, Draft)
    return found


@pytest.mark.parametrize("name", ["whole", "utf-16"])
def test_all_fields_of_an_article(name: str) -> None:
    found = draft(seeds()[name])
    assert found.text == (
        "🚩 Workers marched\xa0in Lenvik.\nLater\nThey blocked the bridges.\nnorth\tsouth"
    )
    assert found.title == "Workers march in Lenvik"
    assert (found.source, found.language, found.section) == ("The Lenvik Post", "en-GB", "World")
    assert found.authors == (Byline("Jane Doe"),)
    assert found.published is not None
    assert (found.published.value, found.published.raw) == ("2022-10-13", "20221013T233000-0400")
    assert found.url == "https://example.org/42"
    assert found.identifiers == {"doc-id": "trend-42"}
    assert found.extra == {
        "subtitle": "Bridges closed",
        "abstract": "A march.",
        "dateline": "LENVIK, Oct 12",
        "keywords": ["march", "bridges"],
        "urgency": "4",
        "tagline": "Jane Doe reported.",
    }
    assert found.notes == ("1 picture or film with its caption was left out.",)


def test_the_first_paragraph_of_the_times_comes_once() -> None:
    found = draft(TIMES)
    assert found.text == "First.\nSecond."
    assert found.authors == (Byline("JOHN ROE"),)


def test_an_agency_in_the_place_of_a_title_is_the_author() -> None:
    found = draft(
        "<nitf><body><body.head><byline><byttl>Sports Network</byttl></byline></body.head>"
        "<body.content><p>x</p></body.content></body></nitf>"
    )
    assert found.authors == (Byline("Sports Network", "organization"),)


@pytest.mark.parametrize(
    ("head", "date"),
    [
        ('<docdata><date.release norm="20221013"/></docdata>', "2022-10-13"),
        ('<pubdata date.publication="20070101T000000"/>', "2007-01-01"),
        ('<docdata><date.issue norm="soon"/></docdata>', None),
        ("", None),
    ],
)
def test_dates(head: str, date: str | None) -> None:
    found = draft(f"<nitf><head>{head}</head><body><body.content>x</body.content></body></nitf>")
    assert (found.published and found.published.value) == date


def test_several_articles_in_a_file() -> None:
    found = read(seeds()["two"])
    assert [one.place for one in found] == ["article 1", "article 2"]


def test_what_is_withdrawn_is_skipped() -> None:
    [found] = read(WHOLE.replace('"usable"', '"canceled"'))
    assert isinstance(found, Remark)
    assert "Workers march in Lenvik" in found.message


@pytest.mark.parametrize(
    "data",
    [
        b"", b"<html/>", b"<nitf>", WHOLE[:300].encode(), b"\xff\xfe<", b"<nitf/>\0",
        b'<!DOCTYPE nitf [<!ENTITY x "y">]><nitf>&x;</nitf>', b"<a>" * 100_000,
    ],
)  # fmt: skip
def test_what_is_no_nitf_is_refused(data: bytes) -> None:
    with pytest.raises(BadInput, match=r"a\.xml"):
        read(data)


def test_sniffing() -> None:
    assert READER.sniff(WHOLE.encode(), "x") >= 90
    assert READER.sniff(WHOLE.encode("utf-16"), "x") >= 90
    assert READER.sniff(b"<rss/>", "a.xml") == 0
    assert READER.sniff(b"", "a.nitf") == 50


def test_a_sample() -> None:
    path = SAMPLES / "LISTING_25_An_NITF_marked-up_article_conveyed_in_inlineXML.xml"
    if not path.is_file():
        pytest.skip("the samples are not beside this checkout")
    [found] = READER.read(PathFile(path), {})
    assert isinstance(found, Draft)
    assert found.title == "Arizona Diamondbacks (29-23) at Philadelphia Phillies (26-24), 7:05p.m."
    assert found.authors == (Byline("Sports Network", "organization"),)
    assert "\n" not in found.text
