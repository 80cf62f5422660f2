"""Numbers before items: which comes next in a list, and which begins a list within an item, '(i)' below '(c)'."""

from wsoa.importers.letter.bullets import is_number, sort_of

ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv")
FIRST = frozenset({"1", "a", "i"})
AROUND = "(). "


def counts_below(marker: str, parent: str, last: str) -> bool:
    """Whether a number belongs to a list within the item numbered `parent`: the first of one, or the next after `last`, if there is one."""
    if not (is_number(marker) and is_number(parent)) or follows(marker, parent):
        return False
    if last:
        return follows(marker, last)
    own, above = _counted(marker), _counted(parent)
    return own in FIRST and (sort_of(marker) != sort_of(parent) or (own == "i" and above not in ROMAN))


def follows(marker: str, above: str) -> bool:
    """Whether one number comes after another: '4.' after '3.', '(d)' after '(c)', '(iv)' after '(iii)'."""
    own, before = _counted(marker), _counted(above)
    if own.isdecimal() and before.isdecimal():
        return sort_of(marker) == sort_of(above) and int(own) == int(before) + 1
    if own in ROMAN and before in ROMAN and ROMAN.index(own) == ROMAN.index(before) + 1:
        return True
    return len(own) == len(before) == 1 and own.isalpha() and before.isalpha() and ord(own) == ord(before) + 1


def _counted(marker: str) -> str:
    """What counts in a number: 'c' of '(c)', '2' of '4.2'."""
    return marker.strip(AROUND).rpartition(".")[2].lower()
