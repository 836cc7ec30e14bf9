"""Small documents of the kinds that articles are read from, written byte by byte, and how to read them."""

from __future__ import annotations

import copy
import io
import random
import zipfile
from collections.abc import Iterable, Mapping
from xml.sax.saxutils import escape

from lxml import etree

from annotator.ingest.base import ArticleReader, Draft, Remark
from annotator.model.errors import BadInput
from annotator.model.option import chosen_options
from annotator.untrusted.incoming import MemoryFile

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_CORE = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"


def read(reader: ArticleReader, data: bytes, name: str = "a") -> tuple[list[Draft], list[Remark]]:
    """Everything a reader yields for these bytes."""
    items = list(reader.read(MemoryFile(name, data), chosen_options(reader.options, {})))
    return (
        [item for item in items if isinstance(item, Draft)],
        [item for item in items if isinstance(item, Remark)],
    )


def only(reader: ArticleReader, data: bytes, name: str = "a") -> Draft:
    """The one article in these bytes."""
    drafts, remarks = read(reader, data, name)
    assert remarks == []
    [draft] = drafts
    return draft


def assert_survives(reader: ArticleReader, seeds: Mapping[str, bytes], rounds: int = 60) -> None:
    """Broken bytes give articles, remarks or `BadInput`, and never anything else."""
    chance = random.Random(20221013)
    for name, seed in sorted(seeds.items()):
        for _ in range(rounds):
            data = changed(seed, chance)
            assert 0 <= reader.sniff(data[:65536], name) <= 100
            try:
                drafts, _ = read(reader, data, name)
            except BadInput:
                continue
            for draft in drafts:
                assert all(0 <= a <= b <= len(draft.text) for a, b in draft.pages)


def changed(seed: bytes, chance: random.Random) -> bytes:
    """A document with other bytes, or, of XML and what is packed, with other elements."""
    if seed.startswith(b"PK") and chance.random() < 0.7:
        with zipfile.ZipFile(io.BytesIO(seed)) as archive:
            members = {name: archive.read(name) for name in archive.namelist()}
        name = chance.choice(sorted(members))
        members[name] = changed(members[name], chance)
        return packed(members, stored=["mimetype"])
    if seed.lstrip().startswith(b"<") and chance.random() < 0.7:
        return rearranged(seed, chance)
    return mutated(seed, chance)


def rearranged(seed: bytes, chance: random.Random) -> bytes:
    """XML whose elements were taken out, doubled, renamed, emptied, or put into each other."""
    try:
        root = etree.fromstring(seed)
    except etree.XMLSyntaxError:
        return mutated(seed, chance)
    for _ in range(chance.randint(1, 6)):
        elements = [element for element in root.iter() if element is not root]
        if not elements:
            break
        element, other = chance.choice(elements), chance.choice(elements)
        parent = element.getparent()
        assert parent is not None
        match chance.randrange(6):
            case 0:
                parent.remove(element)
            case 1:
                parent.append(copy.deepcopy(element))
            case 2:
                element.tag = other.tag
            case 3:
                element.text = chance.choice(
                    (None, "", "\ud7ff", "9" * 40, "\n\n", "End of Document")
                )
            case 4:
                other.append(copy.deepcopy(element))
            case _:
                for key in element.attrib:
                    element.set(key, chance.choice(("", "-1", "9" * 30, "x" * 300, "../../x")))
    return etree.tostring(root)


def mutated(seed: bytes, chance: random.Random) -> bytes:
    """The bytes with a few of them changed, cut, doubled or put elsewhere."""
    data = bytearray(seed)
    for _ in range(chance.randint(1, 4)):
        if not data:
            break
        at = chance.randrange(len(data))
        length = chance.choice((1, 1, 2, 8, 64, 512))
        match chance.randrange(5):
            case 0:
                data[at] = chance.randrange(256)
            case 1:
                del data[at : at + length]
            case 2:
                data[at:at] = data[at : at + length]
            case 3:
                del data[at:]
            case _:
                data[at:at] = chance.choice(
                    (b"\0", b"\xff\xfe", b"{{{{", b"<", b"\\u-1?", b"99999999999", b"\n", b"<!--")
                )
    return bytes(data)


def packed(members: Mapping[str, bytes | str], *, stored: Iterable[str] = ()) -> bytes:
    """A ZIP archive."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            kind = zipfile.ZIP_STORED if name in stored else zipfile.ZIP_DEFLATED
            archive.writestr(name, data, kind)
    return buffer.getvalue()


def paragraph(text: str, style: str = "") -> str:
    """A paragraph of Word; line feeds are breaks inside it."""
    properties = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    runs = "<w:br/>".join(
        f'<w:t xml:space="preserve">{escape(part)}</w:t>' for part in text.split("\n")
    )
    return f"<w:p>{properties}<w:r>{runs}</w:r></w:p>"


def docx(body: str, *, core: str = "", styles: str = "", **members: bytes | str) -> bytes:
    """A Word document with this body."""
    document = f'<w:document xmlns:w="{WORD}"><w:body>{body}<w:sectPr/></w:body></w:document>'
    relations = (
        f'<Relationships xmlns="{_RELATIONS}">'
        f'<Relationship Id="r1" Type="{_OFFICE}/officeDocument" Target="word/document.xml"/>'
        f'<Relationship Id="r2" Type="{_CORE}" Target="docProps/core.xml"/></Relationships>'
    )
    parts: dict[str, bytes | str] = {
        "[Content_Types].xml": "<Types/>",
        "_rels/.rels": relations,
        "word/document.xml": document,
        "word/styles.xml": f'<w:styles xmlns:w="{WORD}">{styles}</w:styles>',
        "docProps/core.xml": f'<core xmlns:dc="http://purl.org/dc/elements/1.1/">{core}</core>',
    }
    return packed({**parts, **members})


def docx_lines(lines: Iterable[str]) -> bytes:
    """A Word document with a paragraph for each of these."""
    return docx("".join(map(paragraph, lines)))


def rtf(body: str, head: str = r"\ansi\ansicpg1252\uc1") -> bytes:
    """An RTF document."""
    return ("{\\rtf1" + head + "\n" + body + "}").encode("latin-1")


def rtf_words(text: str) -> str:
    """Characters as RTF writes them; line feeds are paragraphs, tabs cells."""
    out = []
    for character in text:
        match character:
            case "\n":
                out.append("\\par\n")
            case "\t":
                out.append("\\cell ")
            case "\xa0":
                out.append("\\~")
            case "\\" | "{" | "}":
                out.append("\\" + character)
            case _ if character.isascii():
                out.append(character)
            case _:
                units = character.encode("utf-16-le")
                for at in range(0, len(units), 2):
                    unit = int.from_bytes(units[at : at + 2], "little")
                    out.append(f"\\u{unit - 0x10000 if unit > 0x7FFF else unit}?")
    return "".join(out)


def rtf_lines(lines: Iterable[str]) -> bytes:
    """An RTF document with a paragraph for each of these."""
    return rtf(rtf_words("\n".join(lines)))


def pdf(*pages: str, info: str = "", extra: str = "") -> bytes:
    """A PDF document with a line of text on each page (Latin-1), or nothing on it."""
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [" + " ".join(f"{4 + 2 * n} 0 R" for n in range(len(pages)))
        + f"] /Count {len(pages)} >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]  # fmt: skip
    for number, words in enumerate(pages):
        shown = words.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
        stream = f"BT /F1 12 Tf 72 720 Td ({shown}) Tj ET" if words else ""
        objects.append(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] "
            f"/Resources << /Font << /F1 3 0 R >> >> /Contents {5 + 2 * number} 0 R >>"
        )
        objects.append(f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream")
    objects.append(f"<< {info} >>")
    out = b"%PDF-1.4\n"
    offsets = []
    for number, content in enumerate(objects, start=1):
        offsets.append(len(out))
        out += f"{number} 0 obj\n{content}\nendobj\n".encode("latin-1")
    start = len(out)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode()
    out += b"".join(f"{offset:010} 00000 n \n".encode() for offset in offsets)
    out += (
        f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R /Info {len(objects)} 0 R {extra} >>\n"
        f"startxref\n{start}\n%%EOF\n"
    ).encode()
    return out
