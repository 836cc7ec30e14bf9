"""Chunks: everything, in order, never too much at once."""

from __future__ import annotations

from annotator.store.chunks import CHUNK, chunks


def test_chunks_hold_everything_in_order() -> None:
    values = list(range(2 * CHUNK + 3))
    pieces = list(chunks(values))
    assert [len(piece) for piece in pieces] == [CHUNK, CHUNK, 3]
    assert [value for piece in pieces for value in piece] == values
    assert list(chunks([])) == []
