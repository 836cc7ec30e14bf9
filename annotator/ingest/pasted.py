"""Makes an article of words that were pasted or typed, with what the person says about them."""

from __future__ import annotations

from dataclasses import dataclass

from annotator.ingest.dates import read_date
from annotator.ingest.encoding import decode
from annotator.ingest.header import Header, read_header
from annotator.ingest.numbering import ArticleIds
from annotator.model.article import Article, Published
from annotator.model.errors import BadInput
from annotator.model.said import said

READER = "pasted"
WHERE = said("The pasted text")


@dataclass(frozen=True, slots=True)
class Pasted:
    """Words of an article. What is left empty beside them is read from their first lines."""

    words: str
    title: str = ""
    source: str = ""
    date: str = ""


@dataclass(frozen=True, slots=True)
class PastedHeader:
    """What would become of pasted words: the header that was found, and the text below it."""

    header: Header
    text: str


def look_at_pasted(words: str) -> PastedHeader:
    """What the first lines of these words say, and the article's text.

    Raises:
        BadInput: there are no words, or they are no text.
    """
    decoded = decode(words.encode("utf-8", "replace"), WHERE)
    header = read_header(decoded.text)
    return PastedHeader(header, decoded.text[header.body :])


def pasted_article(pasted: Pasted, ids: ArticleIds) -> Article:
    """The article; what the person says about it goes before what its first lines say.

    Raises:
        BadInput: there are no words, they are no text, or the date cannot be understood.
    """
    found = look_at_pasted(pasted.words)
    header = found.header
    return Article(
        id=ids.next(),
        text=found.text,
        title=pasted.title.strip() or header.title,
        source=pasted.source.strip() or header.source,
        authors=header.authors,
        published=_published(pasted.date) or header.published,
        language=header.language,
        url=header.url,
        origin={"reader": READER, "header": header.taken},
    )


def _published(words: str) -> Published | None:
    if not words.strip():
        return None
    found = read_date(words)
    if found is None:
        raise BadInput(
            said("“{strip}” is not a date that can be understood.", strip=words.strip()),
            hint=said("Write it as 2026-11-22, 2026-11 or 2026."),
        )
    return found
