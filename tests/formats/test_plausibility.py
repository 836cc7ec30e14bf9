"""What is odd about a right record is found, and what is only unusual is not."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from annotator.formats.plausibility import odd_faults
from annotator.formats.validation import rule_faults, shape_faults
from tests.formats.records import BY, Record, a_record

Change = Callable[[Record], Any]


def found(record: Record) -> list[tuple[str | None, str, str]]:
    assert shape_faults(record) == []
    assert rule_faults(record) == []
    return [(fault.id, fault.rule, fault.severity) for fault in odd_faults(record)]


def published(value: str) -> Change:
    return lambda r: r["article"].update(
        published={"value": value, "precision": "day", "raw": None}
    )


def time(start: str, end: str | None, section: str = "mentions") -> Change:
    return lambda r: r[section][1].update(
        time={
            "start": start,
            "end": end,
            "precision": "day",
            "approximate": False,
            "anchor": None,
            "from": None,
        }
    )


def origin(*ids: str, section: str = "events") -> Change:
    return lambda r: r[section][0].update(by={**BY, "from": list(ids)})


def argument(**filler: str) -> Change:
    return lambda r: r["events"][0]["arguments"].append({"role": "agent", **filler})


ODD: list[tuple[Change, tuple[str | None, str, str]]] = [
    (published("2022-02-31"), (None, "date", "error")),
    (published("2023-02-29"), (None, "date", "error")),
    (published("2022-04-31T10:00Z"), (None, "date", "error")),
    (time("2022-02-31", None), ("m2", "date", "error")),
    (time("2022-01-01", "2022-02-31", "events"), ("e2", "date", "error")),
    (time("2022-10-13", "2022-10-12"), ("m2", "date", "error")),
    (time("2022-10-13", "2022-09", "events"), ("e2", "date", "error")),
    (time("2022-10-13T18:30", "2022-10-13T18:29"), ("m2", "date", "error")),
    (time("2022-10-13T01:00Z", "2022-10-13T02:00+02:00"), ("m2", "date", "error")),
    (time("-0043-03-15", "-0044-03-15"), ("m2", "date", "error")),
    (origin("m9"), ("e1", "origin", "error")),
    (origin("e1-2"), ("e1", "origin", "error")),
    (origin("m9", section="clusters"), ("c1", "origin", "error")),
    (lambda r: r["clusters"][0].update(members=["e1"]), ("c1", "size", "error")),
    (lambda r: r["clusters"][0].update(members=[]), ("c1", "size", "error")),
    (argument(mention="m1"), ("e1", "argument", "warning")),
    (lambda r: r["mentions"][0].update(actor=None), ("a1", "actor", "warning")),
]


@pytest.mark.parametrize(("change", "fault"), ODD)
def test_what_is_odd(change: Change, fault: tuple[str | None, str, str]) -> None:
    assert found(a_record(change)) == [fault]


UNUSUAL: list[Change] = [
    lambda _: None,
    published("2024-02-29"),
    published("2022"),
    published("-0044-03-15"),
    time("2022-10-13", "2022-10-13"),
    time("2022-10-13", "2022"),
    time("2022-10-13", "2022-10"),
    time("-0044-03-15", "-0043-03-15"),
    time("2022-10-13T01:00+05:00", "2022-10-12T22:00Z"),
    time("2022-10-13T18:30", "2022-10-13"),
    time("2022-10-13T18:30:10.5Z", "2022-10-13T18:30:10.25Z"),
    time("0000-10-13T18Z", "0000-10-13T18+01:00"),
    origin("m2", "e2", "r1"),
    origin("s12", "01J9ZK3V7Q8W5T2N4B6C0D1E2F", "T3", "model:m4"),
    argument(mention="m2"),
    argument(value="m1"),
]


@pytest.mark.parametrize("change", UNUSUAL)
def test_what_is_only_unusual(change: Change) -> None:
    assert found(a_record(change)) == []
