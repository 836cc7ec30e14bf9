"""OpenDocument texts, one article each."""

from __future__ import annotations

import pytest

from annotator.ingest.odt import READER
from annotator.model.errors import BadInput
from tests.ingest.documents import assert_survives, only, packed, read

OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"
TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0"
DRAW = "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"
MIME = "application/vnd.oasis.opendocument.text"


def odt(body: str, **members: str) -> bytes:
    content = (
        f'<office:document-content xmlns:office="{OFFICE}" xmlns:text="{TEXT}" '
        f'xmlns:table="{TABLE}" xmlns:draw="{DRAW}">'
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
    )
    return packed({"mimetype": MIME, "content.xml": content, **members}, stored=["mimetype"])


META = (
    '<m xmlns:dc="http://purl.org/dc/elements/1.1/"><x><dc:title>Property</dc:title>'
    "<dc:creator>Jane Doe</dc:creator></x></m>"
)


def seeds() -> dict[str, bytes]:
    return {
        "march.odt": odt(
            '<text:h text:outline-level="1">March in Lenvik</text:h>'
            "<text:p>Workers <text:span>marched</text:span>\n   there.<text:s text:c='2'/>On"
            "<text:tab/>Thursday<text:line-break/>they <text:note>n</text:note>slept.</text:p>"
            "<text:list><text:list-item><text:p>point</text:p></text:list-item></text:list>"
            "<table:table><table:table-row><table:table-cell><text:p>a</text:p></table:table-cell>"
            "<table:table-cell><text:p>b</text:p></table:table-cell></table:table-row></table:table>",
            **{"meta.xml": META},
        )
    }


def test_an_article() -> None:
    draft = only(READER, seeds()["march.odt"])
    assert draft.title == "March in Lenvik"
    assert draft.text == (
        "March in Lenvik\nWorkers marched there.  On\tThursday\nthey slept.\npoint\na\tb"
    )
    assert draft.origin["document_author"] == "Jane Doe"
    assert draft.notes == ("Foot-notes were left out: 1.",)


def test_the_title_of_the_properties() -> None:
    assert only(READER, odt("<text:p>Text</text:p>", **{"meta.xml": META})).title == "Property"
    assert only(READER, odt("<text:p>Text</text:p>", **{"meta.xml": "<broken"})).title is None


def test_what_was_left_out_is_told() -> None:
    box = "<draw:frame><draw:text-box><text:p>box</text:p></draw:text-box></draw:frame>"
    draft = only(
        READER,
        odt(
            "<text:tracked-changes><text:p>old</text:p></text:tracked-changes>"
            f"<text:p>a{box}<office:annotation><text:p>c</text:p></office:annotation> b</text:p>{box}"
        ),
    )
    assert draft.text == "a b"
    assert draft.notes == (
        "Text boxes were left out: 2.",
        "It has tracked changes; it was read as if all were accepted.",
        "Comments were left out: 1.",
    )


@pytest.mark.parametrize("count", ["999999999999", "-5", "x", "", "²"])
def test_blanks_that_never_end(count: str) -> None:
    draft = only(READER, odt(f'<text:p>a<text:s text:c="{count}"/>b</text:p>'))
    assert draft.text in {"a" + " " * 1000 + "b", "a b"}


@pytest.mark.parametrize(
    "data",
    [
        b"",
        packed({"mimetype": MIME}),
        packed({"content.xml": "<a/>"}),
        packed({"content.xml": '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'}),
    ],
)
def test_what_is_refused(data: bytes) -> None:
    with pytest.raises(BadInput):
        read(READER, data)


def test_a_password() -> None:
    locked = odt("x", **{"META-INF/manifest.xml": "<manifest:encryption-data/>"})
    with pytest.raises(BadInput, match="protected with a password"):
        read(READER, locked)


def test_sniffing() -> None:
    assert READER.sniff(seeds()["march.odt"], "a.zip") == 100
    assert READER.sniff(b"", "a.odt") == 50
    assert READER.sniff(packed({"a": "b"}), "a.zip") == 0


def test_broken_files() -> None:
    assert_survives(READER, seeds())
