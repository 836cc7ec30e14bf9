"""Names every part of a bundle that others made: as CycloneDX and with its licence texts."""

from __future__ import annotations

import json
import platform
import re
import shutil
import subprocess
import sys
import sysconfig
import uuid
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from importlib.metadata import Distribution, PackageMetadata, distributions
from pathlib import Path
from typing import Any

NAMESPACE = uuid.UUID("6ba7b811-9dad-11d1-80b4-00c04fd430c8")  # of names that are addresses


@dataclass(frozen=True)
class Part:
    """Something others made: a Python distribution, a library of the system, Python itself.

    `licence` is an SPDX expression or, where `known` is false, the maker's own words. `inside` are
    CycloneDX components that the maker says are built into it.
    """

    name: str
    version: str
    licence: str
    address: str
    texts: tuple[Path, ...] = ()
    known: bool = True
    inside: tuple[Mapping[str, Any], ...] = field(default=(), compare=False)


def parts_of(origins: Iterable[str], own: Iterable[Path]) -> list[Part]:
    """The parts that files come from, sorted by name.

    Args:
        origins: Paths of all files of a bundle, where they were taken from.
        own: Folders whose files are this program's own or made by the build.

    Raises:
        LookupError: nobody knows where a file comes from.
    """
    owners = _owners()
    folders = [str(folder.resolve()) for folder in own]
    standard = _standard_library()
    found = {_python()}
    system = set()
    for origin in sorted(set(origins)):
        path = str(Path(origin).resolve())
        if path in owners:
            found.add(owners[path])
        elif any(Path(path).is_relative_to(folder) for folder in (*folders, *standard)):
            continue
        elif sys.platform == "linux":
            system.add(path)
        else:
            found.add(_part_of_runtime(Path(path)))
    found |= _debian_parts(sorted(system))
    return sorted(found, key=lambda part: (part.name.lower(), part.version))


def write_licences(parts: Iterable[Part], folder: Path) -> None:
    """Copy the licence texts of every part into a folder of its own, with a list of all."""
    lines = []
    for part in parts:
        for text in part.texts:
            place = folder / part.name
            place.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(text, place / text.name)
        lines.append(f"{part.name} {part.version}: {part.licence}")
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "LIST.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")


def bill_of_materials(parts: Iterable[Part], *, version: str, epoch: int) -> dict[str, Any]:
    """The parts as a CycloneDX 1.5 document, the same for the same parts.

    Args:
        version: This program's.
        epoch: Seconds since 1970 that the document is dated with.
    """
    components = [_component(part) for part in parts]
    told = json.dumps([version, components], sort_keys=True)
    return {
        "$schema": "http://cyclonedx.org/schema/bom-1.5.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "serialNumber": f"urn:uuid:{uuid.uuid5(NAMESPACE, told)}",
        "version": 1,
        "metadata": {
            "timestamp": datetime.fromtimestamp(epoch, UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
            "component": {
                "type": "application",
                "bom-ref": f"news-annotator@{version}",
                "name": "news-annotator",
                "version": version,
                "licenses": [{"license": {"id": "MIT"}}],
            },
        },
        "components": components,
    }


def _component(part: Part) -> dict[str, Any]:
    told: dict[str, Any] = {
        "type": "library",
        "bom-ref": part.address,
        "name": part.name,
        "version": part.version,
        "purl": part.address,
        "licenses": [
            {"expression": part.licence} if part.known else {"license": {"name": part.licence}}
        ],
    }
    inside = [_only_facts(component, part.address) for component in part.inside]
    if inside:
        told["components"] = sorted(inside, key=lambda item: item["bom-ref"])
    return told


def _only_facts(component: Mapping[str, Any], owner: str) -> dict[str, Any]:
    """A component as its maker lists it, without references that hold only in that list."""
    kept = {
        key: component[key]
        for key in ("type", "name", "version", "licenses", "purl", "hashes")
        if key in component
    }
    return {**kept, "bom-ref": f"{owner}#{component['name']}@{component.get('version', '')}"}


def _owners() -> dict[str, Part]:
    """The part that each installed file belongs to."""
    return {
        str(Path(str(distribution.locate_file(file))).resolve()): part
        for distribution in distributions()
        if distribution.name != "news-annotator"
        for part in [_part_of_distribution(distribution)]
        for file in distribution.files or ()
    }


def _part_of_distribution(distribution: Distribution) -> Part:
    told = distribution.metadata
    licence = _licence(told)
    files = [Path(str(distribution.locate_file(file))) for file in distribution.files or ()]
    about = [file for file in files if file.parent.name != "" and ".dist-info" in str(file)]
    name = re.sub(r"[-_.]+", "-", distribution.name).lower()
    return Part(
        name,
        distribution.version,
        licence,
        f"pkg:pypi/{name}@{distribution.version}",
        tuple(sorted(file for file in about if _is_licence(file))),
        known=bool(told["License-Expression"]),
        inside=tuple(_listed_inside(about)),
    )


def _licence(told: PackageMetadata) -> str:
    for written in (told["License-Expression"], told["License"]):
        if written and "\n" not in written:
            return str(written)
    named = [line for line in told.get_all("Classifier") or () if line.startswith("License ::")]
    return ", ".join(line.split(" :: ")[-1] for line in named) or "see the licence text"


def _is_licence(file: Path) -> bool:
    return file.parent.name == "licenses" or bool(
        re.match(r"(LICEN[CS]E|COPYING|NOTICE)", file.name, re.IGNORECASE)
    )


def _listed_inside(files: Iterable[Path]) -> Iterable[Mapping[str, Any]]:
    seen = set()
    for file in sorted(files):
        if "sboms" not in file.parts or file.suffix != ".json":
            continue
        for component in json.loads(file.read_text(encoding="utf-8")).get("components", ()):
            key = (component["name"], component.get("version"))
            if key not in seen:
                seen.add(key)
                yield component


def _standard_library() -> list[str]:
    """Folders of Python itself."""
    names = ("stdlib", "platstdlib")
    folders = [Path(sysconfig.get_path(name)).resolve() for name in names]
    return [str(folder) for folder in folders] + [
        str(
            Path(sys.base_prefix).resolve()
            / "lib"
            / f"libpython{sys.version_info.major}.{sys.version_info.minor}.so.1.0"
        )
    ]


def _python() -> Part:
    version = platform.python_version()
    text = Path(sysconfig.get_path("stdlib")) / "LICENSE.txt"
    texts = (text,) if text.is_file() else ()
    return Part("python", version, "Python-2.0", f"pkg:generic/python@{version}", texts)


def _part_of_runtime(path: Path) -> Part:
    """A file that comes with Python or the compiler on Windows and macOS."""
    if path.is_relative_to(Path(sys.base_prefix).resolve()):
        return _python()
    if re.match(r"(vcruntime|msvcp|ucrtbase|api-ms-)", path.name, re.IGNORECASE):
        return Part("microsoft-visual-c-runtime", "14", "Microsoft Visual C++ runtime terms",
                    "pkg:generic/msvc-runtime@14", known=False)  # fmt: skip
    raise LookupError(f"Nobody knows where {path} comes from")


def _debian_parts(paths: list[str]) -> set[Part]:
    """The Debian packages that files of the system belong to."""
    found = set()
    for path in paths:
        name = _debian_package(path)
        shown = subprocess.run(
            ["dpkg-query", "-W", "-f", "${source:Package} ${Version}", name],
            capture_output=True, text=True, check=True,
        )  # fmt: skip
        source, version = shown.stdout.split()
        text = Path("/usr/share/doc", name.split(":")[0], "copyright")
        found.add(
            Part(
                source,
                version,
                "see the copyright file",
                f"pkg:deb/debian/{source}@{version}",
                (text,) if text.is_file() else (),
                known=False,
            )
        )
    return _one_of_each_source(found)


def _one_of_each_source(parts: set[Part]) -> set[Part]:
    """One source makes several packages with the same licences."""
    return set({part.address: part for part in sorted(parts, key=lambda p: p.texts)}.values())


def _debian_package(path: str) -> str:
    # A file that the package names in /lib may be found in /usr/lib, and the other way round.
    for name in (path, path.removeprefix("/usr")):
        found = subprocess.run(["dpkg", "-S", name], capture_output=True, text=True, check=False)
        if found.returncode == 0:
            return found.stdout.split(": ")[0].split(",")[0]
    raise LookupError(f"Nobody knows where {path} comes from")
