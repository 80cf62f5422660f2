"""What people write before the plan, on the screen."""

from wsoa.cli.screen.console import FAINT, out, say


def show_text(name: str, text: str) -> None:
    """A section's text, as it was typed."""
    say(out(), text or f"Nothing is written yet: wsoa section edit {name}", "" if text else FAINT)
