"""Two dozen papers of other grants and givers; whoever writes the reading may not open them until told."""
