from __future__ import annotations

from string import ascii_lowercase, digits

import pytest

from annotator.gui.key_codes import physical_character


@pytest.mark.parametrize(
    ("platform", "scan_code", "virtual_key", "expected"),
    [
        ("xcb", 10, 0, "1"),
        ("xcb", 19, 0, "0"),
        ("xcb", 26, 0, "e"),
        ("wayland", 26, 0, "e"),
        ("offscreen", 26, 0, "e"),
        ("xcb", 34, 0, "["),
        ("xcb", 38, 0, "a"),
        ("xcb", 52, 0, "z"),
        ("xcb", 59, 0, ","),
        ("windows", 18, 0, "e"),
        ("windows", 2, 0, "1"),
        ("windows", 0x35, 0, "/"),
        ("cocoa", 0, 14, "e"),
        ("cocoa", 0, 0, "a"),
        ("cocoa", 0, 18, "1"),
        ("cocoa", 0, 23, "5"),
        ("cocoa", 0, 46, "m"),
        ("cocoa", 0, 33, "["),
    ],
)
def test_known_places(platform: str, scan_code: int, virtual_key: int, expected: str) -> None:
    assert physical_character(platform, scan_code, virtual_key) == expected


@pytest.mark.parametrize("platform", ["xcb", "wayland", "windows", "cocoa"])
def test_every_letter_and_digit_lies_somewhere_once(platform: str) -> None:
    found = [
        physical_character(platform, code, 200) or physical_character(platform, 200, code)
        for code in range(128)
    ]
    assert sorted(filter(str.isalnum, found)) == sorted(digits + ascii_lowercase)


@pytest.mark.parametrize("code", [0, 1, 8, 9, 86 + 8, 104, 1000])
def test_other_keys_have_no_place(code: int) -> None:
    assert physical_character("xcb", code, 0) == ""
    assert physical_character("cocoa", 26, 120) == ""
