"""Web archives come in as streams: pages that were fetched well, and texts; nothing else."""

from __future__ import annotations

import gzip
import io
from typing import BinaryIO

import pytest

from annotator.ingest.base import Draft, Remark
from annotator.ingest.warc import MAX_PAGE, READER
from annotator.model.errors import BadInput
from annotator.untrusted.incoming import MemoryFile

SENTENCE = "🚩 Workers marched in Lenvik on Thursday, and police said that nobody was hurt there. "
PAGE = f"""<!DOCTYPE html><html lang="en"><head><title>Workers march</title>
<meta property="article:published_time" content="2022-10-13T23:30:00-04:00"></head><body><nav>Home</nav>
<article><h1>Workers march</h1><p>{SENTENCE * 3}</p><p>{SENTENCE * 2}</p></article></body></html>""".encode()


def record(
    kind: str, body: bytes, content: str, url: str = "https://example.org/a", more: str = ""
) -> bytes:
    head = (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {url}\r\nWARC-Date: 2022-10-14T08:00:00Z\r\n"
        f"WARC-Record-ID: <urn:uuid:1>\r\nContent-Type: {content}\r\n{more}"
        f"Content-Length: {len(body)}\r\n\r\n"
    )
    return head.encode() + body + b"\r\n\r\n"


def response(
    page: bytes,
    status: str = "200 OK",
    kind: str = "text/html; charset=utf-8",
    more: str = "",
    **at: str,
) -> bytes:
    http = f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\n{more}\r\n".encode() + page
    return record("response", http, "application/http; msgtype=response", **at)


INFO = record("warcinfo", b"software: x\r\n", "application/warc-fields")
REQUEST = record("request", b"GET / HTTP/1.1\r\n\r\n", "application/http; msgtype=request")
TEXT = record(
    "conversion", f"Workers march\n{SENTENCE}\n".encode(), "text/plain",
    more="WARC-Identified-Content-Language: eng,deu\r\n",
)  # fmt: skip
WHOLE = INFO + REQUEST + response(PAGE) + TEXT


def seeds() -> dict[str, bytes]:
    return {
        "whole": WHOLE,
        "packed": gzip.compress(INFO, mtime=0)
        + gzip.compress(response(PAGE), mtime=0)
        + gzip.compress(TEXT, mtime=0),
        "chunked": response(
            f"{len(PAGE):x}\r\n".encode() + PAGE + b"\r\n0\r\n\r\n",
            more="Transfer-Encoding: chunked\r\n",
        ),
        "text": TEXT,
    }


def read(data: bytes) -> list[Draft | Remark]:
    return list(READER.read(MemoryFile("a.warc", data), {}))


def test_pages_and_texts() -> None:
    page, text = read(WHOLE)
    assert isinstance(page, Draft)
    assert page.text.count("🚩") == 5
    assert "Home" not in page.text
    assert (page.title, page.language, page.url) == ("Workers march", "en", "https://example.org/a")
    assert page.published is not None
    assert page.published.value == "2022-10-13"
    assert page.identifiers["warc-record-id"] == "urn:uuid:1"
    assert page.origin["fetched"] == "2022-10-14T08:00:00Z"
    assert isinstance(text, Draft)
    assert text.text == f"Workers march\n{SENTENCE}"
    assert (text.language, text.published, text.url) == ("en", None, "https://example.org/a")


@pytest.mark.parametrize(
    "data",
    [
        gzip.compress(WHOLE),
        gzip.compress(INFO)
        + gzip.compress(REQUEST)
        + gzip.compress(response(PAGE))
        + gzip.compress(TEXT),
        WHOLE.replace(b"\r\nWARC-", b"\nWARC-"),
        WHOLE.replace(b"WARC/1.0", b"WARC/1.1"),
        INFO + response(gzip.compress(PAGE), more="Content-Encoding: gzip\r\n") + TEXT,
        INFO + record("resource", PAGE, "text/html") + TEXT,
    ],
)
def test_however_it_is_packed(data: bytes) -> None:
    assert [one.text.count("🚩") for one in read(data) if isinstance(one, Draft)] == [5, 1]


def test_what_is_no_page_is_counted() -> None:
    others = [
        response(b"gone", "404 Not Found"),
        response(b"", "301 Moved"),
        response(b"\x89PNG", kind="image/png"),
        record("revisit", b"", "application/http"),
        record("resource", b"a{}", "text/css"),
        record("conversion", b"{}", "application/json"),
        record("metadata", b"x: y", "application/warc-fields"),
        response(b"", "OK"),
    ]
    page, remark = read(response(PAGE) + b"".join(others))
    assert isinstance(page, Draft)
    assert isinstance(remark, Remark)
    assert remark.message.startswith("6 records are no pages")


def test_one_bad_page_stops_no_other() -> None:
    bad = response(b"<html></html>", url="https://example.org/empty")
    packed = response(b"\x8b\x02", more="Content-Encoding: br\r\n", url="https://example.org/br")
    found = read(bad + packed + response(PAGE))
    assert [type(one).__name__ for one in found] == ["Remark", "Remark", "Draft"]
    assert [one.place for one in found[:2]] == [
        "https://example.org/empty",
        "https://example.org/br",
    ]


def test_what_stands_before_the_damage_comes_in() -> None:
    for tail in (
        b"rubbish\r\n",
        WHOLE[:-60],
        INFO[:40],
        INFO.replace(b"Content-Length", b"X"),
        b"\n" * 2_000,
    ):
        found = READER.read(MemoryFile("a.warc", TEXT + tail), {})
        assert isinstance(next(found), Draft)
        with pytest.raises(BadInput, match=r"[Rr]ecord|header"):
            list(found)


class Endless(MemoryFile):
    """A file that goes on for ever, without taking room."""

    def open(self) -> BinaryIO:
        class Stream(io.RawIOBase):
            def readable(self) -> bool:
                return True

            def readinto(self, buffer: object) -> int:
                room = memoryview(buffer)  # type: ignore[arg-type]
                room[:] = bytes(len(room))
                return len(room)

        return io.BufferedReader(Stream())


@pytest.mark.parametrize(
    "data",
    [b"no archive", b"\0", gzip.compress(b"no archive"), b"WARC/1.0", b"WARC/1.0\r\nContent-Length: -1\r\n\r\n",
     b"WARC/1.0\r\nContent-Length: 99999999999999999999\r\n\r\n",
     b"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 999999999999999999\r\n\r\nx",
     b"WARC/1.0\r\n" + b"A: b\r\n" * 9_999, b"WARC/1.0\r\n" + b"A" * 999_999, gzip.compress(bytes(9_000_000))],
)  # fmt: skip
def test_what_is_no_web_archive_is_refused(data: bytes) -> None:
    with pytest.raises(BadInput):
        read(data)


def test_a_file_without_end_is_refused() -> None:
    with pytest.raises(BadInput):
        list(READER.read(Endless("a.warc", b""), {}))


def test_a_page_that_is_too_large_is_told_and_passed_over() -> None:
    large = response(PAGE + b" " * MAX_PAGE)
    found = read(large + TEXT)
    assert [type(one).__name__ for one in found] == ["Remark", "Draft"]
    bomb = response(gzip.compress(bytes(MAX_PAGE * 2)), more="Content-Encoding: gzip\r\n")
    assert [type(one).__name__ for one in read(bomb + TEXT)] == ["Remark", "Draft"]


def test_sniffing() -> None:
    assert READER.sniff(WHOLE, "x") == 100
    assert READER.sniff(gzip.compress(WHOLE), "CC-NEWS-1.warc.gz") == 95
    assert READER.sniff(gzip.compress(b"x"), "x.gz") == 0
    assert READER.sniff(b"", "a.wet") == 50
