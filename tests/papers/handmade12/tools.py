"""Short ways to put down what papers out of a browser have: pairs, tables and boxes of prose."""

from __future__ import annotations

from collections.abc import Sequence

from tests.papers.handmade10.tools import html


def listed(rows: Sequence[tuple[str, str]], classes: str = "") -> str:
    """Labels and answers as a list of definitions."""
    body = "".join(f"<dt>{html(label)}</dt><dd>{html(answer)}</dd>" for label, answer in rows)
    return f'<dl class="{classes}">{body}</dl>'


def stacked(rows: Sequence[tuple[str, str]], classes: str = "") -> str:
    """Boxes with a label on top and the answer under it."""
    body = "".join(f"<div><small>{html(label)}</small><p>{html(answer)}</p></div>" for label, answer in rows)
    return f'<section class="{classes}">{body}</section>'


def rows_of(rows: Sequence[Sequence[str]], classes: Sequence[str] = ()) -> str:
    """Rows of a table; `classes`: one for each row, from the end where there are fewer."""
    named = [""] * (len(rows) - len(classes)) + list(classes)
    return "".join(
        f'<tr class="{name}">' + "".join(f"<td>{html(cell)}</td>" for cell in row) + "</tr>"
        for row, name in zip(rows, named, strict=True)
    )


def headed(heads: Sequence[str], body: str) -> str:
    """A table with its head."""
    top = "".join(f"<th>{html(head)}</th>" for head in heads)
    return f"<table><thead><tr>{top}</tr></thead><tbody>{body}</tbody></table>"
