"""What stands over figures: the columns of a table, their units, and whose money they tell of."""
