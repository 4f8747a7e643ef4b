"""Families of the fifth round: made without knowledge of how papers are read, drawn otherwise than all others.

Drawn by lot after they were first read: `radskrivare`, `arbetspaket`, `falt` and `skrivelse` are opened for those who
write the reading. `sidofalt` was opened later, since amounts of it passed silently, and `fragesvar`, of whose rows two
in three were missed; nobody opens what goes wrong on `nastlad` and `foreningsblad`.
"""
