"""Says what a file is that shall be imported: plain text, one of the formats, or neither."""

from __future__ import annotations

from annotator.formats.base import Format
from annotator.formats.registry import all_formats, find_format
from annotator.ingest import text
from annotator.ingest.files import FoundFile
from annotator.model.errors import BadInput, NotFound
from annotator.model.said import said
from annotator.workspace.catalogue import TEXT

_SNIFFED = 65_536  # bytes


def chosen_format(name: str) -> Format | None:
    """The format of this name; None for plain text, and for "auto".

    Raises:
        NotFound: there is no such format, or it cannot be imported.
    """
    if name in ("auto", TEXT):
        return None
    found = find_format(name)
    if not found.can_read:
        raise NotFound(said("“{name}” can be exported, but not imported.", name=name))
    return found


def suffixes_of(chosen: Format | None, name: str) -> tuple[str, ...]:
    """The ends of names that are read from folders."""
    if chosen is not None:
        return chosen.extensions
    if name == TEXT:
        return text.SUFFIXES
    readable = (extension for f in all_formats() if f.can_read for extension in f.extensions)
    return (*text.SUFFIXES, *readable)


def recognized(file: FoundFile) -> Format | BadInput | None:
    """What a file is by its name, or else by how it begins; None is plain text."""
    suffix = file.path.suffix.lower()
    if file.problem is not None or suffix in text.SUFFIXES:
        return None
    readable = [f for f in all_formats() if f.can_read]
    for candidate in readable:
        if suffix in candidate.extensions:
            return candidate
    try:
        with file.path.open("rb") as opened:
            head = opened.read(_SNIFFED)
    except OSError:
        return None  # reading it will say why
    for candidate in readable:
        if candidate.sniff(head):
            return candidate
    if not suffix:
        return None
    return BadInput(
        said("{path} is not a kind of file that can be imported.", path=file.path),
        hint=said("If it is plain text, say so with --format text."),
    )
