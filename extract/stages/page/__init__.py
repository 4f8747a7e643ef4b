"""What is printed where: words into rows, lines, segments and cells, and what of it is no content."""
