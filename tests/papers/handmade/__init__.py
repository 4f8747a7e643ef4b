"""Papers drawn one by one by hand: no family, no dice, each with a layout of its own."""
