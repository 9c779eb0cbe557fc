"""The use cases: the verbs of the front desk, one file a feature.

A use case takes ``work`` first and keywords after, asks the domain for the decision, never commits,
and returns an id or a frozen value. Use cases call use cases by name, in the same transaction.
"""
