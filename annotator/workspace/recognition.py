"""Says what a file is that shall be imported: a kind of article file, a format of marks, or neither."""

from __future__ import annotations

from annotator.formats.base import Format
from annotator.formats.registry import all_formats, find_format
from annotator.ingest.base import ArticleReader
from annotator.ingest.registry import READERS, article_reader, article_readers
from annotator.model.errors import BadInput, NotFound
from annotator.model.said import said
from annotator.untrusted.incoming import Incoming

AUTO = "auto"
SNIFFED = 65_536  # bytes
SURE = 30  # what a kind must say at least to be believed

Kind = Format | ArticleReader


def chosen_kind(name: str) -> Kind | None:
    """The kind of file of this name; None for "auto".

    Raises:
        NotFound: there is none, or it cannot be imported.
    """
    if name == AUTO:
        return None
    if name in READERS:
        return article_reader(name)
    found = find_format(name)
    if not found.can_read:
        raise NotFound(said("“{name}” can be exported, but not imported.", name=name))
    return found


def suffixes_of(chosen: Kind | None) -> tuple[str, ...]:
    """The ends of names that are read from folders; all that anything can read without a choice."""
    if chosen is not None:
        return chosen.extensions
    from annotator.ingest.containers import SUFFIXES

    kinds: list[Kind] = [*article_readers(), *(f for f in all_formats() if f.can_read)]
    return tuple(dict.fromkeys([*(e for kind in kinds for e in kind.extensions), *SUFFIXES]))


def belongs(file: Incoming) -> bool:
    """Whether a file goes with another one, and is not to be read by itself."""
    return any(f.claims is not None and f.claims(file) for f in all_formats() if f.can_read)


def recognized(file: Incoming) -> Kind | BadInput | None:
    """What a file is, by its name and by how it begins; None where it belongs to another file."""
    formats = [f for f in all_formats() if f.can_read]
    if belongs(file):
        return None
    head = file.head(SNIFFED)
    best: Kind | None = None
    sure = SURE - 1
    kinds: list[Kind] = [*formats, *article_readers()]
    for kind in kinds:
        found = kind.sniff(head, file.name)
        if found > sure:
            best, sure = kind, found
    if best is not None:
        return best
    return BadInput(
        said("{path} is not a kind of file that can be imported.", path=file.where),
        hint=said("If it is plain text, say so with --format text."),
    )
