"""Tests of the printed sheets: what is on the paper is read back from the PDF itself."""
