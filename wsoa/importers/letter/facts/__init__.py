"""The facts of a letter: place, dates, deadline, mailbox, who prepares, who is addressed; and whether it is one at all."""
