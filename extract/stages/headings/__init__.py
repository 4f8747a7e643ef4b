"""Labels and headings of wordings that nobody has listed, told by how they are set and what answers."""
