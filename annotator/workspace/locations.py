"""Where projects are, in a form that may be shown: a URL without its password."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from urllib.parse import quote, unquote

SCHEME = "postgresql+psycopg"


def without_password(target: str) -> str:
    """A project's path or URL fit to be shown: a URL loses its password."""
    head, mark, rest = target.partition("://")
    if not mark or "@" not in rest:
        return target
    login, _, place = rest.rpartition("@")
    return f"{head}://{login.partition(':')[0]}@{place}"


def place_on_server(host: str, database: str, *, user: str = "", password: str = "") -> str:
    """The URL of a project in a database; `host` may carry a port, as in `db.example:5433`."""
    login = quote(user, safe="")
    if password:
        login += f":{quote(password, safe='')}"
    at = f"{login}@" if login else ""
    return f"{SCHEME}://{at}{host.strip()}/{quote(database.strip(), safe='')}"


def parts_of_place(target: str) -> tuple[str, str, str] | None:
    """Host, database and user of a project on a server; None where it is a file."""
    head, mark, rest = without_password(target).partition("://")
    if not mark or not head.startswith("postgresql"):
        return None
    login, _, place = rest.rpartition("@")
    host, _, database = place.partition("/")
    return host, unquote(database.partition("?")[0]), unquote(login)


def gone(targets: Iterable[str]) -> frozenset[str]:
    """Those of these projects whose file is not there, or cannot be reached. It blocks."""
    return frozenset(target for target in targets if "://" not in target and not _is_there(target))


def _is_there(target: str) -> bool:
    try:
        return Path(target).is_file()
    except (OSError, ValueError):
        return False
