"""Ways out of granska: one module per kind of file."""
