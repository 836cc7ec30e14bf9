"""Archives with changed bytes are refused, whatever their unpackers make of them."""

from __future__ import annotations

import io
import zipfile

import pytest

from annotator.model.errors import BadInput
from annotator.untrusted.archive import Archive
from annotator.untrusted.incoming import MemoryFile


def packed(method: int) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as archive:
        archive.writestr("a.txt", b"Workers marched in Lenvik. " * 3)
    return buffer.getvalue()


def read_all(data: bytes) -> list[bytes]:
    with Archive(MemoryFile("a.zip", data)) as archive:
        return [member.read() for member in archive.members()]


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_rare_ways_of_packing_are_refused(method: int) -> None:
    with pytest.raises(BadInput, match="in a manner that is not read"):
        read_all(packed(method))


@pytest.mark.parametrize("method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
def test_changed_bytes(method: int) -> None:
    whole = packed(method)
    assert read_all(whole) == [b"Workers marched in Lenvik. " * 3]
    for at in range(len(whole)):
        for value in (0, 0x7F, 0xFF, whole[at] ^ 0x40):
            data = bytearray(whole)
            data[at] = value
            try:
                read_all(bytes(data))
            except BadInput:
                continue


def test_a_member_before_the_beginning() -> None:
    data = packed(zipfile.ZIP_DEFLATED)
    cut = data[25:]  # offsets now point before the file
    with pytest.raises(BadInput):
        read_all(cut)
