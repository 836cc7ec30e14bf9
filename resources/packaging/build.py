"""Builds what people install: `python -m resources.packaging.build` freezes, lists parts and packs.

The same tree gives the same bytes on the same system: times come from the last commit (or from
SOURCE_DATE_EPOCH), names are sorted, and hashes are not random.
"""

from __future__ import annotations

import hashlib
import json
import os
import platform
import shutil
import subprocess
import sys
import time
from pathlib import Path

from annotator import __version__
from resources.packaging.inventory import bill_of_materials, parts_of, write_licences
from resources.packaging.linux.binaries import binaries_in, dynamic_section, newest_glibc
from resources.packaging.linux.packages import make_deb, make_tarball, share_tree

CHECKOUT = Path(__file__).resolve().parents[2]
OUT = CHECKOUT / "dist"
WORK = CHECKOUT / "build" / "package"
LICENCES = CHECKOUT / "resources/packaging/licences"
# That of Ubuntu 22.04, the oldest of the systems which the manual promises to serve.
OLDEST_GLIBC = (2, 35)


def main() -> None:
    """Freeze, list parts and pack for the system this runs on, and say what came out."""
    begin = time.monotonic()
    epoch = source_epoch()
    os.environ["SOURCE_DATE_EPOCH"] = str(epoch)
    shutil.rmtree(WORK, ignore_errors=True)
    shutil.rmtree(OUT, ignore_errors=True)
    WORK.mkdir(parents=True)
    program = freeze()
    licences, bill = list_parts(program, epoch)
    made = [bill]
    if sys.platform == "linux":
        glibc = needed_glibc(program)
        machine = platform.machine()
        share = WORK / "share"
        share_tree(share, licences, bill, epoch=epoch)
        told = {"version": __version__, "machine": machine, "epoch": epoch}
        made.append(make_deb(program, share, WORK, OUT, glibc=glibc, **told))
        made.append(make_tarball(program, share, WORK, OUT, **told))
    (OUT / "SHA256SUMS").write_text(checksums(made), encoding="utf-8")
    for file in made:
        print(f"{file.relative_to(CHECKOUT)}  {file.stat().st_size / 1e6:.1f} MB")
    print(f"built in {time.monotonic() - begin:.0f} s")


def source_epoch() -> int:
    """The time of the build: SOURCE_DATE_EPOCH or when the tree was last committed."""
    told = os.environ.get("SOURCE_DATE_EPOCH")
    if told:
        return int(told)
    shown = subprocess.run(
        ["git", "-c", "safe.directory=*", "log", "-1", "--format=%ct"],
        cwd=CHECKOUT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    if shown.returncode:
        raise SystemExit("This is no git checkout: set SOURCE_DATE_EPOCH to the time of the build.")
    return int(shown.stdout)


def freeze() -> Path:
    """Run PyInstaller; the folder with the frozen program."""
    spec = CHECKOUT / "resources/packaging/news-annotator.spec"
    environment = {**os.environ, "PYTHONHASHSEED": "0", "TZ": "UTC"}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    subprocess.run(
        [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "ERROR",
         "--workpath", str(WORK), "--distpath", str(OUT), str(spec)],
        cwd=CHECKOUT, env=environment, check=True,
    )  # fmt: skip
    return OUT / "news-annotator"


def list_parts(program: Path, epoch: int) -> tuple[Path, Path]:
    """Write licences and the list of parts; the folder of the first, the file of the second."""
    origins = json.loads((WORK / program.name / "origins.json").read_text(encoding="utf-8"))
    parts = parts_of(
        origins, own=(CHECKOUT / "annotator", CHECKOUT / "resources", CHECKOUT / "schema", WORK)
    )
    licences = WORK / "licences"
    write_licences(parts, licences)
    for text in sorted(path for path in LICENCES.rglob("*") if path.is_file()):
        shutil.copyfile(text, licences / text.name)
    bill = OUT / f"news-annotator-{__version__}-{sys.platform}-sbom.cdx.json"
    told = bill_of_materials(parts, version=__version__, epoch=epoch)
    bill.write_text(json.dumps(told, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    return licences, bill


def needed_glibc(program: Path) -> str:
    """The oldest C library that every binary of the bundle works with, such as `2.34`."""
    newest = newest_glibc(dynamic_section(*binaries_in(program)))
    told = ".".join(map(str, newest))
    if newest > OLDEST_GLIBC:
        promised = ".".join(map(str, OLDEST_GLIBC))
        raise SystemExit(
            f"This program would need the C library {told}, but systems with {promised} are promised "
            "it: build on an older one."
        )
    return told


def checksums(files: list[Path]) -> str:
    """Lines that `sha256sum --check` reads, in the files' own folder."""
    return "".join(
        f"{hashlib.sha256(file.read_bytes()).hexdigest()}  {file.name}\n" for file in sorted(files)
    )


if __name__ == "__main__":
    main()
