"""The page of management: widgets are set, keys pressed, rows and stored facts looked at."""
