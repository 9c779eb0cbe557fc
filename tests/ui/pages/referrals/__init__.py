"""The page of referrals: widgets are set, keys pressed, rows and stored facts looked at."""
