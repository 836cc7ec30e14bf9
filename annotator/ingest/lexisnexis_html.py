"""Reads downloads of the old LexisNexis (Academic) that are HTML."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from annotator.ingest.base import ArticleReader, Draft, Remark
from annotator.ingest.html_text import html_paragraphs
from annotator.ingest.lexisnexis import lexisnexis_articles
from annotator.ingest.lexisnexis_txt import no_articles
from annotator.ingest.page_encoding import page_root
from annotator.model.option import Options
from annotator.model.said import said
from annotator.untrusted.incoming import Incoming

_MARK = re.compile(rb"<DOC NUMBER=\"?\d+\"?>|<DOCFULL>", re.IGNORECASE)


def _sniff(head: bytes, _name: str) -> int:
    return 100 if _MARK.search(head) else 0


def _read(file: Incoming, _options: Options) -> Iterator[Draft | Remark]:
    root = page_root(file.read(), file.where)
    text = "\n\n".join(html_paragraphs(root))
    found = False
    for item in lexisnexis_articles(text, lined=False):
        found = True
        yield (
            replace(item, text=item.text.replace("\n\n", "\n")) if isinstance(item, Draft) else item
        )
    if not found:
        raise no_articles(file.where)


READER = ArticleReader(
    name="lexisnexis-html",
    title=said("LexisNexis Academic (HTML)"),
    extensions=(".html", ".htm"),
    sniff=_sniff,
    read=_read,
)
