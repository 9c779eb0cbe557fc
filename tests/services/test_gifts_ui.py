"""What the counter asks for: what can be had now, and what stands on a slip."""

import pytest

from frontdesk.domain.refusals import Reason, Refusal
from frontdesk.services import gifts, vouchers
from tests.services.test_gifts import gift, redeem, rich
from tests.tiny_clinic import RECEPTIONIST, TinyClinic


def test_what_can_be_had_comes_first(clinic: TinyClinic) -> None:
    patient = rich(clinic, 700)
    sold_out = gift(clinic, 10, stock=0)
    choice = clinic.desk.read(gifts.choice, patient=patient)
    reach = [(one.refused is not None, one.missing > 0) for one in choice.offers]
    assert reach == sorted(reach)
    assert choice.offers[0].missing == 0
    assert choice.offers[-1].gift.id == sold_out
    assert (choice.file.name, choice.standing.available, choice.vouchers) == ("张三", 700, ())


def test_open_vouchers_are_shown_until_they_are_handed_over(clinic: TinyClinic) -> None:
    patient = rich(clinic)
    voucher = redeem(clinic, patient, gift(clinic))
    assert clinic.desk.read(gifts.choice, patient=patient).vouchers == (voucher,)
    clinic.desk.write(vouchers.hand_over, serial=voucher.serial)
    assert clinic.desk.read(gifts.choice, patient=patient).vouchers == ()


def test_a_slip_names_clinic_patient_and_who_prints_it(clinic: TinyClinic) -> None:
    patient = rich(clinic)
    voucher = redeem(clinic, patient, gift(clinic))
    slip = clinic.desk.read(vouchers.slip, redemption=voucher.id)
    assert (slip.letterhead.name, slip.member, slip.patient) == ("康美口腔", RECEPTIONIST, "张三")
    assert slip.redemption == voucher
    waiting = redeem(clinic, patient, gift(clinic, 100, needs_approval=True))
    with pytest.raises(Refusal) as refused:
        clinic.desk.read(vouchers.slip, redemption=waiting.id)
    assert refused.value.reason is Reason.VOUCHER_WAITING
