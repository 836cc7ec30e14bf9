"""Text as sentences of tokens, for formats that count tokens: from characters and back."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from annotator.formats.base import Lose, Loss
from annotator.formats.offset_units import stored_text
from annotator.model.sentences import sentences
from annotator.model.tokens import tokenise

Range = tuple[int, int]

_NO_BLANK_BEFORE = frozenset(".,;:!?%)]}’”»…")
_NO_BLANK_AFTER = frozenset("([{‘“«$£€#")
MOST_BETWEEN = 2_000  # code points between two tokens that are looked for in a text
# Signs of the Penn Treebank, and what they were before.
_WRITTEN_OUT = {
    "-LRB-": ("(",), "-RRB-": (")",), "-LSB-": ("[",), "-RSB-": ("]",), "-LCB-": ("{",),
    "-RCB-": ("}",), "``": ('"', "“"), "''": ('"', "”"), "`": ("'", "‘"),
}  # fmt: skip


@dataclass(frozen=True)
class TokenizedText:
    """A text with its tokens and sentences.

    `tokens` are (start, end) in code points; `sentences` are (first, end) in numbers of tokens,
    half-open, and cover every token.
    """

    text: str
    tokens: tuple[Range, ...]
    sentences: tuple[Range, ...]

    @cached_property
    def _starts(self) -> list[int]:
        return [start for start, _ in self.tokens]

    @cached_property
    def _ends(self) -> list[int]:
        return [end for _, end in self.tokens]

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [first for first, _ in self.sentences]

    def words(self, sentence: Range | None = None) -> list[str]:
        """The tokens' characters, of one sentence or of all."""
        first, end = sentence if sentence is not None else (0, len(self.tokens))
        return [self.text[start:stop] for start, stop in self.tokens[first:end]]

    def cover(self, start: int, end: int) -> Range | None:
        """(first, end) of the tokens that a stretch touches, half-open; None where it has none."""
        first = bisect_right(self._ends, start)
        last = bisect_left(self._starts, end)
        return (first, last) if first < last else None

    def exact(self, start: int, end: int) -> bool:
        """Whether a stretch begins and ends at edges of tokens."""
        covered = self.cover(start, end)
        return covered is not None and self.range(covered) == (start, end)

    def range(self, tokens: Range) -> Range:
        """(start, end) in code points of a half-open stretch of tokens."""
        return self.tokens[tokens[0]][0], self.tokens[tokens[1] - 1][1]

    def sentence_of(self, token: int) -> int:
        """The number of the sentence that a token is in."""
        return bisect_right(self._sentence_starts, token) - 1

    def aligned(
        self, article: str, mark: str | None, spans: Sequence[Sequence[int]], lose: Lose
    ) -> Range | None:
        """The tokens of a span of one fragment, widened to whole tokens.

        What is widened, and what holds no token at all, is listed as lost.
        """
        start, end = spans[0][0], spans[-1][1]
        covered = self.cover(start, end)
        if covered is None:
            lose(Loss(article, mark, "marks without a token", "dropped", f"{start}–{end}"))
            return None
        found = self.range(covered)
        if found != (start, end):
            detail = f"{start}–{end} became {found[0]}–{found[1]}"
            lose(Loss(article, mark, "spans inside tokens", "expanded", detail))
        return covered


def tokenized(text: str) -> TokenizedText:
    """A text by the tokens and sentences of this program."""
    tokens = tuple(tokenise(text))
    starts = [start for start, _ in tokens]
    found: list[Range] = []
    done = 0
    for start, _end in sentences(text):
        first = bisect_left(starts, start)
        if first > done:
            found.append((done, first))
            done = first
    if done < len(tokens):
        found.append((done, len(tokens)))
    return TokenizedText(text, tokens, tuple(found))


def joined(sentences_of_words: Iterable[Sequence[str]]) -> TokenizedText:
    """A text made of tokens whose blanks were lost: sentences on lines, punctuation drawn close.

    It is not the text that was annotated, only one that reads like it; every token stands in it
    unchanged, so positions counted in tokens are right.
    """
    parts: list[str] = []
    tokens: list[Range] = []
    found: list[Range] = []
    position = 0
    for words in sentences_of_words:
        first = len(tokens)
        previous = ""
        for word in words:
            if not word.strip():
                continue
            between = "\n" if parts and len(tokens) == first else ""
            if len(tokens) > first:
                between = "" if _close(previous, word) else " "
            parts += [between, word]
            position += len(between)
            tokens.append((position, position + len(word)))
            position += len(word)
            previous = word
        if len(tokens) > first:
            found.append((first, len(tokens)))
    return TokenizedText("".join(parts), tuple(tokens), tuple(found))


def _close(previous: str, word: str) -> bool:
    return (
        word[0] in _NO_BLANK_BEFORE
        or previous[-1] in _NO_BLANK_AFTER
        or word in {"'s", "’s", "n't"}
    )


@dataclass(frozen=True)
class ForeignTokens:
    """Tokens as a file numbers them, and where each stands in the text.

    `places` are (start, end) in code points by the file's number; None where a token is blank.
    `sentences` are the words of each sentence as they were read.
    """

    text: str
    places: tuple[Range | None, ...]
    sentences: tuple[tuple[str, ...], ...]

    def range(self, first: int, end: int) -> Range | None:
        """(start, end) of a half-open stretch of tokens; None where it holds none."""
        if not 0 <= first < end <= len(self.places):
            return None
        found = [place for place in self.places[first:end] if place is not None]
        return (found[0][0], found[-1][1]) if found else None

    @property
    def differ(self) -> bool:
        """Whether this program would have cut the text into other tokens or sentences."""
        own = tokenized(self.text)
        words = (tuple(own.words(sentence)) for sentence in own.sentences)
        return tuple(filter(None, map(_not_blank, self.sentences))) != tuple(words)


def foreign_tokens(
    sentences_of_words: Iterable[Sequence[str]], text: str | None = None
) -> ForeignTokens | None:
    """The tokens of a file in the text that it gives, or in one that is made of them.

    None where a text is given and does not hold every token in their order.
    """
    given = tuple(tuple(stored_text(word) for word in words) for words in sentences_of_words)
    made = joined(given) if text is None else found_in(text, given)
    if made is None:
        return None
    places: list[Range | None] = []
    tokens = iter(made.tokens)
    for words in given:
        places += [next(tokens) if word.strip() else None for word in words]
    return ForeignTokens(made.text, tuple(places), given)


def found_in(
    text: str, sentences_of_words: Iterable[Sequence[str]], start: int = 0
) -> TokenizedText | None:
    """A text by the tokens of somebody else, found in it one after the other, from `start` on.

    What stands between tokens is passed over, but not more than MOST_BETWEEN code points of it.
    Brackets and quotation marks are also found where the Penn Treebank has other signs for them.
    None where a token is not there.
    """
    tokens: list[Range] = []
    found: list[Range] = []
    position = start
    for words in sentences_of_words:
        first = len(tokens)
        for word in _not_blank(words):
            place = _next_place(text, word, position)
            if place is None:
                return None
            tokens.append(place)
            position = place[1]
        if len(tokens) > first:
            found.append((first, len(tokens)))
    return TokenizedText(text, tuple(tokens), tuple(found))


def _next_place(text: str, word: str, position: int) -> Range | None:
    forms = (word, *_WRITTEN_OUT.get(word, ()))
    starts = [
        (at, at + len(form))
        for form in forms
        if (at := text.find(form, position, position + MOST_BETWEEN + len(form))) >= 0
    ]
    return min(starts, default=None)


def _not_blank(words: Sequence[str]) -> tuple[str, ...]:
    return tuple(word for word in words if word.strip())
