"""What granska knows: records, declared forms, tables, registers and learned weights. Imports nothing of `extract`."""
