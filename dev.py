"""Set up this checkout and run it: ``python3 dev.py app`` or ``python3 dev.py test``.

Standard library only: it must run on a bare Python 3.11 before anything is installed.
"""

import ctypes
import hashlib
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
STAMP = VENV / "frontdesk-installed"
OFFSCREEN = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libxkbcommon.so.0": "libxkbcommon0",
}
"""What Qt needs of Debian and Ubuntu even without a screen: library → package."""
ON_SCREEN = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libcups.so.2": "libcups2",
}
"""What it needs besides to show a window and to print."""
USAGE = """python3 dev.py COMMAND [ARGUMENT …]

  app       run the program: its window on practice data; without a screen a month of an invented
            clinic, with all its sheets, into demo/
  test      every check and every test
  bench     measure the goals of speed: all, or the benchmarks named; --help lists them
  pictures  take the pictures of the README anew
  lock      resolve requirements.lock anew from pyproject.toml
"""


def run(*command: str | Path) -> int:
    """Run ``command`` in the checkout and return its exit code."""
    return subprocess.run([str(part) for part in command], cwd=ROOT, check=False).returncode


def stop(sentence: str) -> None:
    """Leave with one sentence that says what to do."""
    sys.exit(f"dev.py: {sentence}")


def wanted() -> str:
    """Return what the virtual environment must have been made from."""
    parts = [sys.version, str(ROOT)]
    parts += [(ROOT / name).read_text("utf-8") for name in ("requirements.lock", "pyproject.toml")]
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()


def prepare() -> None:
    """Make ``.venv`` from the locked, hashed dependencies, unless it is there already."""
    if STAMP.exists() and STAMP.read_text("utf-8") == wanted():
        return
    if run(sys.executable, "-m", "venv", "--clear", VENV):
        stop(
            "the virtual environment could not be made. On Debian and Ubuntu type\n"
            "    sudo apt-get install python3-venv\n"
            "and try again."
        )
    pip = (PYTHON, "-m", "pip", "--disable-pip-version-check", "install", "--quiet")
    if run(*pip, "--require-hashes", "--only-binary", ":all:", "-r", "requirements.lock"):
        stop("the locked dependencies could not be installed; pip's message above says why.")
    if run(*pip, "--no-deps", "--no-build-isolation", "--editable", "."):
        stop("the checkout could not be installed; pip's message above says why.")
    STAMP.write_text(wanted(), "utf-8")


def has_screen() -> bool:
    """Tell whether a window can be shown here."""
    named = os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    return os.name == "nt" or sys.platform == "darwin" or bool(named)


def need_libraries(wanted_: dict[str, str]) -> None:
    """Make sure of the native libraries: install them as root, else print the line to type."""
    if not sys.platform.startswith("linux"):
        return
    missing = [package for library, package in wanted_.items() if not loads(library)]
    if not missing:
        return
    line = f"apt-get install --yes --no-install-recommends {' '.join(missing)}"
    if os.geteuid() != 0:
        stop(f"native libraries are missing. On Debian and Ubuntu type\n    sudo {line}")
    if run("apt-get", "update", "--quiet=2") or run(*line.split(), "--quiet=2"):
        stop(f"native libraries are missing and could not be installed with\n    {line}")


def loads(library: str) -> bool:
    """Tell whether the system finds a native library."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def main(arguments: list[str]) -> int:
    """Do what the first argument names; the rest goes to the program or to pytest."""
    if sys.version_info < (3, 11):  # noqa: UP036 - this file must tell so itself
        stop(f"Python 3.11 or newer is needed, this is {sys.version.split()[0]}.")
    command, *rest = arguments or ["help"]
    program = (PYTHON, "-m", "frontdesk")
    practice = (*program, "--data-dir", "demo/practice", "practice")
    demo = (*program, "demo", "--out", "demo")
    commands: dict[str, tuple[str | Path, ...]] = {
        "app": practice if has_screen() else demo,
        "test": (PYTHON, "-m", "pytest"),
        "bench": (PYTHON, "-m", "tests.benchmarks"),
        "pictures": (PYTHON, "-m", "tests.pictures"),
        "lock": (
            *(PYTHON, "-m", "uv", "pip", "compile", "pyproject.toml", "--extra", "dev"),
            *("--universal", "--generate-hashes", "--no-emit-index-url"),
            *("--no-emit-find-links", "--no-header", "-o", "requirements.lock"),
        ),
    }
    if command not in commands:
        print(USAGE)
        return 0 if command == "help" else 2
    prepare()
    if command in {"test", "bench", "pictures"} or (command == "app" and has_screen()):
        need_libraries({**OFFSCREEN, **ON_SCREEN} if has_screen() else OFFSCREEN)
    return run(*commands[command], *rest)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
