"""Trouble: what goes wrong with the machine, as opposed to a mistake in the program.

Like a refusal it holds no prose: the user interface and the command line say what to do.
"""

from enum import StrEnum, auto


class Kind(StrEnum):
    """What went wrong; every kind has a sentence in each language."""

    NO_CLINIC = auto()
    FOLDER_TAKEN = auto()
    DATABASE_MISSING = auto()
    DATABASE_EMPTY = auto()
    DATABASE_FOREIGN = auto()
    DATABASE_DAMAGED = auto()
    DATABASE_NEWER = auto()
    DATABASE_LOCKED = auto()
    KEY_MISSING = auto()
    KEY_DAMAGED = auto()
    WRONG_PASSWORD = auto()
    ACCOUNT_CLOSED = auto()
    NO_TERMINAL = auto()
    PASSWORDS_DIFFER = auto()
    NO_OUT_FILE = auto()
    SETUP_UNFINISHED = auto()
    DISK_FULL = auto()
    DISK_FAILED = auto()
    READ_ONLY = auto()
    NOT_WRITABLE = auto()
    BACKUP_FAILED = auto()


class Trouble(Exception):  # noqa: N818 - the word people at the desk use
    """Something outside the program failed: the kind and the data of the sentence."""

    def __init__(self, kind: Kind, **data: object) -> None:
        super().__init__(kind.value, data)
        self.kind = kind
        self.data = data
