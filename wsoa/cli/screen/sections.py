"""What people write before the plan, on the screen."""

from wsoa.cli.screen.console import FAINT, out, words


def show_text(name: str, text: str) -> None:
    """A section's text, as it was typed."""
    out().print(
        words(text or f"Nothing is written yet: wsoa section edit {name}", "" if text else FAINT), soft_wrap=True
    )
