"""Tests of exchange: real files, read as a clinic brings them."""
