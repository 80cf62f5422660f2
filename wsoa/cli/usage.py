"""What is said of a command that was typed wrongly: what, and what to type; in the voice of every other refusal."""

import re
import shlex
from collections.abc import Sequence
from itertools import takewhile
from typing import Any

from wsoa.cli.command import FOR_GOOD
from wsoa.cli.examples import EXAMPLES
from wsoa.domain.errors import Misused, NotFound, Refusal, did_you_mean
from wsoa.domain.statement.records import KINDS
from wsoa.domain.statement.references import canonical, kind_of
from wsoa.operations.removing import AFTERWARDS

LONG_DASH = re.compile(r"[–—−][A-Za-z][A-Za-z-]*(?:=.*)?")
OPENED = re.compile(r"‘[^’]*")
LONG_WORDS = " (- in place of the words reads them, or opens your EDITOR)"
MORE = r"unexpected extra argument\S* \((?P<words>.*)\)"
DASHED = re.compile(r"-(?:\d|[^A-Za-z-]|.*\s)")  # a number, a list's dash, or words: no option looks so

# Verbs of other programs, and ours.
SAME = {
    **dict.fromkeys(("delete", "rm", "del"), "remove"),
    **dict.fromkeys(("find", "grep"), "search"),
    **dict.fromkeys(("rename", "change", "amend"), "edit"),
    **dict.fromkeys(("new", "create"), "add"),
    **dict.fromkeys(("log", "diff"), "history"),
    "cancel": "withdraw",
    "ls": "list",
    "view": "show",
    "open": "show",
    "print": "export",
}
AT_RECORDS = ("show", "edit", "remove", "history")  # plain verbs that take any reference
# What words of a shape are values of, by what help calls it.
SHAPES = {
    r"\d+ ?[dw][a-z]*": "SPAN",
    r"\d.*|(last|next).board|B-\d+": "DATE",
    r"\S*\.(html|docx|xlsx|json|csv)": "FILE",
}
NARROWING = {"area": "AREA", "point": "AREA", "action": "ACTION", "agency": "AGENC"}  # how what takes one is called


def misused(fault: Any, words: Sequence[str], tree: Any) -> Misused:  # noqa: ANN401 - typer's own click
    """The refusal for a fault that typer found in `words`; `tree` are all commands there are."""
    said = fault.ctx.command_path if fault.ctx else _typed(words, tree)
    if refusal := _dashed(words, said):
        return refusal
    if hasattr(fault, "option_name"):
        return _option(fault, words, said)
    if hasattr(fault.ctx and fault.ctx.command, "commands"):
        return _no_command(fault.ctx, words, tree)
    if hasattr(fault, "param_type"):
        needed = _needed(fault)
        return Misused(f"{said} needs {needed}.", _example(said) + (LONG_WORDS if "WORDS" in needed.split() else ""))
    if more := re.search(MORE, fault.message):
        params = fault.ctx.command.params
        return _several_first(words, params, said) or more_than(more["words"], params, said)
    param = getattr(fault, "param", None)
    what = f"{_name(param)}: {fault.message}" if param else fault.message
    is_number = getattr(getattr(param, "type", None), "name", "") == "int"
    return Misused(f"{_name(param).strip('[]')} takes a whole number." if is_number else what, _example(said))


def _dashed(words: Sequence[str], said: str) -> Misused | None:
    """For words that begin with a dash and are values, or for options among values: what stands after '--'."""
    late = words[words.index("--") + 1 :] if "--" in words else ()
    if option := next((word for word in late if word.startswith("--")), ""):
        return Misused(f"What stands after -- is a value: {option} too.", "Put options before it.")
    dashed = next((word for word in words if DASHED.match(word) and word not in late), "")
    what = f"{dashed} looks like an option of {said}, and is none."
    return Misused(what, _after_dashes("To give it as a value", words, dashed)) if dashed else None


def _option(fault: Any, words: Sequence[str], said: str) -> Misused:  # noqa: ANN401 - as above
    """For an option that is none, or has no value; "-due" may be words that begin with a dash."""
    if not hasattr(fault, "possibilities"):
        return Misused(f"{fault.option_name} of {said} needs a value.", _example(said, fault.option_name))
    options = [name for param in fault.ctx.command.params for name in param.opts if name.startswith("--")]
    typed = next((word for word in words if word.startswith(fault.option_name)), fault.option_name)
    what = f"There is no option {fault.option_name} in {said}."
    if f"-{typed}" in options:
        return Misused(f"There is no option {typed} in {said}.", f"Did you mean -{typed}? All there is: {said} -h")
    if typed.startswith("--") or typed == fault.option_name:
        return Misused(what, _likely(fault.option_name, options, said))
    return Misused(what, _after_dashes(f"To give {typed} as words", words, typed))


def as_pasted(refusal: Refusal, words: Sequence[str]) -> Refusal:
    """The same refusal, or where a long dash or curly quotes pasted from Word are why, what to type instead."""
    dashed = next((word for word in words if LONG_DASH.fullmatch(word)), "")
    if dashed:
        what = f"{dashed} begins with a long dash, as Word makes of two short ones, and is no option."
        return Misused(what, f"Type the dashes yourself: --{dashed[1:]}")
    curly = next((word for word in words if word.count("“") != word.count("”") or OPENED.fullmatch(word)), "")
    if curly and refusal.exit_code in (Misused.exit_code, NotFound.exit_code):
        what = f"The curly quote of {curly} holds no words together, as a straight one would."
        return Misused(what, """Type the quotes yourself: "…" or '…'""")
    return refusal


def given_twice(option: Any) -> Misused:  # noqa: ANN401 - as above
    """For an option with two values, where only the last would have been taken."""
    takes_several = re.search(r"several|commas|\w,\w", option.help or "")
    several = ", with commas between several" if takes_several else ""
    return Misused(f"{_name(option)} is given twice.", f"Give it once{several}.")


def without_words(ref: str, said: str) -> Misused:
    """For a reference that stands where words were to stand."""
    return Misused(f"{ref} is a reference: the words of {said} are missing.", _example(said))


def _no_command(ctx: Any, words: Sequence[str], tree: Any) -> Misused:  # noqa: ANN401 - as above
    """For a word that is no command; a verb that nouns have is told with them."""
    said, known = ctx.command_path, ctx.command.commands
    typed = next((word for word in words if not word.startswith("-") and word not in said.split()), "")
    nouns = [noun for noun, group in tree.commands.items() if typed in getattr(group, "commands", ())]
    if said == "wsoa" and kind_of(canonical(typed)) not in ("", "agency"):
        return Misused(f"{typed} is a reference, and no command.", f"To see it: wsoa show {canonical(typed)}")
    if said == "wsoa" and nouns:
        return Misused(f"{typed} what?", f"As in: {', '.join(f'wsoa {noun} {typed}' for noun in nouns)}")
    what = f"There is no command {said} {typed}."
    if said != "wsoa" and typed == "remove" and KINDS.get(said.rsplit(maxsplit=1)[-1]) not in AFTERWARDS:
        return Misused(what, f"All there is: {said} -h")
    if said != "wsoa" and typed in AT_RECORDS:
        return Misused(what, f"{typed} takes any record: {_at_records(typed, words)}")
    if "show" in known and kind_of(canonical(typed)) not in ("", "agency"):
        return Misused(what, f"To see it: {said} show {canonical(typed)}")
    offered = [name for name in known if name not in FOR_GOOD]
    same = SAME.get(typed, "")
    return Misused(
        what, f"Did you mean {same}? All there is: {said} -h" if same in offered else _likely(typed, offered, said)
    )


def _at_records(verb: str, words: Sequence[str]) -> str:
    """The verb with the references that were typed with it, or an example of it."""
    refs = [canonical(word) for word in words if kind_of(canonical(word)) not in ("", "agency")]
    value = ["FIELD=VALUE"] if verb == "edit" else []
    return " ".join(["wsoa", verb, *refs, *value]) if refs else EXAMPLES[verb][0]


def _several_first(words: Sequence[str], params: Sequence[Any], said: str) -> Misused | None:
    """For several references that stand where a command with words takes one; more areas go with their option."""
    if [param.metavar == "WORDS" for param in params[:2]] != [False, True]:
        return None
    after = words[words.index(said.rsplit(maxsplit=1)[-1]) + 1 :]
    refs = [canonical(word) for word in takewhile(lambda word: kind_of(canonical(word)) not in ("", "agency"), after)]
    what = f"{said} takes one {params[0].metavar} before its words, and {' '.join(refs)} are {len(refs)}."
    has_areas = any("--area" in param.opts for param in params)
    mend = f"The others go with --area {','.join(refs[1:])}" if has_areas else _example(said)
    return Misused(what, mend) if len(refs) > 1 else None


def more_than(more: str, params: Sequence[Any], said: str) -> Misused:
    """For words that a command does not take: as the value of the option that such words are for, or in quotes."""
    what = f"{more} is more than {said} takes"
    if any(param.metavar == "WORDS" and param.param_type_name == "argument" for param in params):
        return Misused(f"{what}: words that belong together stand in quotes.", _example(said))
    named = kind_of(canonical(re.split(r"\.\.|[ ,]", more)[0]))
    if said == f"wsoa {named} list":
        return Misused(f"{what}.", f"To see it: wsoa {named} show {more}")
    shaped = (metavar for shape, metavar in SHAPES.items() if re.fullmatch(shape, more, re.IGNORECASE))
    metavars = [next(shaped, NARROWING.get(named, "REFS")), *(["REFS"] if named else [])]
    options = [param for param in params if param.param_type_name == "option"]
    fits = (param for metavar in metavars for param in options if (param.metavar or "").startswith(metavar))
    if option := next(fits, None):
        likely = f"Did you mean {_name(option)} {','.join(more.split())}?"
        return Misused(f"{what}.", f"{likely} All there is: {said} -h")
    return Misused(f"{what}.", _example(said))


def _typed(words: Sequence[str], tree: Any) -> str:  # noqa: ANN401 - as above
    """The command that the words name, as far as they name one."""
    said = ["wsoa"]
    for word in words:
        tree = getattr(tree, "commands", {}).get(word)
        if tree is None:
            break
        said.append(word)
    return " ".join(said)


def _after_dashes(why: str, words: Sequence[str], dashed: str) -> str:
    given = [word for word in words if word not in (dashed, "--")]
    return f"{why}, put -- before it: {shlex.join(['wsoa', *given, '--', dashed])}"


def _likely(typed: str, known: Sequence[str], said: str) -> str:
    return f"{did_you_mean(typed, known)} All there is: {said} -h".strip()


def _needed(fault: Any) -> str:  # noqa: ANN401 - as above
    """What is missing; where a command takes arguments, all of these: of several words nobody knows which is which."""
    arguments = [param for param in fault.ctx.command.params if param.param_type_name == "argument" and param.required]
    return " and ".join(map(_name, arguments)) if fault.param in arguments else _name(fault.param)


def _name(param: Any) -> str:  # noqa: ANN401 - as above
    """A parameter as its help has it."""
    name: str = max(param.opts, key=len)
    return str(param.metavar or name) if param.param_type_name == "argument" else name


def _example(said: str, option: str = "") -> str:
    """How it is typed, with that option where an example has it."""
    examples = EXAMPLES.get(" ".join(said.split()[1:]), ())
    shown = next((each for each in examples if option in each), next(iter(examples), ""))
    return f"As in: {shown}" if shown else f"All there is: {said} -h"
