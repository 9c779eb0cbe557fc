"""The clinic's rules and words: pure functions and frozen values.

No Qt, no SQL, no clock, no files: what a rule needs to know it is told.
"""
