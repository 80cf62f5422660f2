"""Sheets that we did not issue."""
