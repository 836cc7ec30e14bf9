"""Stretches of tokens out of labels one a token, in whichever of the schemes that are about."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

LABEL = re.compile(r"O|[BIESLUM]-\S+")
_NOTHING = frozenset({"O", "_", "-X-", "-", ""})
_BEGIN, _LAST = frozenset("BSU"), frozenset("ESLU")


def chunks(labels: Sequence[str]) -> Iterator[tuple[str, int, int]]:
    """(label, first, end) of every labelled stretch of one sentence.

    A stretch ends where another label or a beginning follows, and after a last or single token: so
    IOB1, IOB2, BIOES, BILOU, BMES and labels alone need not be told apart.
    """
    label, first, last = "", 0, False
    for number, shown in enumerate(labels):
        prefix, now = _parts(shown)
        if label and (now != label or prefix in _BEGIN or last):
            yield label, first, number
            label = ""
        if now and not label:
            label, first = now, number
        last = prefix in _LAST
    if label:
        yield label, first, len(labels)


def _parts(shown: str) -> tuple[str, str]:
    if shown in _NOTHING:
        return "", ""
    if LABEL.fullmatch(shown):
        return shown[:1], shown[2:]
    return "I", shown
