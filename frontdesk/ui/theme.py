"""Tokens: every colour and size of the window stands here once; light and dark, switchable.

Words are only ever set in ``text``, ``second`` or a tone: ``third`` is for lines and icons, its
contrast is too low to read.
"""

from dataclasses import dataclass, fields
from enum import Enum, IntEnum, StrEnum
from functools import cache

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from frontdesk.ui.fonts import FAMILY, load_fonts
from frontdesk.ui.stylesheet import facing_stylesheet, stylesheet
from frontdesk.ui.tints import Tints


@dataclass(frozen=True, slots=True)
class Colours:
    """The colours of one scheme, as ``#rrggbb``; a ``…_weak`` is what its tone stands on."""

    background: str
    surface: str
    sunken: str
    hover: str
    line: str
    edge: str
    text: str
    second: str
    third: str
    accent: str
    accent_weak: str
    on_accent: str
    good: str
    good_weak: str
    attention: str
    attention_weak: str
    bad: str
    bad_weak: str
    info: str
    info_weak: str
    toast: str
    on_toast: str
    toast_accent: str

    def of(self, name: str) -> QColor:
        """Return the colour of the token ``name``."""
        return QColor(getattr(self, name))


LIGHT = Colours(
    background="#f4f6f7",
    surface="#ffffff",
    sunken="#f4f6f7",
    hover="#eef2f3",
    line="#e3e8ea",
    edge="#bac6ca",
    text="#1b2a2f",
    second="#5a6b71",
    third="#8b999e",
    accent="#0f766e",
    accent_weak="#e3f3f0",
    on_accent="#ffffff",
    good="#15803d",
    good_weak="#ecf9f0",
    attention="#b45309",
    attention_weak="#fff5e6",
    bad="#b42318",
    bad_weak="#fdecea",
    info="#1d5fa8",
    info_weak="#e6effa",
    toast="#1b2a2f",
    on_toast="#ffffff",
    toast_accent="#7fd8cc",
)

DARK = Colours(
    background="#12191b",
    surface="#1a2427",
    sunken="#12191b",
    hover="#222e32",
    line="#2b383c",
    edge="#43545a",
    text="#e8eef0",
    second="#a3b3b8",
    third="#74858b",
    accent="#3fb8aa",
    accent_weak="#17383a",
    on_accent="#12191b",
    good="#5ac27a",
    good_weak="#17321f",
    attention="#e3a24a",
    attention_weak="#3a2a12",
    bad="#ef7b72",
    bad_weak="#3d1f1e",
    info="#6cabf0",
    info_weak="#16304d",
    toast="#e8eef0",
    on_toast="#1b2a2f",
    toast_accent="#0f766e",
)


class Tone(StrEnum):
    """What a colour says; each has a strong colour for words and a weak one to stand on."""

    NEUTRAL = "second"
    ACCENT = "accent"
    GOOD = "good"
    ATTENTION = "attention"
    BAD = "bad"
    INFO = "info"

    @property
    def weak(self) -> str:
        """The token of the colour it stands on."""
        return "hover" if self is Tone.NEUTRAL else f"{self}_weak"


class Size(IntEnum):
    """Lengths in logical pixels, on a grid of 8 with halves."""

    HAIR = 4
    GRID = 8
    GAP = 12
    EDGE = 16
    RADIUS = 10
    RADIUS_SMALL = 8
    CHIP = 20
    ICON = 18
    ROW = 34
    DENSE_ROW = 28
    CONTROL = 36
    TOP_BAR = 56
    SIDEBAR = 184
    SIDEBAR_SMALL = 56


class Type(Enum):
    """The type scale: pixels at 100 %, and whether bold. The base is 14 px = 10.5 pt."""

    TINY = (11, False)
    SMALL = (12, False)
    BASE = (14, False)
    STRONG = (14, True)
    HEADING = (15, True)
    TITLE = (18, True)
    FIGURE = (20, True)
    FACE_SMALL = (20, False)
    FACE = (24, False)
    FACE_STRONG = (26, True)
    FACE_TITLE = (34, True)
    FACE_CODE = (40, True)


class Scheme(StrEnum):
    """Which palette is wanted."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Theme(QObject):
    """The look in force.

    Attributes:
        changed: widgets that paint themselves do so anew.
        sewn: the stylesheet as it is from now on (str).

    """

    changed = Signal()
    sewn = Signal(str)

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self.scheme = Scheme.SYSTEM
        self.text_scale = 1.0
        self.colours = LIGHT
        self._tints = Tints()
        load_fonts()
        app.setStyle("Fusion")
        app.setCursorFlashTime(1000)
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._follow_system)
        self._dress()

    def use(self, scheme: Scheme, text_scale: float = 1.0) -> None:
        """Show ``scheme`` from now on, with words ``text_scale`` times their usual size."""
        if (scheme, text_scale) != (self.scheme, self.text_scale) or self._wanted() != self.colours:
            self.scheme, self.text_scale = scheme, text_scale
            self._dress()

    def clothe(self, window: QWidget) -> None:
        """Give a window of its own the stylesheet, now and after every change.

        Dialogs and menus inherit it from the window they belong to. The application has none: with
        one, every widget is dressed anew each time it, or what it stands in, is put elsewhere,
        which makes building a page four times as slow.
        """
        self.sewn.connect(window.setStyleSheet)
        window.setStyleSheet(self._sheet)

    def font(self, of: Type) -> QFont:
        """Return the font of a step of the type scale, with figures of equal width."""
        pixels, bold = of.value
        font = QFont(FAMILY)
        font.setPixelSize(round(pixels * self.text_scale))
        font.setBold(bold)
        font.setFeature(QFont.Tag("tnum"), 1)
        return font

    def _wanted(self) -> Colours:
        if self.scheme is Scheme.SYSTEM:
            dark = QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
            return DARK if dark else LIGHT
        return DARK if self.scheme is Scheme.DARK else LIGHT

    def _follow_system(self) -> None:
        if self.scheme is Scheme.SYSTEM and self._wanted() != self.colours:
            self._dress()

    def _dress(self) -> None:
        self.colours = self._wanted()
        tokens = {one.name: getattr(self.colours, one.name) for one in fields(self.colours)}
        sizes = {f"px_{step.name}": round(step.value[0] * self.text_scale) for step in Type}
        self._app.setFont(self.font(Type.BASE))
        self._app.setPalette(_palette(self.colours))
        self._sheet = stylesheet({**tokens, **sizes, **self._icons()})
        self.sewn.emit(self._sheet)
        self.changed.emit()

    def _icons(self) -> dict[str, str]:
        """Return the icons the stylesheet names."""
        wanted = {
            "icon_tick": ("check", self.colours.on_accent),
            "icon_open": ("chevron-down", self.colours.second),
            "icon_up": ("chevron-up", self.colours.second),
        }
        return {token: self._tints.tinted(*icon) for token, icon in wanted.items()}


@cache
def theme() -> Theme:
    """Return the look of the one application; the first call loads fonts and dresses it."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        raise TypeError("a window needs a QApplication")
    return Theme(app)


def colour(token: str) -> QColor:
    """Return the present colour of a token or tone."""
    return theme().colours.of(token)


def facing_look(scale: float) -> str:
    """Return the stylesheet of what is turned to a customer: light in every scheme.

    ``scale`` is how large the screen is beside that of a clinic's PC.
    """
    sizes = {f"px_{step.name}": round(step.value[0] * scale) for step in Type}
    return facing_stylesheet(
        {**{one.name: getattr(LIGHT, one.name) for one in fields(LIGHT)}, **sizes}
    )


def _palette(colours: Colours) -> QPalette:
    palette = QPalette()
    role = QPalette.ColorRole
    for roles, token in (
        ((role.Window,), "background"),
        ((role.Base, role.Button, role.AlternateBase), "surface"),
        ((role.WindowText, role.Text, role.ButtonText), "text"),
        ((role.ToolTipBase,), "toast"),
        ((role.ToolTipText,), "on_toast"),
        ((role.PlaceholderText,), "second"),
        ((role.Highlight, role.Accent, role.Link), "accent"),
        ((role.HighlightedText,), "on_accent"),
        ((role.Light, role.Midlight, role.Mid, role.Dark), "line"),
    ):
        for one in roles:
            palette.setColor(one, colours.of(token))
    for one in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, one, colours.of("third"))
    return palette
