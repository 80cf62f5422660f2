"""What is made for people to read: laid out once, as a value, for every way out to render."""
