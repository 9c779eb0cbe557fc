"""The front desk: search, the patient's card, today's board, and who is expected."""
