"""The key file: opened by passwords and one recovery code, by nothing else."""

import json
import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frontdesk.system.trouble import Kind, Trouble
from frontdesk.system.vault import KEY_BYTES, Cost, KeyFile, Slot, new_key_file, seal, unseal

CHEAP = Cost(passes=1, memory=8, lanes=1)
ADMIN, PASSWORD = "王店长", "correct horse"
FIRST_VERSION = """{
 "format": "frontdesk key 1",
 "salt": "027d43db880dd37cc82bfc18d3a22782",
 "slots": [
  {
   "account": "d4952de9af3cf09e196dc40a17616de8dbe364bca2a2f4283bf2ec0aa48accf4",
   "salt": "32d162afe6178181e64d29cc79869aef",
   "cost": [1, 8, 1],
   "wrapped": "19762cef30c69c64c87ecdeef0a2dcf98dfe72fb38fba40c6295da33dab53f3a44fe0781daadcb2e"
  },
  {
   "account": "0488f093e684c3f367c5ef40663edeb0cf017a5d09158010325c59e77ec7d879",
   "salt": "c2c95d1c3aaf4337aba70efd5a958c02",
   "cost": [1, 8, 1],
   "wrapped": "9be53e6f3bbaa49bc8e6cf2f3cee99bfb729e0ed7cd5de696737e1b7df90d4e3792ad67d648e9c26"
  }
 ],
 "mac": "c291e611f3615a1d89b1464aad616cb2b3fc4da3a4951e8070d576cbc02cbd7a",
 "checksum": "7bc8c69ae500dfef61ad9e1849fc0f6254b9e1cda4ea1bd61128dd8765f687ff"
}
"""
FIRST_KEY = bytes.fromhex("128d8ded63f75ac5c198e323480f394b5f8720007dc877471ef23495d02cf22a")
FIRST_CODE = "58387 81867 81979 37013 95326 12650 24953 53780"


@pytest.fixture(name="made", scope="module")
def _made() -> tuple[KeyFile, bytes, str]:
    return new_key_file(ADMIN, PASSWORD, CHEAP)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Return the path of a key file that was written by the first version."""
    file = tmp_path / "frontdesk.key"
    file.write_text(FIRST_VERSION, "utf-8")
    return file


def why(keys: KeyFile, account: str, password: str) -> Kind:
    with pytest.raises(Trouble) as trouble:
        keys.unlock(account, password)
    return trouble.value.kind


def why_unread(path: Path) -> Kind:
    with pytest.raises(Trouble) as trouble:
        KeyFile.read(path)
    assert trouble.value.data == {"path": path}
    return trouble.value.kind


def test_a_password_opens_the_key_file(made: tuple[KeyFile, bytes, str]) -> None:
    keys, key, _ = made
    assert len(key) == KEY_BYTES == 32
    assert keys.unlock(ADMIN, PASSWORD) == key


def test_every_key_file_has_a_key_and_a_code_of_its_own() -> None:
    made = [new_key_file(ADMIN, PASSWORD, CHEAP) for _ in range(2)]
    assert len({key for _, key, _ in made}) == 2
    assert len({code for _, _, code in made}) == 2
    assert len({keys.salt for keys, _, _ in made}) == 2
    assert len({slot.account for keys, _, _ in made for slot in keys.slots}) == 4


@pytest.mark.parametrize(
    ("account", "password"),
    [
        (ADMIN, "Correct horse"),
        (ADMIN, "correct horse "),
        (ADMIN, ""),
        (ADMIN, "0" * 40),
        ("李店长", PASSWORD),
        ("", PASSWORD),
        ("", ""),
        ("\0recovery", ""),
        ("\0recovery", PASSWORD),
    ],
)
def test_a_wrong_password_and_an_unknown_account_are_not_told_apart(
    made: tuple[KeyFile, bytes, str], account: str, password: str
) -> None:
    assert why(made[0], account, password) is Kind.WRONG_PASSWORD


def test_a_name_opens_its_slot_however_it_was_composed_or_capitalised() -> None:
    keys, key, _ = new_key_file("Zoe\u0308 M\u00fcller", "passw\u00f6rd", CHEAP)
    assert keys.unlock("zo\u00eb mu\u0308ller", "passwo\u0308rd") == key


def test_the_recovery_code_has_eight_groups_of_five_digits(
    made: tuple[KeyFile, bytes, str],
) -> None:
    groups = made[2].split(" ")
    assert [len(group) for group in groups] == [5] * 8
    assert all(group.isascii() and group.isdigit() for group in groups)


@pytest.mark.parametrize("account", [ADMIN, "李店长", ""])
def test_the_recovery_code_opens_the_file_whoever_types_it(
    made: tuple[KeyFile, bytes, str], account: str
) -> None:
    keys, key, code = made
    assert keys.unlock(account, code) == key


@pytest.mark.parametrize(
    "spelling",
    [
        lambda code: code.replace(" ", ""),
        lambda code: code.replace(" ", "-"),
        lambda code: f"  {code}\n",
        lambda code: code.replace(" ", "\u3000"),
        lambda code: code.translate(str.maketrans("0123456789 -", "０１２３４５６７８９　－")),
    ],
    ids=["no spaces", "dashes", "outer spaces", "wide spaces", "full-width"],
)
def test_the_recovery_code_may_be_typed_in_several_ways(
    made: tuple[KeyFile, bytes, str],
    spelling: Callable[[str], str],
) -> None:
    keys, key, code = made
    assert keys.unlock(ADMIN, spelling(code)) == key
    assert keys.opened_by_recovery(spelling(code))


def test_a_recovery_code_with_one_wrong_digit_opens_nothing(
    made: tuple[KeyFile, bytes, str],
) -> None:
    keys, _, code = made
    wrong = code[:-1] + str((int(code[-1]) + 1) % 10)
    for typed in (wrong, code[:-1], code + "0", code.replace(" ", "x", 1)):
        assert why(keys, ADMIN, typed) is Kind.WRONG_PASSWORD
        assert not keys.opened_by_recovery(typed)


def test_a_password_is_not_taken_for_the_recovery_code(made: tuple[KeyFile, bytes, str]) -> None:
    assert not made[0].opened_by_recovery(PASSWORD)


def test_a_password_of_forty_digits_opens_its_own_account() -> None:
    digits = "12345" * 8
    keys, key, _ = new_key_file(ADMIN, digits, CHEAP)
    assert keys.unlock(ADMIN, digits) == key
    assert not keys.opened_by_recovery(digits)


def test_another_account_opens_the_same_key_with_its_own_password(
    made: tuple[KeyFile, bytes, str],
) -> None:
    keys, key, code = made
    both = keys.with_account("前台小林", "battery staple", key, CHEAP)
    assert both.unlock("前台小林", "battery staple") == key
    assert both.unlock(ADMIN, PASSWORD) == key
    assert both.unlock("", code) == key
    assert why(both, "前台小林", PASSWORD) is Kind.WRONG_PASSWORD
    assert len(keys.slots) == 2


def test_a_new_password_takes_the_place_of_the_old(made: tuple[KeyFile, bytes, str]) -> None:
    keys, key, _ = made
    changed = keys.with_account(ADMIN, "battery staple", key, CHEAP)
    assert changed.unlock(ADMIN, "battery staple") == key
    assert why(changed, ADMIN, PASSWORD) is Kind.WRONG_PASSWORD
    assert len(changed.slots) == len(keys.slots)


def test_who_left_the_clinic_cannot_open_the_file_any_more(
    made: tuple[KeyFile, bytes, str],
) -> None:
    keys, key, code = made
    both = keys.with_account("前台小林", "battery staple", key, CHEAP)
    fewer = both.without_account("前台小林", key)
    assert why(fewer, "前台小林", "battery staple") is Kind.WRONG_PASSWORD
    assert fewer.unlock(ADMIN, PASSWORD) == key
    assert fewer.unlock("", code) == key


def test_the_usual_cost_is_the_second_recommendation_of_rfc_9106(
    made: tuple[KeyFile, bytes, str],
) -> None:
    assert Cost() == Cost(passes=3, memory=64 * 1024, lanes=4)
    keys, key, _ = made
    assert keys.with_account("前台小林", "x", key).slots[-1].cost == Cost()


def test_what_is_written_is_read_back(made: tuple[KeyFile, bytes, str], tmp_path: Path) -> None:
    made[0].write(tmp_path / "key")
    assert KeyFile.read(tmp_path / "key") == made[0]


def test_the_file_holds_neither_names_nor_passwords_nor_the_key_nor_the_code(
    made: tuple[KeyFile, bytes, str], tmp_path: Path
) -> None:
    keys, key, code = made
    file = tmp_path / "key"
    keys.with_account("Anna", "battery staple", key, CHEAP).write(file)
    written = file.read_text("utf-8")
    assert written.isascii()
    for secret in ("Anna", "anna", "battery", PASSWORD, key.hex(), code[:5] + code[6:11]):
        assert secret not in written
    for name in (ADMIN, PASSWORD):
        assert json.dumps(name).strip('"') not in written


def test_the_same_password_of_two_people_does_not_look_the_same(
    made: tuple[KeyFile, bytes, str],
) -> None:
    keys, key, _ = made
    both = keys.with_account("前台小林", PASSWORD, key, CHEAP)
    wrapped = [slot.wrapped for slot in both.slots]
    assert len(set(wrapped)) == 3


def test_a_key_file_of_the_first_version_still_opens(path: Path) -> None:
    keys = KeyFile.read(path)
    assert keys.unlock(ADMIN, PASSWORD) == FIRST_KEY
    assert keys.unlock("", FIRST_CODE) == FIRST_KEY


def test_a_missing_key_file_is_told(path: Path) -> None:
    assert why_unread(path.with_name("other")) is Kind.KEY_MISSING
    assert why_unread(path / "inside a file") is Kind.KEY_MISSING


def test_a_key_file_that_may_not_be_read_is_told(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> str:
        raise PermissionError

    monkeypatch.setattr(Path, "read_text", refuse)
    assert why_unread(path) is Kind.READ_ONLY


def test_a_folder_in_the_place_of_the_key_file_is_told(tmp_path: Path) -> None:
    assert why_unread(tmp_path) in {Kind.KEY_DAMAGED, Kind.READ_ONLY}


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\0" * 512,
        b"\xff\xfe",
        b"not a key",
        b"null",
        b"[]",
        b"{}",
        b'"text"',
        b"[" * 100_000,
        b'{"slots": 5}',
        b'{"slots": [5]}',
        b'{"slots": [], "salt": ""}',
        b'{"slots": [], "salt": "", "mac": ""}',
        b'{"slots": [], "salt": "", "mac": "", "format": "frontdesk key 1", "checksum": ""}',
        b'{"slots": [{"account": "", "salt": "", "cost": [1, 2, 3, 4], "wrapped": ""}]}',
        b'{"slots": [], "salt": "", "mac": 5, "format": "frontdesk key 1", "checksum": ""}',
    ],
)
def test_what_is_no_key_file_is_damaged(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    assert why_unread(path) is Kind.KEY_DAMAGED


def test_a_key_file_of_another_format_is_not_read(path: Path) -> None:
    path.write_text(FIRST_VERSION.replace("frontdesk key 1", "frontdesk key 2"), "utf-8")
    assert why_unread(path) is Kind.KEY_DAMAGED


@given(st.integers(0, len(FIRST_VERSION) - 2))
def test_a_truncated_key_file_is_damaged(
    tmp_path_factory: pytest.TempPathFactory, length: int
) -> None:
    file = tmp_path_factory.getbasetemp() / "truncated.key"
    file.write_text(FIRST_VERSION[:length], "utf-8")
    assert why_unread(file) is Kind.KEY_DAMAGED


@given(st.integers(0, len(FIRST_VERSION) - 1), st.integers(0, 7))
def test_a_flipped_bit_is_noticed_unless_it_changes_nothing(
    tmp_path_factory: pytest.TempPathFactory, place: int, bit: int
) -> None:
    damaged = bytearray(FIRST_VERSION.encode())
    damaged[place] ^= 1 << bit
    file = tmp_path_factory.getbasetemp() / "flipped.key"
    file.write_text(FIRST_VERSION, "utf-8")
    whole = KeyFile.read(file)
    file.write_bytes(damaged)
    try:
        assert KeyFile.read(file) == whole
    except Trouble as trouble:
        assert trouble.kind is Kind.KEY_DAMAGED  # noqa: PT017


def test_a_damaged_file_is_not_called_a_wrong_password(path: Path) -> None:
    path.write_text(FIRST_VERSION.replace("19762cef", "29762cef"), "utf-8")
    assert why_unread(path) is Kind.KEY_DAMAGED


def exchanged(keys: KeyFile, slots: tuple[Slot, ...], path: Path) -> KeyFile:
    """Return a key file with other slots, the public checksum made anew, as a thief would."""
    replace(keys, slots=slots).write(path)
    return KeyFile.read(path)


def test_a_slot_put_under_another_account_is_noticed(
    made: tuple[KeyFile, bytes, str], path: Path
) -> None:
    keys, key, _ = made
    both = keys.with_account("前台小林", "battery staple", key, CHEAP)
    admin, recovery, mine = both.slots
    stolen = replace(mine, account=admin.account)
    assert why(exchanged(both, (stolen, recovery, mine), path), ADMIN, "battery staple") is (
        Kind.KEY_DAMAGED
    )


def test_a_slot_of_an_older_key_file_cannot_be_put_back(
    made: tuple[KeyFile, bytes, str], path: Path
) -> None:
    keys, key, _ = made
    changed = keys.with_account(ADMIN, "battery staple", key, CHEAP)
    recovery, _new = changed.slots
    put_back = exchanged(changed, (recovery, keys.slots[0]), path)
    assert why(put_back, ADMIN, PASSWORD) is Kind.KEY_DAMAGED


def test_a_removed_or_reordered_slot_is_noticed(
    made: tuple[KeyFile, bytes, str], path: Path
) -> None:
    keys, _, code = made
    assert why(exchanged(keys, keys.slots[:1], path), ADMIN, PASSWORD) is Kind.KEY_DAMAGED
    assert why(exchanged(keys, keys.slots[::-1], path), ADMIN, PASSWORD) is Kind.KEY_DAMAGED
    assert why(exchanged(keys, keys.slots[1:], path), "", code) is Kind.KEY_DAMAGED


@pytest.mark.parametrize(
    "nonsense",
    [
        {"salt": "no hexadecimal"},
        {"salt": "00"},
        {"salt": 5},
        {"wrapped": "no hexadecimal"},
        {"cost": Cost(passes=0, memory=8, lanes=1)},
        {"cost": Cost(passes=1, memory=2**40, lanes=1)},
        {"cost": Cost(passes=1, memory=-1, lanes=1)},
        {"cost": Cost(passes="many", memory=8, lanes=1)},  # type: ignore[arg-type]
    ],
)
def test_a_doctored_slot_is_damage_and_no_mistake_of_the_program(
    made: tuple[KeyFile, bytes, str], path: Path, nonsense: dict[str, object]
) -> None:
    keys, _, _ = made
    doctored = replace(keys.slots[0], **nonsense)  # type: ignore[arg-type]
    found = exchanged(keys, (doctored, *keys.slots[1:]), path)
    assert why(found, ADMIN, PASSWORD) is Kind.KEY_DAMAGED


@pytest.mark.parametrize(("account", "password"), [("王\ud800", PASSWORD), (ADMIN, "\udcff" * 8)])
def test_what_is_no_text_is_a_wrong_password(
    made: tuple[KeyFile, bytes, str], account: str, password: str
) -> None:
    assert why(made[0], account, password) is Kind.WRONG_PASSWORD


def test_a_key_file_belongs_to_its_own_key_only(made: tuple[KeyFile, bytes, str]) -> None:
    keys, key, _ = made
    keys.check(key)
    with pytest.raises(Trouble) as trouble:
        keys.check(bytes(KEY_BYTES))
    assert trouble.value.kind is Kind.KEY_DAMAGED


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps a user's folder private by itself")
def test_only_this_user_of_the_pc_may_read_the_key_file(
    made: tuple[KeyFile, bytes, str], tmp_path: Path
) -> None:
    made[0].write(tmp_path / "key")
    assert not (tmp_path / "key").stat().st_mode & 0o077


def test_what_is_sealed_is_opened_by_the_same_key_and_label_only() -> None:
    key, other = bytes(32), bytes([1] * 32)
    sealed = seal(key, b"drafts", "王芳".encode())
    assert unseal(key, b"drafts", sealed) == "王芳".encode()
    assert "王芳".encode() not in sealed
    for opened in (
        unseal(other, b"drafts", sealed),
        unseal(key, b"else", sealed),
        unseal(key, b"drafts", sealed[:-1]),
        unseal(key, b"drafts", b""),
    ):
        assert opened is None
