"""Forms without code: a declaration drafted from one filled paper, and what a declaration finds on papers."""
