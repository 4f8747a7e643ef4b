"""Tables that no known head tells of: known by their body, or asked label by label."""
