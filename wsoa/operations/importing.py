"""Bringing in: what came in as a file, planned against the statement as it is, with its conflicts settled."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from fnmatch import fnmatch
from pathlib import Path, PurePath

from wsoa.domain.errors import BadFile, Refusal
from wsoa.domain.frozen import frozen
from wsoa.domain.round.handout.coordinator_tables import made_of
from wsoa.domain.round.handout.sent_sheet import Round, standing_for
from wsoa.domain.round.handout.workbook import workbook_of
from wsoa.domain.round.intake.conflicts import Answers, Checked
from wsoa.domain.round.intake.found_rows import found_in
from wsoa.domain.round.intake.keep_file import read_answers, strange_answers, to_answer
from wsoa.domain.round.intake.take_in import ImportContext, plan_import
from wsoa.domain.round.layout.questions import Question, Unanswered
from wsoa.domain.round.layout.questions import read_answers as read_meanings
from wsoa.domain.round.layout.questions import to_answer as to_ask
from wsoa.domain.round.spreadsheet import IncomingFile
from wsoa.exporters.sheet_words import ONCE, texts_of_start
from wsoa.importers.workbook import read_return
from wsoa.importers.workbook.file import nothing_collected
from wsoa.operations.writing_out import something_at, write_new
from wsoa.storage import database as store
from wsoa.storage import files, reading, rounds, sent_sheets

ENDINGS = (".xlsx", ".xlsm", ".csv", ".xls", ".xlsb", ".ods", ".numbers", ".pages", ".eml", ".msg")
LOCKS = ("~$", ".")  # what programs put beside a file while it is open, and what systems keep to themselves
LARGEST_ANSWERS = 2**24  # bytes


def files_in(paths: Iterable[Path]) -> tuple[tuple[Path, ...], tuple[str, ...]]:
    """The files that were named, in place of a pattern those that fit it, and in place of a folder its returns.

    Those in folders within it too, by name; and what else it holds.

    Files of kinds that cannot be read but may hold a return are among them, so that each is refused by name.
    Raises BadFile for a folder without any.
    """
    files: list[Path] = []
    left: list[str] = []
    for path in (each for named in paths for each in _fitting(named)):
        if not _is_folder(path):
            files.append(path)
            continue
        held = list(_held(path))
        found = [each for each in held if each.suffix.lower() in ENDINGS and each.is_file()]
        if not found:
            raise BadFile(
                f"{path} holds no .xlsx or .csv file.",
                "Name the folder that the returns are in, or the files themselves.",
            )
        files += found
        left += [str(each) for each in held if each not in found]
    return tuple(files), tuple(left)


def _held(folder: Path) -> Iterator[Path]:
    """What a folder and the folders within it hold, by name; of an empty one itself."""
    for each in sorted(each for each in folder.iterdir() if not each.name.startswith(LOCKS)):
        inside = list(_held(each)) if each.is_dir() and not each.is_symlink() else []
        yield from inside or [each]


@frozen
class Arrived:
    """A file that came in, alone or with others: where it is and, where it has been read, what it holds.

    `refusal` says why it cannot be read, or cannot be taken in with the others.
    """

    path: Path
    returned: IncomingFile | None = None
    refusal: Refusal | None = None


def in_order(paths: Sequence[Path]) -> tuple[Arrived, ...]:
    """Files that came in together, copies of one sheet in the order in which they were saved.

    Where nothing says which of two was saved first, both are refused, by their names.
    """
    if len(paths) <= 1:
        return tuple(map(Arrived, paths))
    arrived = _told_apart([_arrived(path) for path in paths])
    copies, rows = defaultdict[str, list[Arrived]](list), defaultdict[str, list[int]](list)
    for each in arrived:
        tag, numbers = _rows_of_sheet(each.returned) if each.returned else ("", frozenset[int]())
        copies[tag].append(each)
        rows[tag] += numbers
    for tag, group in copies.items():
        if len(set(rows[tag])) < len(rows[tag]):  # else they are parts of one sheet, as in one CSV file for each table
            arrived = _with_copies(arrived, tag, group)
    return tuple(arrived)


def _told_apart(arrived: Sequence[Arrived]) -> list[Arrived]:
    """The files, those of one name under their whole paths."""
    names = Counter(each.returned.source for each in arrived if each.returned)
    return [
        replace(each, returned=replace(each.returned, source=str(each.path)))
        if each.returned and names[each.returned.source] > 1
        else each
        for each in arrived
    ]


def _rows_of_sheet(returned: IncomingFile) -> tuple[str, frozenset[int]]:
    """The sheet that most rows of a file are of, by its tag, and which rows those are; '' where none has a code."""
    codes = [row.code for row in found_in(returned).rows if row.code]
    tag = Counter(code.sheet for code in codes).most_common(1)[0][0] if codes else ""
    return tag, frozenset(code.row for code in codes if code.sheet == tag)


def _arrived(path: Path) -> Arrived:
    try:
        return Arrived(path, read_file(path))
    except Refusal as refusal:
        return Arrived(path, refusal=refusal)


def _with_copies(arrived: Sequence[Arrived], tag: str, group: Sequence[Arrived]) -> list[Arrived]:
    """The files with the copies of one sheet in order, or refused together; the same bytes twice are no copies."""
    held = {each.returned.sha256: each for each in group if each.returned}
    saved = {each.returned.saved for each in held.values() if each.returned}
    paths = [each.path for each in group]
    if len(saved) < len(held) or (len(held) > 1 and "" in saved):
        names = " and ".join(str(path) for path in paths)
        why = f"{names} are copies of sheet {tag}, and nothing says which was saved first. Neither was taken in."
        refused = Arrived(paths[0], refusal=BadFile(why, "Import the earlier one by itself, and then the later one."))
        return [refused if each.path == paths[0] else each for each in arrived if each.path not in paths[1:]]
    in_time = iter(sorted(group, key=lambda each: each.returned.saved if each.returned else ""))
    return [next(in_time) if each.path in paths else each for each in arrived]


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

    Raises FileProblems naming every cell that cannot be taken.
    """
    with nothing_collected():
        found = found_in(returned)
        with store.reading(database) as connection:
            around, seen = sent_sheets.round_of(connection, found.tags), reading.stamp(connection).revision
            base = None if found.is_ours else rounds.as_it_stood(connection, *made_of(found.others))
        plan = plan_import(replace(around, texts=_texts_of_first_sheets(around), base=base), found, receiving)
    return Checked(around.statement, receiving.today, replace(plan, seen=seen))


def _texts_of_first_sheets(around: Round) -> frozenset[str]:
    """What stands for every text that these first sheets went out with: what else is there, a lead has written.

    Where that was not kept, it is made again, in today's words.
    """
    made = (
        sent.issue.texts or standing_for(texts_of_start(workbook_of(sent.then, around.sign, sent.issue)) | ONCE)
        for sent in around.sent.values()
    )
    return frozenset(text for texts in made for text in texts)


def check_file(database: Path, path: Path, receiving: ImportContext) -> Checked:
    """The same for a file."""
    return check_return(database, read_file(path), receiving)


def read_file(path: Path) -> IncomingFile:
    """What a file that came in holds. Raises NotFound, or BadFile for one that is no workbook, CSV file or message."""
    files.refuse_made_up(path)
    return read_return(path)


def answers_in(path: Path, checked: Checked) -> tuple[Answers, tuple[str, ...]]:
    """The answers in a file, and remarks on those that fit nothing.

    Where there is no such file, one to answer in is written.

    Raises FileProblems for lines that are no answers.
    """
    if not something_at(path):
        write_new(path, to_answer(checked).encode())
        return {}, (f"{path} now holds what there is to choose. Write ours or theirs in it, and run this again.",)
    answers = read_answers(_text_of(path), path.name)
    return answers, tuple(strange_answers(checked.asked, answers))


def meanings_in(path: Path) -> Mapping[str, str] | None:
    """What a file of questions answers, by their tags; None where there is no such file yet.

    Raises FileProblems for lines that are no answers.
    """
    return read_meanings(_text_of(path), path.name) if something_at(path) else None


def write_questions(path: Path, unanswered: Unanswered) -> tuple[Question, ...]:
    """Write a file to answer in, or what is newly asked at the end of one that is there; what was written."""
    if not something_at(path):
        write_new(path, to_ask(unanswered.questions, unanswered.remarks).encode())
        return unanswered.questions
    before = _text_of(path)
    new = tuple(each for each in unanswered.questions if each.tag not in before)
    if new:
        path.write_text(before.rstrip("\n") + "\n" + to_ask(new, more=True), encoding="utf-8")
    return new


def by_lines(path: Path, unanswered: Unanswered) -> Unanswered:
    """What is open, or cannot be taken, of the answers in a file, by its lines."""
    return unanswered.by_lines(_text_of(path), path.name)


def _text_of(path: Path) -> str:
    try:
        if path.stat().st_size > LARGEST_ANSWERS:
            raise BadFile(f"{path} is too large to be a file of answers.", "Name the one that wsoa import wrote.")
        return path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise BadFile(f"{path} cannot be read as answers.", "Name the text file that wsoa import wrote.") from error
