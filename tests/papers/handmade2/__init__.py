"""Twenty more papers drawn one by one; they imitate neither the families nor the first two dozen."""
