"""The failures of the world, each saying what happened, where, and what to do."""

from __future__ import annotations


class AnnotatorError(Exception):
    """Something outside the program is wrong; everything else that is raised is a bug.

    Args:
        message: What happened and where, one or two plain sentences.
        hint: What the person can do about it; may be empty.
    """

    def __init__(self, message: str, *, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint

    def __str__(self) -> str:
        return f"{self.message} {self.hint}".rstrip()


class BadInput(AnnotatorError):
    """A file, record or schema that cannot be read as what it should be."""


class CommandRefused(AnnotatorError):
    """A change that the schema or the marks themselves forbid; nothing was changed."""


class Stopped(CommandRefused):
    """Work that was stopped because somebody asked for it; nothing was changed."""


class ProjectUnusable(AnnotatorError):
    """A project that is missing, not ours, newer than this program, or not writable."""


class StoreBusy(AnnotatorError):
    """Somebody else holds the project's lock; trying again later may work."""


class StoreConflict(AnnotatorError):
    """The stored marks are not the ones this change was made on."""


class StoreFailed(AnnotatorError):
    """The disk or the server refused a write or a read; nothing was half-written."""


class NotFound(AnnotatorError):
    """An article, format or schema that was named does not exist."""
