"""Amounts of money: exact decimals in kronor, whatever unit the paper used."""

from extract.normalise.amount_parse import Amount, parse_amount
from extract.normalise.amount_search import find_amounts, leading_amount
from extract.normalise.numeral import amount_in_words

__all__ = ["Amount", "amount_in_words", "find_amounts", "leading_amount", "parse_amount"]
