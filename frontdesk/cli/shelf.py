"""What a command of the shelf looks like."""

from argparse import ArgumentParser
from typing import Protocol


class Commands(Protocol):
    """The sub-commands of the parser, to which each file of the shelf adds its own."""

    def add_parser(self, name: str, *, help: str) -> ArgumentParser:  # noqa: A002 - argparse's word
        """Add the command ``name``."""
        ...
