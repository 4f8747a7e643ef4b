"""Twenty-eight papers of still other grants and givers; whoever writes the reading may not open them until told."""
