"""Personal data that should not be published: what is looked for, and where it stands."""
