"""Which normalised times are well formed: ISO 8601 moments of a stated precision, in order."""

from __future__ import annotations

import calendar
import re
from datetime import UTC, datetime, timedelta

from annotator.commands.base import Context
from annotator.model.errors import CommandRefused
from annotator.model.marks import Mention, NormalizedTime
from annotator.model.said import said

PRECISION_WORDS: dict[str, str] = {
    "year": said("year"),
    "month": said("month"),
    "day": said("day"),
    "hour": said("hour"),
    "minute": said("minute"),
    "second": said("second"),
}
PRECISIONS = tuple(PRECISION_WORDS)

# The `moment` of schema/record.schema.json; the calendar is checked apart.
_MOMENT = re.compile(
    r"(-?[0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2})"
    r"(?:T([0-9]{2})(?::([0-9]{2})(?::([0-9]{2})(?:\.([0-9]+))?)?)?(Z|[+-][0-9]{2}:[0-9]{2})?)?)?)?"
)


def refuse_bad_time(on: Context, time: NormalizedTime) -> None:
    """Refuse a time that is malformed, ends before it starts, or was read from no mention.

    Raises:
        CommandRefused: saying which part is wrong.
    """
    refuse_malformed(time)
    if time.source is not None and not isinstance(on.marks.get(time.source), Mention):
        raise CommandRefused(
            said("There is no mention {source} that a time could be read from.", source=time.source)
        )


def refuse_malformed(time: NormalizedTime) -> None:
    """Refuse a time that is no date of the calendar, or ends before it starts.

    Raises:
        CommandRefused: saying which part is wrong.
    """
    if time.precision not in PRECISIONS:
        raise CommandRefused(
            said(
                "“{precision}” is no precision; it is one of {known}.",
                precision=time.precision,
                known=PRECISIONS,
            )
        )
    start = _parts(time.start, time.precision)
    if time.end is not None:
        end = _parts(time.end, time.precision)
        if _is_after(start, _zone(time.start), end, _zone(time.end)):
            raise CommandRefused(
                said(
                    "The time ends ({end}) before it starts ({start}).",
                    end=time.end,
                    start=time.start,
                )
            )


def _parts(moment: str, precision: str) -> tuple[int, ...]:
    """Year, month, day, hour, minute, second, microsecond, as far as they are written."""
    match = _MOMENT.fullmatch(moment)
    if match is None:
        raise CommandRefused(
            said("“{moment}” is not a date.", moment=moment),
            hint=said("Write 2022, 2022-10, 2022-10-13 or 2022-10-13T18:30."),
        )
    written = [int(part) for part in match.groups()[:6] if part is not None]
    if not _on_calendar(written) or not _is_zone(match[8]):
        raise CommandRefused(said("There is no such date or time as “{moment}”.", moment=moment))
    if len(written) <= PRECISIONS.index(precision):
        raise CommandRefused(
            said(
                "“{moment}” is not exact to the {precision}.",
                moment=moment,
                precision=PRECISION_WORDS[precision],
            ),
            hint=said("Write the date out, or choose a coarser precision."),
        )
    if match[7] is not None:
        written.append(int(match[7][:6].ljust(6, "0")))
    return tuple(written)


def _on_calendar(written: list[int]) -> bool:
    year, month, day, hour, minute, second = (*written, *(0, 1, 1, 0, 0, 0)[len(written) :])
    return (
        1 <= month <= 12
        and 1 <= day <= calendar.monthrange(year, month)[1]
        and hour <= 23
        and minute <= 59
        and second <= 60
    )


def _is_zone(zone: str | None) -> bool:
    return zone in (None, "Z") or (int(zone[1:3]) <= 23 and int(zone[4:]) <= 59)


def _zone(moment: str) -> timedelta | None:
    """Distance from UTC, None where the moment does not say."""
    match = _MOMENT.fullmatch(moment)
    assert match is not None
    if match[8] is None:
        return None
    if match[8] == "Z":
        return timedelta()
    distance = timedelta(hours=int(match[8][1:3]), minutes=int(match[8][4:]))
    return -distance if match[8][0] == "-" else distance


def _is_after(
    start: tuple[int, ...],
    start_zone: timedelta | None,
    end: tuple[int, ...],
    end_zone: timedelta | None,
) -> bool:
    """Whether `start` is later than `end`, as far as both are written.

    Two moments with zones are compared in UTC, inside the years that `datetime` can shift; with
    a zone on one of them only, what is written is all there is to compare.
    """
    shiftable = min(start[0], end[0]) > 1 and max(start[0], end[0]) < 9999
    if start_zone is not None and end_zone is not None and shiftable:
        return _in_utc(start, start_zone) > _in_utc(end, end_zone)
    common = min(len(start), len(end))
    return start[:common] > end[:common]


def _in_utc(parts: tuple[int, ...], zone: timedelta) -> datetime:
    year, month, day, hour, minute, second, fraction = (*parts, *(0,) * (7 - len(parts)))
    moment = datetime(year, month, day, hour, minute, 0, fraction, tzinfo=UTC)
    return moment + timedelta(seconds=second) - zone
