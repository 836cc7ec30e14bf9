"""Finds what a right record may hold and is hardly meant: odd dates, repeats, loose ends."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator, Mapping
from datetime import date

from annotator.formats.validation import KINDS, Data, Fault
from annotator.model.said import said

_DAY = re.compile(r"(-?\d{4})-(\d\d)-(\d\d)")
_ZONE = re.compile(r"(?:Z|([+-])(\d\d):(\d\d))\Z")
_OWN_ID = re.compile(r"[merc]\d+(?:-\d+)?")  # of a mark; suggestions have ids of their own
_DAY_MINUTES = 24 * 60


def odd_faults(data: Data) -> Iterator[Fault]:
    """What is odd about a record that has passed `shape_faults` and `rule_faults`.

    Dates that no calendar has, times that end before they start, clusters of fewer than two,
    origins that are not there, arguments that are said twice, and actors that nobody links.
    """
    yield from _of_published(data["article"]["published"])
    for mark in (*data["mentions"], *data["events"]):
        if mark["time"] is not None:  # seldom
            yield from _of_time(mark["id"], mark["time"])
    yield from _of_origins(data)
    yield from _of_arguments(data)
    yield from _of_sizes(data)
    yield from _of_actors(data)


# -- dates -------------------------------------------------------------------------------------


def _of_published(published: Data | None) -> Iterator[Fault]:
    if published is not None and not _on_calendar(published["value"]):
        yield Fault(
            None,
            "date",
            said("article.published: there is no day {value}.", value=published["value"]),
        )


def _of_time(identifier: str, time: Data) -> Iterator[Fault]:
    start, end = time["start"], time["end"]
    wrong = [
        moment for moment in dict.fromkeys((start, end)) if moment and not _on_calendar(moment)
    ]
    for moment in wrong:
        yield Fault(identifier, "date", said("time: there is no day {moment}.", moment=moment))
    if not wrong and end is not None and _is_after(start, end):
        yield Fault(
            identifier,
            "date",
            said("time: it ends ({end}) before it starts ({start}).", end=end, start=start),
        )


def _on_calendar(moment: str) -> bool:
    day = _DAY.match(moment)
    return day is None or int(day[3]) <= monthrange(int(day[1]), int(day[2]))[1]


def _is_after(start: str, end: str) -> bool:
    """Whether `start` is later than `end`, as far as both are written."""
    one, its_zone = _read(start)
    other, other_zone = _read(end)
    apart = its_zone is not None and other_zone is not None and its_zone != other_zone
    if apart and min(one[0], other[0]) > 0:
        return _in_utc(one, its_zone or 0) > _in_utc(other, other_zone or 0)
    common = min(len(one), len(other))
    return one[:common] > other[:common]


def _read(moment: str) -> tuple[tuple[int, ...], int | None]:
    """Year, month, day, hour, minute, second as far as written, and minutes ahead of UTC."""
    zone = _ZONE.search(moment)
    ahead = None
    if zone is not None:
        moment = moment[: zone.start()]
        ahead = int(zone[2]) * 60 + int(zone[3]) if zone[1] else 0
        ahead = -ahead if zone[1] == "-" else ahead
    year, *rest = (int(number) for number in re.findall(r"\d+", moment.partition(".")[0]))
    return (-year if moment.startswith("-") else year, *rest), ahead


def _in_utc(parts: tuple[int, ...], ahead: int) -> tuple[int, int]:
    """Minutes of universal time, and the seconds over; only days have a zone."""
    year, month, day, hour, minute, second = (*parts, *(0,) * (6 - len(parts)))
    days = date(year, month, day).toordinal()
    return days * _DAY_MINUTES + hour * 60 + minute - ahead, second


# -- loose ends --------------------------------------------------------------------------------


def _of_origins(data: Data) -> Iterator[Fault]:
    known = {mark["id"] for kind in KINDS for mark in data[kind]}
    for kind in KINDS:
        for mark in data[kind]:
            origin: Mapping[str, list[str]] = mark.get("by") or {}
            for source in origin.get("from", ()):
                if source not in known and _OWN_ID.fullmatch(source):
                    yield Fault(
                        mark["id"],
                        "origin",
                        said("by.from: there is no mark {source}.", source=source),
                    )


def _of_arguments(data: Data) -> Iterator[Fault]:
    for event in data["events"]:
        seen: set[tuple[str, ...]] = set()
        for argument in event["arguments"]:
            word = next(word for word in ("mention", "event", "value") if word in argument)
            key = (argument["role"], word, argument[word])
            if key in seen:
                yield Fault(
                    event["id"],
                    "argument",
                    said(
                        "The role “{role}” has the same {word} twice.",
                        role=argument["role"],
                        word=word,
                    ),
                    "warning",
                )
            seen.add(key)


def _of_sizes(data: Data) -> Iterator[Fault]:
    for cluster in data["clusters"]:
        if len(cluster["members"]) < 2:
            yield Fault(cluster["id"], "size", said("It takes two members to be the same."))


def _of_actors(data: Data) -> Iterator[Fault]:
    linked = {mention["actor"] for mention in data["mentions"]}
    for actor in data["actors"]:
        if actor["id"] not in linked:
            yield Fault(
                actor["id"],
                "actor",
                said(
                    "The actor {id} is not linked from any mention of this record; it comes into the registry and is exported with the records that link it.",
                    id=actor["id"],
                ),
                "warning",
            )
