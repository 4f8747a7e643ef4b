"""Labelled Swedish papers: what is printed, how it looks, and what a careful reader notes down from it."""
