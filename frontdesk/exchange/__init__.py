"""Spreadsheets in and out: Excel and CSV files are read here, and lists written as CSV and JSON.

The only speaker of calamine. Each sheet of old books has its own file, with its headers and
``read``; the files of the shelf do not know each other.
"""

from frontdesk.exchange import costs, referrals, roster, visits

SHELF = (roster, visits, referrals, costs)
"""The sheets of old books, in the order of ``domain.history.Sheet``."""
