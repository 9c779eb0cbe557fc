"""Manage: staff, reward policy, catalogue, the clinic's settings, and this PC."""
