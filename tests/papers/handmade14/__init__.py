"""Sixteen papers by an independent maker, in two halves; whoever writes the reading may not open them until told."""
