"""A draft goes to a file and comes from one; what is wrong is said before."""

from __future__ import annotations

from pathlib import Path

import pytest

from annotator.assets import schema_file
from annotator.model.errors import BadInput
from annotator.model.schema_draft import SchemaDraft
from annotator.workspace.schema_editing import faults_of, finished, schema_from, schema_to

NEWS = schema_file("news.yaml")


def test_a_file_comes_in_and_goes_out_with_its_remarks(tmp_path: Path) -> None:
    found = schema_from(NEWS)
    draft = SchemaDraft.of(found).renamed("mention", "Place", "Location")
    path = tmp_path / "mine.yaml"
    schema_to(path, draft)
    text = path.read_text("utf-8")
    assert text == finished(draft).text
    assert "# Cooperation in words" in text
    again = schema_from(path)
    assert again.schema.mention_type("Location") is not None
    assert again.schema.sha256 == finished(draft).schema.sha256
    assert faults_of(again.schema) == []


def test_what_breaks_a_rule_is_not_written(tmp_path: Path) -> None:
    draft = SchemaDraft.of(schema_from(NEWS)).with_head(version="new")
    path = tmp_path / "mine.yaml"
    with pytest.raises(BadInput):
        schema_to(path, draft)
    assert not path.exists()
    assert [fault.path for fault in faults_of(draft.schema)] == [("version",)]
    with pytest.raises(BadInput):
        schema_from(path)
