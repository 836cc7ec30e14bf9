"""How a project is named on the command line: a file, with or without its suffix, or a URL."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from annotator.cli.output import progress
from annotator.model.errors import NotFound

if TYPE_CHECKING:
    from annotator.workspace.ports import ProjectStore

SUFFIX = ".annotator"


def is_url(target: str) -> bool:
    """Whether this names a project on a server."""
    return "://" in target


def existing_project(target: str) -> str:
    """The project that is meant: the URL, the file, or the file with the suffix added.

    Raises:
        NotFound: there is no such file.
    """
    if is_url(target):
        return target
    for path in (Path(target), Path(target + SUFFIX)):
        if path.is_file():
            return str(path)
    if Path(target).exists():
        raise NotFound(
            f"{target} is a folder, not a project.", hint=f"Name the file that ends in {SUFFIX}."
        )
    raise NotFound(
        f"There is no project {target}.", hint=f"`annotator new {target}` makes an empty one."
    )


def connected(target: str) -> ProjectStore:
    """The store of the project that is meant; a bar shows how an older one is brought up to date.

    Raises:
        NotFound: there is no such file.
        ProjectUnusable, StoreBusy, StoreFailed: it cannot be opened.
    """
    from annotator.bootstrap import wired_projects

    place = existing_project(target)
    with progress("Bringing the project up to date") as told:
        return wired_projects().connect(place, progress=told)


def new_project(target: str) -> str:
    """The name of a project that is to be made, with the suffix where it has none."""
    if is_url(target) or target.endswith(SUFFIX):
        return target
    return target + SUFFIX
