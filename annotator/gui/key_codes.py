"""Places on a keyboard: which character a US keyboard has where this key lies."""

from __future__ import annotations

# The rows of a keyboard by the codes that Linux gives its keys; Windows' scan codes (set 1) are
# the same numbers for these rows, X11 and Wayland add 8.
_ROWS = {2: "1234567890-=", 16: "qwertyuiop[]", 30: "asdfghjkl;'`", 43: "\\zxcvbnm,./"}
_LINUX = {first + step: sign for first, row in _ROWS.items() for step, sign in enumerate(row)}
_FROM_X11 = 8
# Virtual key codes of a Mac name places too, in the order in which the first keyboard had them.
_MAC = {
    **dict(enumerate("asdfhgzxcv")),
    **dict(enumerate("bqweryt123465=97-80]ou[ip", start=11)),
    **dict(enumerate("lj'k;\\,/nm.", start=37)),
    50: "`",
}


def physical_character(platform: str, scan_code: int, virtual_key: int) -> str:
    """The unshifted character of a US keyboard at the place of a key, or nothing.

    Args:
        platform: Qt's name of the platform, such as `xcb`, `wayland`, `windows`, `cocoa`.
        scan_code: The native scan code; 0 where nobody pressed a key, as in text that comes
            from an input method.
        virtual_key: The native virtual key; only a Mac's names a place.
    """
    if platform == "cocoa":
        return _MAC.get(virtual_key, "")
    if platform == "windows":
        return _LINUX.get(scan_code, "")
    return _LINUX.get(scan_code - _FROM_X11, "")
