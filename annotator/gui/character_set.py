"""Chooses a locale with UTF-8 where the person's has none, before Qt does so with a complaint."""

from __future__ import annotations

import os
import sys
from contextlib import suppress

UTF_8_LOCALE = "C.UTF-8"


def prefer_utf_8() -> None:
    """Let this process work in UTF-8 where its locale has another character set or is not installed.

    Qt would do the same, with four lines on standard error. Numbers and dates stay as the person
    wants them unless one variable decides on everything. Windows and macOS have no such question.
    """
    if not sys.platform.startswith("linux"):
        return
    import locale  # here, for it is not everywhere that all of it is there

    # A locale that is not installed leaves the one before, which is C when a program begins.
    with suppress(locale.Error):
        locale.setlocale(locale.LC_CTYPE, "")
    if locale.nl_langinfo(locale.CODESET).upper() == "UTF-8":
        return
    deciding = "LC_ALL" if os.environ.get("LC_ALL") else "LC_CTYPE"
    os.environ[deciding] = UTF_8_LOCALE
    with suppress(locale.Error):  # then Qt says what it thinks of it
        locale.setlocale(locale.LC_CTYPE, "")
