"""Tests of the reward rules on the shelf."""
