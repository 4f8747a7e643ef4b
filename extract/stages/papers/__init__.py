"""Which papers a file holds, of what sort each is, and what it decides or tells in sections."""
