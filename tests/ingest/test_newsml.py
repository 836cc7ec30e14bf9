"""NewsML-G2 items come in from files and messages; withdrawn items and pictures are told."""

from __future__ import annotations

from pathlib import Path

import pytest

from annotator.ingest.base import Draft, Remark
from annotator.ingest.newsml import READER
from annotator.model.article import Byline
from annotator.model.errors import BadInput
from annotator.untrusted.incoming import MemoryFile, PathFile

SAMPLES = Path(__file__).resolve().parents[3] / "shared" / "samples" / "newsml-g2"

G2 = 'xmlns="http://iptc.org/std/nar/2006-10-01/"'
NITF = (
    '<nitf xmlns="http://iptc.org/std/NITF/2006-10-18/"><body><body.head><hedline><hl1>In NITF</hl1>'
    "</hedline><byline>By Jane Doe</byline></body.head><body.content><p>Workers marched.</p>"
    "<p>They blocked the bridges.</p></body.content></body></nitf>"
)
XHTML = (
    '<html xmlns="http://www.w3.org/1999/xhtml"><head><title>T</title></head>'
    "<body><p>Workers marched.</p><p>They <b>blocked</b> the bridges.</p></body></html>"
)
TEXT = "Workers marched.\nThey blocked the bridges."


def item(content: str, *, meta: str = "", status: str = "usable", guid: str = "urn:1") -> str:
    return f"""<newsItem {G2} guid="{guid}" version="3" xml:lang="en">
    <catalogRef href="http://example.org/catalog.xml"/>
    <rightsInfo><copyrightHolder><name>Holder</name></copyrightHolder></rightsInfo>
    <itemMeta><provider qcode="nprov:TREND"/><versionCreated>2022-10-14T08:00:00Z</versionCreated>
    <firstCreated>2022-10-13T23:30:00-04:00</firstCreated><pubStatus qcode="stat:{status}"/></itemMeta>
    <contentMeta>{meta}</contentMeta><contentSet>{content}</contentSet></newsItem>"""


META = """<contentCreated>2022-10-13T22:00:00-04:00</contentCreated>
    <located qcode="x:1"><name>Lenvik</name></located><creator><name>John Roe</name></creator>
    <infoSource><name>Trend</name></infoSource><language tag="en-GB"/>
    <subject qcode="medtop:1"><name>protest</name></subject><subject qcode="medtop:2"/>
    <keyword>march</keyword><slugline>LENVIK-MARCH</slugline>
    <headline role="hld:sub">Sub</headline><headline role="hld:main"> Workers
    march</headline>"""
ONE = item(f"<inlineXML>{NITF}</inlineXML>", meta=META)
MESSAGE = (
    f"<newsMessage {G2}><itemSet>"
    + item(f"<inlineXML>{XHTML}</inlineXML>", guid="urn:1")
    + item("<inlineData>Gone.</inlineData>", guid="urn:2", status="canceled")
    + item('<remoteContent href="http://example.org/a.jpg"/>', guid="urn:3")
    + f'<packageItem guid="urn:4"/>{item("<inlineData>Last.</inlineData>", guid="urn:5")}'
    + "</itemSet></newsMessage>"
)


def seeds() -> dict[str, bytes]:
    return {"one": ONE.encode(), "message": MESSAGE.encode(), "utf-16": ONE.encode("utf-16")}


def read(data: str | bytes) -> list[Draft | Remark]:
    file = MemoryFile("a.xml", data.encode() if isinstance(data, str) else data)
    return list(READER.read(file, {}))


def draft(data: str) -> Draft:
    [found] = read(data)
    assert isinstance(found, Draft)
    return found


def test_all_fields_of_an_item() -> None:
    found = draft(ONE)
    assert found.text == TEXT
    assert (found.title, found.source, found.language) == ("Workers march", "Trend", "en-GB")
    assert found.authors == (Byline("Jane Doe"),)
    assert found.published is not None
    assert found.published.value == "2022-10-13"
    assert found.origin == {"date_from": "contentcreated"}
    assert found.identifiers == {"guid": "urn:1", "version": "3"}
    assert found.extra == {
        "slugline": "LENVIK-MARCH",
        "located": ["Lenvik"],
        "subjects": ["protest", "medtop:2"],
        "keywords": ["march"],
        "version_created": "2022-10-14T08:00:00Z",
    }
    assert found.place == "urn:1"


@pytest.mark.parametrize(
    "content",
    [
        f"<inlineXML>{NITF}</inlineXML>",
        f"<inlineXML>{XHTML}</inlineXML>",
        f"<inlineXML><!-- --> </inlineXML><inlineXML>{XHTML}</inlineXML>",
        f"<inlineData>\n{TEXT}\n</inlineData>",
        f'<inlineData contenttype="text/plain">{TEXT}</inlineData>',
        '<inlineData contenttype="text/html"><![CDATA[<p>Workers marched.<p>They blocked the bridges.]]></inlineData>',
        f'<inlineData contenttype="image/png" encoding="x">AAAA</inlineData><inlineXML>{XHTML}</inlineXML>',
    ],
)
def test_text_in_all_its_forms(content: str) -> None:
    assert draft(item(content)).text == TEXT


def test_the_first_of_several_texts_is_taken_and_told() -> None:
    found = draft(item(f"<inlineData>First.</inlineData><inlineXML>{XHTML}</inlineXML>"))
    assert found.text == "First."
    assert "2 versions" in found.notes[0]


def test_without_more_the_item_says_who_and_when() -> None:
    found = draft(item("<inlineData>x</inlineData>", meta="<by>By John Roe</by>"))
    assert (found.source, found.authors) == ("Holder", (Byline("John Roe"),))
    assert found.published is not None
    assert (found.published.value, found.origin) == ("2022-10-13", {"date_from": "firstcreated"})


def test_a_message_of_several_items() -> None:
    found = read(MESSAGE)
    assert [type(one).__name__ for one in found] == ["Draft", "Remark", "Remark", "Remark", "Draft"]
    remarks = [one for one in found if isinstance(one, Remark)]
    assert [(one.severity, "withdrawn" in one.message) for one in remarks] == [
        ("warning", True), ("error", False), ("warning", False)
    ]  # fmt: skip
    assert "urn:4" in remarks[2].message
    assert "package" in remarks[2].message


@pytest.mark.parametrize(
    "data",
    [b"", b"<newsItem", b"<NewsML/>", b"<a/>", ONE[:400].encode(), b"\0" * 9,
     b'<!DOCTYPE newsItem [<!ENTITY x SYSTEM "file:///etc/passwd">]><newsItem>&x;</newsItem>'],
)  # fmt: skip
def test_what_is_no_newsml_is_refused(data: bytes) -> None:
    with pytest.raises(BadInput, match=r"a\.xml"):
        read(data)


def test_sniffing() -> None:
    assert READER.sniff(ONE.encode(), "x") == 100
    assert READER.sniff(ONE.encode("utf-16"), "x") == 100
    assert READER.sniff(NITF.encode(), "a.xml") == 0


def test_samples() -> None:
    if not SAMPLES.is_dir():
        pytest.skip("the samples are not beside this checkout")
    [found] = READER.read(PathFile(SAMPLES / "LISTING_2_NewsML-G2_Text_Document.xml"), {})
    assert isinstance(found, Draft)
    assert found.title == 'Fed to halt QE to avert "bubble"'
    assert (found.source, found.language) == ("Associated Press", "en-US")
    assert found.authors == (Byline("Meredith Jameson"),)
    assert found.published is not None
    assert found.published.value == "2016-11-21"
    assert found.text.count("\n") == 1
    [empty] = READER.read(PathFile(SAMPLES / "LISTING_1_A_NewsML-G2_News_Item.xml"), {})
    assert isinstance(empty, Remark)
    fragment = PathFile(SAMPLES / "LISTING_28_Illustrating_Located_Subject_and_Dateline.xml")
    with pytest.raises(BadInput):
        list(READER.read(fragment, {}))
