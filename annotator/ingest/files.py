"""Finds the files that an import means, and reads them whole."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from annotator.model.errors import BadInput
from annotator.model.said import said

MAX_BYTES = 50_000_000


@dataclass(frozen=True, slots=True)
class FoundFile:
    """A file to read, or the reason why this path is none.

    `skipped` tells a file of another kind inside a folder, which nobody asked for by name.
    """

    path: Path
    size: int = 0
    named: bool = False
    problem: BadInput | None = None
    skipped: bool = False


def find_files(paths: Iterable[Path], suffixes: Sequence[str]) -> Iterator[FoundFile]:
    """The files at these paths; folders with everything below them, in the order of names.

    Inside folders hidden files are left out and only files with one of these suffixes (lower
    case, with the point) are taken. No file comes twice. Links to folders are not followed.
    """
    seen: set[tuple[int, int]] = set()
    for path in paths:
        try:
            status = path.stat()
        except FileNotFoundError:
            yield FoundFile(path, problem=BadInput(said("There is no file {path}.", path=path)))
            continue
        except (OSError, ValueError) as failure:
            yield FoundFile(path, problem=_unreadable(path, failure))
            continue
        if stat.S_ISDIR(status.st_mode):
            yield from _below(path, suffixes, seen)
        else:
            yield from _once(path, status, seen, named=True)


def read_bytes(path: Path) -> bytes:
    """The bytes of a file of at most MAX_BYTES.

    Raises:
        BadInput: it is larger, or cannot be read.
    """
    try:
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except (OSError, ValueError) as failure:
        raise _unreadable(path, failure) from None
    if len(data) > MAX_BYTES:
        raise _too_large(path)
    return data


def _below(
    folder: Path, suffixes: Sequence[str], seen: set[tuple[int, int]]
) -> Iterator[FoundFile]:
    try:
        with os.scandir(folder) as entries:
            names = sorted(entry.name for entry in entries if not entry.name.startswith("."))
    except OSError as failure:
        yield FoundFile(folder, problem=_unreadable(folder, failure))
        return
    for name in names:
        path = folder / name
        try:
            if path.is_symlink() and path.is_dir():
                continue  # it could lead back here
            status = path.stat()
        except OSError as failure:
            yield FoundFile(path, problem=_unreadable(path, failure))
            continue
        if stat.S_ISDIR(status.st_mode):
            yield from _below(path, suffixes, seen)
        elif path.suffix.lower() in suffixes:
            yield from _once(path, status, seen, named=False)
        else:
            yield FoundFile(
                path,
                problem=BadInput(
                    said(
                        "{path} was left out: it is not a kind of file that is read from folders.",
                        path=path,
                    ),
                    hint=said("Those are {suffixes}.", suffixes=tuple(suffixes)),
                ),
                skipped=True,
            )


def _once(
    path: Path, status: os.stat_result, seen: set[tuple[int, int]], *, named: bool
) -> Iterator[FoundFile]:
    identity = (status.st_dev, status.st_ino)
    if status.st_nlink == 1:  # two names of one file are two files to a person
        if identity in seen:
            return
        seen.add(identity)
    problem = None
    if not stat.S_ISREG(status.st_mode):  # a pipe would wait for ever
        problem = BadInput(said("{path} is not a file that can be read.", path=path))
    yield FoundFile(path, status.st_size, named, problem)


def _too_large(path: Path) -> BadInput:
    return BadInput(
        said(
            "{path} is larger than {MAX_BYTES} MB; that is not one article.",
            path=path,
            MAX_BYTES=MAX_BYTES // 1000000,
        ),
        hint=said("Cut it into one file an article."),
    )


def _unreadable(path: Path, failure: OSError | ValueError) -> BadInput:
    reason = failure.strerror if isinstance(failure, OSError) else None
    return BadInput(
        said("{path} cannot be read: {value}.", path=path, value=reason or failure),
        hint=said("Check the path and that you may read it."),
    )
