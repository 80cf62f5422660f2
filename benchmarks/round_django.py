"""A return taken for new rows by django-import-export.

`round_django.py DATABASE RETURN [tuned]` tries them, then creates them.

There is a model for each of the two sheets, with a field for each column, and everything is done in transactions. The
resources are as they come, which is what shows a person each row's differences before it is written; or tuned as the
package's documentation advises for speed: in bulk, without looking for rows that are there, and without differences, so
that there is nothing to show.
"""

import sys
from collections.abc import Iterator, Mapping
from typing import Any

import django
from django.conf import settings
from django.db import connection, models
from import_export.resources import ModelResource, modelresource_factory
from openpyxl import Workbook, load_workbook
from stopwatch import Laps
from tablib import Dataset

SHEETS = ("Actions", "Milestones")
DATES = ("start", "due", "agreed_due", "completed_on", "done_on")
PLAIN = {"import_id_fields": ["reference"]}
TUNED = {**PLAIN, "use_bulk": True, "force_init_instance": True, "skip_diff": True}


def begin(database: str) -> None:
    """Django, with as little as it needs; this script is its one application."""
    settings.configure(
        DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": database}},
        DEFAULT_AUTO_FIELD="django.db.models.BigAutoField",
        INSTALLED_APPS=["import_export", __name__],
        IMPORT_EXPORT_USE_TRANSACTIONS=True,
        USE_TZ=False,
    )
    django.setup()


def rows_of(book: Workbook, sheet: str) -> Iterator[tuple[Any, ...]]:
    """The values of a sheet, read as the package's own reader does it, or a little faster."""
    rows: Iterator[tuple[Any, ...]] = book[sheet].iter_rows(values_only=True)
    return rows


def opened(file: str) -> Workbook:
    """The workbook as the package opens it."""
    return load_workbook(file, read_only=True, data_only=True)


def named(headings: tuple[str, ...]) -> list[str]:
    """The fields that some columns are."""
    return [heading.lower().replace(" ", "_") for heading in headings]


def field(name: str) -> Any:  # noqa: ANN401 - a field of Django's, which mypy does not see
    """What a column holds."""
    if name == "reference":
        return models.CharField(max_length=50, unique=True)
    return models.DateField(null=True) if name in DATES else models.TextField(null=True)


def resource(book: Workbook, sheet: str, options: Mapping[str, object]) -> ModelResource:
    """What imports a sheet, with a model of its own and an empty table."""
    fields = {name: field(name) for name in named(next(rows_of(book, sheet)))}
    model = type(sheet, (models.Model,), {"__module__": __name__, **fields})
    with connection.schema_editor() as editor:
        editor.create_model(model)
    return modelresource_factory(model, meta_options=options)()


def read(book: Workbook, sheet: str) -> Dataset:
    """A sheet as the package takes it, without the rows that wait for a new milestone."""
    rows = rows_of(book, sheet)
    names = named(next(rows))
    place = names.index("reference")
    return Dataset(*(row for row in rows if row[place] != "new"), headers=names)


def take(resource: ModelResource, rows: Dataset, *, dry_run: bool) -> int:
    """Create the rows, or see whether that would do; how many."""
    result = resource.import_data(rows, dry_run=dry_run, raise_errors=True)
    return int(result.totals["new"])


def main(database: str, file: str, options: Mapping[str, object]) -> None:
    """Read, try, create."""
    begin(database)
    book = opened(file)
    resources = [resource(book, sheet, options) for sheet in SHEETS]
    laps = Laps()
    book = opened(file)
    sheets = [read(book, sheet) for sheet in SHEETS]
    laps.end("read")
    for importing, rows in zip(resources, sheets, strict=True):
        take(importing, rows, dry_run=True)
    laps.end("plan")
    taken = sum(take(importing, rows, dry_run=False) for importing, rows in zip(resources, sheets, strict=True))
    laps.end("write")
    laps.tell(taken)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], TUNED if "tuned" in sys.argv else PLAIN)
