"""Tables under heads that are known: rows gathered, read into cells, and proved by their totals."""
