"""What people write before the plan, on the screen."""

from wsoa.cli.screen.console import FAINT, out, words


def show_text(text: str) -> None:
    """A section's text, as it was typed."""
    out().print(words(text or "Nothing is written yet.", "" if text else FAINT), soft_wrap=True)
