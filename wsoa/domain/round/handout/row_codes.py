"""Row codes: which statement, which sheet and which row a row of a workbook is, however it was sorted, copied or saved.

`WK7Q2-M4XT-012-9RZF` is a W and four signs of the statement, four of the sheet, the row's number and four signs of what
the row said when it was handed out. The signs are Crockford's: no I, L, O or U, so that a code can be read out and
typed.
"""

import hashlib
import json
import re
from collections.abc import Iterable
from functools import lru_cache

from wsoa.domain.frozen import frozen
from wsoa.domain.integrity.witness import MISREAD, SIGNS

LENGTH = 4  # of each part, and so one in a million that two are alike by chance
SHAPE = rf"W([{SIGNS}]{{4}})-([{SIGNS}]{{4}})-(\d{{3,6}})-([{SIGNS}]{{4}})"

NEARLY = r"(?i)\s*W[0-9A-Z]{4}\s?[-–−]\s?[0-9A-Z]{4}\s?[-–−]\s?\d"


@frozen
class Code:
    """A row's code in its parts."""

    statement: str
    sheet: str
    row: int
    said: str

    def __str__(self) -> str:
        """The code as it stands in the workbook."""
        return f"W{self.statement}-{self.sheet}-{self.row:03}-{self.said}"


@lru_cache(maxsize=2**15)  # a return is looked through twice: for its sheets, then for its rows
def read_code(typed: str) -> Code | None:
    """The code that a cell holds, with O, I and L taken for the signs they look like.

    None where it has no such shape.
    """
    plain = "".join(typed.split()).upper().replace("–", "-").replace("−", "-")
    found = re.fullmatch(SHAPE, plain) or re.fullmatch(SHAPE, plain.translate(MISREAD))
    return Code(found[1], found[2], int(found[3]), found[4]) if found else None


def looks_like_code(typed: str) -> bool:
    """Whether a cell was meant to hold a code, whole or not."""
    return bool(re.match(NEARLY, typed))


def statement_tag(first_digest: str) -> str:
    """The four signs of a statement, by the digest of its first revision: a copy has the same."""
    return tag_for([first_digest])


def tag_for(said: Iterable[object]) -> str:
    """Four signs that stand for some words: they differ where the words do, but for one time in a million."""
    told = json.dumps(list(said), ensure_ascii=False, separators=(",", ":"), default=str)
    number = int.from_bytes(hashlib.sha256(told.encode()).digest()[:8], "big")
    return "".join(SIGNS[number >> 5 * place & 31] for place in range(LENGTH))


def sheet_tag(random: bytes) -> str:
    """The four signs of a sheet, made of random bytes, four at least."""
    return tag_for([random.hex()])
