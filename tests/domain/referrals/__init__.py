"""Tests of the rules of referrals."""
