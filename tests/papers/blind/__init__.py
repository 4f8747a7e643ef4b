"""Families of the fifth round: made without knowledge of how papers are read, drawn otherwise than all others."""
