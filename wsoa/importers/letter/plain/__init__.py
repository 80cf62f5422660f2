"""A letter as plain text: its lines and footnotes."""
