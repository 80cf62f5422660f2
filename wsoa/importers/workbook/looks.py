"""How cells look, where that says something: percentages, words struck out, colours that may be meant as answers."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import field
from xml.etree.ElementTree import Element

from wsoa.domain.frozen import frozen
from wsoa.importers.workbook.archive import Archive
from wsoa.importers.workbook.parts import local, named, tree

STYLES, TEXTS = "xl/styles.xml", "xl/sharedstrings.xml"
PERCENTAGES = {"9", "10"}  # number formats that every workbook has: 0% and 0.00%
# In a number format: quoted words, an escaped sign, a colour or condition.
NOT_SHOWN = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]')
STRONG = 40  # of 255 between a colour's strongest and weakest part: paler, or greyer, it decorates
HUES = ((20, "red"), (70, "amber"), (170, "green"), (330, ""), (361, "red"))  # degrees up to which a hue is called so
# The old palette's numbers for the reds, ambers and greens.
INDEXED = {"10": "FF0000", "11": "00FF00", "13": "FFFF00", "17": "008000", "51": "FFCC00", "52": "FF9900"}
OFF = ("0", "false")


@frozen
class Looks:
    """The styles, as cells number them, that show a percentage, strike words out, or fill a cell with a strong colour.

    `texts` are the shared texts, by their numbers, of which some words are struck out: what stays, and what is struck.
    """

    percentages: frozenset[str] = frozenset()
    struck: frozenset[str] = frozenset()
    coloured: Mapping[str, str] = field(default_factory=dict)
    texts: Mapping[str, tuple[str, str]] = field(default_factory=dict)


def looks_of(archive: Archive) -> Looks:
    """What the styles and the shared texts of a workbook say. Raises BadFile."""
    root = tree(archive, STYLES)
    styles = list(enumerate(style for group in named(root, "cellXfs") for style in group))
    struck = {str(place) for place, font in enumerate(_each(root, "fonts")) if any(map(is_on, named(font, "strike")))}
    fills = {str(place): _colour(fill) for place, fill in enumerate(_each(root, "fills"))}
    return Looks(
        frozenset(str(place) for place, style in styles if style.get("numFmtId") in _percentages(root)),
        frozenset(str(place) for place, style in styles if style.get("fontId") in struck),
        {str(place): colour for place, style in styles if (colour := fills.get(style.get("fillId", ""), ""))},
        dict(_struck_texts(archive)),
    )


def is_on(element: Element) -> bool:
    """Whether a property that is there is not said to be off."""
    return element.get("val", "1") not in OFF


def _each(root: Element, group: str) -> Iterator[Element]:
    return (found for each in named(root, group) for found in each)


def _percentages(root: Element) -> set[str]:
    own = {each.get("numFmtId", ""): NOT_SHOWN.sub("", each.get("formatCode", "")) for each in _each(root, "numFmts")}
    return (PERCENTAGES - own.keys()) | {number for number, code in own.items() if "%" in code}


def _colour(fill: Element) -> str:
    """'red', 'amber' or 'green' for a fill that may be meant as an answer; '' for any other."""
    solid = next((each for each in named(fill, "patternFill") if each.get("patternType") == "solid"), None)
    shown = next(named(solid, "fgColor"), None) if solid is not None else None
    written = (shown.get("rgb", "")[-6:] or INDEXED.get(shown.get("indexed", ""), "")) if shown is not None else ""
    if not re.fullmatch("[0-9A-Fa-f]{6}", written):
        return ""
    parts = [int(written[at : at + 2], 16) for at in (0, 2, 4)]
    reach = max(parts) - min(parts)
    return next(name for most, name in HUES if _hue(parts, reach) < most) if reach >= STRONG else ""


def _hue(parts: list[int], reach: int) -> float:
    red, green, blue = parts
    if max(parts) == red:
        return 60 * ((green - blue) / reach) % 360
    return 60 * ((blue - red) / reach + 2) if max(parts) == green else 60 * ((red - green) / reach + 4)


def _struck_texts(archive: Archive) -> Iterator[tuple[str, tuple[str, str]]]:
    if not any(b"strike" in piece for piece in archive.pieces(TEXTS)) if TEXTS in archive.parts else True:
        return
    for number, text in enumerate(each for each in tree(archive, TEXTS) if local(each.tag) == "si"):
        runs = [(_words(run), any(map(is_on, named(run, "strike")))) for run in named(text, "r")]
        if any(struck for _, struck in runs):
            kept, gone = ("".join(words for words, struck in runs if struck is which) for which in (False, True))
            yield str(number), (kept, gone)


def _words(run: Element) -> str:
    return "".join(text.text or "" for text in run.iter() if local(text.tag) == "t")
