"""The type of the window: Noto Sans SC, which ships with the program."""

from PySide6.QtGui import QFontDatabase

from frontdesk.system.bundled import bundled

FAMILY = "Noto Sans SC"
FILES = ("NotoSansSC_400Regular.ttf", "NotoSansSC_700Bold.ttf")


def load_fonts() -> None:
    """Make the shipped fonts known to Qt.

    Raises:
        FileNotFoundError: the installation is not whole.

    """
    for name in FILES:
        path = bundled(f"resources/fonts/{name}")
        if QFontDatabase.addApplicationFont(str(path)) < 0:
            raise FileNotFoundError(path)
