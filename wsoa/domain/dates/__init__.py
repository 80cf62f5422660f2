"""Dates as people write them, and the calendar they fall in: working days, bank holidays, UK days."""
