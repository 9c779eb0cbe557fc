"""The form of a file as texts by field: what a draft keeps, and what two desks compare."""

from collections.abc import Mapping
from dataclasses import dataclass

from frontdesk.domain.consents import Consent
from frontdesk.domain.filing import Filled, TypedPhone
from frontdesk.domain.patients import Channel, Owner, Sex
from frontdesk.domain.phones import national
from frontdesk.reports.words import channel_word
from frontdesk.services.files import Sheet
from frontdesk.system.translate import translate
from frontdesk.ui.filing.day_edit import read_day
from frontdesk.ui.filing.words import consent_word, owner_word, sex_word

Texts = Mapping[str, str]

EMPTY: Texts = dict.fromkeys(
    (
        *("name", "phones", "no_phone", "sex", "birthday", "channel", "note"),
        *("resident_id", "guardian_name", "guardian_phone", "consents"),
    ),
    "",
)
"""An untouched form of a new file."""


@dataclass(frozen=True, slots=True)
class Clash:
    """A field that somebody else changed meanwhile, or that differs from theirs.

    ``changed_here`` says that it was changed in this form too.
    """

    field: str
    theirs: str
    mine: str
    changed_here: bool


def texts_of(sheet: Sheet | None) -> dict[str, str]:
    """Return what the form of an untouched file says."""
    if sheet is None:
        return dict(EMPTY)
    file = sheet.file
    numbers = zip(file.phones, file.owners, strict=True)
    return {
        "name": file.name,
        "phones": lines_of(tuple(TypedPhone(national(one), owner) for one, owner in numbers)),
        "no_phone": "" if file.phones else "1",
        "sex": file.sex or "",
        "birthday": file.birthday.isoformat() if file.birthday else "",
        "channel": "" if file.channel is Channel.UNKNOWN else file.channel,
        "note": file.note,
        "resident_id": file.resident_id or "",
        "guardian_name": file.guardian_name or "",
        "guardian_phone": national(file.guardian_phone) if file.guardian_phone else "",
        "consents": " ".join(what for what in Consent if what in sheet.agreed),
    }


def lines_of(numbers: tuple[TypedPhone, ...]) -> str:
    """Return phones as text: a line each, number and owner."""
    return "\n".join(f"{one.text}\t{one.owner}" for one in numbers if one.text.strip())


def numbers_in(lines: str) -> tuple[TypedPhone, ...]:
    """Return the phones that ``lines_of`` wrote."""
    parts = (line.partition("\t") for line in lines.split("\n") if line)
    return tuple(TypedPhone(text, Owner(owner or Owner.SELF)) for text, _, owner in parts)


def filled(texts: Texts) -> Filled:
    """Return the form as it is stored.

    Raises:
        ValueError: the birthday is no day.

    """
    return Filled(
        name=texts["name"],
        phones=numbers_in(texts["phones"]),
        no_phone=bool(texts["no_phone"]),
        sex=Sex(texts["sex"]) if texts["sex"] else None,
        birthday=read_day(texts["birthday"]),
        resident_id=texts["resident_id"],
        guardian_name=texts["guardian_name"],
        guardian_phone=texts["guardian_phone"],
        channel=Channel(texts["channel"] or Channel.UNKNOWN),
        note=texts["note"],
        consents=frozenset(Consent(what) for what in texts["consents"].split()),
    )


def clashes(base: Texts | None, theirs: Texts, mine: Texts) -> list[Clash]:
    """Return the fields where ``theirs`` and ``mine`` differ and theirs is news since ``base``.

    Without ``base`` (a draft of an earlier day) every difference counts, and may have been made
    here; but no draft is believed to give a consent that was withdrawn meanwhile.
    """
    return [
        Clash(field, theirs[field], mine[field], _changed(field, base, mine))
        for field in EMPTY
        if theirs[field] != mine[field] and (base is None or theirs[field] != base[field])
    ]


def _changed(field: str, base: Texts | None, mine: Texts) -> bool:
    return field != "consents" if base is None else mine[field] != base[field]


def spoken(field: str, text: str) -> str:
    """Return the text of a field as people read it."""
    match field:
        case "phones":
            numbers = (f"{one.text} ({owner_word(one.owner)})" for one in numbers_in(text))
            said = "\n".join(numbers)
        case "sex":
            said = sex_word(Sex(text)) if text else ""
        case "channel":
            said = channel_word(Channel(text)) if text else ""
        case "consents":
            said = "\n".join(consent_word(Consent(what)) for what in text.split())
        case "no_phone":
            said = translate("Filing", "ticked") if text else ""
        case _:
            said = text
    return said or "–"
