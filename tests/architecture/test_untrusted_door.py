"""Files of strangers have one door: outside `annotator/untrusted/` nothing parses or unpacks them."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parents[2] / "annotator"
MODULES = sorted(
    path.relative_to(PACKAGE).as_posix()
    for path in PACKAGE.rglob("*.py")
    if "__pycache__" not in path.parts
)
BEHIND_THE_DOOR = "untrusted/"

# Whole modules: they unpack, expand or run what they are given.
BANNED_MODULES = {
    "zipfile", "tarfile", "gzip", "bz2", "lzma", "shutil.unpack_archive",
    "xml", "defusedxml", "html.parser",
    "pickle", "_pickle", "marshal", "shelve", "dill", "cloudpickle", "joblib", "yaml",
}  # fmt: skip
# What is called on lxml's modules, or imported from them.
BANNED_OF_LXML = {
    "fromstring", "fromstringlist", "parse", "iterparse", "XML", "XMLID", "HTML", "parseid",
    "XMLParser", "HTMLParser", "XMLPullParser", "HTMLPullParser", "ETCompatXMLParser", "XSLT",
    "XInclude", "document_fromstring", "fragment_fromstring", "fragments_fromstring",
    "html5parser", "objectify", "ElementInclude", "soupparser",
}  # fmt: skip
BANNED_CALLS = {
    "eval", "exec", "compile", "torch.load", "numpy.load", "np.load", "shutil.unpack_archive",
    "pandas.read_pickle", "json.load", "json.loads", "orjson.loads",
}  # fmt: skip

# (module, what it does): why it may.
MAY = {
    ("gui/translating/ts_file.py", "xml.etree"): "reads the translations, which are our own files",
    (
        "ingest/workbook.py",
        "zipfile",
    ): "names what openpyxl raises; Archive looked at the file before",
    ("formats/record_entries.py", "JSON"): "marks of lines that were checked",
    ("formats/record_data.py", "JSON"): "marks as the project keeps them",
    ("formats/refi_qda/writing.py", "zipfile"): "writes an archive, and reads none",
    ("workspace/sinks.py", "zipfile"): "writes an archive, and reads none",
    (
        "ingest/page_metadata.py",
        "JSON",
    ): "pages write JSON with line ends in strings; what fails is passed over",
    ("formats/jsonl.py", "JSON"): "our own format, with limits and checks of its own",
    ("formats/schema_faults.py", "JSON"): "reads the JSON Schema that comes with the program",
    ("formats/validation.py", "JSON"): "reads the JSON Schema that comes with the program",
}
# Where JSON is what this program wrote itself, or checked already.
MAY_READ_JSON = {
    "store/": "rows of the project, which were checked when they were written",
    "gui/": "this machine's own settings",
    "workspace/": "what the program's own processes say to each other",
}


def opened(source: str) -> Iterator[tuple[int, str]]:
    """Line and name of everything banned that this source does."""
    lxml_names = {"etree", "html"}
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.Import(names=names):
                for alias in names:
                    if _banned_module(alias.name):
                        yield node.lineno, alias.name
            case ast.ImportFrom(module=str(module), names=names):
                for alias in names:
                    name = f"{module}.{alias.name}"
                    of_lxml = module.startswith("lxml") and alias.name in BANNED_OF_LXML
                    if of_lxml or name in BANNED_CALLS:
                        yield node.lineno, name
                    elif _banned_module(module) or _banned_module(name):
                        yield node.lineno, module
            case ast.Attribute(attr=attribute, value=value) if attribute in BANNED_OF_LXML:
                owner = ast.unparse(value)
                if owner.split(".")[-1] in lxml_names:
                    yield node.lineno, f"{owner}.{attribute}"
            case ast.Call(func=function, keywords=keywords):
                name = ast.unparse(function)
                if name in BANNED_CALLS:
                    yield node.lineno, name
                unsafe = [
                    k for k in keywords if k.arg in {"allow_pickle", "huge_tree"} or _unsafe(k)
                ]
                if any(ast.unparse(k.value) != "False" for k in unsafe):
                    yield node.lineno, f"{name}({unsafe[0].arg})"
            case _:
                pass


def _banned_module(name: str) -> bool:
    if name.startswith("xml.sax.saxutils"):
        return False  # escapes, and reads nothing
    return any(name == banned or name.startswith(f"{banned}.") for banned in BANNED_MODULES)


def _unsafe(keyword: ast.keyword) -> bool:
    return keyword.arg == "typ" and ast.unparse(keyword.value) == "'unsafe'"


def allowed(module: str, name: str) -> bool:
    if module.startswith(BEHIND_THE_DOOR) or (module, name) in MAY:
        return True
    if name in {"json.load", "json.loads", "orjson.loads"}:
        return module.startswith(tuple(MAY_READ_JSON)) or (module, "JSON") in MAY
    return False


@pytest.mark.parametrize("module", MODULES)
def test_files_of_strangers_come_in_by_the_door(module: str) -> None:
    source = (PACKAGE / module).read_text(encoding="utf-8")
    assert [(line, name) for line, name in opened(source) if not allowed(module, name)] == []


@pytest.mark.parametrize(("module", "name"), sorted(MAY))
def test_exception_is_still_needed(module: str, name: str) -> None:
    found = {done for _, done in opened((PACKAGE / module).read_text(encoding="utf-8"))}
    if name == "JSON":
        assert found & {"json.load", "json.loads", "orjson.loads"}
    else:
        assert name in found


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("import zipfile", ["zipfile"]),
        ("import xml.etree.ElementTree as ET", ["xml.etree.ElementTree"]),
        ("from xml.etree import ElementTree", ["xml.etree"]),
        ("from xml import sax", ["xml"]),
        ("def f():\n    from pickle import loads", ["pickle"]),
        ("import joblib", ["joblib"]),
        ("from lxml import etree\netree.fromstring(data)", ["etree.fromstring"]),
        ("import lxml.html\nlxml.html.parse(path)", ["lxml.html.parse"]),
        ("from lxml.etree import XMLParser", ["lxml.etree.XMLParser"]),
        ("from lxml.html import document_fromstring", ["lxml.html.document_fromstring"]),
        ("parse = etree.iterparse", ["etree.iterparse"]),
        ("import yaml", ["yaml"]),
        ("YAML(typ='unsafe')", ["YAML(typ)"]),
        ("np.load(path, allow_pickle=True)", ["np.load", "np.load(allow_pickle)"]),
        ("eval(words)", ["eval"]),
        ("from shutil import unpack_archive", ["shutil.unpack_archive"]),
        ("shutil.unpack_archive(path)", ["shutil.unpack_archive"]),
        ("orjson.loads(data)", ["orjson.loads"]),
        ("from annotator.untrusted.markup import parse_xml\nparse_xml(data, where)", []),
        ("from lxml import etree\netree.SubElement(root, 'a')", []),
        ("from ruamel.yaml import YAML\nYAML(typ='rt')", []),
        ("import html\nhtml.escape(words)", []),
        ("re.compile('x')", []),
    ],
)
def test_other_doors_are_found(source: str, found: list[str]) -> None:
    assert [name for _, name in opened(source)] == found
