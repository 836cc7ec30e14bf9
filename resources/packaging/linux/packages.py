"""Packs the frozen program for Linux: a .deb, and a .tar.gz for people without root."""

from __future__ import annotations

import gzip
import os
import re
import shutil
import subprocess
import tarfile
from collections.abc import Iterable
from pathlib import Path

NAME = "news-annotator"
HERE = Path(__file__).resolve().parent
CHECKOUT = HERE.parents[2]
ARCHITECTURES = {"x86_64": "amd64", "aarch64": "arm64"}

# The packages with the libraries of `bundle.SYSTEM_LIBRARIES`, by the names of Debian 12 and later.
DEPENDS = (
    "libdbus-1-3", "libegl1", "libfontconfig1", "libfreetype6", "libgcc-s1", "libgl1",
    "libglib2.0-0t64 | libglib2.0-0", "libstdc++6", "libwayland-client0", "libwayland-cursor0",
    "libx11-6", "libx11-xcb1", "libxcb1", "libxkbcommon-x11-0", "libxkbcommon0", "zlib1g",
)  # fmt: skip

DESCRIPTION = """\
Description: mark actors, events and relations in news articles
 A desktop program for people who code political and protest events, study
 conflicts, or need event-extraction data. Articles are read in a window, what
 they say is marked by mouse or keyboard, and the result goes out as training
 data, one JSON object an article.
"""


def share_tree(share: Path, licences: Path, bill: Path) -> None:
    """Fill a `share` folder: menu entry, icons, file type, metadata and documents."""
    _copy(HERE / f"{NAME}.desktop", share / "applications" / f"{NAME}.desktop")
    _copy(HERE / f"{NAME}-mime.xml", share / "mime/packages" / f"{NAME}.xml")
    (metainfo,) = HERE.glob("*.metainfo.xml")
    _copy(metainfo, share / "metainfo" / metainfo.name)
    hicolor = share / "icons/hicolor"
    icons = CHECKOUT / "resources/icons"
    _copy(icons / f"{NAME}.svg", hicolor / "scalable/apps" / f"{NAME}.svg")
    for icon in sorted(icons.glob(f"png/{NAME}-*.png")):
        size = icon.stem.rpartition("-")[2]
        _copy(icon, hicolor / f"{size}x{size}/apps" / f"{NAME}.png")
    documents = share / "doc" / NAME
    shutil.copytree(licences, documents / "licences")
    _copy(bill, documents / "sbom.cdx.json")
    text = (CHECKOUT / "LICENSE").read_text(encoding="utf-8")
    text += f"\nParts that others made, and their licences: /usr/share/doc/{NAME}/licences\n"
    (documents / "copyright").write_text(text, encoding="utf-8")
    changes = (CHECKOUT / "CHANGELOG.md").read_bytes()
    (documents / "changelog.gz").write_bytes(gzip.compress(changes, mtime=0))


def make_deb(
    program: Path, share: Path, work: Path, out: Path, *, version: str, machine: str
) -> Path:
    """Make the .deb of a frozen program; where it is.

    Args:
        program: The folder that PyInstaller made.
        share: A filled `share` folder.
        work: A folder for what is only needed meanwhile.
        version: The program's version.
        machine: Its processor, as `uname -m` says it.
    """
    root = work / "deb"
    shutil.rmtree(root, ignore_errors=True)
    shutil.copytree(program, root / "usr/lib" / NAME, symlinks=True)
    shutil.copytree(share, root / "usr/share")
    (root / "usr/bin").mkdir(parents=True)
    (root / "usr/bin/annotator").symlink_to(f"../lib/{NAME}/annotator")
    size = sum(path.lstat().st_size for path in root.rglob("*") if path.is_file())
    architecture = ARCHITECTURES[machine]
    control = root / "DEBIAN/control"
    control.parent.mkdir()
    control.write_text(
        f"Package: {NAME}\n"
        f"Version: {version}\n"
        f"Architecture: {architecture}\n"
        "Maintainer: News Annotator contributors\n"
        "Section: science\n"
        "Priority: optional\n"
        f"Installed-Size: {size // 1024}\n"
        f"Depends: libc6 (>= {needed_glibc(program)}), {', '.join(DEPENDS)}\n"
        "Recommends: desktop-file-utils, hicolor-icon-theme, shared-mime-info\n"
        f"{DESCRIPTION}",
        encoding="utf-8",
    )
    _settle_modes(root)
    target = out / f"{NAME}_{version}_{architecture}.deb"
    # dpkg-deb takes the times of files from SOURCE_DATE_EPOCH.
    subprocess.run(
        ["dpkg-deb", "--build", "--root-owner-group", "-Zxz", str(root), str(target)],
        check=True, stdout=subprocess.DEVNULL,
    )  # fmt: skip
    return target


def make_tarball(
    program: Path, share: Path, work: Path, out: Path, *, version: str, machine: str, epoch: int
) -> Path:
    """Make the .tar.gz of a frozen program; where it is.

    It runs from wherever it is unpacked; its script `install` adds it to a person's menu. `epoch`
    is the time of every file in it, in seconds since 1970.
    """
    name = f"{NAME}-{version}"
    root = work / "tar" / name
    shutil.rmtree(root.parent, ignore_errors=True)
    shutil.copytree(program, root, symlinks=True)
    shutil.copytree(share, root / "share")
    for script in ("install", "uninstall"):
        _copy(HERE / script, root / script)
    _copy(HERE / "README.txt", root / "README.txt")
    _copy(CHECKOUT / "LICENSE", root / "LICENSE")
    _settle_modes(root)
    for script in ("install", "uninstall"):
        (root / script).chmod(0o755)
    target = out / f"{name}-linux-{machine}.tar.gz"

    def settled(entry: tarfile.TarInfo) -> tarfile.TarInfo:
        entry.uid = entry.gid = 0
        entry.uname = entry.gname = "root"
        entry.mtime = epoch
        return entry

    with (
        target.open("wb") as file,
        gzip.GzipFile("", "wb", 6, file, mtime=0) as packed,
        tarfile.open(fileobj=packed, mode="w", format=tarfile.GNU_FORMAT) as archive,
    ):
        for path in (root, *sorted(root.rglob("*"))):
            archive.add(
                path, path.relative_to(root.parent).as_posix(), recursive=False, filter=settled
            )
    return target


def needed_glibc(program: Path) -> str:
    """The oldest C library that every binary of the bundle works with, such as `2.34`."""
    binaries = [
        path for path in sorted(program.rglob("*"))
        if path.is_file() and not path.is_symlink() and path.open("rb").read(4) == b"\x7fELF"
    ]  # fmt: skip
    told = subprocess.run(
        ["objdump", "-p", *map(str, binaries)], capture_output=True, text=True, check=True
    )
    return newest_glibc(told.stdout.splitlines())


def newest_glibc(lines: Iterable[str]) -> str:
    """The newest version of the C library that these lines of `objdump -p` ask for."""
    found = {tuple(map(int, match.split("."))) for line in lines for match in re.findall(r" GLIBC_([0-9.]+)$", line)}  # fmt: skip
    return ".".join(map(str, max(found)))


def _copy(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)


def _settle_modes(root: Path) -> None:
    """Modes that do not depend on who builds: programs and folders 755, everything else 644."""
    for folder, folders, files in os.walk(root):
        for name in folders:
            path = Path(folder, name)
            if not path.is_symlink():
                path.chmod(0o755)
        for name in files:
            path = Path(folder, name)
            if not path.is_symlink():
                path.chmod(0o755 if path.name == "annotator" else 0o644)
    root.chmod(0o755)
