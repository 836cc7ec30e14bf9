"""Recognises what the old Word format holds (.doc, OLE containers), and says what to do with it."""

from __future__ import annotations

from collections.abc import Iterator

from annotator.ingest.base import ArticleReader, Draft, Remark
from annotator.model.errors import BadInput
from annotator.model.option import Options
from annotator.model.said import said
from annotator.untrusted.incoming import Incoming

_MARK = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PROTECTED = b"\0".join(bytes((letter,)) for letter in b"EncryptedPackage")


def _sniff(head: bytes, name: str) -> int:
    if head.startswith(_MARK):
        return 90
    return 50 if name.lower().endswith((".doc", ".dot")) else 0


def _read(file: Incoming, _options: Options) -> Iterator[Draft | Remark]:
    yield from _refuse(file)


def _refuse(file: Incoming) -> tuple[Draft, ...]:
    data = file.read()
    if data.startswith(_MARK) and _PROTECTED in data:
        raise BadInput(
            said("{where} is protected with a password.", where=file.where),
            hint=said("Open it, take the password off, and save it again."),
        )
    raise BadInput(
        said(
            "{where} is a document of the old Word format, which cannot be read.", where=file.where
        ),
        hint=said(
            "Open it in Word or LibreOffice, save it as DOCX, and import that. A whole folder is "
            "changed at once by: soffice --headless --convert-to docx *.doc"
        ),
    )


READER = ArticleReader(
    name="doc",
    title=said("Old Word document (DOC)"),
    extensions=(".doc", ".dot"),
    sniff=_sniff,
    read=_read,
)
