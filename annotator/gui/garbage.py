"""When garbage is looked for: not while much is made that will stay, which would stop the window."""

from __future__ import annotations

import gc

_making: set[str] = set()


def leave_garbage(maker: str) -> None:
    """Look for none until this maker calls `look_for_garbage`: of what it makes nothing is."""
    _making.add(maker)
    gc.disable()


def look_for_garbage(maker: str) -> None:
    """This maker has made all; once every one has, look again, but not among what they made."""
    _making.discard(maker)
    if not _making:
        gc.freeze()
        gc.enable()
