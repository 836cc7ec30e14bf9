"""Opens archives of files that are being imported, and archives in them."""

from __future__ import annotations

from collections.abc import Iterator

from annotator.ingest.base import Remark
from annotator.model.errors import BadInput
from annotator.model.said import said
from annotator.untrusted.archive import Archive
from annotator.untrusted.gzipped import MAGIC as GZIP
from annotator.untrusted.gzipped import GunzippedFile
from annotator.untrusted.incoming import Incoming

SUFFIXES = (".zip", ".gz")
MAX_DEPTH = 2  # an archive, and one in it

_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_TAR = b"ustar"
_TAR_AT = 257
# Members by which a document that is a ZIP archive itself is known: Office Open XML; OpenDocument
# and EPUB; REFI-QDA.
_DOCUMENTS = frozenset({"[Content_Types].xml", "mimetype", "project.qde"})
_OF_A_SYSTEM = frozenset({"__MACOSX", "Thumbs.db", "desktop.ini"})


def members_of(file: Incoming) -> Iterator[Incoming | Remark] | None:
    """The files in an archive, and in archives in it; None where it is none.

    Documents that are archives themselves, such as DOCX, are none here. Hidden files, and those
    that systems leave, are passed over; what is wrong with an archive in it becomes a remark.

    Raises:
        BadInput: it is an archive, but cannot be read. So may the iterator, between two files.
    """
    return _unpacked(file, 1) if _is_container(file) else None


def _is_container(file: Incoming) -> bool:
    head = file.head(4)
    if head.startswith(GZIP):
        return True
    if file.suffix != ".zip" and not (file.suffix == "" and head.startswith(_ZIP)):
        return False
    with Archive(file) as archive:
        return not _DOCUMENTS.intersection(archive.names)


def _unpacked(file: Incoming, depth: int) -> Iterator[Incoming | Remark]:
    if file.head(2) == GZIP:
        yield from _opened(GunzippedFile(file), depth)
        return
    with Archive(file) as archive:
        for member in archive.members():
            parts = member.where.removeprefix(archive.where).split("/")
            if any(part in _OF_A_SYSTEM or part.startswith(".") for part in parts):
                continue
            yield from _opened(member, depth)


def _opened(member: Incoming, depth: int) -> Iterator[Incoming | Remark]:
    """The member, or what is in it where it is an archive too."""
    if member.head(_TAR_AT + len(_TAR))[_TAR_AT:] == _TAR:
        yield Remark(
            said("{name} is a TAR archive, which is not read.", name=member.name),
            said("Unpack it and import the folder."),
            place=member.name,
            severity="error",
        )
        return
    try:
        if not _is_container(member):
            yield member
        elif depth < MAX_DEPTH:
            yield from _unpacked(member, depth + 1)
        else:
            yield Remark(
                said("{name} is an archive in an archive in an archive.", name=member.name),
                said("Unpack it and import the folder."),
                place=member.name,
                severity="error",
            )
    except BadInput as problem:
        yield Remark(problem.message, problem.hint, place=member.name, severity="error")
