"""Fourteen papers for single fields: captions over boxes, questions for labels, two columns, messages; all invented."""
