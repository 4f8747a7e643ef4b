"""Layout families with makers of their own: own wordings, own ways of drawing, the same truth.

Those of the part unseen judge the reading only as long as whoever works on it opens neither their module nor a
paper made by it; `families.py` tells which they are.
"""
