"""The key file: a random data key, wrapped once per account and once by a recovery code.

The key file holds no name and no password. A wrapped key is opened by Argon2id (RFC 9106) of the
person's password and AES key wrap (RFC 3394). A plain checksum tells a damaged file from a wrong
password; a MAC under the data key tells whether somebody exchanged the wrapped keys.
"""

import hashlib
import hmac
import json
import secrets
import unicodedata
from dataclasses import dataclass, replace
from pathlib import Path

from argon2 import PasswordHasher
from argon2.exceptions import HashingError, VerifyMismatchError
from argon2.low_level import Type, hash_secret_raw
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.keywrap import (
    InvalidUnwrap,
    aes_key_unwrap,
    aes_key_wrap,
)

from frontdesk.system.files import replace_file
from frontdesk.system.trouble import Kind, Trouble

FORMAT = "frontdesk key 1"
KEY_BYTES = 32
_RECOVERY = "\0recovery"  # no account can bear this name
_NONCE = 12
_GROUPS, _GROUP_DIGITS = 8, 5
_NONSENSE = (ValueError, TypeError, AttributeError, OverflowError)
"""What values raise that this program never wrote."""


@dataclass(frozen=True, slots=True)
class Cost:
    """The cost of guessing one password: Argon2id passes, memory in KiB, lanes.

    The default is the second recommendation of RFC 9106 §4 (64 MiB), for small PCs.
    """

    passes: int = 3
    memory: int = 65536
    lanes: int = 4


@dataclass(frozen=True, slots=True)
class Slot:
    """The data key, wrapped for one account; ``account`` is a salted hash of its name."""

    account: str
    salt: str
    cost: Cost
    wrapped: str


@dataclass(frozen=True, slots=True)
class KeyFile:
    """The content of a key file; ``mac`` is made with the data key over all slots."""

    salt: str
    slots: tuple[Slot, ...]
    mac: str

    @classmethod
    def read(cls, path: Path) -> "KeyFile":
        """Read a key file.

        Raises:
            Trouble: it is missing or damaged.

        """
        try:
            stored = json.loads(path.read_text("utf-8"))
            slots = tuple(
                Slot(one["account"], one["salt"], Cost(*one["cost"]), one["wrapped"])
                for one in stored["slots"]
            )
            found = cls(stored["salt"], slots, stored["mac"])
            whole = stored["format"] == FORMAT and stored["checksum"] == found._checksum()
        except (FileNotFoundError, NotADirectoryError) as error:
            raise Trouble(Kind.KEY_MISSING, path=path) from error
        except PermissionError as error:
            raise Trouble(Kind.READ_ONLY, path=path) from error
        except (*_NONSENSE, KeyError, RecursionError, IsADirectoryError) as error:
            raise Trouble(Kind.KEY_DAMAGED, path=path) from error
        if not whole:
            raise Trouble(Kind.KEY_DAMAGED, path=path)
        return found

    def write(self, path: Path) -> None:
        """Write the key file in one step.

        Raises:
            Trouble: the disk is full or the folder read-only.

        """
        content = {**self._open_part(), "mac": self.mac, "checksum": self._checksum()}
        replace_file(path, (json.dumps(content, indent=1) + "\n").encode(), private=True)

    def unlock(self, account: str, password: str) -> bytes:
        """Return the data key for an account's password, or for the recovery code.

        Raises:
            Trouble: the account or the password is wrong (they are not told apart), or the slots
                were exchanged.

        """
        if not _can_be_typed(account + password):
            raise Trouble(Kind.WRONG_PASSWORD)
        for name, secret in ((account, password), (_RECOVERY, _digits(password))):
            key = self._try(name, secret)
            if key is not None:
                self.check(key)
                return key
        raise Trouble(Kind.WRONG_PASSWORD)

    def check(self, key: bytes) -> None:
        """Let pass a key file whose slots were sealed with the data key ``key``.

        Raises:
            Trouble: the slots were exchanged, or it belongs to another key.

        """
        if not hmac.compare_digest(self.mac, self._seal(key)):
            raise Trouble(Kind.KEY_DAMAGED, path="frontdesk.key")

    def opened_by_recovery(self, password: str) -> bool:
        """Tell whether ``password`` is the recovery code."""
        return self._try(_RECOVERY, _digits(password)) is not None

    def with_account(
        self, account: str, password: str, key: bytes, cost: Cost | None = None
    ) -> "KeyFile":
        """Return this key file with a slot for ``account``, replacing one it had."""
        slot = _wrap(self._mark(account), _plain(password), key, cost or Cost())
        return self._sealed([*self._others(account), slot], key)

    def with_recovery(self, code: str, key: bytes, cost: Cost | None = None) -> "KeyFile":
        """Return this key file opened by the recovery code ``code``, and by none before it."""
        return self.with_account(_RECOVERY, _digits(code), key, cost)

    def without_account(self, account: str, key: bytes) -> "KeyFile":
        """Return this key file without the slot of ``account``."""
        return self._sealed(self._others(account), key)

    def _others(self, account: str) -> list[Slot]:
        mark = self._mark(account)
        return [slot for slot in self.slots if slot.account != mark]

    def _sealed(self, slots: list[Slot], key: bytes) -> "KeyFile":
        unsealed = KeyFile(self.salt, tuple(slots), "")
        return replace(unsealed, mac=unsealed._seal(key))

    def _try(self, account: str, secret: str) -> bytes | None:
        mark = self._mark(account)
        slot = next((one for one in self.slots if one.account == mark), None)
        if slot is None or not secret:
            return None
        try:
            return aes_key_unwrap(_stretch(secret, slot), bytes.fromhex(slot.wrapped))
        except InvalidUnwrap:
            return None
        except (*_NONSENSE, HashingError) as error:
            raise Trouble(Kind.KEY_DAMAGED, path="frontdesk.key") from error

    def _mark(self, account: str) -> str:
        return hashlib.sha256(f"{self.salt}:{_plain(account).casefold()}".encode()).hexdigest()

    def _seal(self, key: bytes) -> str:
        return hmac.new(key, self._content(), hashlib.sha256).hexdigest()

    def _checksum(self) -> str:
        return hashlib.sha256(self._content() + self.mac.encode()).hexdigest()

    def _content(self) -> bytes:
        return json.dumps(self._open_part(), sort_keys=True).encode()

    def _open_part(self) -> dict[str, object]:
        slots = [
            {
                "account": slot.account,
                "salt": slot.salt,
                "cost": [slot.cost.passes, slot.cost.memory, slot.cost.lanes],
                "wrapped": slot.wrapped,
            }
            for slot in self.slots
        ]
        return {"format": FORMAT, "salt": self.salt, "slots": slots}


def new_key_file(
    account: str, password: str, cost: Cost | None = None
) -> tuple[KeyFile, bytes, str]:
    """Make a key file for the first account; return it, the data key and the recovery code.

    The recovery code is shown once and stored nowhere.
    """
    key = secrets.token_bytes(KEY_BYTES)
    code = new_recovery_code()
    empty = KeyFile(secrets.token_hex(16), (), "")
    filled = empty.with_account(account, password, key, cost).with_recovery(code, key, cost)
    return filled, key, code


def new_recovery_code() -> str:
    """Draw a recovery code: 40 digits (132 bits) in groups of five."""
    return " ".join(
        f"{secrets.randbelow(10**_GROUP_DIGITS):0{_GROUP_DIGITS}d}" for _ in range(_GROUPS)
    )


def seal(key: bytes, label: bytes, content: bytes) -> bytes:
    """Return ``content`` encrypted under a key derived from the data key for ``label``."""
    nonce = secrets.token_bytes(_NONCE)
    return nonce + AESGCM(_derived(key, label)).encrypt(nonce, content, label)


def unseal(key: bytes, label: bytes, sealed: bytes) -> bytes | None:
    """Return what was sealed for ``label``, or ``None`` when it is damaged or another's."""
    try:
        return AESGCM(_derived(key, label)).decrypt(sealed[:_NONCE], sealed[_NONCE:], label)
    except (InvalidTag, ValueError):
        return None


def _derived(key: bytes, label: bytes) -> bytes:
    return hmac.new(key, label, hashlib.sha256).digest()


def hash_pin(pin: str) -> str:
    """Return an Argon2id hash of a PIN, in the PHC format."""
    return PasswordHasher().hash(_plain(pin))


def pin_fits(hashed: str, pin: str) -> bool:
    """Tell whether ``pin`` is the one that was hashed."""
    try:
        return PasswordHasher().verify(hashed, _plain(pin))
    except VerifyMismatchError:
        return False


def _wrap(mark: str, secret: str, key: bytes, cost: Cost) -> Slot:
    empty = Slot(mark, secrets.token_hex(16), cost, "")
    return replace(empty, wrapped=aes_key_wrap(_stretch(secret, empty), key).hex())


def _stretch(secret: str, slot: Slot) -> bytes:
    return hash_secret_raw(
        _plain(secret).encode(),
        bytes.fromhex(slot.salt),
        time_cost=slot.cost.passes,
        memory_cost=slot.cost.memory,
        parallelism=slot.cost.lanes,
        hash_len=KEY_BYTES,
        type=Type.ID,
    )


def _can_be_typed(text: str) -> bool:
    # bytes of the environment that are no text arrive as lone surrogates
    return not any("\ud800" <= character <= "\udfff" for character in text)


def _plain(text: str) -> str:
    return unicodedata.normalize("NFC", text)


def _digits(text: str) -> str:
    """Return the digits of a recovery code as typed, or nothing if it cannot be one."""
    digits = "".join(unicodedata.normalize("NFKC", text).split()).replace("-", "")
    return digits if digits.isdigit() and len(digits) == _GROUPS * _GROUP_DIGITS else ""
