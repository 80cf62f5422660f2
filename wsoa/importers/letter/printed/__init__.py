"""A letter as printed pages: rows, lines, columns, tables, and what is on a page but not of the letter."""
