"""Redaction: words that should never have been there leave a record and its whole past.

What is left says that they were removed.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date

from wsoa.domain.changes.change import Change, removal_notice
from wsoa.domain.changes.plan import Entry, Plan, Removal, Wording
from wsoa.domain.changes.planning import read_typed
from wsoa.domain.changes.several import together
from wsoa.domain.errors import BadInput, NotPermitted, did_you_mean
from wsoa.domain.frozen import frozen
from wsoa.domain.statement.fields import COLUMNS, Column, Nature
from wsoa.domain.statement.records import KINDS, Evidence, Record
from wsoa.domain.statement.references import canonical, kind_of
from wsoa.domain.statement.statement import Statement
from wsoa.domain.statement.values import EMAIL, LINE, TEXT, plain_word

WORDS = (TEXT, LINE, EMAIL)
REMOVED = "Removed a phrase wherever it stood"
APOSTROPHE = "['’‘]"  # straight or curly, a phrase is the same
SHORTEST = 4  # characters of words that are looked for elsewhere
FILE_FIELDS = ("name", "sha256")  # with either of these goes the file
OF_A_FILE = ("sha256", "size")  # what would still tell which file it was
WHO = (
    "by",
    "accepted_by",
    "verified_by",
)  # the same names stand in many records, and are seldom what a redaction is about


@frozen
class RedactionTarget:
    """What a person wants removed: from which record, from which field ('' for every one that holds words), and why."""

    ref: str
    field: str
    reason: str


def plan_redaction(statement: Statement, past: Iterable[Change], asked: RedactionTarget, who: str, today: date) -> Plan:
    """The plan that removes a record's words, now and in the past; `past` are all changes there ever were.

    Raises NotPermitted for the inspectors' words, BadInput where no words were ever there, or the reason is missing or
    repeats them.
    """
    record, reason = _record(statement, asked.ref), str(read_typed(TEXT, "--reason", asked.reason))
    held = _held(record, past)
    columns = _columns(record, asked.field, held)
    if not reason or any(word in reason for column in columns for word in held[column.field] if len(word) >= SHORTEST):
        raise BadInput(
            "A redaction needs a reason, in words that do not repeat what is removed.", 'Give one: --reason "…"'
        )
    notice = removal_notice(today, who)
    removals = [Removal(record.ref, column.field, notice) for column in columns if column.field not in OF_A_FILE]
    if isinstance(record, Evidence) and any(column.field in FILE_FIELDS for column in columns):
        removals += [Removal(record.ref, name, None) for name in OF_A_FILE]
    told = ", ".join(column.label for column in columns)
    entry = Entry("redaction", record.ref, today, who, f"{told} of {record.ref} {notice}: {reason}")
    plan = Plan(f"Removed words from {record.ref}", ledger=(entry,), removals=tuple(removals), reason=reason)
    about = [column.field for column in columns if asked.field or column.field not in WHO]
    phrases = {text for field in about if field not in OF_A_FILE for text in held[field] if len(text) >= SHORTEST}
    return replace(plan, wording=_beside(phrases, notice, f"{notice} {plan.summary}"))


def plan_redactions(
    statement: Statement, past: Iterable[Change], asked: Iterable[RedactionTarget], who: str, today: date
) -> Plan:
    """The same for several records, as one plan."""
    whole = tuple(past)
    plans = [plan_redaction(statement, whole, each, who, today) for each in asked]
    plan, notice = together(statement, plans, lambda _, each: each), removal_notice(today, who)
    phrases = {phrase for each in plans if each.wording for phrase in each.wording.phrases}
    return replace(plan, wording=_beside(phrases, notice, f"{notice} {plan.summary}"))


def _beside(phrases: Iterable[str], notice: str, ours: str) -> Wording | None:
    """What leaves the words beside a record with its own; not what would stand in our own words again."""
    wordings = (Wording((phrase,), notice, everywhere=False) for phrase in sorted(phrases))
    left = tuple(phrase for each in wordings if not pattern_of(each).search(ours) for phrase in each.phrases)
    return Wording(left, notice, everywhere=False) if left else None


def _record(statement: Statement, typed: str) -> Record:
    """The record that was named; a blank one where it was taken back, since its words are still in the past."""
    ref = canonical(typed)
    return KINDS[kind_of(ref)](ref) if ref in statement.retired else statement.find_any(typed)


def _held(record: Record, past: Iterable[Change]) -> Mapping[str, set[str]]:
    """Every text that each field of words holds or ever held."""
    held = {column.field: _texts(record, column) for column in COLUMNS[type(record)] if column.form in WORDS}
    for change in past:
        if change.ref == record.ref and change.field in held:
            held[change.field] |= {change.old, change.new}
    return {field: texts - {""} for field, texts in held.items()}


def _texts(record: Record, column: Column) -> set[str]:
    value = getattr(record, column.field)
    return {*value} if column.many else {value}


def _columns(record: Record, field: str, held: Mapping[str, set[str]]) -> list[Column]:
    holding = [column for column in COLUMNS[type(record)] if held.get(column.field)]
    named = [
        column
        for column in holding
        if not field or plain_word(field) in (plain_word(column.label), plain_word(column.field))
    ]
    if not named:
        known = [column.label for column in holding]
        what = (
            f"{record.ref} has held no words in a field called “{field}”."
            if field
            else f"{record.ref} has held no words."
        )
        raise BadInput(what, did_you_mean(field, known) or f"It has: {', '.join(known) or 'none'}.")
    open_to_it = [column for column in named if column.nature is not Nature.VERBATIM]
    if not open_to_it:
        raise NotPermitted("The inspectors’ words are published, and no command alters them.", "Name another field.")
    return open_to_it


@frozen
class PhrasePlace:
    """A place that holds a phrase: where, in words; table, keys of the row and column; its text and what is left.

    One that an older wsoa sealed without a salt is `guessable`: whoever guesses the words can see that they are right.
    """

    where: str
    table: str
    keys: tuple[str | int, ...]
    column: str
    text: str
    left: str
    guessable: bool = False


def plan_rewording(phrase: str, reason: str, who: str, today: date) -> Plan:
    """The plan that removes a phrase wherever it stands.

    Raises BadInput where it is too short to be looked for, or the reason or the notice would hold it again.
    """
    words, why = " ".join(str(read_typed(TEXT, "--words", phrase)).split()), str(read_typed(TEXT, "--reason", reason))
    if len(words) < SHORTEST:
        raise BadInput(f"“{words}” is too short to be looked for.", f"Give {SHORTEST} characters at least.")
    wording = Wording((words,), removal_notice(today, who))
    if pattern_of(wording).search(f"{wording.notice} {REMOVED}"):
        raise BadInput(
            f"“{words}” would stand in the notice again: “{wording.notice}”.",
            "Somebody else has to remove it: WSOA_USER says who signs.",
        )
    if not why or pattern_of(wording).search(why):
        raise BadInput(
            "A redaction needs a reason, in words that do not repeat what is removed.", 'Give one: --reason "…"'
        )
    entry = Entry("redaction", "", today, who, f"A phrase, wherever it stood, {wording.notice}: {why}")
    return Plan(REMOVED, ledger=(entry,), wording=wording, reason=why)


def pattern_of(wording: Wording) -> re.Pattern[str]:
    """What finds phrases, whatever their capitals, apostrophes and the spaces and new lines between their words.

    A part of a word is found as well where they leave everything.
    """
    longest_first = sorted(wording.phrases, key=len, reverse=True)
    found = "|".join(r"\s+".join(map(_word, phrase.split())) for phrase in longest_first)
    return re.compile(found if wording.everywhere else rf"(?<!\w)(?:{found})(?!\w)", re.IGNORECASE)


def _word(word: str) -> str:
    return re.sub(APOSTROPHE, APOSTROPHE, re.escape(word))


def is_sought(column: Column | None) -> bool:
    """Whether a field may hold a phrase that is to go; the inspectors' published words stay."""
    if column is None or column.form not in WORDS or column.field in OF_A_FILE:
        return False
    return column.nature is not Nature.VERBATIM or not column.published


class Rewording:
    """The texts that hold a phrase, each with the notice in its place; two that were different stay different."""

    def __init__(self, wording: Wording) -> None:
        """Nothing was reworded yet."""
        self._pattern, self._notice = pattern_of(wording), wording.notice
        self._made, self._alike = dict[str, str](), Counter[str]()

    def left_of(self, text: object) -> str:
        """What is left of a text; '' where it does not hold the phrase."""
        if not isinstance(text, str) or not self._pattern.search(text):
            return ""
        if text not in self._made:
            whole = self._pattern.fullmatch(text.strip())
            left = self._notice if whole else self._pattern.sub(lambda _: f"[{self._notice}]", text)
            self._alike[left] += 1
            self._made[text] = f"{left} #{self._alike[left]}" if self._alike[left] > 1 else left
        return self._made[text]


def where_else(statement: Statement, plan: Plan) -> tuple[str, ...]:
    """The other records that hold, word for word, what a redaction removes from one."""
    refs, words = {removal.ref for removal in plan.removals}, plan.wording.phrases if plan.wording else ()
    return tuple(ref for ref, record in statement.records.items() if ref not in refs and _holds(record, words))


def _holds(record: Record, words: Iterable[str]) -> bool:
    texts = [text for column in COLUMNS[type(record)] if column.form in WORDS for text in _texts(record, column)]
    return any(word in text for word in words for text in texts)
