"""Newsletters come in with sender, subject and day; mailboxes mail by mail."""

from __future__ import annotations

import contextlib
import time
from email.message import EmailMessage
from email.policy import SMTP

import pytest

from annotator.ingest.base import Draft, Remark
from annotator.ingest.mail import READER
from annotator.model.article import Byline
from annotator.model.errors import BadInput
from annotator.model.option import Options
from annotator.untrusted.incoming import MemoryFile

TEXT = "🚩 Workers marched in Lenvik.\n\n  They blocked the bridges.\n"
PAGE = "<html><body><table><tr><td><p>Workers &amp; others marched.</p></td></tr></table></body></html>"


def mail(**fields: str) -> EmailMessage:
    message = EmailMessage(policy=SMTP)
    named = {
        "From": "Zürich Daily News <news@example.org>", "To": "someone@example.org",
        "Subject": "Märsche in Lenvik – today", "Date": "Thu, 13 Oct 2022 23:30:00 -0400",
        "Message-ID": "<42@example.org>", "List-Id": "Daily <daily.example.org>",
    } | {name.replace("_", "-"): value for name, value in fields.items()}  # fmt: skip
    for name, value in named.items():
        message[name] = value
    return message


def simple() -> bytes:
    message = mail()
    message.set_content(TEXT)
    message["Content-Language"] = "en"
    return message.as_bytes()


def both(text: str = TEXT, page: str = PAGE) -> bytes:
    message = mail()
    message.set_content(text)
    message.add_alternative(page, subtype="html")
    message.add_attachment(
        b"%PDF-", maintype="application", subtype="pdf", filename="Ausgabe für heute.pdf"
    )
    return message.as_bytes()


def paged() -> bytes:
    message = mail()
    message.set_content(PAGE, subtype="html", charset="iso-8859-1")
    return message.as_bytes()


def mailbox() -> bytes:
    one = simple().replace(b"\r\n", b"\n")
    quoted = one + b"\n>From the sea.\n>>From all.\n\nFromage.\n"
    return b"".join(
        b"From x@example.org Thu Oct 13 23:30:00 2022\n" + body + b"\n"
        for body in (one, quoted, b"Subject: empty\n\n", paged().replace(b"\r\n", b"\n"))
    )


def seeds() -> dict[str, bytes]:
    return {"simple": simple(), "both": both(), "page": paged(), "mailbox": mailbox()}


def read(data: bytes, options: Options | None = None) -> list[Draft | Remark]:
    return list(READER.read(MemoryFile("a.eml", data), options or {}))


def draft(data: bytes, options: Options | None = None) -> Draft:
    [found] = read(data, options)
    assert isinstance(found, Draft)
    return found


def test_all_fields_of_a_mail() -> None:
    found = draft(simple())
    assert found.text.replace("\r\n", "\n") == TEXT
    assert (found.title, found.source) == ("Märsche in Lenvik – today", "Zürich Daily News")
    assert found.authors == (Byline("Zürich Daily News", "organization"),)
    assert found.published is not None
    assert (found.published.value, found.published.raw) == (
        "2022-10-13", "Thu, 13 Oct 2022 23:30:00 -0400"
    )  # fmt: skip
    assert found.language == "en"
    assert found.identifiers == {"message-id": "42@example.org"}
    assert found.extra == {"list": "Daily <daily.example.org>"}
    assert "someone@example.org" not in repr(found)


def test_the_plain_part_is_taken_if_it_is_long_enough() -> None:
    found = draft(both())
    assert found.text.startswith("🚩")
    assert found.origin == {"part": "text"}
    assert found.extra["attachments"] == ["Ausgabe für heute.pdf"]
    assert "Ausgabe für heute.pdf" in found.notes[0]
    short = draft(both("Web", PAGE))
    assert (short.text, short.origin) == ("Workers & others marched.", {"part": "html"})


@pytest.mark.parametrize(("part", "begins"), [("text", "🚩 Workers"), ("html", "Workers & others")])
def test_the_part_can_be_chosen(part: str, begins: str) -> None:
    assert draft(both(), {"part": part}).text.startswith(begins)
    assert draft(paged(), {"part": "text"}).text == "Workers & others marched."
    assert draft(simple(), {"part": "html"}).text.startswith("🚩")


def test_lines_that_were_broken_for_sending() -> None:
    head = "From: a@b.c\nMIME-Version: 1.0\nContent-Type: text/plain; format=flowed{more}\n\n"
    body = "Workers \nmarched.\n\n From there.\n> quoted \nrest\n-- \nJane"
    assert draft((head.format(more="") + body).encode()).text == (
        "Workers marched.\n\nFrom there.\n> quoted \nrest\n-- \nJane"
    )
    assert draft((head.format(more="; delsp=yes") + "Work \ners").encode()).text == "Workers"


def test_a_person_is_an_author_and_an_address_is_none() -> None:
    found = draft(b"From: Jane Doe <j@example.org>\nSubject: x\n\nwords")
    assert found.authors == (Byline("Jane Doe"),)
    found = draft(b"From: j@example.org\nSubject: x\n\nwords")
    assert (found.source, found.authors, found.published) == ("j@example.org", (), None)


@pytest.mark.parametrize(
    ("field", "title"),
    [
        ("=?utf-8?B?TcOkcnNjaGU=?=", "Märsche"),
        ("=?iso-8859-1?Q?M=E4rsche?= =?utf-8?Q?_hier?=", "Märsche hier"),
        ("=?nonsense?Q?M=C3=A4rsche?=", "Märsche"),
        ("=?utf-8?B?%%%?=", None),
        ("a\r\n  b", "a b"),
    ],
)
def test_words_in_headers(field: str, title: str | None) -> None:
    found = draft(f"From: a@b.c\r\nSubject: {field}\r\n\r\nwords".encode())
    assert title is None or found.title == title


def test_bytes_that_are_not_what_they_say() -> None:
    found = draft(
        b"From: a@b.c\nSubject: \xe4\nContent-Type: text/plain; charset=us-ascii\n\n"
        + "Märsche in Lenvik am Donnerstag für höhere Löhne.".encode("cp1252")
    )
    assert found.text == "Märsche in Lenvik am Donnerstag für höhere Löhne."


def test_a_mailbox() -> None:
    found = read(mailbox())
    assert [type(one).__name__ for one in found] == ["Draft", "Draft", "Remark", "Draft"]
    assert [one.place for one in found] == ["mail 1", "mail 2", "mail 3", "mail 4"]
    second = found[1]
    assert isinstance(second, Draft)
    assert second.text.endswith("\nFrom the sea.\n>From all.\n\nFromage.\n\n")


@pytest.mark.parametrize(
    "data",
    [
        b"", b"From: a@b.c\n\n", b"From: a@b.c\nContent-Type: image/png\n\nAAAA",
        b"From: a@b.c\nContent-Type: multipart/mixed\n\n",
        b"From: a@b.c\nContent-Type: multipart/mixed; boundary=x\n\n" + b"--x\n\n" * 2_000,
        b"".join(b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (n, n) for n in range(3_000)),
        b"".join(b"Content-Type: message/rfc822\n\n" for _ in range(3_000)),
        b"From: a@b.c\nContent-Type: text/html\n\n<p>",
    ],
)  # fmt: skip
def test_what_holds_no_text_is_refused(data: bytes) -> None:
    with pytest.raises(BadInput, match=r"a\.eml"):
        read(data)


@pytest.mark.parametrize(
    "field",
    [
        "(" * 100_000,
        '"' * 99_999,
        "=?utf-8?Q?" * 20_000,
        "<" * 100_000,
        "a,b@" * 50_000,
        "\\" * 99_999,
    ],
)
def test_hostile_headers_take_no_time(field: str) -> None:
    data = "".join(
        f"{name}: {field}\n" for name in ("From", "Date", "Subject", "Message-ID", "Content-Type")
    )
    start = time.process_time()
    with contextlib.suppress(BadInput):
        read(data.encode() + b"\nwords")
    assert time.process_time() - start < 5


def test_sniffing() -> None:
    for data in (simple(), both(), paged()):
        assert READER.sniff(data, "a.eml") == 95
        assert READER.sniff(data, "a") == 60
    assert READER.sniff(mailbox(), "inbox") == 95
    assert READER.sniff(b"Date: 2022-10-13\nSubject: no mail\n\nwords", "a.txt") == 0
    assert READER.sniff(b"From there they went.\nOn: Sunday", "a.txt") == 0
    assert READER.sniff(b"", "a.eml") == 50
