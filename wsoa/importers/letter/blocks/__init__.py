"""Lines that belong together: headings, paragraphs, items, and the sections they stand in."""
