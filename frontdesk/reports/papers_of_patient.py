"""The papers of one patient, put together from what the desk knows (DOMAIN.md §3.5, §5.9)."""

from frontdesk.domain.names import masked
from frontdesk.reports.patient_card import CardFacts, patient_card
from frontdesk.reports.progress_slip import FriendProgress, ProgressFacts, progress_slip
from frontdesk.reports.referral_cards import referral_cards
from frontdesk.reports.sentences import progress_sentence
from frontdesk.reports.tokens import Paper
from frontdesk.services.papers import Papers


def card(known: Papers, paper: Paper) -> bytes:
    """Return the patient's own card as a PDF."""
    facts = CardFacts(known.file.name, known.file.card_number)
    return patient_card(known.who.letterhead, [facts], paper)


def cards_for_friends(known: Papers) -> bytes:
    """Return ten referral cards as a PDF; they promise what the policy gives a friend today."""
    code, welcome = known.file.referral_code, known.policy.welcome
    return referral_cards(known.who.letterhead, code, welcome)


def progress(known: Papers, paper: Paper) -> bytes:
    """Return the progress slip as a PDF, the newest referral first."""
    friends = [
        FriendProgress(
            friend=masked(one.friend_name),
            state=one.state,
            sentence=progress_sentence(one, known.window_days),
        )
        for one in known.referrals
    ]
    facts = ProgressFacts(
        referrer=known.file.name,
        balance=known.balance,
        level=known.level,
        code=known.file.referral_code,
        friends=friends,
        registered=known.registered,
        policy=known.policy,
        printed_on=known.who.day,
    )
    return progress_slip(known.who.letterhead, facts, paper)
