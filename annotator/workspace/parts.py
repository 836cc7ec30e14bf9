"""What the program is made of: the packages it needs, with their versions and licences."""

from __future__ import annotations

import re
from dataclasses import dataclass
from importlib.metadata import Distribution, PackageNotFoundError, distribution, distributions

PROGRAM = "news-annotator"
LONGEST_LICENCE = 70  # code points; what is longer is the text of a licence, not its name
_REQUIREMENT = re.compile(r"(?P<name>[A-Za-z0-9][A-Za-z0-9._-]*)\s*(?:\[(?P<extras>[^\]]*)\])?")
_EXTRA = re.compile(r"extra\s*==\s*['\"](?P<extra>[^'\"]+)['\"]")
_CLASSIFIER = "License :: OSI Approved :: "


@dataclass(frozen=True, slots=True)
class ProgramPart:
    """A package that others made; `licence` in its makers' words, empty where they say nothing."""

    name: str
    version: str
    licence: str


def program_parts() -> tuple[ProgramPart, ...]:
    """Every installed package that this program needs, directly or not, by name. It blocks.

    Where the program itself is not installed as a package, as in a bundle: those that are known.
    """
    try:
        found = _needed(distribution(PROGRAM))
    except PackageNotFoundError:
        found = {_plain(one.name): one for one in distributions() if one.name}
    parts = (ProgramPart(one.name, one.version, licence_of(one)) for one in found.values())
    return tuple(sorted(parts, key=lambda part: part.name.lower()))


def licence_of(package: Distribution) -> str:
    """The name of a package's licence as its metadata give it."""
    data = package.metadata
    for field in ("License-Expression", "License"):
        words = " ".join(str(data[field]).split()) if field in data else ""
        if words and words != "UNKNOWN" and len(words) <= LONGEST_LICENCE:
            return words
    named = [
        entry.removeprefix(_CLASSIFIER)
        for entry in data.get_all("Classifier") or ()
        if entry.startswith(_CLASSIFIER)
    ]
    return ", ".join(named)


def _needed(program: Distribution) -> dict[str, Distribution]:
    """What a package needs, and what that needs in turn."""
    found: dict[str, Distribution] = {}
    waiting: list[tuple[Distribution, frozenset[str]]] = [(program, frozenset())]
    while waiting:
        package, extras = waiting.pop()
        for name, wanted in _requirements(package, extras):
            try:
                other = distribution(name)
            except PackageNotFoundError:
                continue  # needed on other systems only
            if _plain(name) not in found or wanted:
                found[_plain(name)] = other
                waiting.append((other, wanted))
    return found


def _requirements(
    package: Distribution, extras: frozenset[str]
) -> list[tuple[str, frozenset[str]]]:
    wanted = []
    for line in package.requires or ():
        match = _REQUIREMENT.match(line)
        condition = _EXTRA.search(line.partition(";")[2])
        if match is None or (condition is not None and condition["extra"] not in extras):
            continue
        named = (extra.strip() for extra in (match["extras"] or "").split(","))
        wanted.append((match["name"], frozenset(extra for extra in named if extra)))
    return wanted


def _plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()
