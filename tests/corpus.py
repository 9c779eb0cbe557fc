"""Names as nobody expects them (GOALS.md, "Hostile input"): shown as they are, or refused.

``STORED`` says what becomes of a name that is taken: itself but for what DOMAIN.md §3.2 makes
normal. ``REFUSED`` says why a name is not.
"""

from frontdesk.domain.names import LONGEST
from frontdesk.domain.refusals import Reason

AS_TYPED = (
    # markup, templates, formulas, quotes
    *("<b>王</b>", "A<B", "&lt;王&gt;", "<img src=x>", "=1+1", "+86王", "-王", "@SUM(A1)", "'=1+1"),
    *("''-1", "＝1", "\\n", "王&芳", "--", "'; DROP TABLE patient; --", "王,芳", "王;芳"),
    *(
        "O'Brien",
        '"王"',
        "“王”",
        "100%",
        "%s",
        "%n",
        "%1",
        "{0}",
        "{name}",
        "{",
        "}}",
        "\\n",
        "王&芳",
    ),
    *(
        "--",
        "'; DROP TABLE patient; --",
        "王,芳",
        "王;芳",
        "NULL",
        "True",
        "0",
        "1e5",
        "2026-01-01",
    ),
    # rare characters: extensions A to G, and a PUA neighbour of none of them
    *("王㛃", "李𬭎", "张𠅤", "䶮", "㐂", "𫖮", "〇", "赵𰻞", "葛\U000e0100城"),
    # other scripts, emoji, joiners
    *(
        "买买提·艾力",
        "迪丽娜尔·买买提",
        "Anna Maria Li",
        "José",
        "Ñuñez",
        "Ôn Đình",
        "김민수",
        "田中さくら",
    ),
    *("Иван", "محمد", "王😀", "👨\u200d👩\u200d👧", "क\u200cष", "王\u3000A", "ﾃｽﾄ", "Å"),
    "王" * LONGEST,
)

STORED = {
    **{name: name for name in AS_TYPED},
    "  王芳\u3000": "王芳",
    "王 小 芳": "王小芳",
    "买买提•艾力": "买买提·艾力",
    "买买提・艾力": "买买提·艾力",
    "买买提.艾力": "买买提·艾力",
    "A.Li": "A.Li",
    "Jose\u0301": "José",
    "A\u030angstrom": "Ångstrom",
    "神\ufa19": "神神",
}

REFUSED = {
    "": Reason.NAME_MISSING,
    " \u3000 ": Reason.NAME_MISSING,
    "\u200d": Reason.NAME_MISSING,
    "王" * 10_000: Reason.NAME_TOO_LONG,
    "王" * (LONGEST + 1): Reason.NAME_TOO_LONG,
    "王\u202e芳": Reason.NAME_UNPRINTABLE,
    "\u2066王\u2069": Reason.NAME_UNPRINTABLE,
    "\u200f王": Reason.NAME_UNPRINTABLE,
    "王\u200b芳": Reason.NAME_UNPRINTABLE,
    "王\ufeff芳": Reason.NAME_UNPRINTABLE,
    "王\u00ad芳": Reason.NAME_UNPRINTABLE,
    "王\x00芳": Reason.NAME_UNPRINTABLE,
    "王\n芳": Reason.NAME_UNPRINTABLE,
    "王\t芳": Reason.NAME_UNPRINTABLE,
    "王\u2028芳": Reason.NAME_UNPRINTABLE,
    "王\ud83d": Reason.NAME_UNPRINTABLE,
}
