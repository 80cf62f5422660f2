"""Why a cell cannot be read although something is in it, and what to do.

Whoever repeats it says that the value may be typed over it.
"""

NO_VALUE = (
    "It is a formula with no stored value."
    " Open the workbook in Excel and save it; or put an apostrophe before it, if it is meant as words."
)
ERROR = "It is an error of the spreadsheet's: mend the formula."
BEFORE_DATES = (
    "It is a date before 1900, which a spreadsheet shows as #####. Format the cell as a number, if it is one."
)
STRUCK = "Its words are struck out, so nobody can tell whether they still hold. Empty it, or take the line away."
MERGED = "It is merged with {}. Unmerge the cells, and fill each of them in."
NARROW = "Its column was too narrow, so only this was written. Widen it, and save the file again."
