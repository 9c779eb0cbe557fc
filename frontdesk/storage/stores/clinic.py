"""Settings of the clinic, and channel costs."""

import json
from base64 import b64decode, b64encode
from dataclasses import asdict
from datetime import date
from functools import lru_cache
from typing import Any

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session

from frontdesk.domain.bonus import Bonus
from frontdesk.domain.clinic import Clinic
from frontdesk.domain.followups import AfterCare, Caller, Plan
from frontdesk.domain.patients import Channel
from frontdesk.domain.pictures import Place
from frontdesk.storage.tables.clinic import ChannelCostRow, SettingRow

_CLINIC = "clinic"
_STARTED = "day_started"
_MESSAGE = "message_"
_SALT = "erasure_salt"
_LOGO = "logo"
_POSTER = "poster_"
_AFTER_CARE = "after_care"
_BONUS = "staff_bonus"

_STORED = select(SettingRow.value).where(SettingRow.name == bindparam("name"))


class ClinicStore:
    """Reads and writes the clinic's settings."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def get(self) -> Clinic:
        """Return the settings."""
        found = self._session.connection().execute(_STORED, {"name": _CLINIC})
        return _clinic(found.scalar_one())

    def save(self, clinic: Clinic) -> None:
        """Store the settings."""
        self._save(_CLINIC, asdict(clinic))

    def logo(self) -> bytes | None:
        """Return the clinic's logo as a PNG, if it has one."""
        return self._picture(_LOGO)

    def save_logo(self, png: bytes | None) -> None:
        """Store the clinic's logo, or that it has none."""
        self._save_picture(_LOGO, png)

    def poster_picture(self, place: Place) -> bytes | None:
        """Return a picture of the clinic's poster as a PNG, if there is one."""
        return self._picture(f"{_POSTER}{place}")

    def save_poster_picture(self, place: Place, png: bytes | None) -> None:
        """Store a picture of the clinic's poster, or that there is none."""
        self._save_picture(f"{_POSTER}{place}", png)

    def after_care(self) -> AfterCare:
        """Return plans of after-care, closed days and limits; the usual ones before the first."""
        stored = self._stored(_AFTER_CARE)
        if stored is None:
            return AfterCare()
        given = json.loads(stored)
        plans = tuple(Plan(item, tuple(days)) for item, days in given.pop("plans"))
        closed = tuple(map(date.fromisoformat, given.pop("closed_days")))
        lists = {name: tuple(value) for name, value in given.items() if isinstance(value, list)}
        caller = Caller(given.pop("caller", Caller.COMPLETER))
        known = {**given, **lists, "plans": plans, "closed_days": closed}
        return AfterCare(**known, caller=caller)

    def save_after_care(self, care: AfterCare) -> None:
        """Store plans of after-care, closed days and limits."""
        given = asdict(care)
        given["plans"] = [(plan.item, plan.days) for plan in care.plans]
        given["closed_days"] = [day.isoformat() for day in care.closed_days]
        self._save(_AFTER_CARE, given)

    def bonus(self) -> Bonus | None:
        """Return what staff is paid for a friend; nothing until it is switched on."""
        given = self._value(_BONUS)
        if given is None:
            return None
        return Bonus(**{**given, "switched_on": date.fromisoformat(given["switched_on"])})

    def save_bonus(self, bonus: Bonus | None) -> None:
        """Store what staff is paid for a friend, or that it is nothing."""
        given = bonus and {**asdict(bonus), "switched_on": bonus.switched_on.isoformat()}
        self._save(_BONUS, given)

    def day_started(self) -> date | None:
        """Return the clinic day whose start was worked off last."""
        day = self._value(_STARTED)
        return date.fromisoformat(day) if day else None

    def start_day(self, day: date) -> None:
        """Remember that the start of ``day`` was worked off."""
        self._save(_STARTED, day.isoformat())

    def message(self, language: str) -> str | None:
        """Return the clinic's own text of the message to referrers in a language."""
        return self._value(f"{_MESSAGE}{language}") or None

    def save_message(self, language: str, text: str) -> None:
        """Store the clinic's own text of the message to referrers; empty for the usual one."""
        self._save(f"{_MESSAGE}{language}", text)

    def salt(self) -> str | None:
        """Return the salt of the marks of erased persons; there is none before the first."""
        salt: str | None = self._value(_SALT)
        return salt

    def set_salt(self, salt: str) -> str:
        """Keep the salt for ever, and return it."""
        self._save(_SALT, salt)
        return salt

    def add_cost(self, month: date, channel: Channel, amount: int) -> None:
        """Add ``amount`` fen to what ``channel`` cost in the month that begins on ``month``."""
        row = self._session.get(ChannelCostRow, (month, channel))
        if row is None:
            self._session.add(ChannelCostRow(month=month, channel=channel, amount=amount))
        else:
            row.amount += amount

    def set_cost(self, month: date, channel: Channel, amount: int) -> None:
        """Store what ``channel`` cost in all in the month that begins on ``month``, in fen."""
        row = self._session.get(ChannelCostRow, (month, channel))
        if row is not None and not amount:
            self._session.delete(row)
        elif amount:
            self._session.merge(ChannelCostRow(month=month, channel=channel, amount=amount))
        self._session.flush()

    def cost(self, month: date, channel: Channel) -> int:
        """Return what ``channel`` cost in the month that begins on ``month``, in fen."""
        row = self._session.get(ChannelCostRow, (month, channel))
        return row.amount if row else 0

    def _picture(self, name: str) -> bytes | None:
        stored = self._value(name)
        return b64decode(stored) if stored else None

    def _save_picture(self, name: str, png: bytes | None) -> None:
        self._save(name, b64encode(png).decode("ascii") if png else None)

    def _stored(self, name: str) -> str | None:
        return self._session.connection().scalar(_STORED, {"name": name})

    def _value(self, name: str) -> Any:  # noqa: ANN401 - any JSON
        stored = self._stored(name)
        return None if stored is None else json.loads(stored)

    def _save(self, name: str, value: object) -> None:
        self._session.merge(SettingRow(name=name, value=json.dumps(value, ensure_ascii=False)))
        self._session.flush()


# every gesture asks for the settings, which hardly ever change
@lru_cache(maxsize=1)
def _clinic(stored: str) -> Clinic:
    given = json.loads(stored)
    # JSON knows no tuples
    lists = {name: tuple(value) for name, value in given.items() if isinstance(value, list)}
    return Clinic(**{**given, **lists})
