"""Makes a draft of the text of a document whose first lines may be a header."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from annotator.ingest.base import Draft
from annotator.ingest.header import read_header

_NO_TITLE = re.compile(
    r"microsoft word\b.*|.*\.(?:docx?|rtf|odt|dotx?|pdf|indd|qxd)"
    r"|(?:document|dokument|untitled|unbenannt|sans titre|sans nom)\s*\d*",
    re.IGNORECASE,
)


def document_draft(
    text: str,
    *,
    heading: str | None,
    title: str | None,
    origin: Mapping[str, Any],
    notes: tuple[str, ...],
) -> Draft:
    """The draft; header lines are taken from the text as they are from plain text files.

    Args:
        text: Paragraphs with line feeds between them.
        heading: The first paragraph, where the document marks it as its title.
        title: The title in the document's properties; names that programs give are no titles.
        origin: What to remember of the reading.
        notes: What a person should know of it.
    """
    text = text.strip("\n")
    header = read_header(text)
    return Draft(
        text=text[header.body :],
        title=header.title or heading or titled(title),
        source=header.source,
        authors=header.authors,
        published=header.published,
        language=header.language,
        url=header.url,
        origin={**origin, "header": header.taken},
        notes=notes,
    )


def titled(title: str | None) -> str | None:
    """A title from a document's properties, or None where a program made it up."""
    words = (title or "").strip()
    return words if words and not _NO_TITLE.fullmatch(words) else None
