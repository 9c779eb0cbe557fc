"""Icons for the stylesheet, which takes pictures from files only and knows no ``currentColor``."""

from pathlib import Path

from PySide6.QtCore import QTemporaryDir

from frontdesk.system.bundled import bundled


class Tints:
    """A folder of tinted icons that goes with the program."""

    def __init__(self) -> None:
        self._folder = QTemporaryDir()

    def tinted(self, name: str, tint: str) -> str:
        """Return the path of the icon ``name`` in ``tint``; nothing if it cannot be written."""
        path = Path(self._folder.path()) / f"{name}-{tint.removeprefix('#')}.svg"
        source = bundled(f"resources/icons/{name}.svg").read_text("utf-8")
        try:
            path.write_text(source.replace("currentColor", tint), "utf-8")
        except OSError:
            # a full disk: box and dot are seen without their tick
            return ""
        return path.as_posix()
