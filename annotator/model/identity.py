"""Identifiers: ULIDs of articles, short ids of marks, and the hash of a text."""

from __future__ import annotations

import hashlib
import re
from functools import lru_cache
from typing import NewType

ArticleId = NewType("ArticleId", str)
ActorId = NewType("ActorId", str)
LayerId = NewType("LayerId", str)
MarkId = NewType("MarkId", str)

_CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_SHORT_ID = re.compile(r"[a-z]+(\d+)(?:-\d+)?\Z")
_LAYER_ID = re.compile(r"L(\d+)\Z")
_MAX_DIGITS = 9  # so that every database can keep the number, and the next ones


def ulid(milliseconds: int, entropy: bytes) -> ArticleId:
    """A ULID: 48 bits of time and 80 bits of chance as 26 characters of Crockford base 32.

    Args:
        milliseconds: Unix time, 0..2**48-1.
        entropy: Exactly ten bytes.

    Source: the ULID specification, version 1 of the binary layout.
    """
    if not 0 <= milliseconds < 1 << 48 or len(entropy) != 10:
        raise ValueError("a ULID takes 48 bits of milliseconds and ten bytes of chance")
    number = milliseconds << 80 | int.from_bytes(entropy, "big")
    return ArticleId("".join(_CROCKFORD[number >> shift & 31] for shift in range(125, -1, -5)))


def mark_id(prefix: str, number: int, layer: LayerId) -> MarkId:
    """`m7` in the article's first layer, `m7-2` in its second: ids never collide in a record."""
    ordinal = layer_number(layer)
    return MarkId(f"{prefix}{number}" if ordinal <= 1 else f"{prefix}{number}-{ordinal}")


@lru_cache(maxsize=4096)  # the same few hundred ids in every article
def short_number(identifier: str) -> int:
    """The running number inside a short id, 0 where the id is of another make or too long."""
    match = _SHORT_ID.match(identifier)
    return int(match[1]) if match and len(match[1]) <= _MAX_DIGITS else 0


def layer_number(layer: str) -> int:
    """The ordinal inside a layer id (`L2` is 2), 0 where the id is of another make or too long."""
    match = _LAYER_ID.match(layer)
    return int(match[1]) if match and len(match[1]) <= _MAX_DIGITS else 0


def natural_order(identifier: str) -> tuple[int, str]:
    """Sort key that puts m2 before m10."""
    return (len(identifier), identifier)


def text_sha256(text: str) -> str:
    """SHA-256 of the text's UTF-8 bytes, as hexadecimal."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest()
