# ---
# jupyter:
#   jupytext:
#     text_representation:
#       extension: .py
#       format_name: percent
#   kernelspec:
#     display_name: Python 3
#     language: python
#     name: python3
# ---

# %% [markdown]
# # Följ ett projekt från ansökan till redovisning
#
# Samma projekt syns först i en ansökan och sedan i en redovisning. Vi läser båda, låter granska föreslå att de hör
# ihop, och ser om pengarna räcker hela vägen. De två papperen skrivs här; allt i dem är påhittat.

# %%
# ruff: noqa: B018 -- a cell shows its last line
import tempfile
from pathlib import Path

import pandas

import extract

MAPP = Path(tempfile.mkdtemp())
ARKIV = MAPP / "arkiv"
ARKIV.mkdir()

# %%
ANSOKAN = """ANSÖKAN OM PROJEKTMEDEL

Namn på projekt:                       Diarienummer:
Lyktvägen i Ekparken                   1.2.3-401/2016

Sökande
Nämnd:                                 Kontaktperson:
Skärholmens stadsdelsnämnd             Alva Provdal

Projekt
Tidplan (datum för start och slut)     Sökt summa
2017-01-01 – 2017-12-31                300 000 kronor
Budget (specificera)                   Finns övriga intäkter:
Samordnare 40 %: 220 000 kr            JA ☐ kr NEJ ☒
Belysning och tryck: 80 000 kr
Summa: 300 000 kr

Mål:
Fler ska våga gå Lyktvägen efter mörkrets inbrott.

Skärholmen den 18 november 2016
_______________________________
Alva Provdal
Avdelningschef
"""
REDOVISNING = """Redovisning av projektmedel

Nämnd:                                 Diarienummer:
Skärholmens stadsdelsnämnd             1.2.3-401/2016
Period:                     From 2017-01-01 tom 2017-12-31
Beviljat belopp:          Förbrukade medel:         Summa kontering:
300 000 kr                341 500 kr                341 500 kr

Projekt 1: Lyktvägen i Ekparken
Konto    IKB     Motpart           Belopp  Text
4610     2210    2431             251 500  Tjänst, samordnare
6110     2210    8702              90 000  Belysning och tryck

Delredovisning projekt 1: Lyktvägen i Ekparken
Belysningen sattes upp i mars. Vandringarna har lockat fler än väntat, och samordnaren har arbetat mer än planerat.

Skärholmen den 15 januari 2018
_______________________________
Birger Mönster
Ekonomichef
"""
(ARKIV / "ansokan.txt").write_text(ANSOKAN, encoding="utf-8")
(ARKIV / "redovisning.txt").write_text(REDOVISNING, encoding="utf-8")
extract.run([ARKIV], MAPP / "ut", jobs=0, profile="parquet").documents

# %% [markdown]
# ## Hör papperen ihop?
#
# Ett förslag bygger på namn, nämnd, diarienummer och tid. Det är ett förslag tills en människa har bekräftat det.

# %%
tabeller = {path.stem: pandas.read_parquet(path, dtype_backend="pyarrow") for path in (MAPP / "ut").iterdir()}
tabeller["links"][["kind", "projekt_nr", "score", "basis"]]

# %% [markdown]
# ## Pengarna, steg för steg

# %%
ansokan, redovisning = tabeller["applications"].iloc[0], tabeller["reports"].iloc[0]
steg = {
    "sökt": ansokan["sokt_summa"],
    "beviljat": redovisning["beviljat_belopp"],
    "förbrukat": redovisning["forbrukat_belopp"],
    "summa av konteringsrader": redovisning["summa_beraknad"],
}
pandas.Series(steg, name="kronor")

# %% [markdown]
# Förbrukat är mer än beviljat. Har kontrollerna sett det?

# %%
traffar = tabeller["findings"].query("result == 'traff' and severity != 'notis'")
traffar[["code", "severity", "message", "difference"]]

# %% [markdown]
# ## Tillbaka till papperet
#
# Varje träff bär id för de värden som den vilar på. De leder till ordagrann text, sida och ruta.

# %%
vilar_pa = set(" ".join(traffar["field_ids"].dropna()).split())
tabeller["fields"][tabeller["fields"]["field_id"].isin(vilar_pa)][
    ["table", "field", "raw", "value", "page", "line"]
]

# %%
extract.draw(extract.read_document(ARKIV / "redovisning.txt"))
