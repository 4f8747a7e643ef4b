"""Pure normalisers: the words on the paper in, a typed value with its span and its doubts out."""
