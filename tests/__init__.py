"""The tests, and the tools that make what they read."""
