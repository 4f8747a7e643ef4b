"""Amounts of money: exact decimals in kronor, whatever unit the paper used."""

from extract.normalise.amount_parse import Amount, parse_amount
from extract.normalise.amount_search import find_amounts, leading_amount

__all__ = ["Amount", "find_amounts", "leading_amount", "parse_amount"]
