"""The facts of a letter: place, dates, deadline, mailbox, who prepares, who is addressed.

And whether it is one at all.
"""
