"""Pages that are pictures: prepared, read by one engine, and read again by another where a value matters."""
