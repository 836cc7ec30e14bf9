"""What was exported comes in again and goes out again as the same bytes, on every kind of store."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.assets import resource
from tests.journeys.people import command
from tests.servers import PrivateServer, running_postgresql


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample project, made by the command."""
    folder = tmp_path_factory.mktemp("demo")
    assert command("demo", folder, "--no-window") == 0
    (project,) = folder.iterdir()
    return project


@pytest.fixture(scope="module")
def server() -> Iterator[PrivateServer]:
    with running_postgresql() as running:
        yield running


@pytest.fixture
def database(server: PrivateServer) -> Iterator[str]:
    with server.fresh_database() as url:
        yield url


def there_and_back(sample: Path, target: object, folder: Path) -> None:
    """Export the sample, import it at the target, export that: all the same bytes."""
    first, again, second = folder / "1.jsonl", folder / "1b.jsonl", folder / "2.jsonl"
    assert command("export", sample, first) == 0
    assert command("export", sample, again) == 0
    assert first.read_bytes() == again.read_bytes()
    assert command("validate", first) == 0
    assert command("new", target, "--schema", "news") == 0
    assert command("import", target, first) == 0
    for out in (second, again):
        assert command("export", target, out) == 0
        assert out.read_bytes() == first.read_bytes()
    assert command("validate", second) == 0
    # A second import finds every article there and changes nothing.
    assert command("import", target, first) == 0
    assert command("export", target, second) == 0
    assert second.read_bytes() == first.read_bytes()


def test_through_a_file(sample: Path, tmp_path: Path) -> None:
    there_and_back(sample, tmp_path / "copy.annotator", tmp_path)


@pytest.mark.postgresql
def test_through_a_server(sample: Path, database: str, tmp_path: Path) -> None:
    there_and_back(sample, database, tmp_path)


def test_the_sample_goes_out_as_it_was_shipped(sample: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    assert command("export", sample, out) == 0
    shipped = resource("samples", "news.jsonl").read_bytes()
    ours = [json.loads(line) for line in out.read_bytes().split(b"\n") if line]
    theirs = [json.loads(line) for line in shipped.split(b"\n") if line]
    assert ours == theirs


def test_a_record_that_was_changed_is_noticed(sample: Path, tmp_path: Path) -> None:
    first, second = tmp_path / "1.jsonl", tmp_path / "2.jsonl"
    assert command("export", sample, first) == 0
    lines = first.read_bytes().split(b"\n")
    record = json.loads(lines[0])
    record["mentions"][0]["note"] = "changed"
    changed = json.dumps(record, ensure_ascii=False, separators=(",", ":")).encode()
    first.write_bytes(b"\n".join([changed, *lines[1:]]))
    copy = tmp_path / "copy.annotator"
    assert command("new", copy) == 0
    assert command("import", copy, first) == 0
    assert command("export", copy, second) == 0
    assert second.read_bytes() == first.read_bytes()
    assert second.read_bytes().split(b"\n")[0] != lines[0], "the comparison sees one word"
