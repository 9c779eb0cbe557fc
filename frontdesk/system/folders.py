"""The data folder of a clinic and what lies in it."""

from dataclasses import dataclass
from pathlib import Path

from platformdirs import user_data_path


@dataclass(frozen=True, slots=True)
class DataFolder:
    """Paths of a clinic's data; nothing is created by asking for them."""

    root: Path

    @property
    def database(self) -> Path:
        """The encrypted database."""
        return self.root / "frontdesk.db"

    @property
    def key(self) -> Path:
        """The key file: the data key, wrapped once per account."""
        return self.root / "frontdesk.key"

    @property
    def backups(self) -> Path:
        """The folder of backups made by the program itself."""
        return self.root / "backups"


def usual_data_folder() -> DataFolder:
    """Return the data folder of this user of the PC."""
    return DataFolder(user_data_path("frontdesk", appauthor=False))
