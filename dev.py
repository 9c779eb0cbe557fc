"""Set up this checkout and run it: ``python3 dev.py app`` or ``python3 dev.py test``.

Standard library only: it must run on a bare Python 3.11 before anything is installed.
"""

import hashlib
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
STAMP = VENV / "frontdesk-installed"
USAGE = """python3 dev.py COMMAND [ARGUMENT …]

  app       run the program: without a window yet, a month of a small clinic into demo/
  test      every check and every test
  pictures  render the sample sheets of the README anew (needs a demo/ made by app)
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


def main(arguments: list[str]) -> int:
    """Do what the first argument names; the rest goes to the program or to pytest."""
    if sys.version_info < (3, 11):  # noqa: UP036 - this file must tell so itself
        stop(f"Python 3.11 or newer is needed, this is {sys.version.split()[0]}.")
    command, *rest = arguments or ["help"]
    commands: dict[str, tuple[str | Path, ...]] = {
        "app": (PYTHON, "-m", "frontdesk", "demo", "--out", "demo"),
        "test": (PYTHON, "-m", "pytest"),
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
    return run(*commands[command], *rest)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
