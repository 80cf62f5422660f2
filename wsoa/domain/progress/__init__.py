"""Where actions and measures stand on a day, each with its reason."""
