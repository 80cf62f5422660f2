"""THE IDEAS: no files, clock, environment or database."""
