"""Dialogs that any page may open; none knows the desk."""
