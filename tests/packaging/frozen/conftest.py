"""What every test of the frozen program gets: the packages, a clean root with the program in it, a display."""

from __future__ import annotations

import json
import os
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator import __version__
from annotator.assets import resource
from tests.packaging.clean_root import HOME, CleanRoot, copied_root, debian_root
from tests.packaging.display import Display, a_display
from tests.packaging.frozen.package import built


@pytest.fixture(scope="session")
def deb() -> Path:
    assert os.geteuid() == 0, "a clean root can only be made and entered as root"
    return built(f"news-annotator_{__version__}_*.deb")


@pytest.fixture(scope="session")
def root(deb: Path, tmp_path_factory: pytest.TempPathFactory) -> CleanRoot:
    # Everybody must be able to walk into it.
    folder = tmp_path_factory.mktemp("clean")
    for path in (folder, *folder.parents):
        if path == Path("/tmp"):
            break
        path.chmod(0o755)
    make = debian_root if os.environ.get("CLEAN_ROOT") == "debian" else copied_root
    begin = time.monotonic()
    made = make(folder, deb)
    print(f"\nclean root ({make.__name__}) in {time.monotonic() - begin:.0f} s")
    return made


@pytest.fixture(scope="session")
def display() -> Iterator[Display]:
    with a_display() as one:
        yield one


@pytest.fixture(scope="session")
def article(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The first sample article without its marks."""
    first = json.loads(resource("samples", "news.jsonl").read_bytes().split(b"\n")[0])
    file = tmp_path_factory.mktemp("article") / "article.jsonl"
    marks = ("layers", "actors", "mentions", "events", "relations", "clusters")
    file.write_text(json.dumps({**first, **{key: [] for key in marks}}), encoding="utf-8")
    return file


@pytest.fixture
def sample(root: CleanRoot) -> str:
    """The sample project in a folder that not every program could open."""
    return root.run("annotator", "demo", f"{HOME}/Mes données – 例", "--no-window").stdout.strip()
