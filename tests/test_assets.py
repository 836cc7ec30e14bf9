"""Data files are found in a checkout, in an installed wheel and in a frozen program."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from annotator import assets

ASK = """
import json, sys
sys.path.insert(0, sys.argv[1])
import annotator
from annotator import assets
print(json.dumps({
    "version": annotator.__version__,
    "package": annotator.__file__,
    "schemas": [str(path) for path in assets.schema_files()],
    "resource": str(assets.resource("decisions")),
}))
"""


def test_checkout_has_its_own_files(checkout: Path) -> None:
    files = assets.schema_files()
    assert files
    assert {file.parent for file in files} == {checkout / "schema"}
    assert files == sorted(files)
    assert assets.schema_file(files[0].name) == files[0]
    assert assets.resource("decisions") == checkout / "resources" / "decisions"
    assert assets.resource() == checkout / "resources"


def test_missing_files_are_named(checkout: Path) -> None:
    with pytest.raises(FileNotFoundError, match=r"no schema file 'absent\.yaml' in .*schema") as no:
        assets.schema_file("absent.yaml")
    assert assets.schema_files()[0].name in str(no.value)
    with pytest.raises(FileNotFoundError, match=r"absent.txt is missing"):
        assets.resource("decisions", "absent.txt")


def test_a_folder_is_no_schema_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "annotator/_data/schema/old").mkdir(parents=True)
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert assets.schema_files() == []
    with pytest.raises(FileNotFoundError):
        assets.schema_file("old")


def test_frozen_program_looks_into_its_bundle(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = tmp_path / "annotator" / "_data"
    (data / "schema").mkdir(parents=True)
    (data / "schema" / "own.yaml").write_text("name: own\n", encoding="utf-8")
    (data / "resources").mkdir()
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert assets.schema_files() == [data / "schema" / "own.yaml"]
    assert assets.resource() == data / "resources"
    with pytest.raises(FileNotFoundError, match="installation of News Annotator is incomplete"):
        assets.resource("icons")


def test_an_incomplete_bundle_is_said_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    with pytest.raises(FileNotFoundError, match="schema is missing"):
        assets.schema_files()


def test_wheel_carries_its_files(checkout: Path, tmp_path: Path) -> None:
    wheels = tmp_path / "wheels"
    target = tmp_path / "installed"
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    _run(
        *("-m", "build", "--wheel", "--no-isolation", "--outdir", str(wheels), str(checkout)),
        cwd=elsewhere,
    )
    (wheel,) = wheels.glob("news_annotator-*.whl")
    _run(
        *("-m", "pip", "install", "--quiet", "--no-deps", "--no-index", "--target", str(target)),
        str(wheel),
        cwd=elsewhere,
    )
    answer = json.loads(_run("-c", ASK, str(target), cwd=elsewhere))
    data = target / "annotator" / "_data"
    assert answer["package"] == str(target / "annotator" / "__init__.py")
    assert answer["schemas"] == [str(data / "schema" / path.name) for path in assets.schema_files()]
    assert answer["resource"] == str(data / "resources" / "decisions")
    assert wheel.name.startswith(f"news_annotator-{answer['version']}-")
    assert (target / "annotator" / "py.typed").is_file()
    assert not (target / "tests").exists()


def _run(*arguments: str, cwd: Path) -> str:
    done = subprocess.run(
        [sys.executable, *arguments], cwd=cwd, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout
