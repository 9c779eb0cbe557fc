"""The pages, one file each: widgets are set, keys pressed, rows and stored facts looked at."""
