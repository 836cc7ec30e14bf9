"""XML and HTML of strangers: nothing of theirs is expanded, fetched or endlessly nested."""

from __future__ import annotations

import codecs
import contextlib
import http.server
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from lxml import etree
from lxml.etree import _Element

from annotator.model.errors import BadInput
from annotator.untrusted import markup
from annotator.untrusted.markup import parse_html, parse_xml

SECRET = "tell nobody"
BOMB = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10 if n else "ha" * 10}">' for n in range(12))

# (name, document with {file} and {http} in it); none of them may yield a single foreign byte.
ATTACKS: dict[str, str | bytes] = {
    "XXE file": '<!DOCTYPE a [<!ENTITY x SYSTEM "{file}">]><a>&x;</a>',
    "XXE http": '<!DOCTYPE a [<!ENTITY x SYSTEM "{http}">]><a>&x;</a>',
    "XXE public": '<!DOCTYPE a [<!ENTITY x PUBLIC "-//X" "{file}">]><a>&x;</a>',
    "XXE attribute": '<!DOCTYPE a [<!ENTITY x SYSTEM "{file}">]><a b="&x;"/>',
    "parameter entity": '<!DOCTYPE a [<!ENTITY % x SYSTEM "{http}">%x;]><a/>',
    "parameter entity of a file": '<!DOCTYPE a [<!ENTITY % x SYSTEM "{file}"> %x; ]><a/>',
    "entity out of a parameter entity": (
        "<!DOCTYPE a [<!ENTITY % d '<!ENTITY x SYSTEM \"{file}\">'>%d;]><a>&x;</a>"
    ),
    "error with the file in it": (
        '<!DOCTYPE a [<!ENTITY % f SYSTEM "{file}"><!ENTITY % e "<!ENTITY &#37; x SYSTEM'
        " 'file:///none/%f;'>\">%e;%x;]><a/>"
    ),
    "external subset": '<!DOCTYPE a SYSTEM "{http}"><a>&x;</a>',
    "external subset of a file": '<!DOCTYPE a SYSTEM "{file}"><a>&x;</a>',
    "external and internal subset": '<!DOCTYPE a SYSTEM "{http}" [<!ENTITY x "y">]><a>&x;</a>',
    "XInclude": (
        '<a xmlns:xi="http://www.w3.org/2001/XInclude"><xi:include parse="text" href="{file}"/></a>'
    ),
    "XInclude http": (
        '<a xmlns:xi="http://www.w3.org/2001/XInclude"><xi:include href="{http}"/></a>'
    ),
    "style sheet": '<?xml-stylesheet type="text/xsl" href="{http}"?><a/>',
    "schema location": (
        '<a xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
        ' xsi:noNamespaceSchemaLocation="{http}"/>'
    ),
    "catalog": '<?oasis-xml-catalog catalog="{http}"?><!DOCTYPE a PUBLIC "x" "y"><a/>',
    "billion laughs": f"<!DOCTYPE a [{BOMB}]><a>&e11;</a>",
    "quadratic": f'<!DOCTYPE a [<!ENTITY x "{"y" * 50_000}">]><a>{"&x;" * 50_000}</a>',
    "entity of itself": '<!DOCTYPE a [<!ENTITY x "&x;">]><a>&x;</a>',
    "two entities of each other": '<!DOCTYPE a [<!ENTITY x "&y;"><!ENTITY y "&x;">]><a>&x;</a>',
    "default attribute": '<!DOCTYPE a [<!ATTLIST a b CDATA "tell nobody">]><a/>',
    "notation": '<!DOCTYPE a [<!NOTATION n SYSTEM "{http}">]><a/>',
    "unparsed entity": (
        '<!DOCTYPE a [<!NOTATION n SYSTEM "x"><!ENTITY x SYSTEM "{file}" NDATA n>]><a/>'
    ),
    "subset after a quoted bracket": '<!DOCTYPE a SYSTEM ">" [<!ENTITY x "tell nobody">]><a>&x;</a>',
    "subset after comments": (
        '<!-- <!DOCTYPE a> --><?pi <a/> ?><!-- --><!DOCTYPE a [<!ENTITY x "tell nobody">]><a>&x;</a>'
    ),
    "subset far behind": f'<!--{"x" * 200_000}--><!DOCTYPE a [<!ENTITY x "tell nobody">]><a>&x;</a>',
    "doctype in small letters": '<!doctype a [<!ENTITY x "tell nobody">]><a>&x;</a>',
    "two doctypes": '<!DOCTYPE a><!DOCTYPE a [<!ENTITY x "tell nobody">]><a>&x;</a>',
    "doctype inside": '<a><!DOCTYPE a [<!ENTITY x "tell nobody">]>&x;</a>',
    "doctype without end": '<!DOCTYPE a SYSTEM "x',
    "two marks": codecs.BOM_UTF8 * 2 + b'<!DOCTYPE a [<!ENTITY x "tell nobody">]><a>&x;</a>',
    "depth": "<a>" * 1_000_000 + "</a>" * 1_000_000,
    "depth without end": "<a>" * 1_000_000,
    "depth under other names": "".join(f"<a{n}>" for n in range(100_000)),
    "attributes without end": "<a " + " ".join(f"b{n}=''" for n in range(100_000)) + "/>",
    "namespaces without end": "".join(f'<a xmlns:n{n}="u{n}">' for n in range(50_000)),
    "a name without end": f"<{'a' * 11_000_000}/>",
    "a text without end": f"<a>{'x' * 11_000_000}</a>",
    "a comment without end": "<!--" + "-- " * 300_000,
    "declarations that never end": "<?xml " * 200_000,
    "UTF-7": b'<?xml version="1.0" encoding="UTF-7"?>+ADwAIQ-DOCTYPE a [<!ENTITY x "tell nobody">]><a>&x;</a>',
    "EBCDIC": '<?xml version="1.0" encoding="cp037"?><!DOCTYPE a [<!ENTITY x "tell nobody">]><a>&x;</a>'.encode(
        "cp037"
    ),
    "a codec that is no encoding": b'<?xml version="1.0" encoding="rot13"?><!QBPGLCR n [<!RAGVGL k "gryy abobql">]><n>&k;</n>',
    "escaped": b'<?xml version="1.0" encoding="unicode_escape"?>\\x3c!DOCTYPE a [<!ENTITY x "tell nobody">]><a>&x;</a>',
    "NUL between": b'\xef\xbb\xbf<\0!\0D\0O\0C\0T\0Y\0P\0E\0 \0a\0 \0[\0]\0>\0<\0a\0/\0>\0',
    "NUL": b"<a>\0</a>",
    "nothing": b"",
    "not XML": b"PK\x03\x04",
}  # fmt: skip
for _name in ("utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be"):
    _text = (
        f'<?xml version="1.0" encoding="{_name}"?><!DOCTYPE a [<!ENTITY x "{SECRET}">]><a>&x;</a>'
    )
    ATTACKS[_name.upper()] = _text.encode(_name)
    ATTACKS[f"{_name.upper()} that is called UTF-8"] = _text.replace(_name, "utf-8").encode(_name)


@pytest.fixture(scope="module")
def listener() -> Iterator[tuple[str, list[str]]]:
    """The address of a server on loopback, and what was asked of it."""
    asked: list[str] = []

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_response(200)
            self.end_headers()
            self.wfile.write(f'<!ENTITY x "{SECRET}">'.encode())

        def log_message(self, *_: object) -> None:
            pass

    server = http.server.HTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/x", asked
    server.shutdown()
    thread.join()
    server.server_close()


def attack(name: str, tmp_path: Path, http: str) -> bytes:
    secret = tmp_path / "secret"
    secret.write_text(SECRET)
    document = ATTACKS[name]
    if isinstance(document, bytes):
        return document
    return document.replace("{file}", secret.as_uri()).replace("{http}", http).encode()


def leaked(parse: Callable[[bytes], _Element], document: bytes) -> str:
    """All words and values that came out, or of the message where it was refused."""
    try:
        root = parse(document)
    except (BadInput, etree.XMLSyntaxError) as failure:
        return str(failure)
    values = [value for element in root.iter("*") for value in element.attrib.values()]
    return "".join(root.itertext()) + "".join(map(str, values))


@pytest.mark.parametrize("name", ATTACKS)
def test_attacks_get_nothing(name: str, tmp_path: Path, listener: tuple[str, list[str]]) -> None:
    address, asked = listener
    out = leaked(lambda data: parse_xml(data, "x.xml"), attack(name, tmp_path, address))
    assert SECRET not in out
    assert len(out) < 1000
    assert asked == []


@pytest.mark.parametrize(
    "name", ["XXE file", "subset far behind", "UTF-16", "UTF-7", "default attribute"]
)
def test_a_parser_that_is_not_ours_gives_it_away(
    name: str, tmp_path: Path, listener: tuple[str, list[str]]
) -> None:
    """So the attacks do attack."""

    def careless(data: bytes) -> _Element:
        parser = etree.XMLParser(load_dtd=True, resolve_entities=True, attribute_defaults=True)
        return etree.fromstring(data, parser)

    assert SECRET in leaked(careless, attack(name, tmp_path, listener[0]))


def test_there_are_enough_attacks() -> None:
    assert len(ATTACKS) >= 50


@pytest.mark.parametrize(
    "document",
    [
        "<a>ü<b/>é</a>".encode(),
        codecs.BOM_UTF8 + "<a>ü<b/>é</a>".encode(),
        '<?xml version="1.0" encoding="iso-8859-1"?><a>ü<b/>é</a>'.encode("latin-1"),
        '<?xml version="1.0" encoding="windows-1252"?>\n<a>ü<b/>é</a>'.encode("cp1252"),
        '<?xml version="1.0" encoding="UTF-16"?><a>ü<b/>é</a>'.encode("utf-16"),
        '<?xml version="1.0" encoding="UTF-16"?><a>ü<b/>é</a>'.encode("utf-16-le"),
        '<?xml version="1.0" encoding="utf-16"?><a>ü<b/>é</a>'.encode(),
        '\n <?xml version="1.0"?><a>ü<b/>é</a>'.encode(),
        '<!DOCTYPE a SYSTEM "nitf-3-3.dtd"><a>ü<b/>é</a>'.encode(),
        '<!DOCTYPE a PUBLIC "-//IPTC//DTD 3" "x>y[z]"><!-- c --><a>ü<!-- c --><b/>é<?p?></a>'.encode(),
        "<a>ü<b><![CDATA[]]></b><![CDATA[é]]></a>".encode(),
    ],
)
def test_honest_documents_are_read(document: bytes) -> None:
    root = parse_xml(document, "a.xml")
    assert (root.tag, "".join(root.itertext()), len(root)) == ("a", "üé", 1)


def test_names_of_entities_are_written_out() -> None:
    root = parse_xml(
        b'<!DOCTYPE a SYSTEM "x"><a>1&nbsp;2&eacute;&mdash;<b/>3&nbsp;&unheard;4<c>&shy;</c>5&lt;</a>',
        "a.xml",
    )
    assert "".join(root.itertext()) == "1\xa02é—3\xa0&unheard;4\xad5<"
    assert [element.tag for element in root.iter()] == ["a", "b", "c"]
    assert root[0].tail == "3\xa0&unheard;4"


def test_references_are_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(markup, "MAX_REFERENCES", 3)
    assert parse_xml(b'<!DOCTYPE a SYSTEM "x"><a>&x;&y;&z;</a>', "a").text == "&x;&y;&z;"
    with pytest.raises(BadInput, match="too many"):
        parse_xml(b'<!DOCTYPE a SYSTEM "x"><a>&x;&y;&z;&x;</a>', "a")


def test_an_article_may_speak_of_entities() -> None:
    words = '<![CDATA[<!DOCTYPE a [<!ENTITY x "y">]>]]>'
    assert parse_xml(f"<a>{words}</a>".encode(), "a").text == words[9:-3]


def test_messages_name_the_place() -> None:
    with pytest.raises(BadInput, match=r"wire\.xml .*line 2, column 5"):
        parse_xml(b"<a>\n</b>", "wire.xml")
    with pytest.raises(BadInput, match=r"wire\.xml is not in UTF-8.*byte 3"):
        parse_xml(b"<a>\xff</a>", "wire.xml")
    with pytest.raises(BadInput, match="entities of its own"):
        parse_xml(b"<!DOCTYPE a []><a/>", "wire.xml")


@pytest.mark.parametrize(
    "document",
    [
        "<p>ü<p>é",
        '<?xml version="1.0" encoding="utf-16"?><html><body>ü<br>é</body></html>',
        "<!DOCTYPE html [<!ENTITY x 'y'>]><div><b>ü</i>é",
        '<meta charset="latin-1"><p>ü<p>é',
    ],
)
def test_html_is_read_however_bad(document: str) -> None:
    assert "".join(parse_html(document, "a.html").itertext()).endswith("üé")


@pytest.mark.parametrize("document", [b"", b" \n", "", "\n"])
def test_html_of_nothing(document: bytes | str) -> None:
    with pytest.raises(BadInput, match=r"a\.html is empty"):
        parse_html(document, "a.html")


@pytest.mark.parametrize(
    "document", ["<!-- -->", b"\0", "\ud800", b"<!DOCTYPE html>", b"\xff" * 99]
)
def test_html_of_next_to_nothing(document: bytes | str) -> None:
    with contextlib.suppress(BadInput):
        parse_html(document, "a.html")


@pytest.mark.parametrize("tag", ["div", "b", "a", "p", "table", "font", "svg", "select", "ul"])
def test_html_is_not_nested_without_end(tag: str) -> None:
    element = parse_html(f"<{tag}>".encode() * 200_000 + b"x", "a.html")
    depth = 0
    while len(element):
        element, depth = element[-1], depth + 1
    assert depth <= 256


@pytest.mark.parametrize("between", [" ", "/", "='' ", '=""', "=1\n"])
def test_attributes_have_an_end(between: str) -> None:
    page = f"<p {between.join(f'b{n}' for n in range(100_000))}>x</p>"
    for document in (page, page.encode(), page.encode("utf-16-le"), page.replace("b7", "b'")):
        with pytest.raises(BadInput, match="too many attributes"):
            parse_html(document, "a.html")


def test_long_tags_may_be_honest() -> None:
    code = "if (a<b) {" + "x = y + 'z>' + \"(\"; " * 2_000 + "a > 0}"
    page = f'<p style="{"a: b; " * 2_000}">ü<script>{code}</script>é</p>'
    assert "".join(parse_html(page, "a.html").itertext("p")).startswith("ü")
    assert parse_xml(f'<a b="{"c = d " * 9_000}">{"e = f " * 9_000}</a>'.encode(), "a").tag == "a"


def test_html_fetches_nothing(listener: tuple[str, list[str]]) -> None:
    address, asked = listener
    page = f'<base href="{address}"><script src="{address}"></script><iframe src="{address}">x'
    parse_html(f'<!DOCTYPE html SYSTEM "{address}">{page}', "a.html")
    assert asked == []
