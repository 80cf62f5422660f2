"""That the record is what was recorded: digests chained revision to revision, and what verifying them finds."""
