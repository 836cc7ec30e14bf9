"""One-byte encodings of Latin script are told apart by letters."""

from __future__ import annotations

import pytest

from annotator.ingest.alphabets import guess_latin


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("Žádná dohoda nebyla podepsána, řekl premiér.", "cp1250"),
        ("İstanbul'da buluşacaklar, dedi Erdoğan.", "cp1254"),
        ("Où est passé l’été ?", "cp1252"),
        ("Łódź i Śląsk", "cp1250"),
    ],
)
def test_the_letters_say_which(text: str, encoding: str) -> None:
    found = guess_latin(text.encode(encoding))
    assert found is not None
    assert text.encode(encoding).decode(found.encoding) == text
    assert found.share == 1


def test_what_two_encodings_explain_alike_is_a_rivalry() -> None:
    found = guess_latin("sacīja".encode("cp1257"))  # also “sacîja”
    assert found is not None
    assert found.rival


def test_what_all_read_alike_is_none() -> None:
    found = guess_latin("café".encode("cp1252"))
    assert found is not None
    assert not found.rival
