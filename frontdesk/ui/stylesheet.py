"""The one stylesheet: what Qt's own controls look like; widgets that paint themselves do not ask.

``$name`` is a token of ``theme``, ``$icon_…`` the path of a tinted icon; ``[role="…"]`` is set with
``widgets.label.Label`` and the like.
"""

from collections.abc import Mapping
from string import Template

_SHEET = Template("""
QMainWindow, QWidget#desktop { background: $background; }
QDialog { background: $surface; border: 1px solid $line; }
QLabel { background: transparent; color: $text; }
QLabel[role="second"] { color: $second; }
QLabel[role="small"] { color: $second; font-size: ${px_SMALL}px; }
QLabel[role="strong"] { font-weight: bold; }
QLabel[role="heading"] { font-size: ${px_HEADING}px; font-weight: bold; }
QLabel[role="title"] { font-size: ${px_TITLE}px; font-weight: bold; }
QLabel[role="figure"] { font-size: ${px_FIGURE}px; font-weight: bold; }
QLabel[role="wrong"] { color: $bad; font-size: ${px_SMALL}px; }
QLabel[role="key"] {
    color: $second; font-size: ${px_TINY}px; border: 1px solid $line; border-radius: 5px;
    padding: 0px 5px;
}

QFrame[role="card"] { background: $surface; border: 1px solid $line; border-radius: 12px; }
QFrame[role="card"][tone="bad"] { border-color: $bad; }
QFrame[role="card"][tone="attention"] { border-color: $attention; background: $attention_weak; }
QLabel[role="logo"] { background: $sunken; border: 1px dashed $edge; border-radius: 8px; }
QFrame[role="sunken"] { background: $sunken; border: none; border-radius: 8px; }
QFrame[role="bar"] { background: $surface; border: none; border-bottom: 1px solid $line; }
QFrame[role="side"] { background: $surface; border: none; border-right: 1px solid $line; }
QFrame[role="rule"] { background: $line; border: none; max-height: 1px; min-height: 1px; }
QFrame[role="curtain"] { background: $background; border: none; }

QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QAbstractSpinBox {
    background: $surface; color: $text; border: 1px solid $edge; border-radius: 8px;
    padding: 0px 10px; min-height: 32px;
    selection-background-color: $accent; selection-color: $on_accent;
}
QPlainTextEdit, QTextEdit { padding: 6px 8px; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QComboBox:focus, QAbstractSpinBox:focus {
    border: 2px solid $accent; padding: 0px 9px;
}
QPlainTextEdit:focus, QTextEdit:focus { padding: 5px 7px; }
QLineEdit[wrong="true"], QComboBox[wrong="true"] { border: 2px solid $bad; padding: 0px 9px; }
QLineEdit:disabled, QComboBox:disabled { background: $background; color: $third; }
QLineEdit[role="search"] { padding-left: 38px; padding-right: 44px; min-height: 34px; }
QLineEdit[role="search"]:focus { padding-left: 37px; padding-right: 43px; }
QComboBox::drop-down { border: none; width: 28px; }
QComboBox::down-arrow { image: url("$icon_open"); width: 16px; height: 16px; }
QAbstractSpinBox { padding-right: 26px; }
QAbstractSpinBox:focus { padding-right: 25px; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {
    subcontrol-origin: border; width: 24px; border: none; border-left: 1px solid $line;
    background: transparent;
}
QAbstractSpinBox::up-button { subcontrol-position: top right; margin: 2px 2px 0px 0px; }
QAbstractSpinBox::down-button { subcontrol-position: bottom right; margin: 0px 2px 2px 0px; }
QAbstractSpinBox::up-button:hover, QAbstractSpinBox::down-button:hover { background: $hover; }
QAbstractSpinBox::up-arrow { image: url("$icon_up"); width: 12px; height: 12px; }
QAbstractSpinBox::down-arrow { image: url("$icon_open"); width: 12px; height: 12px; }
QComboBox QAbstractItemView {
    background: $surface; color: $text; border: 1px solid $line; outline: none;
    selection-background-color: $accent_weak; selection-color: $accent;
}
QCheckBox, QRadioButton { color: $text; spacing: 8px; }
QCheckBox:focus, QRadioButton:focus { color: $accent; }
QCheckBox:disabled, QRadioButton:disabled { color: $third; }
QCheckBox::indicator, QRadioButton::indicator {
    width: 16px; height: 16px; background: $surface; border: 1px solid $edge;
}
QCheckBox::indicator { border-radius: 5px; }
QRadioButton::indicator { border-radius: 9px; }
QCheckBox::indicator:hover, QRadioButton::indicator:hover { border-color: $accent; }
QCheckBox::indicator:focus, QRadioButton::indicator:focus {
    width: 14px; height: 14px; border: 2px solid $accent;
}
QCheckBox::indicator:checked, QRadioButton::indicator:checked {
    background: $accent; border-color: $accent; image: url("$icon_tick");
}
QCheckBox::indicator:checked:focus, QRadioButton::indicator:checked:focus {
    border-color: $text;
}
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled {
    background: $background; border-color: $line;
}
QCheckBox::indicator:checked:disabled, QRadioButton::indicator:checked:disabled {
    background: $third; border-color: $third;
}

QTableView, QListView, QTreeView {
    background: transparent; border: none; outline: none; color: $text;
    selection-background-color: $accent_weak; selection-color: $text;
}
QHeaderView { background: transparent; border: none; }
QHeaderView::section {
    background: transparent; color: $second; border: none; border-bottom: 1px solid $line;
    padding: 4px 8px; font-size: ${px_SMALL}px;
}
QAbstractScrollArea::corner { background: transparent; border: none; }
QTableCornerButton::section { background: transparent; border: none; }

QScrollArea, QScrollArea > QWidget > QWidget#desktop { background: transparent; border: none; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 2px; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 2px; }
QScrollBar::handle { background: $line; border-radius: 3px; }
QScrollBar::handle:hover { background: $third; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0px; height: 0px; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QTabWidget::pane { border: none; }
QTabBar { qproperty-drawBase: 0; }
QTabBar::tab {
    background: transparent; color: $second; border: none; border-bottom: 2px solid transparent;
    padding: 8px 4px; margin-right: 14px;
}
QTabBar::tab:selected { color: $accent; border-bottom-color: $accent; font-weight: bold; }
QTabBar QToolButton { background: $surface; border: 1px solid $line; border-radius: 4px; }
QTabBar::tab:focus { color: $accent; }

QProgressBar {
    background: $line; border: none; border-radius: 3px; max-height: 6px; min-height: 6px;
}
QProgressBar::chunk { background: $accent; border-radius: 3px; }
QToolTip {
    background: $toast; color: $on_toast; border: none; padding: 6px 8px;
    font-size: ${px_SMALL}px;
}
QMenu { background: $surface; border: 1px solid $line; padding: 6px; color: $text; }
QMenu::item { padding: 6px 24px 6px 12px; border-radius: 6px; }
QMenu::item:selected { background: $accent_weak; color: $accent; }
QMenu::separator { background: $line; height: 1px; margin: 6px 8px; }
""")

_FACING = Template("""
QDialog#facing { background: $surface; border: none; }
#facing QLabel { color: $text; font-size: ${px_FACE}px; }
#facing QLabel[role="face_small"] { font-size: ${px_FACE_SMALL}px; }
#facing QLabel[role="face_strong"] { font-size: ${px_FACE_STRONG}px; font-weight: bold; }
#facing QLabel[role="face_title"] { font-size: ${px_FACE_TITLE}px; font-weight: bold; }
#facing QLabel[role="face_code"] { font-size: ${px_FACE_CODE}px; font-weight: bold; }
""")


def stylesheet(tokens: Mapping[str, object]) -> str:
    """Return the stylesheet with every ``$token`` filled in.

    Raises:
        KeyError: the sheet names a token that ``tokens`` lacks.

    """
    return _SHEET.substitute(tokens)


def facing_stylesheet(tokens: Mapping[str, object]) -> str:
    """Return the stylesheet of what is turned to a customer."""
    return _FACING.substitute(tokens)
