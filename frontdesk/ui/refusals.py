"""The three outcomes at the window: a sentence beside the field, a dialog, a crash dialog."""

from collections.abc import Callable, Mapping

from frontdesk import words
from frontdesk.domain.refusals import Refusal
from frontdesk.ui.widgets.field import FormField


def beside(
    fields: Mapping[str, FormField], otherwise: Callable[[str], object]
) -> Callable[[Refusal], None]:
    """Return what shows a refusal beside the field it concerns, and focuses that field.

    A refusal that concerns no field of ``fields`` goes to ``otherwise`` as a sentence.
    """

    def show(refusal: Refusal) -> None:
        for field in fields.values():
            field.clear_wrong()
        sentence = words.refusal(refusal)
        concerned = fields.get(refusal.field)
        if concerned is None:
            otherwise(sentence)
        else:
            concerned.say_wrong(sentence)

    return show
