"""Entries of feeds become articles, with the day as it was where they were written."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.ingest.base import Draft, Remark
from annotator.ingest.feed import READER
from annotator.ingest.registry import article_reader
from annotator.model.errors import BadInput
from annotator.model.option import OptionValue, chosen_options
from annotator.untrusted.incoming import MemoryFile, PathFile

RSS = """<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>Lenvik Wire</title><link>https://example.org/</link><language>en-gb</language>
<item><title>March &amp;amp; strike</title><link>https://example.org/1</link><guid>w-1</guid>
<pubDate>Thu, 13 Oct 2022 23:30:00 -0400</pubDate><dc:creator>Jane Doe</dc:creator>
<description>Short.</description><category>Politics</category><category>World</category>
<content:encoded><![CDATA[<p>Workers\u00a0marched.</p><script>x</script><p>They <b>blocked</b> bridges.</p>]]></content:encoded></item>
<item><title>Teaser</title><description>&lt;p&gt;Only the beginning &amp;hellip;&lt;/p&gt;</description>
<pubDate>soon</pubDate></item>
<item><title>Nothing</title></item>
</channel></rss>"""
ATOM = """<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de"><title>Post</title>
<entry><id>urn:1</id><title type="html">Br&lt;i&gt;ücke&lt;/i&gt;</title><updated>2022-10-13T23:30:00-04:00</updated>
<author><name>Erika Muster</name></author><author><name>dpa</name></author>
<source><title>Other Post</title></source><link href="https://example.org/2"/>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Eins</p><p>Zwei</p></div></content></entry>
<entry><id>urn:2</id><title>Plain</title><content type="text">One\nTwo &lt; three</content></entry></feed>"""


def seeds() -> dict[str, bytes]:
    """Small files of this kind, for the fuzz harness."""
    return {
        "wire.rss": RSS.encode(),
        "post.atom": ATOM.encode(),
        "old.xml": b'<rss version="0.91"><channel><item><description>A &nbsp; b</description></item></channel></rss>',
        "rdf.rdf": (
            b'<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">'
            b"<channel><title>T</title></channel><item><title>A</title><description>B</description></item></rdf:RDF>"
        ),
    }


def read(data: bytes | str, **options: OptionValue) -> list[Draft | Remark]:
    raw = data.encode() if isinstance(data, str) else data
    return list(READER.read(MemoryFile("a.xml", raw), chosen_options(READER.options, options)))


def test_rss() -> None:
    first, teaser, nothing = read(RSS)
    assert isinstance(first, Draft)
    assert first.text == "Workers\u00a0marched.\nThey blocked bridges."
    assert first.title == "March & strike"
    assert first.source == "Lenvik Wire"
    assert [author.name for author in first.authors] == ["Jane Doe"]
    assert first.published is not None
    assert (first.published.value, first.published.raw) == (
        "2022-10-13", "Thu, 13 Oct 2022 23:30:00 -0400"
    )  # fmt: skip
    assert first.url == "https://example.org/1"
    assert first.language == "en-gb"
    assert first.identifiers == {"guid": "w-1"}
    assert first.extra == {"keywords": ["Politics", "World"]}
    assert first.place == "entry 1"
    assert isinstance(teaser, Draft)
    assert teaser.text == "Only the beginning …"
    assert teaser.extra == {"teaser": True, "published": "soon"}
    assert "summary" in teaser.notes[0]
    assert isinstance(nothing, Remark)
    assert nothing.severity == "error"
    assert "Nothing" in nothing.message


def test_summaries_can_be_left_out() -> None:
    _, teaser, _ = read(RSS, teasers="leave")
    assert isinstance(teaser, Remark)
    assert teaser.severity == "warning"


def test_atom() -> None:
    first, plain = read(ATOM)
    assert isinstance(first, Draft)
    assert first.text == "Eins\nZwei"
    assert first.source == "Other Post"
    assert [author.name for author in first.authors] == ["Erika Muster", "dpa"]
    assert first.published is not None
    assert first.published.value == "2022-10-13"
    assert first.language == "de"
    assert isinstance(plain, Draft)
    assert plain.text == "One\nTwo < three"


def test_the_title_of_atom_has_no_markup() -> None:
    first = read(ATOM)[0]
    assert isinstance(first, Draft)
    assert first.title == "Brücke"


def test_a_feed_that_is_not_well_written_is_read_and_told() -> None:
    remark, draft = read(seeds()["old.xml"].replace(b"</channel>", b""))
    assert isinstance(remark, Remark)
    assert remark.severity == "warning"
    assert isinstance(draft, Draft)
    assert draft.text.startswith("A")


def test_the_sample(shared_dir: Path) -> None:
    path = shared_dir / "samples" / "rss" / "example.rss"
    [draft] = READER.read(PathFile(path), chosen_options(READER.options, {}))
    assert isinstance(draft, Draft)
    assert draft.text == "Full text."
    assert [(author.name, author.kind) for author in draft.authors] == [("Trend", "organization")]
    assert draft.published is not None
    assert draft.published.value == "2022-10-13"


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"words",
        b"<html><body>x</body></html>",
        b'<!DOCTYPE r [<!ENTITY a "b">]>' + RSS.encode(),
        '<!DOCTYPE r [<!ENTITY a SYSTEM "file:///etc/passwd">]><rss/>'.encode("utf-16"),
        b"<rss><channel></channel></rss>",
        b"/etc/passwd",
        b"http://127.0.0.1:9/feed",
    ],
)
def test_what_is_no_feed(data: bytes) -> None:
    with pytest.raises(BadInput):
        read(data)


@pytest.mark.parametrize(
    "inside",
    [
        "<" * 20_000,
        "&" * 20_000,
        "<![CDATA[" * 5_000,
        "<x>" * 5_000,
        "<!--" * 5_000,
        "\0\1",
        "&#0;&#xD800;",
    ],
)
def test_hostile_feeds(inside: str) -> None:
    with suppress(BadInput):
        read(f"<rss><channel><item><description>{inside}</description></item></channel></rss>")


PARTS = [
    *RSS.replace(">", ">\v").split("\v"),
    "<item>",
    "&amp;",
    "]]>",
    "<![CDATA[",
    "\ufffe",
    "<p>",
]


@given(st.lists(st.sampled_from(PARTS), max_size=30), st.integers(0, len(RSS)))
def test_whatever_the_feed_is(parts: list[str], cut: int) -> None:
    for data in ("".join(parts), RSS[:cut], "<rss>" + "".join(parts)):
        with suppress(BadInput):
            for one in read(data):
                assert isinstance(one, Remark) or one.text.strip()


def test_sniffing() -> None:
    assert article_reader("feed") is READER
    assert all(READER.sniff(data, "a") == 95 for data in seeds().values())
    assert READER.sniff(RSS.encode("utf-16"), "a") == 95
    assert READER.sniff(b"words", "a.rss") == 50
    assert READER.sniff(b"<nitf/>", "a.xml") == 0
    assert READER.sniff(b"<feed>x</feed>", "a.xml") == 0
