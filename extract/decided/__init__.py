"""What people decided, laid over what the machine read."""
