"""Colours can be read, icons are sharp, and both change at run time."""

from dataclasses import fields

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QComboBox,
    QDialog,
    QPushButton,
    QRadioButton,
    QSpinBox,
    QWidget,
)
from pytestqt.qtbot import QtBot

from frontdesk.ui import icons
from frontdesk.ui.stylesheet import stylesheet
from frontdesk.ui.theme import DARK, LIGHT, Colours, Scheme, Tone, Type, colour, theme

READABLE = 4.5
GROUNDS = ("background", "surface", "sunken", "hover")
PAIRS = [
    *((word, ground) for word in ("text", "second") for ground in (*GROUNDS, "accent_weak")),
    *((tone.value, "surface") for tone in Tone),
    *((tone.value, tone.weak) for tone in Tone),
    ("on_accent", "accent"),
    ("on_toast", "toast"),
    ("toast_accent", "toast"),
]


def _light(colour: QColor) -> float:
    """Return the relative luminance (WCAG 2.2)."""
    parts = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (colour.redF(), colour.greenF(), colour.blueF())
    ]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def _contrast(one: QColor, other: QColor) -> float:
    low, high = sorted((_light(one), _light(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("words", "ground"), PAIRS)
def test_words_can_be_read_on_what_they_stand_on(colours: Colours, words: str, ground: str) -> None:
    assert _contrast(colours.of(words), colours.of(ground)) >= READABLE


def test_the_stylesheet_needs_no_token_that_is_missing() -> None:
    tokens = {one.name: "#000000" for one in fields(Colours)}
    sizes = {f"px_{step.name}": 1 for step in Type}
    icons_ = dict.fromkeys(("icon_tick", "icon_open", "icon_up"), "x.svg")
    assert "$" not in stylesheet({**tokens, **sizes, **icons_})


def test_dark_and_light_change_palette_and_tell_the_widgets(qtbot: QtBot) -> None:
    with qtbot.waitSignal(theme().changed):
        theme().use(Scheme.DARK)
    assert QApplication.palette().window().color() == DARK.of("background")
    theme().use(Scheme.LIGHT)
    assert QApplication.palette().window().color() == LIGHT.of("background")


def test_the_size_of_words_can_be_set() -> None:
    theme().use(Scheme.LIGHT, 1.3)
    assert theme().font(Type.BASE).pixelSize() == 18


def test_figures_are_equally_wide_and_chinese_has_its_font() -> None:
    font = theme().font(Type.FIGURE)
    assert font.family() == "Noto Sans SC"
    assert font.bold()


@pytest.mark.parametrize("scale", icons.SCALES)
def test_an_icon_has_a_pixel_for_every_pixel_of_the_screen(scale: float) -> None:
    found = icons.pixmap("home", "accent", 16, scale)
    assert found.width() == 16 * scale
    assert found.devicePixelRatio() == scale


def test_an_icon_wears_the_colour_of_its_token() -> None:
    picture = icons.pixmap("check", "bad", 32, 2.0).toImage()
    colours = {
        picture.pixelColor(x, y).name()
        for x in range(picture.width())
        for y in range(picture.height())
        if picture.pixelColor(x, y).alpha() == 255
    }
    assert LIGHT.bad in colours


def test_a_button_keeps_its_icon_in_the_colour_of_the_theme(qtbot: QtBot) -> None:
    button = QPushButton()
    qtbot.addWidget(button)
    icons.dress(button, "home")
    before = button.icon().cacheKey()
    theme().use(Scheme.DARK)
    assert button.icon().cacheKey() != before


@pytest.mark.parametrize("scheme", [Scheme.LIGHT, Scheme.DARK])
@pytest.mark.parametrize("kind", [QCheckBox, QRadioButton])
def test_boxes_and_dots_are_seen_ticked_or_not(
    qtbot: QtBot, scheme: Scheme, kind: type[QAbstractButton]
) -> None:
    theme().use(scheme)
    box = kind()
    qtbot.addWidget(box)
    theme().clothe(box)
    box.resize(40, 30)
    assert _has(box, "edge")
    box.setChecked(True)
    assert _has(box, "accent")
    assert _has(box, "on_accent")


def test_a_dialog_is_clothed_by_the_window_it_opens_from(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    theme().clothe(window)
    dialog = QDialog(window)
    box = QCheckBox(dialog)
    box.resize(40, 30)
    window.show()
    theme().use(Scheme.DARK)
    assert _has(box, "edge")


@pytest.mark.parametrize("scheme", [Scheme.LIGHT, Scheme.DARK])
@pytest.mark.parametrize("kind", [QComboBox, QSpinBox])
def test_arrows_are_seen(qtbot: QtBot, scheme: Scheme, kind: type[QWidget]) -> None:
    theme().use(scheme)
    control = kind()
    qtbot.addWidget(control)
    theme().clothe(control)
    control.resize(120, 36)
    arrow = QRect(control.width() - 28, 4, 24, 28)
    greys = {QColor(name).lightness() for name in _colours(control, arrow)}
    assert max(greys) - min(greys) > 80


def _has(widget: QWidget, token: str) -> bool:
    """Tell whether a widget shows a colour; round edges are a little weaker."""
    wanted = _parts(colour(token))
    return any(
        max(abs(one - other) for one, other in zip(_parts(QColor(name)), wanted, strict=True)) < 16
        for name in _colours(widget)
    )


def _parts(of: QColor) -> tuple[int, int, int]:
    return of.red(), of.green(), of.blue()


def _colours(widget: QWidget, place: QRect | None = None) -> set[str]:
    image = widget.grab(place or widget.rect()).toImage()
    return {
        image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())
    }
