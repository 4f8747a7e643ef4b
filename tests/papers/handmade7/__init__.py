"""Two dozen papers drawn one by one, by many means; whoever writes the reading may not open them until told."""
