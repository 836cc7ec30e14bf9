"""Whatever is wrong with what a person hands in: one clear message, exit code 1, nothing half done."""

from __future__ import annotations

import codecs
import os
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from annotator.bootstrap import wired_projects
from annotator.gui import asking
from annotator.gui.dialogs import import_report
from annotator.gui.dialogs.export_records import ExportDialog
from annotator.gui.dialogs.import_articles import ImportDialog
from annotator.model.errors import AnnotatorError
from tests.journeys.people import Person, at_the_window, command

ARTICLE = "Anna Kral visited Baku on Friday.\n"


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A good project with one article; copied by every test."""
    folder = tmp_path_factory.mktemp("made")
    projects = wired_projects()
    target = folder / "good.annotator"
    projects.create(str(target), schema="news")
    article = folder / "good.txt"
    article.write_text(ARTICLE, encoding="utf-8")
    assert command("import", target, article) == 0
    return target


@pytest.fixture
def good(made: Path, tmp_path: Path) -> Path:
    """A good project."""
    target = tmp_path / "good.annotator"
    shutil.copy(made, target)
    return target


@pytest.fixture
def closed_doors(monkeypatch: pytest.MonkeyPatch) -> Callable[[Path, int], None]:
    """Takes away a right to a file, also where the tests run as root, who has every right."""
    access, opened = os.access, Path.open
    closed: dict[Path, int] = {}

    def may(path: os.PathLike[str] | str, mode: int, **options: bool) -> bool:
        if closed.get(Path(path).absolute(), 0) & mode:
            return False
        return access(path, mode, **options)

    def open_file(path: Path, mode: str = "r", *arguments: object, **options: object) -> object:
        if closed.get(path.absolute(), 0) & os.R_OK:
            raise PermissionError(13, "Permission denied", str(path))
        return opened(path, mode, *arguments, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(os, "access", may)
    monkeypatch.setattr(Path, "open", open_file)

    def close(path: Path, mode: int) -> None:
        closed[path.absolute()] = mode

    return close


def state_of(folder: Path) -> dict[str, bytes | None]:
    """Everything that lies in a folder."""
    return {
        str(path.relative_to(folder)): path.read_bytes()
        if path.is_file() and path.stat().st_size < 1_000_000
        else None
        for path in sorted(folder.rglob("*"))
    }


@dataclass(frozen=True)
class Said:
    """What a command said."""

    code: int
    out: str
    err: str

    def is_clear(self, *words: str) -> bool:
        """Whether it is one short message with these words, and no traceback."""
        lines = self.err.rstrip("\n").split("\n")
        assert "Traceback" not in self.err + self.out
        assert 1 <= len(lines) <= 2, f"a sentence, and perhaps what to do: {lines}"
        assert all(line.rstrip().endswith((".", ")", "?", "demo DIR")) for line in lines), lines
        for word in words:
            assert word in self.err, f"{word!r} is not in {self.err!r}"
        return self.code == 1


@pytest.fixture
def said(capsys: pytest.CaptureFixture[str]) -> Callable[..., Said]:
    """Runs a command; what it said."""

    def run(*words: object) -> Said:
        capsys.readouterr()
        code = command(*words)
        captured = capsys.readouterr()
        return Said(code, captured.out, captured.err)

    return run


# -- articles ----------------------------------------------------------------------------------

Make = Callable[[Path], object]
ARTICLES: dict[str, tuple[Make, str]] = {
    "missing": (lambda _: None, "There is no file"),
    "empty": (lambda path: path.write_bytes(b""), "empty"),
    "blank": (lambda path: path.write_bytes(b" \n\n\t\n"), ""),
    "binary": (lambda path: path.write_bytes(bytes(range(256)) * 40), ""),
    "a picture": (lambda path: path.write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(900)), ""),
    "undecodable": (
        lambda path: path.write_bytes(codecs.BOM_UTF16_LE + b"\0\xd8" * 40 + b"a"),
        "UTF-16",
    ),
    "gigantic": (lambda path: _stretch(path, 50_000_001), "50 MB"),
    "a device": (os.mkfifo, "not a file"),
}


def _stretch(path: Path, size: int) -> None:
    with path.open("wb") as file:
        file.truncate(size)


@pytest.mark.parametrize("kind", ARTICLES)
def test_a_bad_article(kind: str, good: Path, tmp_path: Path, said: Callable[..., Said]) -> None:
    make, words = ARTICLES[kind]
    bad = tmp_path / "bad one.txt"
    make(bad)
    before = state_of(tmp_path)
    answer = said("import", good, bad)
    assert answer.is_clear("bad one.txt", words)
    assert "0 articles added, 1 error." in answer.out
    assert state_of(tmp_path) == before


def test_an_article_that_may_not_be_read(
    good: Path,
    tmp_path: Path,
    said: Callable[..., Said],
    closed_doors: Callable[[Path, int], None],
) -> None:
    bad = tmp_path / "secret.txt"
    bad.write_text(ARTICLE, encoding="utf-8")
    before = state_of(tmp_path)
    closed_doors(bad, os.R_OK)
    assert said("import", good, bad).is_clear("secret.txt", "cannot be read", "Permission denied")
    closed_doors(bad, 0)
    assert state_of(tmp_path) == before


def test_one_bad_article_keeps_no_good_one_out(
    good: Path, tmp_path: Path, said: Callable[..., Said]
) -> None:
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "a.txt").write_text("One text.", encoding="utf-8")
    (folder / "b.txt").write_bytes(b"")
    (folder / "c.txt").write_text("Another text.", encoding="utf-8")
    answer = said("import", good, folder)
    assert answer.is_clear("b.txt")
    assert "2 articles added, 1 error." in answer.out


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b"[]\n", b'{"format": "something"}\n', b"\xff\xfe{}\n", b"null\n", bytes(50)],
    ids=["empty", "cut off", "a list", "another format", "no UTF-8", "null", "zeros"],
)
@pytest.mark.parametrize("verb", ["import", "validate"])
def test_a_bad_record_file(
    verb: str, content: bytes, good: Path, tmp_path: Path, said: Callable[..., Said]
) -> None:
    bad = tmp_path / "bad.jsonl"
    bad.write_bytes(content)
    before = state_of(tmp_path)
    answer = said("import", good, bad) if verb == "import" else said("validate", bad)
    assert answer.code == 1
    assert "bad.jsonl" in answer.err + answer.out
    assert "Traceback" not in answer.err + answer.out
    assert state_of(tmp_path) == before


@pytest.mark.parametrize("kind", ["missing", "gigantic"])
def test_a_record_file_that_is_missing_or_gigantic(
    kind: str, good: Path, tmp_path: Path, said: Callable[..., Said]
) -> None:
    bad = tmp_path / "bad.jsonl"
    if kind == "gigantic":
        _stretch(bad, 50_000_001)
    before = state_of(tmp_path)
    assert said("import", good, bad).is_clear("bad.jsonl")
    assert state_of(tmp_path) == before


# -- schemas -----------------------------------------------------------------------------------

SCHEMAS: dict[str, tuple[bytes | None, str]] = {
    "missing": (None, "bad.yaml"),
    "empty": (b"", "bad.yaml"),
    "no yaml": (b"annotation_schema: 1\nname: [bad\nmentions: {\n", "line"),
    "no mapping": (b"- one\n- two\n", "bad.yaml"),
    "unknown key": (b"annotation_schema: 1\nname: bad\nversion: '1'\nmention: []\n", "mention"),
    "no text": (b"\xff\xfe\x00\x01", "bad.yaml"),
    "later version": (
        b"annotation_schema: 99\nname: bad\nversion: '1'\nmentions: []\n",
        "bad.yaml",
    ),
}


@pytest.mark.parametrize("kind", SCHEMAS)
@pytest.mark.parametrize("verb", ["new", "check"])
def test_a_bad_schema(verb: str, kind: str, tmp_path: Path, said: Callable[..., Said]) -> None:
    content, words = SCHEMAS[kind]
    bad = tmp_path / "bad.yaml"
    if content is not None:
        bad.write_bytes(content)
    before = state_of(tmp_path)
    if verb == "new":
        answer = said("new", tmp_path / "new.annotator", "--schema", bad)
    else:
        answer = said("schema", "check", bad)
    assert answer.is_clear("bad.yaml", words)
    assert state_of(tmp_path) == before


def test_a_schema_that_is_not_shipped(tmp_path: Path, said: Callable[..., Said]) -> None:
    assert said("new", tmp_path / "new.annotator", "--schema", "nonsense").is_clear(
        "nonsense", "news"
    )
    assert list(tmp_path.iterdir()) == []


# -- projects ----------------------------------------------------------------------------------


def _newer(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA user_version = 9999")


def _another_database(path: Path) -> None:
    path.unlink()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE photos (name)")


def _cut_off(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:5000])


def _folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


PROJECTS: dict[str, tuple[Make, str]] = {
    "missing": (lambda path: path.unlink(), "no project"),
    "empty": (lambda path: path.write_bytes(b""), "empty"),
    "a text": (lambda path: path.write_text(ARTICLE * 90, encoding="utf-8"), "not a project"),
    "another database": (_another_database, "not a project"),
    "newer": (_newer, "newer version"),
    "cut off": (_cut_off, "damaged"),
    "a folder": (_folder, "folder"),
}
VERBS = ("stats", "import", "export", "render")


@pytest.mark.parametrize("kind", PROJECTS)
@pytest.mark.parametrize("verb", VERBS)
def test_a_bad_project(
    verb: str, kind: str, good: Path, tmp_path: Path, said: Callable[..., Said]
) -> None:
    make, words = PROJECTS[kind]
    make(good)
    (tmp_path / "good.txt").write_text(ARTICLE, encoding="utf-8")
    before = state_of(tmp_path)
    more = {
        "stats": (),
        "import": (tmp_path / "good.txt",),
        "export": (tmp_path / "out.jsonl",),
        "render": (tmp_path / "out.png",),
    }[verb]
    assert said(verb, good, *more).is_clear("good.annotator", words)
    assert state_of(tmp_path) == before


def test_a_project_that_may_only_be_read(
    good: Path,
    tmp_path: Path,
    said: Callable[..., Said],
    closed_doors: Callable[[Path, int], None],
) -> None:
    (tmp_path / "more.txt").write_text("One more text.", encoding="utf-8")
    closed_doors(good, os.W_OK)
    before = state_of(tmp_path)
    assert said("import", good, tmp_path / "more.txt").is_clear("good.annotator", "only be read")
    assert state_of(tmp_path) == before
    assert said("stats", good).code == 0
    assert said("export", good, tmp_path / "out.jsonl").code == 0
    (tmp_path / "out.jsonl").unlink()
    assert state_of(tmp_path) == before


def test_files_that_may_not_be_read_are_bad_input_everywhere(
    good: Path,
    tmp_path: Path,
    said: Callable[..., Said],
    closed_doors: Callable[[Path, int], None],
) -> None:
    record, schema = tmp_path / "bad.jsonl", tmp_path / "bad.yaml"
    for path in (record, schema):
        path.write_text("{}", encoding="utf-8")
    before = state_of(tmp_path)
    for path in (record, schema, good):
        closed_doors(path, os.R_OK)
    answer = said("validate", record)
    assert answer.code == 1
    assert "bad.jsonl cannot be read" in answer.out + answer.err
    assert said("schema", "check", schema).is_clear("bad.yaml")
    assert said("new", tmp_path / "new.annotator", "--schema", schema).is_clear("bad.yaml")
    assert said("stats", good).is_clear("good.annotator", "may not be read")
    for path in (record, schema, good):
        closed_doors(path, 0)
    assert state_of(tmp_path) == before


def test_a_new_project_replaces_nothing(
    good: Path, tmp_path: Path, said: Callable[..., Said]
) -> None:
    before = state_of(tmp_path)
    assert said("new", good).is_clear("good.annotator")
    assert said("new", tmp_path / "no folder" / "new.annotator").is_clear("no folder")
    assert state_of(tmp_path) == before


@pytest.mark.parametrize("out", ["no folder/out.jsonl", ".", "good.annotator"])
def test_an_export_to_where_it_cannot_go(
    out: str, good: Path, tmp_path: Path, said: Callable[..., Said]
) -> None:
    before = state_of(tmp_path)
    assert said("export", good, tmp_path / out).is_clear()
    assert state_of(tmp_path) == before


# -- the window --------------------------------------------------------------------------------


@pytest.fixture
def person(good: Path, qtbot: QtBot) -> Iterator[Person]:
    """Somebody at the window with the good project open."""
    with at_the_window(qtbot, good) as somebody:
        yield somebody


def is_usable(person: Person) -> bool:
    """Whether text can be tagged and is saved."""
    count = len(person.marks)
    person.tag("Baku", "5")
    person.wait()
    assert person.window.workspace is not None
    return len(person.marks) == count + 1 and person.window.workspace.unsaved == 0


@pytest.mark.parametrize("kind", PROJECTS)
def test_the_window_says_why_and_stays_with_its_project(
    kind: str, person: Person, made: Path, tmp_path: Path
) -> None:
    make, words = PROJECTS[kind]
    bad = tmp_path / "bad.annotator"
    shutil.copy(made, bad)
    make(bad)
    before = state_of(tmp_path)
    person.window.open_target(str(bad))
    person.wait()
    (complaint,) = person.complaints
    assert "bad.annotator" in complaint.message
    assert words in complaint.message
    assert complaint.hint
    assert state_of(tmp_path) == before
    assert is_usable(person)


def test_the_window_shows_the_page_to_start_from_where_nothing_opens(
    qtbot: QtBot, tmp_path: Path, good: Path
) -> None:
    with at_the_window(qtbot, tmp_path / "gone.annotator") as person:
        assert len(person.complaints) == 1
        assert person.window.workspace is None
        assert person.window.pages.currentIndex() == 0
        person.window.open_target(str(good))
        person.wait()
        assert is_usable(person)


def test_an_article_that_is_missing_leaves_a_window_to_work_in(qtbot: QtBot, good: Path) -> None:
    with at_the_window(qtbot, good, article="nowhere") as person:
        (complaint,) = person.complaints
        assert "nowhere" in complaint.message
        person.window.open_target(str(good))
        person.wait()
        assert is_usable(person)


def test_a_project_that_may_only_be_read_shows_and_refuses(
    qtbot: QtBot, good: Path, closed_doors: Callable[[Path, int], None]
) -> None:
    before = good.read_bytes()
    closed_doors(good, os.W_OK)
    with at_the_window(qtbot, good) as person:
        assert person.text == ARTICLE.rstrip("\n") or person.text == ARTICLE
        person.select("Baku")
        person.press("5")
        person.wait()
        assert person.marks == {}
        assert person.complaints == []
        person.undo()
        assert person.marks == {}
    assert good.read_bytes() == before


@pytest.mark.parametrize("kind", ARTICLES)
def test_the_window_reports_a_bad_article(
    kind: str, person: Person, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make, words = ARTICLES[kind]
    bad = tmp_path / "bad one.txt"
    make(bad)
    reports: list[object] = []
    monkeypatch.setattr(asking, "files_to_import", lambda _: [bad])
    monkeypatch.setattr(ImportDialog, "exec", lambda _: 1)
    monkeypatch.setattr(
        import_report, "show_import_report", lambda _, report, _open: reports.append(report)
    )
    person.window.transfers.import_files()
    person.wait()
    person.window.notices.cards[0].button.click()
    (report,) = reports
    findings = getattr(report, "findings", ())
    assert [finding.severity for finding in findings] == ["error"]
    assert words in findings[0].message
    assert getattr(report, "added", None) == 0
    assert is_usable(person)


@pytest.mark.parametrize("kind", SCHEMAS)
def test_the_window_refuses_a_bad_schema(
    kind: str, person: Person, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    content, _ = SCHEMAS[kind]
    bad = tmp_path / "bad.yaml"
    if content is not None:
        bad.write_bytes(content)
    target = tmp_path / "new.annotator"
    monkeypatch.setattr(asking, "new_project", lambda *_: (str(target), str(bad)))
    person.window.choice.make_new()
    person.wait()
    (complaint,) = person.complaints
    assert isinstance(complaint, AnnotatorError)
    assert "bad.yaml" in complaint.message
    assert not target.exists()
    assert is_usable(person)


def test_an_export_that_cannot_be_written_is_said(
    person: Person, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "no folder" / "out.jsonl"

    def fill_in(dialog: ExportDialog) -> int:
        dialog.path.setText(str(out))
        return 1

    monkeypatch.setattr(ExportDialog, "exec", fill_in)
    person.window.transfers.export()
    person.wait()
    (complaint,) = person.complaints
    assert "no folder" in complaint.message
    assert is_usable(person)
