"""Every word that people see can be translated: none goes around `tr` and `said`."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

GUI = Path(__file__).resolve().parents[2] / "annotator" / "gui"
MODULES = sorted(path.relative_to(GUI).as_posix() for path in GUI.rglob("*.py"))

# What shows its arguments to people: of calls by name, and of calls on something.
SHOWN_BY = {
    "QLabel", "QPushButton", "QToolButton", "QCheckBox", "QRadioButton", "QGroupBox", "QAction",
    "QDockWidget", "QMenu", "QTableWidgetItem", "QListWidgetItem", "QStandardItem", "plain_label",
    "plain_tip", "plain_row", "message_box", "announce", "CommandRefused", "AnnotatorError",
    "NotFound", "BadInput", "Macro",
}  # fmt: skip
SHOWN_ON = {
    "setText", "setToolTip", "setStatusTip", "setWhatsThis", "setTitle", "setWindowTitle",
    "setPlaceholderText", "setAccessibleName", "setAccessibleDescription", "setInformativeText",
    "setDetailedText", "setLabelText", "setPrefix", "setSuffix", "setHeaderLabels", "setSpecialValueText",
    "setHorizontalHeaderLabels", "addAction", "addMenu", "addItem", "addItems", "addRow", "addTab",
    "addButton", "setTabText", "say", "show_note", "show_mode", "set_placeholder", "showMessage",
    "drawText", "getText", "getItem", "getOpenFileName", "getOpenFileNames", "getSaveFileName",
    "getExistingDirectory", "question", "information", "warning", "critical", "put",
}  # fmt: skip
# Said in English in every language, and why.
MAY_STAY = {
    "News Annotator": "the name of the program",
    "News Annotator {}": "the same with its version",
    "Aa": "a sign, not words",
    "wikidata Q43; iso3 TUR": "an example of codes",
}
WORD = re.compile(r"[A-Za-z]{2,}")


def literals(node: ast.expr) -> Iterator[ast.expr]:
    """The texts that an argument may be; those inside other calls are somebody else's."""
    match node:
        case ast.Constant(value=str()) | ast.JoinedStr():
            yield node
        case ast.IfExp():
            yield from literals(node.body)
            yield from literals(node.orelse)
        case ast.BoolOp(values=several) | ast.List(elts=several) | ast.Tuple(elts=several):
            for one in several:
                yield from literals(one)
        case ast.BinOp():
            yield from literals(node.left)
            yield from literals(node.right)
        case _:
            return


def written(node: ast.expr) -> str:
    """The text as far as it is written out; `{}` for each value."""
    if isinstance(node, ast.JoinedStr):
        parts = [part.value if isinstance(part, ast.Constant) else "{}" for part in node.values]
        return "".join(map(str, parts))
    return str(node.value) if isinstance(node, ast.Constant) else ""


def around(source: str) -> Iterator[tuple[int, str]]:
    """Line and text of everything shown to people that nobody could translate."""
    for call in ast.walk(ast.parse(source)):
        if not isinstance(call, ast.Call):
            continue
        match call.func:
            case ast.Name(id=name) if name in SHOWN_BY:
                shown = True
            case ast.Attribute(attr=name) if name in SHOWN_ON:
                shown = True
            case _:
                shown = False
        if not shown:
            continue
        # `role`, `key` and the like name things for the program, but for these.
        named = [part.value for part in call.keywords if part.arg in {"hint", "text", "more"}]
        for node in (found for part in [*call.args, *named] for found in literals(part)):
            words = written(node)
            if WORD.search(words.replace("{}", "")) and words not in MAY_STAY:
                yield node.lineno, words


def looked_up_at_import(source: str) -> Iterator[int]:
    """Lines of `tr` that run while the module is imported, when nobody knows the language."""

    def walk(node: ast.AST) -> Iterator[int]:
        for child in ast.iter_child_nodes(node):
            if isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
                continue
            if isinstance(child, ast.Call) and ast.unparse(child.func) in {"tr", "shown"}:
                yield child.lineno
            yield from walk(child)

    yield from walk(ast.parse(source))


@pytest.mark.parametrize("module", MODULES)
def test_words_can_be_translated(module: str) -> None:
    source = (GUI / module).read_text(encoding="utf-8")
    assert list(around(source)) == []


@pytest.mark.parametrize("module", MODULES)
def test_no_language_is_asked_for_before_it_is_known(module: str) -> None:
    assert list(looked_up_at_import((GUI / module).read_text(encoding="utf-8"))) == []


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ('label.setText("Saved")', ["Saved"]),
        ('plain_label(f"{n} of {m}", role="soft")', ["{} of {}"]),
        ('self.say("Yes" if fine else tr("No"))', ["Yes"]),
        ('raise CommandRefused(tr("No"), hint="Try it")', ["Try it"]),
        ('table.setHorizontalHeaderLabels(["", "Count"])', ["Count"]),
        ('label.setText(tr("Saved") + " now")', [" now"]),
        ('label.setText(tr("Saved"))', []),
        ('label.setText(f"{name} · {code}")', []),
        ('label.setObjectName("paper")', []),
        ('plain_label("", role="heading")', []),
    ],
)
def test_what_goes_around_is_found(source: str, found: list[str]) -> None:
    assert [words for _, words in around(source)] == found


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ('TITLE = tr("Saved")', [1]),
        ('class Mode:\n    title = tr("Saved")', [2]),
        ('TITLES = {"a": shown(SAID)}', [1]),
        ('def title():\n    return tr("Saved")', []),
        ('TITLE = said("Saved")', []),
        ('ROWS = [Row(lambda: tr("Saved"))]', []),
    ],
)
def test_what_is_looked_up_too_early_is_found(source: str, found: list[int]) -> None:
    assert list(looked_up_at_import(source)) == found


def numbers_around(source: str) -> Iterator[int]:
    """Lines of f-strings that write numbers as English does, in any language."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.FormattedValue) and node.format_spec is not None:
            how = written(node.format_spec) if isinstance(node.format_spec, ast.JoinedStr) else ""
            if any(sign in how for sign in ",.%"):
                yield node.lineno


@pytest.mark.parametrize("module", MODULES)
def test_numbers_are_written_in_the_language_of_the_window(module: str) -> None:
    assert list(numbers_around((GUI / module).read_text(encoding="utf-8"))) == []


@pytest.mark.parametrize(
    ("source", "found"),
    [('f"{n:,}"', [1]), ('f"{n:.1f}"', [1]), ('f"{n:.0%}"', [1]), ('f"{n:>3} {n}"', [])],
)
def test_numbers_that_go_around_are_found(source: str, found: list[int]) -> None:
    assert list(numbers_around(source)) == found


def made_english(source: str) -> Iterator[int]:
    """Lines where what a lower layer said becomes its English text before it is shown."""
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.Call(func=ast.Name(id="str"), args=[one]):
                if re.search(r"(^|\.)(error|failure|refusal|fault)$", ast.unparse(one)):
                    yield node.lineno
            case ast.FormattedValue(value=one):
                if re.search(r"\.(message|hint|summary|reason)$", ast.unparse(one)):
                    yield node.lineno


@pytest.mark.parametrize("module", MODULES)
def test_what_lower_layers_said_is_shown(module: str) -> None:
    assert list(made_english((GUI / module).read_text(encoding="utf-8"))) == []


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("say(str(error))", [1]),
        ("say(str(event.error))", [1]),
        ('say(f"{name}: {problem.message}")', [1]),
        ("say(shown_error(error))", []),
        ('say(tr("{name}: {problem}", problem=problem.message))', []),
        ("str(path)", []),
    ],
)
def test_what_is_made_english_is_found(source: str, found: list[int]) -> None:
    assert list(made_english(source)) == found
