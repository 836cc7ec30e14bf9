"""Lines come with their numbers, and what is no text is refused."""

from __future__ import annotations

import pytest

from annotator.formats import text_lines as module
from annotator.formats.text_lines import text_lines
from annotator.model.errors import BadInput
from annotator.untrusted.incoming import MemoryFile


def test_lines() -> None:
    data = "\ufeffa\u2028b\r\n\nc".encode()
    assert list(text_lines(MemoryFile("a", data))) == [(1, "a\u2028b"), (2, ""), (3, "c")]


def test_what_is_no_text(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MAX_LINE", 10)
    for data in (b"a\n" + b"x" * 11, b"a\n\xff"):
        with pytest.raises(BadInput, match="line 2"):
            list(text_lines(MemoryFile("a", data)))
