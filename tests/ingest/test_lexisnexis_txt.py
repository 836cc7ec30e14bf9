"""LexisNexis downloads that are plain text."""

from __future__ import annotations

import pytest

from annotator.ingest.lexisnexis_txt import READER
from annotator.model.errors import BadInput
from tests.ingest.documents import assert_survives, read
from tests.ingest.test_lexisnexis import ENGLISH, FRENCH, GERMAN, OLDER


def seeds() -> dict[str, bytes]:
    return {
        "english.txt": (ENGLISH + OLDER).replace("\n", "\r\n").encode(),
        "german.txt": GERMAN.encode("cp1252"),
        "french.txt": FRENCH.encode("utf-16"),
    }


@pytest.mark.parametrize(
    ("name", "titles"),
    [
        ("english.txt", ["Workers march in Lenvik and block two bridges", "Bridges blocked"]),
        ("german.txt", ["Streik in Lenvik"]),
        ("french.txt", ["Grève à Lenvik"]),
    ],
)
def test_downloads(name: str, titles: list[str]) -> None:
    drafts, _ = read(READER, seeds()[name], name)
    assert [draft.title for draft in drafts] == titles
    assert all("\r" not in draft.text for draft in drafts)


def test_a_guessed_encoding_is_told() -> None:
    text = ENGLISH.replace("Thursday", "Th\xe9rsd\xb5y")
    _, [remark] = read(READER, text.encode("cp1252"))
    assert "encoding" in remark.message


def test_sniffing() -> None:
    for name, data in seeds().items():
        assert READER.sniff(data, name) == 100
    assert READER.sniff(b"Workers marched in Lenvik.", "a.txt") == 0
    assert READER.sniff(b"<html>" + seeds()["english.txt"], "a.html") == 0
    assert READER.sniff(b"", "a.txt") == 0


def test_what_is_refused() -> None:
    with pytest.raises(BadInput, match="no line such as"):
        read(READER, b"Workers marched in Lenvik.")


def test_broken_files() -> None:
    assert_survives(READER, seeds())
