"""Reads downloads of the old LexisNexis (Academic) that are plain text."""

from __future__ import annotations

from collections.abc import Iterator

from annotator.ingest.base import ArticleReader, Draft, Remark
from annotator.ingest.encoding import decode
from annotator.ingest.lexisnexis import lexisnexis_articles, looks_like_lexisnexis
from annotator.model.errors import BadInput
from annotator.model.option import Options
from annotator.model.said import said
from annotator.untrusted.incoming import Incoming


def _sniff(head: bytes, name: str) -> int:
    if not name.lower().endswith((".txt", ".text")) and b"<" in head[:200]:
        return 0
    plain = head.replace(b"\0", b"")  # of two-byte characters the plain letters are enough
    text = plain.decode("utf-8", "replace").replace("\r", "\n")
    return 100 if looks_like_lexisnexis(text) else 0


def _read(file: Incoming, _options: Options) -> Iterator[Draft | Remark]:
    decoded = decode(file.read(), file.where)
    if decoded.guessed:
        yield Remark(
            said("Its encoding is not known; it was read as {encoding}.", encoding=decoded.encoding)
        )
    found = False
    for item in lexisnexis_articles(decoded.text, lined=True):
        found = True
        yield item
    if not found:
        raise no_articles(file.where)


def no_articles(where: str) -> BadInput:
    """What to say of a file that is no download of LexisNexis."""
    return BadInput(
        said("{where} has no line such as “1 of 10 DOCUMENTS”.", where=where),
        hint=said("It is no download of the old LexisNexis; import it as plain text or HTML."),
    )


READER = ArticleReader(
    name="lexisnexis-txt",
    title=said("LexisNexis Academic (TXT)"),
    extensions=(".txt",),
    sniff=_sniff,
    read=_read,
)
