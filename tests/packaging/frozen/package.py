"""Where `make package` left the packages, and where they put the program.

`make smoke` runs the modules of this folder, as root, on what `make package` left in dist/: installed, started, worked with
and removed in a clean root. CLEAN_ROOT=debian installs into a new Debian with apt instead of a copy
of this machine's own packages.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from annotator.cli.window import QUIT_WHEN_PAINTED

CHECKOUT = Path(__file__).resolve().parents[3]
DIST = CHECKOUT / "dist"
PROGRAM = "/usr/lib/news-annotator"
UNTIL_PAINTED = {QUIT_WHEN_PAINTED: "1"}
OFFSCREEN = {**UNTIL_PAINTED, "QT_QPA_PLATFORM": "offscreen"}
A_NEW_DEBIAN = pytest.mark.timeout(900)  # takes as long as its packages take to come


def built(pattern: str) -> Path:
    """The one file in dist/ that is called like this."""
    found = sorted(DIST.glob(pattern))
    assert len(found) == 1, f"{DIST} must hold one {pattern}: run `make package` first"
    return found[0]
