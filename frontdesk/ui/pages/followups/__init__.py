"""Follow-ups: the work list of calls after treatments."""
