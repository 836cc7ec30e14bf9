"""Opens archives of files that are being imported."""

from __future__ import annotations

from collections.abc import Iterator

from annotator.ingest.base import Remark
from annotator.untrusted.archive import Archive
from annotator.untrusted.incoming import Incoming

SUFFIXES = (".zip",)


def members_of(file: Incoming) -> Iterator[Incoming | Remark] | None:
    """The files in an archive; None where it is none."""
    return _unpacked(file) if file.suffix in SUFFIXES else None


def _unpacked(file: Incoming) -> Iterator[Incoming | Remark]:
    with Archive(file) as archive:
        yield from archive.members()
