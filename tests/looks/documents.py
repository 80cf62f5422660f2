"""The documents of the worked example, made as a person makes them; `python -m tests.looks.documents FOLDER`.

They are left in the folder with a picture of every page, to be looked at.
"""

import shutil
import sys
from datetime import date
from pathlib import Path

from tests.looks import programs
from wsoa.domain.document.editions import Edition
from wsoa.domain.report import Report
from wsoa.operations import demonstration, exporting, looking

TODAY = date(2019, 8, 1)
WANTED = {
    "working.docx": ("word", exporting.Wanted()),
    "working.html": ("html", exporting.Wanted()),
    "working.xlsx": ("excel", exporting.Wanted()),
    "working-blocks.html": ("html", exporting.Wanted(layout="blocks")),
    "submission.docx": ("word", exporting.Wanted(Edition.SUBMISSION)),
    "submission.html": ("html", exporting.Wanted(Edition.SUBMISSION)),
    "submission.xlsx": ("excel", exporting.Wanted(Edition.SUBMISSION)),
    "website.html": ("html", exporting.Wanted(Edition.SUBMISSION, roles_only=True)),
}


def example(folder: Path) -> tuple[Path, Report]:
    """The worked example as it stood on 1 August 2019: its database and its report."""
    for _line in demonstration.build(folder):
        pass
    database = folder / "data" / "wsoa.db"
    return database, looking.report(database, TODAY)


def make(folder: Path, database: Path, report: Report) -> dict[str, Path]:
    """Every document, by its name."""
    return {
        name: exporting.export(database, report, form, folder / name, wanted) for name, (form, wanted) in WANTED.items()
    }


def main(folder: Path) -> None:
    """Make all of them anew, with a picture of each page."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    made = make(folder, *example(folder / "example"))
    for name, path in made.items():
        programs.pictures(programs.converted(path), folder / "pictures" / f"{name} in LibreOffice")
    pages = [path for path in made.values() if path.suffix == ".html"]
    programs.seen_in_chromium(pages, folder)
    for path in pages:
        programs.pictures(folder / f"{path.name}.pdf", folder / "pictures" / f"{path.name} in Chromium")
    sys.stdout.write(f"The documents are in {folder}, a picture of every page in {folder / 'pictures'}.\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
