"""How the list of files shows itself."""

from frontdesk.domain.ids import grouped
from frontdesk.domain.phones import masked
from frontdesk.domain.pinyin import sort_key
from frontdesk.services.files import Line
from frontdesk.system.translate import translate
from frontdesk.ui.filing.words import sex_word
from frontdesk.ui.rows import Column

COLUMNS: tuple[Column[Line], ...] = (
    Column(
        key="name",
        title=lambda: translate("PatientsPage", "Name"),
        value=lambda line: line.file.name,
        sort=lambda line: sort_key(line.file.name),
        strong=True,
        width=216,
    ),
    Column(
        key="sex",
        title=lambda: translate("PatientsPage", "Sex"),
        value=lambda line: line.file.sex,
        display=lambda line: sex_word(line.file.sex),
        quiet=True,
        width=80,
    ),
    Column(
        key="age",
        title=lambda: translate("PatientsPage", "Age"),
        value=lambda line: line.age,
        quiet=True,
        width=64,
    ),
    Column(
        key="phone",
        title=lambda: translate("PatientsPage", "Phone"),
        value=lambda line: masked(line.file.phone) if line.file.phone else None,
        width=144,
    ),
    Column(
        key="card",
        title=lambda: translate("PatientsPage", "Card number"),
        value=lambda line: line.file.card_number,
        display=lambda line: grouped(line.file.card_number),
        quiet=True,
        width=144,
    ),
    Column(
        key="visit",
        title=lambda: translate("PatientsPage", "Last visit"),
        value=lambda line: line.last_visit,
        width=0,
    ),
)
