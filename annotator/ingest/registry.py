"""Knows every kind of file that articles are read from."""

from __future__ import annotations

from functools import cache
from importlib import import_module

from annotator.ingest.base import ArticleReader

# module:attribute by name; a module is imported when it is first needed.
READERS: dict[str, str] = {
    "text": "annotator.ingest.text:READER",
    "html": "annotator.ingest.web_page:READER",
    "docx": "annotator.ingest.docx:READER",
    "doc": "annotator.ingest.old_word:READER",
    "odt": "annotator.ingest.odt:READER",
    "rtf": "annotator.ingest.rtf:READER",
    "pdf": "annotator.ingest.pdf:READER",
    "nexis-docx": "annotator.ingest.nexis_docx:READER",
    "nexis-rtf": "annotator.ingest.nexis_rtf:READER",
    "lexisnexis-txt": "annotator.ingest.lexisnexis_txt:READER",
    "lexisnexis-html": "annotator.ingest.lexisnexis_html:READER",
    "factiva-html": "annotator.ingest.factiva_html:READER",
    "factiva-rtf": "annotator.ingest.factiva_rtf:READER",
    "factiva-xml": "annotator.ingest.factiva_xml:READER",
    "nitf": "annotator.ingest.nitf:READER",
    "newsml": "annotator.ingest.newsml:READER",
    "ninjs": "annotator.ingest.ninjs:READER",
    "feed": "annotator.ingest.feed:READER",
    "table": "annotator.ingest.table:READER",
    "json-rows": "annotator.ingest.json_rows:READER",
    "warc": "annotator.ingest.warc:READER",
    "mail": "annotator.ingest.mail:READER",
}


def article_readers() -> tuple[ArticleReader, ...]:
    """Every kind, in the order in which they are named."""
    return tuple(article_reader(name) for name in READERS)


@cache
def article_reader(name: str) -> ArticleReader:
    """The kind of this name.

    Raises:
        KeyError: there is none.
    """
    module, _, attribute = READERS[name].partition(":")
    reader = getattr(import_module(module), attribute)
    assert isinstance(reader, ArticleReader)
    return reader
