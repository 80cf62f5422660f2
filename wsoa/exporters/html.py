"""The statement as one HTML file that Word opens as a document, a browser shows, and either prints."""

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from wsoa.domain.report import Report
from wsoa.exporters.presented import Document, document

ACTION_HEADERS = (
    ("Ref", 6),
    ("Action", 14),
    ("Lead agency and officer", 11),
    ("With", 11),
    ("Start", 7),
    ("Due", 7),
    ("Measure of success", 14),
    ("Milestones", 14),
    ("Evidence", 8),
    ("Rating", 8),
)


def render(report: Report) -> bytes:
    """One HTML file in UTF-8, its style inside it; nothing in it is fetched from elsewhere and nothing runs."""
    pages = Environment(
        loader=PackageLoader("wsoa.exporters"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    made = document(report)
    running = {"running_head": _in_style(_running_head(made)), "foot": _in_style(made.stamp)}
    return pages.get_template("statement.html").render(made=made, action_headers=ACTION_HEADERS, **running).encode()


def _running_head(made: Document) -> str:
    return " · ".join(filter(None, (made.full_title, made.notice)))


def _in_style(words: str) -> Markup:
    """Words as a string in a style sheet.

    All but plain letters and digits by number, so that nothing can end the string or the sheet.
    """
    return Markup("".join(char if char.isascii() and char.isalnum() else f"\\{ord(char):x} " for char in words))  # noqa: S704
