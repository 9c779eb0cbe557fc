"""The right side of the page: the very sheet that is printed, and what one does with it."""

from PySide6.QtWidgets import QHBoxLayout, QTabBar

from frontdesk.system.translate import translate
from frontdesk.ui.theme import Size
from frontdesk.ui.widgets.button import Button, PrimaryButton, Weight
from frontdesk.ui.widgets.card import Card
from frontdesk.ui.widgets.pdf_view import PdfView


class Preview(Card):
    """A sheet below its buttons.

    Attributes:
        view: the sheet.
        print, choose, pdf, table: on paper, on which paper, as a file, as a table.
        letters: thank-you letters for everybody on the board.

    """

    def __init__(self, audience: QTabBar) -> None:
        super().__init__()
        self.view = PdfView()
        self.print = PrimaryButton(shortcut="Ctrl+P", hint="Ctrl+P", icon="printer")
        self.choose, self.pdf, self.table = Button(), Button(), Button()
        self.letters = Button(Weight.QUIET, icon="heart", shortcut="Ctrl+T")
        # beside three tabs there is no room for it on small screens
        self.letters.hint = ""
        self._lay_out(audience)

    def show_pdf(self, content: bytes) -> None:
        """Show a sheet, all of a page in view."""
        self.view.show_pdf(content)
        self.view.fit_page()

    def retranslate(self) -> None:
        """Set all words."""
        self.view.setAccessibleName(translate("BoardsPage", "Preview of the sheet"))
        self.print.set_words(translate("BoardsPage", "Print"))
        self.choose.set_words(translate("BoardsPage", "Printer…"))
        self.pdf.set_words(translate("BoardsPage", "PDF"))
        self.table.set_words(translate("BoardsPage", "Table…"))
        self.letters.set_words(translate("BoardsPage", "Thank-you letters…"))
        self.letters.setToolTip(f"{self.letters.accessibleName()}  {self.letters.keys}")

    def _lay_out(self, audience: QTabBar) -> None:
        top, buttons = QHBoxLayout(), QHBoxLayout()
        top.addWidget(audience, 1)
        top.addWidget(self.letters)
        buttons.setSpacing(Size.GRID)
        buttons.addWidget(self.print, 1)
        for button in (self.pdf, self.table, self.choose):
            buttons.addWidget(button)
        self.body.addLayout(top)
        self.body.addLayout(buttons)
        self.body.addWidget(self.view, 1)
