"""A way of counting that not every mark fits is said."""

from __future__ import annotations

from annotator.formats.base import ReadContext
from annotator.formats.building import RecordBuilder
from annotator.formats.counted import counted
from annotator.formats.offset_units import Quoted
from annotator.model.identity import ArticleId
from tests.formats.round_trip import NEWS, NOW

TEXT = "🚩 Workers marched"


def test_only_what_is_not_certain_is_said() -> None:
    context = ReadContext(NOW, lambda: ArticleId("N"), NEWS)
    builder = RecordBuilder(context, "a", TEXT, reader="x")
    right = Quoted(3, 10, "Workers")
    assert counted(builder, TEXT, [right]).unit == "UTF-16 units"
    assert builder.findings == []
    counted(builder, TEXT, [right, right, Quoted(0, 4, "else")])
    [finding] = builder.findings
    assert finding.severity == "warning"
    assert "counted in UTF-16 units: 2 of 3 marks" in finding.message
    assert "Workers" in finding.message
    assert builder.article.origin["offsets"]["unit"] == "UTF-16 units", "the import shows it"
