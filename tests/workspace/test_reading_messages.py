"""What the reading process says arrives as it was said."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given

from annotator.formats.base import Finding
from annotator.formats.jsonl import new_record
from annotator.formats.record_data import record_of_new
from annotator.model.said import Said, said
from annotator.workspace.reading import BegunFile, FoundLine, FoundRecord
from annotator.workspace.reading_messages import item_of, message_of
from tests.formats.records import NEWS, a_record, line_of
from tests.formats.round_trip import Record, records


@given(records())
def test_records(record: Record) -> None:
    found = FoundRecord("a.txt", 3, new_record(record), "news", "abc")
    again = item_of(message_of(found))
    assert isinstance(again, FoundRecord)
    assert replace(again, record=found.record) == found
    assert record_of_new(again.record, NEWS) == record_of_new(found.record, NEWS)


def test_a_line_is_parsed_where_it_arrives() -> None:
    again = item_of(message_of(FoundLine("a.jsonl", 2, line_of(a_record()).strip(), "news", "abc")))
    assert isinstance(again, FoundRecord)
    assert (again.line, again.schema_sha256) == (2, "abc")
    assert record_of_new(again.record, NEWS) == a_record()


def test_findings_keep_their_words_for_another_language() -> None:
    finding = Finding("a\n.txt", said("{count} marks", count=3), "do it", 4, "A", "m1", "warning")
    again = item_of(message_of(finding))
    assert again == finding
    assert isinstance(again, Finding)
    assert isinstance(again.message, Said)
    assert again.message.values == {"count": 3}
    begun = BegunFile("a.txt", said("Plain text"), records=False)
    assert item_of(message_of(begun)) == begun
