"""Divides exported articles into parts for training and testing, the same ones every time."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from annotator.model.errors import BadInput
from annotator.model.identity import ArticleId
from annotator.model.said import said

NAMES = {2: ("train", "test"), 3: ("train", "dev", "test")}
_RANGE = 1 << 64


@dataclass(frozen=True, slots=True)
class Split:
    """Shares of the articles, two or three of them, and what the chance begins with.

    An article's part depends on nothing but the shares, the seed, and its id or that of its first
    near copy: what is added later moves no other article into another part, unless it joins two
    groups of copies. So the shares are kept on average, not exactly.
    """

    shares: tuple[int, ...]
    seed: int = 0

    @property
    def names(self) -> tuple[str, ...]:
        """What the parts are called."""
        return NAMES[len(self.shares)]

    def part_of(self, article: ArticleId) -> int:
        """Which part an article belongs to, from 0; of near copies ask for the first one's."""
        drawn = int.from_bytes(sha256(f"{self.seed}:{article}".encode()).digest()[:8])
        limit = 0
        for part, share in enumerate(self.shares):
            limit += share
            if drawn * sum(self.shares) < limit * _RANGE:
                return part
        raise AssertionError("the shares cover the whole range")

    def files(self, out: Path) -> tuple[Path, ...]:
        """The file of each part: `news-train.jsonl` and so on for `news.jsonl`."""
        return tuple(out.with_name(f"{out.stem}-{name}{out.suffix}") for name in self.names)

    @staticmethod
    def card(out: Path) -> Path:
        """The file of the dataset card: `news-README.md` for `news.jsonl`."""
        return out.with_name(f"{out.stem}-README.md")


def split_of(words: str, seed: int = 0) -> Split:
    """The split that is written as 80/10/10 or 80/20.

    Raises:
        BadInput: it is not two or three whole numbers, or one of them is 0.
    """
    pieces = [piece.strip() for piece in words.split("/")]
    if len(pieces) not in NAMES or not all(p.isascii() and p.isdigit() for p in pieces):
        raise _unclear(words)
    shares = tuple(int(piece) for piece in pieces)
    if not all(shares):
        raise _unclear(words)
    return Split(shares, seed)


def _unclear(words: str) -> BadInput:
    return BadInput(
        said("“{words}” does not say how to divide the articles.", words=words),
        hint=said("Write two or three shares, such as 80/20 or 80/10/10."),
    )
