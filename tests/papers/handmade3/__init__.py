"""Ten papers of the fifth round, each its own and like none of the families."""
