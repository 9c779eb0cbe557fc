"""The clinic's logo, as it is printed."""

from frontdesk.domain.logo import LOGO_PIXELS, check_logo
from frontdesk.system.translate import translate
from frontdesk.ui.jobs import Jobs
from frontdesk.ui.picture_edit import PictureEdit


class LogoEdit(PictureEdit):
    """The logo with what changes it."""

    def __init__(self, jobs: Jobs) -> None:
        super().__init__(jobs, pixels=LOGO_PIXELS, check=check_logo)

    def retranslate(self) -> None:
        """Set all words."""
        self.set_words(
            translate("LogoEdit", "Logo, as it is printed"), translate("LogoEdit", "No logo")
        )
