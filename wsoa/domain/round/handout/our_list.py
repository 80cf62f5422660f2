"""Our own list of what to mend, known again when it comes back in a workbook."""

import re
from collections.abc import Iterable

from wsoa.domain.round.handout.row_codes import tag_for
from wsoa.domain.round.spreadsheet import Sheet

OUR_LIST = re.compile(r"Listed by wsoa \((?P<sign>[0-9A-Z]{4})\)")


def is_our_list(sheet: Sheet) -> bool:
    """Whether a sheet is such a list as we made it, in whatever order, with nothing added."""
    typed = [cell.typed for row in (sheet.header, *sheet.rows) for cell in row.cells.values()]
    last = next((found for words in reversed(typed) if (found := OUR_LIST.fullmatch(words))), None)
    return last is not None and last["sign"] == tag_of_words(words for words in typed if words != last[0])


def tag_of_words(said: Iterable[str]) -> str:
    """Four signs of some words, in whatever order and with whatever spaces between them a program has saved them."""
    return tag_for(sorted(filter(None, ("".join(words.split()) for words in said))))
