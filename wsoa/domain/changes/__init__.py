"""A change, what carries changes, and what can be done with them: plan, sign, undo, replay, redact."""
