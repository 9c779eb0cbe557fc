"""The preview of a merge in words."""

from collections.abc import Callable, Iterable

from frontdesk import words
from frontdesk.domain.ids import grouped
from frontdesk.domain.merging import Conflict, Side
from frontdesk.domain.phones import masked
from frontdesk.services.merging import Preview
from frontdesk.system.translate import translate
from frontdesk.ui.filing.words import field_word

_NONE = "–"


def _visits(side: Side) -> str:
    if side.first is None:
        return "0"
    return translate("PatientsPage", "{visits}, the first on {day}").format(
        visits=side.visits, day=side.first.day
    )


ROWS: tuple[tuple[Callable[[], str], Callable[[Side], str]], ...] = (
    (lambda: translate("PatientsPage", "Name"), lambda side: side.file.name),
    (
        lambda: translate("PatientsPage", "Card number"),
        lambda side: grouped(side.file.card_number),
    ),
    (
        lambda: translate("PatientsPage", "Phone"),
        lambda side: ", ".join(map(masked, side.file.phones)) or _NONE,
    ),
    (
        lambda: translate("PatientsPage", "Birthday"),
        lambda side: side.file.birthday.isoformat() if side.file.birthday else _NONE,
    ),
    (lambda: translate("PatientsPage", "Points"), lambda side: f"{side.balance:,}"),
    (lambda: translate("PatientsPage", "Visits"), _visits),
    (
        lambda: translate("PatientsPage", "Recommendations, vouchers"),
        lambda side: f"{side.referrals}, {side.vouchers}",
    ),
    (lambda: translate("PatientsPage", "Sent by"), lambda side: side.sent_by or _NONE),
)
"""What stands side by side."""

_SHOWN = {"sex", "birthday", "resident_id", "guardian_name", "guardian_phone", "note"}


def what_happens(preview: Preview) -> list[str]:
    """Return what a merge will do, a sentence each."""
    return [
        translate(
            "PatientsPage",
            "Visits, points, recommendations, vouchers and phones of both are one file; the card "
            "{card} leads to it.",
        ).format(card=grouped(preview.gone.file.card_number)),
        *_taken(preview),
        *_differing(preview),
        *(_falls(one) for one in preview.conflicts),
        *_sums(preview),
        *(
            translate(
                "PatientsPage", "The open recommendation of {name} is rejected: it is herself."
            ).format(name=one.friend_name)
            for one in preview.herself
        ),
        translate("PatientsPage", "It can be undone for 30 days, until points are posted to it."),
    ]


def _taken(preview: Preview) -> list[str]:
    taken = [one for one in preview.taken if one in _SHOWN]
    said = translate("PatientsPage", "Taken over from the other file: {fields}.")
    return [said.format(fields=_fields(taken))] if taken else []


def _differing(preview: Preview) -> list[str]:
    said = translate("PatientsPage", "Not the same in both files: {fields}. Is it one person?")
    return [said.format(fields=_fields(preview.differing))] if preview.differing else []


def _fields(names: Iterable[str]) -> str:
    return translate("PatientsPage", ", ").join(map(field_word, names))


def _falls(one: Conflict) -> str:
    said = translate("PatientsPage", "The arrival of {name} on {day} no longer counts: {why}.")
    return said.format(
        name=one.referral.friend_name, day=one.referral.arrived_on, why=words.check(one.why)
    )


def _sums(preview: Preview) -> list[str]:
    if not preview.reversed:
        return []
    said = translate("PatientsPage", "{points} points are taken back from who was paid.")
    return [said.format(points=f"{preview.reversed:,}")]
