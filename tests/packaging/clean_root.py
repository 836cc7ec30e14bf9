"""A machine that has nothing but what the package declares: no Python, no checkout, no network.

`copied_root(folder, packages)` copies the installed Debian packages that these need, and dpkg's
knowledge of them, into a folder: dpkg can install there and sees what is missing. `debian_root`
makes a new Debian with debootstrap instead. `CleanRoot.run` runs a command inside, as a person
without rights, in a network namespace of its own, with only the display reached from outside.
Root is needed for all of it.
"""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

PERSON = 1000
HOME = "/home/ann"
ESSENTIAL = ("base-files", "bash", "coreutils", "dash", "debianutils", "diffutils", "dpkg", "findutils", "grep", "gzip", "libc-bin", "mawk",
             "sed", "tar", "xz-utils")  # fmt: skip

# /tmp comes from outside as a file system of its own: only the displays are in it. The program's
# folder is mounted read-only for everybody where that is asked for.
INSIDE = """
set -e
root=$1; readonly=$2; shift 2
mount -t proc proc "$root/proc"
for name in null urandom; do mount --bind /dev/$name "$root/dev/$name"; done
mount --bind /tmp/.X11-unix "$root/tmp/.X11-unix"
if [ -n "$readonly" ]; then
    mount --bind "$root$readonly" "$root$readonly"
    mount -o remount,ro,bind "$root$readonly"
fi
exec "$@"
"""

COPY = 'tar -C / --no-recursion -cf - -T "$1" | tar -C "$2" --keep-directory-symlink -xf -'


@dataclass(frozen=True)
class CleanRoot:
    """A file tree to run programs in."""

    path: Path

    def run(
        self,
        *command: str,
        readonly: str = "",
        network: bool = False,
        check: bool = True,
        **environment: str,
    ) -> subprocess.CompletedProcess[str]:
        """Run a command as a person and wait for it; see `command`."""
        done = subprocess.run(
            self.command(command, environment, readonly=readonly, network=network),
            capture_output=True, text=True, check=False, timeout=600,
        )  # fmt: skip
        assert not check or done.returncode == 0, f"{command}\n{done.stdout}{done.stderr}"
        return done

    def command(
        self,
        command: Sequence[str],
        environment: Mapping[str, str],
        *,
        readonly: str = "",
        network: bool = False,
    ) -> list[str]:
        """The words that run a command inside as a person.

        Args:
            environment: All that it has beside PATH and HOME.
            readonly: A folder that nobody can write to meanwhile.
            network: Whether it reaches this machine's network, as for a server of the test's own.
        """
        given = {"PATH": "/usr/bin:/bin", "HOME": HOME, **environment}
        return [
            *(
                "unshare",
                "--mount",
                *(() if network else ("--net",)),
                "sh",
                "-c",
                INSIDE,
                "sh",
                str(self.path),
                readonly,
            ),
            *("chroot", f"--userspec={PERSON}:{PERSON}", str(self.path), "/usr/bin/env", "-i"),
            *(f"{name}={value}" for name, value in given.items()),
            *command,
        ]

    def as_root(self, *command: str, check: bool = True) -> subprocess.CompletedProcess[str]:
        """Run a command of the system inside, such as dpkg."""
        path = "PATH=/usr/sbin:/usr/bin:/sbin:/bin"
        words = ["chroot", str(self.path), "/usr/bin/env", "-i", path, "LANG=C", *command]
        done = subprocess.run(words, capture_output=True, text=True, check=False)
        assert not check or done.returncode == 0, f"{command}\n{done.stdout}{done.stderr}"
        return done

    def home(self, *parts: str) -> Path:
        """A place in the person's home, seen from outside."""
        return self.path.joinpath(HOME.lstrip("/"), *parts)

    def give(self, source: Path, *parts: str) -> str:
        """Copy a file into the person's home; its path inside."""
        target = self.home(*parts)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, target)
        for path in (target, *target.parents):
            if path == self.home():
                break
            shutil.chown(path, PERSON, PERSON)
        return "/".join((HOME, *parts))

    def files(self) -> dict[str, tuple[int, int]]:
        """Size and time of change of every file outside the person's home."""
        found = {}
        for path in self.path.rglob("*"):
            if path.is_relative_to(self.home()):
                continue
            facts = path.lstat()
            found[str(path)] = (facts.st_size, facts.st_mtime_ns) if path.is_file() else (0, 0)
        return found


def debian_root(folder: Path, deb: Path) -> CleanRoot:
    """A new Debian of this machine's release, with the package and what apt finds it needs."""
    release = re.search(r"VERSION_CODENAME=(\w+)", Path("/etc/os-release").read_text())
    assert release
    subprocess.run(["debootstrap", "--variant=minbase", release[1], str(folder)], check=True)
    shutil.copyfile("/etc/resolv.conf", folder / "etc/resolv.conf")
    shutil.copyfile(deb, folder / deb.name)
    root = CleanRoot(folder)
    words = ("apt-get", "install", "--yes", "--no-install-recommends", f"/{deb.name}")
    root.as_root(*words)
    _furnish(folder)
    return root


def copied_root(folder: Path, deb: Path) -> CleanRoot:
    """The packages of this machine that the package needs, and it, installed by dpkg."""
    depends = subprocess.run(
        ["dpkg-deb", "--field", str(deb), "Depends"], capture_output=True, text=True, check=True
    )
    installed = _installed()
    needed = closure(installed, [*ESSENTIAL, *_groups(depends.stdout)])
    for link in ("bin", "lib", "lib64", "sbin"):
        (folder / "usr" / link).mkdir(parents=True, exist_ok=True)
        (folder / link).symlink_to(f"usr/{link}")
    names = [installed[name]["Package"] for name in sorted(needed)]
    listed = subprocess.run(
        ["dpkg-query", "-L", *names], capture_output=True, text=True, check=True
    )
    paths = {line for line in listed.stdout.splitlines() if line.startswith("/")}
    paths |= {"/etc/fonts/conf.d", "/var/lib/dpkg/info", "/var/lib/dpkg/updates", "/tmp"}
    paths |= {str(path) for path in Path("/etc/fonts/conf.d").iterdir()}
    wanted = sorted(
        path
        for path in paths
        if Path(path).exists()
        and not re.match(r"/usr/share/(doc|locale|man|info|lintian)/|/(bin|lib|lib64|sbin)$", path)
    )
    listed_in = folder / "paths"
    listed_in.write_text("".join(f".{path}\n" for path in wanted), encoding="utf-8")
    subprocess.run(["sh", "-c", COPY, "sh", str(listed_in), str(folder)], check=True)
    listed_in.unlink()
    status = "\n".join(installed[name]["all"] for name in sorted(needed))
    (folder / "var/lib/dpkg/status").write_text(status + "\n", encoding="utf-8")
    for name in sorted(needed):
        _list_files(folder, name)
    subprocess.run(["ldconfig", "-r", str(folder)], check=True)
    shutil.copyfile(deb, folder / deb.name)
    root = CleanRoot(folder)
    root.as_root("dpkg", "--install", f"/{deb.name}")
    _furnish(folder)
    return root


def closure(installed: Mapping[str, Mapping[str, str]], wanted: Sequence[str]) -> set[str]:
    """Names of the installed packages that these groups of alternatives need, all in all.

    Raises:
        LookupError: nothing of a group is installed.
    """
    providers: dict[str, str] = {}
    for name, told in sorted(installed.items()):
        for provided in told.get("Provides", "").split(","):
            providers.setdefault(_name(provided), name)
    found: set[str] = set()
    waiting = list(wanted)
    while waiting:
        group = waiting.pop()
        names = [_name(choice) for choice in group.split("|")]
        here = [name if name in installed else providers.get(name) for name in names]
        chosen = next((name for name in here if name), None)
        if chosen is None:
            raise LookupError(f"{group.strip()} is not installed here")
        if chosen not in found:
            found.add(chosen)
            for field in ("Depends", "Pre-Depends"):
                waiting += _groups(installed[chosen].get(field, ""))
    return found


def _installed() -> dict[str, dict[str, str]]:
    """What dpkg knows of each installed package, by name."""
    text = Path("/var/lib/dpkg/status").read_text(encoding="utf-8")
    found = {}
    for paragraph in text.strip().split("\n\n"):
        told = dict(re.findall(r"^([\w-]+): (.*)$", paragraph, re.MULTILINE))
        if told["Status"].endswith(" installed"):
            found[told["Package"]] = {**told, "all": paragraph + "\n"}
    return found


def _groups(depends: str) -> list[str]:
    return [group for group in depends.strip().split(",") if group.strip()]


def _name(choice: str) -> str:
    return re.sub(r"\(.*?\)|:\w+", "", choice).strip()


def _list_files(folder: Path, name: str) -> None:
    for path in Path("/var/lib/dpkg/info").glob(f"{name}*.list"):
        if path.stem.split(":")[0] == name:
            shutil.copyfile(path, folder / "var/lib/dpkg/info" / path.name)


def _furnish(folder: Path) -> None:
    """Give it a person and the places where devices and displays are mounted."""
    with (folder / "etc/passwd").open("a", encoding="utf-8") as people:
        people.write(f"root:x:0:0:root:/root:/bin/sh\nann:x:{PERSON}:{PERSON}:Ann:{HOME}:/bin/sh\n")
    with (folder / "etc/group").open("a", encoding="utf-8") as groups:
        groups.write(f"root:x:0:\nann:x:{PERSON}:\n")
    for place in ("dev", "proc", "tmp/.X11-unix", HOME.lstrip("/")):
        (folder / place).mkdir(parents=True, exist_ok=True)
    for device in ("null", "urandom"):
        (folder / "dev" / device).touch()
    shutil.chown(folder / HOME.lstrip("/"), PERSON, PERSON)
    (folder / "tmp").chmod(0o1777)
