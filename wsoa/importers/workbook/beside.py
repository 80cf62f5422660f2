"""What belongs to a sheet and is no cell: comments, text boxes, pictures, charts, files, tables' filters."""

from collections import Counter
from collections.abc import Iterable, Iterator
from xml.etree.ElementTree import Element

from wsoa.domain.errors import shortened
from wsoa.domain.round.answer.marks import without_our_words
from wsoa.importers.workbook.archive import Archive
from wsoa.importers.workbook.parts import Related, SheetPart, local, named, related, tree

MOST_COMMENTS = 200
PLACEHOLDER = "[Threaded comment]"  # what Excel writes for its older self beside a comment that has answers
FILE = ("an embedded file", "embedded files")
CONTROL = ("a form control", "form controls")
NOUNS = {
    "image": ("a picture", "pictures"),
    "chart": ("a chart", "charts"),
    "diagramData": ("a diagram", "diagrams"),
    "control": CONTROL,
    "ctrlProp": CONTROL,
    "oleObject": FILE,
    "package": FILE,
}


def beside_cells(archive: Archive, sheet: SheetPart) -> tuple[bool, tuple[str, ...]]:
    """Whether a table of the sheet is filtered, and a sentence for each thing that is no cell."""
    links = related(archive, sheet.part)
    filtered = any(
        True for link in links if link.kind == "table" for _ in named(tree(archive, link.part), "filterColumn")
    )
    return filtered, (*_comments(archive, sheet.name, links), *_drawn(archive, sheet.name, links))


def _comments(archive: Archive, name: str, links: Iterable[Related]) -> Iterator[str]:
    found = [comment for link in links for comment in _comments_in(archive, link)]
    for address, words in found[:MOST_COMMENTS]:
        yield f"A comment in {name}!{address}: “{shortened(words)}”"
    if len(found) > MOST_COMMENTS:
        yield f"{len(found) - MOST_COMMENTS:,} more comments in {name}."


def _comments_in(archive: Archive, link: Related) -> Iterator[tuple[str, str]]:
    tag = {"comments": "comment", "threadedComment": "threadedComment"}.get(link.kind)
    for comment in named(tree(archive, link.part), tag) if tag else ():
        words = without_our_words(_words(comment, "t" if tag == "comment" else "text"))
        if words and not words.startswith(PLACEHOLDER):
            yield comment.get("ref", ""), words


def _drawn(archive: Archive, name: str, links: Iterable[Related]) -> Iterator[str]:
    drawings = [link.part for link in links if link.kind == "drawing"]
    held = Counter(
        NOUNS[link.kind]
        for link in (*links, *(link for part in drawings for link in related(archive, part)))
        if link.kind in NOUNS
    )
    for (one, several), count in held.items():
        yield f"{name} holds {f'{one}, which was' if count == 1 else f'{count:,} {several}, which were'} left out."
    for part in drawings:
        for box in named(tree(archive, part), "txBody"):
            words = _words(box, "t")
            if words:
                yield f"A text box in {name} is no cell and was left out: “{shortened(words)}”"


def _words(element: Element, tag: str) -> str:
    return "".join(text.text or "" for text in element.iter() if local(text.tag) == tag).strip()
