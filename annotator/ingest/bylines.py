"""Reads who wrote an article, and tells a person from a news agency."""

from __future__ import annotations

import re
from dataclasses import dataclass

from annotator.model.article import Byline


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _names(text: str) -> frozenset[str]:
    return frozenset(" ".join(name.split()).casefold() for name in text.split(","))


_AGENCIES = _names(
    """
    AA, Anadolu, Anadolu Agency, AAP, AFP, Agence France-Presse, AGI, AKIpress, Al Arabiya,
    Al Jazeera, ANI, ANSA, AP, APA, ARMENPRESS, Associated Press, ATA, Azertac, BBC,
    BBC Monitoring, BelTA, Bernama, Bloomberg, BNS, CNN, CTK, Daily Sabah, Der Spiegel,
    Deutsche Welle, Die Welt, Die Zeit, DPA, DW, EFE, El Mundo, El País, ERR, Euronews, Fars,
    France 24, IANS, Interfax, Interfax-Ukraine, IRNA, ISNA, ITAR-TASS, JIJI, Kazinform, KCNA,
    Khabar, Kyodo, La Repubblica, La Stampa, Le Figaro, Le Monde, LETA, Mehr, Montsame, MTI, NPR,
    NTB, PA Media, PAP, Press Association, Press TV, PTI, Radio Free Europe, RFE/RL, Reuters, RIA,
    RIA Novosti, Ritzau, SANA, Sputnik, STT, Suspilne, TASS, Tasnim, TRT World, TT, Trend,
    Ukrinform, UNIAN, UPI, VOA, Voice of America, WAFA, WAM, Xinhua, Yonhap
    """
)
_ORGANIZATION_WORDS = _words(
    """
    agency agencies associated broadcasting bulletin bureau chronicle correspondents courier daily
    desk dispatch editorial editors examiner express gazette guardian herald independent inquirer
    international journal magazine mail media mirror monitor network networks news newspaper
    newsroom newswire observer online post press radio record report reporters review service
    services staff standard star sun telegraph television times today tribune tv weekly wire
    """
)
_ROLES = re.compile(
    r"(?:(?:our|chief|senior|foreign|political|diplomatic|special|staff|news|world|europe|asia"
    r"|africa|middle east|business|national|security|defence|defense|deputy|associate|managing"
    r"|contributing)\s+)*"
    r"(?:correspondent|reporter|writer|editor|contributor|columnist|journalist|analyst"
    r"|editor-in-chief)s?",
    re.IGNORECASE,
)
_PARTICLES = _words(
    "al bin ben bint da das de del della den der di do dos du e el ibn la le ter van von y zu"
)
_NOT_NAMES = _words(
    """
    a all an any being both dawn day each early every far friday her his how it its late law
    march may midnight monday morning most night no noon now one our saturday sea some sunday that
    the their then these they this those thursday tomorrow tuesday two way wednesday what when
    which who yesterday your contrast default nature january february april june july august
    september october november december
    """
)
_CONNECTIVES = _words("after amid and as at before by for from in into of on over to under with")
_NAME_WORD = re.compile(r"(?:[^\W\d_]\.)+|[^\W\d_]+(?:['’.-][^\W\d_]+)*\.?")
_SEPARATOR = re.compile(
    r"(?P<also>\s*;\s*|,?\s+(?:and|with|&)\s+|\s+/\s+)|(?P<of>\s*[,|]\s*|\s+[-–—•·]\s+|\s+for\s+|\s*\()"
)
_PLACE = re.compile(r"\s+in\s+[A-Z][\w’' .-]+\Z")
_ARTICLE = re.compile(r"the\s+", re.IGNORECASE)
MAX_BYLINE = 140


@dataclass(frozen=True, slots=True)
class Credits:
    """The authors that a byline names, and the agency or paper they write for."""

    authors: tuple[Byline, ...]
    source: str | None


def read_byline(words: str) -> Credits | None:
    """Who these words credit (`Jane Doe and John Roe, Reuters`), without the word "by".

    None when any part of them is neither a name nor a role: then it is not a byline.
    """
    words = words.strip()
    if not words or len(words) > MAX_BYLINE or words[-1] in "!?:;,":
        return None
    authors: list[Byline] = []
    houses: list[str] = []
    for name, belongs in _parts(words):
        if _ROLES.fullmatch(name):
            if not authors and not houses:
                return None
        elif is_organization(name):
            houses.append(name)
            if not belongs or not authors:
                authors.append(Byline(name, "organization"))
        elif is_person(name):
            authors.append(Byline(name))
        else:
            return None
    if not authors:
        return None
    return Credits(tuple(authors), houses[0] if houses else None)


def is_organization(name: str) -> bool:
    """Whether this names an agency, paper or desk rather than a person."""
    if is_known_agency(name):
        return True
    words = name.split()
    if not words or len(words) > 6 or not all(_like_house(word) for word in words):
        return False
    if len(words) == 1:
        return name.casefold() not in _NOT_NAMES
    return any(word.casefold() in _ORGANIZATION_WORDS for word in words)


def is_known_agency(name: str) -> bool:
    """Whether this is one of the agencies and papers that are known by name."""
    return name.casefold() in _AGENCIES or _ARTICLE.sub("", name, 1).casefold() in _AGENCIES


def is_person(name: str) -> bool:
    """Whether this has the form of a person's name: two to six words, each with a capital."""
    words = name.split()
    if not 2 <= len(words) <= 6 or words[0].casefold() in _NOT_NAMES:
        return False
    if any(word.lower() in _CONNECTIVES and word not in _PARTICLES for word in words):
        return False
    capitals = 0
    for word in words:
        if not _NAME_WORD.fullmatch(word):
            return False
        if word[0].isupper() or not word[0].islower():
            capitals += 1
        elif word not in _PARTICLES and not word.startswith(("al-", "el-", "d'", "d’", "ul-")):
            return False
    last = words[-1]
    return capitals >= 2 and (not last.endswith(".") or last.casefold() in {"jr.", "sr."})


def _like_house(word: str) -> bool:
    return (word[0].isupper() or word[0].isdigit() or word.casefold() in {"the", "of", "and"}) and (
        word.isalnum() or re.fullmatch(r"[\w’'/.&-]+[^\W_]", word) is not None
    )


def _parts(words: str) -> list[tuple[str, bool]]:
    """The names, and whether each is what the one before it belongs to."""
    found: list[tuple[str, bool]] = []
    start, belongs = 0, False
    whole = words.replace(")", "")
    for separator in _SEPARATOR.finditer(whole):
        found.append((whole[start : separator.start()], belongs))
        start, belongs = separator.end(), separator["of"] is not None
    found.append((whole[start:], belongs))
    return [(_PLACE.sub("", name).strip(), of) for name, of in found if name.strip()]
