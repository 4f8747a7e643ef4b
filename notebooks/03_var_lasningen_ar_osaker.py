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
# # Var läsningen är osäker
#
# En läsning som är fel är illa; en som är fel utan att någon ser det är värre. Här ser vi hur granska talar om vad den
# är osäker på, och hur långt dess tilltro räcker.

# %%
# ruff: noqa: T201 -- a cell shows its last line
from pathlib import Path

import extract

ARKIV = Path("data/samples")
documents = [document for path in sorted(ARKIV.glob("*.pdf")) for document in extract.read_documents(path)]
fields = extract.tables(documents)["fields"]

# %% [markdown]
# ## Fyra sätt att inte ha ett värde
#
# `empty`: rubriken finns och svaret är tomt. `absent`: rubriken finns inte. `unreadable`: det finns ett svar som inte
# gick att förstå. `review`: läst, men en människa ska se på det. Inget av dem är ett värde som hittats på.

# %%
fields.groupby("status").size()

# %%
oense = fields[fields["status"].isin(["review", "unreadable"])]
oense[["table", "field", "raw", "value", "confidence", "page"]].sort_values("confidence").head(10)

# %% [markdown]
# ## Tilltro
#
# Tilltron är anpassad på papper med facit: av värden med tilltro 0,95 var 19 av 20 rätt. Då går den att summera. Det
# väntade antalet fel bland de värden som ingen ombeds se på är summan av ett minus tilltron.

# %%
godtagna = fields[(fields["status"] == "read") & fields["confidence"].notna()]
vantade_fel = (1 - godtagna["confidence"]).sum()
print(f"{len(godtagna)} godtagna värden, väntat antal fel {vantade_fel:.1f}".replace(".", ","))

# %%
godtagna.groupby("method")["confidence"].agg(["size", "min", "mean"]).sort_values("min")

# %% [markdown]
# ## Vad som sänker tilltron
#
# Varje värde bär de mätningar som tilltron bygger på. Här är det osäkraste beloppet.

# %%
belopp = [
    (value.confidence, document, row, value)
    for document in documents
    for _, row, value in document.located()
    if value.field in ("belopp", "sokt_summa", "budget_summa") and value.confidence is not None
]
tilltro, document, row, value = min(belopp, key=lambda found: found[0])
print(document.file.name, row, value.field, repr(value.raw), value.value, tilltro, value.flags)
dict(value.features)

# %%
extract.draw(document, value.place.page)
