from __future__ import annotations

from annotator.model.actor_rows import ActorRow, ActorRows


def test_a_row_says_only_what_its_file_has() -> None:
    row = ActorRow(2, "Anna", "Person")
    assert (row.id, row.aliases, row.codes) == ("", None, {})
    assert ActorRows((row,)).findings == ()
