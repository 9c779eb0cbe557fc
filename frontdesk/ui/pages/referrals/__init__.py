"""The page of referrals: lists by state, the three-step form, the queue of doubtful ones."""
