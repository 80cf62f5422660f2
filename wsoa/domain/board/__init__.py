"""What a board asks: where we stand and why, what changed, who owes what, and whether it can be done in time."""
