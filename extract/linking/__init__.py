"""Which papers belong together: pairs that may, how well they fit, and which are proposed."""
