"""Find the files that ship with the program: fonts, translations, migrations."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent.parent


def bundled(name: str) -> Path:
    """Return the path of the shipped file or folder ``name``, such as ``resources/fonts``.

    An installed wheel carries them in ``frontdesk/_bundled``; a checkout beside the package.
    """
    inside = _PACKAGE / "_bundled" / name
    return inside if inside.exists() else _PACKAGE.parent / name
