"""What only a person knows of a plan kept elsewhere, as a file of questions; and the answers, read and kept."""

import re
from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping

from wsoa.domain.errors import FileProblems, Place, Problem, shortened
from wsoa.domain.frozen import frozen
from wsoa.domain.round.handout.row_codes import tag_for
from wsoa.domain.round.layout.guesses import choices
from wsoa.domain.statement.fields import BY_FIELD
from wsoa.domain.statement.records import Action, Milestone, Record
from wsoa.domain.statement.references import parent_of
from wsoa.domain.statement.statement import NAMES
from wsoa.domain.statement.values import plain_word

OPEN = "?"
COLUMN = "Column"  # what a question about a heading is about
CELL = "Cell"  # what one is about that asks what a cell says that cannot be read
SIGNS = 8  # of a question: enough that no two of a thousand are alike by chance
ANSWER = re.compile(
    rf"(?P<tag>[0-9A-Za-z]{{{SIGNS}}})\s+(?P<what>[^=]*?)(?: \[(?P<shape>[0-9A-Z]+)\])? *=\s*(?P<answer>.*?)\s*"
)
HEAD = """\
# What is meant? After each = stands what was guessed: leave it, or write over it. At a ? nothing was guessed.
# “leave out” leaves a column or a word out; “note” keeps the words as an update; a lead is AGENCY / OFFICER / WITH.
# A column may be: {columns}.
# Then run the import again with this file. The answers are kept, and the next file of this shape is not asked about.
"""


def of_column(kind: type[Record]) -> str:
    """What a question about a heading of a sheet of that kind is about."""
    return COLUMN if kind is Action else f"{COLUMN} of {NAMES[kind]}s"


LEAVE_IT = "or “note”, which keeps the words as an update, or “leave out”."
TYPE_IT = "Or write what is meant, or “leave out”."
ANY = f"Write what is meant over the ?, {LEAVE_IT}"
LIKE = {  # what an answer looks like, by what is asked about
    **dict.fromkeys((of_column(Action), of_column(Milestone)), ""),
    BY_FIELD[Action]["areas"].label: (
        "Write its reference over the ?, as in AFI-07, or several: AFI-07, AFI-09; or “leave out”, and the row with it."
    ),
    BY_FIELD[Action]["lead"].label: f"Write AGENCY / OFFICER over the ?, as in council / Head of Service, {LEAVE_IT}",
}
TOLD = "# What else there is to say of the file, and all that is left out of it:\n"


@frozen
class Question:
    """One thing to be answered once for all the cells that say it: what it is about, the words, and what was guessed.

    `of` says what kind of question it is, so that the same words may mean another thing elsewhere; of a column, `shape`
    stands for all the headings beside it.
    """

    of: str
    words: str
    guess: str
    where: Place
    why: str
    mend: str
    cells: int = 1
    shape: str = ""

    @property
    def tag(self) -> str:
        """Signs of the question, the same for the same words in the next file."""
        said = [self.of, plain_word(self.words)]
        return tag_for(said) + tag_for([*said, "again"])

    @property
    def problem(self) -> Problem:
        """The question as a problem: nothing is taken until somebody has answered."""
        return Problem(self.where, self.words, self.why, self.mend)

    @property
    def of_shape(self) -> str:
        """What its answer for files of just these headings is kept under."""
        return f"{self.tag} {self.shape}"

    def line(self, answer: str, shape: str = "") -> str:
        """The question in a line, with an answer; as it is kept, with what stands for the headings beside it."""
        beside = f" [{shape}]" if shape else ""
        return f"{self.tag} {self.of} “{shortened(self.words).replace('=', '–')}”{beside} = {answer}"


class Unanswered(FileProblems):
    """A plan of which only a person knows what some of it means: the questions, and every other problem beside."""

    def __init__(
        self,
        what: str,
        problems: Iterable[Problem],
        remarks: Iterable[str],
        questions: Iterable[Question],
        behind: Mapping[Problem, Question],
    ) -> None:
        """`problems` are those of the questions too, and `remarks` what else there is to say of the file.

        `behind` are the questions that problems come of: open, or answered by what cannot be taken.
        """
        super().__init__(what, problems)
        self.remarks = tuple(remarks)
        self.questions = tuple(questions)
        self.behind = behind
        self.waiting: Container[tuple[str, int]] = ()  # rows, by sheet and number, in which something is asked
        self.about: Container[str] = ()  # the records that questions are about

    def by_lines(self, text: str, source: str) -> "Unanswered":
        """The same, with what comes of an answer told by its line in the file of answers, once for each line."""
        lines = {found["tag"].upper(): (number, found["answer"]) for number, _, found in _lines(text) if found}
        told = {
            problem: _of_line(source, *lines[question.tag], question, problem)
            for problem, question in self.behind.items()
            if question.tag in lines
        }
        problems = dict.fromkeys(told.get(problem, problem) for problem in self.problems)
        behind = {told[problem]: self.behind[problem] for problem in told}
        unanswered = sum(not is_answer(answer) for _, answer in lines.values())
        count = f" Without an answer yet in {source}: {unanswered} of {len(lines)}." if unanswered else ""
        told_so = Unanswered(f"{self.what}{count}", problems, self.remarks, self.questions, behind)
        told_so.waiting, told_so.about = self.waiting, self.about
        return told_so

    def beside(self, written: Iterable[Question]) -> tuple[Problem, ...]:
        """The problems that these questions do not ask about: no answer to them mends any.

        What a whole row lacks is not told while something else of it is asked, nor anything of an action's milestones.
        """
        asked = {question.tag: question.problem for question in written}
        return tuple(
            problem
            for problem in self.problems
            if problem not in asked.values()
            and parent_of(problem.where.ref) not in self.about
            and (problem.where.sheet, problem.where.row) not in self.waiting
            and not ((of := self.behind.get(problem)) and of.tag in asked)
        )


def _of_line(source: str, number: int, answer: str, question: Question, problem: Problem) -> Problem:
    where, like = Place(label=f"{source}, line {number}"), LIKE.get(question.of, ANY)
    if is_answer(answer):
        return Problem(where, answer, problem.why, problem.mend)
    return Problem(where, question.words, f"No answer yet. {question.why}", f"{like} {question.mend}".strip())


def to_answer(questions: Iterable[Question], remarks: Iterable[str] = (), *, more: bool = False) -> str:
    """A file of questions to answer in; or what comes after one that asks `more`. Last what is remarked, in full."""
    head = "" if more else HEAD.format(columns=", ".join(choices(Action)))
    told = "".join(f"# {' '.join(remark.split())}\n" for remark in remarks)
    return head + "".join(map(_asked, questions)) + (f"\n{TOLD}{told}" if told else "")


def _asked(question: Question) -> str:
    more = f" and {question.cells - 1} more" if question.cells > 1 else ""
    return (
        f"\n# {question.where}{more}: {question.why} {question.mend}".rstrip() + f"\n{question.line(question.guess)}\n"
    )


def read_answers(text: str, source: str) -> Mapping[str, str]:
    """The answers in such a file, by the tags of their questions; a ? is no answer yet.

    Raises FileProblems naming each line that is none.
    """
    found = list(_lines(text))
    problems = [_no_answer(source, number, line) for number, line, match in found if not match]
    if problems:
        raise FileProblems("Nothing was taken: the answers cannot be read.", problems)
    return {match["tag"].upper(): match["answer"] for *_, match in found if match and is_answer(match["answer"])}


def _lines(text: str) -> Iterator[tuple[int, str, re.Match[str] | None]]:
    """The lines of a file of answers that are no comments, by number, each with what it answers."""
    lines = ((number, line.strip()) for number, line in enumerate(text.splitlines(), 1))
    return ((number, line, ANSWER.fullmatch(line)) for number, line in lines if line and not line.startswith("#"))


def is_answer(answer: str) -> bool:
    """Whether what stands after the = says anything."""
    return bool(answer) and not answer.startswith(OPEN)


def _no_answer(source: str, number: int, line: str) -> Problem:
    mend = "Keep the line as it was written, and put the answer after the =."
    return Problem(Place(label=f"{source}, line {number}"), line, "This is no answer.", mend)


def kept_answers(lines: Iterable[str]) -> Mapping[str, str]:
    """The answers that the statement keeps, by their tags; and of columns by all headings beside too.

    Of a column that was answered one way beside some headings, and another beside others, nothing is known elsewhere.
    """
    found = [match for line in lines if (match := ANSWER.fullmatch(line))]
    answers: dict[str, set[str]] = defaultdict(set)
    for match in found:
        answers[match["tag"]].add(match["answer"])
    by_shape = {f"{match['tag']} {match['shape']}": match["answer"] for match in found if match["shape"]}
    return {tag: next(iter(said)) for tag, said in answers.items() if len(said) == 1} | by_shape


def answered_otherwise(lines: Iterable[str], answered: Iterable[str]) -> Iterator[str]:
    """What to remark of each answer that the statement keeps and that another takes the place of now."""
    before = kept_answers(lines)
    for match in filter(None, map(ANSWER.fullmatch, answered)):
        now, same = match["answer"], before.get(f"{match['tag']} {match['shape']}")
        earlier = before.get(match["tag"], now) if same is None else same
        if earlier != now:
            beside = " with the headings of this one" if match["shape"] and same is None else ""
            told = f"“{now}” is kept now, for every later one{beside}."
            yield f"{match['what']} was answered “{earlier}” for an earlier file. {told}"


def with_answers(lines: Iterable[str], answered: Iterable[str]) -> Iterator[str]:
    """The lines that the statement keeps, with what was answered now in place of what was answered before."""
    new = {_kept_by(line): line for line in answered}
    yield from (line for line in lines if _kept_by(line) not in new)
    yield from new.values()


def _kept_by(line: str) -> tuple[str, ...]:
    match = ANSWER.fullmatch(line)
    return (match["tag"], match["shape"] or "") if match else (line,)
