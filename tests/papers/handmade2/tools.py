"""Short ways to put down what many of these papers have: pairs, rows of costs and accounts, prose under headings."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from tests.papers.handmade.pen import Document, Hand
from tests.papers.printing import canonical


def value(raw: str, scale: int = 1) -> str:
    """Kronor of a printed figure with blanks or points in threes and a decimal comma.

    >>> value("12.500:-"), value("-8,25", 1000), value("1 250,50 kr")
    ('12500', '-8250', '1250.50')
    """
    figure = raw.replace(":-", "").replace(",-", "").replace(".", "").replace("−", "-").replace(",", ".")
    return canonical(Decimal("".join(c for c in figure if c in "0123456789.-")) * scale)


def pairs(
    h: Hand,
    rows: Sequence[tuple[str, str]],
    label_x: float,
    answer_x: float,
    y: float,
    step: float,
    *,
    font: str = "",
    bold: bool = False,
    label_size: float = 0.0,
) -> float:
    """Labels in one column, answers in another; the baseline after the last."""
    for label, answer in rows:
        h.put(label_x, y, label, bold=bold, size=label_size)
        h.put(answer_x, y, answer, font=font)
        y += step
    return y


def costs(
    d: Document, rows: Sequence[tuple[str, str]], scale: int = 1, first: int = 1
) -> list[tuple[str, str]]:
    """Words and sums of a budget, marked."""
    return [
        (d(f"budget_rows/{rad}/text", text), d(f"budget_rows/{rad}/belopp", raw, value(raw, scale)))
        for rad, (text, raw) in enumerate(rows, first)
    ]


def konton(
    d: Document,
    rows: Sequence[tuple[str, str, str]],
    scale: int = 1,
    *,
    first: int = 1,
    projekt_nr: int | None = None,
) -> list[tuple[str, str, str]]:
    """Account, words and sum of rows without codes, marked."""
    found = []
    for rad, (konto, text, raw) in enumerate(rows, first):
        d.codes(rad, projekt_nr, "ikb", "motpart")
        key = f"konto_rows/{rad}"
        found.append(
            (
                d(f"{key}/konto", konto),
                d(f"{key}/text", text),
                d(f"{key}/belopp", raw, value(raw, scale)),
            )
        )
    return found


def told(
    h: Hand,
    d: Document,
    x: float,
    y: float,
    width: float,
    sections: Sequence[tuple[str, str, str]],
    *,
    size: float = 0.0,
    head_size: float = 0.0,
    gap: float = 8.0,
    font: str = "",
    bold: bool = True,
) -> float:
    """Headings with their prose under them: (section, heading, text)."""
    for name, heading, text in sections:
        h.put(x, y, heading, bold=bold, size=head_size)
        y = h.wrap(
            x, y + (size or h.style.size) * 1.4, width, d.section(name, heading, text), size=size, font=font
        )
        y += gap
    return y


def no_income(d: Document) -> None:
    """The sum of the other income is asked for and not given."""
    d.m.values["ovriga_intakter_belopp"], d.m.raws["ovriga_intakter_belopp"] = None, ""
