"""Printed sheets: rows in, PDF out, and nothing else speaks reportlab.

Every sheet is a plain function from facts to ``bytes``; nothing here reads the database or the
clock, or writes a file. Sheets do not know each other: what they share lives in ``sheet``,
``text``, ``fonts``, ``tokens``, ``shapes``, ``icons``, ``roll`` and ``words``.

Importing a sheet imports reportlab: do it when the first sheet is wanted, not at start. What the
window needs before that (``words``, ``sentences``, ``tokens``) does without.
"""
