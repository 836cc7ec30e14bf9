"""Reads the date lines of news databases: weekday, day, month and time of day in seven languages."""

from __future__ import annotations

import re
import unicodedata

from annotator.ingest.dates import read_date
from annotator.model.article import Published

MAX_DATE_LINE = 120  # code points


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_MONTHS_OF = {
    "en": "january february march april may june july august september october november december",
    "en short": "jan feb mar apr may jun jul aug sep oct nov dec",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "fr short": "janv févr mars avr mai juin juil août sept oct nov déc",
    "de": "januar februar märz april mai juni juli august september oktober november dezember",
    "de short": "jan feb mär apr mai jun jul aug sep okt nov dez",
    "de Austria": "jänner feber märz april mai juni juli august september oktober november dezember",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "es short": "ene feb mar abr may jun jul ago sep oct nov dic",
    "it": "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    "it short": "gen feb mar apr mag giu lug ago set ott nov dic",
    "pt": "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    "pt short": "jan fev mar abr mai jun jul ago set out nov dez",
    "ru": "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    "ru nominative": "январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь",
}
_MONTHS = {
    name: number
    for names in _MONTHS_OF.values()
    for number, name in enumerate(names.split(), start=1)
} | {"fevrier": 2, "aout": 8, "decembre": 12, "maerz": 3, "setiembre": 9}
_WEEKDAYS = _words(
    """
    monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri
    sat sun lundi mardi mercredi jeudi vendredi samedi dimanche lun mar mer jeu ven sam dim montag
    dienstag mittwoch donnerstag freitag samstag sonnabend sonntag mo di mi do fr sa so lunes
    martes miércoles jueves viernes sábado domingo lunedì martedì mercoledì giovedì venerdì sabato
    domenica segunda terça quarta quinta sexta feira понедельник вторник среда четверг пятница
    суббота воскресенье пн вт ср чт пт сб вс
    """
)
_BETWEEN = _words("of the at de del le den der am um uhr g г года st nd rd th er º à")
_MARKS = frozenset(",.;()-–")
_TIME = re.compile(
    r"(?<![\d.:])\d{1,2}(?:[:h]\d\d(?::\d\d)?|[.]\d\d(?= *uhr))(?![\d:])(?: *[ap]\.?m\b\.?)?"
    r"(?: +(?:gmt|utc|[a-z]{1,3}s?t)\b)?(?: *[+-]\d\d:?\d\d\b)?"
)
_RUN = re.compile(r"\S+")
_WORD = re.compile(r"[^\W\d_]+|\d+|[^\w\s]")


def read_date_line(words: str) -> Published | None:
    """The day or month that a line such as `2 juillet 2019 mardi 9:33 AM GMT` names.

    None when anything in it is neither a part of a date nor a weekday nor a time of day. The day
    is that of the line, in whatever zone its time is; `raw` keeps the line.
    """
    raw = words.strip()
    if not raw or len(raw) > MAX_DATE_LINE:
        return None
    known = read_date(raw)
    if known is not None:
        return known
    plain = _TIME.sub(" ", unicodedata.normalize("NFC", raw).casefold())
    parts = _WORD.findall(plain)
    named = [part for part in parts if part in _MONTHS]
    if len(named) > 1:  # `mar` is March and Tuesday
        named = [part for part in named if part not in _WEEKDAYS]
    rest = [part for part in parts if part not in _WEEKDAYS and part not in named]
    if not named:
        numeric = " ".join(word for word in plain.split() if word.strip(",.") not in _WEEKDAYS)
        return read_date(numeric.removesuffix(" uhr").strip(" ,"), raw=raw)
    numbers = [part for part in rest if part.isdecimal()]
    others = set(rest) - set(numbers) - _BETWEEN - _MARKS
    years = [number for number in numbers if len(number) == 4]
    days = [number for number in numbers if len(number) <= 2]
    whole = len(named) == len(years) == 1 and len(days) <= 1 and len(days) + 1 == len(numbers)
    if others or not whole:
        return None
    value = f"{years[0]}-{_MONTHS[named[0]]:02}" + (f"-{int(days[0]):02}" if days else "")
    return read_date(value, raw=raw)


def leading_date(line: str) -> tuple[str, str] | None:
    """(words of the day, words behind it) of a line that begins with a day, or None.

    So `July 2, 2019 Tuesday Late Edition` is cut before the edition; as much as can belong to the
    date is taken.
    """
    words = line.strip()
    if read_date_line(words) is not None:
        return words, ""
    ends = [found.end() for found in _RUN.finditer(words[:MAX_DATE_LINE])][:9]
    for end in reversed(ends):
        found = read_date_line(words[:end])
        if found is not None and found.precision == "day":
            return words[:end], words[end:].strip(" \t\xa0,;")
    return None
