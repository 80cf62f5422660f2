"""Who has not returned a sheet, since when, and the reminder they are sent."""
