"""Rows of a table with every cell marked as the answer it is."""

from __future__ import annotations

from tests.papers.marks import Marks


def kr(raw: str) -> str:
    """The canonical amount of plain printed kronor such as `1 200 000 kr` or `−500`.

    >>> kr("1 200 000 kr"), kr("34,50 kr"), kr("250:-")
    ('1200000', '34.50', '250')
    """
    kept = raw.replace("−", "-").replace(",", ".").split(":")[0]
    return (
        "".join(character for character in kept if character in "0123456789.-").strip(".").removesuffix(".00")
    )


def konto_row(
    m: Marks,
    rad: int,
    projekt_nr: int | None,
    konto: str,
    ikb: str,
    motpart: str,
    belopp: str,
    text: str,
    value: str | None = None,
) -> tuple[str, str, str, str, str]:
    """Cells in the order Konto, IKB, motpart, Belopp, Text; a dash in a code is no code."""
    key = f"konto_rows/{rad}"
    if projekt_nr is not None:
        m.values[f"{key}/projekt_nr"], m.raws[f"{key}/projekt_nr"] = str(projekt_nr), ""
    codes = [
        m(f"{key}/{name}", code, None if code in ("", "-", "–") else code)
        for name, code in (("konto", konto), ("ikb", ikb), ("motpart", motpart))
    ]
    return (
        codes[0],
        codes[1],
        codes[2],
        m(f"{key}/belopp", belopp, value or kr(belopp)),
        m(f"{key}/text", text),
    )


def budget_row(m: Marks, rad: int, text: str, belopp: str, value: str | None = None) -> tuple[str, str]:
    """Cells in the order text, belopp."""
    return m(f"budget_rows/{rad}/text", text), m(f"budget_rows/{rad}/belopp", belopp, value or kr(belopp))


def projekt(m: Marks, nr: int, name: str) -> str:
    """The project's name as the table has it."""
    return m(f"report_projects/{nr}/projekt", name)


def delredovisning(m: Marks, nr: int, name: str) -> str:
    """The project's name as the heading of its narrative has it."""
    return m(f"report_projects/{nr}/delredovisning", name)
