"""The database: what was found, read, checked and decided, with a chain that shows whether anything was changed."""
