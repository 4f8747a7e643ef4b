"""Twelve papers of the sixth round, laid out as public bodies, funds and foundations lay out theirs; all invented."""
