"""Figures, charts and tables of the insights in words, for window, command line and report."""
