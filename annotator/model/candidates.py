"""Candidates: runs of words that are likely to be marked, such as names, dates and numbers.

Positions are code points, half-open. Rules over tokens, made for scripts with capital letters; a
candidate never crosses the end of a sentence. What is found are proposals for a selection, so a
wrong one costs a key press and nothing else.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache

from annotator.model.sentences import sentences
from annotator.model.tokens import Token, paragraph_at, tokens_between, words

IsMarked = Callable[[int, int], bool]

# Words that join the parts of a name; capitalised words stand on both sides.
_PARTICLES = words(
    "de del della delle di da das do dos du des la las le les el al van von der den dem ter ten zu"
    " zum zur af av bin ibn bint ben ul ud y d' d’ l' l’ & of"
)
# What may stand in front of a name, joined by a hyphen or an apostrophe: al-Assad, ash-Sharif.
_PREFIXES = words("al el ar as at an ash ad az abu ibn bin d l")
# Names that look like verbs where they come first.
_NOT_VERBS = words(
    "Beijing Nanjing Chongqing Boeing Reading Sterling Fleming Browning Ahmed Mohammed Mohamed"
    " Muhammed Hamed Khaled Saeed Sayed Alfred Fred Wilfred Ted Ned Jed"
)
# Capitalised at the start of a sentence and hardly ever (part of) a name.
_FUNCTION_WORDS = words(
    "a about above according across additionally after afterwards again against ago all almost along"
    " already also although always amid among an and another any anybody anyone anything are around"
    " as asked at back based because been before behind being below besides between beyond both but"
    " by can cannot citing clearly commenting consequently could currently day days dear despite did"
    " do does doing down due during each earlier early either elsewhere enough especially even"
    " eventually ever every everybody everyone everything except few finally first following for"
    " former formerly from further furthermore general generally given had has have having he hello"
    " hence her here hers herself him himself his how however i if in indeed initially inside instead"
    " into is it its itself just last late lastly later latest least less let like likewise made"
    " many may maybe me meanwhile might mine more moreover most mostly much must my myself nearly"
    " neither never nevertheless new next no nobody none nonetheless nor not nothing notably noting"
    " now obviously of off often on once one only onto or other others otherwise our ours out outside"
    " over overall own per perhaps please previously put quite rather recent recently regarding"
    " regardless same second separately several shall she should similarly since so some somebody"
    " someone something sometimes soon speaking still such talking than thank thanks that the their"
    " theirs them themselves then there thereafter therefore these they third this those though"
    " three through throughout thus to today together tomorrow too toward towards two under unless"
    " unlike until up upon us usually very was we well were what whatever when whenever where"
    " whereas wherever whether which while who whoever whom whose why will with within without won't"
    " would year years yes yesterday yet you your yours"
    # Articles and the like of other languages written in Latin letters.
    " le la les un une des il lo gli uno una i el los las unos unas der die das ein eine einer dem"
    " den het een de o os as um uma bir bu o şu ve en au aux"
)
_MONTHS = words(
    "January February March April May June July August September October November December"
    " Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec"
)
# Months that are names of people as well: after a name they are part of it.
_NAME_MONTHS = words("April May June August")
_WEEKDAYS = words(
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon Tue Tues Wed Thu Thur Thurs Fri"
)
_CURRENCY = frozenset("$€£¥₽₺₸₴₹₩₪₦฿₫₱₡₵")
_SCALES = words("hundred thousand million billion trillion mln bln bn m k percent % ‰")
_UNITS = words(
    "dollars dollar euros euro pounds rubles roubles ruble lira liras tenge yuan yen won rupees"
    " dirhams riyals francs USD EUR GBP RUB km kilometers kilometres miles meters metres kg tons"
    " tonnes barrels hectares acres MW GW"
)
_AFTER_NUMBERS = _SCALES | _UNITS | _CURRENCY | {"per", "cent"}
_OPENING = frozenset("\"'“‘«‹„‚([{「『【〈《（［¿¡-–—•*:")
_CACHED_PARAGRAPHS = 256


def next_candidate(
    text: str, position: int, is_marked: IsMarked, *, until: int | None = None
) -> Token | None:
    """The first candidate that begins at or after a position, None where there is none.

    Args:
        text: The article's text; it is read only as far as it must be.
        position: From where to look.
        until: How far to look; paragraphs that begin after it are not read.
        is_marked: Whether a stretch of text shares a character with a mark. What is marked is cut
            off a candidate, and what is left of it is one still.
    """
    left = max(position, 0)
    stop = len(text) if until is None else min(until, len(text))
    while left <= stop:
        left, right = paragraph_at(text, left)
        for candidate in _in_paragraph(text, left, right, is_marked):
            if candidate[0] >= position:
                return candidate
        left = right + 1
    return None


def previous_candidate(
    text: str, position: int, is_marked: IsMarked, *, until: int = 0
) -> Token | None:
    """The last candidate that ends at or before a position, None where there is none.

    Paragraphs that end before `until` are not read.
    """
    right = min(position, len(text))
    while right >= max(until, 0):
        left, end = paragraph_at(text, right)
        for candidate in reversed([*_in_paragraph(text, left, end, is_marked)]):
            if candidate[1] <= position:
                return candidate
        right = left - 1
    return None


def _in_paragraph(text: str, left: int, right: int, is_marked: IsMarked) -> Iterator[Token]:
    for run in _runs_of(text[left:right]):
        yield from _unmarked(text, [(a + left, b + left) for a, b in run], is_marked)


def _unmarked(text: str, run: list[Token], is_marked: IsMarked) -> Iterator[Token]:
    """What is left of a run where parts of it are marked."""
    free: list[Token] = []
    for token in [*run, None]:
        if token is not None and not is_marked(*token):
            free.append(token)
            continue
        kept = _trimmed([text[a:b] for a, b in free])
        if kept is not None:
            yield free[kept[0]][0], free[kept[1]][1]
        free = []


def _trimmed(written: list[str]) -> tuple[int, int] | None:
    """First and last index of what is left without joining words at the edges."""
    solid = [i for i, word in enumerate(written) if _is_name(word) or word[0].isdigit()]
    if not solid:
        return None
    first, last = solid[0], solid[-1]
    if first and written[first - 1] in _CURRENCY:
        first -= 1
    while last + 1 < len(written) and written[last + 1] in _AFTER_NUMBERS:
        last += 1
    return first, last


@lru_cache(maxsize=_CACHED_PARAGRAPHS)
def _runs_of(paragraph: str) -> tuple[tuple[Token, ...], ...]:
    """The candidates of a paragraph, each as its tokens."""
    found: list[tuple[Token, ...]] = []
    for start, end in sentences(paragraph):
        sentence = _Sentence(paragraph, tokens_between(paragraph, start, end))
        found.extend(sentence.runs())
    return tuple(found)


class _Sentence:
    """The tokens of one sentence, and the runs that begin at them."""

    def __init__(self, paragraph: str, tokens: list[Token]) -> None:
        self._tokens = tokens
        self._words = [paragraph[a:b] for a, b in tokens]
        self._paragraph = paragraph

    def runs(self) -> Iterator[tuple[Token, ...]]:
        """Every run, in order; none shares a token with another."""
        index = 0
        while index < len(self._words):
            after = self._date(index) or self._number(index) or self._name(index)
            if after is not None:
                yield tuple(self._tokens[index:after])
            index = after or index + 1

    # -- dates -------------------------------------------------------------------------------

    def _date(self, index: int) -> int | None:
        """Index after the date that begins here."""
        word = self._word(index)
        if word in _WEEKDAYS:
            after = index + 1
            comma = after + 1 if self._word(after) == "," else after
            return self._day_and_month(comma) or after
        return self._day_and_month(index)

    def _day_and_month(self, index: int) -> int | None:
        """“13 October 2022”, “Oct. 12-13”, “May 2021”; a day alone is a number."""
        after = index
        if self._is_day(after) and self._is_month(after + 1):
            after += 2
        elif self._is_month(after):
            after += 1
            if self._is_day(after) and not self._is_year(after):
                after += 1
        else:
            return None
        if self._word(after) == "," and self._is_year(after + 1):
            return after + 2
        return after + 1 if self._is_year(after) else after

    def _is_month(self, index: int) -> bool:
        return self._word(index).removesuffix(".") in _MONTHS

    def _is_day(self, index: int) -> bool:
        word = self._word(index)
        digits = word.rstrip("stndrh")
        return bool(digits) and all(
            part.isdecimal() and 1 <= int(part) <= 31
            for part in digits.replace("–", "-").split("-")
        )

    def _is_year(self, index: int) -> bool:
        word = self._word(index)
        return len(word) == 4 and word.isdecimal()

    # -- numbers -----------------------------------------------------------------------------

    def _number(self, index: int) -> int | None:
        """“$3.4 billion”, “1,200”, “5 percent”, “the 1990s”; ordinals are none."""
        if self._word(index) in _CURRENCY:
            index += 1
        number = self._word(index)
        decade = number[:4].isdecimal() and number[4:] == "s"
        if not number[:1].isdecimal() or (number[-1:].isalpha() and not decade):
            return None
        after = index + 1
        while self._word(after) in _SCALES:
            after += 1
        if self._word(after) == "per" and self._word(after + 1) == "cent":
            after += 2
        if self._word(after) in _UNITS or self._word(after) in _CURRENCY:
            after += 1
        return after

    # -- names -------------------------------------------------------------------------------

    def _name(self, index: int) -> int | None:
        """Index after the run of capitalised words that begins here."""
        if not self._begins_name(index):
            return None
        after = index + 1
        while True:
            joined = self._joined(after)
            if joined is None:
                return after
            after = joined

    def _begins_name(self, index: int) -> bool:
        word = self._word(index)
        if not _is_name(word):
            return False
        at_start = index == 0 or self._word(index - 1)[-1] in _OPENING
        if not at_start:
            return word.casefold() not in ("i", "i'm", "i’m")
        if word.casefold() in _FUNCTION_WORDS:
            return False
        # “Established in 1992”, “Speaking to reporters”: a verb that happens to come first.
        following = self._word(index + 1).casefold()
        verb = word.endswith(("ing", "ed")) and word not in _NOT_VERBS
        return not (verb and following in _FUNCTION_WORDS) or self._is_known(word)

    def _is_known(self, word: str) -> bool:
        """Whether the paragraph has the word with a capital in the middle of a sentence."""
        at = self._paragraph.find(f" {word}")
        return at > 0 and self._paragraph[at - 1].islower()

    def _joined(self, index: int) -> int | None:
        """Index after what goes on with the name here: a word, or a particle and a word."""
        for particles in range(3):
            word = self._word(index + particles)
            if _is_name(word):
                return index + particles + 1 if self._goes_on(index + particles) else None
            of_the = word == "the" and particles and self._word(index + particles - 1) == "of"
            if word not in _PARTICLES and not of_the:
                return None
        return None

    def _goes_on(self, index: int) -> bool:
        word = self._word(index)
        if word in _WEEKDAYS:
            return False
        if word.removesuffix(".") in _MONTHS:
            return word in _NAME_MONTHS and not self._word(index + 1)[:1].isdecimal()
        return True

    def _word(self, index: int) -> str:
        return self._words[index] if 0 <= index < len(self._words) else " "


def _is_name(word: str) -> bool:
    """Whether a word is written like a name: with a capital, perhaps after a prefix."""
    if word[0].isupper() or word[0].istitle():
        return True
    if not word[0].isalpha():
        return False
    head, joint, rest = word.partition("-")
    if joint:
        return head in _PREFIXES and rest[:1].isupper()
    head, joint, rest = word.replace("’", "'").partition("'")
    if joint:
        return head in _PREFIXES and rest[:1].isupper()
    return any(character.isupper() for character in word)
