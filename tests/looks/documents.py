"""The documents of the worked example, made as a person makes them; `python -m tests.looks.documents FOLDER`.

They are left in the folder with a picture of every page, to be looked at.
"""

import shutil
import sys
from datetime import date
from pathlib import Path

from tests.looks import programs
from wsoa.domain.document.board_paper import board_document, board_paper
from wsoa.domain.document.editions import Edition
from wsoa.domain.report import Report
from wsoa.operations import demonstration, exporting, looking

TODAY, SINCE = date(2019, 8, 1), date(2019, 6, 28)
WANTED = {
    "working.docx": ("word", exporting.ExportWanted()),
    "working.html": ("html", exporting.ExportWanted()),
    "working.xlsx": ("excel", exporting.ExportWanted()),
    "working-blocks.html": ("html", exporting.ExportWanted(layout="blocks")),
    "submission.docx": ("word", exporting.ExportWanted(Edition.SUBMISSION)),
    "submission.html": ("html", exporting.ExportWanted(Edition.SUBMISSION)),
    "submission.xlsx": ("excel", exporting.ExportWanted(Edition.SUBMISSION)),
    "website.html": ("html", exporting.ExportWanted(Edition.SUBMISSION, roles_only=True)),
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


def papers(folder: Path, database: Path, report: Report, name: str = "board") -> dict[str, Path]:
    """The board's paper, by its name."""
    document = board_document(board_paper(looking.report(database, TODAY, SINCE), report))
    names = (f"{name}.html", f"{name}.docx")
    return {each: exporting.save_paper(database, document, TODAY, folder / each, replace=False) for each in names}


def main(folder: Path) -> None:
    """Make all of them anew, with a picture of each page."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    told = example(folder / "example")
    made = make(folder, *told) | papers(folder, *told)
    for name, path in made.items():
        programs.pictures(programs.converted(path), folder / "pictures" / f"{name} in LibreOffice")
    pages = [path for path in made.values() if path.suffix == ".html"]
    programs.seen_in_chromium(pages, folder)
    for path in pages:
        programs.pictures(folder / f"{path.name}.pdf", folder / "pictures" / f"{path.name} in Chromium")
    sys.stdout.write(f"The documents are in {folder}, a picture of every page in {folder / 'pictures'}.\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
