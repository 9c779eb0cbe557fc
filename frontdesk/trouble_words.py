"""The sentences for what the machine does; the door needs them before any feature is there.

Every kind of trouble stands here once; the tests make sure none is missing.
"""

from frontdesk.system.translate import translate
from frontdesk.system.trouble import Kind, Trouble

TROUBLES: dict[Kind, str] = {
    Kind.NO_CLINIC: "There is no clinic in {path}; set one up with “frontdesk init”, or name "
    "another folder with --data-dir.",
    Kind.FOLDER_TAKEN: "{path} is not empty; choose an empty folder, so that nothing is "
    "overwritten.",
    Kind.DATABASE_MISSING: "The database {path} is missing, though the key is there; nothing was "
    "created. Look for it, or restore a backup.",
    Kind.DATABASE_EMPTY: "The database {path} is empty (0 bytes); it was left as it is. Restore a "
    "backup.",
    Kind.DATABASE_FOREIGN: "{path} is not a database of this program; it was left as it is.",
    Kind.DATABASE_DAMAGED: "The database {path} is damaged or cut off, or belongs to another key; "
    "it was left as it is. Restore a backup.",
    Kind.DATABASE_NEWER: "The database {path} was written by a newer version of this program; "
    "update the program.",
    Kind.DATABASE_LOCKED: "The database {path} is being used by another program and did not come "
    "free; try again.",
    Kind.KEY_MISSING: "The key file {path} is missing; put it back from a backup. Without it the "
    "data cannot be read.",
    Kind.KEY_DAMAGED: "The key file {path} is damaged; put it back from a backup.",
    Kind.WRONG_PASSWORD: "The user name or the password is wrong.",
    Kind.ACCOUNT_CLOSED: "This account has been closed; ask an administrator.",
    Kind.NO_TERMINAL: "Nobody can be asked for {what} here; set {variable}.",
    Kind.PASSWORDS_DIFFER: "The two passwords differ; nothing was set up. Please start again.",
    Kind.NO_OUT_FILE: "A PDF needs a file; name it with --out.",
    Kind.SETUP_UNFINISHED: "The set-up of the clinic in {path} was interrupted and never "
    "finished; run “frontdesk init” again.",
    Kind.DISK_FAILED: "The disk with {path} could not be read or written: it is full, unplugged or "
    "failing. Nothing was changed; look at the disk and try again.",
    Kind.DISK_FULL: "The disk is full: {path} could not be written. Nothing was changed; make room "
    "and try again.",
    Kind.READ_ONLY: "{path} cannot be opened for writing: the folder or the file is read-only. "
    "Nothing was changed.",
    Kind.NOT_WRITABLE: "{path} cannot be written: the folder is missing, or it is no ordinary "
    "file. Nothing was changed.",
    Kind.BACKUP_FAILED: "The backup was made but is not whole, so it does not count; run "
    "“frontdesk verify”.",
}


def trouble(error: Trouble) -> str:
    """Return the sentence for a trouble."""
    return translate("Words", TROUBLES[error.kind]).format(**error.data)
