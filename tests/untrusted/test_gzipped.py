"""gzip of strangers is unpacked as a stream, and no bomb goes off."""

from __future__ import annotations

import gzip
import random
from contextlib import suppress

import pytest

from annotator.model.errors import BadInput
from annotator.untrusted.gzipped import GunzippedFile, gunzipped
from annotator.untrusted.incoming import MemoryFile

WORDS = b"Workers marched in Lenvik. " * 100


def unpacked(data: bytes) -> bytes:
    with gunzipped(MemoryFile("a.gz", data)) as stream:
        return stream.read()


def test_members_are_one_stream() -> None:
    assert unpacked(gzip.compress(WORDS) + gzip.compress(b"more")) == WORDS + b"more"
    assert unpacked(gzip.compress(b"")) == b""


def test_what_is_in_it_is_a_file() -> None:
    file = GunzippedFile(
        MemoryFile("a.txt.gz", gzip.compress(WORDS), "x.zip/a.txt.gz", enclosing=1)
    )
    assert (file.name, file.suffix, file.where, file.enclosing) == (
        "a.txt",
        ".txt",
        "x.zip/a.txt.gz",
        2,
    )
    assert (file.read(), file.head(7)) == (WORDS, b"Workers")
    assert [one.name for one in file.siblings()] == ["a.txt"]
    assert file.sibling("a.txt") is file
    assert file.sibling("b.txt") is None
    assert GunzippedFile(MemoryFile("a", b"")).name == "a"


def test_a_bomb_is_refused_long_before_its_end() -> None:
    bomb = gzip.compress(bytes(50_000_000))
    with gunzipped(MemoryFile("a.gz", bomb)) as stream:
        assert len(stream.read(1_000_000)) == 1_000_000
        with pytest.raises(BadInput, match="too tightly"):
            stream.read()
    with pytest.raises(BadInput):
        GunzippedFile(MemoryFile("a.gz", bomb)).read()


@pytest.mark.parametrize(
    "data",
    [b"", b"\x1f\x8b", b"plain words", gzip.compress(WORDS)[:-9], gzip.compress(WORDS)[:20],
     gzip.compress(WORDS) + b"rubbish", gzip.compress(WORDS)[:-5] + b"\0" * 5],
)  # fmt: skip
def test_damage_is_bad_input(data: bytes) -> None:
    if data == b"":
        assert unpacked(data) == b""
        return
    with pytest.raises(BadInput, match=r"a\.gz"):
        unpacked(data)


def test_any_damage_is_bad_input_or_nothing() -> None:
    whole = gzip.compress(WORDS)
    for seed in range(500):
        chance = random.Random(seed)
        data = bytearray(whole)
        data[chance.randrange(len(data))] = chance.randrange(256)
        with suppress(BadInput):
            assert unpacked(bytes(data)) == WORDS
