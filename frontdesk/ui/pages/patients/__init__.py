"""Patients: the list, the file with its timeline, and the form (DOMAIN.md §3)."""
