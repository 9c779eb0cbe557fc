"""The page of leaderboards: a month's table beside the very sheet that is printed."""
