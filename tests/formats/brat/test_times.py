"""Times as references, without blanks, and back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.formats.brat.times import precision_of, time_of, time_value

MOMENTS = ["2022", "2022-10", "2022-10-13", "2022-10-13T18:30Z", "-0044-03-15", "2022-10-13T18"]


@given(
    st.sampled_from(MOMENTS),
    st.sampled_from([None, *MOMENTS]),
    st.sampled_from(["year", "day", "second"]),
    st.booleans(),
    st.sampled_from([None, "published", "a b;c=ü"]),
    st.sampled_from([None, "m1"]),
)
def test_a_time_comes_back(
    start: str, end: str | None, precision: str, near: bool, anchor: str | None, source: str | None
) -> None:
    data = {
        "start": start, "end": end, "precision": precision, "approximate": near,
        "anchor": anchor, "from": source,
    }  # fmt: skip
    value = time_value(data, {"m1": "T4"})
    assert len(value.split()) == 1
    found = time_of(value)
    assert found is not None
    time = found.time
    assert (time.start, time.end, time.precision) == (start, end, precision)
    assert (time.approximate, time.anchor) == (near, anchor)
    assert found.source == ("T4" if source else None)


@pytest.mark.parametrize("value", ["", "P3D", "2022-13", "2022-W41", "2022/", "2022 ", "20225"])
def test_what_is_no_interval_of_dates(value: str) -> None:
    assert time_of(value) is None


def test_precision_is_that_of_the_digits() -> None:
    shown = [precision_of(moment) for moment in MOMENTS]
    assert shown == ["year", "month", "day", "minute", "day", "hour"]
    found = time_of("2022;precision=century;x=1")
    assert found is not None
    assert found.time.precision == "year", "a precision that no record may hold is left out"
