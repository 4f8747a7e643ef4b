"""Layout families that nobody builds on: own wordings, own ways of drawing, the same truth."""
