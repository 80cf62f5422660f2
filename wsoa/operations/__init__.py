"""THE RECIPES: one short function for each thing a person can ask for, one file a subject."""
