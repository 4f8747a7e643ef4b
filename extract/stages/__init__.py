"""From a page to the values of a paper, step by step; `tests/test_imports.py` holds the order of the steps."""
