"""The archive works without root, and both packages go without a trace; the last that is tried."""

from __future__ import annotations

from annotator import __version__
from tests.packaging.clean_root import HOME, CleanRoot
from tests.packaging.display import Display
from tests.packaging.frozen.package import A_NEW_DEBIAN, UNTIL_PAINTED, built

pytestmark = A_NEW_DEBIAN


def test_without_root_from_the_archive(root: CleanRoot, display: Display, sample: str) -> None:
    archive = root.give(built(f"news-annotator-{__version__}-linux-*.tar.gz"), "archive.tar.gz")
    root.run("mkdir", "-p", f"{HOME}/Télé chargé")
    root.run("tar", "-xzf", archive, "-C", f"{HOME}/Télé chargé")
    folder = f"{HOME}/Télé chargé/news-annotator-{__version__}"
    on_display = {"DISPLAY": display.name, **UNTIL_PAINTED}
    assert root.run(f"{folder}/annotator", sample, **on_display).stdout == "painted\n"
    prefix = f"{HOME}/my $programs"
    for _ in range(2):  # the second time is an upgrade
        assert "is in the menu" in root.run(f"{folder}/install", prefix).stdout
    assert root.run(f"{prefix}/bin/annotator", sample, **on_display).stdout == "painted\n"
    entry = root.home("my $programs/share/applications/news-annotator.desktop").read_text()
    assert f'Exec="{HOME}/my \\\\$programs/lib/news-annotator/annotator" %f' in entry
    assert root.home("my $programs/share/mime/packages/news-annotator.xml").is_file()
    root.run("sh", "-c", 'cd / && exec "$0"', f"{prefix}/lib/news-annotator/uninstall")
    left = [path for path in root.home("my $programs").rglob("*") if not path.is_dir()]
    assert left == []
    assert (root.path / sample.lstrip("/")).is_file()


def test_nothing_is_left_when_it_is_removed(root: CleanRoot, sample: str) -> None:
    root.as_root("dpkg", "--remove", "news-annotator")
    left = [
        path
        for place in ("usr/lib", "usr/bin", "usr/share", "etc", "var/lib/dpkg/info")
        for path in (root.path / place).rglob("*annotator*")
    ]
    assert left == []
    assert (root.path / sample.lstrip("/")).is_file(), "the person's project must stay"
    assert root.home(".config/news-annotator/settings.json").is_file()
