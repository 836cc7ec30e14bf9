"""ninjs items of all versions come in; what is no text or withdrawn is told."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.ingest.base import Draft, Remark
from annotator.ingest.ninjs import READER, version_of
from annotator.model.article import Byline
from annotator.model.errors import BadInput
from annotator.untrusted.incoming import MemoryFile, PathFile

SAMPLES = Path(__file__).resolve().parents[3] / "shared" / "samples" / "ninjs"

HTML = (
    "<section><p>🚩 Workers &amp; others marched.</p>\n <p>They blocked\nthe bridges.</p></section>"
)
TEXT = "🚩 Workers & others marched.\nThey blocked the bridges."
ONE: dict[str, Any] = {
    "uri": "https://example.org/1", "type": "text", "version": "2",
    "versioncreated": "2022-10-14T08:00:00Z", "firstcreated": "2022-10-13T23:30:00-04:00",
    "pubstatus": "usable", "urgency": 3, "language": "en", "byline": "By Jane Doe and John Roe",
    "headline": "Workers march", "slugline": "lenvik-march", "copyrightholder": "Trend",
    "body_text": TEXT, "body_xhtml": HTML, "altids": {"acme": "42"},
    "subject": [{"name": "protest", "rel": "about"}], "place": [{"name": "Lenvik"}],
    "description_text": "A march.",
}  # fmt: skip
TWO: dict[str, Any] = {
    "uri": "urn:2", "versioncreated": "2022-10-13T23:30:00-04:00", "by": "Jane Doe",
    "bodies": [
        {"role": "plain", "contenttype": "text/plain", "value": "Workers."},
        {"role": "main", "contenttype": "text/html", "value": HTML},
    ],
    "headlines": [
        {"role": "sub", "value": "Sub"},
        {"role": "main", "contenttype": "text/html", "value": "Workers <b>march</b>"},
    ],
    "infosources": [{"name": "Trend"}], "altids": [{"role": "acme", "value": "42"}],
    "subjects": [{"name": "protest"}], "places": [{"literal": "Lenvik"}],
    "descriptions": [{"contenttype": "text/plain", "value": "A march."}],
}  # fmt: skip
THREE: dict[str, Any] = {
    "uri": "urn:3", "type": "text", "versionCreated": "2022-10-13T23:30:00-04:00", "by": "Jane Doe",
    "pubStatus": "usable",
    "bodies": [{"role": "main", "contentType": "text/html", "value": HTML}],
    "headlines": [{"role": "main", "value": "Workers march"}],
    "infoSources": [{"name": "Trend"}], "altIds": [{"role": "acme", "value": "42"}],
    "subjects": [{"name": "protest"}], "places": [{"name": "Lenvik"}],
    "descriptions": [{"value": "A march."}],
}  # fmt: skip


def seeds() -> dict[str, bytes]:
    items = (ONE, TWO, THREE)
    return {
        "one": json.dumps(ONE).encode(),
        "two": json.dumps(TWO, indent=1, ensure_ascii=False).encode(),
        "three": json.dumps(THREE).encode(),
        "list": json.dumps(items).encode(),
        "lines": "\n".join(map(json.dumps, items)).encode(),
    }


def read(data: bytes) -> list[Draft | Remark]:
    return list(READER.read(MemoryFile("a.json", data), {}))


def only(item: Any) -> Draft | Remark:
    [found] = read(json.dumps(item).encode())
    return found


@pytest.mark.parametrize(("item", "version"), [(ONE, 1), (TWO, 2), (THREE, 3)])
def test_items_of_every_version(item: dict[str, Any], version: int) -> None:
    assert version_of(item) == version
    found = only(item)
    assert isinstance(found, Draft)
    assert found.text == TEXT
    assert (found.title, found.source) == ("Workers march", "Trend")
    assert found.authors[0] == Byline("Jane Doe")
    assert found.published is not None
    assert found.published.value == "2022-10-13"
    assert found.identifiers["acme"] == "42"
    assert found.identifiers["uri"] == item["uri"]
    assert found.extra["subjects"] == ["protest"]
    assert found.extra["places"] == ["Lenvik"]
    assert found.extra["description"] == "A march."
    assert found.origin["version"] == f"ninjs {version}"


def test_the_other_fields() -> None:
    found = only(ONE)
    assert isinstance(found, Draft)
    assert (found.url, found.language) == ("https://example.org/1", "en")
    assert [author.name for author in found.authors] == ["Jane Doe", "John Roe"]
    assert (found.extra["urgency"], found.extra["slugline"]) == ("3", "lenvik-march")
    assert found.origin["date_from"] == "firstcreated"


def test_plain_text_stays_as_it_is() -> None:
    words = "  Workers \xa0 <marched>\r\n\r\nin 1 < 2 places. "
    found = only({"uri": "urn:1", "body_text": words})
    assert isinstance(found, Draft)
    assert found.text == words


@pytest.mark.parametrize(
    ("change", "words", "severity"),
    [
        ({"pubstatus": "canceled"}, "withdrawn", "warning"),
        ({"pubStatus": "withheld"}, "holds it back", "warning"),
        ({"type": "picture"}, "picture", "warning"),
        ({"type": "planning"}, "planning", "warning"),
        ({"body_text": "", "body_xhtml": "<p></p>"}, "no text", "error"),
    ],
)
def test_what_does_not_come_in_is_told(change: dict[str, str], words: str, severity: str) -> None:
    found = only(ONE | change)
    assert isinstance(found, Remark)
    assert words in found.message
    assert found.severity == severity


def test_one_bad_item_stops_no_other() -> None:
    found = read(json.dumps([ONE, 7, None, {"type": "video"}, TWO]).encode())
    assert [type(one).__name__ for one in found] == ["Draft", "Remark", "Remark", "Remark", "Draft"]


def test_what_stands_before_the_fault_comes_in() -> None:
    found = READER.read(MemoryFile("a.json", seeds()["one"] + b"\n{,"), {})
    assert isinstance(next(found), Draft)
    with pytest.raises(BadInput, match="line 2"):
        next(found)


@pytest.mark.parametrize(
    "data", [b"", b"{", b"7", b"[]", b"null", b"[[[", b"\xff", b'"x"', b"[" * 9_999]
)
def test_what_is_no_ninjs_is_refused(data: bytes) -> None:
    with pytest.raises(BadInput, match=r"a\.json"):
        read(data)


ANYTHING = st.recursive(
    st.none()
    | st.booleans()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(max_size=9),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from([*ONE, *TWO]), inner, max_size=5)
    ),
    max_leaves=12,
)


@given(st.dictionaries(st.sampled_from([*ONE, *TWO, *THREE]), ANYTHING))
def test_fields_of_any_kind_do_no_harm(item: dict[str, Any]) -> None:
    only(item)


def test_sniffing() -> None:
    for data in seeds().values():
        assert READER.sniff(data, "x") >= 90
    assert READER.sniff(b'{"text": "x", "spans": []}', "a.json") == 0
    assert READER.sniff(b"<html>", "a.json") == 0


def test_samples() -> None:
    if not SAMPLES.is_dir():
        pytest.skip("the samples are not beside this checkout")

    def sample(name: str) -> Draft | Remark:
        path = SAMPLES / name
        assert READER.sniff(path.read_bytes(), path.name) >= 90
        [found] = READER.read(PathFile(path), {})
        return found

    dpa = sample("2.1_dpa_text.json")
    assert isinstance(dpa, Draft)
    assert (dpa.source, dpa.language, dpa.authors) == ("dpa", "de", (Byline("Christian Hollmann"),))
    assert dpa.text.startswith("Für Lucien Favre war es «der größte Skandal")
    assert dpa.text.count("\n") > 5
    ap = sample("1.4_ninjsExSimpleText1.json")
    assert isinstance(ap, Draft)
    assert [author.name for author in ap.authors] == ["Paulo Santalucia", "Frances d'Emilio"]
    assert isinstance(sample("2.1_ntb_text.json"), Remark)
    wire = sample("1.4_businesswire-newsml-20130605006126.json")
    assert isinstance(wire, Draft)
    assert "\n" not in wire.text
