"""What the reader is unsure of, each with what to do about it."""
