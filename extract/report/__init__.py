"""The whole archive on one page, for the person who decides what to look at."""
