from __future__ import annotations

from pathlib import Path

import pytest

from annotator.model.errors import BadInput
from annotator.workspace import actor_files
from annotator.workspace.actor_files import read_actors, write_actors
from tests.builders import an_actor


def test_a_registry_is_written_and_read(tmp_path: Path) -> None:
    out = tmp_path / "actors.csv"
    assert write_actors([an_actor("a1", "Erdoğan"), an_actor("a2", "東京")], out) == 2
    assert out.read_bytes().startswith(b"\xef\xbb\xbfid,name")
    assert [row.name for row in read_actors(out).rows] == ["Erdoğan", "東京"]


def test_what_is_no_utf_8_is_told(tmp_path: Path) -> None:
    file = tmp_path / "actors.csv"
    file.write_bytes("name,type\nErdoğan,Person".encode("cp1254"))
    with pytest.raises(BadInput, match="not UTF-8"):
        read_actors(file)


def test_a_file_that_is_missing_or_huge_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(BadInput, match="cannot be read"):
        read_actors(tmp_path / "none.csv")
    file = tmp_path / "actors.csv"
    file.write_text("name,type\n", encoding="utf-8")
    monkeypatch.setattr(actor_files, "LARGEST", 3)
    with pytest.raises(BadInput, match="larger"):
        read_actors(file)
