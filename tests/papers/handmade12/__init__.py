"""Two dozen more papers of an independent maker, kept shut from whoever writes the reading."""
