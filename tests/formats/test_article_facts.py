"""What is known of an article goes out as one object and comes back from it."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from annotator.formats.article_facts import article_facts, own_id, read_facts, storable_value
from annotator.formats.base import ReadContext
from annotator.formats.building import RecordBuilder
from annotator.formats.record_data import record_of_new
from annotator.formats.validation import shape_faults
from annotator.model.identity import ArticleId
from tests.formats.round_trip import NEWS, NOW, records


def described(value: object) -> dict[str, Any]:
    builder = RecordBuilder(
        ReadContext(NOW, lambda: ArticleId("NEW"), NEWS), "a", "text", reader="oneie"
    )
    read_facts(builder, value)
    made = builder.record()
    assert made is not None
    record = record_of_new(made.record, NEWS)
    assert shape_faults(record) == []
    return record


@given(records())
def test_round_trip(record: dict[str, Any]) -> None:
    again = described(article_facts(record))
    assert article_facts(again) == article_facts(record)


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)
_KEYS = st.sampled_from(["title", "authors", "published", "language", "extra", "url"])


@given(_JSON | st.dictionaries(_KEYS, _JSON))
def test_any_value_is_taken(value: object) -> None:
    described(value)


def test_dates_that_are_none_are_passed_over() -> None:
    for wrong in ("2022-02-31", "13 Oct", "2022-13", "", "0000"):
        assert described({"published": {"value": wrong}})["article"]["published"] is None
    for right in ("2022", "2022-10", "2022-10-13", "2022-10-13T10:15Z"):
        assert described({"published": {"value": right}})["article"]["published"]["value"] == right


def test_ids_of_ours() -> None:
    assert own_id("01J9ZK3V7Q8W5T2N4B6C0D1E2F") == "01J9ZK3V7Q8W5T2N4B6C0D1E2F"
    assert own_id("CVPR_2003") is own_id(7) is None


def test_values_can_be_stored() -> None:
    assert storable_value({"a\0": ["\0", 1, None]}) == {"a\ufffd": ["\ufffd", 1, None]}
    deep: Any = "x"
    for _ in range(900):
        deep = [deep]
    assert storable_value(deep) != deep
