"""In what things are counted beside their price: hours, months, persons."""

COUNTED = (
    r"st|tim|h|timmar|mån|månader|dagar|pers|personer"
    r"|ggr|gånger|veckor|tillf|tillfällen|dygn|nätter|kvällar|träffar|km|mil|meter|kg|ex|par"
)
"""A part of a pattern."""
