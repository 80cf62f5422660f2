"""The plain-text draft that a person corrects by hand: written, and read again."""
