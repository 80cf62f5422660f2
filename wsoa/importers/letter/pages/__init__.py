"""Pages as a file holds them: words with their places, read in a process of its own."""
