"""How sure each value is: what the rest of the paper says about it, and what goes to a person."""
