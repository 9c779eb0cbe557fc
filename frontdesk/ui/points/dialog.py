"""Why these points? Every entry with the balance after it, and the reasons of the chosen one."""

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from frontdesk import ledger_words
from frontdesk.domain.ledger import Ledger, Line
from frontdesk.domain.patients import Patient
from frontdesk.domain.staff import Role
from frontdesk.services import staff, statements
from frontdesk.services.staff import Myself
from frontdesk.services.statements import Statement
from frontdesk.system.translate import translate
from frontdesk.ui.jobs import Ticket
from frontdesk.ui.page import Surroundings
from frontdesk.ui.points.columns import ENTRIES
from frontdesk.ui.points.deciding import Deciding
from frontdesk.ui.printing import offer, one_sheet
from frontdesk.ui.rows import RowsModel
from frontdesk.ui.table import Table
from frontdesk.ui.theme import Size
from frontdesk.ui.widgets.button import Button, PrimaryButton
from frontdesk.ui.widgets.card import rule
from frontdesk.ui.widgets.empty import EmptyState
from frontdesk.ui.widgets.figure import FigureTile
from frontdesk.ui.widgets.label import Label, Voice
from frontdesk.ui.widgets.scrolled import scrolled

_SIZE = (980, 560)
_DETAIL_WIDTH = 340


class PointsDialog(QDialog):
    """The points of one patient; Esc closes it."""

    def __init__(self, parent: QWidget, surroundings: Surroundings, file: Patient) -> None:
        super().__init__(parent.window())
        self.setModal(True)
        self._around, self._file = surroundings, file
        self._jobs = surroundings.jobs
        self._asked, self._who = Ticket(), Ticket()
        self.model: RowsModel[Line] = RowsModel(ENTRIES)
        self._empty = EmptyState("medal")
        self.table = Table(self.model, identity=lambda line: line.entry.seq, empty=self._empty)
        self.tiles = tuple(FigureTile() for _ in range(3))
        self.heading, self.detail = Label(voice=Voice.STRONG, wrap=True), Label(wrap=True)
        self.lots, self.note = Label(voice=Voice.SECOND, wrap=True), Label(voice=Voice.SMALL)
        self._lots_heading = Label(voice=Voice.SMALL)
        self.deciding = Deciding(self._jobs, file.id)
        self.print, self._close = Button(icon="printer"), PrimaryButton(hint="Esc")
        self._lay_out()
        self._connect()
        self._say()
        self.reload()

    def reload(self) -> None:
        """Read the entries anew, and who looks."""
        self._jobs.read(self._who, staff.myself).then(self._show_me)
        self._jobs.read(self._asked, statements.ledger, patient=self._file.id).then(self._show)

    def _show_me(self, me: Myself) -> None:
        self.deciding.setVisible(me.member.role >= Role.MANAGER)

    def _show(self, ledger: Ledger) -> None:
        standing = ledger.standing
        figures = (standing.available, standing.balance, standing.pending)
        for tile, figure in zip(self.tiles, figures, strict=True):
            tile.show_figure(figure)
        self.model.show(list(ledger.lines))
        day = max((line.entry.day for line in ledger.lines), default=self._file.created_on)
        said = ledger_words.left(ledger.remains, day)
        self.lots.setText("\n".join(said) or translate("PointsDialog", "Nothing is left."))
        more = translate("PointsDialog", "Older entries stand on the printed statement.")
        if ledger.more:
            self.note.setText(more)
        self.deciding.show_ledger(ledger)
        self.print.setEnabled(bool(ledger.lines))
        if self.table.current() is None:
            self.table.choose_first()
        self._explain(self.table.current())

    def _explain(self, line: Line | None) -> None:
        self.deciding.show_line(line)
        if line is None:
            self.heading.clear()
            self.detail.clear()
            return
        self.heading.setText(f"{ledger_words.cause(line)}  {line.entry.points:+,}")
        self.detail.setText("\n\n".join(ledger_words.reasons(line)))

    def _print(self) -> None:
        self._jobs.write(statements.statement, patient=self._file.id).then(self._offer)

    def _offer(self, told: Statement) -> None:
        from frontdesk.reports.statement import (  # noqa: PLC0415 - reportlab is loaded when wanted
            Sayings,
            points_statement,
        )

        said = Sayings(
            [ledger_words.cause(line) for line in told.lines],
            ledger_words.left(told.remains, told.printed_on),
        )
        title = translate("PointsDialog", "Points statement of {name}")
        document = one_sheet(
            "statement",
            title.format(name=told.name),
            translate("PointsDialog", "points-{card}.pdf").format(card=told.card_number),
            points_statement(told, said),
        )
        offer(self, document, self._around.remembered, lambda _: None)

    def _done(self, sentence: str) -> None:
        self.note.setText(sentence)
        self.reload()

    def _say(self) -> None:
        title = translate("PointsDialog", "Points of {name}").format(name=self._file.name)
        self.setWindowTitle(title)
        self.table.view.setAccessibleName(title)
        for tile, word in zip(
            self.tiles,
            (
                translate("PointsDialog", "can be spent"),
                translate("PointsDialog", "balance"),
                translate("PointsDialog", "held back"),
            ),
            strict=True,
        ):
            tile.set_word(word)
        self._empty.set_words(
            translate("PointsDialog", "No points yet"),
            translate("PointsDialog", "They come with the first friend who arrives."),
        )
        self._lots_heading.setText(translate("PointsDialog", "What is left, and until when"))
        self.print.set_words(translate("PointsDialog", "Print a statement …"))
        self._close.set_words(translate("PointsDialog", "Close"))
        self.deciding.retranslate()

    def _connect(self) -> None:
        self.table.chosen.connect(self._explain)
        self.print.clicked.connect(self._print)
        self._close.clicked.connect(self.accept)
        self.deciding.done.connect(self._done)
        self.deciding.declined.connect(self.note.setText)
        self.finished.connect(self.deleteLater)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(Size.GRID)
        head.addWidget(Label(self._file.name, Voice.TITLE))
        head.addStretch()
        for tile in self.tiles:
            head.addWidget(tile)
        across = QHBoxLayout()
        across.setSpacing(Size.EDGE)
        across.addWidget(self.table, 1)
        across.addWidget(self._details())
        foot = QHBoxLayout()
        foot.setSpacing(Size.GRID)
        foot.addWidget(self.note, 1)
        foot.addWidget(self.print)
        foot.addWidget(self._close)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(24, 20, 24, 20)
        whole.setSpacing(Size.GAP)
        whole.addLayout(head)
        whole.addLayout(across, 1)
        whole.addWidget(self.deciding)
        whole.addLayout(foot)
        self.resize(*_SIZE)

    def _details(self) -> QWidget:
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Size.GRID)
        for part in (self.heading, self.detail, rule(), self._lots_heading, self.lots):
            column.addWidget(part)
        column.addStretch()
        area = scrolled(content)
        area.setFixedWidth(_DETAIL_WIDTH)
        return area
