"""A corrected letter: what it changes in a statement that was begun from the first one."""
