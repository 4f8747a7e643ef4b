"""Papers drawn one by one by hand: no family, no dice, each with a layout of its own.

They judge the reading only as long as whoever works on it opens neither this folder nor a paper made by it.
"""
