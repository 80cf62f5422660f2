"""Whether the statement is ready to submit: the gate, its rules, and what counts as a measure of success."""
