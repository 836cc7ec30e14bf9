"""The frozen program starts as fast as from source."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

from annotator.cli.window import QUIT_WHEN_PAINTED
from tests.journeys.people import command
from tests.packaging.clean_root import CleanRoot
from tests.packaging.display import Display
from tests.packaging.frozen.package import A_NEW_DEBIAN, PROGRAM

RUNS = 7

pytestmark = A_NEW_DEBIAN


def test_it_starts_as_fast_as_from_source(
    root: CleanRoot, display: Display, sample: str, tmp_path: Path
) -> None:
    source_command = [
        str(Path(sys.executable).with_name("annotator")),
        str(tmp_path / "sample.annotator"),
    ]
    assert command("demo", tmp_path, "--no-window") == 0
    environment = {
        **os.environ,
        QUIT_WHEN_PAINTED: "1",
        "DISPLAY": display.name,
        "QT_QPA_PLATFORM": "xcb",
    }
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    inside = {"DISPLAY": display.name, QUIT_WHEN_PAINTED: "1"}
    frozen_command = root.command(["annotator", sample], inside)
    seconds_to_paint(source_command, environment)
    # Alternately, so that whatever else the machine does hits both.
    pairs = [
        (
            seconds_to_paint(frozen_command, environment),
            seconds_to_paint(source_command, environment),
        )
        for _ in range(RUNS)
    ]
    frozen, source = (statistics.median(column) for column in zip(*pairs, strict=True))
    forget_files(root.path / PROGRAM.lstrip("/"))
    cold = seconds_to_paint(frozen_command, environment)
    print(
        f"\nstart to painted sample: {frozen:.2f} s, from source {source:.2f} s, nothing of it in memory {cold:.2f} s"
    )
    assert frozen <= 1.3 * source


def seconds_to_paint(words: list[str], environment: dict[str, str]) -> float:
    begin = time.perf_counter()
    with subprocess.Popen(words, env=environment, stdout=subprocess.PIPE, text=True) as run:
        assert run.stdout is not None
        assert run.stdout.readline() == "painted\n"
        return time.perf_counter() - begin


def forget_files(folder: Path) -> None:
    """Have the machine drop what it keeps in memory of the files below a folder."""
    os.sync()
    for path in folder.rglob("*"):
        if path.is_file() and not path.is_symlink():
            with path.open("rb") as file:
                os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
