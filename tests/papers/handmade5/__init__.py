"""Sixteen papers of the seventh round, as other authorities, funds and associations lay out theirs; all invented."""
