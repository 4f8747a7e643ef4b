"""Layout families that nobody builds on: own wordings, own ways of drawing, the same truth.

They judge the reading only as long as whoever works on it opens neither this folder nor a paper made by it.
"""
