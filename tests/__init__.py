"""Tests of the front-desk program."""
