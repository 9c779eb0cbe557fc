"""The front-desk program of a county clinic."""

__version__ = "0.1.0"
