"""Files of actors: the registry written to one, and one read to be taken into the registry."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from annotator.formats import actors_csv
from annotator.model.actor_rows import ActorRows
from annotator.model.errors import BadInput
from annotator.model.marks import Actor
from annotator.model.said import said
from annotator.workspace.files import whole_file

LARGEST = 64 * 1024 * 1024  # bytes


def write_actors(actors: Iterable[Actor], out: Path) -> int:
    """Write the registry as CSV, whole or not at all; how many actors that were.

    Raises:
        BadInput: there is no such folder.
        StoreFailed: the disk is full or refuses.
    """
    rows = list(actors)
    with whole_file(out) as file:
        # The mark at the front tells spreadsheets that it is UTF-8.
        file.write(("\ufeff" + actors_csv.written(rows)).encode("utf-8"))
    return len(rows)


def read_actors(path: Path) -> ActorRows:
    """The actors of a CSV file.

    Raises:
        BadInput: it cannot be read, is not UTF-8, or has no columns `name` and `type`.
    """
    try:
        if path.stat().st_size > LARGEST:
            raise BadInput(
                said("{path} is larger than 64 MB.", path=path.name),
                hint=said("Split it into several."),
            )
        data = path.read_bytes()
    except OSError as failure:
        raise BadInput(
            said("{path} cannot be read: {strerror}.", path=path, strerror=failure.strerror),
            hint=said("Look whether it is there."),
        ) from failure
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as failure:
        raise BadInput(
            said("{path} is not UTF-8 (byte {start:,}).", path=path.name, start=failure.start),
            hint=said("Save it as “CSV UTF-8” in the spreadsheet."),
        ) from failure
    return actors_csv.read(text)
