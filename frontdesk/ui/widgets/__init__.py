"""Reusable controls; none knows the desk, a use case or a page."""
