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
# # En första titt på ett arkiv
#
# Någon har lämnat en mapp med ansökningar och redovisningar. Vad ligger i den, vad gick att läsa, och var brister det?
# Kör i projektets rot. Mappen är exempelpapperen i `data/samples`; alla personer och projekt är påhittade.

# %%
# ruff: noqa: B018, T201 -- a cell shows its last line
from pathlib import Path

import extract

ARKIV = Path("data/samples")
papper = sorted([*ARKIV.glob("*.pdf"), *ARKIV.glob("*.txt")])
documents = [document for path in papper for document in extract.read_documents(path)]
len(documents)

# %% [markdown]
# ## Vad är det för papper?
#
# Varje fil har exakt ett utfall. `review` betyder läst, men något värde behöver en människa.

# %%
frames = extract.tables(documents)
frames["documents"].groupby(["dokumenttyp", "status"]).size()

# %% [markdown]
# ## Hur mycket pengar rör det sig om?
#
# Belopp är exakta decimaltal i kronor. En summa utan ett tal för hur många belopp den omfattar säger ingenting, så
# båda räknas.

# %%
ansokningar = frames["applications"]
sokt = ansokningar["sokt_summa"]
print(f"Sökt: {sokt.sum()} kr ({sokt.notna().sum()} av {len(sokt)} lästa)")
ansokningar[["projekt", "namnd_norm", "sokt_summa", "budget_summa", "tidplan_start"]]

# %% [markdown]
# ## Vad går inte ihop?
#
# Kontrollerna ger iakttagelser: `traff`, `ok` eller `ej_provad`. En kontroll som inte kunde prövas är inte godkänd.

# %%
findings = frames["findings"]
findings.groupby(["result", "severity"]).size().unstack(fill_value=0)

# %%
fel = findings.query("result == 'traff' and severity == 'fel'")
fel.merge(frames["documents"][["document_id", "file"]])[["file", "code", "message"]]

# %% [markdown]
# ## Ett papper i taget
#
# Ett dokument visar sig självt: sidan med en ruta runt varje läst värde, värdena och iakttagelserna.

# %%
document = next(each for each in documents if each.file.name == "ansokan_lasframmande.pdf")
document

# %%
value = document.find("sokt_summa")
value.raw, value.value, value.place.page, value.confidence
