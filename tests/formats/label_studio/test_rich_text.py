"""HTML shows its words: blocks are lines, blanks are one."""

from __future__ import annotations

from annotator.formats.label_studio.rich_text import rendered


def test_words_that_are_shown() -> None:
    html = (
        "<html><head><title>No</title><style>p{}</style></head><body><h1>One</h1>"
        "<p>two  <b>three</b>\nfour<br>five</p><!-- no --><script>no()</script>six</body></html>"
    )
    assert rendered(html, "x") == "One\ntwo three four\nfive\nsix"
    assert rendered("plain &amp; simple", "x") == "plain & simple"
