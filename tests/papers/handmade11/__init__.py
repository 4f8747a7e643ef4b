"""Sixteen papers of an independent maker; nobody who works on the reading has seen their kind."""
