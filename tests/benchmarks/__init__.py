"""Benchmarks of GOALS "Speed", run by ``python3 dev.py bench [NAME …]``; no part of the tests.

A benchmark is a function that takes a ``Bench`` and yields ``Line``s, each beside the floor
measured in the same run. It lives in a file of its own and has one line in ``shelf.SHELF``.
"""
