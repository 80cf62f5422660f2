"""A plan kept elsewhere: where its headings are, which field each column and word is, and what only a person knows."""
