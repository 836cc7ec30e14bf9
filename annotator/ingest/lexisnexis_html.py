"""Reads downloads of the old LexisNexis (Academic) that are HTML."""

from __future__ import annotations

import re
from collections.abc import Iterator

from annotator.ingest.base import ArticleReader, Draft, Remark
from annotator.ingest.html_lines import html_lines
from annotator.ingest.lexisnexis import lexisnexis_articles
from annotator.ingest.lexisnexis_txt import no_articles
from annotator.model.option import Options
from annotator.model.said import said
from annotator.untrusted.incoming import Incoming
from annotator.untrusted.markup import parse_html

_MARK = re.compile(rb"<DOC NUMBER=\"?\d+\"?>|<DOCFULL>", re.IGNORECASE)
_START = "DOCUMENT 1 OF 1"


def _sniff(head: bytes, _name: str) -> int:
    return 100 if _MARK.search(head) else 0


def _read(file: Incoming, _options: Options) -> Iterator[Draft | Remark]:
    root = parse_html(file.read(), file.where)
    text = "\n".join(html_lines(root, spaced=True, comment_line=("<DOCFULL>", _START)))
    found = False
    for item in lexisnexis_articles(text, lined=False):
        found = True
        yield item
    if not found:
        raise no_articles(file.where)


READER = ArticleReader(
    name="lexisnexis-html",
    title=said("LexisNexis Academic (HTML)"),
    extensions=(".html", ".htm"),
    sniff=_sniff,
    read=_read,
)
