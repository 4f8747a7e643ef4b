"""Families of the fourth round: structures that none of the others has, in words of their own."""
