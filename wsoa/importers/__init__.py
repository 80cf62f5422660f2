"""THE WAYS IN: each reads a path into a value and decides nothing."""
