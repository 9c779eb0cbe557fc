"""What hangs on the poster besides the board: a picture of the clinic and its own QR code."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from frontdesk.domain.pictures import LIMITS, Place, PosterPictures, check_poster_picture
from frontdesk.services import posters
from frontdesk.system.translate import translate
from frontdesk.ui.jobs import Jobs, Ticket
from frontdesk.ui.picture_edit import PictureEdit
from frontdesk.ui.theme import Size
from frontdesk.ui.widgets.card import Card
from frontdesk.ui.widgets.label import Label, Voice


class PosterCard(Card):
    """The two pictures; each is kept as soon as it is chosen.

    Attributes:
        kept: a sentence about what was kept.

    """

    kept = Signal(str)

    def __init__(self, jobs: Jobs) -> None:
        super().__init__()
        self._jobs, self._asked = jobs, Ticket()
        self._lead = Label(voice=Voice.SMALL, wrap=True)
        self.edits = {place: self._edit(place) for place in Place}
        column = QVBoxLayout()
        column.setSpacing(Size.GAP)
        column.addWidget(self._lead)
        for edit in self.edits.values():
            column.addWidget(edit)
        self.body.addLayout(column)

    def reload(self, *, may: bool) -> None:
        """Read the pictures; ``may`` lets them be changed."""
        for edit in self.edits.values():
            edit.setEnabled(may)
        self._jobs.read(self._asked, posters.pictures).then(self._show)

    def retranslate(self) -> None:
        """Set all words."""
        self.set_heading(translate("PosterCard", "On the poster"))
        self._lead.setText(
            translate("PosterCard", "Posters of months that are closed stay as they were printed.")
        )
        self.edits[Place.BANNER].set_words(
            translate("PosterCard", "A picture of the clinic behind the month"),
            translate("PosterCard", "No picture"),
        )
        self.edits[Place.CODE].set_words(
            translate("PosterCard", "The clinic's own QR code, such as its official account"),
            translate("PosterCard", "No QR code"),
        )

    def _edit(self, place: Place) -> PictureEdit:
        pixels, _ = LIMITS[place]
        check = partial(check_poster_picture, place=place)
        edit = PictureEdit(self._jobs, pixels=pixels, check=check)
        edit.picked.connect(partial(self._store, place))
        return edit

    def _show(self, found: PosterPictures) -> None:
        self.edits[Place.BANNER].show_png(found.banner or None)
        self.edits[Place.CODE].show_png(found.code or None)

    def _store(self, place: Place, png: bytes | None) -> None:
        self._jobs.write(posters.hang, place=place, png=png).then(
            lambda _: self.kept.emit(translate("PosterCard", "The poster is changed"))
        )
