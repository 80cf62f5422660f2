"""Bringing in: what came in as a file, planned against the statement as it is, with its conflicts settled."""

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import replace
from fnmatch import fnmatch
from pathlib import Path, PurePath

from wsoa.domain.errors import BadInput
from wsoa.domain.round.handout.sent_sheet import Round, standing_for
from wsoa.domain.round.handout.workbook import workbook_of
from wsoa.domain.round.intake.conflicts import Answers, Checked
from wsoa.domain.round.intake.found_rows import found_in
from wsoa.domain.round.intake.keep_file import read_answers, strange_answers, to_answer
from wsoa.domain.round.intake.take_in import ImportContext, plan_import
from wsoa.domain.round.spreadsheet import IncomingFile
from wsoa.exporters.sheet_words import texts_of_start
from wsoa.importers.workbook import read_return
from wsoa.importers.workbook.file import nothing_collected
from wsoa.operations.writing_out import something_at, write_new
from wsoa.storage import database as store
from wsoa.storage import files, reading, rounds

ENDINGS = (".xlsx", ".xlsm", ".csv", ".xls", ".xlsb", ".ods", ".numbers")
LOCKS = ("~$", ".")  # what programs put beside a file while it is open, and what systems keep to themselves
LARGEST_ANSWERS = 2**20  # bytes


def files_in(paths: Iterable[Path]) -> tuple[tuple[Path, ...], tuple[str, ...]]:
    """The files that were named, in place of a pattern those that fit it, and in place of a folder its spreadsheets.

    By name; and what else a folder holds.

    Spreadsheets of kinds that cannot be read are among them, so that each is refused by name and not passed over.
    Raises BadInput for a folder without any.
    """
    files: list[Path] = []
    left: list[str] = []
    for path in (each for named in paths for each in _fitting(named)):
        if not _is_folder(path):
            files.append(path)
            continue
        held = sorted(each for each in path.iterdir() if not each.name.startswith(LOCKS))
        found = [each for each in held if each.suffix.lower() in ENDINGS and each.is_file()]
        if not found:
            raise BadInput(
                f"{path} holds no .xlsx or .csv file.",
                "Name the folder that the returns are in, or the files themselves.",
            )
        files += found
        left += [str(each) for each in held if each not in found]
    return tuple(files), tuple(left)


def _fitting(named: Path) -> list[Path]:
    """What fits a pattern, as in returns/*.xlsx, which no shell of Windows expands; else the name as it is."""
    found: list[Path] = []
    with suppress(OSError):  # a folder that is not there, a name that no file can have: reading it will say so
        if is_pattern(named) and not named.exists():
            found = sorted(each for each in named.parent.iterdir() if fnmatch(each.name, named.name))
    return [each for each in found if not each.name.startswith(LOCKS)] or [named]


def is_pattern(path: PurePath) -> bool:
    """Whether a path ends in a pattern of names."""
    return any(char in path.name for char in "*?[")


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except (OSError, ValueError):  # a name that no file can have: reading it will say so
        return False


def check_return(database: Path, returned: IncomingFile, receiving: ImportContext) -> Checked:
    """What a return of ours, or the rows of any other sheet, would do.

    Raises Problems naming every cell that cannot be taken.
    """
    with nothing_collected():
        found = found_in(returned)
        with store.reading(database) as connection:
            around, seen = rounds.round_of(connection, found.tags), reading.stamp(connection).revision
        plan = plan_import(replace(around, texts=_texts_of_first_sheets(around)), found, receiving)
    return Checked(around.statement, receiving.today, replace(plan, seen=seen))


def _texts_of_first_sheets(around: Round) -> frozenset[str]:
    """What stands for every text that these first sheets went out with: what else is there, a lead has written.

    Where that was not kept, it is made again, in today's words.
    """
    made = (
        sent.issue.texts or standing_for(texts_of_start(workbook_of(sent.then, around.sign, sent.issue)))
        for sent in around.sent.values()
    )
    return frozenset(text for texts in made for text in texts)


def check_file(database: Path, path: Path, receiving: ImportContext) -> Checked:
    """The same for a file."""
    return check_return(database, read_file(path), receiving)


def read_file(path: Path) -> IncomingFile:
    """What a file that came in holds. Raises NotFound, or BadInput for one that is no workbook, CSV file or message."""
    files.refuse_made_up(path)
    return read_return(path)


def answers_in(path: Path, checked: Checked) -> tuple[Answers, tuple[str, ...]]:
    """The answers in a file, and remarks on those that fit nothing.

    Where there is no such file, one to answer in is written.

    Raises Problems for lines that are no answers.
    """
    if not something_at(path):
        write_new(path, to_answer(checked).encode())
        return {}, (f"{path} now holds what there is to choose. Write ours or theirs in it, and run this again.",)
    answers = read_answers(_text_of(path), path.name)
    return answers, tuple(strange_answers(checked.asked, answers))


def _text_of(path: Path) -> str:
    try:
        if path.stat().st_size > LARGEST_ANSWERS:
            raise BadInput(f"{path} is too large to be a file of answers.", "Name the one that --keep-file wrote.")
        return path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise BadInput(f"{path} cannot be read as answers.", "Name the text file that --keep-file wrote.") from error
