"""What agencies' formats have in common is read the same way for all of them."""

from __future__ import annotations

import pytest

from annotator.ingest.agency_fields import (
    MOST_NAMES,
    date_and_field,
    names_once,
    not_for_use,
    that_say_something,
)


@pytest.mark.parametrize(
    "status",
    ["canceled", "stat:canceled", "STAT:Withheld", "http://cv.iptc.org/newscodes/x/canceled"],
)
def test_what_is_withdrawn_is_not_for_use(status: str) -> None:
    remark = not_for_use(status, "urn:1")
    assert remark is not None
    assert "urn:1" in remark.message
    assert remark.severity == "warning"


@pytest.mark.parametrize("status", [None, "", "usable", "stat:usable", "embargoed", "canceled?"])
def test_everything_else_is(status: str | None) -> None:
    assert not_for_use(status, "urn:1") is None


def test_the_first_creation_counts_and_not_the_version() -> None:
    fields = {
        "versioncreated": "2018-11-21T16:25:32-05:00",
        "firstcreated": "no date",
        "contentcreated": "2016-11-21T23:21:06-05:00",
    }
    published, name = date_and_field(fields)
    assert published is not None
    assert (published.value, published.raw, name) == (
        "2016-11-21", "2016-11-21T23:21:06-05:00", "contentcreated"
    )  # fmt: skip
    assert (
        date_and_field({"firstcreated": "no date", "versioncreated": "2018"})[1] == "versioncreated"
    )
    assert date_and_field({}) == (None, None)


def test_names_are_listed_once() -> None:
    assert names_once(["a", None, " a ", "", "b\n c"]) == ["a", "b c"]
    assert len(names_once(map(str, range(10_000)))) == MOST_NAMES


def test_empty_fields_say_nothing() -> None:
    assert that_say_something({"a": None, "b": "", "c": [], "d": {}, "e": 0, "f": "x"}) == {
        "e": 0, "f": "x"
    }  # fmt: skip
