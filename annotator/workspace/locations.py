"""Where projects are, in a form that may be shown: a URL without its password."""

from __future__ import annotations


def without_password(target: str) -> str:
    """A project's path or URL fit to be shown: a URL loses its password."""
    head, mark, rest = target.partition("://")
    if not mark or "@" not in rest:
        return target
    login, _, place = rest.rpartition("@")
    return f"{head}://{login.partition(':')[0]}@{place}"
