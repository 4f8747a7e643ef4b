"""Families of the fifth round: made without knowledge of how papers are read, drawn otherwise than all others.

Drawn by lot after they were first read: `radskrivare`, `arbetspaket`, `falt` and `skrivelse` are opened for those who
write the reading. `sidofalt` was opened later, since amounts of it passed silently; nobody opens what goes wrong on
`nastlad`, `fragesvar` and `foreningsblad`.
"""
