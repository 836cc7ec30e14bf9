"""Packs the frozen program for Linux: a .deb, and a .tar.gz for people without root."""

from __future__ import annotations

import gzip
import os
import shutil
import subprocess
import tarfile
from datetime import UTC, datetime
from pathlib import Path

from annotator import __version__
from resources.packaging.linux.manual_page import manual_page

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

# Debian wants the form of an address. There is none yet that somebody reads, so this one leads nowhere.
MAINTAINER = "News Annotator contributors <contributors@news-annotator.invalid>"

DESCRIPTION = """\
Description: mark actors, events and relations in news articles
 A desktop program for people who code political and protest events, study
 conflicts, or need event-extraction data. Articles are read in a window, what
 they say is marked by mouse or keyboard, and the result goes out as training
 data, one JSON object an article.
"""


def share_tree(share: Path, licences: Path, bill: Path, *, epoch: int) -> None:
    """Fill a `share` folder: menu entry, icons, file type, metadata and documents.

    `epoch` is the day of the manual page, in seconds since 1970.
    """
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
    _copy(CHECKOUT / "CHANGELOG.md", documents / "CHANGELOG.md")
    _write_gz(share / "man/man1/annotator.1.gz", manual_page(__version__, epoch))


def make_deb(
    program: Path,
    share: Path,
    work: Path,
    out: Path,
    *,
    version: str,
    machine: str,
    glibc: str,
    epoch: int,
) -> Path:
    """Make the .deb of a frozen program; where it is.

    Args:
        program: The folder that PyInstaller made.
        share: A filled `share` folder.
        work: A folder for what is only needed meanwhile.
        version: The program's version.
        machine: Its processor, as `uname -m` says it.
        glibc: The oldest C library that it works with, such as `2.35`.
        epoch: When it was made, in seconds since 1970.
    """
    root = work / "deb"
    shutil.rmtree(root, ignore_errors=True)
    shutil.copytree(program, root / "usr/lib" / NAME, symlinks=True)
    shutil.copytree(share, root / "usr/share")
    (root / "usr/bin").mkdir(parents=True)
    (root / "usr/bin/annotator").symlink_to(f"../lib/{NAME}/annotator")
    _copy(HERE / "lintian-overrides", root / "usr/share/lintian/overrides" / NAME)
    _write_gz(root / "usr/share/doc" / NAME / "changelog.gz", _debian_changelog(version, epoch))
    size = sum(path.lstat().st_size for path in root.rglob("*") if path.is_file())
    architecture = ARCHITECTURES[machine]
    control = root / "DEBIAN/control"
    control.parent.mkdir()
    control.write_text(
        f"Package: {NAME}\n"
        f"Version: {version}\n"
        f"Architecture: {architecture}\n"
        f"Maintainer: {MAINTAINER}\n"
        "Section: science\n"
        "Priority: optional\n"
        f"Installed-Size: {size // 1024}\n"
        f"Depends: libc6 (>= {glibc}), {', '.join(DEPENDS)}\n"
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


def _debian_changelog(version: str, epoch: int) -> str:
    day = datetime.fromtimestamp(epoch, UTC).strftime("%a, %d %b %Y %H:%M:%S +0000")
    return (
        f"{NAME} ({version}) stable; urgency=medium\n\n"
        f"  * Version {version}; what changed is in CHANGELOG.md beside this file.\n\n"
        f" -- {MAINTAINER}  {day}\n"
    )


def _write_gz(target: Path, text: str) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(gzip.compress(text.encode(), mtime=0))


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
