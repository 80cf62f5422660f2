"""The least that a typer command printing one rich table costs: what `benchmarks/startup.py` measures wsoa against."""

import typer
from rich.console import Console
from rich.table import Table

app = typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)


@app.command()
def least() -> None:
    """Print one table of one row."""
    table = Table("Ref", "Action", "Due")
    table.add_row("AFI-01.1", "Agree who leads", "2019-08-01")
    Console().print(table)


if __name__ == "__main__":
    app()
