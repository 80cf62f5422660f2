"""Questions as they arise while a plan is laid out: each asked once, and answered from what is known already."""

from collections.abc import Collection, Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain

from wsoa.domain.errors import FileProblems, Mend, Place, Problem, Problems, shortened
from wsoa.domain.round.layout.guesses import LEAVE_OUT, answered, choices
from wsoa.domain.round.layout.questions import CELL, COLUMN, TYPE_IT, Question, Unanswered, is_answer
from wsoa.domain.round.spreadsheet import down
from wsoa.domain.statement.records import Record


@dataclass
class Asking:
    """The answers that there are, those `given` with this file among them, and what has been asked and found so far.

    Where it `is_asked`, somebody answers in a file. `told` are the tags of questions that the reader of rows tells of
    by itself; `cells` what each cell asks, `of_rows` the same by row and what it is about, and `taken` what might be
    asked of one that can be read; `meant` are the remarks of what answers were taken for. Of columns, by sheet and
    place, `whys` say why they are left out, and of the `undecided` only an answer says what they are.
    """

    answers: Mapping[str, str]
    given: Collection[str] = ()
    is_asked: bool = False
    questions: dict[str, Question] = field(default_factory=dict)
    optional: set[str] = field(default_factory=set)
    told: set[str] = field(default_factory=set)
    cells: dict[tuple[str, str], list[Question]] = field(default_factory=dict)
    taken: dict[tuple[str, str], Question] = field(default_factory=dict)
    of_rows: dict[tuple[str, int, str], Question] = field(default_factory=dict)
    used: dict[str, str] = field(default_factory=dict)
    meant: dict[str, str] = field(default_factory=dict)
    remarks: list[str] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    whys: dict[tuple[str, int], str] = field(default_factory=dict)
    undecided: set[tuple[str, int]] = field(default_factory=set)

    def answer(self, question: Question, *, optional: bool = False, told: bool = False) -> str | None:
        """What was answered; None where nobody has yet, and the question is asked."""
        answer = self.said(question)
        self.cells.setdefault((question.where.sheet, question.where.cell), []).append(question)
        if question.where.cell:
            self.of_rows[question.where.sheet, down(question.where.cell)[0], question.of] = question
        if answer is not None:
            if question.of_shape not in self.used and not question.of.startswith(COLUMN):
                self.meant[question.tag] = self.taken_for(question.where, question.words, answer)
            self.used[question.of_shape] = question.line(answer, question.shape)
            return answer
        asked = self.questions.get(question.tag)
        self.questions[question.tag] = replace(asked, cells=asked.cells + 1) if asked else question
        if optional:
            self.optional.add(question.tag)
        if told:
            self.told.add(question.tag)
        return None

    def said(self, question: Question) -> str | None:
        """What was answered: with this file, else for files of just these headings, else for any."""
        of_shape = None if question.tag in self.given else self.answers.get(question.of_shape)
        return of_shape if of_shape is not None else self.answers.get(question.tag)

    def answered(self, question: Question, *, optional: bool = False) -> str:
        """What was answered, else what was guessed; where neither is there, the reader of rows tells of the cell."""
        likely = question.guess if is_answer(question.guess) else ""
        answer = self.answer(question, optional=optional, told=not likely)
        return likely if answer is None else answer

    def column(self, question: Question, kind: type[Record], *, optional: bool = False) -> str:
        """What was answered that a column is, else what was guessed; '' where neither is there."""
        answer = self.answer(question, optional=optional)
        if answer is None:
            return question.guess if is_answer(question.guess) else ""
        if question.shape and question.tag not in self.given and question.of_shape not in self.answers:
            told = f"“{shortened(question.words)}”, is taken for “{answer}”, as answered for a file of other headings."
            self.remarks.append(f"{question.where}, {told}")
        means = answered(kind, answer)
        if means is None:
            why, mend = f"“{shortened(answer)}” is no field of theirs.", f"Write one of: {', '.join(choices(kind))}."
            self.problems.append(Problem(question.where, question.words, why, mend))
        return means or LEAVE_OUT

    @property
    def open(self) -> tuple[Problem, ...]:
        """The questions that must be answered and that nothing else tells of, as problems."""
        asked = ((tag, each) for tag, each in self.questions.items() if tag not in self.optional | self.told)
        return (*(each.problem for _, each in asked), *self.problems)

    def refusal(
        self, what: str, problems: Sequence[Problem], remarks: Iterable[str], there: Container[str]
    ) -> Problems:
        """Why nothing is taken, with the questions that are open and those whose answers cannot be taken.

        What was answered in an earlier file, and cannot be taken now, is asked again. `there` are the records that a
        command can mend: of those that the file would bring, the words of the mend are told.
        """
        problems = [self._as_asked(problem, is_new=problem.where.ref not in there) for problem in problems]
        behind = {problem: question for problem in problems if (question := self._behind(problem))}
        fresh = {each.tag: each for each in behind.values() if each.tag not in self.answers}
        again = {
            each.tag: replace(each, guess=self.answers[each.tag], why=problem.why, mend=problem.mend)
            for problem, each in behind.items()
            if each.tag in self.answers and each.tag not in self.given
        }
        questions = again | fresh | self.questions
        if not (behind or questions):
            return FileProblems(what, problems)
        asked = (*chain.from_iterable(self.cells.values()), *behind.values())
        asking = (each.where for each in asked if each.tag in questions and each.where.cell)
        refused = {self.meant.get(each.tag) for each in behind.values()}
        left = (remark for remark in remarks if remark not in refused)
        unanswered = Unanswered(what, problems, left, questions.values(), behind)
        unanswered.waiting = {(where.sheet, down(where.cell)[0]) for where in asking}
        unanswered.about = {problem.where.ref for problem in behind} - {""}
        return unanswered

    def _as_asked(self, problem: Problem, *, is_new: bool) -> Problem:
        """A problem in the words of the question that it comes of, where that offers something for the whole cell."""
        question = self._behind(problem)
        if question and question.tag in self.told and question.mend:
            return replace(question.problem, where=problem.where)
        if is_new and (question or problem.where.ref) and isinstance(problem.mend, Mend):
            return replace(problem, mend=problem.mend.words or TYPE_IT)
        return problem

    def _behind(self, problem: Problem) -> Question | None:
        """The question that a problem comes of: one that its cell asked, else whether what it says is to be kept."""
        at = problem.where.sheet, problem.where.cell
        typed, label = problem.typed, problem.where.label
        of_row = None if problem.where.cell else self.of_rows.get((problem.where.sheet, problem.where.row, label))
        asked = [of_row] if of_row else self.cells.get(at, ())
        said = ((each, (each.words, self.answers.get(each.tag))) for each in asked)
        is_it = (each for each, words in said if typed in words or each.of in (label, CELL))
        taken = self.taken.get(at)
        may_be = replace(taken, why=problem.why, mend=problem.mend) if taken else None
        return next(is_it, may_be)

    def taken_for(self, where: object, typed: str, meant: str) -> str:
        """Say what words were taken for, once for all the cells that say them; the remark."""
        told = f"“{' '.join(typed.split())}”, was taken for “{meant}”."
        said = next((remark for remark in self.remarks if remark.endswith(f", {told}")), f"{where}, {told}")
        self.remarks += [said] if said not in self.remarks else []
        return said

    def left_out(self, where: Place, typed: str) -> None:
        """Say that words were left out, but for those that are asked about and that nothing was guessed of."""
        asked = self.cells.get((where.sheet, where.cell), ()) if where.cell else ()
        if not any(each.tag in self.questions and not is_answer(each.guess) for each in asked):
            self.remarks.append(f"{where} was left out: “{' '.join(typed.split())}”.")
