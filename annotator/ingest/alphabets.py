"""Tells apart the one-byte encodings of Latin script by the letters that languages use."""

from __future__ import annotations

from dataclasses import dataclass, replace

_MARKS = frozenset("“”„‘’‚«»‹›–—…€§°·•©®™²³½\N{NO-BREAK SPACE}\N{SOFT HYPHEN}¿¡ºª")

# Letters beyond a to z, by encoding and language; é is everywhere, as in “café”. The order is the
# order of preference where several fit alike.
_LANGUAGES = (
    ("cp1252", "éèêëàâäîïôöùûüÿçœæñ"),  # French, and foreign names in English
    ("cp1252", "äöüßéèáàç"),  # German
    ("cp1252", "áéíóúüñçïàèò"),  # Spanish, Catalan
    ("cp1252", "áâãàéêíóôõúüç"),  # Portuguese
    ("cp1252", "àèéìíòóùúî"),  # Italian
    ("cp1252", "åäöéüæøáèò"),  # Swedish, Danish, Norwegian, Finnish
    ("cp1252", "ëïéèöüêáó"),  # Dutch
    ("cp1254", "çğıöşüâîûé"),  # Turkish
    ("cp1250", "ąćęłńóśźżé"),  # Polish
    ("cp1250", "áčďéěíňóřšťúůýžľĺŕäô"),  # Czech, Slovak
    ("cp1250", "áéíóöőúüű"),  # Hungarian
    ("cp1250", "ăâîşţé"),  # Romanian
    ("cp1250", "čćđšžé"),  # Croatian, Slovene
    ("cp1257", "āčēģīķļņšūžėęąįųõäöüé"),  # Baltic languages
    ("cp1252", "áéíóúýðþæö"),  # Icelandic, which shares its letters' bytes with Turkish
)
ENCODINGS = tuple(dict.fromkeys(encoding for encoding, _ in _LANGUAGES))


@dataclass(frozen=True, slots=True)
class LatinGuess:
    """An encoding; `share` (0..1) of the foreign characters are explained by its language.

    `rival` tells that another encoding explains as much and gives another text.
    """

    encoding: str
    share: float
    rival: bool = False


def guess_latin(data: bytes) -> LatinGuess | None:
    """The encoding in which the bytes beyond ASCII are the letters of one language.

    None when no encoding has a meaning for all of them.
    """
    high = bytes(byte for byte in data if byte > 0x7F)
    counts = {byte: high.count(bytes([byte])) for byte in set(high)}
    best: LatinGuess | None = None
    best_meaning: dict[int, str] = {}
    for encoding, letters in _LANGUAGES:
        try:
            meaning = {byte: bytes([byte]).decode(encoding) for byte in counts}
        except UnicodeDecodeError:
            continue
        known = sum(count for byte, count in counts.items() if _fits(meaning[byte], letters))
        share = known / max(1, len(high))
        if best is None or share > best.share:
            best, best_meaning = LatinGuess(encoding, share), meaning
        elif share == best.share and meaning != best_meaning:
            best = replace(best, rival=True)
    return best


def _fits(character: str, letters: str) -> bool:
    return character in _MARKS or character.casefold() in letters or character == "İ"
