"""The first two steps: what the clinic is called, and who administers it."""

from PySide6.QtWidgets import QLineEdit

from frontdesk import words
from frontdesk.domain import names
from frontdesk.domain.refusals import Refusal
from frontdesk.domain.staff import SHORTEST_PASSWORD, check_password
from frontdesk.system.translate import translate
from frontdesk.ui.first_start.step import Step
from frontdesk.ui.jobs import Jobs
from frontdesk.ui.logo_edit import LogoEdit
from frontdesk.ui.refusals import beside
from frontdesk.ui.widgets.field import FormField


class ClinicStep(Step):
    """The clinic's name, and its logo if it has one."""

    key = "clinic"

    def __init__(self, jobs: Jobs) -> None:
        super().__init__()
        self.line = QLineEdit()
        self.field = FormField(self.line)
        self.logo = LogoEdit(jobs)
        self.body.addWidget(self.field)
        self.body.addWidget(self.logo)
        self.body.addStretch()

    def word(self) -> str:
        """Return its name."""
        return translate("FirstStart", "Clinic")

    def title(self) -> str:
        """Return what it asks."""
        return translate("FirstStart", "What is your clinic called?")

    def lead(self) -> str:
        """Return why it asks."""
        return translate(
            "FirstStart", "The name stands on posters, vouchers and slips. It can be changed later."
        )

    def retranslate(self) -> None:
        """Set the words."""
        self.field.set_label(translate("FirstStart", "Name of the clinic"))
        self.logo.retranslate()

    def begin(self) -> None:
        """Wait for the name."""
        self.line.setFocus()

    def accept(self) -> None:
        """Take a name that can be printed."""
        try:
            names.normal(self.line.text())
        except Refusal as refusal:
            self.field.say_wrong(words.refusal(refusal))
        else:
            self.finished.emit()

    def name(self) -> str:
        """Return the name."""
        return self.line.text().strip()


class AdministratorStep(Step):
    """Name and password of the first administrator."""

    key = "administrator"

    def __init__(self) -> None:
        super().__init__()
        self.name_line, self.password_line, self.again_line = QLineEdit(), QLineEdit(), QLineEdit()
        for line in (self.password_line, self.again_line):
            line.setEchoMode(QLineEdit.EchoMode.Password)
        self.name_field = FormField(self.name_line)
        self.password_field = FormField(self.password_line)
        self.again_field = FormField(self.again_line)
        for field in (self.name_field, self.password_field, self.again_field):
            self.body.addWidget(field)
        self.body.addStretch()

    def word(self) -> str:
        """Return its name."""
        return translate("FirstStart", "Administrator")

    def title(self) -> str:
        """Return what it asks."""
        return translate("FirstStart", "Who looks after the program?")

    def lead(self) -> str:
        """Return why it asks."""
        return translate(
            "FirstStart",
            "The administrator opens accounts for everybody else. The password also encrypts the "
            "patients' data.",
        )

    def next_words(self) -> str:
        """Return what happens next."""
        if self.busy:
            return translate("FirstStart", "Setting up …")
        return translate("FirstStart", "Set up the clinic")

    def retranslate(self) -> None:
        """Set the words."""
        self.name_field.set_label(translate("FirstStart", "Your name, with which you log in"))
        hint = translate("FirstStart", "at least {n} characters").format(n=SHORTEST_PASSWORD)
        self.password_field.set_label(translate("FirstStart", "Password"), hint)
        self.again_field.set_label(translate("FirstStart", "Password again"))

    def begin(self) -> None:
        """Wait for what is missing."""
        lines = (self.name_line, self.password_line, self.again_line)
        next((line for line in lines if not line.text()), self.name_line).setFocus()

    def accept(self) -> None:
        """Take name and password, or go to what is missing."""
        if self.busy:
            return
        try:
            names.normal(self.name_line.text())
            if self.password_line.text():
                check_password(self.password_line.text())
        except Refusal as refusal:
            self.refuse(refusal)
            return
        if not (self.password_line.text() and self.again_line.text()):
            self.begin()
        elif self.password_line.text() != self.again_line.text():
            self.again_field.say_wrong(translate("FirstStart", "The two passwords differ."))
        else:
            self.finished.emit()

    def refuse(self, refusal: Refusal) -> None:
        """Say beside the field why not."""
        fields = {"name": self.name_field, "password": self.password_field}
        beside(fields, self.complained.emit)(refusal)

    def user(self) -> str:
        """Return the name as it logs in."""
        return names.normal(self.name_line.text())

    def password(self) -> str:
        """Return the password."""
        return self.password_line.text()
