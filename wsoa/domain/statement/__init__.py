"""The statement: its records, their fields and values, references, and what must always hold of them."""
