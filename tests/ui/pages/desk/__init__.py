"""The front desk: widgets are set, keys pressed, rows and stored facts looked at."""
