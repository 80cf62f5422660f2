"""The facts of a letter, and whether it is one: place, dates, deadline, mailbox, who prepares, who is addressed."""
